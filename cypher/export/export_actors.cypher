// A page of the actors of an export, by id.
// params: after, limit
MATCH (actor:Actor)
WHERE actor.id > $after AND NOT actor:Past
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
  COLLECT { MATCH (actor)-[:SPEAKS_FOR]->(principal:Actor) RETURN DISTINCT principal.id AS id ORDER BY id } AS speaks_for
ORDER BY id
