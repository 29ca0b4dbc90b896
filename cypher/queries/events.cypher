// Events with who took part in them, newest first.
// params: actors, after_at, after_id, hits, limit, place, since, status, type, until
MATCH (event:Event)
WHERE event.listed_at >= $since AND event.listed_at <= $until
  AND CASE event.listed_at WHEN $after_at THEN event.id > $after_id ELSE true END
  AND ($hits IS NULL OR event.id IN $hits)
  AND ($type IS NULL OR event.type = $type)
  AND ($status IS NULL OR event.status = $status)
  AND ($place IS NULL OR toLower(event.place) = toLower($place))
  AND ($actors IS NULL OR EXISTS {
    MATCH (event)-[:INVOLVES]->(actor:Actor) WHERE actor.id IN $actors
  })
  AND NOT event:Past
WITH event
ORDER BY event.listed_at DESC, event.id
LIMIT $limit
CALL (event) {
  OPTIONAL MATCH (event)-[:INVOLVES]->(participant:Actor)
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
  COUNT { MATCH (statement:Claim|Denial)-[:ABOUT]->(event) RETURN DISTINCT statement } AS statements,
  COUNT { MATCH (article:Article)-[:REPORTS]->(event) RETURN DISTINCT article } AS articles
ORDER BY event.listed_at DESC, id
