// A page of the articles of an export, by id.
// params: after, as_of, limit
MATCH (article:Article)
WHERE article.id > $after AND article.known_from <= $as_of < article.known_until
WITH article
ORDER BY article.id
LIMIT $limit
RETURN
  coalesce(article.of, article.id) AS id,
  article.id AS key,
  article.url AS url,
  article.title AS title,
  article.publisher AS publisher,
  article.published_at AS published_at,
  article.language AS language,
  article.text AS text,
  article.warnings AS warnings
ORDER BY key
