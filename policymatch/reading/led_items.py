"""Led items: numbered items that the label at the end of the paragraph before them says the role of."""

import re

from policymatch.reading.roles import SectionRole, role_of

# 每项不超过20万元。具体申报条件和要求： at the end of a paragraph, over items beside it.
_LABEL_AT_THE_END = re.compile(r"[。；]\s?(?P<label>[\u4e00-\u9fff]{4,14})[：:]\s*$")
_LED_TO = (SectionRole.CONDITION, SectionRole.TARGET, SectionRole.MATERIALS)
_LONGEST_LABEL = 24


def led_to(text: str, inherited: SectionRole) -> SectionRole | None:
    """What the label that ends a paragraph says of the numbered items behind it; None without one.

    >>> led_to("每项不超过20万元。具体申报条件和要求：", SectionRole.OFFER).value, led_to("申报条件如上。", SectionRole.OFFER)
    ('condition', None)
    """
    found = _LABEL_AT_THE_END.search(text[-_LONGEST_LABEL:])
    role = role_of(found["label"], inherited) if found else None
    return role if role in _LED_TO else None
