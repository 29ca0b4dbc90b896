"""An explanation for people and for programs: narrowed to what was asked for, as text for a terminal, as JSON."""

from app.explanations.choices import Search, narrowed
from app.explanations.records import as_json
from app.explanations.texts import as_text

__all__ = ["Search", "as_json", "as_text", "narrowed"]
