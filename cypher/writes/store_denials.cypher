// Stores acts of denying.
// params: at, rows
UNWIND $rows AS row
MERGE (denial:Denial {id: row.id})
ON CREATE SET
  denial.learnt_at = $at,
  denial.name = row.name,
  denial.text = row.text,
  denial.cue = row.cue,
  denial.said_at = row.said_at,
  denial.listed_at = row.listed_at
REMOVE denial:Past
RETURN count(denial) AS stored
