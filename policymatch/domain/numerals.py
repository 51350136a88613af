"""Chinese numerals: 三十八, 贰拾, 一万四千, 二〇二三; the one place where they are read."""

_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")}
_DIGITS |= {char: value for value, char in enumerate("〇壹贰叁肆伍陆柒捌玖")}
_DIGITS |= {char: value for value, char in enumerate("0123456789")} | {"○": 0, "Ｏ": 0, "两": 2}
_PLACES = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_MYRIAD, _MYRIADS = 10**4, 10**8


def chinese_number(words: str) -> float:
    """The number that digits and Chinese places spell; digits in a row are a number of so many digits.

    Raises ValueError: there is none, or another character among them.

    >>> [chinese_number(words) for words in ("二十", "三百零五", "一万四千", "一万二千亿", "二〇二三")]
    [20.0, 305.0, 14000.0, 1200000000000.0, 2023.0]
    >>> [chinese_number(words) for words in ("两千五", "一万五", "一万零五", "2十")]
    [2500.0, 15000.0, 10005.0, 20.0]
    """
    if all(char in _DIGITS for char in words):
        return float("".join(str(_DIGITS[char]) for char in words))
    return float(_placed(words))


def _placed(words: str) -> int:
    """万 scales what stands since 亿, 亿 all that stands before it."""
    total = myriads = section = digit = place = 0
    for char in words:
        if char in _DIGITS:
            digit = _DIGITS[char]
            place = place // 10 if digit else 1
        elif char in _PLACES:
            place = _PLACES[char]
            section += (digit or 1) * place
            digit = 0
        elif char == "万":
            myriads, section, digit, place = myriads + (section + digit) * _MYRIAD, 0, 0, _MYRIAD
        elif char == "亿":
            total = (total + myriads + section + digit) * _MYRIADS
            myriads, section, digit, place = 0, 0, 0, _MYRIADS
        else:
            raise ValueError(f"{char} is no part of a Chinese numeral")
    # 两千五: a last digit right behind a place stands for the next place down; 十五 does not.
    return total + myriads + section + digit * max(1, place)
