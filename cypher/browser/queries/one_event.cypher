// One event: who took part, and who claims and denies what about it (the one that is talked about most)
MATCH (event:Event)<-[about:ABOUT]-()
WITH event, count(about) AS statements
ORDER BY statements DESC, event.id
LIMIT 1
CALL (event) {
  MATCH path = (event)-[:INVOLVES]->(:Actor)
  RETURN path
  UNION
  MATCH path = (event)<-[:ABOUT]-()<-[:ASSERTS]-(:Actor)
  RETURN path
  UNION
  MATCH path = (event)<-[:ABOUT]-(:Claim)<-[:DENIES]-(:Denial)<-[:ASSERTS]-(:Actor)
  RETURN path
}
RETURN path
LIMIT 100
