// A page of the claims of an export, by id.
// params: after, limit
MATCH (claim:Claim)
WHERE claim.id > $after AND NOT claim:Past
WITH claim
ORDER BY claim.id
LIMIT $limit
RETURN
  claim.id AS id,
  claim.text AS text,
  claim.kind AS kind
ORDER BY id
