"""Next grades: sentences that give the next level or bracket of one support."""

import re

from policymatch.reading.numbering import OPENING_NUMBER

# 500万元至5000万元的，给予2%补助。
_NEXT_BRACKET = re.compile(
    r"^(?:(?:在|超过|达到?))?\d[\d.]{0,8}(?:[万亿]?(?:元|平方米|千瓦时?|吨|台|亩)|[万亿]|[人家%]|纳米|微米)?(?:（含）)?(?:及?以[上下])?(?:的，(?=[^，。；]{0,30}\d)|(?:的|至|到|-|—|～|~)[^，。；]{0,24}(?:的|部分)，)"
)
# 对国家级的给予100%的配套；对省级的给予70%的配套: what differs from grade to grade.
_LEVEL = re.compile(
    r"[特一二三]级(?=资质)|(?:国家|省|[市区县])级|国家(?=[专科认])|[一二三]等奖?|特等奖?|[金银铜]奖|优秀奖|[一二三四五]星级?|[一二三四1-5]A级|[ABCD]级|第[一二三]类|甲级|乙级|[国省市]内(?=首)|\d[\d.]*(?:[百千]?[万亿]?元|[万亿])?|[，。；、和及或分别的]"
)
_LEVEL_NAME = re.compile(
    r"[特一二三]级(?=资质)|(?:国家|省|[市区县])级|[一二三]等奖?|[金银铜]奖|[一二三四五]星级?|[一二三四1-5]A级|[ABCD]级|第[一二三]类|[甲乙]级|[国省市]内(?=首)"
)
_FEWEST_ALIKE = 6


def is_next_grade(before: str, text: str) -> bool:
    """Whether two sentences are the same but for a level and its figures.

    >>> is_next_grade("对国家级的给予100%的配套；", "对省级的给予70%的配套。")
    True
    """
    one, other = _LEVEL.sub("", before), _LEVEL.sub("", text)
    shorter = min(len(one), len(other))
    levels = _LEVEL_NAME.search(before) and _LEVEL_NAME.search(text)
    return bool(levels) and shorter >= _FEWEST_ALIKE and (one.endswith(other) or other.endswith(one))


# 按上一年度的纳税总额分档次给予落户奖励。 and behind it 产值达到4000万元的，奖励40万元。
_IN_STEPS = re.compile(r"分(?:档次?|级|等次|层次)(?:给予|予以|奖励|补助)[^。；\d]{0,24}[。：]$")
_A_STEP = re.compile(
    rf"^{OPENING_NUMBER}(?!对)(?P<by>[^，。；\d]{{0,24}})\d[^，。；]{{0,14}}的，(?:一次性)?(?:给予|予以|奖励|补助|补贴|资助)[^，。；\d]{{0,8}}\d"
)
# 按照企业上一年度的纳税总额给予奖励。 and behind it 1．纳税总额超过500万元的，奖励20万元。
_BY_A_FIGURE = re.compile(
    r"(?:按照?|根据|依据)(?=[^，。；予]{0,32}+予)(?P<by>[^，。；\d]{2,30})(?:给予|予以)[^，。；\d]{0,16}(?:奖励|补助|补贴|资助)[。：]$"
)
_OF_A_FIGURE = 4


def opens_the_steps(before: str, text: str) -> bool:
    """Whether a sentence tells the first step of what the one before it gives by steps, without a sum.

    >>> opens_the_steps("按年度产值分档次给予奖励。", "年度产值达到2000万元的，奖励20万元；")
    True
    >>> opens_the_steps("按上年度营业收入给予奖励。", "1．营业收入超过2000万元的，奖励20万元；")
    True
    """
    step = _A_STEP.match(text)
    if step is None:
        return False
    figure = _BY_A_FIGURE.search(before)
    return _IN_STEPS.search(before) is not None or (
        figure is not None and _names_again(figure["by"], step["by"])
    )


def is_next_step(before: str, text: str) -> bool:
    """Whether two sentences tell steps of one figure, in the same words.

    >>> is_next_step("1．营业收入超过2000万元的，奖励20万元；", "2．营业收入超过5000万元的，奖励50万元。")
    True
    """
    one, other = _A_STEP.match(before), _A_STEP.match(text)
    alike = bool(one and other and len(one["by"]) >= _OF_A_FIGURE and one["by"] == other["by"])
    return alike or _is_next_floor(before, text)


# 1．设备投入不少于200万元（山区县不少于150万元），补助不超过20万元；
_FLOOR = re.compile(
    rf"^{OPENING_NUMBER}(?!对|支持|鼓励)(?=[^，。；]{{0,60}}\d)(?P<floor>[^，。；]{{6,60}}?(?:元|人|家|台|亩|吨|平方米|项|件|%)(?:以上)?)，[^，。；\d]{{0,40}}"
    r"(?:给予|安排|奖励|补助|补贴|资助|支持)[^，。；\d]{0,16}\d[\d.]{0,8}[万亿]?元[^，。；\d]{0,16}[。；]?$"
)
_FIGURE = re.compile(r"\d[\d.]{0,8}")
_NOTES = re.compile(r"（[^（）]{1,60}）")


def _is_next_floor(before: str, text: str) -> bool:
    """Whether both sentences give by how much is reached of one figure, told in the same words."""
    one, other = (_FLOOR.match(_NOTES.sub("", words)) for words in (before, text))
    if not (one and other) or one["floor"] == other["floor"]:
        return False
    return _FIGURE.sub("", one["floor"]) == _FIGURE.sub("", other["floor"])


def _names_again(by: str, words: str) -> bool:
    """Whether some words name the figure that others end with (企业上一年度的纳税总额, 纳税总额超过)."""
    name = by[-_OF_A_FIGURE:]
    return len(name) == _OF_A_FIGURE and name in words


def names_a_level(text: str) -> bool:
    """Whether words name a level, a prize or a class (省级, 一等奖, 甲级)."""
    return _LEVEL_NAME.search(text) is not None


def opens_a_bracket(text: str) -> bool:
    """Whether a sentence opens with a bracket of a figure (500万元至5000万元的，……)."""
    return _NEXT_BRACKET.match(text) is not None
