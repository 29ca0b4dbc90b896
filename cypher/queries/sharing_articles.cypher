// Which of some articles share keys of their wording with another, or were compared with another by a person.
// params: least, limit, rows
UNWIND $rows AS row
CALL (row) {
  CALL db.index.fulltext.queryNodes('article_bands', row.words, {limit: $limit}) YIELD node AS near
  WHERE NOT near:Past AND near.id <> row.id AND size([band IN near.bands WHERE band IN row.bands]) >= $least
  RETURN near
  UNION
  MATCH (:Article {id: row.id})-[judged:JUDGED]-(near:Article)
  WHERE judged.by <> 'program' AND judged.undone_at IS NULL AND NOT near:Past
  RETURN near
}
RETURN DISTINCT row.id AS id
