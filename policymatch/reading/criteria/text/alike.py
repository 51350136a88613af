"""Alike: cases told one after another, of which the last alone says what is given.

企业取得新药证书；取得医疗器械注册证，投产后给予20万元奖励
"""

import re

from policymatch.reading.numbering import ITEM_NUMBER

_IS_A_CASE = re.compile(
    rf"(?:{ITEM_NUMBER})?(?:对(?:于)?|凡)?(?:企业|公司|单位)?(?P<opens>(?:首次|新|成功)?(?:获得?|取得|通过|完成|引进|新建|建成|研发|开发|承担|主导|列入|入选|设立|建立|投资))"
)
_GIVES = re.compile("给予|予以|奖励|资助|补助|奖补|补贴|贴息|优先|享受")


def opening_of(text: str) -> str | None:
    """The deed that a case opens with; None where a sentence is no case.

    >>> opening_of("企业取得新药证书"), opening_of("申报企业须在本区注册")
    ('取得', None)
    """
    case = _IS_A_CASE.match(text)
    return case["opens"] if case else None


def gives(text: str) -> bool:
    """Whether a case says what it is given."""
    return _GIVES.search(text) is not None
