"""What became of many articles: how many are new, known or failed, and what was found in them."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from app.counts import counted
from graph.incoming import Receipt
from ingest.feeds import Failure

FOUND = ("claims", "denials", "links", "events")


@dataclass(slots=True)
class Summary:
    """Counts what is added to it."""

    articles: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    failures: list[Failure] = field(default_factory=list)

    def add(self, result: Receipt | Failure) -> None:
        if isinstance(result, Failure):
            self.failures.append(result)
            return
        self.articles[result.status] += 1
        if result.status != "known":
            self.found.update({name: getattr(result, name) for name in FOUND})

    def complaints(self) -> Iterator[str]:
        """One line for each article that failed: which one and why."""
        return (f"failed: {failure.source}: {failure.reason}" for failure in self.failures)

    def __str__(self) -> str:
        counts = [f"{self.articles['new']} new", f"{self.articles['known']} known"]
        if self.articles["corrected"]:
            counts.append(f"{self.articles['corrected']} corrected")
        articles = ", ".join([*counts, f"{len(self.failures)} failed"])
        found = ", ".join(counted(self.found[name], name.removesuffix("s")) for name in FOUND)
        return f"Articles: {articles}. Stored: {found}."
