// A page of the SPEAKS_FOR edges of an export, by id.
// params: after, as_of, limit
MATCH (source)-[edge:SPEAKS_FOR]->(target)
WHERE edge.id > $after AND edge.known_from <= $as_of < edge.known_until
WITH source, edge, target
ORDER BY edge.id
LIMIT $limit
RETURN edge.id AS id, source.id AS source, target.id AS target, properties(edge) AS properties
ORDER BY id
