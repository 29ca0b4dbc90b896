// Stores the keys of an article's wording, by which its copies are found.
// params: bands, id
MATCH (article:Article {id: $id})
SET article.bands = $bands
RETURN count(article) AS stored
