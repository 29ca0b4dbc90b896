// How many nodes of each kind there are, and how many edges of the two main ones.
// params:
RETURN
  COUNT { MATCH (:Article) } - COUNT { MATCH (past:Past) WHERE past:Article } AS articles,
  COUNT { MATCH (:Actor) } - COUNT { MATCH (past:Past) WHERE past:Actor } AS actors,
  COUNT { MATCH (:Claim) } - COUNT { MATCH (past:Past) WHERE past:Claim } AS claims,
  COUNT { MATCH (:Denial) } - COUNT { MATCH (past:Past) WHERE past:Denial } AS denials,
  COUNT { MATCH (:Event) } - COUNT { MATCH (past:Past) WHERE past:Event } AS events,
  COUNT { MATCH ()-[:ASSERTS]->() } AS asserts,
  COUNT { MATCH ()-[:DENIES]->() } AS denies
