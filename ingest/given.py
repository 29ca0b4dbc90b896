"""From a document, whose text may have been tidied, back to the text that was given: every offset that is handed out points into that one."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from ingest.edits import Passes, back, forth
from ingest.reading import Attribution, EventMention, Reading, Span

PASSES = "passes"
"""Under which key a document keeps how its text was tidied, if it was."""


def given(doc: Doc, span: Span) -> Span:
    """Where a span of the document stands in the given text."""
    passes = _passes(doc)
    return back(span, passes) if passes else span


def placed(doc: Doc, span: Span) -> Span:
    """Where a span of the given text stands in the document."""
    return forth(span, _passes(doc))


def as_given(doc: Doc, reading: Reading) -> Reading:
    """A reading with its offsets into the given text; the same one where nothing was tidied."""
    passes = _passes(doc)
    if not passes:
        return reading
    return replace(
        reading,
        attributions=tuple(_attribution(one, passes) for one in reading.attributions),
        events=tuple(_event(one, passes) for one in reading.events),
    )


def _passes(doc: Doc) -> Passes:
    passes: Passes = doc.user_data.get(PASSES, ())
    return passes


def _attribution(one: Attribution, passes: Passes) -> Attribution:
    return replace(
        one,
        source=_spans(one.source, passes),
        cue=_spans(one.cue, passes),
        content=_spans(one.content, passes),
        span=back(one.span, passes),
    )


def _event(one: EventMention, passes: Passes) -> EventMention:
    return replace(one, trigger=back(one.trigger, passes), span=back(one.span, passes))


def _spans(spans: Sequence[Span], passes: Passes) -> tuple[Span, ...]:
    return tuple(back(span, passes) for span in spans)
