from dataclasses import replace
from itertools import permutations

import pytest

from graph import copies
from graph.copies import Copying
from graph.export import export
from graph.ids import stable_id
from graph.incoming import Storing
from graph.model import Article, Claim, Evidence, Extraction, Reports
from graph.writes import store
from ingest.copies.fingerprints import fingerprint
from ingest.copies.judging import judge_copy

COPYING = Copying(fingerprint=fingerprint, judge=judge_copy)

PARAGRAPHS = (
    "A freight train left the rails near Aspen Junction on Sunday night and blocked the line to the coast. The driver was not hurt.",
    "The railway of Westmark said that a signal had failed. Its engineers found a burnt cable under the signal box, a spokeswoman said.",
    "The drivers' union blames speed. It says that timetables have left no minute to spare since winter, and that crews must make up time.",
    "Transport minister Ansa Kroll called that a guess. She wants to wait for the recorder of the engine, which is being read in the capital.",
    "Until Thursday buses will take passengers from the junction to the harbour, and grain for the mills goes by road.",
)
WIRE = "\n\n".join(PARAGRAPHS)
HALF = "\n\n".join(("Train off the rails", *PARAGRAPHS[:3]))
END = "\n\n".join(PARAGRAPHS[2:])
LOCAL = (
    "In Upper Aspen, the mill has flour for two days, its owner told this paper. He has asked the farmers"
    " to bring what they can by tractor, and the bakery will open only in the morning for as long as the "
    "line is shut."
)
WITH_LOCAL = f"{HALF}\n\n{LOCAL}"
OTHER = (
    "Wheat stood knee-high around the wagons that lay on their sides this morning. Nobody at Aspen "
    "Junction had slept, and the smell of burnt rubber hung over the platform. A signal had failed, says "
    "the railway; the drivers speak of haste. The minister does not want to guess and waits for what the "
    "recorder says."
)
AT = "2031-05-06T00:00:00Z"
CLAIM = Claim(id=stable_id("claim", "signal"), text="A signal had failed.")


def article(key: str, text: str, *, published_at: str | None = None, publisher: str | None = None) -> Article:
    return Article(id=key, text=text, published_at=published_at, publisher=publisher)


def put(db, *found: Article) -> None:
    """Store articles in this order, each of which reports one and the same claim."""
    for one in found:
        told = Evidence(article_id=one.id, start=0, end=9, quote=one.text[:9])
        report = Reports(source_id=one.id, target_id=CLAIM.id, evidence=told)
        extraction = Extraction(article=one, claims=(CLAIM,), reports=(report,))
        store(db, extraction, Storing(copying=COPYING))


def edges(db) -> dict[str, str]:
    return {row["source"]: row["target"] for row in pages(db)}


def pages(db):
    return db.read("export_copy_of", after="", limit=100, as_of="9999")


def asked(db, question: str) -> list[tuple]:
    return [tuple(record) for record in db._driver.execute_query(question).records]


def judge(db, left: str, right: str, verdict: str) -> None:
    row = {
        "id": f"{left}-{right}",
        "source": left,
        "target": right,
        "properties": {"verdict": verdict, "by": "Ada"},
    }
    db.write("store_copy_doubts", rows=[row], at=AT)


def relink(db, key: str) -> frozenset[str]:
    return db.write_together(lambda transaction: copies.relink(transaction, key, judge_copy, at=AT))


def unlink(db, key: str) -> frozenset[str]:
    return db.write_together(lambda transaction: copies.unlink(transaction, key, judge_copy, at=AT))


AGENCY = article("agency", WIRE, published_at="2031-05-05T06:00:00Z", publisher="United Wire")
PAPER = article("paper", HALF, published_at="2031-05-05T09:00:00Z", publisher="Courier")
RADIO = article("radio", WITH_LOCAL, published_at="2031-05-05T12:00:00Z", publisher="Radio Aspen")
REPORTER = article("reporter", OTHER, published_at="2031-05-05T10:00:00Z", publisher="Harbour Post")


def test_copies_point_to_the_original_with_score_and_reason(db):
    put(db, AGENCY, PAPER, REPORTER)
    [edge] = pages(db)
    assert (edge["source"], edge["target"]) == ("paper", "agency")
    kept = edge["properties"]
    assert 0.9 < kept["score"] <= 1
    assert (kept["by"], kept["like"]) == ("program", "agency")
    assert "of the shorter text" in kept["reason"]
    assert kept["learnt_at"] == kept["known_from"]


@pytest.mark.parametrize(
    "order", list(permutations((AGENCY, PAPER, RADIO))), ids=lambda order: "-".join(one.id for one in order)
)
def test_in_whatever_order_they_come_all_point_to_what_was_published_first(db, order):
    put(db, *order)
    assert edges(db) == {"paper": "agency", "radio": "agency"}


def test_of_texts_without_a_date_the_longest_is_the_original(db):
    put(db, *(replace(one, published_at=None) for one in (PAPER, AGENCY)))
    assert edges(db) == {"paper": "agency"}


def test_the_same_text_in_ten_papers_is_one_family(db):
    papers = [
        article(f"p{number}", WIRE, published_at=f"2031-05-05T0{number}:00:00Z") for number in range(10)
    ]
    put(db, *papers[5:], *papers[:5])
    assert edges(db) == {one.id: "p0" for one in papers[1:]}


def test_an_article_that_joins_two_families_makes_them_one(db):
    start = article("start", HALF, published_at="2031-05-05T09:00:00Z")
    end = article("end", END, published_at="2031-05-05T10:00:00Z")
    put(db, start, end)
    assert edges(db) == {}
    put(db, AGENCY)
    assert edges(db) == {"start": "agency", "end": "agency"}


def test_the_local_paragraph_alone_is_no_copy_of_the_wire(db):
    most = article("radio", "\n\n".join((*PARAGRAPHS[:4], LOCAL)), published_at="2031-05-06")
    put(db, AGENCY, most, article("local", LOCAL, published_at="2031-05-07"))
    assert edges(db) == {"radio": "agency"}


def test_another_article_on_the_same_matter_is_no_copy(db):
    put(db, AGENCY, REPORTER)
    assert edges(db) == {}


def test_storing_a_copy_twice_changes_nothing(db):
    put(db, AGENCY, PAPER)
    before = "".join(export(db))
    put(db, PAPER, AGENCY)
    assert "".join(export(db)) == before


def test_a_claim_is_carried_by_as_many_sources_as_wrote_independently(db):
    put(db, AGENCY, PAPER, RADIO)
    weight = "MATCH (claim:Claim) RETURN claim.publishers, claim.sources"
    assert asked(db, weight) == [(3, 1)]
    put(db, REPORTER, article("later", OTHER[::-1], publisher="united wire "))
    assert asked(db, weight) == [(4, 2)]


def test_what_was_an_original_stays_known_as_one(db):
    put(db, RADIO, PAPER)
    assert edges(db) == {"radio": "paper"}
    put(db, AGENCY)
    assert edges(db) == {"radio": "agency", "paper": "agency"}
    past = "MATCH (copy)-[was:WAS_COPY_OF]->(original) RETURN copy.id, original.id, was.known_from <= was.known_until"
    assert asked(db, past) == [("radio", "paper", True)]


def test_an_original_that_is_withdrawn_leaves_its_copies_to_another(db):
    put(db, AGENCY, PAPER, RADIO)
    assert unlink(db, "agency") == {CLAIM.id}
    assert edges(db) == {"radio": "paper"}
    put(db, article("late", WIRE, published_at="2031-05-09"))
    assert edges(db) == {"radio": "paper", "late": "paper"}


def test_a_copy_that_is_withdrawn_leaves_the_others_alone(db):
    put(db, AGENCY, PAPER, RADIO)
    unlink(db, "paper")
    assert edges(db) == {"radio": "agency"}


def test_a_person_who_says_that_it_is_no_copy_wins(db):
    put(db, AGENCY, PAPER, RADIO)
    judge(db, "agency", "paper", "different")
    assert relink(db, "paper") == {CLAIM.id}
    assert edges(db) == {"radio": "agency"}
    put(db, article("again", HALF, published_at="2031-05-10"))
    assert edges(db)["again"] == "agency"


def test_a_person_who_says_that_it_is_a_copy_wins(db):
    put(db, AGENCY, REPORTER)
    judge(db, "agency", "reporter", "same")
    relink(db, "reporter")
    [edge] = pages(db)
    assert (edge["source"], edge["target"]) == ("reporter", "agency")
    assert (edge["properties"]["by"], edge["properties"]["score"]) == ("Ada", 1.0)


def test_a_person_can_judge_texts_of_a_few_words(db):
    put(db, article("one", "No comment."), article("other", "No comment!"))
    assert edges(db) == {}
    judge(db, "one", "other", "same")
    relink(db, "other")
    assert edges(db) == {"other": "one"}


def test_what_a_person_leaves_undecided_is_not_linked(db):
    put(db, AGENCY, PAPER)
    judge(db, "agency", "paper", "undecided")
    relink(db, "paper")
    assert edges(db) == {}
    assert asked(db, "MATCH ()-[judged:JUDGED]->() RETURN count(judged)") == [(1,)]


def test_working_out_anew_what_an_original_is_the_original_of_changes_nothing(db):
    put(db, AGENCY, PAPER, RADIO)
    before = edges(db)
    relink(db, "agency")
    assert edges(db) == before


def test_an_update_with_yesterdays_background_is_a_doubt(db):
    news = OTHER + " " + LOCAL
    update = article("update", f"{news}\n\n{END}", published_at="2031-05-08")
    put(db, AGENCY, update)
    assert edges(db) == {}
    doubts = "MATCH (one)-[judged:JUDGED]->(other) RETURN one.id, other.id, judged.verdict, judged.by"
    assert asked(db, doubts) == [("agency", "update", "undecided", "program")]
