// Whether a person said of tellings of two claims that they are different, and still holds it.
// params: left, right
MATCH (:Claim {id: $left})<-[:TELLS]-(one:Telling)-[judged:JUDGED]-(other:Telling)-[:TELLS]->(:Claim {id: $right})
WHERE judged.by <> 'program' AND judged.undone_at IS NULL AND judged.verdict = 'different'
RETURN judged.id AS id
LIMIT 1
