// Which of given namings name an actor, or what it became since.
// params: id, ids
MATCH (given:Actor {id: $id})-[:MERGED_INTO*0..5]->(actor:Actor)
UNWIND $ids AS naming_id
MATCH (naming:Naming {id: naming_id})-[:NAMES]->(actor)
RETURN actor.id AS id, collect(naming.id) AS namings
ORDER BY id
