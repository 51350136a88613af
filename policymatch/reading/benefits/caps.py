"""Caps: bare sums that the words before them, or the cap beside them, make the most that is given."""

import re

from policymatch.reading.quantities import Amount, Bound, Ratio

_REACH = 80
_SIDE_BY_SIDE = re.compile(r"\s{0,2}[、和或及]\s{0,2}")
_HELP = r"(?:贴息|补[助贴]|奖[励补]|资助|支持|返还)"
# 最高奖励分别为260万元、130万元; 最高分别奖励50万元、20万元
_MOST_OF_EACH = rf"最高(?:可|再|给予){{0,2}}(?:{_HELP}(?:资金)?(?:金额|额度|额|限额)?分别(?:为|达)?|分别(?:给予)?{_HELP}?)"
# 资助上限提高至200万元
_CAP_RAISED = re.compile(
    r"(?:上限|限额|封顶)[^，。；\d]{0,4}(?:提高|上调|提升|放宽)[至到为]$"
    # 奖励上限为批发企业80万元/家、餐饮企业40万元/家
    rf"|(?:(?:上限|限额)(?:分别)?为|{_MOST_OF_EACH})(?:[^，。；、\d]{{2,10}}\d[\d.]{{0,6}}[万亿]?元(?:/[家户个人])?、){{0,4}}[^，。；、\d]{{2,10}}$"
    rf"|{_MOST_OF_EACH}$"
    # 授信额度可提高至800万元: how much is lent or guaranteed at most
    r"|(?:信用|授信|贷款|担保|融资)(?:额度?|限额)[^，。；\d]{0,4}(?:提高|上调|提升|放宽)[至到为]$"
    # 每年享受补贴总限额为30万元
    r"|(?:补贴|补助|资助|奖励|资金|金额|总)限额(?:为|是|：)$"
    # 最高贴息50万元
    rf"|封顶$|最高(?:可)?(?:再|另)?(?:给予)?(?:{_HELP}|给予)(?:金额|额度|限额)?(?:为|达)?$"
    # 最高额度统一调整为50万元, 最高限额20万元
    r"|最高(?:人均)?(?:贷款|担保|授信)?(?:额度|限额|金额)(?:统一)?(?:调整|提高|提升|放宽)?(?:为|到|至)?$"
)


# 最高不超过5万元，重点展会可提高至10万元: a higher cap for some.
_RAISED_FOR_SOME = re.compile(r"可(?:以)?(?:适当)?(?:提高|上浮|放宽|增加)(?:至|到)$")


def bounded_as(before: Amount | Ratio | None, figure: Amount | Ratio, text: str) -> Amount | Ratio:
    """A bare sum is a cap where one is raised to it, or right
    beside another cap (不超过50万元、30万元 and 20万元).
    """
    if not isinstance(figure, Amount) or figure.bound is not Bound.EXACT:
        return figure
    raised = _CAP_RAISED.search(text[max(0, figure.start - _REACH) : figure.start]) is not None
    capped = isinstance(before, Amount) and before.bound is Bound.AT_MOST
    raised = raised or (
        capped and _RAISED_FOR_SOME.search(text[max(0, figure.start - _REACH) : figure.start]) is not None
    )
    if raised or (before and capped and _SIDE_BY_SIDE.fullmatch(text, before.end, figure.start)):
        return figure.model_copy(update={"bound": Bound.AT_MOST, "low_yuan": None})
    return figure
