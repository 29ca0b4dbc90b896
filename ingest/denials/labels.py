"""Denials by a label: 'called the reports nonsense', 'called him a liar', 'pleaded not guilty'."""

from spacy.tokens import Token

from ingest.attribution.frames import cue_tokens
from ingest.attribution.sources import FIRST_AND_SECOND, source_of
from ingest.denials.deniers import denier_of
from ingest.denials.lexicon import DenialLexicon
from ingest.denials.moods import is_unreal
from ingest.denials.objects import NOTHING, DeniedObject, noun_object
from ingest.denials.predicates import called_false, is_false, lacks
from ingest.denials.statements import Statement, denial


def label(verb: Token, lexicon: DenialLexicon) -> Statement | None:
    """'called the reports nonsense', 'dismissed it as propaganda', 'called him a liar'."""
    if verb.pos_ != "VERB" or verb.lemma_.lower() not in lexicon.labels or is_unreal(verb, lexicon):
        return None
    denied = _labelled(verb, lexicon)
    denier = denier_of(verb, lexicon)
    if denied is None or denier is None:
        return None
    return denial(verb, cue_tokens(verb), denied, denier[1], "label of falsity")


def _labelled(verb: Token, lexicon: DenialLexicon) -> DeniedObject | None:
    target = _called_false(verb, lexicon)
    if target is not None:
        denied = noun_object(target, lexicon)
        lemma = target.lemma_.lower()
        exhibit = lemma in lexicon.shown | lexicon.exhibits
        if denied.kind == "noun" and exhibit and _is_faked(verb, lexicon):
            return called_false(target, lexicon)
        return denied if denied.kind in {"saying", "pronoun"} or lemma in lexicon.denial_nouns else None
    liar = next((t for t in verb.rights if _is_liar(t, lexicon)), None)
    called = _object(verb)
    if liar is None or called is None or called == liar or called.lower_ in FIRST_AND_SECOND:
        return None
    return DeniedObject("none", owner=called)


def _is_faked(verb: Token, lexicon: DenialLexicon) -> bool:
    """'called the letter a forgery': the label says of a thing that it is not genuine."""
    return any(t.lemma_.lower() in lexicon.faked for c in verb.rights for t in (c, *c.rights))


def _is_liar(word: Token, lexicon: DenialLexicon) -> bool:
    return word.lemma_.lower() in lexicon.liars or any(c.lemma_.lower() in lexicon.liars for c in word.rights)


def _called_false(verb: Token, lexicon: DenialLexicon) -> Token | None:
    """The noun that a verb calls false: 'called the reports nonsense', 'described it as fake'."""
    for child in verb.children:
        glued = _glued(child, lexicon) or _beside(child, lexicon)
        if glued is not None:
            return glued
        if child.dep_ in {"ccomp", "oprd", "xcomp", "advcl", "acomp"} and _has_falsity(child, lexicon):
            inner = next((c for c in child.children if c.dep_ == "nsubj"), None)
            return inner or _object(verb) or _pointing(child)
        if child.dep_ in {"prep", "acl"} and (_is_phrase(child, lexicon) or lacks(child, lexicon)):
            return _object(verb)
        as_phrase = child if child.dep_ == "prep" and child.lower_ == "as" else None
        if as_phrase is None and child.dep_ in {"dobj", "nsubjpass"}:
            as_phrase = next((c for c in child.children if c.dep_ == "prep" and c.lower_ == "as"), None)
        if as_phrase is not None and (found := _labelled_as(verb, as_phrase, lexicon)) is not None:
            return found
    return None


def _glued(noun: Token, lexicon: DenialLexicon) -> Token | None:
    """'called the reports nonsense': the parser takes the two nouns for one; 'condemned the false reports'."""
    if noun.dep_ not in {"dobj", "oprd"}:
        return None
    if noun.lemma_.lower() in lexicon.saying and any(
        c.lemma_.lower() in lexicon.plain | lexicon.faked for c in noun.lefts
    ):
        return noun
    if not is_false(noun, lexicon):
        return None
    said = lexicon.saying | lexicon.denial_nouns
    return next((c for c in noun.lefts if c.dep_ == "compound" and c.lemma_.lower() in said), None)


def _beside(noun: Token, lexicon: DenialLexicon) -> Token | None:
    """'branded the allegations “vile lies”', 'called them untrue': the parser takes the label for an apposition, an epithet or a second object."""
    if noun.dep_ != "dobj":
        return None
    second = (c for c in noun.head.rights if c.dep_ == "dobj" and c.i > noun.i)
    labels = (*(c for c in noun.rights if c.dep_ in {"amod", "appos"}), *second)
    return noun if any(_is_label(c, lexicon) for c in labels) else None


def _is_label(word: Token, lexicon: DenialLexicon) -> bool:
    return is_false(word, lexicon) or (
        word.dep_ == "amod" and word.lemma_.lower() in lexicon.false_adjectives
    )


def _labelled_as(verb: Token, as_phrase: Token, lexicon: DenialLexicon) -> Token | None:
    for inner in as_phrase.children:
        before = (*inner.lefts, *(c for c in as_phrase.rights if c.i < inner.i))
        if inner.lemma_.lower() in lexicon.saying and any(is_false(c, lexicon) for c in before):
            return inner  # 'dismissed as "false" reports that …'
        if _has_falsity(inner, lexicon):
            return _object(verb)
    return _behind_label(verb, as_phrase, lexicon)


def _behind_label(verb: Token, as_phrase: Token, lexicon: DenialLexicon) -> Token | None:
    """'dismissed as untrue a claim that …': the parser hangs the label or the claim on the verb."""
    word = as_phrase.doc[min(as_phrase.i + 1, len(as_phrase.doc) - 1)]
    claim = next((c for c in verb.rights if c.i > word.i and c.dep_ in {"dobj", "pobj"}), None)
    said = claim is not None and claim.lemma_.lower() in lexicon.saying
    return claim if said and word.lower_ in lexicon.false_adjectives else None


def _object(verb: Token) -> Token | None:
    return next((c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"}), None)


def _pointing(label: Token) -> Token | None:
    """'called this false': to the parser the 'this' belongs to the label."""
    first = label.left_edge
    return first if first.dep_ == "det" and first.lower_ in {"that", "this"} and label.pos_ == "ADJ" else None


def _is_phrase(word: Token, lexicon: DenialLexicon) -> bool:
    """'called it beneath contempt'."""
    following = word.doc[word.i + 1 : word.i + 1 + max(map(len, lexicon.phrases.get(word.lower_, ((),))))]
    after = tuple(token.lower_ for token in following)
    return any(rest and after[: len(rest)] == rest for rest in lexicon.phrases.get(word.lower_, ()))


def _has_falsity(token: Token, lexicon: DenialLexicon) -> bool:
    """Whether a phrase is headed by a word of falsity, joins one by 'and', or is 'a pack of lies'."""
    near = [token, *(c for c in token.children if c.dep_ in {"conj", "acomp", "oprd", "attr"})]
    near += [p for c in token.children if c.lower_ == "of" for p in c.children if p.dep_ == "pobj"]
    false = lexicon.false_adjectives | lexicon.false_nouns | lexicon.faked
    news = token.lower_ == "news" and any(c.lower_ in false for c in token.children)
    # 'fabricated' has the lemma of its verb
    return news or lacks(token, lexicon) or any({t.lower_, t.lemma_.lower()} & false for t in near)


def plea(verb: Token, lexicon: DenialLexicon) -> Statement | None:
    """'pleaded not guilty (to smuggling)', 'entered a plea of not guilty'."""
    words = {verb.lemma_.lower(), *(c.lemma_.lower() for c in verb.rights if c.dep_ == "dobj")}
    if not words & lexicon.pleas or is_unreal(verb, lexicon):
        return None
    guilty = next((t for t in verb.subtree if t.i > verb.i and is_innocent(t)), None)
    source = source_of(verb)
    if guilty is None or source is None:
        return None
    charges = next((t for t in verb.subtree if t.i > guilty.i and _is_charge(t)), None)
    denied = noun_object(charges, lexicon) if charges is not None else NOTHING
    first = guilty.i if guilty.lower_ == "innocent" else guilty.i - 1 - (guilty.nbor(-1).text == "-")
    return denial(verb, (verb.i, *range(first, guilty.i + 1)), denied, source.range, "plea")


def _is_charge(noun: Token) -> bool:
    """'to two counts of fraud', 'on all charges'; not 'on Monday', 'in Oslo'."""
    return (
        noun.dep_ == "pobj" and noun.head.lower_ in {"to", "of", "on"} and noun.ent_type_ in {"", "CARDINAL"}
    )


def is_innocent(word: Token) -> bool:
    """'not guilty', 'not-guilty', 'innocent'."""
    if word.lower_ == "innocent":
        return True
    if word.lower_ != "guilty" or not word.i:
        return False
    return word.nbor(-2 if word.i > 1 and word.nbor(-1).text == "-" else -1).lower_ == "not"
