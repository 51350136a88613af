"""Running: how long something has run that is not the applicant (自建海外仓，运营6个月以上)."""

import re

from policymatch.reading.criteria.stated.found import Found
from policymatch.reading.quantities.numerals import DIGIT

# 服务平台有固定的场所，持续运营满2年; 自建海外仓，运营6个月以上;
# 迁入后正常经营满一年: so long runs what is named before.
_RUNS_SO_LONG = re.compile(
    r"(?:(?:平台|基地|园区|载体|技术转移机构)(?:\([^()]{1,12}\))?(?!企业|公司|运营|单位)[^。;]{0,60}(?:持续|连续|稳定)运营满?$)"
    r"|(?:海外仓|上线|分支机构|门店|连锁店|加盟店|首店|航线|游戏|班列|迁[入到至][^,，。;]{0,10})[^。;]{0,12}(?:运营|经营)[^,，。;\d]{0,6}$"
    # 承诺连续经营3年以上; 每组充电桩已运营2个月: what is still to be, and each of the things that stand there.
    r"|(?:承诺|每[组台套个辆座处])[^,，。;\d]{0,12}(?:运营|经营)[^,，。;\d]{0,6}$"
)
# 正常经营1年以上的返乡创业农民工; 运营满一年的孵化器: so long runs what people founded, or a house for firms.
_OF_WHAT_RUNS = re.compile(
    r"(?:\(含\))?(?:以上)?(?:的|[,，][^,，。;]{0,20}的)(?:[^,，。;的]{0,12}(?:毕业生|农民工|大学生|军人|残疾人|劳动者|就业困难人员|返乡[^,，。;]{0,6}人员)|(?:科技|科技企业|小微企业|创业)?(?:孵化器|众创空间|孵化基地|加速器))"
    # 运营9个月以上且仍在营业的驿站不少于40个
    rf"|(?:\(含\))?(?:以上)?且?[^,，。;的]{{0,16}}的[^,，。;的]{{2,16}}(?:不少于|不低于|达到?|超过){DIGIT}{{1,5}}[个家处座台]"
)
_RUNS = re.compile(r"运营|经营")


def is_of_what_runs(text: str, found: Found) -> bool:
    """Whether it is not the applicant that must have run so long."""
    if not _RUNS.search(text[found.start : found.end]):
        return False
    figure = re.search(r"[\d一二两三半]", text[found.start : found.end])
    to_figure = text[: found.start + (figure.start() if figure else 0)]
    return _RUNS_SO_LONG.search(to_figure) is not None or _OF_WHAT_RUNS.match(text, found.end) is not None


# 新设立、三年内投资额累计超过1亿元的: within which time something is done.
_BEGINS_ANEW = re.compile(r"[、,，且并][^,，。;、]{0,4}$")
_IS_DONE_WITHIN = re.compile(
    r"(?<=年)(?:以|之)?内(?![,，。;、的或及且并()]|$)|(?<=年内)(?![,，。;、的或及且并()]|$)"
)


def is_of_a_later_deed(text: str, found: Found, figure: int) -> bool:
    """Whether years, told from `figure` on behind a sign, are those within which something
    is done, and no age of who was founded before that sign.

    >>> from policymatch.domain.condition import Op
    >>> from policymatch.domain.fields import Field
    >>> text = "新设立、三年内投资额累计超过1亿元的"
    >>> is_of_a_later_deed(text, Found(Field.AGE_MONTHS, Op.AT_MOST, 36.0, 1, 7), 4)
    True
    """
    begins = _BEGINS_ANEW.search(text[found.start : figure]) is not None
    return begins and _IS_DONE_WITHIN.match(text, found.end) is not None
