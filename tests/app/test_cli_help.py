"""The help, which has to come at once."""

import subprocess
import sys

HELP = """
import sys
from app.cli import main
sys.argv = ["counterclaim", "--help"]
try:
    main()
finally:
    print(*(name for name in ("spacy", "fastapi", "starlette") if name in sys.modules), file=sys.stderr)
"""


def test_the_help_does_not_wait_for_spacy():
    done = subprocess.run(
        [sys.executable, "-c", HELP], capture_output=True, text=True, check=True, timeout=60
    )
    assert "extract" in done.stdout
    assert done.stderr.split() == []
