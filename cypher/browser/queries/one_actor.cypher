// One actor: what it says and denies, and who speaks for it (the one that says most; or give a name in line 2)
MATCH (actor:Actor)-[said:ASSERTS]->() WHERE actor.name CONTAINS ''
WITH actor, count(said) AS statements
ORDER BY statements DESC, actor.id
LIMIT 1
MATCH spoken = (actor)-[:ASSERTS]->()
OPTIONAL MATCH denied = (actor)-[:ASSERTS]->(:Denial)-[:DENIES]->()
OPTIONAL MATCH speaker = (:Actor)-[:SPEAKS_FOR]->(actor)
OPTIONAL MATCH principal = (actor)-[:SPEAKS_FOR]->(:Actor)
RETURN spoken, denied, speaker, principal
LIMIT 100
