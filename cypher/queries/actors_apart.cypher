// Whether a person said of two actors that they are different, and still holds it.
// params: left, right
MATCH (:Actor {id: $left})-[judged:JUDGED]-(:Actor {id: $right})
WHERE judged.by <> 'program' AND judged.undone_at IS NULL AND judged.verdict = 'different'
RETURN judged.id AS id
LIMIT 1
