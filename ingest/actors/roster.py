"""Whose name is it: gathers the names of an article into entities, short forms with the long ones."""

import itertools
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from spacy.tokens import Doc

from graph.model import ActorKind
from ingest.actors.entities import Entity, Mention, known_entity
from ingest.actors.kinds import acts, gender_told, has_capitals, votes
from ingest.actors.lexicon import ActorLexicon, Known
from ingest.actors.matching import SMALL_WORDS, initials, is_alike, is_short, without_initials
from ingest.actors.names import Name, parted
from ingest.actors.words import key, text

SUBJECTS = frozenset({"nsubj", "nsubjpass", "ROOT"})
NAMESAKES = 10
"""How many of one surname are told apart, so that a long list of them costs no more for each."""
MAIN = 3
"""How many times as often as others of that name the one must be named who alone goes by the surname."""
ACRONYM = 3
"""Letters up to which a name must be in capitals to be one: 'US', not 'us'."""


class Roster:
    """The named entities of one article; `mentions` stand in order."""

    def __init__(self, doc: Doc, names: Iterable[Name], lexicon: ActorLexicon) -> None:
        self.doc, self.lexicon = doc, lexicon
        self.known: dict[str, Entity] = {}
        self._last: dict[int, int] = {}
        self._by_key: dict[str, list[Entity]] = {}
        self._by_word: dict[tuple[int, str], list[Entity]] = defaultdict(list)  # position 0 or -1, word
        self._people: dict[str, list[Entity]] = defaultdict(list)  # by first letter of the surname
        found = list(parted(doc, names, lexicon))
        self._clusters: dict[str, list[Name]] = defaultdict(list)
        for name in found:
            self._clusters[key(text(doc, name.start, name.end))].append(name)
        self._spelt_out = dict(self._bracketed(found))
        for words in sorted(self._clusters, key=lambda words: -len(words.split())):
            if words:
                self._by_key[words] = self._by_key.get(words) or self._hosts(words)
        self._named = self._count_names()
        self.mentions = [self._mention(name) for name in found if self._by_key.get(self._key(name))]

    def _bracketed(self, found: list[Name]) -> Iterator[tuple[str, str]]:
        """'Organisation for Something (OFS)': the short name, with the long one before it."""
        for long, short in itertools.pairwise(found):
            is_bracketed = long.end + 1 == short.start and self.doc[long.end].text == "("
            if is_bracketed and text(self.doc, short.start, short.end).isupper():
                yield self._key(short), self._key(long)

    def of_known(self, name: str) -> Entity:
        """The entity of a known actor, made when first asked for."""
        if name not in self.known:
            known = self.lexicon.known[key(name)]
            entity = self.known[name] = known_entity(known)
            entity.owner = self.of_known(known.of) if known.of else None
        return self.known[name]

    def _key(self, name: Name) -> str:
        return key(text(self.doc, name.start, name.end))

    def _hosts(self, words: str) -> list[Entity]:
        """Whom a cluster of equal names may mean: known ones, those met under a longer name, or a new one."""
        names = self._clusters[words]
        voted = votes(self.doc, words, names, self.lexicon)
        kind: ActorKind = voted.most_common(1)[0][0] if voted else "unknown"
        known = self._known(words, names)
        if known:
            return [known]
        if self._spelt_out.get(words) in self._by_key:
            return self._by_key[self._spelt_out[words]]
        hosts = (
            self._core(words) or self._plural(words) or self._longer(words, kind) or self._alike(words, kind)
        )
        return [*hosts[:NAMESAKES], *self._others(words, names, hosts)] or [self._new(words, names, kind)]

    def _others(self, words: str, names: list[Name], hosts: list[Entity]) -> Iterator[Entity]:
        """Yield 'Mr Poe' as another than 'Ann Poe', where no 'John Poe' is named."""
        for gender in sorted(
            {gender for name in names if (gender := gender_told(self.doc, name, self.lexicon))}
        ):
            if hosts and all(host.gender not in {None, gender} for host in hosts):
                entity = self._new(words, names, "person")
                entity.gender = gender
                yield entity

    def _core(self, words: str) -> list[Entity]:
        """'Rebel Ann Poe' is the 'Ann Poe' of elsewhere."""
        firsts, parts = self.lexicon.first_names, words.split()
        start = next((i for i, word in enumerate(parts) if word in firsts), 0)
        core, before = " ".join(parts[start:]), set(parts[:start])
        if not before or core not in self._clusters or " " not in core:
            return []
        if before & (SMALL_WORDS | self.lexicon.groups["names"]):
            return []
        self._by_key[core] = self._by_key.get(core) or self._hosts(core)
        return self._by_key[core]

    def _known(self, words: str, names: list[Name]) -> Entity | None:
        if any(name.kind == "person" for name in names):
            return None
        known = self.lexicon.known.get(words) or self._seat_of(words) or self.lexicon.capitals.get(words)
        known = known or self.lexicon.without_apostrophe(words)
        if known is None or (
            len(words) <= ACRONYM and words.isalpha() and not has_capitals(self.doc, names[0])
        ):
            return None
        return self.of_known(known.name)

    def _seat_of(self, words: str) -> Known | None:
        """'Brussels' in an article that names the European Union and not Belgium."""
        union, state = self.lexicon.seats.get(words), self.lexicon.capitals.get(words)
        return union if union and self._is_named(union) and not (state and self._is_named(state)) else None

    def _is_named(self, known: Known) -> bool:
        return any(key(name) in self._clusters for name in (known.name, *known.names))

    def _plural(self, words: str) -> list[Entity]:
        """'Liberal Democrat' is one of the 'Liberal Democrats'."""
        plural = f"{words}s"
        if plural in self._clusters and plural not in self._by_key:
            self._by_key[plural] = self._hosts(plural)
        return self._by_key.get(plural, []) if plural in self._clusters else []

    def _longer(self, words: str, kind: ActorKind) -> list[Entity]:
        """Entities whose longer name this shortens: a surname, a first name, the head of a firm's name."""
        parts = words.split()
        told: ActorKind = "unknown" if kind == "place" and acts(self.doc, self._clusters[words]) else kind
        ends = [host for host in self._by_word[-1, parts[-1]] if is_short(parts, host, told)]
        if ends or kind == "place":
            return ends or [host for host in self._by_word[0, parts[0]] if self._is_club(host, parts)]
        starts = [host for host in self._by_word[0, parts[0]] if host.words[: len(parts)] == parts]
        return [host for host in starts if host.kind == "organisation" or len(parts) == 1][:1]

    def _is_club(self, host: Entity, parts: list[str]) -> bool:
        return host.words[:-1] == parts and host.words[-1] in self.lexicon.groups["club"]

    def _alike(self, words: str, kind: ActorKind) -> list[Entity]:
        """A person whose name differs by a slip: 'Marcon' for 'Macron', 'Mike' for 'Michael'."""
        if kind not in {"person", "unknown", "organisation"}:
            return []
        parts = words.split()
        return [
            host for host in self._people[parts[-1][0]] if is_alike(parts, host.words, self.lexicon.nicknames)
        ][:1]

    def _new(self, words: str, names: list[Name], kind: ActorKind) -> Entity:
        forms = Counter(text(self.doc, name.start, name.end) for name in names)
        form = max(forms, key=lambda form: (not form.isupper(), forms[form]))  # 'OSLO' heads a dateline
        if kind == "unknown" and form.isupper() and len(form) > 1:
            kind = "organisation"
        entity = Entity(without_initials(form) if kind == "person" else form, kind, named=True)
        entity.sure = any(name.kind == kind for name in names) or any(
            word in self.lexicon.groups["names"] for word in words.split()
        )
        if entity.kind == "person":
            entity.gender = self.lexicon.gender_of_name(words.split())
        entity.call(form)
        self._index(entity, words)
        return entity

    def _index(self, entity: Entity, words: str) -> None:
        parts = words.split()
        self._by_word[-1, parts[-1]].append(entity)
        self._by_word[0, parts[0]].append(entity)
        if entity.kind == "person" and len(parts) > 1:
            self._people[parts[-1][0]].append(entity)
        if entity.kind == "organisation" and len(parts) > 1:
            self._by_word[-1, initials(parts)].append(entity)

    def _mention(self, name: Name) -> Mention:
        hosts = self._by_key[self._key(name)]
        entity = (
            hosts[0] if len(hosts) == 1 else self._foremost(hosts, gender_told(self.doc, name, self.lexicon))
        )
        entity.call(text(self.doc, name.start, name.end))
        if entity.kind != "person" or self.doc[name.start : name.end].root.dep_ in SUBJECTS:
            self._last[id(entity)] = name.start
        return Mention(name.first, name.start, name.end, entity)

    def _foremost(self, hosts: list[Entity], gender: str | None) -> Entity:
        """Who of several with that name acted last, else whom the article names most."""
        fits = [host for host in hosts if gender is None or host.gender in {None, gender}] or hosts
        first, *rest = sorted(fits, key=lambda host: -self._named[id(host)])
        if first.kind == "person" and all(self._named[id(first)] > MAIN * self._named[id(e)] for e in rest):
            return first
        return max(fits, key=lambda host: (self._last.get(id(host), -1), self._named[id(host)]))

    def _count_names(self) -> Counter[int]:
        """How often each entity is named by a name that only it has, or with a title that only it may have."""
        counts: Counter[int] = Counter()
        for words, hosts in self._by_key.items():
            for name in self._clusters[words]:
                gender = gender_told(self.doc, name, self.lexicon)
                fits = [host for host in hosts if len(hosts) == 1 or (gender and host.gender == gender)]
                counts.update(id(host) for host in fits)
        return counts
