"""How many measures are asked for changes nothing of those that are told."""

import json
from datetime import date
from itertools import accumulate, product

import pytest

from policymatch.config import Settings
from policymatch.domain.profile import FirmProfile
from policymatch.matching.rank.first_look import SHORTLISTED
from policymatch.service import Snapshot, build, open_snapshot, recommend

ON = date(2026, 11, 24)
FIRM = FirmProfile(description="生产工业机器人减速器和伺服电机", region="210112", titles=["high_tech"])
TRADES = ("机器人", "纺织", "造船", "制药", "软件", "陶瓷", "食品", "传感器", "阀门", "风电")
DEEDS = ("购置检测设备的", "参加境外展会的", "制定团体标准的", "建设实验室的", "开展技术改造的")


@pytest.fixture(scope="module")
def long(settings: Settings, tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    """A snapshot of more measures than stand in one shortlist."""
    folder = tmp_path_factory.mktemp("long")
    acts = [json.dumps(_act(number), ensure_ascii=False) for number in range(9)]
    (folder / "acts.jsonl").write_text("\n".join(acts) + "\n", encoding="utf-8")
    mine = settings.model_copy(update={"snapshot": folder / "shelf"})
    build([folder / "acts.jsonl"], folder / "shelf", mine)
    return open_snapshot(mine)


def _act(number: int) -> dict[str, object]:
    """An act as a record, which is built as it stands."""
    name, articles = f"甲{number}区产业奖励办法", []
    for at, (trade, deed) in enumerate(product(TRADES, DEEDS), start=1):
        articles.append(f"第{at}条 对{trade}企业{deed}，给予{at + number}万元奖励。")
    starts = accumulate((len(article) + 1 for article in articles), initial=0)
    measures = [
        {
            "id": f"act-{number}-m{at}",
            "title": article,
            "kind": "award",
            "start": start,
            "end": start + len(article),
        }
        for at, (start, article) in enumerate(zip(starts, articles, strict=False), start=1)
    ]
    return {
        "policy": {"id": f"act-{number}", "title": name},
        "body": "\n".join(articles),
        "measures": measures,
    }


def test_a_shorter_list_is_the_head_of_a_longer_one(long: Snapshot) -> None:
    assert len(long) > SHORTLISTED
    whole = recommend(long, FIRM, on=ON, top=len(long)).recommendations
    assert len(whole) > SHORTLISTED
    for top in (1, 20, SHORTLISTED - 1, SHORTLISTED + 1):
        told = recommend(long, FIRM, on=ON, top=top).recommendations
        assert [(one.measure.id, one.relevance.score) for one in told] == [
            (one.measure.id, one.relevance.score) for one in whole[:top]
        ]


def test_a_list_of_several_shortlists_names_no_measure_twice_and_promises_ever_less(long: Snapshot) -> None:
    whole = recommend(long, FIRM, on=ON, top=len(long)).recommendations
    assert len({one.measure.id for one in whole}) == len(whole)
    behind = [one.relevance.score for one in whole[SHORTLISTED:]]
    assert max(behind) <= max(one.relevance.score for one in whole[:SHORTLISTED])
