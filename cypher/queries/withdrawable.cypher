// Whether an article stands in the graph and was not withdrawn.
// params: id
MATCH (article:Article {id: $id})
WHERE NOT article:Past
RETURN article.id AS id
