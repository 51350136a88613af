"""Many firms at once have the answers of one firm at a time, to the last bit, at every door."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from api.app import create_app
from benchmarks.naive_match import NaiveMatch
from policymatch.batch import Wish, run_batch
from policymatch.batch.answering import line_of
from policymatch.config import Settings
from policymatch.domain.wording import Language
from policymatch.service import (
    ManyFirms,
    Match,
    MatchRequest,
    Snapshot,
    match,
    plain,
    read_profile,
    recommend,
)
from policymatch.service.nearness import Room, forget

ON = date(2026, 11, 24)
FirmsByChance = Callable[..., list[dict[str, Any]]]


def same(one: Match, other: Match) -> bool:
    return one.answer == other.answer and one.verdicts() == other.verdicts()


def test_many_firms_at_once_have_the_answers_of_one_at_a_time(
    snapshot: Snapshot, firms_by_chance: FirmsByChance
) -> None:
    profiles = [read_profile(told, on=ON) for told in firms_by_chance(300)]
    together = ManyFirms(snapshot, MatchRequest(ON)).matches(profiles)
    for profile, found in zip(profiles, together, strict=True):
        assert same(found, match(snapshot, profile, on=ON)), profile


@pytest.mark.parametrize("block", [1, 3, 64])
def test_neither_the_block_nor_the_company_a_firm_is_in_changes_its_answer(
    block: int, snapshot: Snapshot, firms_by_chance: FirmsByChance
) -> None:
    profiles = [read_profile(told, on=ON) for told in firms_by_chance(24, seed=5)]
    asked = MatchRequest(ON, top=3, ignore_dates=True)
    many = ManyFirms(snapshot, asked, judged_bytes=block * 7 * len(snapshot))
    forget(snapshot, Room(of_texts=1))
    backwards = list(many.matches(profiles[::-1]))
    forget(snapshot)
    for profile, found in zip(profiles, backwards[::-1], strict=True):
        assert same(found, match(snapshot, profile, on=ON, top=3, ignore_dates=True))


def test_batch_and_http_say_the_same_of_each_firm(
    tmp_path: Path, snapshot: Snapshot, settings: Settings, firms_by_chance: FirmsByChance
) -> None:
    told = firms_by_chance(200, seed=3)
    firms, out = tmp_path / "firms.jsonl", tmp_path / "out.jsonl"
    firms.write_text("".join(json.dumps(firm) + "\n" for firm in told), encoding="utf-8")
    run_batch(snapshot, firms, out, Wish(on=ON, top=20))
    client = create_app(settings).test_client()
    for firm, line in zip(told, out.read_text(encoding="utf-8").splitlines(), strict=True):
        answer = recommend(snapshot, read_profile(firm, on=ON), on=ON)
        assert line == line_of(str(firm["id"]), firm.get("name"), answer, Language.ZH)
        said = json.loads(line)
        assert said.pop("name") == firm["name"]
        assert said == plain(answer)
        if int(str(firm["id"])[1:]) % 10 == 0:
            body = {"profile": firm, "top": 20, "on": ON.isoformat()}
            assert client.post("/v1/match", json=body).json == said


def test_the_naive_loop_that_speed_is_measured_against_writes_the_same_lines(
    tmp_path: Path, snapshot: Snapshot, firms_by_chance: FirmsByChance
) -> None:
    told, wish = firms_by_chance(12, seed=9), Wish(on=ON, top=5)
    firms, out = tmp_path / "firms.jsonl", tmp_path / "out.jsonl"
    firms.write_text("".join(json.dumps(firm) + "\n" for firm in told), encoding="utf-8")
    run_batch(snapshot, firms, out, wish)
    assert "".join(NaiveMatch(snapshot, wish).lines(told)) == out.read_text(encoding="utf-8")
