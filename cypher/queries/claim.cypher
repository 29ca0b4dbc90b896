// One claim with both sides: those who tell it, those who deny it, and what it is about.
// params: as_of, id
MATCH (claim:Claim {id: $id})
WHERE EXISTS { MATCH (:Telling)-[telling:TELLS|TOLD WHERE telling.known_from <= $as_of < telling.known_until]->(claim) }
CALL (claim) {
  MATCH (actor:Actor)-[edge:ASSERTS|ASSERTED|REPORTS|REPORTED WHERE edge.known_from <= $as_of < edge.known_until]->(claim)
  MATCH (:Article {id: edge.article_id})-[:REPLACES*0..1]->(article:Article WHERE article.known_from <= $as_of < article.known_until)
  WITH actor, edge, article
  ORDER BY coalesce(edge.said_at, '~'), edge.article_id, edge.start, actor.id
  RETURN collect({
    actor: actor.name,
    actor_id: actor.id,
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
  }) AS tellings
}
CALL (claim) {
  MATCH (:Article)-[edge:REPORTS|REPORTED WHERE edge.known_from <= $as_of < edge.known_until]->(claim)
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
CALL (claim) {
  MATCH (denial:Denial)-[edge:DENIES|DENIED WHERE edge.known_from <= $as_of < edge.known_until]->(claim)
  WITH denial, edge.reason AS reason, max(edge.score) AS score
  ORDER BY denial.listed_at DESC, denial.id, score DESC
  WITH denial, collect(reason)[0] AS reason, max(score) AS score
  CALL (denial) {
    MATCH (actor:Actor)-[edge:ASSERTS|ASSERTED|REPORTS|REPORTED WHERE edge.known_from <= $as_of < edge.known_until]->(denial)
    MATCH (:Article {id: edge.article_id})-[:REPLACES*0..1]->(article:Article WHERE article.known_from <= $as_of < article.known_until)
    WITH actor, edge, article
    ORDER BY coalesce(edge.said_at, '~'), edge.article_id, edge.start, actor.id
    RETURN collect({
      actor: actor.name,
      actor_id: actor.id,
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
    }) AS told
  }
  CALL (denial) {
    OPTIONAL MATCH (actor:Actor)-[asserting:ASSERTS|ASSERTED WHERE asserting.known_from <= $as_of < asserting.known_until]->(denial)
    WITH DISTINCT actor
    ORDER BY actor.sort_name, actor.id
    RETURN collect(actor.name) AS actors, collect(actor.id) AS actor_ids
  }
  WITH *
  ORDER BY denial.listed_at DESC, denial.id
  RETURN collect({
    type: toLower(head([label IN labels(denial) WHERE label <> 'Past'])),
    id: denial.id,
    text: denial.text,
    reason: reason,
    score: score,
    actors: actors,
    actor_ids: actor_ids,
    tellings: told
  }) AS denials
}
CALL (claim) {
  MATCH (claim)-[concerning:ABOUT|WAS_ABOUT WHERE concerning.known_from <= $as_of < concerning.known_until]->(event:Event)
  WITH DISTINCT event
  ORDER BY event.listed_at, event.id
  RETURN collect({
    id: event.id,
    type: event.type,
    trigger: event.trigger,
    date: event.date,
    place: event.place,
    status: event.status
  }) AS events
}
CALL (claim) {
  OPTIONAL MATCH ()-[telling:ASSERTS|ASSERTED|REPORTS|REPORTED WHERE telling.known_from <= $as_of < telling.known_until]->(claim)
  RETURN max(telling.said_at) AS last_said_at
}
RETURN
  claim.id AS id,
  claim.text AS text,
  claim.kind AS kind,
  last_said_at,
  tellings,
  reports,
  denials,
  events
