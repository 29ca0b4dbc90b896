// Stores who printed or passed on what, with the evidence.
// params: at, rows
UNWIND $rows AS row
CALL (row) {
  MATCH (source:Article {id: row.source})
  RETURN source
  UNION
  MATCH (source:Actor {id: row.source})
  RETURN source
}
CALL (row) {
  MATCH (target:Claim {id: row.target})
  RETURN target
  UNION
  MATCH (target:Denial {id: row.target})
  RETURN target
  UNION
  MATCH (target:Event {id: row.target})
  RETURN target
}
MERGE (source)-[edge:REPORTS {id: row.id}]->(target)
ON CREATE SET edge += row.properties, edge.learnt_at = $at, edge.known_from = $at, edge.known_until = '~'
RETURN count(edge) AS stored
