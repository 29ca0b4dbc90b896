// A page of the articles of an export, by id.
// params: after, limit
MATCH (article:Article)
WHERE article.id > $after AND NOT article:Past
WITH article
ORDER BY article.id
LIMIT $limit
RETURN
  article.id AS id,
  article.url AS url,
  article.title AS title,
  article.publisher AS publisher,
  article.published_at AS published_at,
  article.language AS language,
  article.text AS text,
  article.warnings AS warnings
ORDER BY id
