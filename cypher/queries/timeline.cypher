// Tellings of claims and denials when they were said, and events when they happened, oldest first.
// params: about, about_actors, actors, after_at, after_id, as_of, event_hits, limit, since, statement_hits, until
CALL () {
  CALL () {
    MATCH (actor:Actor)-[said:ASSERTS]->(statement:Claim|Denial)
    WHERE said.said_at >= $since AND said.said_at <= $until AND said.known_from <= $as_of < said.known_until
      AND CASE said.said_at WHEN $after_at THEN said.id > $after_id ELSE true END
      AND ($actors IS NULL OR actor.id IN $actors)
      AND ($statement_hits IS NULL OR statement.id IN $statement_hits)
      AND ($about IS NULL
        OR EXISTS { MATCH (statement)-[concerning:ABOUT|WAS_ABOUT WHERE concerning.known_from <= $as_of < concerning.known_until]->(event:Event) WHERE $about IN [event.id, event.type, toLower(event.place)] }
        OR EXISTS { MATCH (statement)-[concerning:ABOUT|WAS_ABOUT WHERE concerning.known_from <= $as_of < concerning.known_until]->(:Event)-[involving:INVOLVES|INVOLVED WHERE involving.known_from <= $as_of < involving.known_until]->(part:Actor) WHERE part.id IN $about_actors })
    RETURN actor, said, statement
    ORDER BY said.said_at, said.id
    LIMIT $limit
    UNION ALL
    MATCH (actor:Actor)-[said:ASSERTED]->(statement:Claim|Denial)
    WHERE said.said_at >= $since AND said.said_at <= $until AND said.known_from <= $as_of < said.known_until
      AND CASE said.said_at WHEN $after_at THEN said.id > $after_id ELSE true END
      AND ($actors IS NULL OR actor.id IN $actors)
      AND ($statement_hits IS NULL OR statement.id IN $statement_hits)
      AND ($about IS NULL
        OR EXISTS { MATCH (statement)-[concerning:ABOUT|WAS_ABOUT WHERE concerning.known_from <= $as_of < concerning.known_until]->(event:Event) WHERE $about IN [event.id, event.type, toLower(event.place)] }
        OR EXISTS { MATCH (statement)-[concerning:ABOUT|WAS_ABOUT WHERE concerning.known_from <= $as_of < concerning.known_until]->(:Event)-[involving:INVOLVES|INVOLVED WHERE involving.known_from <= $as_of < involving.known_until]->(part:Actor) WHERE part.id IN $about_actors })
    RETURN actor, said, statement
    ORDER BY said.said_at, said.id
    LIMIT $limit
  }
  WITH actor, said, statement
  ORDER BY said.said_at, said.id
  LIMIT $limit
  OPTIONAL MATCH (:Article {id: said.article_id})-[:REPLACES*0..1]->(article:Article WHERE article.known_from <= $as_of < article.known_until)
  RETURN
    said.said_at AS at,
    toLower(head([label IN labels(statement) WHERE label <> 'Past'])) AS type,
    statement.id AS id,
    statement.text AS text,
    [actor.name] AS actors,
    [actor.id] AS actor_ids,
    said.quote AS quote,
    coalesce(article.title, article.url, article.of, article.id) AS article,
    said.article_id AS article_id,
    said.id AS row_id
  UNION ALL
  MATCH (event:Event)
  WHERE event.listed_at >= $since AND event.listed_at <= $until
    AND CASE event.listed_at WHEN $after_at THEN event.id > $after_id ELSE true END
    AND EXISTS { MATCH (:Article)-[reporting:REPORTS|REPORTED WHERE reporting.known_from <= $as_of < reporting.known_until]->(event) }
    AND ($event_hits IS NULL OR event.id IN $event_hits)
    AND ($actors IS NULL OR EXISTS { MATCH (event)-[involving:INVOLVES|INVOLVED WHERE involving.known_from <= $as_of < involving.known_until]->(part:Actor) WHERE part.id IN $actors })
    AND ($about IS NULL
      OR $about IN [event.id, event.type, toLower(event.place)]
      OR EXISTS { MATCH (event)-[involving:INVOLVES|INVOLVED WHERE involving.known_from <= $as_of < involving.known_until]->(part:Actor) WHERE part.id IN $about_actors })
  WITH event
  ORDER BY event.listed_at, event.id
  LIMIT $limit
  CALL (event) {
    OPTIONAL MATCH (event)-[involving:INVOLVES|INVOLVED WHERE involving.known_from <= $as_of < involving.known_until]->(part:Actor)
    WITH DISTINCT part
    ORDER BY part.sort_name, part.id
    RETURN collect(part.name) AS actors, collect(part.id) AS actor_ids
  }
  CALL (event) {
    OPTIONAL MATCH (:Article)-[printed:REPORTS|REPORTED WHERE printed.known_from <= $as_of < printed.known_until]->(event)
    OPTIONAL MATCH (:Article {id: printed.article_id})-[:REPLACES*0..1]->(article:Article WHERE article.known_from <= $as_of < article.known_until)
    RETURN article, printed
    ORDER BY printed.article_id, printed.start
    LIMIT 1
  }
  RETURN
    event.listed_at AS at,
    'event' AS type,
    event.id AS id,
    event.name AS text,
    actors,
    actor_ids,
    printed.quote AS quote,
    coalesce(article.title, article.url, article.of, article.id) AS article,
    printed.article_id AS article_id,
    event.id AS row_id
}
RETURN at, type, id, text, actors, actor_ids, quote, article, article_id, row_id
ORDER BY at, row_id
LIMIT $limit
