// Actors that an article's namings may mean: those of their names, what these became, those that share a cue, and those to which a person moved them.
// params: actors, article, cues, limit
CALL () {
  UNWIND $actors AS id
  MATCH (given:Actor {id: id})
  MATCH (given)-[:MERGED_INTO*0..5]->(actor:Actor)
  WHERE NOT EXISTS { MATCH (actor)-[:MERGED_INTO]->(:Actor) }
  RETURN actor, given.id AS heir_of, NULL AS holds
  UNION
  CALL db.index.fulltext.queryNodes('actor_cues', $cues, {limit: $limit}) YIELD node AS actor
  WHERE NOT actor:Past
  RETURN actor, NULL AS heir_of, NULL AS holds
  UNION
  MATCH (naming:Naming {article_id: $article})-[:NAMES|NAMED]->(actor:Actor)-[judged:JUDGED]-(:Actor)
  WHERE judged.by <> 'program' AND judged.undone_at IS NULL AND judged.to_claim = actor.id AND naming.id IN judged.moved
  RETURN actor, NULL AS heir_of, naming.id AS holds
}
WITH actor, collect(DISTINCT heir_of) AS heir_of, collect(DISTINCT holds) AS holds
RETURN
  actor.id AS id,
  actor.name AS name,
  actor.kind AS kind,
  actor.aliases AS aliases,
  actor.roles AS roles,
  actor.sides AS sides,
  actor.homes AS homes,
  actor.called AS called,
  actor.cues AS cues,
  actor:Past AS is_past,
  heir_of,
  holds,
  COLLECT {
    MATCH (actor)-[judged:JUDGED]-(other:Actor)
    WHERE judged.by <> 'program' AND judged.undone_at IS NULL AND judged.verdict = 'different'
    RETURN other.id
  } AS apart
ORDER BY id
