// Claims with the names on both sides and what else speaks for them, in the order in which they were picked.
// params: allowed, as_of, picked, publishers
UNWIND range(0, size($picked) - 1) AS place
MATCH (claim:Claim {id: $picked[place].id})
CALL (claim) {
  MATCH (actor:Actor)-[said:ASSERTS|ASSERTED WHERE said.known_from <= $as_of < said.known_until]->(claim)
  WHERE $publishers IS NULL OR EXISTS {
    MATCH (:Article {id: said.article_id})-[:REPLACES*0..1]->(printed:Article WHERE printed.known_from <= $as_of < printed.known_until)
    WHERE (coalesce(toLower(trim(printed.publisher)), '') IN $publishers) = $allowed
  }
  WITH DISTINCT actor
  ORDER BY actor.sort_name, actor.id
  RETURN collect(actor.name) AS claimants, collect(actor.id) AS claimant_ids
}
CALL (claim) {
  MATCH (actor:Actor)-[said:ASSERTS|ASSERTED WHERE said.known_from <= $as_of < said.known_until]->(:Denial)-[denying:DENIES|DENIED WHERE denying.known_from <= $as_of < denying.known_until]->(claim)
  WHERE $publishers IS NULL OR EXISTS {
    MATCH (:Article {id: said.article_id})-[:REPLACES*0..1]->(printed:Article WHERE printed.known_from <= $as_of < printed.known_until)
    WHERE (coalesce(toLower(trim(printed.publisher)), '') IN $publishers) = $allowed
  }
  WITH DISTINCT actor
  ORDER BY actor.sort_name, actor.id
  RETURN collect(actor.name) AS deniers, collect(actor.id) AS denier_ids
}
CALL (claim) {
  MATCH (denial:Denial)-[denying:DENIES|DENIED WHERE denying.known_from <= $as_of < denying.known_until]->(claim)
  WHERE $publishers IS NULL OR EXISTS {
    MATCH (:Article {id: denying.article_id})-[:REPLACES*0..1]->(printed:Article WHERE printed.known_from <= $as_of < printed.known_until)
    WHERE (coalesce(toLower(trim(printed.publisher)), '') IN $publishers) = $allowed
  }
  RETURN count(DISTINCT denial) AS denials
}
CALL (claim) {
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
  MATCH ()-[told:ASSERTS|ASSERTED|REPORTS|REPORTED WHERE told.known_from <= $as_of < told.known_until]->(claim)
  WHERE $publishers IS NULL OR EXISTS {
    MATCH (:Article {id: told.article_id})-[:REPLACES*0..1]->(printed:Article WHERE printed.known_from <= $as_of < printed.known_until)
    WHERE (coalesce(toLower(trim(printed.publisher)), '') IN $publishers) = $allowed
  }
  RETURN min(told.said_at) AS first_said_at, max(told.said_at) AS last_said_at
}
WITH *, size(claimants) AS assertor_count, size(deniers) AS denier_count
RETURN
  claim.id AS claim_id,
  claim.text AS claim,
  claim.kind AS kind,
  claimants,
  claimant_ids,
  deniers,
  denier_ids,
  denials,
  articles,
  assertor_count,
  denier_count,
  sources AS source_count,
  publishers AS publisher_count,
  CASE WHEN assertor_count = 0 OR denials = 0 THEN 0 WHEN denier_count = 0 THEN 1 WHEN denier_count < assertor_count THEN denier_count ELSE assertor_count END AS disputedness,
  first_said_at,
  last_said_at,
  $picked[place].listed_by AS listed_by
ORDER BY place
