"""Files for Neo4j Browser: the guide and the saved queries, which Browser loads from another origin."""

from pathlib import Path

from starlette.middleware.cors import CORSMiddleware
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp

from graph.queries import ROOT

FOLDER: Path = ROOT / "browser"
GUIDE = "guide.html"


def files() -> ASGIApp:
    """Serve cypher/browser/ to any origin; nothing else of the service may be read across origins."""
    return CORSMiddleware(
        StaticFiles(directory=FOLDER, check_dir=False),
        allow_origins=["*"],
        allow_methods=["GET"],
        # Neo4j Browser asks for these two before it loads a guide.
        allow_headers=["cache-control", "pragma"],
    )
