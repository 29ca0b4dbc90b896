// Ids of the claims that any of these articles reports, or a copy of one of them.
// params: ids
UNWIND $ids AS id
MATCH (:Article {id: id})<-[:COPY_OF*0..1]-(article:Article)-[:REPORTS]->(claim:Claim)
RETURN DISTINCT claim.id AS id
ORDER BY id
