// Stores which claims cannot both be true, by the tellings that say so.
// params: at, rows
UNWIND $rows AS row
MATCH (one:Telling {id: row.source})-[:TELLS]->(claim:Claim)
MATCH (other:Telling {id: row.target})-[:TELLS]->(counterclaim:Claim)
MERGE (claim)-[edge:CONTRADICTS {id: row.id}]->(counterclaim)
ON CREATE SET edge += row.properties, edge.learnt_at = $at, edge.known_from = $at, edge.known_until = '~'
RETURN count(edge) AS stored
