"""Cursors: where a list goes on, as opaque words for the client and as the values of a sort key for us."""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as NotBase64
from collections.abc import Sequence
from typing import Any

from app.errors import BadRequest

LONGEST = 4096


def encode(name: str, key: Sequence[Any], *, of: str = "") -> str:
    """The cursor after the row with this key in the list `name`; `of` stands for its filters and order."""
    text = json.dumps([name, of, *key], ensure_ascii=False, separators=(",", ":"))
    return urlsafe_b64encode(text.encode("utf-8")).decode().rstrip("=")


def decode(name: str, cursor: str | None, like: tuple[type, ...], *, of: str = "") -> list[Any] | None:
    """The key that `encode` was given; its values have the types `like`: a client can send anything."""
    if cursor is None:
        return None
    match _parsed(cursor):
        case [str(listed), str(asked), *_] if listed == name and asked != of:
            raise BadRequest(
                f"the cursor comes from this list of {name} with other filters or in another order; "
                "give it with those of its page, or take next_cursor of a page with these"
            )
        case [str(listed), str(), *key] if listed == name and [type(value) for value in key] == list(like):
            return key
    raise BadRequest(
        f"the cursor does not come from this list of {name}; take next_cursor of its last page, as it is"
    )


def _parsed(cursor: str) -> object:
    try:
        raw = urlsafe_b64decode(cursor[:LONGEST] + "=" * (-len(cursor) % 4))
        return json.loads(raw)
    except (NotBase64, ValueError, RecursionError):
        return None
