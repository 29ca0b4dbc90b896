from quality.figures import CORPORA, STORIES, core_denials, of_corpus, of_stories
from quality.floors import load
from quality.materials import OWN, articles, eval_folder
from quality.tables import table

ROW = {"p": 0.5, "r": 0.25, "f1": 1 / 3, "tp": 1, "pred": 2, "gold": 4}
KINDS = [key for _, key in STORIES]


def report():
    overall = dict.fromkeys(KINDS, ROW) | {"false_alarms": {"count": 2, "predicted": 9}, "articles": 8}
    return {"overall": overall, "stories": {"seeds": overall}}


def test_each_figure_of_the_stories_has_its_counts():
    found = {figure.key: figure for figure in of_stories(report())}
    assert found["stories", "denials F1"].value == 1 / 3
    assert found["stories", "false alarms per article"].value == 0.25
    both = found["story seeds", "statements right, recall"]
    assert (both.matched, both.predicted, both.gold, both.value) == (2, 4, 8, 0.25)


def test_recall_is_pooled_over_the_corpora_that_mark_denials():
    row = {"P": 1.0, "R": 0.5, "F1": 2 / 3, "matched": 1, "pred": 1, "gold": 2}
    one = {"all": dict.fromkeys(["joint", "source overlap", "cue overlap", "content tokens"], row)}
    reports = {corpus: one | {"denials core": {"cue overlap": row}} for corpus in CORPORA}
    reports["qasrl_dev"]["denials core"]["cue overlap"] = None
    assert (core_denials(reports).matched, core_denials(reports).gold) == (2, 4)
    assert [figure.value for figure in of_corpus("mpqa_dev", reports["mpqa_dev"])] == [0.5, 0.5]


def test_the_table_says_which_figure_is_below_its_floor():
    figures = list(of_stories(report()))
    lines = list(table(figures, {("stories", "denials F1"): 0.5, ("stories", "events trigger F1"): 0.1}))
    [below] = [line for line in lines if line.endswith("BELOW")]
    assert "denials F1" in below
    assert "50.0" in below
    [reached] = [line for line in lines if line.endswith("ok")]
    assert "events trigger F1" in reached


def test_every_floor_belongs_to_a_figure_that_is_measured():
    known = {figure.key for figure in of_stories(report())}
    known |= {
        (corpus, f"{name} {measure.replace('R', 'recall')}")
        for corpus in CORPORA
        for name, measure in CORPORA[corpus]
    }
    known |= {("PolNeAR, MPQA, QASRL", "denials core, cue overlap recall")}
    own = ("own articles", "articles held out")
    known |= {
        (material, f"{name} F1") for material in own for name in ("assertions", "denials", "denial links")
    }
    assert set(load()) <= known


def test_the_program_is_never_given_the_labels():
    assert {name for article in articles(OWN) for name in article} == {
        "id", "text", "title", "publisher", "url", "published_at",
    }  # fmt: skip


def test_a_folder_that_is_named_must_be_there(tmp_path, monkeypatch):
    monkeypatch.setenv("COUNTERCLAIM_EVAL", str(tmp_path))
    assert eval_folder() is None
    (tmp_path / "stories").mkdir()
    assert eval_folder() == tmp_path
