// Takes along what an article calls its actors when it is withdrawn or corrected; gives the actors that it named.
// params: article, at
MATCH (naming:Naming {article_id: $article})-[edge:NAMES]->(actor:Actor)
WITH naming, edge, actor, properties(edge) AS kept
DELETE edge
CREATE (naming)-[past:NAMED]->(actor)
SET past = kept, past.known_until = $at
WITH DISTINCT actor
RETURN actor.id AS id
ORDER BY id
