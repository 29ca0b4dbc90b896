// Actors with how often they claim, deny and are denied, by name.
// params: actors, after_id, after_name, hits, kind, limit
MATCH (actor:Actor)
WHERE actor.sort_name >= $after_name
  AND CASE actor.sort_name WHEN $after_name THEN actor.id > $after_id ELSE true END
  AND ($actors IS NULL OR actor.id IN $actors)
  AND ($hits IS NULL OR actor.id IN $hits)
  AND ($kind IS NULL OR actor.kind = $kind)
  AND NOT actor:Past
WITH actor
ORDER BY actor.sort_name, actor.id
LIMIT $limit
CALL (actor) {
  OPTIONAL MATCH (actor)-[:SPEAKS_FOR]->(principal:Actor)
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
  COUNT { MATCH (actor)-[:ASSERTS]->(claim:Claim) RETURN DISTINCT claim } AS claims,
  COUNT { MATCH (actor)-[:ASSERTS]->(denial:Denial) RETURN DISTINCT denial } AS denials,
  COUNT {
    MATCH (actor)-[:ASSERTS]->(claim:Claim)
    WHERE EXISTS { MATCH (:Denial)-[:DENIES]->(claim) }
    RETURN DISTINCT claim
  } AS denied
ORDER BY actor.sort_name, id
