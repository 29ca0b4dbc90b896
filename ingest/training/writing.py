"""Weights as the text of a file, with where they come from."""

import json
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from typing import Any

from ingest.attribution.weights import FORMAT
from ingest.training.data import Origin
from ingest.training.training import Trained


def as_text(trained: Trained, origins: Sequence[Origin], *, base: str, l2: float) -> str:
    """A file of weights: `ingest.attribution.weights.parsed` reads it."""
    weights = trained.weights
    table = {
        "format": FORMAT,
        "provenance": {
            "origin": "trained by `counterclaim train`",
            "program": f"counterclaim {version('counterclaim')}",
            "date": datetime.now(UTC).date().isoformat(),
            "base": base,
            "l2": l2,
            "files": [{"name": one.name, "sha256": one.sha256} for one in origins],
            "documents": trained.documents,
            "attributions": trained.annotations,
            "cross-validation": {
                "folds": trained.folds,
                "base F1": round(trained.before.f1, 4),
                "trained F1": round(trained.after.f1, 4),
                "threshold": trained.threshold,
            },
        },
        "threshold": weights.threshold,
        "bias": weights.bias,
        "weights": dict(sorted(weights.of.items())),
    }
    counts = {
        "frames": sorted([*key, *count] for key, count in weights.frames.items()),
        "heads": sorted([*key, *count] for key, count in weights.heads.items()),
    }
    head = json.dumps(table, ensure_ascii=False, indent=2).removesuffix("\n}")
    return (
        head
        + ',\n  "counts": {\n'
        + ",\n".join(_rows(name, rows) for name, rows in counts.items())
        + "\n  }\n}\n"
    )


def _rows(name: str, rows: Iterable[Any]) -> str:
    """A list of rows, one a line, so that two files can be compared."""
    lines = ",\n".join(f"      {json.dumps(row, ensure_ascii=False)}" for row in rows)
    return f'    "{name}": [\n{lines}\n    ]' if lines else f'    "{name}": []'
