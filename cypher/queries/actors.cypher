// Actors with how often they claim, deny and are denied, by name.
// params: actors, after_id, after_name, as_of, hits, kind, limit
MATCH (actor:Actor)
USING INDEX SEEK actor:Actor(sort_name)
WHERE actor.sort_name >= $after_name
  AND CASE actor.sort_name WHEN $after_name THEN actor.id > $after_id ELSE true END
  AND ($actors IS NULL OR actor.id IN $actors)
  AND ($hits IS NULL OR actor.id IN $hits)
  AND ($kind IS NULL OR actor.kind = $kind)
  AND EXISTS { MATCH (actor)-[part:ASSERTS|ASSERTED|REPORTS|REPORTED|INVOLVES|INVOLVED|SPEAKS_FOR|SPOKE_FOR WHERE part.known_from <= $as_of < part.known_until]-() }
WITH actor
ORDER BY actor.sort_name, actor.id
LIMIT $limit
CALL (actor) {
  OPTIONAL MATCH (actor)-[speaking:SPEAKS_FOR|SPOKE_FOR WHERE speaking.known_from <= $as_of < speaking.known_until]->(principal:Actor)
  WITH DISTINCT principal
  ORDER BY principal.sort_name, principal.id
  RETURN collect(principal.name) AS speaks_for, collect(principal.id) AS speaks_for_ids
}
CALL (actor) {
  UNWIND actor.aliases AS alias
  WITH alias
  ORDER BY alias
  RETURN collect(alias) AS aliases
}
RETURN
  actor.id AS id,
  actor.name AS name,
  actor.kind AS kind,
  aliases,
  speaks_for,
  speaks_for_ids,
  COUNT { MATCH (actor)-[asserting:ASSERTS|ASSERTED WHERE asserting.known_from <= $as_of < asserting.known_until]->(claim:Claim) RETURN DISTINCT claim } AS claims,
  COUNT { MATCH (actor)-[asserting:ASSERTS|ASSERTED WHERE asserting.known_from <= $as_of < asserting.known_until]->(denial:Denial) RETURN DISTINCT denial } AS denials,
  COUNT {
    MATCH (actor)-[asserting:ASSERTS|ASSERTED WHERE asserting.known_from <= $as_of < asserting.known_until]->(claim:Claim)
    WHERE EXISTS { MATCH (:Denial)-[denying:DENIES|DENIED WHERE denying.known_from <= $as_of < denying.known_until]->(claim) }
    RETURN DISTINCT claim
  } AS denied
ORDER BY actor.sort_name, id
