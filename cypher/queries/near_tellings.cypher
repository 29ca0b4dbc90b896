// Tellings that come near given ones in meaning or in words, each with the claim that it tells.
// params: limit, rows
UNWIND $rows AS row
CALL (row) {
  CALL db.index.vector.queryNodes('telling_vectors', $limit, row.vector) YIELD node
  RETURN node
  UNION
  CALL db.index.fulltext.queryNodes('telling_words', row.words, {limit: $limit}) YIELD node
  RETURN node
}
WITH node AS telling, collect(DISTINCT row.id) AS wanted
MATCH (telling)-[:TELLS]->(claim:Claim)
WHERE telling.vector IS NOT NULL
RETURN
  telling.id AS id,
  telling.text AS text,
  telling.kind AS kind,
  telling.article_id AS article_id,
  claim.id AS claim_id,
  telling.published_at AS published_at,
  telling.speakers AS speakers,
  telling.deniers AS deniers,
  telling.answers AS answers,
  telling.vector AS vector,
  telling.signature AS signature,
  wanted
ORDER BY id
