"""`python -m graph.embedded.lock`: resolve the server's archives anew and write jars.lock."""

import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from graph.embedded.downloads import repository
from graph.embedded.jars import LOCK, ROOTS, digest


def resolved(folder: Path) -> list[str]:
    """`SHA-256  path` of every archive that the roots need, downloaded into the folder."""
    source = repository(folder)
    roots, needed = source.resolver.resolve([source.create_dependency(root) for root in ROOTS])
    with ThreadPoolExecutor(16) as pool:
        jars = list(pool.map(lambda dependency: dependency.artifact.resolve(), [*roots, *needed]))
    return sorted(f"{digest(jar)}  {jar.relative_to(folder).as_posix()}" for jar in jars)


def main() -> None:
    """Write the lock. Git shows what became new."""
    with tempfile.TemporaryDirectory() as folder:
        lines = resolved(Path(folder))
    Path(str(LOCK)).write_text("\n".join(lines) + "\n", encoding="utf-8")
    sys.stdout.write(f"{len(lines)} archives locked in {LOCK}\n")


if __name__ == "__main__":
    main()
