// One claim with both sides: those who tell it, those who deny it, and what it is about.
// params: id
MATCH (claim:Claim {id: $id})
WHERE NOT claim:Past
CALL (claim) {
  MATCH (actor:Actor)-[edge:ASSERTS|REPORTS]->(claim)
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
CALL (claim) {
  MATCH (article:Article)-[edge:REPORTS]->(claim)
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
CALL (claim) {
  MATCH (denial:Denial)-[edge:DENIES]->(claim)
  WITH denial, edge.reason AS reason, max(edge.score) AS score
  ORDER BY denial.listed_at DESC, denial.id, score DESC
  WITH denial, collect(reason)[0] AS reason, max(score) AS score
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
    }) AS told
  }
  CALL (denial) {
    OPTIONAL MATCH (actor:Actor)-[:ASSERTS]->(denial)
    WITH DISTINCT actor
    ORDER BY actor.sort_name, actor.id
    RETURN collect(actor.name) AS actors, collect(actor.id) AS actor_ids
  }
  WITH *
  ORDER BY denial.listed_at DESC, denial.id
  RETURN collect({
    type: toLower(head(labels(denial))),
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
  MATCH (claim)-[:ABOUT]->(event:Event)
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
  claim.id AS id,
  claim.text AS text,
  claim.kind AS kind,
  nullIf(claim.listed_at, '') AS last_said_at,
  tellings,
  reports,
  denials,
  events
