// Stores actors: the first name stays, every other name becomes an alias, a known kind replaces an unknown one.
// params: at, rows
UNWIND $rows AS row
MERGE (actor:Actor {id: row.id})
ON CREATE SET
  actor.learnt_at = $at,
  actor.name = row.name,
  actor.sort_name = row.sort_name,
  actor.kind = row.kind,
  actor.aliases = [],
  actor.keys = []
SET
  actor.kind = CASE actor.kind WHEN 'unknown' THEN row.kind ELSE actor.kind END,
  actor.aliases = actor.aliases
    + [name IN row.names WHERE name <> actor.name AND NOT name IN actor.aliases],
  actor.keys = actor.keys + [key IN row.keys WHERE NOT key IN actor.keys]
REMOVE actor:Past
RETURN count(actor) AS stored
