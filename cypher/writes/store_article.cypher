// Stores an article: a new one, or the new text of one whose former text was kept as a version of the past.
// params: content_hash, id, language, listed_at, name, published_at, publisher, stored_at, text, title, url, warnings
MERGE (article:Article {id: $id})
SET
  article.content_hash = $content_hash,
  article.name = $name,
  article.url = $url,
  article.title = $title,
  article.publisher = $publisher,
  article.published_at = $published_at,
  article.listed_at = $listed_at,
  article.language = $language,
  article.text = $text,
  article.warnings = $warnings,
  article.stored_at = $stored_at,
  article.known_from = $stored_at,
  article.known_until = '~'
REMOVE article:Past
