"""Ids from content: storing the same thing twice then changes nothing."""

from hashlib import blake2b

SEPARATOR = "\x1f"


def stable_id(*parts: str | int) -> str:
    """Name a node or an edge by what it says: 24 hexadecimal digits, the same on every machine."""
    joined = SEPARATOR.join(map(str, parts))
    return blake2b(joined.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()
