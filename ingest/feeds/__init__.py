"""Files, streams and objects → articles. Bad content is never an exception: it comes out as a `Failure`."""

from ingest.feeds.articles import article_of
from ingest.feeds.failures import Failure
from ingest.feeds.paths import read_path, read_stream

__all__ = ["Failure", "article_of", "read_path", "read_stream"]
