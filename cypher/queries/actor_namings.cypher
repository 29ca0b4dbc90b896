// The namings of an actor, or one naming, each with the actor that it names now; an actor that was merged is the one it became.
// params: id
CALL () {
  MATCH (given:Actor {id: $id})-[:MERGED_INTO*0..5]->(actor:Actor)<-[:NAMES]-(naming:Naming)
  RETURN naming, actor, false AS is_alone
  UNION
  MATCH (naming:Naming {id: $id})-[:NAMES]->(actor:Actor)
  RETURN naming, actor, true AS is_alone
}
RETURN naming.id AS id, actor.id AS actor, is_alone
ORDER BY naming.order, id
