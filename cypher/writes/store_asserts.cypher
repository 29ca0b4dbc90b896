// Stores who says what, with the evidence.
// params: rows
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
ON CREATE SET edge += row.properties
RETURN count(edge) AS stored
