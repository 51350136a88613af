"""Sides: a sentence that pays one party to a deal or a project, behind one that pays the other."""

import re

# 按投资额的1%给予原企业奖励, and behind it 按投资额的2%给予新投资方奖励
_PAYS = re.compile(
    r"按照?[^，。；]{2,30}\d[\d.]{0,5}\s?[%％](?:的比例|的标准)?(?:给予|补助|奖励)(?P<who>[^，。；\d]{1,8}(?:企业|方|单位|机构|人|园区))"
    r"(?:一次性)?(?:奖励|补助|补贴|资助)"
)


# 项目总投资500万元以上的，按投资额的1%给予原企业奖励: what is asked of the project, whoever is paid.
_BEFORE = re.compile(rf"[^。；]{{4,200}}(?=[，,]{_PAYS.pattern})")


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
