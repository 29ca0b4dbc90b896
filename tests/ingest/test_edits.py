"""A text with some of it replaced, and the way back to the old one and forth again."""

import pytest

from ingest.edits import back, edited, forth

OLD = "Ka\u200brin  Holm sa\u00adid"


def test_changes_are_made_in_order():
    text, edits = edited("one two three", [(0, 3, "1"), (4, 7, "second"), (12, 13, "")])
    assert text == "1 second thre"
    assert edits == ((0, 1, 0, 3), (2, 8, 4, 7), (13, 13, 12, 13))


def test_what_is_as_long_as_before_needs_no_way_back():
    assert edited("a\nb", [(1, 2, " ")]) == ("a b", ())


@pytest.mark.parametrize(
    ("new", "old"),
    [
        ("Karin", "Ka\u200brin"),
        ("Holm", "Holm"),
        ("said", "sa\u00adid"),
        ("rin", "rin"),
        ("Ka", "Ka"),
        (" ", "  "),
    ],
)
def test_a_span_of_the_new_text_leads_back_to_what_it_stood_for(new: str, old: str):
    text, edits = edited(OLD, [(2, 3, ""), (6, 8, " "), (15, 16, "")])
    assert text == "Karin Holm said"
    start = text.index(new)
    found = back((start, start + len(new)), (edits,))
    assert OLD[slice(*found)] == old
    assert forth(found, (edits,)) == (start, start + len(new))


def test_several_passes_are_gone_back_one_by_one():
    first, edits = edited("x\u200b-\r\ny", [(1, 2, ""), (3, 5, "\n")])
    second, more = edited(first, [(1, 3, "")])
    assert second == "xy"
    assert back((0, 2), (more, edits)) == (0, 6)
    assert back((1, 2), (more, edits)) == (5, 6)
    assert forth((5, 6), (more, edits)) == (1, 2)


def test_two_letters_for_one_lead_back_to_it():
    text, edits = edited("o\ufb03ce", [(1, 2, "ffi")])
    assert text == "office"
    assert [back((i, i + 1), (edits,)) for i in range(6)] == [(0, 1), (1, 2), (1, 2), (1, 2), (2, 3), (3, 4)]
