"""Fine-tuning: firms held back decide whether a taught encoder is kept."""

import json
from dataclasses import replace
from datetime import date

import pytest
import torch
from click.testing import CliRunner

from policymatch.cli.main import policymatch
from policymatch.config import Settings, read_settings
from policymatch.domain.errors import RequestError
from policymatch.evaluation.cases import cases_of
from policymatch.evaluation.encoder_tuning import School, fine_tune
from policymatch.evaluation.gold import read_gold
from policymatch.evaluation.lessons import Lesson, Said, groups_of, lessons_of_panel
from policymatch.evaluation.panel import read_panel
from policymatch.evaluation.stand import stand_of
from policymatch.search.encoder import Backend
from policymatch.search.opening import open_encoder
from policymatch.search.tuning import TuningPlan
from tests.evaluation.toy_gold import ADDED, DEVICES, LOANS, SHORT, WORN, write_gold
from tests.made_models import linked_cache
from tests.search.test_any_model import saved_model

ON = date(2026, 11, 24)
PLAN = TuningPlan(epochs=20, rate=1e-2, rank=8, still=0, seed=1)
NOTHING = TuningPlan(rate=1e-12, most_steps=1)


@pytest.fixture(scope="module")
def gold(tmp_path_factory):
    return write_gold(tmp_path_factory.mktemp("gold"))


@pytest.fixture(scope="module")
def encoder(tmp_path_factory):
    torch.manual_seed(5)
    letters = dict.fromkeys(DEVICES + LOANS + WORN + SHORT + ADDED)
    words = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", *letters]
    return saved_model(tmp_path_factory.mktemp("models"), "mean", words)


@pytest.fixture(scope="module")
def home(settings, tmp_path_factory):
    """A home of its own, in which the network that reads the gold documents is at hand."""
    place = tmp_path_factory.mktemp("home")
    linked_cache(settings.encoder_cache, Settings(home=place).encoder_cache)
    return place


@pytest.fixture(scope="module")
def school(gold, encoder, home):
    settings = Settings(home=home, encoder=str(encoder), backend="torch")
    with stand_of(read_gold(gold, ON), settings, ON) as stand:
        yield School.of(settings.encoder, settings.encoder_cache, stand, cases_of(stand))


@pytest.fixture(scope="module")
def kept(school, tmp_path_factory):
    out = tmp_path_factory.mktemp("out") / "model"
    return fine_tune(school, PLAN, out, folds=2), out


def test_firms_that_were_held_back_gain_and_the_model_is_kept(kept):
    told, out = kept
    for gain in (told.held_back_firms, told.held_back_documents):
        assert gain.firms == 8
        assert gain.before < 0.95 < gain.after
        assert gain.difference == pytest.approx(gain.after - gain.before)
    assert told.kept
    assert json.loads((out / "tuning.json").read_text("utf-8")) == json.loads(told.model_dump_json())
    assert f"{told.held_back_firms.after:.3f}" in (out / "README.md").read_text("utf-8")


def test_where_the_encoder_lay_does_not_travel_with_the_model(kept, encoder):
    _, out = kept
    for name in ("tuning.json", "README.md"):
        told = (out / name).read_text("utf-8")
        assert encoder.name in told
        assert str(encoder.parent) not in told


def test_what_was_kept_can_be_served(kept, tmp_path):
    _, out = kept
    encoder = open_encoder(str(out), tmp_path, Backend.ONNX)
    near = encoder.encode_passages([DEVICES, LOANS]) @ encoder.encode_queries([WORN, SHORT]).T
    assert near[0, 0] > near[1, 0]
    assert near[1, 1] > near[0, 1]


def test_what_teaches_nothing_is_not_kept_and_its_figures_are(school, tmp_path):
    told = fine_tune(school, NOTHING, tmp_path / "out", folds=2)
    assert not told.kept
    assert told.held_back_firms.difference == pytest.approx(0, abs=1e-6)
    assert {path.name for path in (tmp_path / "out").iterdir()} == {"tuning.json", "README.md"}


def test_the_same_plan_gives_the_same_model_where_only_figures_were(school, kept, tmp_path):
    told, out = kept
    (tmp_path / "again").mkdir()
    for name in ("tuning.json", "README.md"):
        (tmp_path / "again" / name).write_text("of a tuning that was not kept", "utf-8")
    assert fine_tune(school, PLAN, tmp_path / "again", folds=2) == told
    for name in ("model.safetensors", "tuning.json", "README.md"):
        assert (out / name).read_bytes() == (tmp_path / "again" / name).read_bytes()


def test_a_folder_that_holds_something_is_left_alone(school, tmp_path):
    (tmp_path / "mine.txt").write_text("mine", "utf-8")
    with pytest.raises(RequestError, match="holds something"):
        fine_tune(school, PLAN, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_too_many_folds_are_refused_before_anything_is_taught(school, tmp_path):
    steps = []
    with pytest.raises(RequestError, match="--folds"):
        fine_tune(school, NOTHING, tmp_path / "out", folds=9, progress=lambda *step: steps.append(step))
    assert not steps


def test_a_group_is_a_firm_with_its_graded_measures_of_documents_not_held_back():
    said = (Said("a", "a3", 3), Said("a", "a1", 1), Said("b", "b0", 0))
    (group,) = groups_of([Lesson("firm", said), Lesson("", said)])
    assert (group.firm, group.measures, group.grades) == ("firm", ("a3", "a1", "b0"), (3, 1, 0))
    assert groups_of([Lesson("firm", said)], without={"b"})[0].measures == ("a3", "a1")
    assert groups_of([Lesson("firm", said[2:])]) == []


def test_cases_that_stand_aside_measure_what_others_teach(school, tmp_path):
    others = [
        replace(lesson, said=tuple(s._replace(document="p") for s in lesson.said))
        for lesson in school.lessons
    ]
    apart = replace(school, others=others, aside=True)
    told = fine_tune(apart, PLAN, tmp_path / "out")
    assert told.kept
    assert told.folds == 1
    assert told.groups == len(groups_of(others))
    assert told.held_back_firms.before < 0.95 < told.held_back_firms.after
    assert told.held_back_firms == told.held_back_documents
    assert (tmp_path / "out" / "adapters.npz").is_file()
    with pytest.raises(RequestError, match="too little"):
        fine_tune(replace(apart, others=()), PLAN, tmp_path / "none")


def test_what_others_teach_in_vain_is_not_kept(school, tmp_path):
    others = [
        replace(lesson, said=tuple(s._replace(document="p") for s in lesson.said))
        for lesson in school.lessons
    ]
    told = fine_tune(replace(school, others=others, aside=True), NOTHING, tmp_path / "out")
    assert not told.kept
    assert {path.name for path in (tmp_path / "out").iterdir()} == {"tuning.json", "README.md"}


def test_a_panel_teaches_what_still_stands_where_it_was_judged(school, tmp_path):
    text = (school.stand.gold.files[0]).read_text("utf-8")
    (tmp_path / "one.jsonl").write_text(json.dumps({"id": "one", "text": text}), "utf-8")
    (tmp_path / "firms.jsonl").write_text(json.dumps({"id": "p", "description": "缺钱"}), "utf-8")
    start = text.index("对企业获得")
    rows = [("p", "one", start, len(text), 3), ("p", "one", 0, 2, 2), ("p", "gone", 0, 9, 3)]
    (tmp_path / "grades.tsv").write_text("\n".join("\t".join(map(str, row)) for row in rows), "utf-8")
    panel = read_panel(tmp_path, ON)
    encoder = school.stand.snapshot.encoder
    (lesson,) = lessons_of_panel(panel, [tmp_path / "one.jsonl"], encoder, read_settings())
    assert (lesson.firm, [(one.document, one.grade) for one in lesson.said]) == ("缺钱", [("one", 3)])
    assert LOANS.format(3) in lesson.said[0].words


def test_the_command_prints_its_figures_as_json(gold, encoder, home, tmp_path):
    env = {
        "POLICYMATCH_HOME": str(home),
        "POLICYMATCH_ENCODER": str(encoder),
        "POLICYMATCH_BACKEND": "torch",
    }
    arguments = [
        "models",
        "fine-tune",
        gold,
        "--out",
        tmp_path / "out",
        "--folds",
        2,
        "--steps",
        1,
        "--on",
        ON,
    ]
    told = CliRunner().invoke(policymatch, list(map(str, arguments)), env=env, catch_exceptions=False)
    figures = json.loads(told.stdout)
    assert figures["plan"]["most_steps"] == 1
    assert figures["kept"] == (tmp_path / "out" / "modules.json").is_file()
