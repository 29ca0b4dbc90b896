"""The text of a claim, readable alone, and what kind of claim its cue makes."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import cast, get_args

from spacy.tokens import Doc, Span, Token

from graph.model import ClaimKind
from ingest.attribution.candidates import Candidate, Range
from ingest.lexicon import InvalidLexicon, load_toml, words
from ingest.reading import ActorMention
from ingest.trimming import closed, joins_again, without_joints

THIRD = frozenset({"he", "she", "it", "they", "him", "them"})
THIRD_OWN = frozenset({"his", "her", "its", "their"})
FIRST = frozenset({"i", "we", "my", "our", "me", "us"})
LONGEST_EMPTY = 8
NEAR = 25
"""Tokens before a pronoun that are looked through for a thing that it may mean."""
DETERMINERS = frozenset(
    {
        "a",
        "an",
        "another",
        "both",
        "her",
        "his",
        "its",
        "many",
        "my",
        "no",
        "one",
        "our",
        "several",
        "some",
        "the",
        "their",
        "whose",
    }
)
RAISING = frozenset({"appear", "happen", "seem", "turn"})
EXTRAPOSING = frozenset(
    {"amaze", "annoy", "concern", "help", "hurt", "matter", "please", "shock", "surprise", "take", "worry"}
)
"""Verbs whose 'it' may stand for a clause behind them."""
CLAUSAL = frozenset({"acl", "advcl", "ccomp", "csubj", "relcl", "xcomp"})
Antecedent = Callable[[Token], ActorMention | None]


@cache
def load_claim_kinds() -> Mapping[str, ClaimKind]:
    """Cue lemma (with its preposition, where that matters) → kind of claim."""
    table = load_toml("claims.toml")["kinds"]
    unknown = set(table) - set(get_args(ClaimKind))
    if unknown:
        raise InvalidLexicon(f"ingest/lexicons/claims.toml: unknown kind {min(unknown)!r}")
    return MappingProxyType(
        {word: cast("ClaimKind", kind) for kind in table for word in words(table, kind, file="claims.toml")}
    )


def kind_of(doc: Doc, candidate: Candidate, kinds: Mapping[str, ClaimKind]) -> ClaimKind:
    lemma = doc[candidate.speech].lemma_.lower()
    with_preposition = f"{lemma} {candidate.preposition}"
    if candidate.frame == "adj":
        return "opinion"
    return kinds.get(with_preposition) or kinds.get(lemma) or "fact"


@cache
def load_empty() -> frozenset[str]:
    """Lemmas of contents that say nothing, such as 'comment' in 'declined to comment'."""
    return words(load_toml("claims.toml")["empty"], "words", file="claims.toml")


def is_empty(doc: Doc, content: Sequence[Range]) -> bool:
    """'declined to comment further': nothing is said."""
    verb = next((t for start, end in content for t in doc[start:end] if t.pos_ == "VERB"), None)
    size = sum(end - start for start, end in content)
    return (
        verb is not None
        and verb.lemma_ in load_empty()
        and size <= LONGEST_EMPTY
        and verb.i <= content[0][0] + 1
    )


def claim_text(
    doc: Doc,
    content: Sequence[Range],
    speakers: Sequence[ActorMention],
    antecedent: Antecedent,
    *,
    reworded: Mapping[int, str] = MappingProxyType({}),
) -> str | None:
    """The content as a sentence of its own: pronouns named; 'that', 'and' and quotation marks at its edges gone.

    An actor is named once: in 'Acme sold its plant' the 'its' stays. A bare infinitive gets its speaker: 'Acme to
    close the plant'. None where no word is left.
    """
    named: set[str] = set()
    first, last = content[0][0], content[-1][1]
    spans = (without_joints(doc[start:end], first, last) for start, end in content)
    parts = [_worded(span, speakers, antecedent, named, reworded) for span in spans]
    text = closed(" ".join(" ".join(part.split()) for part in parts if part))
    if text.startswith(("to ", "not to ")) and len(speakers) == 1:
        text = f"{_named(speakers[0])} {text}"
    return text[:1].upper() + text[1:] if any(c.isalnum() for c in text) else None


def _worded(
    span: Span,
    speakers: Sequence[ActorMention],
    antecedent: Antecedent,
    named: set[str],
    reworded: Mapping[int, str],
) -> str:
    text = ""
    for token in span:
        actor, form = _meant(token, speakers, antecedent)
        if actor is not None and actor.name not in named:
            named.add(actor.name)
            text += (
                form.format(word=reworded.get(token.i, token.text), name=_named(actor)) + token.whitespace_
            )
        elif token.i in reworded:
            text += reworded[token.i] + (token.whitespace_ or " ")
        elif not joins_again(token):
            text += token.text_with_ws
    return text.strip()


def _named(actor: ActorMention) -> str:
    """An actor without a name of its own with its article: 'the ministry'."""
    bare = not any(c.isupper() for c in actor.name) and actor.name.split()[0] not in DETERMINERS
    return f"the {actor.name}" if bare else actor.name


def _meant(
    token: Token, speakers: Sequence[ActorMention], antecedent: Antecedent
) -> tuple[ActorMention | None, str]:
    """Who a pronoun stands for, and how to write it: 'he' → the name, 'I' → 'I [the name]'."""
    word = token.lower_
    if word in FIRST and len(speakers) == 1:
        return speakers[0], "{word} [{name}]"
    if token.pos_ != "PRON" or word not in THIRD | THIRD_OWN or _is_expletive(token) or _is_thing(token):
        return None, ""
    actor = antecedent(token)
    person = actor is not None and actor.kind == "person"
    if (
        actor is not None
        and word in {"it", "they"}
        and ((word == "it" and person) or _nearer_thing(token, actor))
    ):
        return None, ""
    if word in THIRD_OWN and token.dep_ == "poss":
        return actor, "{name}'" if actor is not None and actor.name.endswith("s") else "{name}'s"
    return actor, "{name}"


def _is_thing(token: Token) -> bool:
    """'denied closing it': an object is as likely a thing as an actor, and a wrong name is worse than none."""
    return token.lower_ in {"it", "them"} and token.dep_ not in {"nsubj", "nsubjpass"}


def _nearer_thing(pronoun: Token, actor: ActorMention) -> bool:
    """'A said the plane was hit, B that it crashed': between an actor and an 'it' stands a thing that it may as well mean."""
    known = " ".join((actor.name, *actor.aliases)).lower()
    above = {token.i for token in pronoun.ancestors}
    tag = "NN" if pronoun.lower_ == "it" else "NNS"
    for token in reversed(pronoun.doc[max(0, pronoun.i - NEAR) : pronoun.i]):
        if token.lower_ in known or token.lemma_.lower() in known:
            return False
        thing = token.tag_ == tag and not token.ent_type_ and token.i not in above
        if thing and token.dep_ in {"nsubj", "nsubjpass"}:
            return True
    return False


def _is_expletive(token: Token) -> bool:
    """'it was clear that', 'it is time to', 'it would surprise nobody if': an 'it' that stands for nobody."""
    head = token.head
    if token.lower_ != "it" or token.dep_ not in {"nsubj", "expl"}:
        return False
    if head.lemma_ in RAISING:
        return any(c.dep_ == "ccomp" for c in head.children)
    near = (head, *(c for c in head.rights if c.dep_ in {"acomp", "attr", "dobj"}))
    clausal = any(c.dep_ in CLAUSAL and c.i > head.i for word in near for c in word.children)
    return clausal and (head.lemma_ == "be" or head.lemma_ in EXTRAPOSING)
