// Stores pairs of articles of which the program cannot say whether one is a copy of the other.
// params: at, rows
UNWIND $rows AS row
MATCH (one:Article {id: row.source})
MATCH (other:Article {id: row.target})
MERGE (one)-[judged:JUDGED {id: row.id}]->(other)
ON CREATE SET judged += row.properties, judged.judged_at = $at
RETURN count(judged) AS stored
