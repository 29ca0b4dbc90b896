// A page of the denials of an export, by id.
// params: after, as_of, limit
MATCH (denial:Denial)
WHERE denial.id > $after AND EXISTS { MATCH ()-[telling:ASSERTS|ASSERTED|REPORTS|REPORTED WHERE telling.known_from <= $as_of < telling.known_until]->(denial) }
WITH denial
ORDER BY denial.id
LIMIT $limit
RETURN
  denial.id AS id,
  denial.text AS text,
  denial.cue AS cue,
  denial.said_at AS said_at
ORDER BY id
