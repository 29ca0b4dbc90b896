// Keeps an article as it stands as a version of the past, and empties its place for the text that follows, if any.
// params: at, id
MATCH (article:Article {id: $id})
WITH article, article.id + '#v' + coalesce(article.version, 1) AS version_id
CREATE (past:Article:Past {id: version_id})
SET past += article {.*, id: version_id, of: article.id, known_until: $at}
CREATE (article)-[:REPLACES]->(past)
SET
  article:Past,
  article.version = coalesce(article.version, 1) + 1,
  article.content_hash = null,
  article.known_from = null
RETURN past.id AS id
