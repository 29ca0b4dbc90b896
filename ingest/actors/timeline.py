"""Who has been spoken of so far, in order, and whom a pronoun means."""

import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from ingest.actors.entities import Entity, Mention, head_of
from ingest.actors.lexicon import ActorLexicon
from ingest.actors.pronouns import GENDERED, IT, PRONOUNS, THEY, agrees
from ingest.actors.trees import ancestors, lefts, rights
from ingest.actors.voices import Voices

WINDOW = 40
"""How many mentions a pronoun may look back over, so that a long article costs no more for each."""
REACH = 8
"""How many sentences a pronoun may look back over."""


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Moment:
    """A mention at its place in the article."""

    mention: Mention
    head: int
    sentence: int
    subject: bool
    speaker: bool
    quoted: bool
    verb: str  # whose subject it is
    relative: str  # what 'who' or 'which' after it did
    written: bool  # named by what he wrote: after 'Poe's letter' Poe is 'it'
    introduced: bool  # 'Ann Poe, a farmer': sources are told so when they are about to speak

    @property
    def entity(self) -> Entity:
        return self.mention.entity


class Timeline:
    def __init__(self, doc: Doc, lexicon: ActorLexicon, voices: Voices) -> None:
        self.doc, self.lexicon, self._voices = doc, lexicon, voices
        self.moments: list[Moment] = []
        self.counts: Counter[int] = Counter()
        self._heads: list[int] = []
        self._sentences = _sentence_numbers(doc)

    def add(self, mention: Mention) -> None:
        head = head_of(mention, self.doc)
        clause = _climb(head)
        subject = clause.dep_ in {"nsubj", "nsubjpass"} or (
            clause.dep_ == "pobj" and clause.head.dep_ == "agent"
        )
        verb = clause.head.lemma_.lower() if subject else ""
        moment = Moment(
            mention=mention,
            head=head.i,
            sentence=self._sentences[head.i],
            subject=subject,
            speaker=verb in self.lexicon.groups["speech"] or _is_according(clause),
            quoted=self._voices.is_quoted(head.i),
            verb=verb,
            relative=_relative_verb(head),
            written=mention.entity.kind == "person" and head.lower_ in self.lexicon.groups["documents"],
            introduced=mention.end - mention.start > 1 and any(t.dep_ == "appos" for t in rights(head)),
        )
        self.moments.append(moment)
        self._heads.append(head.i)
        self.counts[id(mention.entity)] += not moment.written

    def before(self, position: int) -> Iterator[Moment]:
        """The mentions before a token, the nearest first."""
        stop = bisect_left(self._heads, position)
        for index in range(stop - 1, max(-1, stop - 1 - WINDOW), -1):
            yield self.moments[index]

    def nearest(self, position: int, accepts: Callable[[Entity], bool]) -> Entity | None:
        return next((moment.entity for moment in self.before(position) if accepts(moment.entity)), None)

    def beside(self, position: int) -> Entity | None:
        """The organisation spoken of in this sentence or the one before."""
        sentence = self._sentences[position]
        for moment in self.before(position):
            if moment.sentence < sentence - 1:
                break
            found = moment.entity
            if found.kind == "organisation" and not found.plural and not self._is_press(found):
                return found.owner if found.nouns and found.owner else found  # 'its site' has no managers
        return None

    def sentence_of(self, position: int) -> int:
        return self._sentences[position]

    def _is_press(self, entity: Entity) -> bool:
        return not self.lexicon.groups["press"].isdisjoint(entity.words)

    def leading(self, position: int, accepts: Callable[[Entity], bool]) -> Entity | None:
        """The entity spoken of most, of those within reach; the nearer of equals."""
        near = [moment.entity for moment in self.before(position) if accepts(moment.entity)]
        return max(near, key=lambda entity: self.counts[id(entity)]) if near else None

    def foremost_person(self, position: int, gender: str | None, reach: int) -> Entity | None:
        """The named person whom the last sentences are most about; of equals the nearer one."""
        here, best, best_score = self._sentences[position], None, -math.inf
        for moment in self.before(position):
            distance, entity = here - moment.sentence, moment.entity
            if distance > reach:
                break
            is_named = entity.kind == "person" and entity.named
            if not is_named or moment.written or distance == 0 or {gender, entity.gender} == {"m", "f"}:
                continue
            score = 1.5 * moment.subject + 0.2 * math.log(self.counts[id(entity)] or 1) - distance
            if score > best_score:
                best, best_score = entity, score
        return best

    def antecedent(self, pronoun: Token, *, speaking_at: Token | None = None) -> Entity | None:
        """Whom the pronoun means; nobody who is spoken of in what is said at the cue."""
        word = pronoun.lower_
        if word not in PRONOUNS:
            return None
        barred, here = self._barred(pronoun), self._sentences[pronoun.i]
        best, best_score, bound = None, -math.inf, None
        for moment in self.before(pronoun.i):
            distance, entity = here - moment.sentence, moment.entity
            if distance > REACH:
                break
            fits = word in IT if moment.written else agrees(entity, word)
            if not fits or id(entity) in barred:
                continue
            if not distance and _binds(pronoun, self.doc[moment.head], speaking_at):
                bound = bound or (entity if entity.kind == "person" else None)
            else:
                score = self._score(moment, pronoun, distance)
                if score > best_score:
                    best, best_score = entity, score
        return best or bound  # 'Poe will resign, he said' where nobody else has been named

    def _barred(self, pronoun: Token) -> set[int]:
        """Who speaks of himself says 'I': the speaker of the quotation around 'he', those named in what he says."""
        voice, beside = self._voices.of(pronoun.i), self._voices.beside(pronoun)
        barred = {id(voice)}
        if beside is not None:
            barred.update(id(entity) for entity in self._voices.named_in(beside))
        return barred

    def _score(self, moment: Moment, pronoun: Token, distance: int) -> float:
        entity, score = moment.entity, -1.0 * distance
        score += 1.5 * moment.subject + 0.75 * moment.speaker
        score -= 2.0 * (moment.quoted and not self._voices.is_quoted(pronoun.i))
        score += 1.0 * (bool(moment.relative) and not moment.subject)
        score += 1.0 * moment.introduced
        score += 0.3 * math.log(self.counts[id(entity)] or 1)
        score += 0.5 * (entity.gender is not None and pronoun.lower_ in GENDERED)
        score -= 1.0 * (entity.kind == "unknown" and pronoun.lower_ in GENDERED)
        score -= 0.75 * (self.doc[moment.head].dep_ == "poss")
        return score - 1.5 * (pronoun.lower_ in THEY and not entity.plural)


def _binds(pronoun: Token, head: Token, speaking_at: Token | None) -> bool:
    """The mention stands in what the pronoun's verb governs: 'Poe would stay, he said' is not Poe's word."""
    before = pronoun.doc[pronoun.i - 1].lower_ if pronoun.i else ""
    if before in {"and", "but"}:
        return False  # 'Poe was ill, but she denied it': two clauses side by side
    if pronoun.dep_ not in {"nsubj", "nsubjpass"}:
        return pronoun.dep_ != "poss" and head.head == pronoun.head and head.dep_ in {"nsubj", "nsubjpass"}
    return any(ancestor in (pronoun.head, speaking_at) for ancestor in ancestors(head))


def _climb(head: Token) -> Token:
    """From a name up to the noun whose place in the clause it shares."""
    for _ in range(8):
        if head.dep_ not in {"conj", "appos", "flat"} or head.head == head:
            break
        head = head.head
    return head


def _relative_verb(head: Token) -> str:
    for child in rights(head):
        if child.dep_ == "relcl" and any(word.lower_ in {"who", "which"} for word in lefts(child)):
            return str(child.lemma_.lower())
    return ""


def _is_according(clause: Token) -> bool:
    return clause.dep_ == "pobj" and clause.head.lower_ == "to" and clause.head.head.lower_ == "according"


def _sentence_numbers(doc: Doc) -> list[int]:
    numbers: list[int] = []
    for number, sentence in enumerate(doc.sents):
        numbers.extend([number] * len(sentence))
    return numbers
