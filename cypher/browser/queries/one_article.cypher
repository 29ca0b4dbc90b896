// One article with its evidence: the newest in which somebody denies something (click an edge for the quote)
MATCH (article:Article)-[:REPORTS]->(:Denial)
WITH DISTINCT article
ORDER BY article.listed_at DESC, article.id
LIMIT 1
MATCH printed = (article)-[:REPORTS]->(statement)
OPTIONAL MATCH said = (:Actor)-[evidence:ASSERTS]->(statement) WHERE evidence.article_id = article.id
OPTIONAL MATCH denied = (statement)-[:DENIES]->()
RETURN printed, said, denied
LIMIT 100
