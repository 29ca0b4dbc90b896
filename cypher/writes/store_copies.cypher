// Stores which article is a copy of which. What was a copy of the copy becomes one of the original; what was stays, in the past tense.
// params: at, rows
UNWIND $rows AS row
MATCH (copy:Article {id: row.source})
MATCH (original:Article {id: row.target})
MERGE (copy)-[edge:COPY_OF {id: row.id}]->(original)
ON CREATE SET edge += row.properties, edge.learnt_at = $at, edge.known_from = $at, edge.known_until = '~'
WITH copy, original
CALL (copy, original) {
  MATCH (member:Article)-[edge:COPY_OF]->(copy)
  WITH member, edge, copy, original, properties(edge) AS kept
  DELETE edge
  CREATE (member)-[past:WAS_COPY_OF]->(copy)
  CREATE (member)-[moved:COPY_OF]->(original)
  SET past = kept, past.known_until = $at, moved = kept, moved.known_from = $at, moved.known_until = '~'
  RETURN count(*) AS moved
}
RETURN count(*) AS stored, sum(moved) AS moved
