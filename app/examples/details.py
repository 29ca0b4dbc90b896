"""Single things, for the documentation: the same made-up dispute, with its evidence."""

from app.examples.rows import ACTOR, ARTICLE, ARTICLE_IN, CAPTIONS, HAPPENING, IDS, PLACE, QUOTE, SUNK, Json

_SAID: Json = {"relation": "ASSERTS", **PLACE, "mode": "indirect", "said_at": "2031-03-04", "confidence": 0.9}
_TELLING: Json = {"actor": "Sudland", "actor_id": IDS["sudland"], **CAPTIONS, **_SAID}
_STATEMENT: Json = {
    "type": "denial",
    "id": IDS["denial"],
    "text": QUOTE,
    "actor": "Sudland",
    "actor_id": IDS["sudland"],
    "denies": [SUNK],
    "denies_ids": [IDS["claim"]],
    **_SAID,
}
_LINK: Json = {
    "reason": "the accusation",
    "score": 0.9,
    "actors": ["Sudland"],
    "actor_ids": [IDS["sudland"]],
    "tellings": [_TELLING],
}
ARTICLE_DETAIL: Json = {
    key: ARTICLE[key] for key in ARTICLE if key not in {"claims", "denials", "events"}
} | {
    "text": ARTICLE_IN["text"],
    "content_hash": "83b0cf5e1d",
    "statements": [_STATEMENT],
    "events": [HAPPENING],
}
ACTOR_DETAIL: Json = {key: ACTOR[key] for key in ACTOR if key != "listed_as"} | {
    "speakers": ["Norland's foreign ministry"],
    "speaker_ids": ["d6720b51fe"],
    "articles": 1,
    "judgements": [
        {
            "id": "5f1c7a20be",
            "verdict": "undecided",
            "other": "the Kingdom",
            "other_id": "9b04d1c3e7",
            "by": "program",
            "judged_at": "2031-03-04T10:12:45Z",
            "score": 0.4,
            "reason": "short name only",
        }
    ],
    "namings": [
        {
            "id": "c3d95e0a14",
            "article_id": "harbour-1",
            "name": "Norland",
            "score": 1.0,
            "reason": "named first here",
            "by": "program",
        }
    ],
}
CLAIM_DETAIL: Json = {
    "id": IDS["claim"],
    "text": SUNK,
    "kind": "accusation",
    "last_said_at": "2031-03-04",
    "tellings": [_TELLING | {"actor": "Norland", "actor_id": IDS["norland"]}],
    "reports": [_TELLING | {"actor": None, "actor_id": None, "relation": "REPORTS"}],
    "denials": [{"type": "denial", "id": IDS["denial"], "text": QUOTE, **_LINK}],
    "events": [HAPPENING],
}
DENIAL_DETAIL: Json = {
    "id": IDS["denial"],
    "text": QUOTE,
    "cue": "denied",
    "said_at": "2031-03-04",
    "tellings": [_TELLING],
    "reports": [],
    "denies": [{"type": "claim", "id": IDS["claim"], "text": SUNK, **_LINK}],
    "denials": [],
    "events": [HAPPENING],
}
EVENT_DETAIL: Json = HAPPENING | {
    "participants": [{"actor": "Sudland", "actor_id": IDS["sudland"], "role": "agent"}],
    "statements": [
        {
            "type": "claim",
            "id": IDS["claim"],
            "text": SUNK,
            "actors": ["Norland"],
            "actor_ids": [IDS["norland"]],
        }
    ],
    "reports": [],
}
NEIGHBOURHOOD: Json = {
    "nodes": [
        {"id": IDS["denial"], "type": "denial", "name": QUOTE},
        {"id": IDS["claim"], "type": "claim", "name": SUNK},
    ],
    "edges": [
        {
            "id": "2f8ad90c6b",
            "type": "DENIES",
            "from": IDS["denial"],
            "to": IDS["claim"],
            "article_id": "harbour-1",
            "start": 71,
            "end": 100,
        }
    ],
}
FOUND_IN_NEW: Json = {
    "article_id": "harbour-1",
    "status": "new",
    "language": "en",
    "claims": [
        {
            "id": IDS["claim"],
            "text": SUNK,
            "actor": "Norland",
            "quote": "Norland said on Monday that a Sudland patrol boat sank the ferry Alba",
            "start": 0,
            "end": 69,
            "said_at": "2031-03-03",
        }
    ],
    "denials": [
        {
            "id": IDS["denial"],
            "denier": "Sudland",
            "claims": [SUNK],
            "claim_ids": [IDS["claim"]],
            "quote": QUOTE,
            "start": 71,
            "end": 100,
            "said_at": "2031-03-04",
        }
    ],
    "events": [HAPPENING],
    "warnings": [],
}
READY: Json = {
    "status": "ready",
    "database": True,
    "indexes_online": True,
    "schema_version": 1,
    "schema_head": 1,
    "reason": None,
}
EXPORT: Json = {"articles": [], "actors": [], "claims": [], "denials": [], "events": [], "edges": []}
