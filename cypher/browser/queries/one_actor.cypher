// One actor: what it says and denies, and who speaks for it (the one that says most; or give a name in line 2)
MATCH (actor:Actor)-[said:ASSERTS]->() WHERE actor.name CONTAINS ''
WITH actor, count(said) AS statements
ORDER BY statements DESC, actor.id
LIMIT 1
CALL (actor) {
  MATCH path = (actor)-[:ASSERTS]->()
  RETURN path
  UNION
  MATCH path = (actor)-[:ASSERTS]->(:Denial)-[:DENIES]->()
  RETURN path
  UNION
  MATCH path = (:Actor)-[:SPEAKS_FOR]->(actor)
  RETURN path
  UNION
  MATCH path = (actor)-[:SPEAKS_FOR]->(:Actor)
  RETURN path
}
RETURN path
LIMIT 100
