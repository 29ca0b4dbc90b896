// Ids of the actors that have a name, and of those who speak for them, directly or through others.
// params: key, phrase, speakers
CALL db.index.fulltext.queryNodes('actor_keys', $phrase) YIELD node AS actor
WHERE $key IN actor.keys
CALL (actor) {
  MATCH (speaker:Actor)-[:SPEAKS_FOR*0..4]->(actor)
  RETURN DISTINCT speaker
}
WITH DISTINCT speaker, actor
WHERE $speakers OR speaker = actor
RETURN DISTINCT speaker.id AS id
ORDER BY id
