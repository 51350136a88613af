"""HTTP, command line, batch and form are doors to one `recommend`: the same list from each."""

import json
import re
import sys
from pathlib import Path

import pytest

from api.app import create_app
from policymatch import service
from policymatch.batch import Wish, run_batch
from policymatch.cli import main
from policymatch.config import Settings, today_in_china
from policymatch.domain.how_many import CHANGES, MOVED, PLANNED, RECOMMENDED, SCHEDULED, HowMany
from policymatch.domain.wording import Language
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
    shown = re.findall(r'<article class="given" id="([^"]+)"', page)
    assert shown == [given.measure.id for given in direct.recommendations]


AHEAD = {"plan": {}, "calendar": {}, "changes": {}, "elsewhere": {"region": "大连市"}}


@pytest.mark.parametrize("number", [None, 1, 49], ids=["as many as usual", "one", "many"])
@pytest.mark.parametrize("question", AHEAD)
def test_every_door_looks_ahead_alike(
    question: str, number: int | None, snapshot: Snapshot, settings: Settings, capsys, monkeypatch
) -> None:
    path, on = PROFILES[0], today_in_china()
    told = json.loads(path.read_text(encoding="utf-8"))
    name = "most" if question == "changes" else "top"
    asked = AHEAD[question] | ({} if number is None else {name: number})
    ask = getattr(service, question)
    expected = service.plain(ask(snapshot, read_profile(told, on=on), on=on, **asked), Language.ZH)

    body = {"profile": told, "on": on.isoformat(), **asked}
    assert create_app(settings).test_client().post(f"/v1/{question}", json=body).json == expected

    monkeypatch.setenv("POLICYMATCH_HOME", str(settings.home))
    monkeypatch.setenv("POLICYMATCH_SNAPSHOT", str(settings.snapshot_place))
    options = [word for key, value in asked.items() for word in (f"--{key}", value)]
    monkeypatch.setattr(sys, "argv", ["policymatch", question, *map(str, (path, "--on", on, *options))])
    with pytest.raises(SystemExit):
        main()
    assert json.loads(capsys.readouterr().out) == expected


@pytest.mark.parametrize(
    ("question", "name", "how_many"),
    [
        ("match", "top", RECOMMENDED),
        ("plan", "top", PLANNED),
        ("calendar", "top", SCHEDULED),
        ("elsewhere", "top", MOVED),
        ("changes", "most", CHANGES),
    ],
)
def test_no_door_tells_more_than_another(
    question: str, name: str, how_many: HowMany, settings: Settings, snapshot: Snapshot, capsys, monkeypatch
) -> None:
    client = create_app(settings).test_client()
    path = PROFILES[0]
    body = {"profile": json.loads(path.read_text(encoding="utf-8")), **AHEAD.get(question, {})}
    monkeypatch.setenv("POLICYMATCH_HOME", str(settings.home))
    monkeypatch.setenv("POLICYMATCH_SNAPSHOT", str(settings.snapshot_place))
    region = ["--region", "大连市"] if question == "elsewhere" else []
    for number, status, code in ((how_many.most, 200, 0), (how_many.most + 1, 422, 2)):
        assert client.post(f"/v1/{question}", json={**body, name: number}).status_code == status
        arguments = ["policymatch", question, path, *region, f"--{name}", number]
        monkeypatch.setattr(sys, "argv", list(map(str, arguments)))
        with pytest.raises(SystemExit) as ended:
            main()
        assert int(ended.value.code or 0) == code
