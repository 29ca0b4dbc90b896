// Claims, denials, events, actors and articles that hold all the words, best first.
// params: after_id, after_score, limit, words
CALL () {
  CALL db.index.fulltext.queryNodes('statement_words', $words) YIELD node, score
  RETURN node, score, node.text AS text
  UNION ALL
  CALL db.index.fulltext.queryNodes('event_words', $words) YIELD node, score
  RETURN node, score, node.name AS text
  UNION ALL
  CALL db.index.fulltext.queryNodes('actor_words', $words) YIELD node, score
  RETURN node, score, node.name AS text
  UNION ALL
  CALL db.index.fulltext.queryNodes('article_words', $words) YIELD node, score
  RETURN node, score, node.name AS text
}
WITH node, score, text, node.id AS id
WHERE NOT node:Past AND (score < $after_score OR (score = $after_score AND id > $after_id))
RETURN toLower(head(labels(node))) AS type, id, text, score
ORDER BY score DESC, id
LIMIT $limit
