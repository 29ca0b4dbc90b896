from graph.names import LONGEST_KEY, caption, name_key


def test_a_key_forgets_case_and_spaces():
    assert name_key("  Foreign\tMinistry ") == name_key("foreign ministry") == "foreign ministry"


def test_a_key_is_never_too_long_for_an_index():
    assert len(name_key("x" * 10_000)) == LONGEST_KEY


def test_a_caption_is_cut_at_a_word():
    assert caption("short") == "short"
    assert caption("one two three", 9) == "one two…"
