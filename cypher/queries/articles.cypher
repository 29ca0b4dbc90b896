// Stored articles with how much was found in them, newest first.
// params: after_at, after_id, hits, language, limit, publisher, since, until
MATCH (article:Article)
WHERE article.listed_at >= $since AND article.listed_at <= $until
  AND CASE article.listed_at WHEN $after_at THEN article.id > $after_id ELSE true END
  AND ($hits IS NULL OR article.id IN $hits)
  AND ($publisher IS NULL OR toLower(article.publisher) = toLower($publisher))
  AND ($language IS NULL OR article.language = $language)
  AND NOT article:Past
WITH article
ORDER BY article.listed_at DESC, article.id
LIMIT $limit
RETURN
  article.id AS id,
  article.title AS title,
  article.url AS url,
  article.publisher AS publisher,
  article.published_at AS published_at,
  article.language AS language,
  COUNT { MATCH (article)-[:REPORTS]->(claim:Claim) RETURN DISTINCT claim } AS claims,
  COUNT { MATCH (article)-[:REPORTS]->(denial:Denial) RETURN DISTINCT denial } AS denials,
  COUNT { MATCH (article)-[:REPORTS]->(event:Event) RETURN DISTINCT event } AS events,
  article.warnings AS warnings,
  article.stored_at AS stored_at
ORDER BY article.listed_at DESC, id
