"""No expression of the condition reader and of the quantities takes longer than in proportion to its text."""

import importlib
import pkgutil
import re
import time
from collections.abc import Iterator

import pytest

from policymatch.reading import criteria, quantities
from policymatch.reading.quantities import amounts, counts, durations, ratios
from policymatch.reading.quantities.quantity import _pattern

SEEDS = (
    "1", "1,", "一", "十万", "不超过", "(", "(含", "“", "、", "和", "的", "对", "为", "以", "企业", "支持", "获得", "申请",
    "享受", "从事", "在本市", "本措施适用于", "已经获得", "为主营业务", "不得", "主要支持全市重点发展的", "申请资助的", "\n",
    "  ", "第一条", "是指", "发布日期\n", "2023年",
)  # fmt: skip
SMALL, LARGE = 4_000, 32_000


def _patterns_in(value: object, depth: int = 0) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, tuple | list) and depth < 4:
        for part in value:
            yield from _patterns_in(part, depth + 1)
    elif isinstance(value, dict) and depth < 4:
        for part in value.values():
            yield from _patterns_in(part, depth + 1)


def _expressions() -> dict[str, re.Pattern[str]]:
    found = {}
    for room in (criteria, quantities):
        for module in pkgutil.iter_modules(room.__path__):
            loaded = importlib.import_module(f"{room.__name__}.{module.name}")
            for name, value in vars(loaded).items():
                for at, pattern in enumerate(_patterns_in(value)):
                    found[f"{module.name}.{name}.{at}"] = pattern
    for module in (amounts, counts, durations, ratios):
        found[module.__name__] = _pattern(module._UNITS)
    return found


def _seconds(pattern: re.Pattern[str], text: str) -> float:
    began = time.process_time()
    for _ in pattern.finditer(text):
        pass
    return time.process_time() - began


@pytest.mark.parametrize(
    ("name", "pattern"), _expressions().items(), ids=lambda v: v if isinstance(v, str) else ""
)
def test_an_expression_takes_time_in_proportion_to_its_text(name, pattern):
    for seed in SEEDS:
        text = seed * (LARGE // len(seed))
        if (long := _seconds(pattern, text)) < 0.03:
            continue
        short = min(_seconds(pattern, text[:SMALL]) for _ in range(3))
        long = min(long, _seconds(pattern, text))
        assert long < 2.5 * short * (LARGE / SMALL), f"{name} on {seed!r}"
