"""No regular expression of reading and terms takes longer than in proportion to its text.

Every expression is found by importing every module of both rooms, whatever holds it, and by looking through
their source for those that are written where they are used. Each is tried on strings made of what it matches
itself, and on strings of the field.

Proportion alone lets a long reach cost hundreds of steps a character, so each is weighed against a plain expression
too. What is only tried at the start of a text begins with ^; what reaches far looks in one run (possessively) for
the character it cannot do without before it tries.
"""

import ast
import importlib
import inspect
import pkgutil
import re
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields, is_dataclass
from functools import cache
from math import log
from re import _constants as kind
from re import _parser

import pytest

import policymatch.reading
import policymatch.terms
from policymatch.reading.quantities import amounts, counts, durations, ratios
from policymatch.reading.quantities.quantity import _pattern

COMMON = (
    *(
        "关于",
        "印发",
        "（",
        "2023年",
        "〔2023〕",
        "一",
        "人民政府",
        "<p a=1 ",
        "<",
        "charset=",
        "1.",
        "1,",
        " ",
        "\t",
    ),
    *("\n", "、", "附件", "。", "A", "《", "“", "对企业给予", "每年5万元，", "不超过", "的", "本"),
)
OF_THE_FIELD = (
    *(
        "（征求意见",
        "2023年1月1日",
        "京发〔2023〕1号",
        "有效期",
        "自发布之日",
        "第一",
        "某局",
        "吸引企业",
        "迁入本市",
    ),
    *(
        "适用对象注册",
        "本办法",
        "发文机关：",
        "首页>",
        "来源：",
        "-_|网",
        "- 1 -",
        "等部门",
        "令第一",
        "附件：1.",
        "》",
    ),
    *(
        "《甲办法》",
        "最高不超过",
        "补贴、",
        "按投资额",
        "已获得",
        "十万",
        "(含",
        "申请",
        "从事",
        "在本市",
        "第一条",
    ),
    *("本措施适用于", "为主营业务", "不得", "主要支持全市重点发展的", "是指", "转发", "废止"),
)
BRIEF, SHORT, LONG = 1_000, 2_000, 8_000
NIGHTLY = 100_000
FAST_SECONDS = 0.01
MOST_GROWTH = 1.2
MOST_SECONDS = 0.1
PLAIN, PLAIN_UNIT = re.compile(r"(?:甲|乙)[^。]{0,20}丙"), "甲乙一"
MOST_TIMES_PLAIN = 100
END = "！"
# An expression that never ends is a failure with a name, and holds up no run.
LIMIT_SECONDS = 60


@contextmanager
def limit(seconds: float = LIMIT_SECONDS) -> Iterator[None]:
    def stop(*_: object) -> None:
        raise TimeoutError(f"an expression took more than {seconds} seconds")

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def modules() -> Iterator[object]:
    for room in (policymatch.reading, policymatch.terms):
        for found in pkgutil.walk_packages(room.__path__, room.__name__ + "."):
            yield importlib.import_module(found.name)


def patterns_in(value: object, depth: int = 0) -> Iterator[re.Pattern]:
    """The expressions that a value holds: in a table, a set, a class, a value of a class."""
    if isinstance(value, re.Pattern):
        yield value
        return
    if depth > 5:
        return
    parts: list[object] = []
    if isinstance(value, dict):
        parts = [*value.keys(), *value.values()]
    elif isinstance(value, tuple | list | set | frozenset):
        parts = list(value)
    elif is_dataclass(value) and not isinstance(value, type):
        parts = [getattr(value, field.name) for field in fields(value)]
    elif isinstance(value, type) and value.__module__.startswith("policymatch"):
        parts = list(vars(value).values())
    for part in parts:
        yield from patterns_in(part, depth + 1)


def written_in(module: object) -> Iterator[re.Pattern]:
    """The expressions that stand as plain text in a call of re: re.split("…", text)."""
    for node in ast.walk(ast.parse(inspect.getsource(module))):
        is_call = isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
        if is_call and isinstance(node.func.value, ast.Name) and node.func.value.id == "re" and node.args:
            written = node.args[0]
            if isinstance(written, ast.Constant) and isinstance(written.value, str | bytes):
                yield re.compile(written.value)


def expressions() -> dict[str, re.Pattern]:
    found: dict[tuple, tuple[str, re.Pattern]] = {}
    for module in modules():
        for name, value in vars(module).items():
            for pattern in patterns_in(value):
                found.setdefault((pattern.pattern, pattern.flags), (f"{module.__name__}.{name}", pattern))
        for pattern in written_in(module):
            found.setdefault((pattern.pattern, pattern.flags), (f"{module.__name__} in line", pattern))
    for module in (amounts, counts, durations, ratios):
        pattern = _pattern(module._UNITS)
        found.setdefault((pattern.pattern, pattern.flags), (f"{module.__name__}._UNITS", pattern))
    return {f"{at}-{name.removeprefix('policymatch.')}": p for at, (name, p) in enumerate(found.values())}


EXPRESSIONS = expressions()


def example(parsed, most: int = 2) -> str:
    """A string that a part of an expression matches, each repeat once or twice; "" where none is plain."""
    text = ""
    for op, value in parsed:
        if op is kind.LITERAL:
            text += chr(value)
        elif op in (kind.NOT_LITERAL, kind.ANY):
            text += "甲"
        elif op is kind.IN:
            text += member(value)
        elif op in (kind.MAX_REPEAT, kind.MIN_REPEAT, kind.POSSESSIVE_REPEAT):
            text += example(value[2], most) * min(max(1, value[0]), max(1, int(value[1])), 40)
        elif op is kind.SUBPATTERN:
            text += example(value[3], most)
        elif op is kind.BRANCH:
            text += example(value[1][0], most)
    return text


def member(values) -> str:
    """A character of a set; of one that says what it is not, a common one."""
    if values[0][0] is kind.NEGATE:
        return "甲"
    op, value = values[0]
    if op is kind.RANGE:
        return chr(value[0])
    if op is kind.CATEGORY:
        return {kind.CATEGORY_DIGIT: "1", kind.CATEGORY_SPACE: " "}.get(value, "甲")
    return chr(value)


def parts_of(parsed) -> Iterator[str]:
    """Examples of a whole expression and of every part of it that may repeat or stand for others."""
    yield example(parsed)
    for op, value in parsed:
        if op in (kind.MAX_REPEAT, kind.MIN_REPEAT, kind.POSSESSIVE_REPEAT):
            yield from parts_of(value[2])
        elif op is kind.SUBPATTERN:
            yield from parts_of(value[3])
        elif op is kind.BRANCH:
            for branch in value[1]:
                yield from parts_of(branch)


@cache
def own_units(pattern: re.Pattern) -> tuple[str, ...]:
    """What an expression matches, what it nearly matches, and its parts: the strings it fears most."""
    parsed = _parser.parse(
        pattern.pattern, pattern.flags & ~re.UNICODE if isinstance(pattern.pattern, bytes) else 0
    )
    whole = example(parsed)
    units = [whole, whole[:1], whole[:-1], whole[: len(whole) // 2], *parts_of(parsed)]
    return tuple(filter(None, dict.fromkeys(units)))[:8]


def seconds(pattern: re.Pattern, text: str, tries: int = 3) -> float:
    subject = text.encode() if isinstance(pattern.pattern, bytes) else text
    best = float("inf")
    for _ in range(tries):
        began = time.process_time()
        for _ in pattern.finditer(subject):
            pass
        pattern.fullmatch(subject)
        best = min(best, time.process_time() - began)
        if best < FAST_SECONDS:
            break
    return best


def growth(pattern: re.Pattern, unit: str) -> float:
    """The exponent with which the time grows on a repeated unit; 0 where it is too short to tell."""
    short, long = (unit * (size // len(unit)) + END for size in (SHORT, LONG))
    slow = seconds(pattern, long)
    if slow < FAST_SECONDS:
        return 0.0
    return log(slow / seconds(pattern, short)) / log(len(long) / len(short))


def quickest(pattern: re.Pattern, unit: str, tries: int) -> float:
    text = unit * (BRIEF // len(unit)) + END
    return min(seconds(pattern, text, tries=1) for _ in range(tries))


def times_plain(pattern: re.Pattern, unit: str, plain: float) -> float:
    """How many times as long an expression takes as a plain one; tried again before it is called slow."""
    with limit():
        times = quickest(pattern, unit, 1) / plain
        return times if times <= MOST_TIMES_PLAIN else quickest(pattern, unit, 5) / plain


def test_every_room_is_looked_through():
    walked = {module.__name__ for module in modules()}
    assert {"policymatch.reading.formats.html", "policymatch.terms.lexicon"} <= walked
    assert sum(".metadata." in name for name in EXPRESSIONS) > 60
    assert any("quantities.amounts" in name for name in EXPRESSIONS)
    assert any("in line" in name for name in EXPRESSIONS)


@pytest.mark.parametrize(("hostile", "unit"), [(r"[\d,]+元", "1"), (r"《.*》废止", "《"), (r"\s+$", " ")])
def test_an_expression_whose_time_grows_with_the_square_is_caught(hostile, unit):
    pattern = re.compile(hostile)
    assert unit in own_units(pattern)
    assert growth(pattern, unit) > MOST_GROWTH


@pytest.mark.parametrize(
    ("slow", "unit"), [(r"[^,]{0,60}赛[^,]{0,16}?(?:前\d|第)", "甲赛"), (r"对[^,]{4,900}?(?:,|。)", "对")]
)
def test_an_expression_that_tries_hundreds_of_steps_a_character_is_caught(slow, unit):
    pattern = re.compile(slow)
    assert unit in own_units(pattern)
    assert times_plain(pattern, unit, quickest(PLAIN, PLAIN_UNIT, 50)) > MOST_TIMES_PLAIN


def test_no_expression_takes_a_hundred_times_as_long_as_a_plain_one():
    plain = quickest(PLAIN, PLAIN_UNIT, 50)
    slow = {
        (name, unit)
        for name, pattern in EXPRESSIONS.items()
        for unit in own_units(pattern)
        if times_plain(pattern, unit, plain) > MOST_TIMES_PLAIN
    }
    assert slow == set()


@pytest.mark.parametrize("name", EXPRESSIONS)
def test_time_grows_no_faster_than_the_text(name):
    pattern = EXPRESSIONS[name]
    for unit in (*own_units(pattern), *COMMON):
        with limit():
            exponent = growth(pattern, unit)
            if exponent > MOST_GROWTH:
                exponent = min(exponent, *(growth(pattern, unit) for _ in range(3)))
        assert exponent <= MOST_GROWTH, unit


def test_an_expression_that_never_ends_is_stopped():
    with pytest.raises(TimeoutError), limit(0.2):
        growth(re.compile(r"(?:一|一)*"), "一")


@pytest.mark.nightly
@pytest.mark.parametrize("name", EXPRESSIONS)
def test_a_hundred_thousand_characters_take_a_tenth_of_a_second(name):
    pattern = EXPRESSIONS[name]
    for unit in (*own_units(pattern), *COMMON, *OF_THE_FIELD):
        text = unit * (NIGHTLY // len(unit)) + END
        with limit():
            taken = seconds(pattern, text, tries=5)
        assert taken <= MOST_SECONDS, unit
