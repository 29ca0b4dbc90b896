from quality.figures import Figure
from quality.floors import load, meets, raised, save


def figure(value, name="denials F1", *, lower=False):
    return Figure(material="stories", name=name, value=value, matched=1, predicted=2, gold=3, lower=lower)


def test_floors_only_rise():
    floors = {("stories", "denials F1"): 0.5}
    assert raised(floors, [figure(0.4)]) == floors
    assert raised(floors, [figure(0.61239)]) == {("stories", "denials F1"): 0.612}


def test_the_ceiling_of_false_alarms_only_sinks():
    floors = {("stories", "alarms"): 0.2}
    assert raised(floors, [figure(0.3, "alarms", lower=True)]) == floors
    assert raised(floors, [figure(0.1111, "alarms", lower=True)]) == {("stories", "alarms"): 0.112}


def test_a_figure_meets_the_floor_that_it_sets():
    for made in (figure(0.61239), figure(0.0), figure(1.0), figure(0.1111, "alarms", lower=True)):
        assert meets(made, raised({}, [made]))
        assert meets(made, {})


def test_a_figure_below_its_floor_does_not_meet_it():
    assert not meets(figure(0.49), {("stories", "denials F1"): 0.5})
    assert not meets(figure(0.3, "alarms", lower=True), {("stories", "alarms"): 0.2})


def test_what_is_kept_is_read_again(tmp_path):
    floors = {("stories", "denials F1"): 0.5, ("PolNeAR, MPQA", "core recall"): 0.875}
    save(floors, tmp_path / "floors.toml")
    assert load(tmp_path / "floors.toml") == floors
    assert load(tmp_path / "none.toml") == {}
