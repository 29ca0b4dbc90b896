// One denial with who denies, what is denied, and who denies the denial.
// params: id
MATCH (denial:Denial {id: $id})
WHERE NOT denial:Past
CALL (denial) {
  MATCH (actor:Actor)-[edge:ASSERTS|REPORTS]->(denial)
  MATCH (article:Article {id: edge.article_id})
  WITH actor, edge, article
  ORDER BY coalesce(edge.said_at, '~'), article.id, edge.start, actor.id
  RETURN collect({
    actor: actor.name,
    actor_id: actor.id,
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
  }) AS tellings
}
CALL (denial) {
  MATCH (article:Article)-[edge:REPORTS]->(denial)
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
CALL (denial) {
  MATCH (denial)-[edge:DENIES]->(target:Claim|Denial)
  WITH target, edge.reason AS reason, max(edge.score) AS score
  ORDER BY target.listed_at DESC, target.id, score DESC
  WITH target, collect(reason)[0] AS reason, max(score) AS score
  CALL (target) {
    MATCH (actor:Actor)-[edge:ASSERTS|REPORTS]->(target)
    MATCH (article:Article {id: edge.article_id})
    WITH actor, edge, article
    ORDER BY coalesce(edge.said_at, '~'), article.id, edge.start, actor.id
    RETURN collect({
      actor: actor.name,
      actor_id: actor.id,
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
    }) AS told
  }
  CALL (target) {
    OPTIONAL MATCH (actor:Actor)-[:ASSERTS]->(target)
    WITH DISTINCT actor
    ORDER BY actor.sort_name, actor.id
    RETURN collect(actor.name) AS actors, collect(actor.id) AS actor_ids
  }
  WITH *
  ORDER BY target.listed_at DESC, target.id
  RETURN collect({
    type: toLower(head(labels(target))),
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
  MATCH (other:Denial)-[edge:DENIES]->(denial)
  WITH other, edge.reason AS reason, max(edge.score) AS score
  ORDER BY other.listed_at DESC, other.id, score DESC
  WITH other, collect(reason)[0] AS reason, max(score) AS score
  CALL (other) {
    MATCH (actor:Actor)-[edge:ASSERTS|REPORTS]->(other)
    MATCH (article:Article {id: edge.article_id})
    WITH actor, edge, article
    ORDER BY coalesce(edge.said_at, '~'), article.id, edge.start, actor.id
    RETURN collect({
      actor: actor.name,
      actor_id: actor.id,
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
    }) AS told
  }
  CALL (other) {
    OPTIONAL MATCH (actor:Actor)-[:ASSERTS]->(other)
    WITH DISTINCT actor
    ORDER BY actor.sort_name, actor.id
    RETURN collect(actor.name) AS actors, collect(actor.id) AS actor_ids
  }
  WITH *
  ORDER BY other.listed_at DESC, other.id
  RETURN collect({
    type: toLower(head(labels(other))),
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
  MATCH (denial)-[:ABOUT]->(event:Event)
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
