// Who denied what: one row for each denial, denier and claim denied, newest first.
// params: about, about_actors, after_at, after_id, allowed, as_of, claimants, deniers, hits, kind, limit, publishers, since, until
MATCH (denial:Denial)
USING INDEX SEEK denial:Denial(listed_at)
WHERE denial.listed_at >= $since AND denial.listed_at <= $until AND EXISTS {
  MATCH ()-[telling:ASSERTS|ASSERTED|REPORTS|REPORTED WHERE telling.known_from <= $as_of < telling.known_until]->(denial)
  WHERE $publishers IS NULL OR EXISTS {
    MATCH (:Article {id: telling.article_id})-[:REPLACES*0..1]->(source:Article WHERE source.known_from <= $as_of < source.known_until)
    WHERE (coalesce(toLower(trim(source.publisher)), '') IN $publishers) = $allowed
  }
}
CALL (denial) {
  OPTIONAL MATCH (denier:Actor)-[asserting:ASSERTS|ASSERTED WHERE asserting.known_from <= $as_of < asserting.known_until]->(denial)
  WHERE $publishers IS NULL OR EXISTS {
    MATCH (:Article {id: asserting.article_id})-[:REPLACES*0..1]->(source:Article WHERE source.known_from <= $as_of < source.known_until)
    WHERE (coalesce(toLower(trim(source.publisher)), '') IN $publishers) = $allowed
  }
  RETURN DISTINCT denier
}
CALL (denial) {
  OPTIONAL MATCH (denial)-[denies:DENIES|DENIED WHERE denies.known_from <= $as_of < denies.known_until]->(claim:Claim|Denial)
  RETURN claim, max(denies.score) AS score
}
WITH denial, denier, claim, score,
  denial.id + ' ' + coalesce(denier.id, '') + ' ' + coalesce(claim.id, '') AS row_id
WHERE CASE denial.listed_at WHEN $after_at THEN row_id > $after_id ELSE true END
  AND ($deniers IS NULL OR denier.id IN $deniers)
  AND ($kind IS NULL OR claim.kind = $kind)
  AND ($hits IS NULL OR denial.id IN $hits OR claim.id IN $hits)
  AND ($claimants IS NULL OR EXISTS {
    MATCH (claimant:Actor)-[asserting:ASSERTS|ASSERTED WHERE asserting.known_from <= $as_of < asserting.known_until]->(claim)
    WHERE claimant.id IN $claimants AND ($publishers IS NULL OR EXISTS {
      MATCH (:Article {id: asserting.article_id})-[:REPLACES*0..1]->(source:Article WHERE source.known_from <= $as_of < source.known_until)
      WHERE (coalesce(toLower(trim(source.publisher)), '') IN $publishers) = $allowed
    })
  })
  AND ($about IS NULL
    OR EXISTS { MATCH (denial)-[concerning:ABOUT|WAS_ABOUT WHERE concerning.known_from <= $as_of < concerning.known_until]->(event:Event) WHERE $about IN [event.id, event.type, toLower(event.place)] }
    OR EXISTS { MATCH (claim)-[concerning:ABOUT|WAS_ABOUT WHERE concerning.known_from <= $as_of < concerning.known_until]->(event:Event) WHERE $about IN [event.id, event.type, toLower(event.place)] }
    OR EXISTS { MATCH (denial)-[concerning:ABOUT|WAS_ABOUT WHERE concerning.known_from <= $as_of < concerning.known_until]->(:Event)-[involving:INVOLVES|INVOLVED WHERE involving.known_from <= $as_of < involving.known_until]->(actor:Actor) WHERE actor.id IN $about_actors }
    OR EXISTS { MATCH (claim)-[concerning:ABOUT|WAS_ABOUT WHERE concerning.known_from <= $as_of < concerning.known_until]->(:Event)-[involving:INVOLVES|INVOLVED WHERE involving.known_from <= $as_of < involving.known_until]->(actor:Actor) WHERE actor.id IN $about_actors })
WITH denial, denier, claim, score, row_id
ORDER BY denial.listed_at DESC, row_id
LIMIT $limit
CALL (denial, denier) {
  OPTIONAL MATCH (denier)-[said:ASSERTS|ASSERTED WHERE said.known_from <= $as_of < said.known_until]->(denial)
  WHERE $publishers IS NULL OR EXISTS {
    MATCH (:Article {id: said.article_id})-[:REPLACES*0..1]->(source:Article WHERE source.known_from <= $as_of < source.known_until)
    WHERE (coalesce(toLower(trim(source.publisher)), '') IN $publishers) = $allowed
  }
  RETURN said
  ORDER BY said.article_id, said.start
  LIMIT 1
}
CALL (denial) {
  OPTIONAL MATCH (:Article)-[printed:REPORTS|REPORTED WHERE printed.known_from <= $as_of < printed.known_until]->(denial)
  WHERE $publishers IS NULL OR EXISTS {
    MATCH (:Article {id: printed.article_id})-[:REPLACES*0..1]->(source:Article WHERE source.known_from <= $as_of < source.known_until)
    WHERE (coalesce(toLower(trim(source.publisher)), '') IN $publishers) = $allowed
  }
  RETURN printed
  ORDER BY printed.article_id, printed.start
  LIMIT 1
}
WITH denial, denier, claim, score, row_id, coalesce(said, printed) AS evidence
OPTIONAL MATCH (:Article {id: evidence.article_id})-[:REPLACES*0..1]->(article:Article WHERE article.known_from <= $as_of < article.known_until)
CALL (claim) {
  OPTIONAL MATCH (claimant:Actor)-[asserting:ASSERTS|ASSERTED WHERE asserting.known_from <= $as_of < asserting.known_until]->(claim)
  WHERE $publishers IS NULL OR EXISTS {
    MATCH (:Article {id: asserting.article_id})-[:REPLACES*0..1]->(source:Article WHERE source.known_from <= $as_of < source.known_until)
    WHERE (coalesce(toLower(trim(source.publisher)), '') IN $publishers) = $allowed
  }
  WITH DISTINCT claimant
  ORDER BY claimant.sort_name, claimant.id
  RETURN collect(claimant.name) AS claimants, collect(claimant.id) AS claimant_ids
}
RETURN
  denier.name AS denier,
  claim.text AS claim,
  evidence.quote AS quote,
  coalesce(evidence.cue, denial.cue) AS cue,
  coalesce(article.title, article.url, article.of, article.id) AS article,
  nullIf(denial.listed_at, '') AS said_at,
  claimants,
  CASE WHEN score < evidence.confidence THEN score ELSE evidence.confidence END AS confidence,
  evidence.start AS start,
  evidence.end AS end,
  denial.id AS denial_id,
  denier.id AS denier_id,
  claim.id AS claim_id,
  claimant_ids,
  evidence.article_id AS article_id
ORDER BY denial.listed_at DESC, row_id
