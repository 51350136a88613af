"""No regular expression of these rooms takes longer than in proportion to its text."""

import importlib
import pkgutil
import re
import time
from math import log

import pytest

import policymatch.reading.benefits
import policymatch.reading.extract
import policymatch.reading.formats
import policymatch.reading.measures
import policymatch.reading.metadata
import policymatch.reading.titles
from policymatch.reading import cards, flow, lines, normalise, numbering, sections

ROOMS = (
    policymatch.reading.formats,
    policymatch.reading.metadata,
    policymatch.reading.measures,
    policymatch.reading.benefits,
    policymatch.reading.extract,
    policymatch.reading.titles,
)
MODULES = (normalise, cards, flow, lines, numbering, sections)
UNITS = (
    *(
        "关于",
        "印发",
        "（",
        "（征求意见",
        "2023年",
        "2023年1月1日",
        "〔2023〕",
        "京发〔2023〕1号",
        "有效期",
        "自发布之日",
        "一",
        "第一",
    ),
    *(
        "人民政府",
        "某局",
        "省",
        "吸引企业",
        "迁入本市",
        "适用对象注册",
        "招商",
        "本办法",
        "本",
        "发文机关：",
        "首页>",
        "来源：",
        "字号：",
    ),
    *(
        "<p a=1 ",
        "<",
        "</",
        "-_|网",
        "charset=",
        "1.",
        "- 1 -",
        " ",
        "\t",
        "\n",
        "、",
        "中国",
        "等部门",
        "令第一",
        "附件",
        "。",
        "A",
        "《",
        "》",
        "“",
        "对企业给予",
        "最高不超过",
        "补贴、",
        "每年5万元，",
        "按投资额",
        "已获得",
    ),
)
SHORT, LONG = 2_000, 16_000


def patterns_in(value):
    """The patterns that a module keeps under a name, in a table too."""
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, dict):
        for child in value.values():
            yield from patterns_in(child)
    elif isinstance(value, tuple | list):
        for child in value:
            yield from patterns_in(child)


def expressions():
    modules = list(MODULES)
    for room in ROOMS:
        modules += [
            importlib.import_module(m.name) for m in pkgutil.iter_modules(room.__path__, room.__name__ + ".")
        ]
    for module in modules:
        for name, value in vars(module).items():
            for pattern in patterns_in(value):
                yield pytest.param(pattern, id=f"{module.__name__.rsplit('.', 1)[1]}.{name}")


def seconds(pattern, text):
    best = float("inf")
    for _ in range(3):
        started = time.process_time()
        for _ in pattern.finditer(text):
            pass
        pattern.fullmatch(text)
        best = min(best, time.process_time() - started)
    return best


@pytest.mark.parametrize("pattern", expressions())
def test_time_grows_no_faster_than_the_text(pattern):
    as_bytes = isinstance(pattern.pattern, bytes)
    for unit in UNITS:
        short, long = (unit * (size // len(unit)) + "！" for size in (SHORT, LONG))
        if as_bytes:
            short, long = short.encode(), long.encode()
        slow = seconds(pattern, long)
        if slow < 0.02:
            continue
        assert log(slow / seconds(pattern, short)) / log(len(long) / len(short)) <= 1.5, unit
