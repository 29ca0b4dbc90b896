"""Articles annotated for the tests: what is said counts, what is only criticised does not, and 'I think' counts."""

import pytest

from ingest.training.data import Annotation, Document

NAMES = (
    "Karin Holm",
    "Otto Weiss",
    "Mira Land",
    "Jon Falk",
    "Eva Strand",
    "Paul Ekdal",
    "Rut Berg",
    "Nils Aune",
)
SAID = (
    "the old dam was safe",
    "the ferry had left on time",
    "nobody had paid the fee",
    "the bridge would open in May",
    "two pumps were missing",
    "the council knew about the leak",
    "the harbour was too shallow",
    "the tests had been repeated",
)
CRITICISED = ("plan", "budget", "decision", "report", "proposal", "law", "delay", "contract")


def span(text: str, part: str) -> tuple[tuple[int, int], ...]:
    start = text.index(part)
    return ((start, start + len(part)),)


def annotated(number: int) -> Document:
    name, other = NAMES[number], NAMES[-1 - number]
    said, thought = SAID[number], SAID[number - 1]
    text = (
        f"{name} said {said}.\n{other} criticised the new {CRITICISED[number]}.\n"
        f"I think that {thought}.\n{name} attacked the {CRITICISED[number - 1]} of the mayor."
    )
    return Document(
        id=f"made-up-{number}",
        text=text,
        annotations=(
            Annotation(source=span(text, name), cue=span(text, "said"), content=span(text, said)),
            Annotation(source=span(text, "I"), cue=span(text, "think"), content=span(text, thought)),
        ),
    )


@pytest.fixture(scope="session")
def documents() -> list[Document]:
    return [annotated(number) for number in range(len(NAMES))]
