"""A claim and its denial in one sentence: 'a charge that X denied', 'although X denied it', 'despite denials by X'."""

from spacy.tokens import Doc, Token

from ingest.denials.target_lexicon import load_targets
from ingest.said import Said


def is_inside(denial: Said, other: Said) -> bool:
    """'A said B denied it': what A says here is the denial, not what is denied."""
    return _holds(other, denial.statement.candidate.head)


def set_against(doc: Doc, denial: Said, other: Said) -> str | None:
    """Why a claim is what is denied although the denial stands within its content; None where it is not."""
    if _is_apposed(denial):
        return "in apposition to the claim"
    words, head = load_targets(), doc[denial.statement.candidate.head]
    for token in (head, *head.ancestors):
        if not _holds(other, token.i):
            break
        if token.dep_ == "advcl" and any(
            c.dep_ == "mark" and c.lower_ in words.concessions for c in token.children
        ):
            return "a concession to the claim"
        if token != head and (token.lower_ in words.despite or token.lemma_.lower() in words.contradicting):
            return "the claim goes against the denial"
    return None


def is_despite(doc: Doc, denial: Said) -> bool:
    """'Despite denials by X, Y said …': what the sentence goes on to say is denied."""
    head: Token = doc[denial.statement.candidate.head]
    return head.pos_ == "NOUN" and any(t.lower_ in load_targets().despite for t in head.ancestors)


def _holds(other: Said, token: int) -> bool:
    return any(start <= token < end for start, end in other.statement.candidate.content)


def _is_apposed(denial: Said) -> bool:
    """'…, a charge that X denied': the noun stands for the clause that it follows."""
    noun = denial.statement.denied.head
    return (
        noun is not None
        and noun.dep_ in {"appos", "conj", "npadvmod", "attr"}
        and noun.i < denial.statement.candidate.head
    )
