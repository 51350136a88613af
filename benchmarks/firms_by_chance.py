"""Firms made by chance: in one list each tells a text of its own, in another many share one."""

import math
import random
from collections.abc import Iterator, Sequence
from typing import Any

from policymatch.batch import Chunk, FirmRow
from policymatch.batch.run import CHUNK

TRADES = (
    "协作机器人",
    "动力电池",
    "车规级芯片",
    "工业软件",
    "高性能纤维",
    "体外诊断试剂",
    "氢能储运",
    "激光装备",
)
WORKS = ("研发", "生产", "系统集成", "检测认证", "精密加工", "平台运营")
REGIONS = ("210112", "210100", "110108", "310104", "440305", "210000")
Told = dict[str, Any]


def text_by_chance(chance: random.Random) -> str:
    products = "、".join(f"{chance.choice(TRADES)}{chance.randrange(10**5)}型" for _ in range(3))
    return f"公司从事{products}的{chance.choice(WORKS)}与{chance.choice(WORKS)}，服务汽车和电子行业客户。"


def firms(count: int, seed: int, shared_by: int) -> list[Told]:
    chance = random.Random(seed)
    texts = [text_by_chance(chance) for _ in range(math.ceil(count / shared_by))]
    return [firm(f"s{seed}-{number}", texts[number // shared_by], chance) for number in range(count)]


def firm(name: str, text: str, chance: random.Random) -> Told:
    revenue = float(chance.randrange(10, 5000) * 100_000)
    told: Told = {
        "id": name,
        "region": chance.choice(REGIONS),
        "description": text,
        "revenue_yuan": revenue,
        "rd_expense_yuan": round(revenue * chance.uniform(0, 0.15)),
        "employees": chance.randrange(5, 900),
        "founded_on": f"{chance.randrange(2000, 2026)}-06-01",
        "titles": chance.sample(("high_tech", "tech_sme", "specialised_sme"), chance.randrange(3)),
        "invention_patents": chance.randrange(12),
    }
    return {key: value for key, value in told.items() if key == "id" or chance.random() < 0.8}


def chunks_of(rows: Sequence[Told]) -> Iterator[Chunk]:
    for number, at in enumerate(range(0, len(rows), CHUNK)):
        some = rows[at : at + CHUNK]
        yield Chunk(number, [FirmRow(at + i + 1, row["id"], row) for i, row in enumerate(some)])
