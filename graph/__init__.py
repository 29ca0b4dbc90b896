"""Neo4j: the model, what is written and what is asked. Knows nothing of spaCy or HTTP."""
