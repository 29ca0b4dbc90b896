// A page of the claims of an export, by id.
// params: after, as_of, limit
MATCH (claim:Claim)
WHERE claim.id > $after AND EXISTS { MATCH (:Telling)-[telling:TELLS|TOLD WHERE telling.known_from <= $as_of < telling.known_until]->(claim) }
WITH claim
ORDER BY claim.id
LIMIT $limit
RETURN
  claim.id AS id,
  claim.text AS text,
  claim.kind AS kind
ORDER BY id
