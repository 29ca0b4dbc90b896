"""Edges with their evidence as rows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from graph.ids import stable_id
from graph.model import Evidence, telling_id
from graph.naming import naming_id
from graph.rows.nodes import Row


@dataclass(frozen=True, slots=True)
class Edges:
    """Edges with evidence. `claims`: telling → claim, for the ends of an edge that are claims; `actors`: actor of the article → of the graph."""

    article_id: str
    claims: Mapping[str, str]
    actors: Mapping[str, str] = field(default_factory=dict)

    def row(self, kind: str, start: str, end: str, evidence: Evidence, more: Mapping[str, Any]) -> Row:
        role = str(more.get("role", ""))
        place = (evidence.article_id, evidence.start, evidence.end)
        properties = {"article_id": evidence.article_id, "start": evidence.start, "end": evidence.end, **more}
        for node in (start, end):
            telling = telling_id(self.article_id, node)
            if telling in self.claims:
                properties["telling"] = telling
        for name, node in (
            ("principal_naming" if kind == "SPEAKS_FOR" else "naming", end),
            ("naming", start),
        ):
            if node in self.actors:
                properties[name] = naming_id(self.article_id, node)
        return {
            "id": stable_id(kind, start, end, *place, role),
            "source": self._node(start),
            "target": self._node(end),
            "properties": properties,
        }

    def _node(self, node: str) -> str:
        return self.actors.get(node) or self.claims.get(telling_id(self.article_id, node), node)


def said(evidence: Evidence) -> Row:
    return {
        "quote": evidence.quote,
        "cue": evidence.cue,
        "mode": evidence.mode,
        "said_at": evidence.said_at,
        "confidence": float(evidence.confidence),
    }
