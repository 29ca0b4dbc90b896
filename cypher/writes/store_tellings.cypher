// Stores each article's own wording of a claim, and which claim it tells: a judgement with score and reason.
// params: at, rows
UNWIND $rows AS row
MATCH (claim:Claim {id: row.claim})
MERGE (telling:Telling {id: row.id})
SET telling += row.properties
REMOVE telling:Past
MERGE (telling)-[tells:TELLS]->(claim)
SET
  tells.id = row.id,
  tells.known_from = $at,
  tells.known_until = '~',
  tells.score = row.score,
  tells.reason = row.reason,
  tells.like = row.like,
  tells.by = row.by
RETURN count(telling) AS stored
