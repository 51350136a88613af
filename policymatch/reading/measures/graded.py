"""Graded: sentences that give a grade of what the one before gives, more of it, or say how it is shared out."""

import re

from policymatch.reading.numbering import OPENING_NUMBER

# 通过复核的, 重新认定的, 连续通过认定的: the same support, had again.
_AGAIN = re.compile(
    rf"^{OPENING_NUMBER}(?:对)?(?:通过)?(?:(?:重新|复核|复审|复评|再次)(?:认定|通过|评定|复核)?|连续(?:认定|通过|评定))"
)
# 次年仍在库的，再给予5万元; 属产业链链主的企业，最高可到500万元; 迁入的高新技术企业视同首次认定
_MORE_OF_IT = re.compile(
    rf"^{OPENING_NUMBER}(?!已经?(?:认定|入库|评定))[^。；]{{2,50}}(?:的|企业)，?[^，。；]{{0,8}}"
    r"(?:再(?:次|另)?(?:给予?|奖励|追加|增加|补助)|追加|上浮|减半|按照?(?:[^，。；]{0,8}标准的)?\d+%(?:执行|奖励|享受)|享受同等|视同"
    r"|参照[^，。；]{2,10}执行|最高可?[到至]|按最高档)"
)
# 优先支持……企业。 每个项目支持额度为……。 给予不超过……的支持。: in which order, and how much.
_SHARED_OUT = re.compile(
    rf"^{OPENING_NUMBER}(?:优先支持[^。；\d]{{2,70}}[。；]?$|同一企业可(?:以)?[^。；]{{2,40}}(?:承担|申报)|[^。；，]{{2,30}}合计(?:不|最高)"
    r"|优秀比例|每个项目[^。；，]{0,8}(?:支持|资助|补助)[^。；，]{0,4}(?:额度|金额)|给予不超过|依托[^，。；]{2,12}(?:建设)?的，须"
    r"|[^。；，]{2,40}团队可适当放宽)"
)
_CONFERRED = re.compile(
    r"(?:首次|新)(?:被|获)?(?:认定|备案|获批|获评|批准|通过|列入|入选|评定|评为|组建)|获得?批准|获评|认定为|入选"
)
# 省级绿色工厂20万元, behind 对新认定的国家级绿色工厂奖励50万元
_BARE = re.compile(
    r"^(?!对)[^，。；的\d]{4,24}，?(?:各|分别|一次性)?(?:奖励|给予|补助)?\d[\d.]*万元(?:奖励|补助)?[。；]?"
)
_LEVELS = (
    re.compile(r"国家级?|全国"),
    re.compile(r"省级|自治区级?|省部级"),
    re.compile(r"(?<!直辖)市级"),
    re.compile(r"[区县]级"),
)
# What tells no thing that is conferred from another.
_OF_ANY = re.compile(r"国家级?|全国|[省市区县部]级|自治区|企业|单位|认定|[，。；、和及的为（）“”]")
_LEAD, _TAIL, _NAME = 90, 110, 40
# ；年缴税达到30万元以上，一次性给予10万元奖励: by a figure alone, of whom the sentence before named.
_BY_A_FIGURE = re.compile(
    r"^(?!对|其中)(?:(?!企业|单位|机构|项目|团队|平台|产品|基地|个人|人才)[^，。；的\d]){2,24}(?:达到?|超过|突破|满|在)\d[\d.]{0,8}[万亿]?[元家人吨](?:（含）)?及?(?:以上)?的?，"
    r"(?:一次性|分别|再)?(?:给予|奖励|补助)[^，。；]{0,12}\d"
)
# ；增长15%（含）至25%的，按增量的5%给予补助: by how much it grew.
_BY_A_RATE = re.compile(
    r"^(?:同比|年均)?(?:增长|增幅|增速|占比|比例|下降)(?:率)?(?:达到?|超过|在)?\d[\d.]{0,4}%(?:（含）)?(?:及?以上|(?:至|到|-|—|～|~)\d[\d.]{0,4}%(?:（含）)?(?:之间)?)的，"
    r"(?:一次性|分别|再)?(?:给予|奖励|补助|按)[^。；]{0,24}\d"
)
_GAVE_A_SHARE = re.compile(r"(?:给予|奖励|补助|按)[^。；]{0,30}\d")
_GAVE = re.compile(r"(?:给予|奖励|补助)[^，。；]{0,12}\d")
# 补贴标准为：初级900元、中级1200元。将紧缺工种补贴标准提高为：初级1100元……
_HIGHER = re.compile(
    rf"^{OPENING_NUMBER}(?:根据[^，。；]{{2,40}}，)?(?:将|对)[^，。；：]{{2,24}}(?:补贴|补助|奖励)标准(?:相应)?(?:提高|上调|上浮)[为到至]"
)
_STANDARD = re.compile(r"(?:补贴|补助|奖励)?标准(?:分别)?(?:为|是|：)[^。；]{0,16}\d")
# ；排名第四至第八名的，各奖励5万元: the next places of one contest.
_BY_PLACE = re.compile(
    r"^(?:对)?排名?(?:在)?第?[\d一二三四五六七八九十]{1,2}(?:名|位)?(?:[至到、]|[-—~])第?[\d一二三四五六七八九十]{1,2}[名位]的?，"
    r"(?:分别|各|一次性|依次)?(?:给予|奖励|补助)[^，。；]{0,12}\d"
)
# 100—300亩（含300亩）, 500亩以上: a bracket of a figure; 主板, 创业板: a board.
_BRACKET = re.compile(
    r"(?:主板|中小板|创业板|科创板|北交所)|\d[\d.]{0,8}[万亿]?(?:元|亩|平方米|家|人次?|台|吨)?(?:（含[^（）]{0,10}）)?及?(?:以上)?(?:[-—~至到]\d[\d.]{0,8}[万亿]?(?:元|亩|平方米|家|人次?|台|吨)(?:（含[^（）]{0,10}）)?(?:以下|以内)?|(?<=上))"
)
_FIGURES = re.compile(r"\d[\d.]{0,8}|[，。；、和及或分别的]")
_OPENS = re.compile(r"^对?(?:新建|新增|新发展)?")
_FEWEST_ALIKE = 6


def goes_on_with(before: str, text: str) -> bool:
    """Whether a sentence gives a grade or more of what the sentence `before` it gives, and nothing else.

    >>> goes_on_with("对100-300亩的花卉基地，奖励100元/亩；", "对300亩以上的花卉基地，奖励200元/亩。")
    True
    >>> goes_on_with("对新认定的国家级绿色工厂，给予50万元奖励；", "对新认定的省级绿色工厂，给予20万元奖励。")
    True
    >>> goes_on_with("对上规企业给予10万元奖励，", "次年仍在库的，再给予5万元奖励。")
    True
    >>> goes_on_with("对上规企业给予10万元奖励。", "对购买设备的企业，给予10%补助。")
    False
    """
    if before.endswith("；") and (_BY_A_FIGURE.match(text) or _BY_PLACE.match(text)) and _GAVE.search(before):
        return True
    if before.endswith("；") and _BY_A_RATE.match(text) and _GAVE_A_SHARE.search(before):
        return True
    if _HIGHER.match(text) and _STANDARD.search(before):
        return True
    more = any(words.match(text) for words in (_AGAIN, _MORE_OF_IT, _SHARED_OUT))
    return more or _is_other_level(before, text) or _is_other_bracket(before, text)


def _is_other_bracket(before: str, text: str) -> bool:
    """Whether both sentences give by brackets of one figure
    (100-300亩的……；300亩以上的……), and are alike but for it; or on other boards.
    """
    if not (_BRACKET.search(before) and _BRACKET.search(text)):
        return False
    one, other = (_FIGURES.sub("", _BRACKET.sub("", words)) for words in (before, text))
    rest = _OPENS.sub("", other)
    return len(rest) >= _FEWEST_ALIKE and one.endswith(rest)


def _is_other_level(before: str, text: str) -> bool:
    """Whether both sentences pay for what was conferred,
    each on another level (国家级……50万元；省级……20万元).
    """
    if _BARE.fullmatch(text) and _CONFERRED.search(before[-_TAIL:]):
        return True
    one, other = _CONFERRED.search(before[-_TAIL:]), _CONFERRED.search(text[:_NAME])
    mine, theirs = _levels(text), _levels(before)
    if not (one and other and mine and theirs) or mine == theirs:
        return False
    first, second = _names(before[-_TAIL:][one.end() :]), _names(text[other.end() :])
    return 2 * len(first & second) >= min(len(first), len(second)) > 0


def _names(words: str) -> set[str]:
    """The pairs of characters that name what is conferred, up to the gift, without its level."""
    named = _OF_ANY.sub("", re.split(r"(?:分别|一次性|各)?(?:给予|奖励|按)|\d", words)[0])
    return {named[i : i + 2] for i in range(len(named) - 1)}


def _levels(text: str) -> frozenset[int]:
    return frozenset(n for n, level in enumerate(_LEVELS) if level.search(text[:_LEAD]))
