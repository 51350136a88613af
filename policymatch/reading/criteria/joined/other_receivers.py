"""Other receivers: whom an offer names by what they do for the firms of its document, and who are none of these."""

import re

from policymatch.reading.criteria.stated.entities import let_have

# 经授权的园区开发公司建设的厂房项目，予以投资支持: who builds for the firms of a trade is of another.
_BUILDS_FOR_THEM = re.compile(
    r"园区(?:开发|建设|运营|管理){1,2}(?:企业|公司|单位|机构)(?:负责)?(?:投资)?(?:新建|建设|改造|运营|打造)的"
)
# 对示范场景建设单位予以支持, 对首用单位给予补助: who opens a place to try things is no maker of them.
_USES_WHAT_THEY_MAKE = re.compile(
    r"(?:对|支持|给予|奖励)[^,，。;]{0,24}(?:场景(?:建设|开放|供给|提供|应用)|首[购用试]|采购|应用示范)(?:单位|方)(?:[,，]?(?:给予|予以|一定)|奖励|补助|资助|支持)"
)
# 合理提高签约医疗机构的支付总额: what an office lets them have.
_IS_LET_HAVE = let_have("医疗(?:卫生)?机构|医院|学校|高校", "总额|额度|限额|预算|指标")


def gives_to_none_of_them(own: str) -> bool:
    """Whether the words of an offer name a receiver that is none of the firms its document is for.

    >>> gives_to_none_of_them("合理提高签约医疗机构支付总额"), gives_to_none_of_them("对医疗器械企业予以支持")
    (True, False)
    """
    return any(words.search(own) for words in (_USES_WHAT_THEY_MAKE, _IS_LET_HAVE))


def gives_to_builders(own: str) -> bool:
    """Whether the words of an offer name firms that build for those its document is for, and are of no one trade.

    >>> gives_to_builders("园区开发公司建设的船坞项目，予以投资支持"), gives_to_builders("企业建设的船坞项目，予以支持")
    (True, False)
    """
    return _BUILDS_FOR_THEM.search(own) is not None
