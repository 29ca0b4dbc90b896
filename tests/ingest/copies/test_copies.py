import time

import pytest

from ingest.copies.fingerprints import KEYS, fingerprint
from ingest.copies.judging import judge_copy

WIRE = """The island council of Skerra voted on Tuesday to close the northern ferry terminal, three weeks after a loading ramp
gave way and injured two dockers.

Council leader Mirna Oste said that the ramp had been inspected in spring and found to be sound. "We followed each
recommendation that the inspectors made, and we did so within the month," she said after the vote.

The dockers' union called that untrue. Its chairman, Pavo Lind, handed reporters a letter from February in which a
foreman asks for the hinges to be replaced. He said nobody had answered it.

The ferry company Norrline, which rents the terminal, denied that its ships had ever exceeded the load that the ramp
was built for. It will run its boats from the old fish quay until the autumn.

Islanders fear for the summer trade. Hotels in the north of Skerra have lost a third of their bookings since the
accident, according to the chamber of commerce, and the school bus now takes an hour longer."""

SECOND_REPORTER = """There were whistles from the gallery when the councillors of Skerra raised their hands: the ferry terminal in the
north stays shut.

Mirna Oste, who leads the council, defended her officials. "We followed each recommendation that the inspectors made,
and we did so within the month," she said after the vote. She left by the side door.

Outside, thirty dockers had put up a tent. Pavo Lind of their union waved a letter about worn hinges, written as early
as February. To him it is proof that the accident could have been prevented.

Norrline, meanwhile, says its vessels were never too heavy. Travellers must get used to the fish quay, where there is
neither a roof nor a ticket machine."""

LOCAL = "In Little Skerra the baker, who had hoped for summer guests, told this paper that she will open only at weekends."
PARAGRAPHS = WIRE.split("\n\n")


def changed(text: str, every: int) -> str:
    return " ".join(
        "altered" if place % every == every - 1 else word for place, word in enumerate(text.split())
    )


COPIES = {
    "the same": WIRE,
    "new headline and byline": f"Terminal to stay shut\n\nBy our island reporter\n\n{WIRE}",
    "the first half": "\n\n".join(PARAGRAPHS[:3]),
    "the first third": "\n\n".join(PARAGRAPHS[:2]),
    "an added local paragraph": f"{WIRE}\n\n{LOCAL}",
    "half, and a local paragraph": "\n\n".join([*PARAGRAPHS[:3], LOCAL]),
    "a line after every paragraph": "\n\n".join(
        f"{part}\n\nRead more: all about the ramp" for part in PARAGRAPHS
    ),
    "other quotation marks": WIRE.replace('"We', "“We").replace('month,"', "month,”").replace("'", "’"),
    "other spaces and case": WIRE.replace(" ", "  ").replace("\n\n", "\n \n").upper(),
    "one word in fifteen changed": changed(WIRE, 15),
    "without a paragraph": "\n\n".join(PARAGRAPHS[:2] + PARAGRAPHS[3:]),
}


@pytest.mark.parametrize("text", COPIES.values(), ids=COPIES)
def test_a_text_that_was_edited_is_the_same(text):
    found = judge_copy(text, WIRE)
    assert found.verdict == "same", found
    assert len(set(fingerprint(text)) & set(fingerprint(WIRE))) >= KEYS // 6


def test_two_reporters_who_heard_one_sentence_wrote_two_articles():
    found = judge_copy(SECOND_REPORTER, WIRE)
    assert (found.verdict, found.score) == ("different", found.share)
    assert found.score < 0.1


def test_quotations_count_where_there_is_nothing_else():
    statement = '"' + " ".join(PARAGRAPHS[2].replace('"', "").split()) + '"'
    assert judge_copy(f"She said: {statement}", f"He read out: {statement}").verdict == "same"


def test_one_statement_printed_by_two_who_tell_of_it_in_their_own_words_is_not_a_copy():
    statement = "\n\n".join(f'"{part}"' for part in PARAGRAPHS[2:])
    one = "A written answer arrived at noon, after days in which no call was returned by anybody at the harbour office. It reads:"
    other = "Norrline's owners have broken their silence at last, in three paragraphs that their lawyer sent out late in the evening:"
    assert judge_copy(f"{one}\n\n{statement}", f"{other}\n\n{statement}").verdict == "different"


def test_an_update_that_repeats_the_background_is_left_undecided():
    news = """The ferry terminal of Skerra opened again on Friday for cars, but not for lorries. Engineers had put in two new hinges
overnight and tested them with a water tank of forty tonnes.

A first boat left at seven, an hour late and half empty. Norrline said it expected a normal weekend. The union sent
observers, who counted the cars on every trip and found nothing to object to."""
    found = judge_copy("\n\n".join([news, *PARAGRAPHS[2:4]]), WIRE)
    assert found.verdict == "undecided"
    assert 1 / 3 <= found.score < 2 / 3


def test_a_later_article_that_holds_an_earlier_one_and_much_more_is_not_its_copy():
    flash = PARAGRAPHS[0] + " " + PARAGRAPHS[1]
    assert judge_copy(flash, WIRE).verdict == "same"
    report = judge_copy(f"{flash}\n\n{SECOND_REPORTER}", flash)
    assert (report.verdict, report.score) == ("undecided", 1.0)
    assert "does not stand in the earlier" in report.reason


def test_shares_are_told_both_ways_and_the_reason_can_be_read():
    half = "\n\n".join(PARAGRAPHS[:3])
    found = judge_copy(half, WIRE)
    assert (found.score, found.share) == (1.0, 1.0)
    assert found.other_share == pytest.approx(len(half.split()) / len(WIRE.split()), abs=0.06)
    assert (
        found.reason
        == f"100% of the shorter text, {len(half.split())} words, stands in the other in runs of 5 words or more"
    )


@pytest.mark.parametrize(
    "text", ["", "…", "No comment.", "Two dockers were hurt on Tuesday when a ramp gave way in the north."]
)
def test_a_few_words_are_no_article(text):
    assert fingerprint(text) == ()
    assert judge_copy(text, "").verdict == "different"


def test_keys_are_the_same_on_every_machine_and_in_every_version():
    """Stored keys are compared with new ones. If this fails, `bands` of every stored article must be made anew."""
    assert len(fingerprint(WIRE)) == KEYS
    assert fingerprint(WIRE)[:3] == ("000fff1ffb", "0101a07603", "020f8ea1a5")
    assert fingerprint(WIRE.upper()) == fingerprint(WIRE)


def test_keys_are_words_that_need_no_escape():
    assert all(key.isalnum() and key.islower() for key in fingerprint(WIRE))


def test_half_a_character_is_no_part_of_a_word():
    assert fingerprint(f"\ud800{WIRE}\udfff") == fingerprint(WIRE)


def test_an_odd_quotation_mark_spoils_its_paragraph_only():
    odd = WIRE.replace("The island council", '"The island council', 1)
    assert judge_copy(odd, WIRE).score > 0.95


def test_a_megabyte_is_compared_in_linear_time():
    def seconds(words: int) -> float:
        text = " ".join(f"w{number}" for number in range(words))
        began = time.process_time()
        fingerprint(text)
        judge_copy(text, f"{text} more")
        return time.process_time() - began

    seconds(2_000)
    assert seconds(160_000) < 30 * max(seconds(16_000), 0.02)
