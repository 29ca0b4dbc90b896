"""Whether the service can work: the database answers, its indexes are in use, its schema is the newest."""

from dataclasses import dataclass
from typing import Literal

from graph import migration, queries, reads
from graph.database import Database
from graph.errors import GraphError


@dataclass(frozen=True, slots=True, kw_only=True)
class Readiness:
    status: Literal["ready", "unready"]
    database: bool
    indexes_online: bool
    schema_version: int | None
    schema_head: int
    reason: str | None = None


def check(db: Database) -> Readiness:
    """Ask the database; what is wrong stands in `reason`."""
    head, _ = queries.schema()
    try:
        db.verify()
        version = migration.version(db)
        waiting = [index.name for index in reads.indexes(db) if index.state != "ONLINE"]
    except GraphError as error:
        return Readiness(
            status="unready", database=False, indexes_online=False, schema_version=None, schema_head=head,
            reason=str(error),
        )  # fmt: skip
    reason = None
    if waiting:
        reason = f"these indexes are not online yet: {', '.join(waiting)}"
    elif version != head:
        reason = f"the schema has version {version}, this program wants {head}: start it again to migrate"
    return Readiness(
        status="unready" if reason else "ready", database=True, indexes_online=not waiting,
        schema_version=version, schema_head=head, reason=reason,
    )  # fmt: skip
