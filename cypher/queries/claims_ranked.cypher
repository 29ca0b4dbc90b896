// Ids of all claims, the weightiest first, from the index of the one order whose bound is not null.
// params: after_id, limit, most_assertors, most_deniers, most_disputedness, most_first_said, most_publishers, most_sources
CALL () {
  MATCH (claim:Claim)
  USING INDEX SEEK claim:Claim(assertors)
  WHERE claim.assertors <= $most_assertors
    AND CASE claim.assertors WHEN $most_assertors THEN claim.id > $after_id ELSE true END
    AND EXISTS { (claim)<-[:TELLS]-() }
  WITH claim
  ORDER BY claim.assertors DESC, claim.id
  LIMIT $limit
  RETURN claim.id AS id, claim.assertors AS listed_by
  UNION ALL
  MATCH (claim:Claim)
  USING INDEX SEEK claim:Claim(deniers)
  WHERE claim.deniers <= $most_deniers
    AND CASE claim.deniers WHEN $most_deniers THEN claim.id > $after_id ELSE true END
    AND EXISTS { (claim)<-[:TELLS]-() }
  WITH claim
  ORDER BY claim.deniers DESC, claim.id
  LIMIT $limit
  RETURN claim.id AS id, claim.deniers AS listed_by
  UNION ALL
  MATCH (claim:Claim)
  USING INDEX SEEK claim:Claim(sources)
  WHERE claim.sources <= $most_sources
    AND CASE claim.sources WHEN $most_sources THEN claim.id > $after_id ELSE true END
    AND EXISTS { (claim)<-[:TELLS]-() }
  WITH claim
  ORDER BY claim.sources DESC, claim.id
  LIMIT $limit
  RETURN claim.id AS id, claim.sources AS listed_by
  UNION ALL
  MATCH (claim:Claim)
  USING INDEX SEEK claim:Claim(publishers)
  WHERE claim.publishers <= $most_publishers
    AND CASE claim.publishers WHEN $most_publishers THEN claim.id > $after_id ELSE true END
    AND EXISTS { (claim)<-[:TELLS]-() }
  WITH claim
  ORDER BY claim.publishers DESC, claim.id
  LIMIT $limit
  RETURN claim.id AS id, claim.publishers AS listed_by
  UNION ALL
  MATCH (claim:Claim)
  USING INDEX SEEK claim:Claim(disputedness)
  WHERE claim.disputedness <= $most_disputedness
    AND CASE claim.disputedness WHEN $most_disputedness THEN claim.id > $after_id ELSE true END
    AND EXISTS { (claim)<-[:TELLS]-() }
  WITH claim
  ORDER BY claim.disputedness DESC, claim.id
  LIMIT $limit
  RETURN claim.id AS id, claim.disputedness AS listed_by
  UNION ALL
  MATCH (claim:Claim)
  USING INDEX SEEK claim:Claim(first_listed_at)
  WHERE claim.first_listed_at <= $most_first_said
    AND CASE claim.first_listed_at WHEN $most_first_said THEN claim.id > $after_id ELSE true END
    AND EXISTS { (claim)<-[:TELLS]-() }
  WITH claim
  ORDER BY claim.first_listed_at DESC, claim.id
  LIMIT $limit
  RETURN claim.id AS id, claim.first_listed_at AS listed_by
}
RETURN id, listed_by
ORDER BY listed_by DESC, id
