// One event with who took part, what is said about it and who printed it.
// params: as_of, id
MATCH (event:Event {id: $id})
WHERE EXISTS { MATCH (:Article)-[telling:REPORTS|REPORTED WHERE telling.known_from <= $as_of < telling.known_until]->(event) }
CALL (event) {
  MATCH (event)-[involves:INVOLVES|INVOLVED WHERE involves.known_from <= $as_of < involves.known_until]->(actor:Actor)
  WITH DISTINCT actor, involves.role AS role
  ORDER BY role, actor.sort_name, actor.id
  RETURN collect({actor: actor.name, actor_id: actor.id, role: role}) AS participants
}
CALL (event) {
  MATCH (statement:Claim|Denial)-[concerning:ABOUT|WAS_ABOUT WHERE concerning.known_from <= $as_of < concerning.known_until]->(event)
  WITH DISTINCT statement
  CALL (statement) {
    OPTIONAL MATCH (actor:Actor)-[asserting:ASSERTS|ASSERTED WHERE asserting.known_from <= $as_of < asserting.known_until]->(statement)
    WITH DISTINCT actor
    ORDER BY actor.sort_name, actor.id
    RETURN collect(actor.name) AS actors, collect(actor.id) AS actor_ids
  }
  WITH *
  ORDER BY statement.listed_at, statement.id
  RETURN collect({
    type: toLower(head([label IN labels(statement) WHERE label <> 'Past'])),
    id: statement.id,
    text: statement.text,
    actors: actors,
    actor_ids: actor_ids
  }) AS statements
}
CALL (event) {
  MATCH (:Article)-[edge:REPORTS|REPORTED WHERE edge.known_from <= $as_of < edge.known_until]->(event)
  MATCH (:Article {id: edge.article_id})-[:REPLACES*0..1]->(article:Article WHERE article.known_from <= $as_of < article.known_until)
  WITH edge, article
  ORDER BY article.listed_at, edge.article_id, edge.start
  RETURN collect({
    actor: null,
    actor_id: null,
    relation: CASE WHEN type(edge) STARTS WITH 'ASSERT' THEN 'ASSERTS' ELSE 'REPORTS' END,
    article: coalesce(article.title, article.url, article.of, article.id),
    article_id: edge.article_id,
    quote: edge.quote,
    start: edge.start,
    end: edge.end,
    cue: edge.cue,
    mode: edge.mode,
    said_at: edge.said_at,
    confidence: edge.confidence
  }) AS reports
}
RETURN
  event.id AS id,
  event.type AS type,
  event.trigger AS trigger,
  event.date AS date,
  event.place AS place,
  event.status AS status,
  participants,
  statements,
  reports
