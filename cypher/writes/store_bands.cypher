// Stores the keys of articles' wording, by which their copies are found.
// params: rows
UNWIND $rows AS row
MATCH (article:Article {id: row.id})
SET article.bands = row.bands
RETURN count(article) AS stored
