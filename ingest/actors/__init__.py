"""Who speaks: names, titles, metonyms, descriptions and pronouns of one article, resolved to actors."""

from ingest.actors.cast import Cast
from ingest.actors.lexicon import ActorLexicon, load_actor_lexicon

__all__ = ["ActorLexicon", "Cast", "load_actor_lexicon"]
