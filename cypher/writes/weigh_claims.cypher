// Counts again what speaks for and against claims, by id, once that has changed: lists are sorted and filtered by these numbers.
// params: ids
OPTIONAL MATCH (lock:SchemaVersion {id: 'counterclaim'})
WITH coalesce(lock.written_at, '~') AS at
UNWIND $ids AS id
MATCH (claim:Claim {id: id})
CALL (claim) {
  MATCH (actor:Actor)-[:ASSERTS]->(claim)
  RETURN count(DISTINCT actor) AS assertors
}
CALL (claim) {
  MATCH (denial:Denial)-[:DENIES]->(claim)
  OPTIONAL MATCH (actor:Actor)-[:ASSERTS]->(denial)
  RETURN count(DISTINCT actor) AS deniers, count(DISTINCT denial) AS denials
}
CALL (claim) {
  MATCH (article:Article)-[:REPORTS]->(claim)
  OPTIONAL MATCH (article)-[:COPY_OF]->(original:Article)
  WITH article, coalesce(original, article) AS source
  RETURN
    count(DISTINCT coalesce(toLower(trim(source.publisher)), source.id)) AS sources,
    count(DISTINCT toLower(trim(article.publisher))) AS publishers
}
CALL (claim) {
  MATCH ()-[told:ASSERTS|REPORTS]->(claim)
  RETURN min(told.said_at) AS first_said_at, max(told.said_at) AS last_said_at
}
SET
  claim.assertors = assertors,
  claim.deniers = deniers,
  claim.sources = sources,
  claim.publishers = publishers,
  claim.disputedness = CASE WHEN assertors = 0 OR denials = 0 THEN 0 WHEN deniers = 0 THEN 1 WHEN deniers < assertors THEN deniers ELSE assertors END,
  claim.is_disputed = assertors > 0 AND denials > 0,
  claim.first_said_at = first_said_at,
  claim.last_said_at = last_said_at,
  claim.first_listed_at = coalesce(first_said_at, ''),
  claim.listed_at = coalesce(last_said_at, ''),
  claim.weighed_at = at
RETURN count(claim) AS weighed
