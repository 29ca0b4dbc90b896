"""Articles that are stored in one transaction: as if each had come alone."""

from dataclasses import replace

import pytest

from graph import reads
from graph.errors import ArticleConflict, InvalidParameter
from graph.export import export
from graph.incoming import Incoming, Storing
from graph.model import Article, Extraction
from graph.tellings import bare
from graph.writes import store, store_all

EMPTY = "MATCH (node) WHERE NOT node:SchemaVersion DETACH DELETE node"


def incoming(*found: Extraction) -> list[Incoming]:
    return [Incoming(one, bare(one)) for one in found]


def dump(db) -> str:
    return "".join(export(db))


def statuses(receipts) -> list[str]:
    return [receipt.status for receipt in receipts]


def test_receipts_come_in_order_and_say_the_same_as_one_by_one(db, extractions):
    together = store_all(db, incoming(*extractions))
    everything = dump(db)
    db.apply(EMPTY)
    alone = [store(db, one) for one in extractions]
    assert together == alone
    assert dump(db) == everything


def test_known_new_and_corrected_articles_may_come_together(db, extractions):
    first, second, silent = extractions
    store_all(db, incoming(first, second))
    corrected = replace(second, article=replace(second.article, text=second.article.text + " Corrected."))
    assert statuses(store_all(db, incoming(first, silent, corrected))) == ["known", "new", "corrected"]
    assert reads.article(db, second.article.id).text.endswith("Corrected.")


def test_one_that_cannot_be_stored_leaves_all_of_them_out(db, extractions):
    first, second, _ = extractions
    broken = replace(first, claims=first.claims[:1], reports=())
    with pytest.raises(InvalidParameter, match="neither in this extraction nor in the graph"):
        store_all(db, incoming(second, broken))
    assert reads.articles(db) == []


def test_a_correction_that_is_refused_leaves_all_of_them_out(db, extractions):
    first, second, _ = extractions
    store(db, first)
    other = replace(first, article=replace(first.article, text=first.article.text + " No more."))
    with pytest.raises(ArticleConflict, match="stored with another text"):
        store_all(db, incoming(second, other), Storing(correct=False))
    assert [article.id for article in reads.articles(db)] == [first.article.id]


def test_two_of_one_id_are_refused(db, extraction):
    with pytest.raises(InvalidParameter, match="have one id"):
        store_all(db, incoming(extraction, extraction))


def test_nothing_to_store_stores_nothing(db):
    assert store_all(db, []) == []


def test_an_article_with_an_empty_id_is_refused_before_anything_is_written(db, extraction):
    with pytest.raises(InvalidParameter, match="1 to 1000 characters"):
        store_all(db, incoming(extraction, Extraction(article=Article(id="", text="x"))))
    assert reads.articles(db) == []
