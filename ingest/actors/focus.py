"""Which state an article is about: it is meant by 'the government' and 'the prime minister'."""

from collections import Counter
from collections.abc import Mapping

from spacy.tokens import Doc, Token

from ingest.actors.entities import Entity, Mention
from ingest.actors.lexicon import ActorLexicon
from ingest.actors.roster import Roster
from ingest.actors.words import capitalised, key


class Focus:
    def __init__(self, doc: Doc, lexicon: ActorLexicon, roster: Roster, names: Mapping[int, Mention]) -> None:
        self._lexicon, self._roster, self._names = lexicon, roster, names
        self._counts: Counter[str] = Counter()
        self._first: dict[str, int] = {}
        for i in capitalised(doc):
            self._count(doc[i])

    def state(self, position: int) -> Entity | None:
        """The state, named before, that the article is most about."""
        near = [name for name, first in self._first.items() if first < position]
        best = max(near, key=lambda name: self._counts[name], default=None)
        return self._roster.of_known(best) if best else None

    def home(self) -> Entity | None:
        """The state that more than half of what is said of states is said of."""
        name, count = max(self._counts.items(), key=lambda row: row[1], default=("", 0))
        return self._roster.of_known(name) if 2 * count > self._counts.total() else None

    def _count(self, token: Token) -> None:
        """A demonym, an organ or a state tells whose affairs these are; a state as a place tells less."""
        mention = self._names.get(token.i)
        if mention and mention.start != token.i:
            return
        word = key(token.text)
        known = mention.entity.known if mention else self._lexicon.demonyms.get(word)
        if known is None and mention and mention.entity.kind != "person":
            known = self._lexicon.demonyms.get(word)  # 'Chadian Red Cross'
        if known and (known.kind == "state" or known.of):
            is_place = token.dep_ == "pobj" or (token.dep_ == "compound" and known.kind == "state")
            self._counts[known.of or known.name] += 2 if is_place else 3
            self._first.setdefault(known.of or known.name, token.i)
