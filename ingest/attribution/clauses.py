"""How far a clause that is said reaches: from its subject to where the reporter goes on."""

from spacy.tokens import Token

from ingest.attribution.candidates import Range, merged
from ingest.attribution.edges import widened
from ingest.attribution.joints import is_other_side, is_resumed
from ingest.attribution.lexicon import conjunctions, verbs
from ingest.attribution.parentheses import between_semicolons, ends_its_sentence, has_object, is_parted
from ingest.attribution.settings import TIMES
from ingest.attribution.sources import displaced_subject


def clause_of(cue: Token) -> tuple[Range, ...] | None:
    """What the clauses below a cue say; None where it has none."""
    found = [c for c in cue.children if c.dep_ == "ccomp" and _is_clause(c) and not is_parted(c, cue)]
    if not found:
        return None
    behind = [c for c in found if c.i > cue.i]
    fed = cue.lemma_ in verbs().rebuffs or (has_object(cue, {"dobj"}) and not _names_it_again(cue))
    if not behind and fed and not cue.doc[found[0].left_edge.i].is_quote:
        return None  # 'A blamed B, a charge that B denied', 'A denied it, B admitted it': the first clause is another's
    if behind:  # 'While he saw the risk, he said it was small': only a quotation is said in two pieces
        found = [c for c in found if c.i > cue.i or cue.doc[c.left_edge.i].is_quote]
    elif ends_its_sentence(found[-1], cue):
        start = between_semicolons(cue, (cue.i, cue.i + 1))[0]
        return ((start, clause_range(found[-1], cue)[1]),)
    return merged([widened(cue.doc, clause_range(child, cue), cue) for child in found])


def _names_it_again(cue: Token) -> bool:
    """'The road is closed, officials confirmed the news': an object that stands for the clause."""
    objects = (c for c in cue.rights if c.dep_ == "dobj")
    return any(c.pos_ == "NOUN" and any(d.lower_ in {"the", "this"} for d in c.lefts) for c in objects)


def _is_clause(head: Token) -> bool:
    return head.pos_ in {"VERB", "AUX"} or any(
        c.dep_ in {"nsubj", "nsubjpass", "mark", "expl"} for c in head.children
    )


def clause_range(head: Token, cue: Token) -> Range:
    """A clause, less what belongs to the cue where the parser mixed the two, and less what is no longer said."""
    start, end = head.left_edge.i, head.right_edge.i + 1
    if head.i < cue.i:
        return start, min(end, cue.i)
    displaced = displaced_subject(head)
    start = displaced.left_edge.i if displaced is not None and displaced.i > cue.i else max(start, cue.i + 1)
    end = max(head.i + 1, min(end, _end_of_speech(head, end)))
    return _after_time(start, head), end - (end > head.i + 1 and head.doc[end - 1].text == ",")


def _after_time(start: int, head: Token) -> int:
    """'told them this week he would': the time is when it was told."""
    first = head.doc[start]
    if first.ent_type_ in TIMES and first.ent_iob_ == "B":
        end = first.i + 1
        while end < head.i and head.doc[end].ent_iob_ == "I":
            end += 1
        if head.doc[end].dep_ != "punct" and end < head.i:
            return end
    return start


def _end_of_speech(head: Token, end: int) -> int:
    """Where a clause stops being what was said: at ', although he …', or at a joined verb of speech with its own subject."""
    for child in head.rights:
        begin = child.left_edge.i
        if (
            child.dep_ == "advcl"
            and head.doc[begin].lower_ in conjunctions().contrasts
            and head.doc[begin - 1].text == ","
        ):
            return begin - 1
        speaks = any(c.dep_ == "ccomp" for c in child.children) and any(
            c.dep_ == "nsubj" for c in child.children
        )
        goes_on = (speaks and child.lemma_ in verbs().speech) or is_other_side(child)
        if child.dep_ == "conj" and (goes_on or is_resumed(child)):
            return _before_joint(head, begin)
    rebuffed = next((t for t in head.doc[head.i + 1 : end] if t.dep_ == "appos" and _is_rebuffed(t)), None)
    return end if rebuffed is None else _before_joint(head, rebuffed.left_edge.i)


def _is_rebuffed(noun: Token) -> bool:
    """'…, a charge that the ministry denied': the reporter's words, not the speaker's."""
    return any(c.dep_ == "relcl" and c.lemma_ in verbs().rebuffs for c in noun.children)


def _before_joint(head: Token, begin: int) -> int:
    """The end of a clause before ', and'."""
    while begin > head.i + 1 and (head.doc[begin - 1].dep_ in {"cc", "punct"}):
        begin -= 1
    return begin
