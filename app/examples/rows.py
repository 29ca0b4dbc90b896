"""Items of lists, for the documentation: one made-up dispute, seen from every side."""

from typing import Any

Json = dict[str, Any]

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
WEIGHT: Json = {
    "denials": 1,
    "articles": 1,
    "assertor_count": 1,
    "denier_count": 1,
    "source_count": 1,
    "publisher_count": 1,
    "disputedness": 1,
    "first_said_at": "2031-03-03",
    "last_said_at": "2031-03-04",
    "listed_by": "2031-03-04",
}
DISPUTE: Json = {
    "claim_id": IDS["claim"],
    "claim": SUNK,
    "kind": "accusation",
    "claimants": ["Norland"],
    "claimant_ids": [IDS["norland"]],
    "deniers": ["Sudland"],
    "denier_ids": [IDS["sudland"]],
    **WEIGHT,
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
    "listed_as": "norland",
}
CLAIM: Json = {
    "id": IDS["claim"],
    "text": SUNK,
    "kind": "accusation",
    "claimants": ["Norland"],
    "claimant_ids": [IDS["norland"]],
    "deniers": ["Sudland"],
    "denier_ids": [IDS["sudland"]],
    **WEIGHT,
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
