// Marks what nothing speaks for any more, once an article that spoke for it is gone.
// params: article
CALL () {
  MATCH ()-[past:ASSERTED|REPORTED|DENIED|TOLD]->(node:Claim|Denial|Event)
  WHERE past.article_id = $article
  RETURN node
  UNION
  MATCH (telling:Telling {article_id: $article})-[:TOLD]->(node:Claim)
  RETURN node
  UNION
  MATCH (node:Actor)-[past:ASSERTED|REPORTED|SPOKE_FOR]->()
  WHERE past.article_id = $article
  RETURN node
  UNION
  MATCH ()-[past:INVOLVED|SPOKE_FOR]->(node:Actor)
  WHERE past.article_id = $article
  RETURN node
}
WITH DISTINCT node
WHERE NOT EXISTS { MATCH (node)-[:ASSERTS|REPORTS|DENIES|INVOLVES|SPEAKS_FOR|TELLS]-() }
SET node:Past
RETURN count(node) AS gone
