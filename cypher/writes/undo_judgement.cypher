// Marks a judgement as undone: it stays, with who undid it and when.
// params: at, by, id
MATCH ()-[judged:JUDGED {id: $id}]->()
WHERE judged.undone_at IS NULL
SET judged.undone_at = $at, judged.undone_by = $by
RETURN judged.id AS id
