// The tellings of a claim, or one telling, each with the claim that it tells; first told first.
// params: id
CALL () {
  MATCH (claim:Claim {id: $id})<-[:TELLS]-(telling:Telling)
  RETURN telling, claim
  UNION
  MATCH (telling:Telling {id: $id})-[:TELLS]->(claim:Claim)
  RETURN telling, claim
}
RETURN
  telling.id AS id,
  telling.claim_id AS own_claim,
  claim.id AS claim,
  telling.text AS text,
  telling.kind AS kind
ORDER BY own_claim <> claim, coalesce(telling.published_at, '~'), id
