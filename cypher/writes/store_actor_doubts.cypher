// Stores pairs of actors of which the program cannot say whether they are one, unless a person has judged them.
// params: at, rows
UNWIND $rows AS row
MATCH (one:Actor {id: row.source})
MATCH (other:Actor {id: row.target})
WHERE one <> other AND NOT EXISTS { MATCH (one)-[before:JUDGED]-(other) WHERE before.by <> 'program' AND before.undone_at IS NULL }
MERGE (one)-[judged:JUDGED {id: row.id}]->(other)
ON CREATE SET judged += row.properties, judged.judged_at = $at
RETURN count(judged) AS stored
