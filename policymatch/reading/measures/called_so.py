"""Called so: sentences that tell what a title asks without a word of applying for it."""

import re

from policymatch.reading.numbering import CLAUSE_START
from policymatch.reading.standings import RECOGNISES, core_of, names_standing

# 上年末净资产5000万元以上的，可申请认定为区域型总部企业。
_MAY_BE = re.compile(
    r"(?:的|企业|单位|机构)，?(?:均|方)?可以?(?:申请|申报)?(?:认定|评定|备案)为(?P<what>[\u4e00-\u9fff“”]{3,24}?)[。：；]"
)
# 可以申请认定为市级专业孵化器。: applied for here, whatever the act is called; a title of the state is conferred elsewhere.
_APPLIED_FOR_HERE = re.compile(
    r"(?:的|企业|单位|机构)，?(?:均|方)?可以?(?:申请|申报)(?:认定|评定|备案)为(?P<what>(?!国家|全国)[\u4e00-\u9fff“”]{3,24}?)[。：；]"
)
# 第六条 市级众创空间：办公场地不低于400平方米；……
_NAMED_FIRST = re.compile(rf"{CLAUSE_START}(?P<what>[\u4e00-\u9fff“”]{{3,20}}?)：(?=[^：]{{6}})")
_FIGURES = re.compile(
    r"(?:不低于|不少于|不超过|达到|满)[一二三四五六七八九十两\d]|[一二三四五六七八九十两\d][\u4e00-\u9fff]{0,4}以[上内下]"
)
_LONGEST, _TAIL = 400, 4


def called_so(text: str, title: str) -> str | None:
    """The title that a numbered sentence of a document called `title` tells with what it asks, by figures.

    >>> called_so("第二条 上年末净资产5000万元以上的，可申请认定为区域型总部企业。", "某市总部企业认定办法")
    '区域型总部企业'
    >>> called_so("第六条 市级众创空间：办公场地不低于400平方米；", "某市众创空间备案办法")
    '市级众创空间'
    >>> called_so("第六条 对众创空间：按面积给予补助。", "某市众创空间备案办法") is None
    True
    >>> called_so("第六条 面积2000平方米以上的，可以申请认定为市级专业孵化器。", "某市孵化载体管理办法")
    '市级专业孵化器'
    """
    told = text[:_LONGEST]
    if not _FIGURES.search(told):
        return None
    if (here := _APPLIED_FOR_HERE.search(told)) and names_standing(what := here["what"].strip("“”")):
        return what
    if not RECOGNISES.search(title):
        return None
    found = _NAMED_FIRST.match(told) or _MAY_BE.search(told)
    what = found["what"].strip("“”") if found else ""
    return what if names_standing(what) and core_of(what)[-_TAIL:] in title else None
