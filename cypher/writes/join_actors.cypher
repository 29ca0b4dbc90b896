// Notes that an actor became another: whoever asks for it finds that one. With no other, that it stands for itself again.
// params: from, to
MATCH (from:Actor {id: $from})
OPTIONAL MATCH (from)-[before:MERGED_INTO]->(:Actor)
DELETE before
WITH DISTINCT from
OPTIONAL MATCH (to:Actor {id: $to})
FOREACH (_ IN CASE WHEN to IS NULL THEN [] ELSE [1] END | CREATE (from)-[:MERGED_INTO]->(to))
RETURN from.id AS id
