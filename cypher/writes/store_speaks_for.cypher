// Stores who speaks for whom.
// params: at, rows
UNWIND $rows AS row
MATCH (source:Actor {id: row.source})
MATCH (target:Actor {id: row.target})
MERGE (source)-[edge:SPEAKS_FOR {id: row.id}]->(target)
ON CREATE SET edge += row.properties, edge.learnt_at = $at, edge.known_from = $at, edge.known_until = '~'
RETURN count(edge) AS stored
