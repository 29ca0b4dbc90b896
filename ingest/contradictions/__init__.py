"""Counterclaims: which two claims cannot both be true, and why."""

from ingest.contradictions.answers import answers
from ingest.contradictions.clashes import Clash, clash, counterclaims

__all__ = ["Clash", "answers", "clash", "counterclaims"]
