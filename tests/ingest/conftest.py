"""What tests of reading share: the real pipeline, loaded once."""

import pytest
from spacy.language import Language

from ingest.reader import Reader, load_reader


@pytest.fixture(scope="session")
def reader() -> Reader:
    return load_reader()


@pytest.fixture(scope="session")
def nlp(reader: Reader) -> Language:
    return reader.nlp
