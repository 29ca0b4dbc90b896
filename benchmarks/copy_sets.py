"""Articles changed as papers change them, and pairs that only share something: made from the project's own articles, always the same ones."""

import json
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

ROOT = Path(__file__).parent.parent
FEW = 4  # paragraphs up to which a text cannot be cut between them
BYLINES = ("By our correspondent", "Staff and agencies", "Agency report, edited by the night desk")
LOCAL = (
    "In Little Marden, where the news was read out at the market on Saturday, the mayor said that the town would "
    "hold a meeting of its own next week. Tickets for the hall cost nothing, and the buses will run until midnight."
)
MORE = "Read more: our live page with all that is known"
FOOTER = (
    "This newspaper is a member of the Association of Regional Papers and follows its code. Complaints reach the "
    "editor at the address below. Subscribers read every article without advertisements. All rights reserved."
)
QUOTES = (
    '"We have read every page of it and we will answer every page of it, in court and in public," the lawyer said.',
    '"Nobody in this building slept last night, and nobody here will forget who was at fault," she told reporters.',
    '"Ask them why the doors were locked at noon and open again by the evening," the witness said on the steps.',
)


@dataclass(frozen=True, slots=True)
class Sample:
    """An article of the project and the matter it is about."""

    key: str
    story: str
    text: str

    @property
    def paragraphs(self) -> list[str]:
        """Paragraphs, and where a text has too few of them its sentences."""
        parts = [part for part in self.text.split("\n\n") if part.strip()]
        return parts if len(parts) > FEW else re.split(r"(?<=[.?!])\s+", self.text)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts, how the one came from the other, and whether it is a copy."""

    way: str
    text: str
    other: str
    is_copy: bool


def samples() -> list[Sample]:
    """The articles of the demo and of the training set, those of fewest words first."""
    found = [
        Sample(path.stem, path.stem.rpartition("-")[0], _read(path)["text"])
        for path in sorted((ROOT / "app/samples").glob("*.json"))
    ]
    for path in sorted((ROOT / "quality/articles/training").glob("*.json")):
        story = _read(path)
        texts = enumerate(article["text"] for article in story["articles"])
        found += [Sample(f"{path.stem}-{number}", path.stem, text) for number, text in texts]
    return found


def pairs(found: list[Sample]) -> Iterator[Pair]:
    """Each article with its changed copies, and with all that only looks like one."""
    chance = random.Random(5)
    for sample in found:
        yield from (Pair(way, text, sample.text, is_copy=True) for way, text in copies(sample, chance))
    for one, other in combinations(found, 2):
        if one.story == other.story:
            yield from (Pair(way, *texts, is_copy=False) for way, texts in lookalikes(one, other))


def copies(sample: Sample, chance: random.Random) -> Iterator[tuple[str, str]]:
    parts = sample.paragraphs
    half = cut(parts, 1 / 2)
    yield "new headline and byline", "\n\n".join(["A day of many questions", chance.choice(BYLINES), *parts])
    yield "other quotes and spaces", requoted("\n\n".join(parts))
    yield "first half", "\n\n".join(half)
    yield "first third", "\n\n".join(cut(parts, 1 / 3))
    yield "local paragraph", "\n\n".join([*parts, LOCAL])
    yield "first half, local paragraph", "\n\n".join([*half, LOCAL])
    yield "read more", "\n\n".join(f"{part}\n\n{MORE}" for part in parts)
    yield "without every third sentence", "\n\n".join(thinned(parts))
    yield "one word in 20 changed", "\n\n".join(edited(part, 20, chance) for part in parts)
    yield "one word in 12 changed", "\n\n".join(edited(part, 12, chance) for part in parts)
    changed = [edited(requoted(part), 30, chance) for part in half]
    yield "half of it, all at once", "\n\n".join(["A day of many questions", *changed, MORE, LOCAL])


def lookalikes(one: Sample, other: Sample) -> Iterator[tuple[str, tuple[str, str]]]:
    """Pairs on one matter, and the same pairs with something in common."""
    yield "same matter", (one.text, other.text)
    yield "same quotes", (mixed(one, QUOTES), mixed(other, QUOTES))
    yield "same footer", (f"{one.text}\n\n{FOOTER}", f"{other.text}\n\n{FOOTER}")
    background = one.paragraphs[-2:]
    yield "same background", (one.text, "\n\n".join([*cut(other.paragraphs, 2 / 3), *background]))
    yield (
        "next day's update",
        (one.text, "\n\n".join([*cut(other.paragraphs, 1 / 2), *cut(one.paragraphs, 1 / 2)])),
    )


def cut(parts: list[str], share: float) -> list[str]:
    """The first paragraphs, up to a share of the words."""
    wanted = share * sum(len(part.split()) for part in parts)
    kept: list[str] = []
    while sum(len(part.split()) for part in kept) < wanted:
        kept.append(parts[len(kept)])
    return kept


def requoted(text: str) -> str:
    text = re.sub(r'"([^"\n]*)"', r"‘\1’", text)
    return text.replace("“", "‘").replace("”", "’").replace(". ", ".  ").replace(" the ", " the\n", 3)


def thinned(parts: list[str]) -> Iterator[str]:
    sentences = [
        (number, line) for number, part in enumerate(parts) for line in re.split(r"(?<=[.?!])\s+", part)
    ]
    kept = [found for place, found in enumerate(sentences) if place % 3]
    for number in range(len(parts)):
        yield " ".join(line for at, line in kept if at == number)


def edited(text: str, every: int, chance: random.Random) -> str:
    """Some words replaced, some left out, some put in: one in `every`."""
    changed = []
    for word in text.split(" "):
        if chance.random() >= 1 / every:
            changed.append(word)
            continue
        changed += chance.choice(([], ["edited"], [word, "indeed"]))
    return " ".join(changed)


def mixed(sample: Sample, more: tuple[str, ...]) -> str:
    parts = sample.paragraphs
    for place, line in enumerate(more):
        parts.insert(2 * place + 1, line)
    return "\n\n".join(parts)


def _read(path: Path) -> dict:
    return json.loads(path.read_text(encoding="utf-8"))
