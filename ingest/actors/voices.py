"""Who speaks a quotation, where a name beside it says so: 'he' in it means somebody else."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Token

from ingest.actors.entities import Entity, Mention
from ingest.actors.lexicon import ActorLexicon
from ingest.quotes import Quotes

BESIDE = 12
"""How many tokens from a quotation its speaker may be named."""


class Voices:
    def __init__(self, doc: Doc, mentions: Iterable[Mention], lexicon: ActorLexicon, quotes: Quotes) -> None:
        self._doc, self._speech = doc, lexicon.groups["speech"]
        self._names = {i: mention.entity for mention in mentions for i in range(mention.start, mention.end)}
        self._quotes = quotes
        self._found: dict[int, Entity | None] = {}

    def of(self, position: int) -> Entity | None:
        """The speaker of the quotation around a token; None outside of quotations."""
        number = self._quotes.at.get(position)
        if number is None:
            return None
        if number not in self._found:
            speakers = (self._names[token.i] for token in self._beside(number) if self._speaks(token))
            self._found[number] = next(speakers, None)
        return self._found[number]

    def is_quoted(self, position: int) -> bool:
        return position in self._quotes.at

    def beside(self, pronoun: Token) -> int | None:
        """The number of the quotation that ends at the subject of a verb of saying or begins behind the verb."""
        if pronoun.dep_ != "nsubj" or pronoun.i in self._quotes.at:
            return None
        verb = pronoun.head.i
        near = (pronoun.i - 1, pronoun.i - 2, verb - 1, verb + 1, verb + 2)
        return next((number for i in near if (number := self._quotes.at.get(i)) is not None), None)

    def named_in(self, number: int) -> Iterator[Entity]:
        """Yield whom a quotation names."""
        quote = self._quotes.all[number]
        yield from (self._names[i] for i in range(quote.start, quote.end) if i in self._names)

    def _beside(self, number: int) -> Iterator[Token]:
        """Yield the tokens after the quotation, to the end of their sentence, then those before it."""
        quote = self._quotes.all[number]
        for token in self._doc[quote.end : quote.end + BESIDE]:
            if token.is_sent_start and token.i > quote.end:
                break
            yield token
        yield from reversed(self._doc[max(0, quote.start - BESIDE) : quote.start])

    def _speaks(self, token: Token) -> bool:
        is_outside = token.i in self._names and token.i not in self._quotes.at
        return is_outside and token.dep_ == "nsubj" and token.head.lemma_.lower() in self._speech
