// Stores who takes part in an event, and as what.
// params: rows
UNWIND $rows AS row
MATCH (source:Event {id: row.source})
MATCH (target:Actor {id: row.target})
MERGE (source)-[edge:INVOLVES {id: row.id}]->(target)
ON CREATE SET edge += row.properties
RETURN count(edge) AS stored
