// One pair of claims that cannot both be true.
// params: as_of, id
MATCH (claim:Claim)-[clash:CONTRADICTS|CONTRADICTED {id: $id} WHERE clash.known_from <= $as_of < clash.known_until]->(other:Claim)
CALL (claim) {
  OPTIONAL MATCH (claimant:Actor)-[asserting:ASSERTS|ASSERTED WHERE asserting.known_from <= $as_of < asserting.known_until]->(claim)
  WITH DISTINCT claimant
  ORDER BY claimant.sort_name, claimant.id
  RETURN collect(claimant.name) AS claimants
}
CALL (other) {
  OPTIONAL MATCH (claimant:Actor)-[asserting:ASSERTS|ASSERTED WHERE asserting.known_from <= $as_of < asserting.known_until]->(other)
  WITH DISTINCT claimant
  ORDER BY claimant.sort_name, claimant.id
  RETURN collect(claimant.name) AS other_claimants
}
RETURN
  clash.id AS id,
  claim.id AS claim_id,
  claim.text AS claim,
  claimants,
  other.id AS other_id,
  other.text AS other,
  other_claimants,
  clash.reason AS reason,
  clash.score AS score
