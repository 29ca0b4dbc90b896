// One dispute: the claim that is denied most, with both sides, who printed it and what it is about
MATCH (claim:Claim)<-[:DENIES]-(denial:Denial)
WITH claim, count(DISTINCT denial) AS denials
ORDER BY denials DESC, claim.listed_at DESC, claim.id
LIMIT 1
CALL (claim) {
  MATCH path = (claim)<-[:ASSERTS|REPORTS|DENIES]-()
  RETURN path
  UNION
  MATCH path = (:Actor)-[:ASSERTS]->(:Denial)-[:DENIES]->(claim)
  RETURN path
  UNION
  MATCH path = (claim)-[:ABOUT]->(:Event)
  RETURN path
}
RETURN path
LIMIT 100
