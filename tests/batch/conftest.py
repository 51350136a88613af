"""Firm lists made by chance: the same for the same seed."""

import json
import random
from collections.abc import Callable
from pathlib import Path

import pytest

TRADES = (
    "研发生产协作机器人和力控末端，面向汽车零部件产线",
    "软件开发、信息系统集成服务",
    "We make solid-state batteries and hydrogen storage tanks for trucks",
    "新材料技术研发；高性能纤维及复合材料制造；货物进出口",
    "生物医药研发外包，持有医疗器械生产许可，准备建设中试平台",
    "",
    "农产品加工与冷链物流",
    "集成电路设计，车规级芯片流片" * 40,
)
REGIONS = ("210112", "210100", "沈阳市浑南区", "110108", "310000", "440300", None)
TITLES = ("high_tech", "tech_sme", "specialised_sme", "little_giant", "gazelle")
NEEDS = ("funding", "tax", "loan", "talent", "space", "equipment", "ip")
Told = dict[str, object]


def firm_by_chance(number: int, chance: random.Random) -> Told:
    """A firm that tells some of what it could, bands and empty lists among it."""
    told: Told = {"id": f"f{number}", "name": f"企业{number}", "region": chance.choice(REGIONS)}
    if chance.random() < 0.8:
        told["description"] = chance.choice(TRADES)
    if chance.random() < 0.6:
        low = float(chance.randrange(1, 500) * 100_000)
        told["revenue_yuan"] = low if chance.random() < 0.7 else {"min": low, "max": low * 3}
        told["rd_expense_yuan"] = round(low * chance.uniform(0, 0.2))
    told["titles"] = chance.sample(TITLES, chance.randrange(3)) if chance.random() < 0.6 else None
    told["needs"] = chance.sample(NEEDS, chance.randrange(3)) if chance.random() < 0.5 else None
    told["employees"] = chance.randrange(1, 900) if chance.random() < 0.5 else None
    told["founded_on"] = f"{chance.randrange(1995, 2027)}-0{chance.randrange(1, 10)}-11"
    told["clean_record"] = chance.choice((True, False, None))
    return {name: value for name, value in told.items() if value is not None}


@pytest.fixture
def firms_by_chance() -> Callable[..., list[Told]]:
    """Makes so many firms."""

    def make(count: int, seed: int = 11) -> list[Told]:
        chance = random.Random(seed)
        return [firm_by_chance(number, chance) for number in range(count)]

    return make


@pytest.fixture
def list_by_chance(tmp_path: Path, firms_by_chance: Callable[..., list[Told]]) -> Callable[[int], Path]:
    """Writes a list of so many firms as lines of JSON, with a bad row among each ten."""

    def write(count: int) -> Path:
        path = tmp_path / "firms.jsonl"
        rows = [
            {"id": told["id"], "revenue_yuan": -1} if place % 10 == 7 else told
            for place, told in enumerate(firms_by_chance(count))
        ]
        path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
        return path

    return write
