// One dispute: the claim that is denied most, with both sides, who printed it and what it is about
MATCH (claim:Claim)<-[:DENIES]-(denial:Denial)
WITH claim, count(DISTINCT denial) AS denials
ORDER BY denials DESC, claim.listed_at DESC, claim.id
LIMIT 1
MATCH side = (claim)<-[:ASSERTS|REPORTS|DENIES]-()
OPTIONAL MATCH denied = (:Actor)-[:ASSERTS]->(:Denial)-[:DENIES]->(claim)
OPTIONAL MATCH meant = (claim)-[:ABOUT]->(:Event)
RETURN side, denied, meant
LIMIT 100
