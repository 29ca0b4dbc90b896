// How many articles report each claim, in how many papers, and from how many sources that are independent of one another.
// params: ids
UNWIND $ids AS id
MATCH (claim:Claim {id: id})
CALL (claim) {
  MATCH (article:Article)-[:REPORTS]->(claim)
  WITH DISTINCT article
  OPTIONAL MATCH (article)-[:COPY_OF]->(original:Article)
  WITH article, coalesce(original, article) AS source
  RETURN
    count(article) AS articles,
    count(DISTINCT toLower(trim(article.publisher))) AS publishers,
    count(DISTINCT coalesce(toLower(trim(source.publisher)), source.id)) AS sources
}
RETURN claim.id AS claim_id, articles, publishers, sources
ORDER BY claim_id
