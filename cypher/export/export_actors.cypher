// A page of the actors of an export, by id.
// params: after, as_of, limit
MATCH (actor:Actor)
WHERE actor.id > $after AND EXISTS { MATCH (actor)-[part:ASSERTS|ASSERTED|REPORTS|REPORTED|INVOLVES|INVOLVED|SPEAKS_FOR|SPOKE_FOR WHERE part.known_from <= $as_of < part.known_until]-() }
WITH actor
ORDER BY actor.id
LIMIT $limit
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
  COLLECT { MATCH (actor)-[speaking:SPEAKS_FOR|SPOKE_FOR WHERE speaking.known_from <= $as_of < speaking.known_until]->(principal:Actor) RETURN DISTINCT principal.id AS id ORDER BY id } AS speaks_for
ORDER BY id
