"""Article → extraction. Knows nothing of Neo4j or HTTP.

The door is `ingest.reader.load_reader` and `ingest.extraction.extract`; they are not imported here, because spaCy takes a second to load and
the feeds do without it.
"""
