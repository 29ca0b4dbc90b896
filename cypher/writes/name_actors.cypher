// Works out anew what actors are called from their namings, by id. A name that is still borne stays, also of what nothing names any more.
// params: ids
UNWIND $ids AS id
MATCH (actor:Actor {id: id})
CALL (actor) {
  OPTIONAL MATCH (naming:Naming)-[:NAMES]->(actor)
  WITH naming
  ORDER BY naming.order
  RETURN head(collect(naming)) AS first
}
CALL (actor) {
  OPTIONAL MATCH (naming:Naming)-[:NAMES]->(actor)
  WITH naming
  ORDER BY naming.kind_order
  RETURN head(collect(naming)) AS kind_first
}
CALL (actor) {
  MATCH (naming:Naming)-[:NAMES]->(actor)
  UNWIND naming.names AS one
  RETURN collect(DISTINCT one) AS names
}
CALL (actor) {
  MATCH (naming:Naming)-[:NAMES]->(actor)
  UNWIND naming.keys AS one
  RETURN collect(DISTINCT one) AS keys
}
CALL (actor) {
  MATCH (naming:Naming)-[:NAMES]->(actor)
  UNWIND naming.cues AS one
  RETURN collect(DISTINCT one) AS cues
}
CALL (actor) {
  MATCH (naming:Naming)-[:NAMES]->(actor)
  UNWIND naming.called AS one
  RETURN collect(DISTINCT one) AS called
}
CALL (actor) {
  MATCH (naming:Naming)-[:NAMES]->(actor)
  UNWIND naming.roles AS one
  RETURN collect(DISTINCT one) AS roles
}
CALL (actor) {
  MATCH (naming:Naming)-[:NAMES]->(actor)
  UNWIND naming.sides AS one
  RETURN collect(DISTINCT one) AS sides
}
CALL (actor) {
  MATCH (naming:Naming)-[:NAMES]->(actor)
  UNWIND naming.homes AS one
  RETURN collect(DISTINCT one) AS homes
}
CALL (actor) {
  OPTIONAL MATCH (merged:Actor)-[:MERGED_INTO*1..5]->(actor)
  RETURN collect(DISTINCT merged.id) AS merged
}
WITH actor, first, kind_first, names, keys, cues, called, roles, sides, homes, merged
WHERE first IS NOT NULL
WITH *, CASE WHEN actor.name IN names THEN actor.name ELSE first.name END AS name
SET
  actor.sort_name = CASE WHEN name = actor.name THEN actor.sort_name ELSE first.sort_name END,
  actor.named_by = CASE WHEN name = actor.name THEN actor.named_by ELSE first.order END,
  actor.name = name,
  actor.kind = kind_first.kind,
  actor.kind_by = kind_first.kind_order,
  actor.aliases = [one IN names WHERE one <> name],
  actor.keys = keys + [one IN [actor.id] + merged WHERE NOT one IN keys],
  actor.cues = cues,
  actor.called = called,
  actor.roles = roles,
  actor.sides = sides,
  actor.homes = homes
RETURN count(actor) AS named
