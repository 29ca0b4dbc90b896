// The text of an article, the keys of its wording and the original that it is a copy of.
// params: id
MATCH (article:Article {id: $id})
OPTIONAL MATCH (article)-[:COPY_OF]->(original:Article)
RETURN
  article.id AS id,
  article.text AS text,
  article.published_at AS published_at,
  article.bands AS bands,
  original.id AS original
