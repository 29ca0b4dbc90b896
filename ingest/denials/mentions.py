"""Claims that nobody named makes: 'amid claims that the letter was written elsewhere'. A denial may point to them."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from ingest.attribution.candidates import Candidate, overlaps
from ingest.denials.lexicon import DenialLexicon
from ingest.denials.objects import noun_object
from ingest.denials.statements import Statement
from ingest.reading import UNOWNED

LEAST_WORDS = 3
RULE = UNOWNED
SCORE = 0.5


def mentions(doc: Doc, found: Sequence[Statement], lexicon: DenialLexicon) -> Iterator[Statement]:
    """Yield a statement without a source for each noun of saying that carries a content of its own.

    Those whose content an attribution or a denial states already are left out.
    """
    stated = {content for one in found for content in one.candidate.content}
    stated |= {one.denied.content for one in found if one.denied.content is not None}
    heads = {one.candidate.head for one in found}
    for token in doc:
        if token.pos_ != "NOUN" or token.i in heads or token.lemma_.lower() not in lexicon.saying:
            continue
        content = noun_object(token, lexicon).content
        if (
            content is None
            or _is_thin(doc[content[0]], content)
            or any(overlaps(content, area) and _same(content, area) for area in stated)
        ):
            continue
        candidate = Candidate(
            head=token.i,
            cue=(token.i,),
            source=None,
            content=(content,),
            frame="noun",
            rule=RULE,
            score=SCORE,
        )
        yield Statement(candidate=candidate)


def _is_thin(first: Token, content: tuple[int, int]) -> bool:
    """A content without a verb is a topic ('a report on prices'), not a claim."""
    words = first.doc[content[0] : content[1]]
    return len(words) < LEAST_WORDS or not any(token.pos_ in {"VERB", "AUX"} for token in words)


def _same(a: tuple[int, int], b: tuple[int, int]) -> bool:
    """Nearly the same tokens."""
    shared = min(a[1], b[1]) - max(a[0], b[0])
    return 10 * shared >= 8 * max(a[1] - a[0], b[1] - b[0])
