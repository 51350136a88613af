"""HTTP, command line, batch and form are doors to one `recommend`: the same list from each."""

import json
import re
import sys
from pathlib import Path

import pytest

from api.app import create_app
from policymatch.batch import Wish, run_batch
from policymatch.cli import main
from policymatch.config import Settings, today_in_china
from policymatch.service import Snapshot, read_profile, recommend
from policymatch.terms import packaged_folder

PROFILES = sorted((packaged_folder("corpus") / "profiles").glob("*.json"))
TOP = 30


def ranked(answer: dict) -> list[tuple[str, str]]:
    return [(given["measure"]["id"], given["verdict"]) for given in answer["recommendations"]]


@pytest.mark.parametrize("path", PROFILES, ids=lambda path: path.stem)
def test_every_door_gives_the_same_list(
    path: Path, tmp_path: Path, snapshot: Snapshot, settings: Settings, capsys, monkeypatch
) -> None:
    told, on = json.loads(path.read_text(encoding="utf-8")), today_in_china()
    direct = recommend(snapshot, read_profile(told, on=on), on=on, top=TOP)
    expected = [(given.measure.id, given.verdict.value) for given in direct.recommendations]
    assert expected

    body = {"profile": told, "top": TOP, "on": on.isoformat()}
    assert ranked(create_app(settings).test_client().post("/v1/match", json=body).json) == expected

    firms, out = tmp_path / "firms.jsonl", tmp_path / "out.jsonl"
    firms.write_text(json.dumps(told) + "\n", encoding="utf-8")
    run_batch(snapshot, firms, out, Wish(on=on, top=TOP))
    assert ranked(json.loads(out.read_text(encoding="utf-8"))) == expected

    monkeypatch.setenv("POLICYMATCH_HOME", str(settings.home))
    arguments = [
        "policymatch",
        "match",
        path,
        "--snapshot",
        settings.snapshot_place,
        "--top",
        TOP,
        "--on",
        on,
    ]
    monkeypatch.setattr(sys, "argv", list(map(str, arguments)))
    with pytest.raises(SystemExit):
        main()
    assert ranked(json.loads(capsys.readouterr().out)) == expected


def test_the_form_gives_the_same_list(snapshot: Snapshot, settings: Settings) -> None:
    on = today_in_china()
    told = {
        "region": "沈阳市浑南区",
        "revenue_yuan": 8.2e6,
        "titles": ["tech_sme"],
        "description": "协作机器人",
    }
    direct = recommend(snapshot, read_profile(told, on=on), on=on, top=TOP)
    entered = {
        "region": told["region"],
        "revenue_yuan": "820",
        "titles": "tech_sme",
        "description": "协作机器人",
    }
    page = create_app(settings).test_client().post("/results", data=entered).text
    shown = re.findall(r'<article class="given" id="([^"]+)">', page)
    assert shown == [given.measure.id for given in direct.recommendations]
