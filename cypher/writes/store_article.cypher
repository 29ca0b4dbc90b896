// Stores an article unless its id is known; tells whether it is new, and whether a known one has the same text.
// params: content_hash, id, language, listed_at, name, published_at, publisher, stored_at, text, title, url, warnings
MERGE (article:Article {id: $id})
WITH article, article.content_hash IS NULL AS is_new
FOREACH (_ IN CASE WHEN is_new THEN [1] ELSE [] END |
  SET article.content_hash = $content_hash,
      article.name = $name,
      article.url = $url,
      article.title = $title,
      article.publisher = $publisher,
      article.published_at = $published_at,
      article.listed_at = $listed_at,
      article.language = $language,
      article.text = $text,
      article.warnings = $warnings,
      article.stored_at = $stored_at
)
RETURN is_new, article.content_hash = $content_hash AS is_same
