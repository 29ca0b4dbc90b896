"""An explanation as one JSON object."""

from dataclasses import asdict
from typing import Any

from ingest.explanation import Explanation


def as_json(whole: Explanation, *, parse: bool, dropped: bool) -> dict[str, Any]:
    """Everything as plain data; spans are offsets into the given text, statements have the numbers of the reading."""
    found = asdict(whole)
    shown = found.pop("shown")
    del found["text"]
    sentences = {number: one for number, one in enumerate(found.pop("sentences")) if number in shown}
    if parse:
        found["sentences"] = sentences
    found["considered"] = {name: found.pop(name) for name in ("dropped", "no_denials")}
    if not dropped:
        del found["considered"]
        found["happenings"] = [one for one in found["happenings"] if one["kept"]]
    return found
