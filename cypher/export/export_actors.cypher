// A page of the actors of an export, by id.
// params: after, as_of, limit
MATCH (actor:Actor)
WHERE actor.id > $after AND EXISTS { MATCH (actor)-[part:ASSERTS|ASSERTED|REPORTS|REPORTED|INVOLVES|INVOLVED|SPEAKS_FOR|SPOKE_FOR WHERE part.known_from <= $as_of < part.known_until]-() }
WITH actor
ORDER BY actor.id
LIMIT $limit
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
  COLLECT { MATCH (actor)-[speaking:SPEAKS_FOR|SPOKE_FOR WHERE speaking.known_from <= $as_of < speaking.known_until]->(principal:Actor) RETURN DISTINCT principal.id AS id ORDER BY id } AS speaks_for
ORDER BY id
