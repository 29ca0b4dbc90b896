// One article with what is said in it and what it tells of, in order of appearance.
// params: id
MATCH (article:Article {id: $id})
WHERE NOT article:Past
CALL (article) {
  MATCH (article)-[:REPORTS]->(statement:Claim|Denial)
  WITH DISTINCT article, statement
  CALL (article, statement) {
    MATCH (actor:Actor)-[edge:ASSERTS|REPORTS]->(statement)
    WHERE edge.article_id = article.id
    RETURN actor, edge
    UNION ALL
    MATCH (article)-[edge:REPORTS]->(statement)
    WHERE NOT EXISTS { MATCH (:Actor)-[said:ASSERTS|REPORTS]->(statement) WHERE said.article_id = article.id }
    RETURN null AS actor, edge
  }
  WITH statement, actor, edge
  ORDER BY edge.start, edge.end, type(edge), actor.id, statement.id
  RETURN collect({
    type: toLower(head(labels(statement))),
    id: statement.id,
    text: statement.text,
    actor: actor.name,
    actor_id: actor.id,
    relation: type(edge),
    denies: COLLECT {
      MATCH (statement)-[:DENIES]->(target:Claim|Denial)
      WITH DISTINCT target
      ORDER BY target.id
      RETURN target.text
    },
    denies_ids: COLLECT { MATCH (statement)-[:DENIES]->(target:Claim|Denial) RETURN DISTINCT target.id AS id ORDER BY id },
    quote: edge.quote,
    start: edge.start,
    end: edge.end,
    cue: edge.cue,
    mode: edge.mode,
    said_at: edge.said_at,
    confidence: edge.confidence
  }) AS statements
}
CALL (article) {
  MATCH (article)-[printed:REPORTS]->(event:Event)
  WITH event, min(printed.start) AS start
  ORDER BY start, event.id
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
  article.id AS id,
  article.title AS title,
  article.url AS url,
  article.publisher AS publisher,
  article.published_at AS published_at,
  article.language AS language,
  article.text AS text,
  article.content_hash AS content_hash,
  article.warnings AS warnings,
  article.stored_at AS stored_at,
  statements,
  events
