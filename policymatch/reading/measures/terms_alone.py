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
# 同时符合第七条、第九条规定的，可以叠加享受，但合计不超过90万元。
_SEVERAL_AT_ONCE = re.compile(
    r"^(?:第[一二三四五六七八九十百\d]{1,4}条\s{0,2})?[^。；]{0,40}同时(?:符合|满足|达到)(?:本[^，。；\d]{1,6})?(?:第[^，。；]{1,30}|多[项个条款]|[上前]述[^，。；]{0,12})[^，。；]{0,12}的，(?:可以?|均可)?(?:叠加|同时|累[加计]|一并)享受[^。；]{0,60}[。；]?$"
    # 上述政策可叠加享受，但同一企业每年合计不超过300万元。
    r"|^(?:第[一二三四五六七八九十百\d]{1,4}条\s{0,2})?(?:上述|以上|前述|各项|本(?:办法|措施|政策))[^，。；\d]{0,14}?(?:可以?|均可)(?:叠加|同时|累[加计]|一并)享受[^。；]{0,60}[。；]?"
)
# 本类别实行“免申即享”，由……直接确定名单
_NOBODY_APPLIES = re.compile(
    r"^(?:本|该)(?:类别|类|项|项目|政策|条|事项|奖励|补贴)[^，。；\d]{0,6}(?:实行|采取|采用|适用)[“]?(?:免申即享|免报即享|直达快享)[”]?[^。；\d]{0,80}[。；]?"
)


def tells_terms_alone(text: str) -> bool:
    """Whether a sentence tells the terms of what others offer, and offers nothing.

    >>> tells_terms_alone("答：本政策自2030年7月1日起施行，有效期至2032年6月30日。")
    True
    >>> tells_terms_alone("同时符合第七条、第九条规定的，可以叠加享受，但合计不超过90万元。")
    True
    >>> tells_terms_alone("自2030年7月1日起，对渔业企业给予20万元补助。")
    False
    """
    return any(
        told.fullmatch(text) for told in (_HOLDS_FROM, _BESIDE_OTHERS, _SEVERAL_AT_ONCE, _NOBODY_APPLIES)
    )
