// Ids of the claims that pass all filters and have not changed since a time, last said first, from the index of that order.
// params: about, about_actors, actors, after_at, after_id, as_of, claimants, deniers, disputed, hits, kind, limit, min_assertors, min_deniers, min_publishers, min_sources, since, until
MATCH (claim:Claim)
USING INDEX SEEK claim:Claim(listed_at)
WHERE claim.listed_at >= $since AND claim.listed_at <= $until AND claim.weighed_at <= $as_of
  AND CASE claim.listed_at WHEN $after_at THEN claim.id > $after_id ELSE true END
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
WITH claim
ORDER BY claim.listed_at DESC, claim.id
LIMIT $limit
RETURN claim.id AS id, claim.listed_at AS listed_by
ORDER BY listed_by DESC, id
