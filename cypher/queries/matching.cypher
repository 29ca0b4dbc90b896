// Ids of the nodes of a full-text index that hold the words, best first.
// params: index, words
CALL db.index.fulltext.queryNodes($index, $words, {limit: 10000}) YIELD node
RETURN node.id AS id
