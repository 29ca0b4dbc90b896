// One judgement: same, different or undecided, by whom, when and why.
// params: id
MATCH (one)-[judged:JUDGED {id: $id}]->(other)
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
