// Stores articles: new ones, and the new text of those whose former text was kept as a version of the past.
// params: at, rows
UNWIND $rows AS row
MERGE (article:Article {id: row.id})
SET article += row.properties, article.stored_at = $at, article.known_from = $at, article.known_until = '~'
REMOVE article:Past
RETURN count(article) AS stored
