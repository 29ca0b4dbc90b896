// Pairs of claims that cannot both be true, surest first.
// params: actors, after_id, after_score, allowed, as_of, kind, limit, publishers
CALL () {
  MATCH (claim:Claim)-[clash:CONTRADICTS]->(other:Claim)
  WHERE clash.score <= $after_score AND clash.known_from <= $as_of < clash.known_until AND claim <> other
    AND CASE clash.score WHEN $after_score THEN clash.id > $after_id ELSE true END
    AND ($kind IS NULL OR $kind IN [claim.kind, other.kind])
    AND ($publishers IS NULL OR (
      EXISTS {
        MATCH (telling:Telling)-[tells:TELLS|TOLD WHERE tells.known_from <= $as_of < tells.known_until]->(claim)
        MATCH (:Article {id: telling.article_id})-[:REPLACES*0..1]->(source:Article WHERE source.known_from <= $as_of < source.known_until)
        WHERE (coalesce(toLower(trim(source.publisher)), '') IN $publishers) = $allowed
      }
      AND EXISTS {
        MATCH (telling:Telling)-[tells:TELLS|TOLD WHERE tells.known_from <= $as_of < tells.known_until]->(other)
        MATCH (:Article {id: telling.article_id})-[:REPLACES*0..1]->(source:Article WHERE source.known_from <= $as_of < source.known_until)
        WHERE (coalesce(toLower(trim(source.publisher)), '') IN $publishers) = $allowed
      }
    ))
    AND ($actors IS NULL
      OR EXISTS { MATCH (actor:Actor)-[asserting:ASSERTS|ASSERTED WHERE asserting.known_from <= $as_of < asserting.known_until]->(claim) WHERE actor.id IN $actors AND ($publishers IS NULL OR EXISTS {
          MATCH (:Article {id: asserting.article_id})-[:REPLACES*0..1]->(source:Article WHERE source.known_from <= $as_of < source.known_until)
          WHERE (coalesce(toLower(trim(source.publisher)), '') IN $publishers) = $allowed
        }) }
      OR EXISTS { MATCH (actor:Actor)-[asserting:ASSERTS|ASSERTED WHERE asserting.known_from <= $as_of < asserting.known_until]->(other) WHERE actor.id IN $actors AND ($publishers IS NULL OR EXISTS {
          MATCH (:Article {id: asserting.article_id})-[:REPLACES*0..1]->(source:Article WHERE source.known_from <= $as_of < source.known_until)
          WHERE (coalesce(toLower(trim(source.publisher)), '') IN $publishers) = $allowed
        }) })
  RETURN claim, clash, other
  ORDER BY clash.score DESC, clash.id
  LIMIT $limit
  UNION ALL
  MATCH (claim:Claim)-[clash:CONTRADICTED]->(other:Claim)
  WHERE clash.score <= $after_score AND clash.known_from <= $as_of < clash.known_until AND claim <> other
    AND CASE clash.score WHEN $after_score THEN clash.id > $after_id ELSE true END
    AND ($kind IS NULL OR $kind IN [claim.kind, other.kind])
    AND ($publishers IS NULL OR (
      EXISTS {
        MATCH (telling:Telling)-[tells:TELLS|TOLD WHERE tells.known_from <= $as_of < tells.known_until]->(claim)
        MATCH (:Article {id: telling.article_id})-[:REPLACES*0..1]->(source:Article WHERE source.known_from <= $as_of < source.known_until)
        WHERE (coalesce(toLower(trim(source.publisher)), '') IN $publishers) = $allowed
      }
      AND EXISTS {
        MATCH (telling:Telling)-[tells:TELLS|TOLD WHERE tells.known_from <= $as_of < tells.known_until]->(other)
        MATCH (:Article {id: telling.article_id})-[:REPLACES*0..1]->(source:Article WHERE source.known_from <= $as_of < source.known_until)
        WHERE (coalesce(toLower(trim(source.publisher)), '') IN $publishers) = $allowed
      }
    ))
    AND ($actors IS NULL
      OR EXISTS { MATCH (actor:Actor)-[asserting:ASSERTS|ASSERTED WHERE asserting.known_from <= $as_of < asserting.known_until]->(claim) WHERE actor.id IN $actors AND ($publishers IS NULL OR EXISTS {
          MATCH (:Article {id: asserting.article_id})-[:REPLACES*0..1]->(source:Article WHERE source.known_from <= $as_of < source.known_until)
          WHERE (coalesce(toLower(trim(source.publisher)), '') IN $publishers) = $allowed
        }) }
      OR EXISTS { MATCH (actor:Actor)-[asserting:ASSERTS|ASSERTED WHERE asserting.known_from <= $as_of < asserting.known_until]->(other) WHERE actor.id IN $actors AND ($publishers IS NULL OR EXISTS {
          MATCH (:Article {id: asserting.article_id})-[:REPLACES*0..1]->(source:Article WHERE source.known_from <= $as_of < source.known_until)
          WHERE (coalesce(toLower(trim(source.publisher)), '') IN $publishers) = $allowed
        }) })
  RETURN claim, clash, other
  ORDER BY clash.score DESC, clash.id
  LIMIT $limit
}
WITH claim, clash, other
ORDER BY clash.score DESC, clash.id
LIMIT $limit
CALL (claim) {
  OPTIONAL MATCH (claimant:Actor)-[asserting:ASSERTS|ASSERTED WHERE asserting.known_from <= $as_of < asserting.known_until]->(claim)
  WHERE $publishers IS NULL OR EXISTS {
    MATCH (:Article {id: asserting.article_id})-[:REPLACES*0..1]->(source:Article WHERE source.known_from <= $as_of < source.known_until)
    WHERE (coalesce(toLower(trim(source.publisher)), '') IN $publishers) = $allowed
  }
  WITH DISTINCT claimant
  ORDER BY claimant.sort_name, claimant.id
  RETURN collect(claimant.name) AS claimants
}
CALL (other) {
  OPTIONAL MATCH (claimant:Actor)-[asserting:ASSERTS|ASSERTED WHERE asserting.known_from <= $as_of < asserting.known_until]->(other)
  WHERE $publishers IS NULL OR EXISTS {
    MATCH (:Article {id: asserting.article_id})-[:REPLACES*0..1]->(source:Article WHERE source.known_from <= $as_of < source.known_until)
    WHERE (coalesce(toLower(trim(source.publisher)), '') IN $publishers) = $allowed
  }
  WITH DISTINCT claimant
  ORDER BY claimant.sort_name, claimant.id
  RETURN collect(claimant.name) AS other_claimants
}
RETURN
  clash.id AS id,
  claim.id AS claim_id,
  claim.text AS claim,
  claimants,
  other.id AS other_id,
  other.text AS other,
  other_claimants,
  clash.reason AS reason,
  clash.score AS score
ORDER BY score DESC, id
