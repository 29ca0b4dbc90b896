// What persons judged of given tellings and still hold, with the claims that both tell now.
// params: ids
UNWIND $ids AS id
MATCH (telling:Telling {id: id})-[judged:JUDGED]-()
WHERE judged.by <> 'program' AND judged.undone_at IS NULL AND judged.verdict IN ['same', 'different']
WITH DISTINCT judged, startNode(judged) AS one, endNode(judged) AS other
MATCH (one)-[:TELLS]->(left:Claim)
MATCH (other)-[:TELLS]->(right:Claim)
WHERE (judged.verdict = 'same') = (left <> right)
RETURN judged.id AS id, judged.verdict AS verdict, one.id AS left, other.id AS right, left.id AS left_claim, right.id AS right_claim
ORDER BY judged.judged_at, id
