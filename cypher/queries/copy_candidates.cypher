// Articles that share keys of their wording with another or that a person compared with it, and the originals that they are copies of.
// params: bands, id, least, limit, words
CALL () {
  CALL db.index.fulltext.queryNodes('article_bands', $words, {limit: $limit}) YIELD node AS near
  WHERE NOT near:Past AND size([band IN near.bands WHERE band IN $bands]) >= $least
  RETURN near
  UNION
  MATCH (:Article {id: $id})-[judged:JUDGED]-(near:Article)
  WHERE judged.by <> 'program' AND judged.undone_at IS NULL AND NOT near:Past
  RETURN near
}
OPTIONAL MATCH (near)-[:COPY_OF]->(original:Article)
UNWIND [near, original] AS article
WITH DISTINCT article
WHERE article.id <> $id
OPTIONAL MATCH (article)-[:COPY_OF]->(original:Article)
CALL (article) {
  OPTIONAL MATCH (article)-[judged:JUDGED]-(:Article {id: $id})
  WHERE judged.by <> 'program' AND judged.undone_at IS NULL
  RETURN judged
  ORDER BY judged.judged_at DESC
  LIMIT 1
}
RETURN
  article.id AS id,
  article.text AS text,
  article.published_at AS published_at,
  original.id AS original,
  judged.verdict AS verdict,
  judged.by AS by
ORDER BY id
