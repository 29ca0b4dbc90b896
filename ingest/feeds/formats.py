"""Every format that can be read. A new one is a module with a function `articles` and a line here."""

from collections.abc import Mapping
from types import MappingProxyType

from ingest.feeds import lines, objects, pages, plain
from ingest.feeds.failures import Format

FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        ".htm": pages.articles,
        ".html": pages.articles,
        ".json": objects.articles,
        ".jsonl": lines.articles,
        ".md": plain.articles,
        ".ndjson": lines.articles,
        ".text": plain.articles,
        ".txt": plain.articles,
    }
)


def format_of(suffix: str, start: bytes) -> Format | None:
    """Choose by the name's ending; a name without one is judged by how its content starts."""
    if suffix:
        return FORMATS.get(suffix.lower())
    head = start.lstrip()[:1]
    if head in (b"{", b"["):
        return objects.articles
    return pages.articles if head == b"<" else plain.articles
