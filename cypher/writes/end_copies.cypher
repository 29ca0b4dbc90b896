// Ends what an article is a copy of and what is a copy of it; gives the articles that have lost their original so.
// params: at, id
MATCH (:Article {id: $id})-[edge:COPY_OF]-(:Article)
WITH DISTINCT edge, startNode(edge) AS copy, endNode(edge) AS original, properties(edge) AS kept
DELETE edge
CREATE (copy)-[past:WAS_COPY_OF]->(original)
SET past = kept, past.known_until = $at
WITH copy
WHERE copy.id <> $id
RETURN copy.id AS id
ORDER BY id
