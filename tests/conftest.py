"""What tests share: a real Neo4j, emptied for each test that asks for it, and a made-up dispute to store."""

from collections.abc import Iterator

import pytest

from graph import embedded
from graph.database import Database, connect
from graph.embedded import Connection
from graph.ids import stable_id
from graph.migration import migrate
from graph.model import (
    About,
    Actor,
    Article,
    Asserts,
    Claim,
    Denial,
    Denies,
    Event,
    Evidence,
    Extraction,
    Involves,
    Reports,
    SpeaksFor,
)
from graph.signature import Signature
from graph.writes import store

EMPTY = "MATCH (node) WHERE NOT node:SchemaVersion DETACH DELETE node"


@pytest.fixture(scope="session")
def connection(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Connection]:
    """A server of our own, on a data directory that nobody has used before."""
    with embedded.lease(tmp_path_factory.mktemp("neo4j"), progress=lambda _: None) as connection:
        yield connection


@pytest.fixture(scope="session")
def migrated(connection: Connection) -> Iterator[Database]:
    with connect(connection.uri, user=connection.user, password=connection.password) as db:
        migrate(db)
        yield db


@pytest.fixture
def db(migrated: Database) -> Database:
    """An empty graph with its constraints and indexes."""
    migrated.apply(EMPTY)
    return migrated


def evidence(article: Article, quote: str, *, said_at: str | None = None, **more: object) -> Evidence:
    start = article.text.index(quote)
    return Evidence(
        article_id=article.id, start=start, end=start + len(quote), quote=quote, said_at=said_at, **more
    )


NORLAND = Actor(
    id=stable_id("actor", "norland"), name="Norland", kind="state", aliases=("Kingdom of Norland",)
)
MINISTRY = Actor(
    id=stable_id("actor", "norland foreign ministry"), name="Norland's foreign ministry", kind="office"
)
SUDLAND = Actor(id=stable_id("actor", "sudland"), name="Sudland", kind="state", aliases=("Port Sud",))
NAVY = Actor(id=stable_id("actor", "sudland navy"), name="the Sudland navy", kind="organisation")
SPOKESMAN = Actor(id=stable_id("actor", "varga"), name="Ilo Varga", kind="person", aliases=("Captain Varga",))

SUNK = Claim(
    id=stable_id("claim", "sunk"),
    text="A Sudland patrol boat sank the ferry Alba.",
    kind="accusation",
    signature=Signature(
        lemmas=("boat", "ferry", "patrol", "sink"), names=("Alba", "Sudland"), kind="accusation"
    ),
)
ROCK = Claim(id=stable_id("claim", "rock"), text="The ferry Alba hit a rock.")

FIRST = Article(
    id="harbour-1",
    url="https://harbour.example/1",
    title="Ferry Alba lost in the strait",
    publisher="The Harbour Post",
    published_at="2031-03-04T09:00:00Z",
    language="en",
    text=(
        "Norland's foreign ministry said on Monday that a Sudland patrol boat sank the ferry Alba. "
        "Sudland denied the accusation. The Sudland navy said that the ferry hit a rock. "
        "Norland rejected the denial."
    ),
)
SECOND = Article(
    id="courier-7",
    url="https://courier.example/7",
    publisher="Courier",
    published_at="2031-03-06T18:30:00Z",
    language="en",
    text=(
        "Norland again accused Sudland of sinking the ferry. Captain Varga of the navy dismissed the charge."
    ),
)
SILENT = Article(id="undated-1", text="Il pleut sur le port depuis trois jours.", language="fr")


def first() -> Extraction:
    sank = evidence(FIRST, "a Sudland patrol boat sank the ferry Alba", said_at="2031-03-03")
    said = evidence(
        FIRST,
        "Norland's foreign ministry said on Monday that a Sudland patrol boat sank the ferry Alba",
        said_at="2031-03-03",
        cue="said",
        confidence=0.9,
    )
    denied = evidence(
        FIRST, "Sudland denied the accusation", said_at="2031-03-04", cue="denied", confidence=0.8
    )
    rock = evidence(
        FIRST, "The Sudland navy said that the ferry hit a rock", said_at="2031-03-04", cue="said"
    )
    rejected = evidence(FIRST, "Norland rejected the denial", cue="rejected")
    denial = Denial(id=stable_id("denial", "first", 1), text="Sudland denied the accusation", cue="denied")
    again = Denial(id=stable_id("denial", "first", 2), text="Norland rejected the denial", cue="rejected")
    event = Event(
        id=stable_id("event", "sank"),
        type="attack",
        trigger="sank",
        date="2031-03-02",
        place="the Alba strait",
        status="disputed",
    )
    return Extraction(
        article=FIRST,
        actors=(NORLAND, MINISTRY, SUDLAND, NAVY),
        claims=(SUNK, ROCK),
        denials=(denial, again),
        events=(event,),
        asserts=(
            Asserts(actor_id=MINISTRY.id, target_id=SUNK.id, evidence=said),
            Asserts(actor_id=SUDLAND.id, target_id=denial.id, evidence=denied),
            Asserts(actor_id=NAVY.id, target_id=ROCK.id, evidence=rock),
            Asserts(actor_id=NORLAND.id, target_id=again.id, evidence=rejected),
        ),
        reports=(
            Reports(source_id=FIRST.id, target_id=SUNK.id, evidence=said),
            Reports(source_id=FIRST.id, target_id=denial.id, evidence=denied),
            Reports(source_id=FIRST.id, target_id=ROCK.id, evidence=rock),
            Reports(source_id=FIRST.id, target_id=again.id, evidence=rejected),
            Reports(source_id=FIRST.id, target_id=event.id, evidence=sank),
            Reports(source_id=NORLAND.id, target_id=SUNK.id, evidence=said),
        ),
        denies=(
            Denies(
                denial_id=denial.id, target_id=SUNK.id, reason="the accusation", score=0.95, evidence=denied
            ),
            Denies(
                denial_id=again.id, target_id=denial.id, reason="the denial", score=0.7, evidence=rejected
            ),
        ),
        about=(
            About(statement_id=SUNK.id, event_id=event.id, evidence=said),
            About(statement_id=denial.id, event_id=event.id, evidence=denied),
        ),
        involves=(
            Involves(event_id=event.id, actor_id=SUDLAND.id, role="agent", evidence=sank),
            Involves(event_id=event.id, actor_id=NORLAND.id, role="target", evidence=sank),
        ),
        speaks_for=(
            SpeaksFor(actor_id=MINISTRY.id, principal_id=NORLAND.id, evidence=said),
            SpeaksFor(actor_id=NAVY.id, principal_id=SUDLAND.id, evidence=rock),
        ),
        warnings=("one sentence stands twice",),
    )


def second() -> Extraction:
    accused = evidence(
        SECOND,
        "Norland again accused Sudland of sinking the ferry",
        said_at="2031-03-06",
        cue="accused",
        mode="indirect",
    )
    dismissed = evidence(
        SECOND, "Captain Varga of the navy dismissed the charge", said_at="2031-03-06", cue="dismissed"
    )
    denial = Denial(
        id=stable_id("denial", "second", 1),
        text="Captain Varga of the navy dismissed the charge",
        cue="dismissed",
        said_at="2031-03-06",
    )
    return Extraction(
        article=SECOND,
        actors=(
            Actor(id=NORLAND.id, name="the Kingdom", aliases=("Norland",)),
            NAVY,
            SPOKESMAN,
        ),
        claims=(SUNK,),
        denials=(denial,),
        asserts=(
            Asserts(actor_id=NORLAND.id, target_id=SUNK.id, evidence=accused),
            Asserts(actor_id=SPOKESMAN.id, target_id=denial.id, evidence=dismissed),
        ),
        reports=(
            Reports(source_id=SECOND.id, target_id=SUNK.id, evidence=accused),
            Reports(source_id=SECOND.id, target_id=denial.id, evidence=dismissed),
        ),
        denies=(
            Denies(
                denial_id=denial.id, target_id=SUNK.id, reason="the charge", score=0.6, evidence=dismissed
            ),
        ),
        speaks_for=(SpeaksFor(actor_id=SPOKESMAN.id, principal_id=NAVY.id, evidence=dismissed),),
    )


@pytest.fixture(scope="session")
def extraction() -> Extraction:
    """One article: who sank the ferry Alba, what the other side says, and a denial that is denied."""
    return first()


@pytest.fixture(scope="session")
def extractions() -> tuple[Extraction, ...]:
    """Three articles: two about the ferry Alba, and one in which nobody says anything."""
    return first(), second(), Extraction(article=SILENT, warnings=("language fr is stored, not read",))


@pytest.fixture
def dispute(db: Database, extractions: tuple[Extraction, ...]) -> Database:
    """The graph with the three articles in it."""
    for found in extractions:
        store(db, found)
    return db
