"""What tests of reading share: the real pipeline, loaded once."""

import pytest
import spacy

from ingest.reader import DEFAULT_MODEL


@pytest.fixture(scope="session")
def nlp():
    return spacy.load(DEFAULT_MODEL)
