"""Which claims of an article are said in place of one that their speaker denies in the same breath."""

from collections import defaultdict
from collections.abc import Mapping

from graph.model import Asserts, Evidence, Extraction

NEAR = 8
"""Characters between a denial and what is said in its place: no more than the end of a sentence and a quotation mark."""


def answers(extraction: Extraction) -> Mapping[str, tuple[str, ...]]:
    """Claim id → ids of the claims of the same article that it answers.

    'The minister denied that he had met him. "I was at home," he said': being at home answers having met him.
    """
    denied: dict[str, set[str]] = defaultdict(set)
    for link in extraction.denies:
        denied[link.denial_id].add(link.target_id)
    claims = {claim.id for claim in extraction.claims}
    said: dict[str, list[Asserts]] = defaultdict(list)
    for act in extraction.asserts:
        if act.target_id in claims:
            said[act.actor_id].append(act)
    found: dict[str, set[str]] = defaultdict(set)
    for denial in extraction.asserts:
        for act in said[denial.actor_id] if denial.target_id in denied else ():
            if _follows(denial.evidence, act.evidence):
                found[act.target_id] |= denied[denial.target_id] & claims - {act.target_id}
    return {claim: tuple(sorted(ids)) for claim, ids in found.items() if ids}


def _follows(denial: Evidence, act: Evidence) -> bool:
    """Whether a statement stands in the sentence of a denial, behind its start, or in the next one."""
    return act.start >= denial.start and act.start - denial.end <= NEAR
