"""An explanation as lines for a terminal of 80 columns or more."""

from collections.abc import Iterator, Sequence
from textwrap import wrap

from rich.text import Text

from app.counts import counted
from app.explanations.parses import table
from app.explanations.passages import marked
from ingest.explanation import (
    KEPT,
    Check,
    Explanation,
    Happening,
    NoDenial,
    Resolved,
    Statement,
    Weighed,
)
from ingest.reading import ActorMention, Span

INDENT = "    "
LABEL = 10
"""Columns of what stands before each fact: 'rule', 'actor', 'denies'."""
RIVALS = 3
"""Other readings, and other targets, that are shown."""
LEGEND = "~~~ source   ^^^ cue   --- content"
LONGEST = 60
"""Characters of quoted words that are shown."""


def as_text(whole: Explanation, *, width: int, parse: bool, dropped: bool) -> Iterator[Text]:
    """Yield the lines that tell of each statement, then of the events, then of what was dropped."""
    kept = sorted((one for one in whole.happenings if one.kept), key=lambda one: one.trigger)
    head = f"{counted(len(whole.statements), 'statement')}, {counted(len(kept), 'event')}"
    yield Text(f"{whole.article}: {head}", "bold")
    yield Text(f"{INDENT}{LEGEND}", "dim")
    yield from (Text(f"{INDENT}{warning}") for warning in whole.warnings)
    for statement in whole.statements:
        yield Text()
        yield from _statement(whole, statement, width)
    for event in kept:
        yield Text()
        yield from _event(whole, event, width)
    if dropped:
        yield from _dropped(whole, width)
    if parse:
        yield from _parses(whole, width)


def _statement(whole: Explanation, one: Statement, width: int) -> Iterator[Text]:
    said = one.attribution
    yield Text.assemble(
        (f"#{one.number} ", "bold"),
        ("denial" if said.type == "deny" else "assertion", "bold red" if said.type == "deny" else "bold"),
        f", rule “{said.rule}”, score {said.confidence}, sentence {one.sentence}",
    )
    roles = {"source": said.source, "cue": said.cue, "content": said.content}
    start, end = whole.sentences[one.sentence].span
    area = (min(start, said.span[0]), max(end, said.span[1]))
    yield from marked(whole.text, area, roles, width=width, indent=INDENT)
    if said.continues is not None:
        yield from _fact("cue", f"goes on with the quotation of #{said.continues}", width)
    for weighed in one.weighed[: RIVALS + 1]:
        yield from _weighed(whole.text, weighed, width)
    yield from _checks(one.stance_by, width)
    yield from _actors(one.resolved, said.actors, width)
    yield from _fact("claim", said.claim or "none of its own: it only points to one", width)
    if said.proposition != one.number:
        yield from _fact("", f"the same claim as #{said.proposition}", width)
    yield from _targets(one, width)


def _weighed(text: str, one: Weighed, width: int) -> Iterator[Text]:
    right, seen = one.counted
    parts = ", ".join(f"{name} {part:+.2f}" for name, part in one.parts.items())
    counted = (
        f"this word in this frame was right {right} times of {seen}"
        if seen
        else "never counted in this frame"
    )
    if one.fate == KEPT:
        yield from _fact("score", f"{one.score} of {parts} ({counted})", width)
    else:
        words = _words(text, one.content)
        yield from _fact("not", f"{one.score} “{one.rule}”, {one.fate}: “{words}”", width)
        yield from _fact("", f"{parts} ({counted})", width)


def _checks(found: Sequence[Check], width: int) -> Iterator[Text]:
    for number, check in enumerate(found):
        said = f"“{check.word}” {check.name}: {check.answer}  ({check.where})"
        yield from _fact("denial" if not number else "", said, width)


def _actors(resolved: Sequence[Resolved], actors: Sequence[ActorMention], width: int) -> Iterator[Text]:
    names = ", ".join(map(_actor, actors))
    yield from _fact("actor", names or "nobody: unsure, or nobody is named", width)
    for one in resolved:
        others = ", ".join(f"{name} {score:+.2f}" for name, score in one.others.items())
        yield from _fact(
            "", f"“{one.word}” is {one.actor or 'nobody'}: {one.by}{others and f'; not {others}'}", width
        )


def _actor(actor: ActorMention) -> str:
    return actor.name if actor.speaks_for is None else f"{actor.name} (for {actor.speaks_for.name})"


def _targets(one: Statement, width: int) -> Iterator[Text]:
    chosen = {(target.index, target.reason) for target in one.attribution.denies}
    for target in one.attribution.denies:
        yield from _fact("denies", f"#{target.index}, {target.score}: {target.reason}", width)
    if one.attribution.type == "deny" and not chosen:
        yield from _fact("denies", _no_target(one), width)
    others = [target for target in one.targets if (target.index, target.reason) not in chosen]
    for target in others[:RIVALS]:
        yield from _fact("not", f"#{target.index}, {target.score}: {target.reason}", width)


def _no_target(one: Statement) -> str:
    if one.attribution.claim is None:
        return "nothing found: no claim fits well enough"
    if one.attribution.proposition != one.number:
        return "the claim that it states itself"
    return "the claim that it states itself: nothing found before it that tells the same"


def _event(whole: Explanation, one: Happening, width: int) -> Iterator[Text]:
    if one.event is None:
        return
    yield Text.assemble(
        ("event", "bold"),
        f" {one.event.type}, score {one.score}, {one.event.status}, sentence {one.sentence}",
    )
    area = whole.sentences[one.sentence].span
    yield from marked(whole.text, area, {"cue": [one.trigger]}, width=width, indent=INDENT)
    yield from _fact("word", f"“{one.word}”, {one.strength} in events.toml", width)
    who = "; ".join(f"{each.role} {_actor(each.actor)}" for each in one.event.participants)
    yield from _fact("who", who or "nobody", width)
    yield from _fact("when", f"{one.event.date or 'unknown'}; where: {one.event.place or 'unknown'}", width)


def _dropped(whole: Explanation, width: int) -> Iterator[Text]:
    yield Text()
    yield Text("considered and dropped", "bold")
    for weighed in whole.dropped:
        yield Text(f"  “{_words(whole.text, weighed.cue)}” in sentence {weighed.sentence}")
        yield from _weighed(whole.text, weighed, width)
    for word in whole.no_denials:
        yield from _no_denial(whole.text, word, width)
    for event in (one for one in whole.happenings if not one.kept):
        words = f"  “{whole.text[slice(*event.trigger)]}” as an event, sentence {event.sentence}: "
        yield Text(f"{words}{event.score}, {event.strength}")


def _no_denial(text: str, one: NoDenial, width: int) -> Iterator[Text]:
    yield Text(
        f"  “{text[slice(*one.span)]}” ({', '.join(one.families)}) denies nothing, sentence {one.sentence}"
    )
    for check in one.decided_by:
        said = f"“{check.word}” {check.name}: {check.answer}"
        yield from _fact("", f"{said}  ({check.where}{check.says and f': {check.says}'})", width)


def _parses(whole: Explanation, width: int) -> Iterator[Text]:
    for number in sorted(whole.shown):
        sentence = whole.sentences[number]
        yield Text()
        yield Text(f"sentence {number}", "bold")
        yield from marked(whole.text, sentence.span, {}, width=width, indent=INDENT)
        yield from table(sentence)


def _fact(label: str, value: str, width: int) -> Iterator[Text]:
    """A fact behind its label, its further lines below its first."""
    margin = len(INDENT) + LABEL
    for number, line in enumerate(wrap(value, max(20, width - margin), break_on_hyphens=False)):
        shown = label if not number else ""
        yield Text.assemble(INDENT, (shown.ljust(LABEL), "dim"), line)


def _words(text: str, spans: Sequence[Span]) -> str:
    whole = " … ".join(" ".join(text[start:end].split()) for start, end in spans)
    return whole if len(whole) <= LONGEST else f"{whole[: LONGEST - 1]}…"
