"""Taking part: events and buying that firms are led to, which is all that they are given (鼓励企业参加展会)."""

import re

_LED = re.compile(
    r"(?:积极|大力)?(?:支持|鼓励|引导|组织|帮助)(?P<who>[^,，。;]{0,30}?(?:企业|公司|单位|机构))"
    r"(?:积极|抱团|组团|踊跃)?(?:参与|参加)[^,，。;]{0,60}?(?:政府采购|展会|展览会?|展销会?|博览会|交易会|对接会?|活动|行动)(?:活动|项目)?"
)
# 鼓励企业参加展会，给予展位费补贴: who is paid for it must have done it.
_PAYS = re.compile(r"给予|予以|奖励|奖补|补[助贴]|资助|贴息|兑付|[\d％%]元?")
_SENTENCE = re.compile(r"[^。;；\n]*")
# 鼓励企业参加展会。按展位费的40%补助。
_PAYS_BEHIND = re.compile(r"[。;；\n](?:[按每]|最高|单[家个]|对(?:参|其|符合)|给予|予以|补[助贴]|奖励|资助)")


def led_to_take_part(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where words at [start, end) name those who are led to take part
    in something; None where they do not, or where that is paid for.

    >>> led_to_take_part("鼓励外贸企业参加展会。", 0, 10), led_to_take_part("鼓励企业参加展会，给予补贴。", 0, 8)
    ((2, 6), None)
    >>> led_to_take_part("鼓励企业参加展会。按展位费的一半补助。", 0, 8) is None
    True
    """
    led = _LED.fullmatch(text, start, end)
    behind = _SENTENCE.match(text, end)
    if led is None or behind is None or _PAYS.search(behind[0]) or _PAYS_BEHIND.match(text, behind.end()):
        return None
    return led.span("who")
