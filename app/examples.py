"""An answer of each route, for the documentation: one made-up dispute, seen from every side."""

from typing import Any

Json = dict[str, Any]
Responses = dict[int | str, Json]

QUOTE = "Sudland denied the accusation"
IDS = {
    "claim": "7d1c0a5f3b",
    "denial": "c2e94b8810",
    "norland": "a81f6c02d4",
    "sudland": "5b90e7713c",
    "event": "e4417f20aa",
}
CAPTIONS = {"article": "Ferry Alba lost in the strait", "article_id": "harbour-1"}
PLACE = {"quote": QUOTE, "start": 71, "end": 100, "cue": "denied"}
SUNK = "A Sudland patrol boat sank the ferry Alba."

ARTICLE_IN: Json = {
    "id": "harbour-1",
    "title": "Ferry Alba lost in the strait",
    "publisher": "The Harbour Post",
    "published_at": "2031-03-04T09:00:00Z",
    "text": "Norland said on Monday that a Sudland patrol boat sank the ferry Alba. "
    "Sudland denied the accusation.",
}
DENIAL: Json = {
    "denier": "Sudland",
    "claim": SUNK,
    **PLACE,
    "article": CAPTIONS["article"],
    "said_at": "2031-03-04",
    "claimants": ["Norland"],
    "confidence": 0.9,
    "denial_id": IDS["denial"],
    "denier_id": IDS["sudland"],
    "claim_id": IDS["claim"],
    "claimant_ids": [IDS["norland"]],
    "article_id": "harbour-1",
}
DISPUTE: Json = {
    "claim_id": IDS["claim"],
    "claim": SUNK,
    "kind": "accusation",
    "claimants": ["Norland"],
    "claimant_ids": [IDS["norland"]],
    "deniers": ["Sudland"],
    "denier_ids": [IDS["sudland"]],
    "denials": 1,
    "articles": 1,
    "last_said_at": "2031-03-04",
}
CONTRADICTION: Json = {
    "id": "19c3de5570",
    "claim_id": IDS["claim"],
    "claim": SUNK,
    "claimants": ["Norland"],
    "other_id": "f06b21d9c8",
    "other": "The ferry Alba hit a rock.",
    "other_claimants": ["the Sudland navy"],
    "reason": "another cause",
    "score": 0.8,
}
ARTICLE: Json = {
    "id": "harbour-1",
    "title": "Ferry Alba lost in the strait",
    "url": "https://harbour.example/1",
    "publisher": "The Harbour Post",
    "published_at": "2031-03-04T09:00:00Z",
    "language": "en",
    "claims": 1,
    "denials": 1,
    "events": 1,
    "warnings": [],
    "stored_at": "2031-03-04T10:12:45Z",
}
ACTOR: Json = {
    "id": IDS["norland"],
    "name": "Norland",
    "kind": "state",
    "aliases": ["Kingdom of Norland"],
    "speaks_for": [],
    "speaks_for_ids": [],
    "claims": 1,
    "denials": 0,
    "denied": 1,
}
CLAIM: Json = {
    "id": IDS["claim"],
    "text": SUNK,
    "kind": "accusation",
    "claimants": ["Norland"],
    "claimant_ids": [IDS["norland"]],
    "deniers": ["Sudland"],
    "denier_ids": [IDS["sudland"]],
    "articles": 1,
    "last_said_at": "2031-03-04",
}
HAPPENING: Json = {
    "id": IDS["event"],
    "type": "attack",
    "trigger": "sank",
    "date": "2031-03-03",
    "place": "the Alba strait",
    "status": "disputed",
}
EVENT: Json = HAPPENING | {
    "participants": ["Sudland"],
    "participant_ids": [IDS["sudland"]],
    "statements": 2,
    "articles": 1,
}
FOUND: Json = {"type": "claim", "id": IDS["claim"], "text": SUNK, "score": 2.31}
MOMENT: Json = {
    "at": "2031-03-04",
    "type": "denial",
    "id": IDS["denial"],
    "text": QUOTE,
    "actors": ["Sudland"],
    "actor_ids": [IDS["sudland"]],
    "quote": QUOTE,
    **CAPTIONS,
    "row_id": "0b52e9f7d1",
}
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
ACTOR_DETAIL: Json = ACTOR | {
    "speakers": ["Norland's foreign ministry"],
    "speaker_ids": ["d6720b51fe"],
    "articles": 1,
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


def item(example: Any, status: int = 200) -> Responses:
    """The documentation of a route that answers one thing."""
    return {status: {"content": {"application/json": {"example": example}}}}


def listing(example: Json) -> Responses:
    """The documentation of a route that answers a list."""
    return item({"items": [example], "next_cursor": None})
