// Lets one writer at a time compare its claims with those of the graph: what it reads there stays true until it ends.
// params: at
MATCH (lock:SchemaVersion {id: 'counterclaim'})
SET lock.written_at = $at
