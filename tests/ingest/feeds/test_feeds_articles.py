import json

import pytest

from graph.model import Article
from ingest.feeds import Failure, article_of
from ingest.feeds.articles import TEXT_LIMIT

TEXT = "The port authority denied on Monday that it had closed the harbour."


def reason(**fields):
    refused = article_of(fields, "feed.jsonl:3")
    assert isinstance(refused, Failure)
    assert refused.source == "feed.jsonl:3"
    return refused.reason


def test_an_object_becomes_an_article_and_its_text_stays_as_it_came():
    article = article_of(
        {
            "id": "a-1",
            "text": f"  {TEXT}\r\n",
            "url": "https://paper.example/1",
            "title": "Harbour\n open",
            "publisher": "The Paper",
            "published_at": "2025-03-04",
            "section": "news",
        },
        "x",
    )
    assert article == Article(
        id="a-1",
        text=f"  {TEXT}\r\n",
        url="https://paper.example/1",
        title="Harbour open",
        publisher="The Paper",
        published_at="2025-03-04",
    )


def test_without_an_id_the_address_names_the_article_else_its_content():
    by_url = [
        article_of({"text": text, "url": "https://paper.example/1"}, "x").id for text in (TEXT, "Other.")
    ]
    assert by_url[0] == by_url[1]
    ids = {article_of({"text": TEXT, "publisher": paper}, "x").id for paper in (None, "One", "Two")}
    assert len(ids) == 3


@pytest.mark.parametrize("text", ["", "  \n\t ", None])
def test_empty_text_is_refused(text):
    assert "empty" in reason(text=text)


def test_missing_text_is_refused():
    assert "no 'text'" in reason(title="A title alone")


@pytest.mark.parametrize(
    ("text", "kind"), [(5, "a number"), (["a"], "a list"), ({}, "an object"), (True, "true")]
)
def test_text_that_is_no_string_is_refused(text, kind):
    assert kind in reason(text=text)


@pytest.mark.parametrize("value", [None, 7, "text", ["text"]])
def test_what_is_no_object_is_refused(value):
    assert "not an article" in article_of(value, "x").reason


def test_a_text_as_long_as_the_limit_is_read_and_a_longer_one_refused():
    longest = "word " * (TEXT_LIMIT // 5)
    assert article_of({"text": longest}, "x").text == longest
    assert "2,000,001 characters" in reason(text=longest + ".")


def test_a_million_characters_without_a_full_stop_are_read():
    assert isinstance(article_of({"text": "and so on " * 100_000}, "x"), Article)


@pytest.mark.parametrize(
    "text",
    [
        "<!DOCTYPE html><html><body><p>Denied.</p></body></html>",
        "\n <!-- saved --> <!-- twice --> <HTML lang='en'><p>Denied.</p>",
        '<?xml version="1.0"?>\n<html></html>',
        '<p class="lead">The ministry denied it.</p><p>More.</p>',
        "<div><p>The ministry denied it.</p></div>",
    ],
)
def test_html_where_text_was_promised_is_refused(text):
    assert "HTML" in reason(text=text)


@pytest.mark.parametrize(
    "text", ["<3 from the fans, the club said.", "<b", "The tag <p> was used, he said.</p>"]
)
def test_angle_brackets_alone_are_no_html(text):
    assert isinstance(article_of({"text": text}, "x"), Article)


def test_many_comments_before_no_page_cost_no_time():
    assert isinstance(article_of({"text": "<!-- -->" * 2_000 + "x"}, "x"), Article)


@pytest.mark.parametrize(
    ("escaped", "words"), [(r"\u0000", "NUL"), (r"\ud800", r"half a character (\ud800)")]
)
@pytest.mark.parametrize("field", ["text", "id", "title", "publisher", "url"])
def test_nul_and_lone_surrogates_are_refused_wherever_they_stand(escaped, words, field):
    fields = {"text": TEXT} | json.loads(f'{{"{field}": "ab{escaped}c"}}')
    assert words in reason(**fields)
    assert "position 2" in reason(**fields)


def test_a_surrogate_pair_is_one_character():
    assert article_of(json.loads(r'{"text": "Denied \ud83d\ude00"}'), "x").text == "Denied 😀"


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (5, "a number"),
        ("", "empty"),
        (" ", "empty"),
        ("a" * 513, "513 characters"),
        ("a\nb", "control"),
        ([], "list"),
    ],
)
def test_a_bad_id_is_refused(given, words):
    assert words in reason(text=TEXT, id=given)


def test_a_field_of_null_is_a_field_not_given():
    fields = {"text": TEXT, "id": None, "url": None, "title": None, "publisher": " ", "published_at": ""}
    assert article_of(fields, "x") == article_of({"text": TEXT}, "x")


@pytest.mark.parametrize("date", ["soon", "2025-02-30", "yesterday", "04/03/2025", "March 2025", "12:30"])
def test_a_date_that_is_none_is_refused_with_the_forms_that_are_read(date):
    assert "ISO date" in reason(text=TEXT, published_at=date)


def test_text_that_holds_cypher_is_text():
    text = "'}) DETACH DELETE n // said the minister. MATCH (n) RETURN n; `$id`"
    assert article_of({"text": text, "id": text}, "x").text == text


def test_a_text_in_another_language_is_marked():
    french = (
        "Le ministère de la Défense a démenti lundi avoir abattu un drone près de la frontière. "
        "Un porte-parole a déclaré que ces accusations étaient sans fondement."
    )
    english = (
        "The Defence Ministry denied on Monday that it had shot down a drone near the border. "
        "A spokesman said that the accusations were without any foundation."
    )
    assert article_of({"text": french}, "x").language == "fr"
    assert article_of({"text": english}, "x").language == "en"
    assert article_of({"text": "国防部周一否认在边境附近击落无人机。" * 20}, "x").language != "en"
    assert article_of({"text": "Ministerium dementiert"}, "x").language is None
