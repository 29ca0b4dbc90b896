// One actor with its names, whom it speaks for, who speaks for it, and how often it claims, denies and is denied.
// params: as_of, id
MATCH (actor:Actor {id: $id})
WHERE EXISTS { MATCH (actor)-[part:ASSERTS|ASSERTED|REPORTS|REPORTED|INVOLVES|INVOLVED|SPEAKS_FOR|SPOKE_FOR WHERE part.known_from <= $as_of < part.known_until]-() }
CALL (actor) {
  OPTIONAL MATCH (actor)-[speaking:SPEAKS_FOR|SPOKE_FOR WHERE speaking.known_from <= $as_of < speaking.known_until]->(principal:Actor)
  WITH DISTINCT principal
  ORDER BY principal.sort_name, principal.id
  RETURN collect(principal.name) AS speaks_for, collect(principal.id) AS speaks_for_ids
}
CALL (actor) {
  OPTIONAL MATCH (speaker:Actor)-[speaking:SPEAKS_FOR|SPOKE_FOR WHERE speaking.known_from <= $as_of < speaking.known_until]->(actor)
  WITH DISTINCT speaker
  ORDER BY speaker.sort_name, speaker.id
  RETURN collect(speaker.name) AS speakers, collect(speaker.id) AS speaker_ids
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
  speakers,
  speaker_ids,
  COUNT { MATCH (actor)-[asserting:ASSERTS|ASSERTED WHERE asserting.known_from <= $as_of < asserting.known_until]->(claim:Claim) RETURN DISTINCT claim } AS claims,
  COUNT { MATCH (actor)-[asserting:ASSERTS|ASSERTED WHERE asserting.known_from <= $as_of < asserting.known_until]->(denial:Denial) RETURN DISTINCT denial } AS denials,
  COUNT {
    MATCH (actor)-[asserting:ASSERTS|ASSERTED WHERE asserting.known_from <= $as_of < asserting.known_until]->(claim:Claim)
    WHERE EXISTS { MATCH (:Denial)-[denying:DENIES|DENIED WHERE denying.known_from <= $as_of < denying.known_until]->(claim) }
    RETURN DISTINCT claim
  } AS denied,
  COUNT { MATCH (actor)-[said:ASSERTS|ASSERTED WHERE said.known_from <= $as_of < said.known_until]->() RETURN DISTINCT said.article_id AS article_id } AS articles
