"""Led or joined: who takes part in what others lead (参与制定国家标准, behind 牵头制定) has a grade of what they have."""

import re

_DEED = r"(?P<deed>(?:起草|制定|修订|制修订|编制|承担|实施|研制)[^，。；]{2,40}?)(?:，|的?(?:区内|我[区市省县]|本[区市省县])?(?:企业|单位|机构|的))"
_LEADS = re.compile(rf"(?:牵头|主导|主持|第一起草单位){_DEED}")
_TAKES_PART = re.compile(rf"^[（(]?\d?[）)]?对?[^，。；]{{0,6}}(?:参与|参加|协助){_DEED}[^。；]{{0,24}}\d")


def takes_part_in_it(before: str, text: str) -> bool:
    """Whether a sentence pays those who take part in what the one before pays others to lead.

    >>> takes_part_in_it("对牵头制定国家标准的企业，奖励50万元；", "对参与制定国家标准的企业，奖励10万元。")
    True
    >>> takes_part_in_it("对牵头制定国家标准的企业，奖励50万元；", "对参与实施技改项目的企业，奖励10万元。")
    False
    """
    led, joined = _LEADS.search(before), _TAKES_PART.match(text)
    return bool(led and joined and led["deed"] == joined["deed"])
