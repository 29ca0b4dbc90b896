"""A stream of articles, some of which are stored at once."""

import pytest

from app import intake, resolving, streams
from app.errors import Unreadable
from app.readers import reader_of
from graph import reads
from graph.incoming import Receipt
from graph.model import Article, Telling
from ingest.feeds import Failure


@pytest.fixture(scope="module")
def reader(settings):
    return reader_of(settings)


def report(number: int, text: str) -> Article:
    return Article(id=f"report-{number}", text=text)


def results(db, reader, *given, **more):
    return [result for _, result in intake.attempt_all(db, reader, ((None, one) for one in given), **more)]


def test_a_stream_is_answered_in_order_whatever_becomes_of_each(db, reader):
    text = "Norland said that a patrol boat sank the ferry Alba. Sudland denied the accusation."
    failure = Failure("line 2", "no text")
    answers = results(
        db,
        reader,
        report(1, text),
        failure,
        report(1, text),
        report(2, text),
        report(1, text + " It rained."),
    )
    assert answers[1] is failure
    stored = [one for one in answers if isinstance(one, Receipt)]
    assert [one.article_id for one in stored] == ["report-1", "report-1", "report-2", "report-1"]
    assert [one.status for one in stored] == ["new", "known", "new", "corrected"]


def test_claims_of_one_batch_find_one_another(db, reader):
    """What is written but not yet committed is in no vector index."""
    claim = "Kestria's foreign ministry said that a Marland drone had struck the oil depot at Port Tarrow."
    answers = results(db, reader, report(1, claim), report(2, claim + " It gave no details."))
    assert [one.status for one in answers] == ["new", "new"]
    assert answers[1].joined == 1
    assert len([claim for claim in reads.claims(db) if "oil depot" in claim.text]) == 1


def test_one_of_a_batch_that_cannot_be_stored_keeps_no_other_out(db, reader):
    tunnel = "The mayor said that the tunnel was unsafe."
    bad = Article(id="report-2", text=tunnel, publisher="\ud800")
    answers = results(db, reader, report(1, tunnel), bad, report(3, tunnel + " So?"))
    assert [isinstance(one, Failure) for one in answers] == [False, True, False]
    assert answers[1].source == "report-2"
    assert "replace lone surrogates" in answers[1].reason
    assert {article.id for article in reads.articles(db)} == {"report-1", "report-3"}


def test_claims_that_cannot_be_compared_are_the_trouble_of_their_article():
    broken = Telling(id="t", text="x", kind="fact", article_id="a", claim_id="c", signature="no signature")
    with pytest.raises(Unreadable, match="could not be compared"):
        resolving.storing().resolve([broken, broken], {})


def test_a_batch_ends_before_a_second_article_of_one_id_and_when_it_is_full(extraction):
    stream = [(None, extraction), (None, "other"), (None, extraction)]
    assert [len(batch) for batch in streams.batches(stream)] == [2, 1]
    assert list(streams.batches([])) == []
