from quality.annotations import annotated
from quality.materials import OWN, write_lines

TEXT = "“Rain fell. Nobody saw it,” Karin Holm said. Otto Weiss denied it. Karin Holm said more."


def story(**labels):
    return {"story": "rain", "articles": [{"id": "rain-1", "text": TEXT, **labels}]}


def statement(actor, cue, content, evidence):
    return {"actor_mention": actor, "cue": cue, "content": content, "evidence": evidence}


def test_statements_become_attributions_one_for_each_cue(tmp_path):
    labelled = story(
        statements=[
            statement("Karin Holm", "said", "Rain fell.", "“Rain fell."),
            statement("Karin Holm", "said", "Nobody saw it", "Nobody saw it,” Karin Holm said."),
            statement("Otto Weiss", "denied", None, "Otto Weiss denied it."),
        ]
    )
    write_lines(tmp_path / "rain.json", [labelled])
    [article] = annotated(tmp_path)

    def words(spans):
        return spans and [TEXT[start:end] for start, end in spans]

    assert article["id"] == "rain-1"
    assert [{part: words(spans) for part, spans in one.items()} for one in article["attributions"]] == [
        {"source": ["Karin Holm"], "cue": ["said"], "content": ["Rain fell.", "Nobody saw it"]},
        {"source": ["Otto Weiss"], "cue": ["denied"], "content": None},
    ]


def test_the_stories_for_training_become_annotated_articles():
    articles = list(annotated(OWN / "training"))
    assert len(articles) >= 14
    for article in articles:
        for one in article["attributions"]:
            spans = [span for part in one.values() for span in part or ()]
            assert all(0 <= start < end <= len(article["text"]) for start, end in spans)
