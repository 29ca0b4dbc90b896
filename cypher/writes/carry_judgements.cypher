// Hands what persons judged of a telling that is gone to the telling that stands in its place in the same article.
// params: articles
UNWIND $articles AS article
MATCH (gone:Telling:Past {article_id: article})-[judged:JUDGED]-(other:Telling)
WHERE judged.by <> 'program' AND judged.undone_at IS NULL
MATCH (heir:Telling {article_id: article})
WHERE NOT heir:Past AND heir.start < gone.end AND gone.start < heir.end
WITH gone, judged, other, heir
ORDER BY CASE WHEN heir.end < gone.end THEN heir.end ELSE gone.end END - CASE WHEN heir.start > gone.start THEN heir.start ELSE gone.start END DESC, heir.id
WITH gone, judged, other, collect(heir)[0] AS heir, properties(judged) AS kept, startNode(judged) = gone AS is_left
DELETE judged
FOREACH (_ IN CASE WHEN is_left THEN [1] ELSE [] END | CREATE (heir)-[new:JUDGED]->(other) SET new = kept)
FOREACH (_ IN CASE WHEN is_left THEN [] ELSE [1] END | CREATE (other)-[new:JUDGED]->(heir) SET new = kept)
RETURN count(*) AS carried
