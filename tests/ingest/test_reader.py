"""One article → what it says, whatever the text looks like; and no more work than its length asks for."""

import itertools
from collections.abc import Callable
from time import process_time
from typing import Any

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from graph.model import Article
from ingest import reader as module
from ingest.extraction import build
from ingest.parse import parse
from ingest.reader import DEFAULT_MODEL, Reader, load_reader
from ingest.reading import Reading

ODD = {
    "nothing": "",
    "one space": " ",
    "line breaks": "\n \n\t\n",
    "one word": "Denied",
    "one letter": "x",
    "one mark": "“",
    "only marks": "… !!! ??? ;;; --- “” ‘’ «» () [] {} — . . .",
    "a cue without anything": "said denied according to it.",
    "only cues": "said said said denied denied denied so did so did neither nor",
    "an according to at the end": "Three ships were lost, according to",
    "a so did at the end": "Peru denied it, and so did",
    "a not guilty at the start": "Guilty he pleaded not. Not guilty pleaded.",
    "emoji": "🚢🔥 Karin Holm said 👍 “🚢 is safe 🇳🇴” 👩‍👩‍👧‍👦 — Otto Weiss denied it 😡😡😡",
    "right to left": "قالت كارين هولم إن السد آمن. «نحن ننفي ذلك»، قال أوتو فايس. שלום “עולם” אמר.",
    "mixed directions": "Karin Holm said \u202e“the dam is safe”\u202c and Otto Weiss denied it.",
    "Chinese": "卡琳·霍尔姆说：“大坝是安全的。”奥托·魏斯否认了。",
    "a NUL": "Karin Holm said\x00 the dam was safe. Otto\x00Weiss denied it.\x00",
    "control characters": "".join(map(chr, range(1, 32))) + " Karin Holm said the dam was safe.",
    "private use and noncharacters": "Karin Holm \ue000 said \ufffe the dam \uffff was safe \U0010ffff.",
    "combining marks": "Karin Holm s" + "\u0301" * 500 + "aid the dam was safe.",
    "zero width": "Karin\u200bHolm said\u200d the\u2060 dam was safe.",
    "an odd quotation mark": '“The dam is safe, Karin Holm said. Otto Weiss denied it. "No, he said.',
    "closing marks only": "The dam is safe,” Karin Holm said. It is not,” Otto Weiss said.”",
    "quotations in quotations": "“‘“‘The dam is safe,’ he said,” she said,’ they said,” Karin Holm said.",
    "HTML": '<html><body class="a"><p>Karin Holm said &quot;the dam is safe&quot;.</p><script>if (a<b) {}</script>',
    "Markdown": "# Dam\n\n* **Karin Holm**: the dam is safe\n* _Otto Weiss_ denied it\n\n| a | b |\n|---|---|\n",
    "Cypher": "Karin Holm said: MATCH (n) DETACH DELETE n; // “DROP DATABASE”",
    "a transcript": "MODERATOR: Is the dam safe?\nHOLM: It is.\nWEISS (laughs): It is not!\nHOLM: [inaudible]\n:\n: :\nA:\n",
    "a list": "- the dam is safe\n- Otto Weiss denied it\n1. “No.”\n2)\n•\n• Karin Holm said so\n",
    "a headline in capitals": "KARIN HOLM DENIES DAM UNSAFE, SAYS WEISS LIED\n\nOTTO WEISS: “NO”\n",
    "a byline and a dateline": "By KARIN HOLM\nOSLO, May 3 (Agency) - \n\nOSLO, May 3 (Agency) - \n",
    "a very long sentence": "Karin Holm said that the dam was safe and " * 200 + "that was all.",
    "a very long word": "Karin Holm said " + "safe" * 5_000 + ".",
    "deep nesting": "Karin Holm said that " * 150 + "the dam was safe.",
    "many brackets": "(" * 500 + "Karin Holm denied it" + ")" * 500,
    "many full stops": "Karin Holm denied it" + "." * 3_000,
    "many commas": "Karin Holm, " * 500 + "denied it.",
    "many deniers": "Peru, " * 300 + "and Chile denied the claim.",
    "ten thousand marks": "“a" * 5_000 + "b”" * 5_000,
    "ten thousand straight marks": '"a b" ' * 2_500 + '"' * 5_001,
    "many apostrophes": "'a b' " * 1_000,
    "ten thousand line breaks": "Karin Holm denied it.\n" + "\n" * 10_000 + "“No.”",
    "numbers": "1,000.50 2031-03-04 12:30 5% said 10.",
    "a web address": "https://example.org/said?a=“b”&denied=it said Karin Holm@example.org #denied @KarinHolm",
}


def article(text: str, **fields: str | None) -> Article:
    return Article(**{"id": "a", "language": "en", **fields}, text=text)


@pytest.mark.parametrize("text", ODD.values(), ids=ODD.keys())
def test_odd_texts_are_read_without_a_word(reader: Reader, text: str):
    found = reader.read(article(text, title=text[:200], published_at="2031-03-04"))
    for one in found.attributions:
        spans = [one.span, *one.source, *one.cue, *one.content]
        assert all(0 <= start < end <= len(text) for start, end in spans)
        assert all(start <= inner for start, _ in [one.span] for inner, _ in [*one.cue, *one.content])
        assert one.within is None or 0 <= one.within < len(found.attributions)
        assert all(0 <= target.index < len(found.attributions) for target in one.denies)
        assert text[slice(*one.span)].strip()
    build(article(text), found)


def test_a_text_in_another_language_is_not_read(reader: Reader):
    found = reader.read(article("Norge sa at broen var stengt.", language="no"))
    assert found == Reading(warnings=("language no: stored, not read",))


def test_where_the_language_is_unsure_and_nothing_is_found_a_warning_says_so(reader: Reader):
    norwegian, english = "Norge sa at broen var stengt.", "It rained all day."
    assert reader.read(article(norwegian, language=None)) == Reading(warnings=(module.UNSURE,))
    assert reader.read(article(english, language="en")).warnings == ()


@pytest.mark.parametrize("language", ["en", None])
def test_a_text_in_english_or_in_nobody_knows_what_is_read(reader: Reader, language: str | None):
    found = reader.read(article("Norway said that the bridge was closed.", language=language))
    assert len(found.attributions) == 1
    assert found.warnings == ()


def test_reading_twice_gives_the_same(reader: Reader):
    one = article("Norway said that the bridge was closed. Peru denied it. Two ships collided on Monday.")
    assert reader.read(one) == reader.read(one)


def test_what_was_read_before_makes_no_difference(reader: Reader):
    one = article("Otto Weiss resigned. He denied the claim.")
    before = reader.read(one)
    reader.read(article("Karin Holm is the mayor. Marta Kowal said that he was a thief."))
    assert reader.read(one) == before


def test_a_parsed_text_reads_as_the_text_itself(reader: Reader):
    one = article("Norway said that the bridge was closed. Peru denied it.")
    assert reader.read_parsed(parse(one.text, reader.nlp), one) == reader.read(one)


def test_articles_read_together_say_what_they_say_alone(reader: Reader):
    texts = ["Norway said that the bridge was closed.", "", "“No,” Karin Holm said.\n\nPeru denied it."] * 15
    several = [article(text, title="Bridge closed") for text in texts]
    several.insert(3, article("Norge sa at broen var stengt.", language="no"))
    assert list(reader.read_all(several)) == [reader.read(one) for one in several]


def test_articles_are_read_as_they_come(reader: Reader):
    endless = (article("Norway said that the bridge was closed.") for _ in itertools.count())
    assert len(list(itertools.islice(reader.read_all(endless), 40))) == 40


@pytest.mark.parametrize("step", ["parse_all", "find_quotes"])
def test_an_article_that_breaks_keeps_no_other_from_being_read(
    reader: Reader, monkeypatch: pytest.MonkeyPatch, step: str
):
    working = getattr(module, step)

    def breaking(given: Any, *more: Any) -> Any:
        if "mine" in (given.text if isinstance(given, Doc) else " ".join(given)):
            raise RuntimeError("broken")
        return working(given, *more)

    def parse_one(text: str, nlp: Language) -> Doc:
        return next(iter(breaking([text], nlp))) if step == "parse_all" else parse(text, nlp)

    several = [article(f"Norway said that the {thing} was closed.") for thing in ("dam", "mine", "port")]
    whole = [reader.read(one) for one in several]
    monkeypatch.setattr(module, step, breaking)
    monkeypatch.setattr(module, "parse", parse_one)
    first, broken, last = reader.read_all(several)
    assert [first, last] == [whole[0], whole[2]]
    assert isinstance(broken, RuntimeError)


def test_the_date_of_the_article_dates_what_is_said(reader: Reader):
    text = "Norway said on Monday that the bridge was closed."
    [dated] = reader.read(article(text, published_at="2031-03-05")).attributions
    [undated] = reader.read(article(text)).attributions
    assert (dated.said_at, undated.said_at) == ("2031-03-03", None)


def test_direct_indirect_and_mixed_speech_are_told_apart(reader: Reader):
    text = (
        "“The dam is safe,” Karin Holm said. Karin Holm said the valley was dry. "
        "Karin Holm said the gates were “as good as new”."
    )
    assert [one.mode for one in reader.read(article(text)).attributions] == ["direct", "indirect", "mixed"]


def test_a_model_that_is_not_installed_is_named():
    with pytest.raises(OSError, match="no_such_model"):
        load_reader("no_such_model")


def test_the_default_model_is_installed(reader: Reader):
    assert reader.nlp.meta["name"] in DEFAULT_MODEL


# ---- as long as its length asks for

PARTS = (
    "Norway said on Monday that trawler {n} had cut cable {n}. Peru denied it, and so did Chile. ",
    "“Gate {n} is safe,” Karin Holm said. “We checked valve {n} in May. Nobody needs to leave valley {n}.” ",
    "Otto Weiss accused Acme Motors of selling brake {n}, a charge that Acme Motors denied.\n\n",
    "According to police, ship {n} sank off pier {n}. No ship sank off pier {n}, the mayor said. ",
    "Reports that bank {n} had failed were false, the ministry said, adding that branch {n} was open.\n\n",
)
LAYOUTS = {
    "paragraphs": "".join(PARTS),
    "one paragraph": "".join(PARTS).replace("\n\n", " "),
    "quotations": PARTS[1] * 3 + "\n\n",
    "denials": "We deny claim {n}, “we deny claim {n},” he said, and they denied claim {n}, and so did firm {n}.\n",
    "claims of nobody": "There were claims that bank {n} had failed and rumours that bank {n} was sold.\n",
    "a transcript": "MAYOR: Gate {n} is safe.\nWEISS: Gate {n} is not safe.\n",
}


def seconds(reader: Reader, layout: str, characters: int) -> float:
    """Processor time of reading, the parser's part left out: that one is measured below."""
    text = "".join(layout.format(n=n) for n in range(10, max(1, characters // len(layout)) + 10))
    one, doc = article(text), parse(text, reader.nlp)
    return min(timed(lambda: reader.read_parsed(doc, one)) for _ in range(2))


def timed(work: Callable[[], object]) -> float:
    start = process_time()
    work()
    return process_time() - start


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS.keys())
def test_four_times_the_text_takes_less_than_eight_times_as_long(reader: Reader, layout: str):
    assert seconds(reader, layout, 16_000) < 8 * seconds(reader, layout, 4_000)


def test_many_cues_in_one_sentence_take_as_long_as_their_number(reader: Reader):
    def measured(cues: int) -> float:
        return seconds(reader, "'a b' said " * cues, 1)

    assert measured(160) < 8 * measured(40)


def test_parsing_takes_as_long_as_the_text(reader: Reader):
    def measured(characters: int) -> float:
        text = "one two three four five " * (characters // 24)
        return min(timed(lambda: parse(text, reader.nlp)) for _ in range(2))

    assert measured(16_000) < 8 * measured(4_000)
