// Stores which event a statement is about.
// params: at, rows
UNWIND $rows AS row
CALL (row) {
  MATCH (source:Claim {id: row.source})
  RETURN source
  UNION
  MATCH (source:Denial {id: row.source})
  RETURN source
}
MATCH (target:Event {id: row.target})
MERGE (source)-[edge:ABOUT {id: row.id}]->(target)
ON CREATE SET edge += row.properties, edge.learnt_at = $at, edge.known_from = $at, edge.known_until = '~'
RETURN count(edge) AS stored
