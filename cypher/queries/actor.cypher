// One actor with its names, whom it speaks for, who speaks for it, and how often it claims, denies and is denied.
// params: id
MATCH (actor:Actor {id: $id})
WHERE NOT actor:Past
CALL (actor) {
  OPTIONAL MATCH (actor)-[:SPEAKS_FOR]->(principal:Actor)
  WITH DISTINCT principal
  ORDER BY principal.sort_name, principal.id
  RETURN collect(principal.name) AS speaks_for, collect(principal.id) AS speaks_for_ids
}
CALL (actor) {
  OPTIONAL MATCH (speaker:Actor)-[:SPEAKS_FOR]->(actor)
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
  COUNT { MATCH (actor)-[:ASSERTS]->(claim:Claim) RETURN DISTINCT claim } AS claims,
  COUNT { MATCH (actor)-[:ASSERTS]->(denial:Denial) RETURN DISTINCT denial } AS denials,
  COUNT {
    MATCH (actor)-[:ASSERTS]->(claim:Claim)
    WHERE EXISTS { MATCH (:Denial)-[:DENIES]->(claim) }
    RETURN DISTINCT claim
  } AS denied,
  COUNT { MATCH (actor)-[said:ASSERTS]->() RETURN DISTINCT said.article_id AS article_id } AS articles
