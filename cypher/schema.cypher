// Constraints and indexes. Raise the version with every change: a graph of an older version gets what it misses.
// version: 3

// One node for one id.
CREATE CONSTRAINT article_id IF NOT EXISTS FOR (article:Article) REQUIRE article.id IS UNIQUE;
CREATE CONSTRAINT actor_id IF NOT EXISTS FOR (actor:Actor) REQUIRE actor.id IS UNIQUE;
CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (claim:Claim) REQUIRE claim.id IS UNIQUE;
CREATE CONSTRAINT denial_id IF NOT EXISTS FOR (denial:Denial) REQUIRE denial.id IS UNIQUE;
CREATE CONSTRAINT event_id IF NOT EXISTS FOR (event:Event) REQUIRE event.id IS UNIQUE;
CREATE CONSTRAINT telling_id IF NOT EXISTS FOR (telling:Telling) REQUIRE telling.id IS UNIQUE;
CREATE CONSTRAINT naming_id IF NOT EXISTS FOR (naming:Naming) REQUIRE naming.id IS UNIQUE;
CREATE CONSTRAINT schema_version_id IF NOT EXISTS FOR (schema:SchemaVersion) REQUIRE schema.id IS UNIQUE;

// One edge for one telling; the export walks these in order.
CREATE CONSTRAINT asserts_id IF NOT EXISTS FOR ()-[edge:ASSERTS]-() REQUIRE edge.id IS UNIQUE;
CREATE CONSTRAINT reports_id IF NOT EXISTS FOR ()-[edge:REPORTS]-() REQUIRE edge.id IS UNIQUE;
CREATE CONSTRAINT denies_id IF NOT EXISTS FOR ()-[edge:DENIES]-() REQUIRE edge.id IS UNIQUE;
CREATE CONSTRAINT about_id IF NOT EXISTS FOR ()-[edge:ABOUT]-() REQUIRE edge.id IS UNIQUE;
CREATE CONSTRAINT involves_id IF NOT EXISTS FOR ()-[edge:INVOLVES]-() REQUIRE edge.id IS UNIQUE;
CREATE CONSTRAINT speaks_for_id IF NOT EXISTS FOR ()-[edge:SPEAKS_FOR]-() REQUIRE edge.id IS UNIQUE;
CREATE CONSTRAINT contradicts_id IF NOT EXISTS FOR ()-[edge:CONTRADICTS]-() REQUIRE edge.id IS UNIQUE;
CREATE CONSTRAINT copy_of_id IF NOT EXISTS FOR ()-[edge:COPY_OF]-() REQUIRE edge.id IS UNIQUE;

// Edges in the past tense, for the exports of earlier days: the same telling may have been moved more than once.
CREATE INDEX asserted_id IF NOT EXISTS FOR ()-[edge:ASSERTED]-() ON (edge.id);
CREATE INDEX reported_id IF NOT EXISTS FOR ()-[edge:REPORTED]-() ON (edge.id);
CREATE INDEX denied_id IF NOT EXISTS FOR ()-[edge:DENIED]-() ON (edge.id);
CREATE INDEX was_about_id IF NOT EXISTS FOR ()-[edge:WAS_ABOUT]-() ON (edge.id);
CREATE INDEX involved_id IF NOT EXISTS FOR ()-[edge:INVOLVED]-() ON (edge.id);
CREATE INDEX spoke_for_id IF NOT EXISTS FOR ()-[edge:SPOKE_FOR]-() ON (edge.id);
CREATE INDEX contradicted_id IF NOT EXISTS FOR ()-[edge:CONTRADICTED]-() ON (edge.id);
CREATE INDEX told_id IF NOT EXISTS FOR ()-[edge:TOLD]-() ON (edge.id);
CREATE INDEX was_copy_of_id IF NOT EXISTS FOR ()-[edge:WAS_COPY_OF]-() ON (edge.id);

CREATE CONSTRAINT judged_id IF NOT EXISTS FOR ()-[edge:JUDGED]-() REQUIRE edge.id IS UNIQUE;

// What one article says, so that it can be taken along when the article is withdrawn or corrected.
CREATE INDEX telling_article IF NOT EXISTS FOR (telling:Telling) ON (telling.article_id);
CREATE INDEX naming_article IF NOT EXISTS FOR (naming:Naming) ON (naming.article_id);
CREATE INDEX asserts_article IF NOT EXISTS FOR ()-[edge:ASSERTS]-() ON (edge.article_id);
CREATE INDEX reports_article IF NOT EXISTS FOR ()-[edge:REPORTS]-() ON (edge.article_id);
CREATE INDEX denies_article IF NOT EXISTS FOR ()-[edge:DENIES]-() ON (edge.article_id);
CREATE INDEX about_article IF NOT EXISTS FOR ()-[edge:ABOUT]-() ON (edge.article_id);
CREATE INDEX involves_article IF NOT EXISTS FOR ()-[edge:INVOLVES]-() ON (edge.article_id);
CREATE INDEX speaks_for_article IF NOT EXISTS FOR ()-[edge:SPEAKS_FOR]-() ON (edge.article_id);
CREATE INDEX asserted_article IF NOT EXISTS FOR ()-[edge:ASSERTED]-() ON (edge.article_id);
CREATE INDEX reported_article IF NOT EXISTS FOR ()-[edge:REPORTED]-() ON (edge.article_id);
CREATE INDEX denied_article IF NOT EXISTS FOR ()-[edge:DENIED]-() ON (edge.article_id);
CREATE INDEX involved_article IF NOT EXISTS FOR ()-[edge:INVOLVED]-() ON (edge.article_id);
CREATE INDEX spoke_for_article IF NOT EXISTS FOR ()-[edge:SPOKE_FOR]-() ON (edge.article_id);

// The orders of the lists. `listed_at` is the date a list sorts by, '' where none is known: unlike a missing
// property, that stands in the index, so that pages come from it in order, undated things last. `weighed_at` is when
// the weights of a claim last changed: at any later time they were what they are.
CREATE INDEX article_listed_at IF NOT EXISTS FOR (article:Article) ON (article.listed_at);
CREATE INDEX claim_listed_at IF NOT EXISTS FOR (claim:Claim) ON (claim.listed_at);
CREATE INDEX claim_weighed_at IF NOT EXISTS FOR (claim:Claim) ON (claim.weighed_at);
CREATE INDEX claim_first_listed_at IF NOT EXISTS FOR (claim:Claim) ON (claim.first_listed_at);
CREATE INDEX claim_assertors IF NOT EXISTS FOR (claim:Claim) ON (claim.assertors);
CREATE INDEX claim_deniers IF NOT EXISTS FOR (claim:Claim) ON (claim.deniers);
CREATE INDEX claim_sources IF NOT EXISTS FOR (claim:Claim) ON (claim.sources);
CREATE INDEX claim_publishers IF NOT EXISTS FOR (claim:Claim) ON (claim.publishers);
CREATE INDEX claim_disputedness IF NOT EXISTS FOR (claim:Claim) ON (claim.disputedness);
CREATE INDEX denial_listed_at IF NOT EXISTS FOR (denial:Denial) ON (denial.listed_at);
CREATE INDEX event_listed_at IF NOT EXISTS FOR (event:Event) ON (event.listed_at);
CREATE INDEX actor_sort_name IF NOT EXISTS FOR (actor:Actor) ON (actor.sort_name);
CREATE INDEX asserted_said_at IF NOT EXISTS FOR ()-[edge:ASSERTED]-() ON (edge.said_at);
CREATE INDEX asserts_said_at IF NOT EXISTS FOR ()-[edge:ASSERTS]-() ON (edge.said_at);
CREATE INDEX judged_at IF NOT EXISTS FOR ()-[edge:JUDGED]-() ON (edge.judged_at);
CREATE INDEX contradicts_score IF NOT EXISTS FOR ()-[edge:CONTRADICTS]-() ON (edge.score);

// An actor by any of its names: a full-text index that takes each name as one word looks into lists, a range index
// does not. `keys` holds id, name and aliases, folded to lower case.
CREATE FULLTEXT INDEX actor_keys IF NOT EXISTS FOR (actor:Actor) ON EACH [actor.keys]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword'}};

// Actors that a new name may mean: by the folded forms of their names, how they sound, short names with and without first letters.
CREATE FULLTEXT INDEX actor_cues IF NOT EXISTS FOR (actor:Actor) ON EACH [actor.cues]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword'}};

// Copies of an article: `bands` holds the keys of its wording, of which copies share some.
CREATE FULLTEXT INDEX article_bands IF NOT EXISTS FOR (article:Article) ON EACH [article.bands]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword'}};

// Words.
CREATE FULLTEXT INDEX statement_words IF NOT EXISTS FOR (statement:Claim|Denial) ON EACH [statement.text]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'english'}};
CREATE FULLTEXT INDEX article_words IF NOT EXISTS FOR (article:Article) ON EACH [article.title, article.text]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'english'}};
CREATE FULLTEXT INDEX event_words IF NOT EXISTS FOR (event:Event) ON EACH [event.trigger, event.place]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'english'}};
CREATE FULLTEXT INDEX actor_words IF NOT EXISTS FOR (actor:Actor) ON EACH [actor.name, actor.aliases]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}};

// Claims that come near a new one, in words and in meaning: vectors of all-MiniLM-L6-v2, of length 1.
CREATE FULLTEXT INDEX telling_words IF NOT EXISTS FOR (telling:Telling) ON EACH [telling.text]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'english'}};
CREATE VECTOR INDEX telling_vectors IF NOT EXISTS FOR (telling:Telling) ON (telling.vector)
OPTIONS {indexConfig: {`vector.dimensions`: 384, `vector.similarity_function`: 'cosine'}};

// What graphs of version 1 lack: there each claim was told by one article, and every edge to it was of that telling.
MATCH (claim:Claim)<-[edge:ASSERTS|REPORTS|DENIES]-()
WHERE edge.telling IS NULL AND NOT EXISTS { MATCH (:Telling)-[:TELLS]->(claim) }
WITH claim, collect(edge) AS edges
MERGE (telling:Telling {id: claim.id})
SET
  telling.name = claim.name,
  telling.text = claim.text,
  telling.kind = claim.kind,
  telling.claim_id = claim.id,
  telling.article_id = edges[0].article_id,
  telling.speakers = [],
  telling.deniers = []
MERGE (telling)-[tells:TELLS]->(claim)
SET tells.id = telling.id, tells.known_from = '', tells.known_until = '~', tells.score = 1.0, tells.by = 'program', tells.reason = 'told first here'
FOREACH (edge IN edges | SET edge.telling = telling.id);
MATCH (claim:Claim)-[about:ABOUT]->(:Event)
WHERE about.telling IS NULL
SET about.telling = claim.id;
MATCH (article:Article)
WHERE article.known_from IS NULL AND NOT article:Past
SET article.known_from = article.stored_at, article.known_until = '~';
MATCH ()-[edge:ASSERTS|REPORTS|DENIES|ABOUT|INVOLVES|SPEAKS_FOR]->()
WHERE edge.known_from IS NULL
MATCH (article:Article {id: edge.article_id})
SET edge.known_from = article.stored_at, edge.learnt_at = article.stored_at, edge.known_until = '~';

// What graphs of version 2 lack: there an actor was its name, and nothing told which article had called it what.
MATCH (actor:Actor)
WHERE NOT EXISTS { MATCH (:Naming)-[:NAMES]->(actor) }
MATCH (actor)-[edge:ASSERTS|REPORTS|INVOLVES|SPEAKS_FOR]-()
WITH actor, edge.article_id AS article_id, collect(edge) AS edges, min(edge.learnt_at) AS learnt_at
MERGE (naming:Naming {id: article_id + ' ' + actor.id})
SET
  naming.article_id = article_id,
  naming.actor_id = actor.id,
  naming.name = actor.name,
  naming.sort_name = actor.sort_name,
  naming.kind = actor.kind,
  naming.names = [actor.name] + actor.aliases,
  naming.keys = actor.keys,
  naming.cues = actor.keys,
  naming.called = [],
  naming.roles = [],
  naming.sides = [],
  naming.homes = [],
  naming.order = learnt_at,
  naming.kind_order = CASE actor.kind WHEN 'unknown' THEN '~' ELSE '' END + learnt_at
MERGE (naming)-[names:NAMES]->(actor)
SET names.id = naming.id, names.known_from = '', names.known_until = '~', names.score = 1.0, names.by = 'program', names.reason = 'named first here'
SET
  actor.named_by = coalesce(actor.named_by, ''),
  actor.kind_by = coalesce(actor.kind_by, ''),
  actor.cues = actor.keys,
  actor.called = [],
  actor.roles = [],
  actor.sides = [],
  actor.homes = []
FOREACH (edge IN edges | SET
  edge.naming = CASE WHEN type(edge) = 'SPEAKS_FOR' AND endNode(edge) = actor THEN edge.naming ELSE naming.id END,
  edge.principal_naming = CASE WHEN type(edge) = 'SPEAKS_FOR' AND endNode(edge) = actor THEN naming.id ELSE edge.principal_naming END);

// Full-text indexes fill in the background: nothing may be asked of them before they are done.
CALL db.awaitIndexes(300);
