// Stores who takes part in an event, and as what.
// params: at, rows
UNWIND $rows AS row
MATCH (source:Event {id: row.source})
MATCH (target:Actor {id: row.target})
MERGE (source)-[edge:INVOLVES {id: row.id}]->(target)
ON CREATE SET edge += row.properties, edge.learnt_at = $at, edge.known_from = $at, edge.known_until = '~'
RETURN count(edge) AS stored
