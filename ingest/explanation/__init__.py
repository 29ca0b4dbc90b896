"""Why an article was read as it was: every statement with what made it, and what was considered and dropped.

Nothing is worked out anew: the reader reads, its own functions are watched, and what they answered is put in order.
"""

from ingest.explanation.candidates import KEPT
from ingest.explanation.explain import explain
from ingest.explanation.records import (
    Check,
    Explanation,
    Happening,
    NoDenial,
    Resolved,
    Sentence,
    Statement,
    Weighed,
    Word,
)

__all__ = [
    "KEPT",
    "Check",
    "Explanation",
    "Happening",
    "NoDenial",
    "Resolved",
    "Sentence",
    "Statement",
    "Weighed",
    "Word",
    "explain",
]
