// One event with who took part, what is said about it and who printed it.
// params: id
MATCH (event:Event {id: $id})
WHERE NOT event:Past
CALL (event) {
  MATCH (event)-[involves:INVOLVES]->(actor:Actor)
  WITH DISTINCT actor, involves.role AS role
  ORDER BY role, actor.sort_name, actor.id
  RETURN collect({actor: actor.name, actor_id: actor.id, role: role}) AS participants
}
CALL (event) {
  MATCH (statement:Claim|Denial)-[:ABOUT]->(event)
  WITH DISTINCT statement
  CALL (statement) {
    OPTIONAL MATCH (actor:Actor)-[:ASSERTS]->(statement)
    WITH DISTINCT actor
    ORDER BY actor.sort_name, actor.id
    RETURN collect(actor.name) AS actors, collect(actor.id) AS actor_ids
  }
  WITH *
  ORDER BY statement.listed_at, statement.id
  RETURN collect({
    type: toLower(head(labels(statement))),
    id: statement.id,
    text: statement.text,
    actors: actors,
    actor_ids: actor_ids
  }) AS statements
}
CALL (event) {
  MATCH (article:Article)-[edge:REPORTS]->(event)
  WITH edge, article
  ORDER BY article.listed_at, article.id, edge.start
  RETURN collect({
    actor: null,
    actor_id: null,
    relation: type(edge),
    article: coalesce(article.title, article.url, article.id),
    article_id: article.id,
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
