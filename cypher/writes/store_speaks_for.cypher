// Stores who speaks for whom.
// params: rows
UNWIND $rows AS row
MATCH (source:Actor {id: row.source})
MATCH (target:Actor {id: row.target})
MERGE (source)-[edge:SPEAKS_FOR {id: row.id}]->(target)
ON CREATE SET edge += row.properties
RETURN count(edge) AS stored
