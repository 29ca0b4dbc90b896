// One article with what is said in it and what it tells of, in order of appearance.
// params: as_of, id
MATCH (article:Article {id: $id})
MATCH (article)-[:REPLACES*0..1]->(version:Article)
WHERE version.known_from <= $as_of < version.known_until
CALL (article) {
  MATCH (article)-[reporting:REPORTS|REPORTED WHERE reporting.known_from <= $as_of < reporting.known_until]->(statement:Claim|Denial)
  WITH DISTINCT article, statement
  CALL (article, statement) {
    MATCH (actor:Actor)-[edge:ASSERTS|ASSERTED|REPORTS|REPORTED WHERE edge.known_from <= $as_of < edge.known_until]->(statement)
    WHERE edge.article_id = article.id
    RETURN actor, edge
    UNION ALL
    MATCH (article)-[edge:REPORTS|REPORTED WHERE edge.known_from <= $as_of < edge.known_until]->(statement)
    WHERE NOT EXISTS { MATCH (:Actor)-[said:ASSERTS|ASSERTED|REPORTS|REPORTED WHERE said.known_from <= $as_of < said.known_until]->(statement) WHERE said.article_id = article.id }
    RETURN null AS actor, edge
  }
  WITH statement, actor, edge
  ORDER BY edge.start, edge.end, type(edge), actor.id, statement.id
  RETURN collect({
    type: toLower(head([label IN labels(statement) WHERE label <> 'Past'])),
    id: statement.id,
    text: statement.text,
    actor: actor.name,
    actor_id: actor.id,
    relation: CASE WHEN type(edge) STARTS WITH 'ASSERT' THEN 'ASSERTS' ELSE 'REPORTS' END,
    denies: COLLECT {
      MATCH (statement)-[denying:DENIES|DENIED WHERE denying.known_from <= $as_of < denying.known_until]->(target:Claim|Denial)
      WITH DISTINCT target
      ORDER BY target.id
      RETURN target.text
    },
    denies_ids: COLLECT { MATCH (statement)-[denying:DENIES|DENIED WHERE denying.known_from <= $as_of < denying.known_until]->(target:Claim|Denial) RETURN DISTINCT target.id AS id ORDER BY id },
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
  MATCH (article)-[printed:REPORTS|REPORTED WHERE printed.known_from <= $as_of < printed.known_until]->(event:Event)
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
  version.title AS title,
  version.url AS url,
  version.publisher AS publisher,
  version.published_at AS published_at,
  version.language AS language,
  version.text AS text,
  version.content_hash AS content_hash,
  version.warnings AS warnings,
  version.stored_at AS stored_at,
  statements,
  events
