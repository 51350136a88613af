"""Scales: what 万, 亿, million and % stand for, and what is written with them: 3.2亿元, 1.5 million yuan."""

import re

from policymatch.domain.numerals import chinese_number

WAN, YI = 10_000, 100_000_000
PER_CENT = 0.01
SCALES = {
    "万": WAN,
    "百万": 1_000_000,
    "千万": 10_000_000,
    "亿": YI,
    "million": 1_000_000,
    "billion": 1_000_000_000,
}
"""What a word behind a number multiplies it by."""

_DIGITS = "零〇一二两三四五六七八九"
_CHINESE = f"{_DIGITS}十百千万亿"
DIGITS = rf"(?:\d[\d,]{{0,17}}(?:\.\d{{1,6}})?|[{_CHINESE}]{{1,16}})"
MONEY = rf"{DIGITS}\s?(?:万亿|千万|百万|万|亿|million|billion)?\s?(?:元|yuan|RMB)"
"""Bounded in length, so that a long run of digits is not tried from each of its places to its end."""

# 三四, 两三百: three or four.
_ABOUT = re.compile(rf"(?<![{_DIGITS}])(?:一两|一二|两三|二三|三四|四五|五六|六七|七八|八九)(?![{_DIGITS}])")
_SCALED = re.compile(
    r"(?P<digits>\d[\d,]*(?:\.\d+)?)\s*(?P<unit>千万|百万|万|亿|million|billion)?\s*(?:元|yuan|RMB)"
    rf"|(?P<words>[{_CHINESE}]+)\s*元"
)


def spoken_number(words: str) -> float | int | None:
    """A count in Arabic or Chinese digits; None for what is no number, or leaves two open.

    >>> spoken_number("1,200"), spoken_number("三十八"), spoken_number("两百零五"), spoken_number("一万五")
    (1200, 38, 205, 15000)
    >>> spoken_number("三四十"), spoken_number("好几百")
    (None, None)
    """
    if words[:1].isdigit():
        number = float(words.replace(",", ""))
        return int(number) if number.is_integer() else number
    if _ABOUT.search(words):
        return None
    try:
        return int(chinese_number(words))
    except ValueError:
        return None


def spoken_yuan(words: str) -> float | None:
    """A sum of money in yuan; None for what is none.

    >>> spoken_yuan("3.2亿元"), spoken_yuan("一千二百万元"), spoken_yuan("300 million yuan")
    (320000000.0, 12000000.0, 300000000.0)
    """
    match = _SCALED.fullmatch(words.strip())
    number = spoken_number(match["digits"] or match["words"]) if match else None
    if match is None or number is None:
        return None
    return round(float(number) * SCALES.get(match["unit"] or "", 1), 2)


def printed_yuan(digits: str, scale: str | None = None) -> float | None:
    """The sum that a document prints in digits before a scale and 元; None where the digits are no number.

    >>> printed_yuan("1,200", "万"), printed_yuan("30."), printed_yuan("1.2.3", "亿")
    (12000000.0, 30.0, None)
    """
    plain = digits.replace(",", "").rstrip(".")
    return float(plain) * SCALES.get(scale or "", 1) if plain.count(".") < 2 else None
