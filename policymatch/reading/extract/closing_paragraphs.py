"""Closing paragraphs: what stands behind the last item of a list of offers, without a number, and speaks of them all."""

import re

from policymatch.reading.labels import ACT
from policymatch.reading.measures.units import Layout

# 同一事项涉及多项奖励的，按最高标准执行。 单个企业同一年度累计不超过100万元。 每年4月受理，申报单位在线填报。
_OVER_ALL = (
    re.compile(
        r"同一(?:事项|项目|企业|单位|年度)[^。；]{0,30}(?:多项|多个|两项|从高|就高|最高标准|不重复|累计|合计)"
    ),
    re.compile(
        r"(?:单个|单一|每家|同一|一家)(?:企业|单位|主体|机构)[^。；]{0,20}(?:年度|累计|合计|总额|总计)[^。；]{0,16}不超过"
    ),
    re.compile(
        r"每年[^。；，]{0,4}\d{1,2}月[^。；，]{0,24}|(?:企业|申报单位|单位)[^。；]{0,20}(?:登录|通过)[^。；]{2,30}(?:填报|申报|提交|申请)"
    ),
    re.compile(r"(?:申报|申请)(?:单位|企业|主体)[^。；]{0,16}(?:失信|违法|事故)"),
)
_FEWEST = 2
# 本措施所称企业，是指……。本措施由县商务局负责解释，自……起施行。
_OF_THE_ACT = re.compile(rf"^{ACT}(?:中?所[称指]|中|由|自|适用)")
_CLOSES_IT = re.compile(r"负责解释|(?:施行|实施|执行)(?:[，。；]|$)|有效期|起(?:施行|实施|执行)")


def closing_paragraph(layout: Layout) -> int | None:
    """The paragraph that closes the list of offers of a document and tells rules of all of them; None without one.

    It bears no number, no numbered one follows, and it tells at least two such rules, or
    begins with the act itself and says who explains it or until when it holds.
    """
    numbered = [i for i, paragraph in enumerate(layout.paragraphs) if paragraph.numeral is not None]
    first = numbered[-1] + 1 if numbered else len(layout.paragraphs)
    behind = [at for at in range(first, len(layout.paragraphs)) if not layout.paragraphs[at].cell]
    of_the_act = next((at for at in behind if _speaks_of_the_act(layout.text_of(at))), None)
    if of_the_act is not None or first not in behind:
        return of_the_act
    told = sum(words.search(layout.text_of(first)) is not None for words in _OVER_ALL)
    return first if told >= _FEWEST else None


def _speaks_of_the_act(text: str) -> bool:
    return _OF_THE_ACT.match(text) is not None and _CLOSES_IT.search(text) is not None
