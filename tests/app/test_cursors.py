import base64
import json

import pytest

from app import cursors
from app.errors import BadRequest


def test_a_cursor_brings_its_key_back():
    cursor = cursors.encode("denials", ["2025-03-04", "ab“c", 3])
    assert cursors.decode("denials", cursor, like=(str, str, int)) == ["2025-03-04", "ab“c", 3]


def test_no_cursor_means_from_the_start():
    assert cursors.decode("denials", None, like=(str,)) is None


def test_a_cursor_of_other_filters_or_another_order_says_so():
    cursor = cursors.encode("claims", [3, "x"], of="sources")
    assert cursors.decode("claims", cursor, like=(int, str), of="sources") == [3, "x"]
    with pytest.raises(BadRequest, match="other filters or in another order"):
        cursors.decode("claims", cursor, like=(int, str), of="deniers")


@pytest.mark.parametrize(
    "cursor",
    [
        "",
        "%%%",
        "ünicode",
        "[" * 9000,
        base64.urlsafe_b64encode(b"[" * 3000).decode(),
        base64.urlsafe_b64encode(b"\xff\xfe").decode(),
        base64.urlsafe_b64encode(json.dumps(["denials", 1, "x"]).encode()).decode(),
        base64.urlsafe_b64encode(json.dumps(["denials", "x", {"a": 1}]).encode()).decode(),
        cursors.encode("claims", ["2025-03-04", "x"]),
        cursors.encode("denials", ["2025-03-04"]),
    ],
)
def test_a_cursor_from_elsewhere_is_refused(cursor):
    with pytest.raises(BadRequest, match="next_cursor"):
        cursors.decode("denials", cursor, like=(str, str))
