// A page of the events of an export, by id.
// params: after, limit
MATCH (event:Event)
WHERE event.id > $after AND NOT event:Past
WITH event
ORDER BY event.id
LIMIT $limit
RETURN
  event.id AS id,
  event.type AS type,
  event.trigger AS trigger,
  COLLECT { MATCH (event)-[:INVOLVES]->(actor:Actor) RETURN DISTINCT actor.id AS id ORDER BY id } AS participants,
  event.place AS place,
  event.date AS date,
  event.status AS status
ORDER BY id
