// A page of the ABOUT edges of an export, by id.
// params: after, limit
MATCH (source)-[edge:ABOUT]->(target)
WHERE edge.id > $after
WITH source, edge, target
ORDER BY edge.id
LIMIT $limit
RETURN edge.id AS id, type(edge) AS type, source.id AS source, target.id AS target, properties(edge) AS properties
ORDER BY id
