"""Numerals as documents spell them: 1,200.5, ２０, 一百二十, 贰拾, 二〇二三."""

import re

from policymatch.domain.numerals import chinese_number
from policymatch.reading.signs import ASCII_SIGNS

# １，５００万元: where digits and comma are full-width, the comma groups them.
_FULL_WIDTH_GROUPS = re.compile(r"(?<![0-9０-９])[０-９]{1,3}(?:，[０-９]{3}){1,4}(?![0-9０-９])")
# Pages that were typed by hand: 5O%, 1OO万元.
_LETTER_O = re.compile(r"(?<=\d)[Oo]{1,6}(?=[\dOo]{0,6}(?:[万亿千百元%个家人]))")

ARABIC = r"(?:\d{1,3}+(?:,\d{3})++(?!\d)|\d++)(?:\.\d++)?+"
_CHINESE = "零〇一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟"
# 2.1 名录企业, 3.2 人才引进: words, and no so many names or people.
_COUNTED = r"(?:人(?![才工民力员社机均事口文类体])|家(?![具庭电政居用属装禽畜])|户(?![外籍口用主])|名(?![录牌校优称师医企特单品城镇家义]))"
NOT_WITH_ITS_NUMBER = rf"(?:20[0-4]\d年|\d{{1,6}}(?:{_COUNTED}|[个项件](?!百分))|\d{{2,4}}0[万亿]元?|\d0[万亿]元?(?:[（(]含[^（）()]{{0,8}}[）)])?(?:及?以[上下]|[至到—~-]))"
"""Behind 2. at the head of a clause: a figure that is none with
that number (2.500万元以上, 3.50人, 3.2025年), as an expression.
"""
_CLAUSE_NUMBER = re.compile(rf"(?:^|(?<=[\n。；;]))(?P<number>\d{{1,2}})\.(?={NOT_WITH_ITS_NUMBER})")
NUMERAL = rf"(?:(?<![\d.])(?<!\d,){ARABIC}|(?<![{_CHINESE}])[{_CHINESE}]++)"

DIGIT = rf"(?:\d|半|(?!一[定般些批起])[{_CHINESE}])"
"""With what a figure begins (满2年, 满两年, 满半年), as an expression; 满一定年限 tells none."""

_ARABIC = re.compile(ARABIC)


def plain(text: str) -> str:
    """Digits and signs in ASCII (`signs.py`), offset by offset; a letter O in a figure is a nought,
    and the dot of a clause number no point.

    >>> plain("１，５００万元"), plain("1，500万元")
    ('1,500万元', '1，500万元')
    >>> plain("２０％－５０％"), plain("5O万元"), plain("2.500万元以上"), plain("2.5亿元以上")
    ('20%-50%', '50万元', '2、500万元以上', '2.5亿元以上')
    """
    grouped = _FULL_WIDTH_GROUPS.sub(lambda found: found.group().replace("，", ","), text)
    signs = _CLAUSE_NUMBER.sub(r"\g<number>、", grouped.translate(ASCII_SIGNS))
    return _LETTER_O.sub(lambda zeros: "0" * len(zeros.group()), signs)


def number_of(numeral: str) -> float:
    """The number that a plain numeral spells; an empty one spells nothing.

    >>> number_of("1,200.5"), number_of("一百二十"), number_of("二〇二三"), number_of("两千五")
    (1200.5, 120.0, 2023.0, 2500.0)
    """
    if _ARABIC.fullmatch(numeral):
        return float(numeral.replace(",", ""))
    return chinese_number(numeral)
