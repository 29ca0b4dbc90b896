"""What an article says happened: its few main happenings, with type, participants, place, date and status."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from spacy.tokens import Doc, Span

from ingest.dates import Days, day
from ingest.events.contents import Content, contents_of, said, status
from ingest.events.happenings import happenings
from ingest.events.lexicon import BadLexicon, EventLexicon, load_event_lexicon
from ingest.events.participants import Cast, participants
from ingest.events.places import place
from ingest.events.ranking import Mention, main, quoted_tokens, score
from ingest.events.triggers import Trigger, triggers
from ingest.reading import EventMention

__all__ = ["BadLexicon", "Cast", "Content", "EventLexicon", "contents_of", "events", "load_event_lexicon"]


def events(
    doc: Doc, lexicon: EventLexicon, *, cast: Cast, days: Days, contents: Iterable[Content]
) -> Iterator[EventMention]:
    """Yield the main happenings of an article, in order of the text."""
    mentions = list(_mentions(doc, lexicon, cast=cast, days=days, contents=contents))
    for mention in main(happenings(mentions)):
        sentence = mention.trigger.head.sent
        yield EventMention(
            trigger=mention.trigger.span,
            span=_trimmed(sentence),
            type=mention.trigger.type,
            participants=mention.participants,
            date=mention.date,
            place=mention.place,
            status=mention.status,
        )


def _mentions(
    doc: Doc, lexicon: EventLexicon, *, cast: Cast, days: Days, contents: Iterable[Content]
) -> Iterator[Mention]:
    quoted, told = quoted_tokens(doc), said(doc, contents)
    numbers = {token.i: number for number, sentence in enumerate(doc.sents) for token in sentence}
    for trigger in triggers(doc, lexicon):
        found = status(trigger, told, lexicon)
        mention = Mention(
            trigger=trigger,
            participants=participants(trigger, cast, lexicon),
            date=_date(trigger, days, ahead=found == "planned"),
            place=place(trigger),
            status=found,
            sentence=numbers[trigger.head.i],
        )
        mark = score(mention, lexicon, quoted=quoted[trigger.head.i], length=len(doc))
        yield replace(mention, score=mark)


def _date(trigger: Trigger, days: Days, *, ahead: bool) -> str | None:
    """The day named in the clause of the trigger or, for a noun, of the verb that holds it or of its own clause."""
    head = trigger.head
    heads = [head] if trigger.is_verb else [head, *(c for c in head.rights if c.dep_ in {"acl", "relcl"})]
    if not trigger.is_verb and head.dep_ != "pobj":
        heads.append(head.head)
    named = (words for token in heads for words in days.named.get(token.i, ()))
    resolved = (day(words.text, days.published_at, ahead=ahead) for words in named)
    return next(filter(None, resolved), None)


def _trimmed(sentence: Span) -> tuple[int, int]:
    text = sentence.text
    start = sentence.start_char + len(text) - len(text.lstrip())
    return start, start + len(text.strip())
