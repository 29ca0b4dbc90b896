// Takes along what an article says when it is withdrawn or corrected: its edges stay as edges in the past tense.
// params: article, at
CALL () {
  MATCH (source)-[edge:ASSERTS {article_id: $article}]->(target)
  WITH source, target, edge, properties(edge) AS kept
  DELETE edge
  CREATE (source)-[past:ASSERTED]->(target)
  SET past = kept, past.known_until = $at
  RETURN count(*) AS asserts
}
CALL () {
  MATCH (source)-[edge:REPORTS {article_id: $article}]->(target)
  WITH source, target, edge, properties(edge) AS kept
  DELETE edge
  CREATE (source)-[past:REPORTED]->(target)
  SET past = kept, past.known_until = $at
  RETURN count(*) AS reports
}
CALL () {
  MATCH (source)-[edge:DENIES {article_id: $article}]->(target)
  WITH source, target, edge, properties(edge) AS kept
  DELETE edge
  CREATE (source)-[past:DENIED]->(target)
  SET past = kept, past.known_until = $at
  RETURN count(*) AS denies
}
CALL () {
  MATCH (source)-[edge:ABOUT {article_id: $article}]->(target)
  WITH source, target, edge, properties(edge) AS kept
  DELETE edge
  CREATE (source)-[past:WAS_ABOUT]->(target)
  SET past = kept, past.known_until = $at
  RETURN count(*) AS about
}
CALL () {
  MATCH (source)-[edge:INVOLVES {article_id: $article}]->(target)
  WITH source, target, edge, properties(edge) AS kept
  DELETE edge
  CREATE (source)-[past:INVOLVED]->(target)
  SET past = kept, past.known_until = $at
  RETURN count(*) AS involves
}
CALL () {
  MATCH (source)-[edge:SPEAKS_FOR {article_id: $article}]->(target)
  WITH source, target, edge, properties(edge) AS kept
  DELETE edge
  CREATE (source)-[past:SPOKE_FOR]->(target)
  SET past = kept, past.known_until = $at
  RETURN count(*) AS speaks_for
}
CALL () {
  MATCH (telling:Telling {article_id: $article})-[:TELLS]->(claim:Claim)
  MATCH (claim)-[edge:CONTRADICTS]-()
  WHERE telling.id IN [edge.telling, edge.other_telling]
  WITH DISTINCT edge, startNode(edge) AS one, endNode(edge) AS other, properties(edge) AS kept
  DELETE edge
  CREATE (one)-[past:CONTRADICTED]->(other)
  SET past = kept, past.known_until = $at
  RETURN count(*) AS contradicts
}
CALL () {
  MATCH (telling:Telling {article_id: $article})-[edge:TELLS]->(claim:Claim)
  WITH telling, claim, edge, properties(edge) AS kept
  DELETE edge
  CREATE (telling)-[past:TOLD]->(claim)
  SET past = kept, past.known_until = $at, telling:Past
  RETURN collect(DISTINCT claim.id) AS claims
}
RETURN asserts + reports + denies + about + involves + speaks_for + contradicts AS edges, claims
