// Moves tellings from one claim to another with every edge that came with them. What was stays, as edges in the past tense.
// params: at, from, tellings, to
MATCH (from:Claim {id: $from})
MATCH (to:Claim {id: $to})
CALL (from, to) {
  MATCH (end)-[edge:ASSERTS]->(from)
  WHERE edge.telling IN $tellings
  WITH from, to, end, edge, properties(edge) AS kept
  DELETE edge
  CREATE (end)-[past:ASSERTED]->(from)
  CREATE (end)-[moved:ASSERTS]->(to)
  SET past = kept, past.known_until = $at, moved = kept, moved.known_from = $at, moved.known_until = '~'
  RETURN count(*) AS asserts
}
CALL (from, to) {
  MATCH (end)-[edge:REPORTS]->(from)
  WHERE edge.telling IN $tellings
  WITH from, to, end, edge, properties(edge) AS kept
  DELETE edge
  CREATE (end)-[past:REPORTED]->(from)
  CREATE (end)-[moved:REPORTS]->(to)
  SET past = kept, past.known_until = $at, moved = kept, moved.known_from = $at, moved.known_until = '~'
  RETURN count(*) AS reports
}
CALL (from, to) {
  MATCH (end)-[edge:DENIES]->(from)
  WHERE edge.telling IN $tellings
  WITH from, to, end, edge, properties(edge) AS kept
  DELETE edge
  CREATE (end)-[past:DENIED]->(from)
  CREATE (end)-[moved:DENIES]->(to)
  SET past = kept, past.known_until = $at, moved = kept, moved.known_from = $at, moved.known_until = '~'
  RETURN count(*) AS denies
}
CALL (from, to) {
  MATCH (from)-[edge:ABOUT]->(end)
  WHERE edge.telling IN $tellings
  WITH from, to, end, edge, properties(edge) AS kept
  DELETE edge
  CREATE (from)-[past:WAS_ABOUT]->(end)
  CREATE (to)-[moved:ABOUT]->(end)
  SET past = kept, past.known_until = $at, moved = kept, moved.known_from = $at, moved.known_until = '~'
  RETURN count(*) AS about_out
}
CALL (from, to) {
  MATCH (from)-[edge:CONTRADICTS]->(end)
  WHERE edge.telling IN $tellings
  WITH from, to, end, edge, properties(edge) AS kept
  DELETE edge
  CREATE (from)-[past:CONTRADICTED]->(end)
  CREATE (to)-[moved:CONTRADICTS]->(end)
  SET past = kept, past.known_until = $at, moved = kept, moved.known_from = $at, moved.known_until = '~'
  RETURN count(*) AS contradicts_out
}
CALL (from, to) {
  MATCH (end)-[edge:CONTRADICTS]->(from)
  WHERE edge.other_telling IN $tellings
  WITH from, to, end, edge, properties(edge) AS kept
  DELETE edge
  CREATE (end)-[past:CONTRADICTED]->(from)
  CREATE (end)-[moved:CONTRADICTS]->(to)
  SET past = kept, past.known_until = $at, moved = kept, moved.known_from = $at, moved.known_until = '~'
  RETURN count(*) AS contradicts
}
CALL (from, to) {
  MATCH (telling:Telling)-[edge:TELLS]->(from)
  WHERE telling.id IN $tellings
  WITH from, to, telling, edge, properties(edge) AS kept
  DELETE edge
  CREATE (telling)-[past:TOLD]->(from)
  CREATE (telling)-[moved:TELLS]->(to)
  SET past = kept, past.known_until = $at, moved = kept, moved.known_from = $at, moved.known_until = '~'
  RETURN count(*) AS tells
}
CALL (from) {
  WITH from WHERE NOT EXISTS { MATCH (:Telling)-[:TELLS]->(from) }
  SET from:Past
  RETURN count(*) AS gone
}
REMOVE to:Past
RETURN asserts + reports + denies + about_out + contradicts_out + contradicts AS edges, tells AS tellings
