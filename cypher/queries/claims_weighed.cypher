// Ids of the claims that pass all filters and have not changed since a time, by any of the weights that are kept on them.
// params: about, about_actors, actors, after, after_id, as_of, claimants, deniers, disputed, hits, kind, limit, min_assertors, min_deniers, min_publishers, min_sources, order, since, sort, until
MATCH (claim:Claim)
USING INDEX SEEK claim:Claim(disputedness)
WHERE claim.disputedness >= CASE WHEN $disputed THEN 1 ELSE 0 END
  AND claim.listed_at >= $since AND claim.listed_at <= $until AND claim.weighed_at <= $as_of
  AND ($hits IS NULL OR claim.id IN $hits)
  AND ($kind IS NULL OR claim.kind = $kind)
  AND claim.assertors >= $min_assertors AND claim.deniers >= $min_deniers
  AND claim.sources >= $min_sources AND claim.publishers >= $min_publishers
  AND ($disputed IS NULL OR (claim.disputedness > 0) = $disputed)
  AND ($claimants IS NULL OR EXISTS { MATCH (actor:Actor)-[:ASSERTS]->(claim) WHERE actor.id IN $claimants })
  AND ($deniers IS NULL OR EXISTS { MATCH (actor:Actor)-[:ASSERTS]->(:Denial)-[:DENIES]->(claim) WHERE actor.id IN $deniers })
  AND ($actors IS NULL
    OR EXISTS { MATCH (actor:Actor)-[:ASSERTS]->(claim) WHERE actor.id IN $actors }
    OR EXISTS { MATCH (actor:Actor)-[:ASSERTS]->(:Denial)-[:DENIES]->(claim) WHERE actor.id IN $actors })
  AND ($about IS NULL
    OR EXISTS { MATCH (claim)-[:ABOUT]->(event:Event) WHERE $about IN [event.id, event.type, toLower(event.place)] }
    OR EXISTS { MATCH (claim)-[:ABOUT]->(:Event)-[:INVOLVES]->(part:Actor) WHERE part.id IN $about_actors })
  AND EXISTS { (claim)<-[:TELLS]-() }
WITH claim.id AS id, CASE $sort
    WHEN 'assertors' THEN claim.assertors
    WHEN 'deniers' THEN claim.deniers
    WHEN 'sources' THEN claim.sources
    WHEN 'publishers' THEN claim.publishers
    WHEN 'disputedness' THEN claim.disputedness
    WHEN 'first_said' THEN claim.first_listed_at
    ELSE claim.listed_at
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
