"""The forms of a name that the graph is searched and sorted by."""

LONGEST_KEY = 200  # an index takes keys of some kilobytes; no name that is one is longer than this


def name_key(name: str) -> str:
    """Fold case and spaces, so that 'Foreign  Ministry' and 'foreign ministry' are one key."""
    return " ".join(name.casefold().split())[:LONGEST_KEY]


def caption(text: str, longest: int = 60) -> str:
    """Shorten a text at a word, for the circles that Neo4j Browser draws."""
    line = " ".join(text[: 4 * longest].split())
    if len(line) <= longest:
        return line
    return line[: longest - 1].rsplit(" ", 1)[0] + "…"
