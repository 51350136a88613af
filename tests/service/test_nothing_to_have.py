"""A firm that may have nothing, and a snapshot in which nothing is offered, get an answer like any other."""

from datetime import date
from pathlib import Path

import pytest

from policymatch.config import Settings
from policymatch.domain.fields import Field
from policymatch.service import Snapshot, build, open_snapshot, read_profile, recommend

ON = date(2026, 11, 24)
SUPPORT = """沈阳市支持机器人企业若干措施
一、支持首台套。对在本市注册的机器人企业，给予50万元一次性奖励。
本措施自2024年1月1日起施行，有效期5年。"""
ALARM = """沈阳市气象局关于发布大风蓝色预警的通知
预计今夜到明天有大风，请注意防范。"""
ROBOTS_OF_SHENZHEN = {"region": "440305", "description": "机器人关节"}


def served(text: str, folder: Path, settings: Settings) -> Snapshot:
    (folder / "document.txt").write_text(text, encoding="utf-8")
    build([folder / "document.txt"], folder / "out", settings)
    return open_snapshot(settings.model_copy(update={"snapshot": folder / "out"}))


@pytest.mark.parametrize(("text", "measures"), [(SUPPORT, 1), (ALARM, 0)])
def test_where_there_is_nothing_to_have_the_list_is_empty_and_the_count_true(
    text: str, measures: int, tmp_path: Path, settings: Settings
) -> None:
    snapshot = served(text, tmp_path, settings)
    answer = recommend(snapshot, read_profile(ROBOTS_OF_SHENZHEN, on=ON), on=ON)
    assert answer.recommendations == ()
    assert answer.counts["judged"] == len(snapshot) == measures


def test_a_firm_that_may_have_nothing_is_told_what_rules_out_most(tmp_path: Path, settings: Settings) -> None:
    text = """沈阳市支持机器人企业若干措施
一、支持首台套。对机器人企业，给予50万元一次性奖励。
二、支持研发。对机器人企业中的高新技术企业，给予20万元一次性奖励。
本措施自2024年1月1日起施行，有效期5年。"""
    elsewhere = {"region": "440305", "titles": [], "entity_type": "enterprise"}
    answer = recommend(served(text, tmp_path, settings), read_profile(elsewhere, on=ON), on=ON)
    assert [(each.field, each.measures) for each in answer.obstacles] == [(Field.REGION, 1), (None, 1)]
    assert answer.obstacles[0].wording.zh == "1项只有“注册地”不符合"


def test_a_firm_that_may_have_something_is_told_of_no_obstacles(tmp_path: Path, settings: Settings) -> None:
    here = read_profile({"region": "210102", "description": "机器人关节"}, on=ON)
    answer = recommend(served(SUPPORT, tmp_path, settings), here, on=ON)
    assert answer.recommendations
    assert answer.obstacles == ()
