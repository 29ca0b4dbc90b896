// Counts again what speaks for and against claims, by id: lists are sorted and filtered by these numbers.
// params: ids
UNWIND $ids AS id
MATCH (claim:Claim {id: id})
CALL (claim) {
  OPTIONAL MATCH (actor:Actor)-[said:ASSERTS]->(claim)
  RETURN count(DISTINCT actor) AS assertors, min(said.said_at) AS first_said, max(said.said_at) AS last_said
}
CALL (claim) {
  OPTIONAL MATCH (actor:Actor)-[said:ASSERTS]->(:Denial)-[:DENIES]->(claim)
  RETURN count(DISTINCT actor) AS deniers
}
CALL (claim) {
  OPTIONAL MATCH (article:Article)-[told:REPORTS]->(claim)
  OPTIONAL MATCH (article)-[:COPY_OF]->(original:Article)
  WITH article, told, coalesce(original, article) AS source
  RETURN
    count(DISTINCT coalesce(toLower(trim(source.publisher)), source.id)) AS sources,
    count(DISTINCT toLower(trim(article.publisher))) AS publishers,
    min(told.said_at) AS first_told,
    max(told.said_at) AS last_told
}
SET
  claim.assertors = assertors,
  claim.deniers = deniers,
  claim.sources = sources,
  claim.publishers = publishers,
  claim.is_disputed = assertors > 0 AND deniers > 0,
  claim.first_said_at = CASE WHEN first_told < first_said THEN first_told ELSE coalesce(first_said, first_told) END,
  claim.listed_at = coalesce(CASE WHEN last_told > last_said THEN last_told ELSE coalesce(last_said, last_told) END, '')
RETURN count(claim) AS weighed
