// Notes on a judgement which tellings it moved, from which claim to which: undoing it moves them back.
// params: from, id, moved, to
MATCH ()-[judged:JUDGED {id: $id}]->()
SET
  judged.from_claim = $from,
  judged.to_claim = $to,
  judged.moved = coalesce(judged.moved, []) + [id IN $moved WHERE NOT id IN coalesce(judged.moved, [])]
RETURN judged.id AS id
