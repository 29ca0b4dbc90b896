// Pairs of claims that cannot both be true, surest first.
// params: actors, after_id, after_score, as_of, limit
CALL () {
  MATCH (claim:Claim)-[clash:CONTRADICTS]->(other:Claim)
  WHERE clash.score <= $after_score AND clash.known_from <= $as_of < clash.known_until AND claim <> other
    AND CASE clash.score WHEN $after_score THEN clash.id > $after_id ELSE true END
    AND ($actors IS NULL
      OR EXISTS { MATCH (actor:Actor)-[asserting:ASSERTS|ASSERTED WHERE asserting.known_from <= $as_of < asserting.known_until]->(claim) WHERE actor.id IN $actors }
      OR EXISTS { MATCH (actor:Actor)-[asserting:ASSERTS|ASSERTED WHERE asserting.known_from <= $as_of < asserting.known_until]->(other) WHERE actor.id IN $actors })
  RETURN claim, clash, other
  ORDER BY clash.score DESC, clash.id
  LIMIT $limit
  UNION ALL
  MATCH (claim:Claim)-[clash:CONTRADICTED]->(other:Claim)
  WHERE clash.score <= $after_score AND clash.known_from <= $as_of < clash.known_until AND claim <> other
    AND CASE clash.score WHEN $after_score THEN clash.id > $after_id ELSE true END
    AND ($actors IS NULL
      OR EXISTS { MATCH (actor:Actor)-[asserting:ASSERTS|ASSERTED WHERE asserting.known_from <= $as_of < asserting.known_until]->(claim) WHERE actor.id IN $actors }
      OR EXISTS { MATCH (actor:Actor)-[asserting:ASSERTS|ASSERTED WHERE asserting.known_from <= $as_of < asserting.known_until]->(other) WHERE actor.id IN $actors })
  RETURN claim, clash, other
  ORDER BY clash.score DESC, clash.id
  LIMIT $limit
}
WITH claim, clash, other
ORDER BY clash.score DESC, clash.id
LIMIT $limit
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
ORDER BY score DESC, id
