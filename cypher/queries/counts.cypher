// How many nodes of each kind there are, and how many edges of the two main ones.
// params:
RETURN
  COUNT { MATCH (:Article) } AS articles,
  COUNT { MATCH (:Actor) } AS actors,
  COUNT { MATCH (:Claim) } AS claims,
  COUNT { MATCH (:Denial) } AS denials,
  COUNT { MATCH (:Event) } AS events,
  COUNT { MATCH ()-[:ASSERTS]->() } AS asserts,
  COUNT { MATCH ()-[:DENIES]->() } AS denies
