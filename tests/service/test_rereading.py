"""A re-ranker set: another order of the same answers, by every door, recorded in the answer."""

import json
from datetime import date

import pytest
from click.testing import CliRunner

from api.app import create_app
from policymatch.batch import Wish, run_batch
from policymatch.batch.run import CHUNK
from policymatch.cli.main import policymatch
from policymatch.domain.errors import EncoderError
from policymatch.service import match, open_snapshot, read_profile
from policymatch.snapshot.texts import text_of
from tests.made_models import MOST_LETTERS, letter_reranker, share_of

ON = date(2026, 11, 24)
FIRST = 12
FIRM = {
    "region": "沈阳市浑南区",
    "revenue_yuan": 1e7,
    "titles": ["high_tech"],
    "description": "研制协作机器人",
}


@pytest.fixture(scope="module")
def reread_settings(settings, tmp_path_factory):
    folder = letter_reranker(tmp_path_factory.mktemp("models") / "letters", "补")
    return settings.model_copy(update={"reranker": str(folder), "reranked": FIRST})


@pytest.fixture(scope="module")
def reread_snapshot(snapshot, reread_settings):
    return open_snapshot(reread_settings)


@pytest.fixture(scope="module")
def firm():
    return read_profile(FIRM, on=ON)


def given(match):
    return match.answer.recommendations


def test_verdicts_and_their_places_stay_and_the_order_within_them_changes(snapshot, reread_snapshot, firm):
    plain, again = (match(one, firm, on=ON, top=60) for one in (snapshot, reread_snapshot))
    assert again.verdicts() == plain.verdicts()
    assert [one.verdict for one in given(again)] == [one.verdict for one in given(plain)]
    ids, plain_ids = ([one.measure.id for one in given(found)] for found in (again, plain))
    assert sorted(ids[:FIRST]) == sorted(plain_ids[:FIRST])
    assert ids[:FIRST] != plain_ids[:FIRST]
    assert ids[FIRST:] == plain_ids[FIRST:]


def test_what_a_pair_was_given_is_what_the_model_says_of_its_words(reread_snapshot, firm):
    words = f"{'高新技术企业'}\n{FIRM['description']}"
    known = {}
    for one in given(match(reread_snapshot, firm, on=ON))[:FIRST]:
        placed = reread_snapshot.placed(one.measure.id)
        text = text_of(placed.document, placed.measure)
        if len(words) + len(text) + 3 <= MOST_LETTERS:
            known[one.measure.id] = (share_of("补", words, text), one.relevance.pair)
    shares = [share for share, _ in sorted(known.values())]
    pairs = [pair for _, pair in sorted(known.values())]
    assert len(set(shares)) > 3
    assert pairs == sorted(pairs)


def test_the_answer_says_which_re_ranker_had_a_say_and_what_it_moved(snapshot, reread_snapshot, firm):
    answer = match(reread_snapshot, firm, on=ON).answer
    assert (answer.reranker.name, answer.reranker.first) == ("letters", FIRST)
    assert answer.reranker.fingerprint == reread_snapshot.reranker.fingerprint
    assert [one.relevance.pair is not None for one in answer.recommendations[: FIRST + 1]] == [True] * 12 + [
        False
    ]
    assert any(one.relevance.contributions["pairs"] for one in answer.recommendations[:FIRST])
    plain = match(snapshot, firm, on=ON).answer
    assert plain.reranker is None
    assert all(one.relevance.pair is None for one in plain.recommendations)


def test_a_shorter_list_is_the_beginning_of_a_longer_one(reread_snapshot, firm):
    short, long = (given(match(reread_snapshot, firm, on=ON, top=top)) for top in (5, 30))
    assert short == long[:5]


def test_server_and_firm_list_give_the_same_list(reread_snapshot, reread_settings, firm, tmp_path):
    expected = [one.measure.id for one in given(match(reread_snapshot, firm, on=ON))]
    client = create_app(reread_settings).test_client()
    told = client.post("/v1/match", json={"profile": FIRM, "on": ON.isoformat()}).json
    assert [one["measure"]["id"] for one in told["recommendations"]] == expected
    assert told["reranker"]["name"] == client.get("/readyz").json["reranker"] == "letters"
    (tmp_path / "firms.jsonl").write_text(json.dumps(FIRM) + "\n", "utf-8")
    run_batch(reread_snapshot, tmp_path / "firms.jsonl", tmp_path / "out.jsonl", Wish(on=ON, top=20))
    line = json.loads((tmp_path / "out.jsonl").read_text("utf-8"))
    assert [one["measure"]["id"] for one in line["recommendations"]] == expected
    assert line["reranker"] == told["reranker"]


def test_a_firm_list_that_was_stopped_is_not_gone_on_with_under_another_order(
    snapshot, reread_snapshot, tmp_path
):
    firms, out = tmp_path / "firms.jsonl", tmp_path / "out.jsonl"
    firms.write_text((json.dumps(FIRM) + "\n") * (CHUNK + 1), "utf-8")

    def stopped(answer, chunks):
        yield answer(next(iter(chunks)))
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run_batch(snapshot, firms, out, Wish(on=ON, top=1), spread=stopped)
    run_batch(reread_snapshot, firms, out, Wish(on=ON, top=1), spread=map)
    lines = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    assert [line["reranker"]["name"] for line in lines] == ["letters"] * (CHUNK + 1)


def test_the_command_line_gives_the_same_list_and_shows_the_model(
    reread_snapshot, reread_settings, firm, tmp_path
):
    told = reread_settings
    env = {
        "POLICYMATCH_HOME": str(told.home),
        "POLICYMATCH_SNAPSHOT": str(told.snapshot),
        "POLICYMATCH_RERANKER": told.reranker,
        "POLICYMATCH_RERANKED": str(FIRST),
    }
    (tmp_path / "firm.json").write_text(json.dumps(FIRM), "utf-8")
    arguments = ["match", str(tmp_path / "firm.json"), "--on", ON.isoformat()]
    answer = json.loads(CliRunner().invoke(policymatch, arguments, env=env).stdout)
    expected = [one.measure.id for one in given(match(reread_snapshot, firm, on=ON))]
    assert [one["measure"]["id"] for one in answer["recommendations"]] == expected
    shown = json.loads(CliRunner().invoke(policymatch, ["models", "show"], env=env).stdout)
    assert shown["name"] == "bundled:e5-small-policy"
    assert shown["reranker"]["fingerprint"] == answer["reranker"]["fingerprint"]


def test_a_re_ranker_that_is_not_there_is_told_by_every_door_and_none_goes_on_without_it(
    snapshot, settings, firm, tmp_path
):
    wrong = settings.model_copy(update={"reranker": str(tmp_path / "gone")})
    with pytest.raises(EncoderError, match="no re-ranker"):
        match(open_snapshot(wrong), firm, on=ON)
    client = create_app(wrong).test_client()
    assert client.get("/readyz").status_code == 503
    assert client.post("/v1/match", json={"profile": FIRM}).status_code == 503
