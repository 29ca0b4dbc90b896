// Ids of claims that have never been weighed, as many as are wanted.
// params: limit
MATCH (claim:Claim)
WHERE claim.weighed_at IS NULL
RETURN claim.id AS id
LIMIT $limit
