// Stores who says what, with the evidence.
// params: at, rows
UNWIND $rows AS row
MATCH (source:Actor {id: row.source})
CALL (row) {
  MATCH (target:Claim {id: row.target})
  RETURN target
  UNION
  MATCH (target:Denial {id: row.target})
  RETURN target
}
MERGE (source)-[edge:ASSERTS {id: row.id}]->(target)
ON CREATE SET edge += row.properties, edge.learnt_at = $at, edge.known_from = $at, edge.known_until = '~'
RETURN count(edge) AS stored
