// Stores claims that no telling before made; one that is known keeps its text, and comes back if it had gone.
// params: at, rows
UNWIND $rows AS row
MERGE (claim:Claim {id: row.id})
ON CREATE SET
  claim.name = row.name,
  claim.text = row.text,
  claim.kind = row.kind,
  claim.learnt_at = $at,
  claim.listed_at = ''
REMOVE claim:Past
RETURN count(claim) AS stored
