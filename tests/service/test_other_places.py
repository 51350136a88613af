"""What only a move to another place would open is counted apart, and no change of the firm."""

import json
from datetime import date
from pathlib import Path

import pytest

from policymatch.config import Settings
from policymatch.service import (
    Snapshot,
    build,
    changes,
    elsewhere,
    open_snapshot,
    plan,
    read_profile,
    recommend,
)

ON = date(2026, 11, 24)
COURTING = """沈阳市辽中区招商引资优惠办法
一、奖励投资。对企业新建厂房，给予50万元一次性奖励。
二、奖励认定。对高新技术企业，给予20万元一次性奖励。
本办法自2024年1月1日起施行，有效期5年。"""
COMERS_TEXT = "沈阳市浑南区招商引资办法（测试用）\n第一条 对迁入浑南区的企业，给予10万元奖励。"
COMING = {
    "source": "comers.json",
    "reviewed": True,
    "policy": {
        "id": "comers",
        "title": "沈阳市浑南区招商引资办法（测试用）",
        "issued_on": "2026-01-05",
        "status": "in_force",
        "region": "210112",
        "newcomers": True,
    },
    "body": COMERS_TEXT,
    "measures": [
        {
            "id": "comers-m1",
            "title": "迁入奖励",
            "start": 18,
            "end": len(COMERS_TEXT),
            "kind": "award",
            "benefits": [{"form": "amount", "amount_yuan": 100000, "quote": "给予10万元奖励"}],
            "condition": {
                "all": [
                    {"field": "region", "op": "not_in_region", "value": "210112", "quote": "迁入浑南区的企业"}
                ]
            },
        }
    ],
}
FIRM = {
    "description": "研制机器人，正在争取高新技术企业认定",
    "entity_type": "enterprise",
    "industry": ["机器人"],
    "titles": [],
}


@pytest.fixture
def courting(tmp_path: Path, settings: Settings) -> Snapshot:
    (tmp_path / "document.txt").write_text(COURTING, encoding="utf-8")
    build([tmp_path / "document.txt"], tmp_path / "out", settings)
    return open_snapshot(settings.model_copy(update={"snapshot": tmp_path / "out"}))


def test_what_only_a_move_would_open_is_counted_apart_with_its_place(courting: Snapshot) -> None:
    told = recommend(courting, read_profile(FIRM | {"region": "440305"}, on=ON), on=ON)
    assert told.other_places is not None
    assert (told.counts["eligible"], told.other_places.counts["eligible"]) == (1, 1)
    assert [place.zh for place in told.other_places.places] == ["辽宁省沈阳市辽中区"]
    assert "1项是外地（辽宁省沈阳市辽中区）招商引资的政策" in told.other_places.wording.zh


def test_at_home_nothing_is_of_another_place(courting: Snapshot) -> None:
    for region in ("210115", None):
        assert recommend(courting, read_profile(FIRM | {"region": region}, on=ON), on=ON).other_places is None


def test_a_title_that_opens_something_elsewhere_alone_is_no_change_to_make(courting: Snapshot) -> None:
    there, here = (read_profile(FIRM | {"region": region}, on=ON) for region in ("440305", "210115"))
    assert changes(courting, there, on=ON).changes == ()
    assert [change.target for change in changes(courting, here, on=ON).changes] == ["high_tech"]


def test_what_third_places_offer_says_nothing_of_two_places_that_are_compared(courting: Snapshot) -> None:
    firm = read_profile(FIRM | {"region": "440305"}, on=ON)
    found = elsewhere(courting, firm, "320100", on=ON)
    assert (found.kept, found.kept_national, found.kept_of_others) == (1, 0, 1)
    assert (found.documents_here, found.documents_there) == (0, 0)
    assert "两地都有1项（其中第三地招商引资的1项）" in found.why.zh
    assert (
        "1 measure might be had in both (1 offered by third places to firms that move there)" in found.why.en
    )


def test_what_a_place_offers_to_newcomers_is_gained_by_a_move_there_and_lost_by_a_move_away(
    courting: Snapshot,
) -> None:
    for here, there, moved in (("440305", "210115", (1, 0)), ("210115", "440305", (0, 1))):
        firm = read_profile(FIRM | {"region": here}, on=ON)
        found = elsewhere(courting, firm, there, on=ON)
        assert ((found.gains, found.losses), found.kept, found.kept_of_others) == (moved, 0, 0)
        assert {each.verdict for each in (*found.gained, *found.lost)} == {"eligible"}


def test_an_award_for_firms_that_move_in_is_gained_by_those_that_come_and_by_no_one_there(
    tmp_path: Path, settings: Settings
) -> None:
    (tmp_path / "document.json").write_text(json.dumps(COMING), encoding="utf-8")
    build([tmp_path / "document.json"], tmp_path / "out", settings)
    snapshot = open_snapshot(settings.model_copy(update={"snapshot": tmp_path / "out"}))
    there = elsewhere(snapshot, read_profile(FIRM | {"region": "440305"}, on=ON), "210112", on=ON)
    assert [(each.measure.id, each.verdict) for each in there.gained] == [("comers-m1", "eligible")]
    away = elsewhere(snapshot, read_profile(FIRM | {"region": "210112"}, on=ON), "440305", on=ON)
    assert (away.gains, away.losses, away.kept) == (0, 0, 0)


def test_a_place_is_told_by_the_documents_around_and_within_it(courting: Snapshot) -> None:
    firm = read_profile(FIRM | {"region": "440305"}, on=ON)
    for there, documents in (("210115", 1), ("210100", 1), ("210102", 0), ("210000", 1)):
        assert elsewhere(courting, firm, there, on=ON).documents_there == documents


def test_each_measure_of_another_place_says_that_it_is_there(courting: Snapshot) -> None:
    for region, told in (("440305", True), ("210115", False)):
        given = recommend(courting, read_profile(FIRM | {"region": region}, on=ON), on=ON).recommendations
        assert given
        for each in given:
            assert ("这是外地（辽宁省沈阳市辽中区）招商引资的政策，迁入当地才能享受。" in each.why.zh) is told
            assert ("offered by another place" in each.why.en) is told


def test_no_plan_sums_what_only_a_move_would_open(courting: Snapshot) -> None:
    there, here = (
        plan(courting, read_profile(FIRM | {"region": region}, on=ON), on=ON)
        for region in ("440305", "210115")
    )
    assert (there.kept, there.yuan_max) == ((), 0.0)
    assert [each.measure.title for each in here.kept]
    assert here.yuan_max == 500_000
