// A page of the events of an export, by id.
// params: after, as_of, limit
MATCH (event:Event)
WHERE event.id > $after AND EXISTS { MATCH (:Article)-[telling:REPORTS|REPORTED WHERE telling.known_from <= $as_of < telling.known_until]->(event) }
WITH event
ORDER BY event.id
LIMIT $limit
RETURN
  event.id AS id,
  event.type AS type,
  event.trigger AS trigger,
  COLLECT { MATCH (event)-[involving:INVOLVES|INVOLVED WHERE involving.known_from <= $as_of < involving.known_until]->(actor:Actor) RETURN DISTINCT actor.id AS id ORDER BY id } AS participants,
  event.place AS place,
  event.date AS date,
  event.status AS status
ORDER BY id
