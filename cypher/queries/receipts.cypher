// What is known of articles: the hash of each one's text, and how much was found in it.
// params: ids
UNWIND $ids AS id
MATCH (article:Article {id: id})
WHERE NOT article:Past
RETURN
  id,
  article.content_hash AS content_hash,
  COUNT { MATCH (article)-[:REPORTS]->(claim:Claim) RETURN DISTINCT claim } AS claims,
  COUNT { MATCH (article)-[:REPORTS]->(denial:Denial) RETURN DISTINCT denial } AS denials,
  COUNT {
    MATCH (article)-[:REPORTS]->(:Claim|Denial)<-[said:ASSERTS]-(actor:Actor)
    WHERE said.article_id = article.id
    RETURN DISTINCT actor
  } AS actors,
  COUNT { MATCH (article)-[:REPORTS]->(event:Event) RETURN DISTINCT event } AS events,
  COUNT {
    MATCH (article)-[:REPORTS]->(:Denial)-[denies:DENIES]->(:Claim|Denial)
    WHERE denies.article_id = article.id
    RETURN DISTINCT denies
  } AS links
