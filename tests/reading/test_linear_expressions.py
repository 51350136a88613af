"""No regular expression of these rooms takes longer than in proportion to its text."""

import importlib
import pkgutil
import re
import time
from math import log

import pytest

import policymatch.reading.formats
import policymatch.reading.metadata
from policymatch.reading import normalise

ROOMS = (policymatch.reading.formats, policymatch.reading.metadata)
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
    ),
)
SHORT, LONG = 2_000, 16_000


def expressions():
    modules = [normalise]
    for room in ROOMS:
        modules += [
            importlib.import_module(m.name) for m in pkgutil.iter_modules(room.__path__, room.__name__ + ".")
        ]
    for module in modules:
        for name, value in vars(module).items():
            if isinstance(value, re.Pattern):
                yield pytest.param(value, id=f"{module.__name__.rsplit('.', 1)[1]}.{name}")


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
