// One event: who took part, and who claims and denies what about it (the one that is talked about most)
MATCH (event:Event)<-[about:ABOUT]-()
WITH event, count(about) AS statements
ORDER BY statements DESC, event.id
LIMIT 1
OPTIONAL MATCH took_part = (event)-[:INVOLVES]->(:Actor)
OPTIONAL MATCH said = (event)<-[:ABOUT]-()<-[:ASSERTS]-(:Actor)
OPTIONAL MATCH denied = (event)<-[:ABOUT]-(:Claim)<-[:DENIES]-(:Denial)<-[:ASSERTS]-(:Actor)
RETURN took_part, said, denied
LIMIT 100
