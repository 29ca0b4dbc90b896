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
RETURN
  actor.id AS id,
  name,
  kind,
  sorted_aliases AS aliases,
  speaks_for,
  speaks_for_ids,
  COUNT { MATCH (actor)-[asserting:ASSERTS|ASSERTED WHERE asserting.known_from <= $as_of < asserting.known_until]->(claim:Claim) RETURN DISTINCT claim } AS claims,
  COUNT { MATCH (actor)-[asserting:ASSERTS|ASSERTED WHERE asserting.known_from <= $as_of < asserting.known_until]->(denial:Denial) RETURN DISTINCT denial } AS denials,
  COUNT {
    MATCH (actor)-[asserting:ASSERTS|ASSERTED WHERE asserting.known_from <= $as_of < asserting.known_until]->(claim:Claim)
    WHERE EXISTS { MATCH (:Denial)-[denying:DENIES|DENIED WHERE denying.known_from <= $as_of < denying.known_until]->(claim) }
    RETURN DISTINCT claim
  } AS denied,
  actor.sort_name AS listed_as
ORDER BY actor.sort_name, id
