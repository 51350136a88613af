"""Support words: in English, what other support a firm must not have had (其他市级财政资金)."""

import re
from functools import lru_cache

_REMEMBERED = 1024
_PARTS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"同类|(?:相同|同一)性质(?:的)?|同性质(?:的)?"), "of the same kind"),
    (re.compile(r"其他|其它|另外的?"), "other"),
    (re.compile(r"同级"), "of the same level"),
    (re.compile(r"上级"), "of a higher level"),
    (re.compile(r"中央|国家级?"), "national"),
    (re.compile(r"省级?"), "provincial"),
    (re.compile(r"(?:北京市)?市级"), "municipal"),
    (re.compile(r"(?:区县|县区|[区县])级"), "district"),
    (re.compile(r"部门"), "departmental"),
    (re.compile(r"财政性?"), "public"),
    (re.compile(r"科技"), "science"),
    (re.compile(r"预算内"), "budgeted"),
    (re.compile(r"专项(?:资金)?|资金|经费"), "funds"),
    (re.compile(r"投资"), "investment"),
    (re.compile(r"补贴|补助|资助|奖补"), "subsidies"),
    (re.compile(r"奖励"), "awards"),
    (re.compile(r"(?:优惠)?政策"), "policy"),
    (re.compile(r"支持|扶持"), "support"),
    (re.compile(r"等|的"), ""),
    (re.compile(r"[、和与及]"), "and"),
    (re.compile(r"或者?"), "or"),
)
_BEHIND = ("of the same kind", "of the same level", "of a higher level")
# 资金支持, 政策支持: support by what stands before it.
_LED = {"funds support": "funds", "subsidies support": "subsidies"}


@lru_cache(_REMEMBERED)
def support_in_english(words: str) -> str:
    """What support is called in English; the words themselves where one of them is not known.

    >>> support_in_english("其他市级财政资金"), support_in_english("省级智慧农机补贴")
    ('other municipal public funds', '省级智慧农机补贴')
    """
    found, at = [], 0
    while at < len(words):
        part = next(((m, en) for pattern, en in _PARTS if (m := pattern.match(words, at))), None)
        if part is None:
            return words
        found.append(part[1])
        at = part[0].end()
    before = " ".join(word for word in found if word and word not in _BEHIND)
    for double, single in _LED.items():
        before = before.replace(double, single)
    return " ".join((before, *(word for word in found if word in _BEHIND)))
