// One denial with who denies, what is denied, and who denies the denial.
// params: as_of, id
MATCH (denial:Denial {id: $id})
WHERE EXISTS { MATCH ()-[telling:ASSERTS|ASSERTED|REPORTS|REPORTED WHERE telling.known_from <= $as_of < telling.known_until]->(denial) }
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
  }) AS tellings
}
CALL (denial) {
  MATCH (:Article)-[edge:REPORTS|REPORTED WHERE edge.known_from <= $as_of < edge.known_until]->(denial)
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
CALL (denial) {
  MATCH (denial)-[edge:DENIES|DENIED WHERE edge.known_from <= $as_of < edge.known_until]->(target:Claim|Denial)
  WITH target, edge.reason AS reason, max(edge.score) AS score
  ORDER BY target.listed_at DESC, target.id, score DESC
  WITH target, collect(reason)[0] AS reason, max(score) AS score
  CALL (target) {
    MATCH (actor:Actor)-[edge:ASSERTS|ASSERTED|REPORTS|REPORTED WHERE edge.known_from <= $as_of < edge.known_until]->(target)
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
  CALL (target) {
    OPTIONAL MATCH (actor:Actor)-[asserting:ASSERTS|ASSERTED WHERE asserting.known_from <= $as_of < asserting.known_until]->(target)
    WITH DISTINCT actor
    ORDER BY actor.sort_name, actor.id
    RETURN collect(actor.name) AS actors, collect(actor.id) AS actor_ids
  }
  WITH *
  ORDER BY target.listed_at DESC, target.id
  RETURN collect({
    type: toLower(head([label IN labels(target) WHERE label <> 'Past'])),
    id: target.id,
    text: target.text,
    reason: reason,
    score: score,
    actors: actors,
    actor_ids: actor_ids,
    tellings: told
  }) AS denies
}
CALL (denial) {
  MATCH (other:Denial)-[edge:DENIES|DENIED WHERE edge.known_from <= $as_of < edge.known_until]->(denial)
  WITH other, edge.reason AS reason, max(edge.score) AS score
  ORDER BY other.listed_at DESC, other.id, score DESC
  WITH other, collect(reason)[0] AS reason, max(score) AS score
  CALL (other) {
    MATCH (actor:Actor)-[edge:ASSERTS|ASSERTED|REPORTS|REPORTED WHERE edge.known_from <= $as_of < edge.known_until]->(other)
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
  CALL (other) {
    OPTIONAL MATCH (actor:Actor)-[asserting:ASSERTS|ASSERTED WHERE asserting.known_from <= $as_of < asserting.known_until]->(other)
    WITH DISTINCT actor
    ORDER BY actor.sort_name, actor.id
    RETURN collect(actor.name) AS actors, collect(actor.id) AS actor_ids
  }
  WITH *
  ORDER BY other.listed_at DESC, other.id
  RETURN collect({
    type: toLower(head([label IN labels(other) WHERE label <> 'Past'])),
    id: other.id,
    text: other.text,
    reason: reason,
    score: score,
    actors: actors,
    actor_ids: actor_ids,
    tellings: told
  }) AS denials
}
CALL (denial) {
  MATCH (denial)-[concerning:ABOUT|WAS_ABOUT WHERE concerning.known_from <= $as_of < concerning.known_until]->(event:Event)
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
RETURN
  denial.id AS id,
  denial.text AS text,
  denial.cue AS cue,
  nullIf(denial.listed_at, '') AS said_at,
  tellings,
  reports,
  denies,
  denials,
  events
