"""Had again: a sentence that gives the support before it once more, to those who are recognised again or reviewed."""

import re

from policymatch.reading.numbering import OPENING_NUMBER

# 通过复核的, 重新认定的, 连续通过认定的, 对曾获上述资助的单位: the same support, had again.
_AGAIN = re.compile(
    rf"^{OPENING_NUMBER}(?:对)?(?:有效期满后?，?)?(?:再次)?(?:通过(?:(?:国家|[省市区县])级[、和及]?){{0,3}})?(?:(?:重新|复核|复审|复评|再次)(?:认定|通过|评定|复核)?|连续(?:认定|通过|评定)"
    r"|对?(?:曾经?|已经?)(?:获得?|享受)(?:过)?(?:上述|前述|该项?|本条)(?:资助|奖励|补[助贴]|支持))"
)
# 对期满重新通过认定的企业，给予5万元奖励。: recognised anew, in a sentence of its own; a review keeps the title.
_PAYS_ANEW = re.compile(
    r"^对(?=[^，。；]{0,24}重新(?:通过|认定|评定|获))[^，。；]{4,40}(?:企业|单位|机构|平台|载体|中心)，(?:一次性)?(?:给予|奖励)[^，。；\d]{0,8}\d"
)


def is_had_again(before: str, text: str) -> bool:
    """Whether a sentence gives, once more or on review, what the sentence `before` it gives; one of its own that pays
    firms that are recognised anew gives something else.

    >>> is_had_again("对首次认定的企业奖励20万元；", "对重新通过认定的企业，奖励5万元。")
    True
    >>> is_had_again("对首次认定的企业奖励20万元。", "对期满重新通过认定的企业，奖励5万元。")
    False
    """
    return _AGAIN.match(text) is not None and not pays_anew(before, text)


def pays_anew(before: str, text: str) -> bool:
    """Whether a sentence of its own pays firms that are recognised anew.

    >>> pays_anew("对首次认定的企业奖励20万元。", "对期满重新通过认定的企业，奖励5万元。")
    True
    """
    return before.endswith("。") and _PAYS_ANEW.match(text) is not None
