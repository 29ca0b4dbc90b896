// Records what a person judges of two tellings, actors or articles.
// params: left, properties, right
CALL () {
  MATCH (one:Telling {id: $left})
  MATCH (other:Telling {id: $right})
  RETURN one, other
  UNION
  MATCH (one:Actor {id: $left})
  MATCH (other:Actor {id: $right})
  RETURN one, other
  UNION
  MATCH (one:Article {id: $left})
  MATCH (other:Article {id: $right})
  RETURN one, other
}
CREATE (one)-[judged:JUDGED]->(other)
SET judged = $properties
RETURN judged.id AS id
