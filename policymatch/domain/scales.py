"""Scales: what 万, 亿, million and % stand for, and what is written with them: 3.2亿元, 1.5 million yuan."""

import re

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

_CHINESE = "零〇一二两三四五六七八九十百千万亿"
DIGITS = rf"(?:\d[\d,]{{0,17}}(?:\.\d{{1,6}})?|[{_CHINESE}]{{1,16}})"
MONEY = rf"{DIGITS}\s?(?:万亿|千万|百万|万|亿|million|billion)?\s?(?:元|yuan|RMB)"
"""Bounded in length, so that a long run of digits is not tried from each of its places to its end."""

_VALUES = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_TENS = {"十": 10, "百": 100, "千": 1000}
_SCALED = re.compile(
    r"(?P<digits>\d[\d,]*(?:\.\d+)?)\s*(?P<unit>千万|百万|万|亿|million|billion)?\s*(?:元|yuan|RMB)"
    rf"|(?P<words>[{_CHINESE}]+)\s*元"
)


def spoken_number(words: str) -> float | int | None:
    """A count in Arabic or Chinese digits; None for what is no number.

    >>> spoken_number("1,200"), spoken_number("三十八"), spoken_number("一万四千"), spoken_number("两百零五")
    (1200, 38, 14000, 205)
    """
    if words[:1].isdigit():
        number = float(words.replace(",", ""))
        return int(number) if number.is_integer() else number
    return _chinese_number(words)


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


def _chinese_number(words: str) -> int | None:
    """A number in Chinese digits: 万 scales what stands since 亿, 亿 all that stands before it."""
    total = myriads = section = digit = 0
    for word in words:
        if word in _VALUES:
            digit = _VALUES[word]
        elif word in _TENS:
            section += (digit or 1) * _TENS[word]
            digit = 0
        elif word == "万":
            myriads += (section + digit) * WAN
            section = digit = 0
        elif word == "亿":
            total = (total + myriads + section + digit) * YI
            myriads = section = digit = 0
        else:
            return None
    return total + myriads + section + digit if words else None
