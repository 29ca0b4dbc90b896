// Ids of claims that have changed since a time, or of all, by any of their weights as they were then or as some publishers alone give them: counted anew.
// params: about, about_actors, actors, after, after_id, allowed, as_of, changed_after, claimants, deniers, disputed, hits, kind, limit, min_assertors, min_deniers, min_publishers, min_sources, order, publishers, since, sort, until, with_claimants, with_dates, with_deniers, with_sources
MATCH (claim:Claim)
USING INDEX SEEK claim:Claim(weighed_at)
WHERE claim.weighed_at > $changed_after AND coalesce(claim.learnt_at, '') <= $as_of
  AND ($hits IS NULL OR claim.id IN $hits)
  AND ($kind IS NULL OR claim.kind = $kind)
  AND ($about IS NULL
    OR EXISTS { MATCH (claim)-[concerning:ABOUT|WAS_ABOUT WHERE concerning.known_from <= $as_of < concerning.known_until]->(event:Event) WHERE $about IN [event.id, event.type, toLower(event.place)] }
    OR EXISTS { MATCH (claim)-[concerning:ABOUT|WAS_ABOUT WHERE concerning.known_from <= $as_of < concerning.known_until]->(:Event)-[involving:INVOLVES|INVOLVED WHERE involving.known_from <= $as_of < involving.known_until]->(part:Actor) WHERE part.id IN $about_actors })
  AND EXISTS {
    MATCH (telling:Telling)-[tells:TELLS|TOLD WHERE tells.known_from <= $as_of < tells.known_until]->(claim)
    WHERE $publishers IS NULL OR EXISTS {
      MATCH (:Article {id: telling.article_id})-[:REPLACES*0..1]->(printed:Article WHERE printed.known_from <= $as_of < printed.known_until)
      WHERE (coalesce(toLower(trim(printed.publisher)), '') IN $publishers) = $allowed
    }
  }
CALL (claim) {
  WITH claim WHERE $with_claimants
  MATCH (actor:Actor)-[said:ASSERTS|ASSERTED WHERE said.known_from <= $as_of < said.known_until]->(claim)
  WHERE $publishers IS NULL OR EXISTS {
    MATCH (:Article {id: said.article_id})-[:REPLACES*0..1]->(printed:Article WHERE printed.known_from <= $as_of < printed.known_until)
    WHERE (coalesce(toLower(trim(printed.publisher)), '') IN $publishers) = $allowed
  }
  RETURN collect(DISTINCT actor.id) AS claimant_ids
}
CALL (claim) {
  WITH claim WHERE $with_deniers
  MATCH (actor:Actor)-[said:ASSERTS|ASSERTED WHERE said.known_from <= $as_of < said.known_until]->(:Denial)-[denying:DENIES|DENIED WHERE denying.known_from <= $as_of < denying.known_until]->(claim)
  WHERE $publishers IS NULL OR EXISTS {
    MATCH (:Article {id: said.article_id})-[:REPLACES*0..1]->(printed:Article WHERE printed.known_from <= $as_of < printed.known_until)
    WHERE (coalesce(toLower(trim(printed.publisher)), '') IN $publishers) = $allowed
  }
  RETURN collect(DISTINCT actor.id) AS denier_ids
}
CALL (claim) {
  WITH claim WHERE $with_deniers
  MATCH (denial:Denial)-[denying:DENIES|DENIED WHERE denying.known_from <= $as_of < denying.known_until]->(claim)
  WHERE $publishers IS NULL OR EXISTS {
    MATCH (:Article {id: denying.article_id})-[:REPLACES*0..1]->(printed:Article WHERE printed.known_from <= $as_of < printed.known_until)
    WHERE (coalesce(toLower(trim(printed.publisher)), '') IN $publishers) = $allowed
  }
  RETURN count(DISTINCT denial) AS denials
}
CALL (claim) {
  WITH claim WHERE $with_sources
  MATCH (article:Article)-[told:REPORTS|REPORTED WHERE told.known_from <= $as_of < told.known_until]->(claim)
  MATCH (article)-[:REPLACES*0..1]->(printed:Article WHERE printed.known_from <= $as_of < printed.known_until)
  WHERE $publishers IS NULL OR (coalesce(toLower(trim(printed.publisher)), '') IN $publishers) = $allowed
  OPTIONAL MATCH (article)-[copying:COPY_OF|WAS_COPY_OF WHERE copying.known_from <= $as_of < copying.known_until]->(:Article)-[:REPLACES*0..1]->(original:Article WHERE original.known_from <= $as_of < original.known_until)
  WITH article, printed, coalesce(original, printed) AS source
  RETURN
    count(DISTINCT article) AS articles,
    count(DISTINCT coalesce(toLower(trim(source.publisher)), source.of, source.id)) AS sources,
    count(DISTINCT toLower(trim(printed.publisher))) AS publishers
}
CALL (claim) {
  WITH claim WHERE $with_dates
  MATCH ()-[told:ASSERTS|ASSERTED|REPORTS|REPORTED WHERE told.known_from <= $as_of < told.known_until]->(claim)
  WHERE $publishers IS NULL OR EXISTS {
    MATCH (:Article {id: told.article_id})-[:REPLACES*0..1]->(printed:Article WHERE printed.known_from <= $as_of < printed.known_until)
    WHERE (coalesce(toLower(trim(printed.publisher)), '') IN $publishers) = $allowed
  }
  RETURN min(told.said_at) AS first_said_at, max(told.said_at) AS last_said_at
}
WITH claim.id AS id, claimant_ids, denier_ids, sources, publishers, denials,
  size(claimant_ids) AS assertors, size(denier_ids) AS naysayers,
  coalesce(first_said_at, '') AS first_said, coalesce(last_said_at, '') AS last_said
WITH *, CASE WHEN assertors = 0 OR denials = 0 THEN 0 WHEN naysayers = 0 THEN 1 WHEN naysayers < assertors THEN naysayers ELSE assertors END AS disputedness
WHERE last_said >= $since AND last_said <= $until
  AND assertors >= $min_assertors AND naysayers >= $min_deniers AND sources >= $min_sources AND publishers >= $min_publishers
  AND ($disputed IS NULL OR (disputedness > 0) = $disputed)
  AND ($claimants IS NULL OR any(actor IN claimant_ids WHERE actor IN $claimants))
  AND ($deniers IS NULL OR any(actor IN denier_ids WHERE actor IN $deniers))
  AND ($actors IS NULL OR any(actor IN claimant_ids + denier_ids WHERE actor IN $actors))
WITH id, CASE $sort
    WHEN 'assertors' THEN assertors
    WHEN 'deniers' THEN naysayers
    WHEN 'sources' THEN sources
    WHEN 'publishers' THEN publishers
    WHEN 'disputedness' THEN disputedness
    WHEN 'first_said' THEN first_said
    ELSE last_said
  END AS value
WITH id, value
WHERE $after_id IS NULL OR CASE
    WHEN value = $after THEN id > $after_id
    WHEN value = '' THEN true
    WHEN $after = '' THEN false
    WHEN $order = 'desc' THEN value < $after
    ELSE value > $after
  END
RETURN id, value AS listed_by
ORDER BY value = '', CASE $order WHEN 'desc' THEN value END DESC, CASE $order WHEN 'asc' THEN value END, id
LIMIT $limit
