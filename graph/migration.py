"""Brings the constraints and indexes of cypher/schema.cypher into the graph and notes their version there."""

from graph import queries
from graph.database import Database
from graph.errors import NewerSchema

BATCH = 1_000


def migrate(db: Database) -> int:
    """Apply the schema where it is missing, wait until its indexes work, and return its version."""
    wanted, statements = queries.schema()
    stored = version(db)
    if stored > wanted:
        raise NewerSchema(
            f"the graph at {db.uri} has schema version {stored}, this program knows {wanted}: "
            "use the newer program, or another data directory"
        )
    if stored < wanted:
        for statement in statements:
            db.apply(statement)
        _weigh(db)
        db.write("record_schema_version", version=wanted)
    return wanted


def _weigh(db: Database) -> None:
    """Weigh the claims of a graph from before version 3, a part in each transaction."""
    while rows := db.read("unweighed_claims", limit=BATCH):
        db.write("weigh_claims", ids=[row["id"] for row in rows])


def version(db: Database) -> int:
    """The schema version that the graph says it has; 0 where it says none."""
    rows = db.read("schema_version")
    return int(rows[0]["version"]) if rows else 0
