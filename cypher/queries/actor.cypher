// One actor with its names, whom it speaks for, who speaks for it, how often it claims, denies and is denied, and what was judged of it; of one that was merged, what it became.
// params: as_of, id
MATCH (given:Actor {id: $id})
CALL (given) {
  WITH given WHERE EXISTS { MATCH (given)-[part:ASSERTS|ASSERTED|REPORTS|REPORTED|INVOLVES|INVOLVED|SPEAKS_FOR|SPOKE_FOR WHERE part.known_from <= $as_of < part.known_until]-() }
  RETURN given AS actor
  UNION
  WITH given WHERE NOT EXISTS { MATCH (given)-[part:ASSERTS|ASSERTED|REPORTS|REPORTED|INVOLVES|INVOLVED|SPEAKS_FOR|SPOKE_FOR WHERE part.known_from <= $as_of < part.known_until]-() }
  MATCH (given)-[:MERGED_INTO*1..5]->(heir:Actor)
  WHERE NOT EXISTS { MATCH (heir)-[:MERGED_INTO]->(:Actor) }
    AND EXISTS { MATCH (heir)-[part:ASSERTS|ASSERTED|REPORTS|REPORTED|INVOLVES|INVOLVED|SPEAKS_FOR|SPOKE_FOR WHERE part.known_from <= $as_of < part.known_until]-() }
  RETURN heir AS actor
}
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
  WITH actor WHERE $as_of >= '9999'
  RETURN actor.name AS name, actor.kind AS kind, actor.aliases AS aliases
  UNION
  WITH actor WHERE $as_of < '9999'
  OPTIONAL MATCH (naming:Naming)-[naming_it:NAMES|NAMED WHERE naming_it.known_from <= $as_of < naming_it.known_until]->(actor)
  WITH actor, naming
  ORDER BY naming.order
  WITH actor, collect(naming) AS namings
  WITH actor, namings, reduce(all = [], one IN namings | all + [name IN one.names WHERE NOT name IN all]) AS names
  WITH names, CASE WHEN actor.name IN names THEN actor.name ELSE coalesce(head(namings).name, actor.name) END AS name,
    coalesce(head([one IN namings WHERE one.kind <> 'unknown' | one.kind]), head(namings).kind, actor.kind) AS kind
  RETURN name, kind, [one IN names WHERE one <> name] AS aliases
}
CALL (aliases) {
  UNWIND aliases AS alias
  WITH alias
  ORDER BY alias
  RETURN collect(alias) AS sorted_aliases
}
CALL (actor) {
  OPTIONAL MATCH (actor)-[judged:JUDGED WHERE judged.judged_at <= $as_of AND coalesce(judged.undone_at, '~') > $as_of]-(other:Actor)
  WITH judged, other
  ORDER BY judged.judged_at DESC, judged.id
  LIMIT 100
  RETURN collect(CASE WHEN judged IS NOT NULL THEN {
    id: judged.id, verdict: judged.verdict, other: other.name, other_id: other.id, by: judged.by, judged_at: judged.judged_at, score: judged.score, reason: judged.reason
  } END) AS judgements
}
CALL (actor) {
  OPTIONAL MATCH (naming:Naming)-[naming_it:NAMES|NAMED WHERE naming_it.known_from <= $as_of < naming_it.known_until]->(actor)
  WITH naming, naming_it
  ORDER BY naming.order
  LIMIT 100
  RETURN collect(CASE WHEN naming IS NOT NULL THEN {
    id: naming.id, article_id: naming.article_id, name: naming.name, score: naming_it.score, reason: naming_it.reason, by: naming_it.by
  } END) AS namings
}
RETURN
  actor.id AS id,
  name,
  kind,
  sorted_aliases AS aliases,
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
  COUNT { MATCH (actor)-[said:ASSERTS|ASSERTED WHERE said.known_from <= $as_of < said.known_until]->() RETURN DISTINCT said.article_id AS article_id } AS articles,
  judgements,
  namings
