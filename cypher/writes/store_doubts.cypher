// Stores pairs of tellings of which the program cannot say whether they tell the same.
// params: at, rows
UNWIND $rows AS row
MATCH (one:Telling {id: row.source})
MATCH (other:Telling {id: row.target})
MERGE (one)-[judged:JUDGED {id: row.id}]->(other)
ON CREATE SET judged += row.properties, judged.judged_at = $at
RETURN count(judged) AS stored
