"""Sides: words that pay one party to a deal or a project, or one sort of holder, behind those that pay another."""

import re

from policymatch.reading.establishments import ESTABLISHMENT

# 按投资额的1%给予原企业奖励, and behind it 按投资额的2%给予新投资方奖励
_PAYS = re.compile(
    r"按照?[^，。；]{2,30}\d[\d.]{0,5}\s?[%％](?:的比例|的标准)?(?:给予|补助|奖励)(?P<who>[^，。；\d]{1,30}(?:企业|方|单位|机构|人员?|团队|园区))"
    r"(?:一次性)?(?:奖励|补助|补贴|资助)"
)


# 项目总投资500万元以上的，按投资额的1%给予原企业奖励: what is asked of the project, whoever is paid.
_BEFORE = re.compile(rf"^[^。；]{{4,200}}(?=[，,]{_PAYS.pattern})")


def before_the_share(text: str) -> re.Match[str] | None:
    """The words of a sentence before the share that it gives one side; None where it gives none.

    >>> found = before_the_share("投资500万元以上的，按投资额的1%给予原企业奖励；")
    >>> found and found.group()
    '投资500万元以上的'
    """
    return _BEFORE.match(text)


def pays_the_other_side(before: str, text: str) -> bool:
    """Whether two sentences give a share of one thing, each to a party of another name.

    >>> pays_the_other_side("按合同额的3%给予买方企业奖励；", "按合同额的2%给予卖方企业奖励。")
    True
    >>> pays_the_other_side("按合同额的3%给予企业奖励；", "按合同额的2%给予企业奖励。")
    False
    """
    one, other = _PAYS.search(before), _PAYS.match(text)
    if one is None or other is None:
        return False
    return before.endswith("；") and one["who"] != other["who"]


# 给予省级实训基地50万元奖励，分别给予省级、市级大师工作室10万元、5万元资助
_HOLDER = (
    rf"给予(?P<who>[^，,。；\d]{{0,32}}{ESTABLISHMENT})"
    r"(?:一次性|分别|最高|不超过|不少于|每[家个])*\d"
)
_GIVES_A_HOLDER = re.compile(rf"{_HOLDER}[^，,。；]{{0,40}}[，,]$")
_GIVES_THE_NEXT = re.compile(rf"(?:并|同时)?(?:分别|一次性)?{_HOLDER}")
_NAMED_BY = 2


def gives_the_next_holder(before: str, text: str) -> bool:
    """Whether words give a sum to holders of another name than those to whom the words before them give one.

    >>> gives_the_next_holder("给予市级实训基地50万元奖励，", "分别给予市级、区级大师工作室9万元、5万元资助。")
    True
    >>> gives_the_next_holder("给予省级实训基地50万元奖励，", "给予市级实训基地20万元奖励。")
    False
    """
    one, other = _GIVES_A_HOLDER.search(before), _GIVES_THE_NEXT.match(text)
    if one is None or other is None:
        return False
    return one["who"][-_NAMED_BY:] != other["who"][-_NAMED_BY:]
