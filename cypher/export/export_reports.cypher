// A page of the REPORTS edges of an export, by id.
// params: after, as_of, limit
MATCH (source)-[edge:REPORTS]->(target)
WHERE edge.id > $after AND edge.known_from <= $as_of < edge.known_until
WITH source, edge, target
ORDER BY edge.id
LIMIT $limit
RETURN edge.id AS id, source.id AS source, target.id AS target, properties(edge) AS properties
ORDER BY id
