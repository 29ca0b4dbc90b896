// Stores claims; one that is known keeps its text, and moves up the list when it was said again later.
// params: rows
UNWIND $rows AS row
MERGE (claim:Claim {id: row.id})
ON CREATE SET
  claim.name = row.name,
  claim.text = row.text,
  claim.kind = row.kind
SET claim.listed_at =
  CASE WHEN claim.listed_at > row.listed_at THEN claim.listed_at ELSE row.listed_at END
RETURN count(claim) AS stored
