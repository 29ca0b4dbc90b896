// A page of the denials of an export, by id.
// params: after, limit
MATCH (denial:Denial)
WHERE denial.id > $after AND NOT denial:Past
WITH denial
ORDER BY denial.id
LIMIT $limit
RETURN
  denial.id AS id,
  denial.text AS text,
  denial.cue AS cue,
  denial.said_at AS said_at
ORDER BY id
