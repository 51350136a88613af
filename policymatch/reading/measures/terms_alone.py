"""Terms alone: sentences that tell from when an act holds, what it may be had beside, or that nobody applies."""

import re

_ANSWER = r"(?:答[：:])?"
# 《……若干政策》自2025年7月1日起施行，有效期至……。
_HOLDS_FROM = re.compile(
    rf"^{_ANSWER}[^。；，]{{0,80}}自(?:20\d\d年[\d月日]{{0,6}}|发布之日|印发之日|公布之日)起?(?:正式)?(?:施行|实施|执行|生效)(?:，[^。；]{{0,40}}(?:有效|止|截止)[^。；]{{0,20}})?[。；]?"
)
# 可以与市级政策叠加享受
_BESIDE_OTHERS = re.compile(
    rf"^{_ANSWER}(?:可以。)?(?:[^。；，\d]{{0,24}}，)?(?:可以?|能够?)(?:同时)?(?:与|和)[^。；，\d]{{2,30}}(?:叠加|同时|重复)享受[^\d]{{0,80}}"
)
# 本类别实行“免申即享”，由……直接确定名单
_NOBODY_APPLIES = re.compile(
    r"^(?:本|该)(?:类别|类|项|项目|政策|条|事项|奖励|补贴)[^，。；\d]{0,6}(?:实行|采取|采用|适用)[“]?(?:免申即享|免报即享|直达快享)[”]?[^。；\d]{0,80}[。；]?"
)


def tells_terms_alone(text: str) -> bool:
    """Whether a sentence tells the terms of what others offer, and offers nothing.

    >>> tells_terms_alone("答：本政策自2030年7月1日起施行，有效期至2032年6月30日。")
    True
    >>> tells_terms_alone("自2030年7月1日起，对渔业企业给予20万元补助。")
    False
    """
    return any(told.fullmatch(text) for told in (_HOLDS_FROM, _BESIDE_OTHERS, _NOBODY_APPLIES))
