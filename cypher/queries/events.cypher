// Events with who took part in them, newest first.
// params: actors, after_at, after_id, as_of, hits, limit, place, since, status, type, until
MATCH (event:Event)
USING INDEX SEEK event:Event(listed_at)
WHERE event.listed_at >= $since AND event.listed_at <= $until
  AND CASE event.listed_at WHEN $after_at THEN event.id > $after_id ELSE true END
  AND ($hits IS NULL OR event.id IN $hits)
  AND ($type IS NULL OR event.type = $type)
  AND ($status IS NULL OR event.status = $status)
  AND ($place IS NULL OR toLower(event.place) = toLower($place))
  AND ($actors IS NULL OR EXISTS {
    MATCH (event)-[involving:INVOLVES|INVOLVED WHERE involving.known_from <= $as_of < involving.known_until]->(actor:Actor) WHERE actor.id IN $actors
  })
  AND EXISTS { MATCH (:Article)-[telling:REPORTS|REPORTED WHERE telling.known_from <= $as_of < telling.known_until]->(event) }
WITH event
ORDER BY event.listed_at DESC, event.id
LIMIT $limit
CALL (event) {
  OPTIONAL MATCH (event)-[involving:INVOLVES|INVOLVED WHERE involving.known_from <= $as_of < involving.known_until]->(participant:Actor)
  WITH DISTINCT participant
  ORDER BY participant.sort_name, participant.id
  RETURN collect(participant.name) AS participants, collect(participant.id) AS participant_ids
}
RETURN
  event.id AS id,
  event.type AS type,
  event.trigger AS trigger,
  event.date AS date,
  event.place AS place,
  event.status AS status,
  participants,
  participant_ids,
  COUNT { MATCH (statement:Claim|Denial)-[concerning:ABOUT|WAS_ABOUT WHERE concerning.known_from <= $as_of < concerning.known_until]->(event) RETURN DISTINCT statement } AS statements,
  COUNT { MATCH (article:Article)-[reporting:REPORTS|REPORTED WHERE reporting.known_from <= $as_of < reporting.known_until]->(event) RETURN DISTINCT article } AS articles
ORDER BY event.listed_at DESC, id
