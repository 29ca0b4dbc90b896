// Stored articles with how much was found in them, newest first.
// params: after_at, after_id, allowed, as_of, hits, language, limit, publishers, since, until
MATCH (article:Article)
USING INDEX SEEK article:Article(listed_at)
WHERE article.listed_at >= $since AND article.listed_at <= $until
  AND CASE article.listed_at WHEN $after_at THEN coalesce(article.of, article.id) > $after_id ELSE true END
  AND ($hits IS NULL OR article.id IN $hits)
  AND ($publishers IS NULL OR (coalesce(toLower(trim(article.publisher)), '') IN $publishers) = $allowed)
  AND ($language IS NULL OR article.language = $language)
  AND article.known_from <= $as_of < article.known_until
WITH article, coalesce(article.of, article.id) AS id
ORDER BY article.listed_at DESC, id
LIMIT $limit
MATCH (main:Article {id: id})
RETURN
  id,
  article.title AS title,
  article.url AS url,
  article.publisher AS publisher,
  article.published_at AS published_at,
  article.language AS language,
  COUNT { MATCH (main)-[reporting:REPORTS|REPORTED WHERE reporting.known_from <= $as_of < reporting.known_until]->(claim:Claim) RETURN DISTINCT claim } AS claims,
  COUNT { MATCH (main)-[reporting:REPORTS|REPORTED WHERE reporting.known_from <= $as_of < reporting.known_until]->(denial:Denial) RETURN DISTINCT denial } AS denials,
  COUNT { MATCH (main)-[reporting:REPORTS|REPORTED WHERE reporting.known_from <= $as_of < reporting.known_until]->(event:Event) RETURN DISTINCT event } AS events,
  article.warnings AS warnings,
  article.stored_at AS stored_at
ORDER BY article.listed_at DESC, id
