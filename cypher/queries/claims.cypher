// Claims with the names of those who assert and those who deny them, last said first.
// params: about, about_actors, after_at, after_id, as_of, claimants, deniers, hits, kind, limit, since, until
MATCH (claim:Claim)
USING INDEX SEEK claim:Claim(listed_at)
WHERE claim.listed_at >= $since AND claim.listed_at <= $until
  AND CASE claim.listed_at WHEN $after_at THEN claim.id > $after_id ELSE true END
  AND ($hits IS NULL OR claim.id IN $hits)
  AND ($kind IS NULL OR claim.kind = $kind)
  AND ($claimants IS NULL OR EXISTS {
    MATCH (claimant:Actor)-[asserting:ASSERTS|ASSERTED WHERE asserting.known_from <= $as_of < asserting.known_until]->(claim) WHERE claimant.id IN $claimants
  })
  AND ($deniers IS NULL OR EXISTS {
    MATCH (denier:Actor)-[asserting:ASSERTS|ASSERTED WHERE asserting.known_from <= $as_of < asserting.known_until]->(:Denial)-[denying:DENIES|DENIED WHERE denying.known_from <= $as_of < denying.known_until]->(claim) WHERE denier.id IN $deniers
  })
  AND ($about IS NULL
    OR EXISTS { MATCH (claim)-[concerning:ABOUT|WAS_ABOUT WHERE concerning.known_from <= $as_of < concerning.known_until]->(event:Event) WHERE $about IN [event.id, event.type, toLower(event.place)] }
    OR EXISTS { MATCH (claim)-[concerning:ABOUT|WAS_ABOUT WHERE concerning.known_from <= $as_of < concerning.known_until]->(:Event)-[involving:INVOLVES|INVOLVED WHERE involving.known_from <= $as_of < involving.known_until]->(actor:Actor) WHERE actor.id IN $about_actors })
  AND EXISTS { MATCH (:Telling)-[telling:TELLS|TOLD WHERE telling.known_from <= $as_of < telling.known_until]->(claim) }
WITH claim
ORDER BY claim.listed_at DESC, claim.id
LIMIT $limit
CALL (claim) {
  OPTIONAL MATCH (claimant:Actor)-[asserting:ASSERTS|ASSERTED WHERE asserting.known_from <= $as_of < asserting.known_until]->(claim)
  WITH DISTINCT claimant
  ORDER BY claimant.sort_name, claimant.id
  RETURN collect(claimant.name) AS claimants, collect(claimant.id) AS claimant_ids
}
CALL (claim) {
  OPTIONAL MATCH (denier:Actor)-[asserting:ASSERTS|ASSERTED WHERE asserting.known_from <= $as_of < asserting.known_until]->(:Denial)-[denying:DENIES|DENIED WHERE denying.known_from <= $as_of < denying.known_until]->(claim)
  WITH DISTINCT denier
  ORDER BY denier.sort_name, denier.id
  RETURN collect(denier.name) AS deniers, collect(denier.id) AS denier_ids
}
CALL (claim) {
  OPTIONAL MATCH ()-[telling:ASSERTS|ASSERTED|REPORTS|REPORTED WHERE telling.known_from <= $as_of < telling.known_until]->(claim)
  RETURN max(telling.said_at) AS last_said_at
}
RETURN
  claim.id AS id,
  claim.text AS text,
  claim.kind AS kind,
  claimants,
  claimant_ids,
  deniers,
  denier_ids,
  COUNT { MATCH (article:Article)-[reporting:REPORTS|REPORTED WHERE reporting.known_from <= $as_of < reporting.known_until]->(claim) RETURN DISTINCT article } AS articles,
  last_said_at,
  claim.listed_at AS listed_at
ORDER BY listed_at DESC, id
