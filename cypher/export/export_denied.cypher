// A page of the DENIES edges of an export of an earlier day that hold no more, by id.
// params: after, as_of, limit
MATCH (source)-[edge:DENIED]->(target)
WHERE edge.id > $after AND edge.known_from <= $as_of < edge.known_until
WITH source, edge, target
ORDER BY edge.id
LIMIT $limit
RETURN edge.id AS id, source.id AS source, target.id AS target, properties(edge) AS properties
ORDER BY id
