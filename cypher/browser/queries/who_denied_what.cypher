// Who denied what: the newest denials, what they deny, and who claimed it
MATCH denied = (:Actor)-[:ASSERTS]->(denial:Denial)-[:DENIES]->(claim:Claim)
WITH denied, denial, claim
ORDER BY denial.listed_at DESC, denial.id
LIMIT 25
OPTIONAL MATCH claimed = (:Actor)-[:ASSERTS]->(claim)
RETURN denied, claimed
LIMIT 100
