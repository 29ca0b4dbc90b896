// Judgements on tellings, actors and articles, newest first.
// params: after_at, after_id, by, limit, undone, until, verdict
MATCH (one)-[judged:JUDGED]->(other)
WHERE judged.judged_at <= $until
  AND CASE judged.judged_at WHEN $after_at THEN judged.id > $after_id ELSE true END
  AND ($verdict IS NULL OR judged.verdict = $verdict)
  AND ($by IS NULL OR judged.by = $by)
  AND ($undone OR judged.undone_at IS NULL)
WITH one, judged, other
ORDER BY judged.judged_at DESC, judged.id
LIMIT $limit
RETURN
  judged.id AS id,
  toLower(head([label IN labels(one) WHERE label <> 'Past'])) AS on,
  judged.verdict AS verdict,
  one.id AS left,
  one.name AS left_text,
  other.id AS right,
  other.name AS right_text,
  judged.by AS by,
  judged.judged_at AS judged_at,
  judged.score AS score,
  judged.reason AS reason,
  judged.from_claim AS from_claim,
  judged.to_claim AS to_claim,
  coalesce(judged.moved, []) AS moved,
  judged.undone_at AS undone_at,
  judged.undone_by AS undone_by
ORDER BY judged_at DESC, id
