// Moves namings from one actor to another with every edge that came under these names. What was stays, as edges in the past tense.
// params: at, from, namings, to
MATCH (from:Actor {id: $from})
MERGE (to:Actor {id: $to})
ON CREATE SET to.learnt_at = $at
WITH from, to
CALL (from, to) {
  MATCH (from)-[edge:ASSERTS]->(end)
  WHERE edge.naming IN $namings
  WITH from, to, end, edge, properties(edge) AS kept
  DELETE edge
  CREATE (from)-[past:ASSERTED]->(end)
  CREATE (to)-[moved:ASSERTS]->(end)
  SET past = kept, past.known_until = $at, moved = kept, moved.known_from = $at, moved.known_until = '~'
  WITH DISTINCT end
  RETURN collect(CASE WHEN end:Claim THEN end.id END) AS claims, collect(CASE WHEN end:Denial THEN end.id END) AS denials
}
CALL (from, to) {
  MATCH (from)-[edge:REPORTS]->(end)
  WHERE edge.naming IN $namings
  WITH from, to, end, edge, properties(edge) AS kept
  DELETE edge
  CREATE (from)-[past:REPORTED]->(end)
  CREATE (to)-[moved:REPORTS]->(end)
  SET past = kept, past.known_until = $at, moved = kept, moved.known_from = $at, moved.known_until = '~'
  RETURN count(*) AS reports
}
CALL (from, to) {
  MATCH (end)-[edge:INVOLVES]->(from)
  WHERE edge.naming IN $namings
  WITH from, to, end, edge, properties(edge) AS kept
  DELETE edge
  CREATE (end)-[past:INVOLVED]->(from)
  CREATE (end)-[moved:INVOLVES]->(to)
  SET past = kept, past.known_until = $at, moved = kept, moved.known_from = $at, moved.known_until = '~'
  RETURN count(*) AS involves
}
CALL (from, to) {
  MATCH (from)-[edge:SPEAKS_FOR]->(end)
  WHERE edge.naming IN $namings
  WITH from, to, end, edge, properties(edge) AS kept
  DELETE edge
  CREATE (from)-[past:SPOKE_FOR]->(end)
  CREATE (to)-[moved:SPEAKS_FOR]->(end)
  SET past = kept, past.known_until = $at, moved = kept, moved.known_from = $at, moved.known_until = '~'
  RETURN count(*) AS speaks_for
}
CALL (from, to) {
  MATCH (end)-[edge:SPEAKS_FOR]->(from)
  WHERE edge.principal_naming IN $namings
  WITH from, to, end, edge, properties(edge) AS kept
  DELETE edge
  CREATE (end)-[past:SPOKE_FOR]->(from)
  CREATE (end)-[moved:SPEAKS_FOR]->(to)
  SET past = kept, past.known_until = $at, moved = kept, moved.known_from = $at, moved.known_until = '~'
  RETURN count(*) AS spoken_for
}
CALL (from, to) {
  MATCH (naming:Naming)-[edge:NAMES]->(from)
  WHERE naming.id IN $namings
  WITH from, to, naming, edge, properties(edge) AS kept
  DELETE edge
  CREATE (naming)-[past:NAMED]->(from)
  CREATE (naming)-[moved:NAMES]->(to)
  SET past = kept, past.known_until = $at, moved = kept, moved.known_from = $at, moved.known_until = '~'
  RETURN count(*) AS namings
}
CALL (from) {
  WITH from WHERE NOT EXISTS { MATCH (:Naming)-[:NAMES]->(from) }
  SET from:Past
  RETURN count(*) AS gone
}
REMOVE to:Past
WITH claims, denials, gone
CALL (denials) {
  UNWIND denials AS id
  MATCH (:Denial {id: id})-[:DENIES]->(claim:Claim)
  RETURN collect(DISTINCT claim.id) AS denied
}
RETURN claims + [id IN denied WHERE NOT id IN claims] AS claims, gone
