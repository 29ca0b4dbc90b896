"""What the program judges of two tellings, as rows: that they clash, or that it cannot say whether they are the same."""

from graph.ids import stable_id
from graph.resolutions import PROGRAM, Clash, Doubt
from graph.rows.nodes import Row


def clash(found: Clash) -> Row:
    one, other = sorted((found.telling_id, found.other_id))
    return {
        "id": stable_id("CONTRADICTS", one, other),
        "source": one,
        "target": other,
        "properties": {
            "telling": one,
            "other_telling": other,
            "reason": found.reason,
            "line": found.line,
            "score": float(found.score),
            "by": PROGRAM,
        },
    }


def doubt(found: Doubt) -> Row:
    one, other = sorted((found.telling_id, found.other_id))
    return {
        "id": stable_id("JUDGED", PROGRAM, one, other),
        "source": one,
        "target": other,
        "properties": {
            "verdict": "undecided",
            "by": PROGRAM,
            "score": float(found.score),
            "reason": found.reason,
        },
    }
