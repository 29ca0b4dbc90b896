// Claims, denials, events, actors and articles that hold all the words, best first.
// params: after_id, after_score, as_of, limit, words
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
WHERE CASE
    WHEN node:Article THEN node.known_from <= $as_of < node.known_until
    ELSE EXISTS { MATCH (node)-[part:ASSERTS|ASSERTED|REPORTS|REPORTED|DENIES|DENIED|INVOLVES|INVOLVED|SPEAKS_FOR|SPOKE_FOR WHERE part.known_from <= $as_of < part.known_until]-() }
  END
  AND (score < $after_score OR (score = $after_score AND id > $after_id))
RETURN toLower(head([label IN labels(node) WHERE label <> 'Past'])) AS type, coalesce(node.of, id) AS id, text, score
ORDER BY score DESC, id
LIMIT $limit
