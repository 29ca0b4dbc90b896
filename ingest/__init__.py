"""Article → extraction. Knows nothing of Neo4j or HTTP.

The door is `ingest.reader.load_reader` and `ingest.extraction.extract`; they are not imported here, because spaCy takes a second to load and
the feeds do without it.
"""

import os

# The matrices of one article are too small to share out: threads of numpy's BLAS would wait for each other. Read once, when numpy is imported.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
