"""Who applies: sentences that say what the applicant must be (申报主体应为……)."""

import re

from policymatch.reading.demanding import MUST

# 我市“揭榜计划”、“雏雁计划”的申报主体应为……, 设备奖补的申报单位应为……: of what is applied for.
_OF_WHAT = (
    r"(?:本项目的?|[^,，。;:“”]{0,8}“[^“”]{2,20}”(?:[、和及]“[^“”]{2,20}”){0,5}等?(?:项目|计划)?的?"
    r"|[\u4e00-\u9fff]{2,14}?(?:项目|计划|专项|工程|补贴|补助|奖励|奖补|资助)的?)"
)
SUBJECT = re.compile(rf"^{_OF_WHAT}?(?:项目)?(?:申报|申请)(?:主体|单位|企业|机构|者)?{MUST}?(?:为|是)")
"""The words before what the applicant must be."""


def is_about_applicant(text: str) -> bool:
    """Whether a sentence says what the applicant must be (申报主体应为…).

    >>> is_about_applicant("申报主体应为本市注册的企业")
    True
    """
    return SUBJECT.match(text) is not None
