// Stores actors with what an article calls them: each naming is a judgement with score and reason. The earliest gives the name, all others are aliases; the earliest known kind counts.
// params: at, rows
UNWIND $rows AS row
MERGE (actor:Actor {id: row.id})
ON CREATE SET actor.learnt_at = $at
WITH row, actor, EXISTS { MATCH (:Naming)-[:NAMES]->(actor) } AS is_named
WITH row, actor, is_named,
  NOT is_named OR row.order < actor.named_by AS is_first,
  NOT is_named OR row.kind_order < actor.kind_by AS tells_kind,
  CASE WHEN is_named THEN [actor.name] + actor.aliases ELSE [] END AS names
WITH row, actor, is_named, is_first, tells_kind, names, CASE WHEN is_first THEN row.name ELSE actor.name END AS name
SET
  actor.name = name,
  actor.sort_name = CASE WHEN is_first THEN row.sort_name ELSE actor.sort_name END,
  actor.named_by = CASE WHEN is_first THEN row.order ELSE actor.named_by END,
  actor.kind = CASE WHEN tells_kind THEN row.kind ELSE actor.kind END,
  actor.kind_by = CASE WHEN tells_kind THEN row.kind_order ELSE actor.kind_by END,
  actor.aliases = [one IN names + [one IN row.names WHERE NOT one IN names] WHERE one <> name],
  actor.keys = CASE WHEN is_named THEN actor.keys + [one IN row.keys WHERE NOT one IN actor.keys] ELSE row.keys END,
  actor.cues = CASE WHEN is_named THEN actor.cues + [one IN row.cues WHERE NOT one IN actor.cues] ELSE row.cues END,
  actor.called = CASE WHEN is_named THEN actor.called + [one IN row.called WHERE NOT one IN actor.called] ELSE row.called END,
  actor.roles = CASE WHEN is_named THEN actor.roles + [one IN row.roles WHERE NOT one IN actor.roles] ELSE row.roles END,
  actor.sides = CASE WHEN is_named THEN actor.sides + [one IN row.sides WHERE NOT one IN actor.sides] ELSE row.sides END,
  actor.homes = CASE WHEN is_named THEN actor.homes + [one IN row.homes WHERE NOT one IN actor.homes] ELSE row.homes END
REMOVE actor:Past
WITH row, actor
UNWIND row.namings AS found
MERGE (naming:Naming {id: found.id})
SET naming += found.properties
MERGE (naming)-[edge:NAMES]->(actor)
SET edge += found.edge, edge.known_from = $at, edge.known_until = '~'
RETURN count(DISTINCT actor) AS stored
