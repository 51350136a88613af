"""Answers: the offers that the answer to a question speaks of (问：……的条件是什么？)."""

import re
from collections.abc import Sequence

from policymatch.reading.extract.naming import Naming
from policymatch.reading.labels import is_question
from policymatch.reading.measures.units import Layout
from policymatch.reading.numbering import BULLETS, OPENING_NUMBER

_Q = r"[ \t\u3000]?(?:(?:问|Q)\d{0,2}[：:．.、]?)?"
# 问：奖励多少？, of what the question before was about.
_ASKS_HOW_MUCH = re.compile(
    rf"{OPENING_NUMBER}{_Q}(?:(?:一共|最高)?可以?|能)?(?:享受|获得|给予|拿)?(?:的)?(?:奖励|补助|补贴|支持|资助|扶持|钱){{0,2}}(?:标准|额度|金额|力度)?(?:是|有|为)?(?:多少|什么|怎样|如何)"
)
# 问：哪些单位可以申请？, 问：有什么限制？, of all that a document offers.
_ASKS_WHO = re.compile(
    rf"^(?:{OPENING_NUMBER}{_Q}(?:政策|申报|申请|享受)?(?:还)?有(?:什么|哪些|何)(?:其他|其它)?(?:限制|限制条件|限制性规定)[？?]"
    rf"|{OPENING_NUMBER}{_Q}(?:哪些|什么样的|哪类|谁)(?:单位|企业|机构|对象|主体|组织|人|人员){{0,2}}(?:可以?|能够?)?(?:申请|申报|享受)(?:这些|本)?(?:政策|措施|资金|补贴|《[^》]{{2,40}}》(?:的?(?:政策|支持|扶持))?)?[？?]"
    # 哪些情况不能享受？
    rf"|{OPENING_NUMBER}{_Q}(?:有)?(?:哪些|什么样的|哪类|什么)(?:情形|情况|单位|企业|机构|主体|人|人员|项目){{1,2}}(?:是)?(?:不能|不得|不可以?|不予|不会?|无法|不在)(?:再)?(?:享受|申[请领报]|领取?|支持|适用|获得)[^？?]{{0,12}}[？?]"
    rf"|{OPENING_NUMBER}{_Q}(?:[这该本上述]{{0,2}}(?:若干|项|些)?(?:政策|措施|办法|细则|条款|文件)?的?)?(?:适用|支持|扶持|申报|申请|奖励|惠及)的?(?:对象|范围|主体|企业)(?:有|是|为|包括|指的是){{0,2}}(?:谁|哪些|什么|哪类)?[^？?]{{0,8}}[？?])"
)

# 申请条件是什么？, 申请单位要满足什么条件？, of no support by its name
_ASKS_CONDITIONS = re.compile(
    rf"{OPENING_NUMBER}{_Q}(?:申[请报领]|享受|领取)?(?:政策|补贴|补助|奖励|资金|支持)?(?:单位|企业|主体|机构|者|人)?(?:的)?(?:需要?|要|应当?|须|有)?(?:同时)?(?:满足|符合|具备)?"
    r"(?:(?:什么|哪些)(?:基本|申请|申报)?(?:条件|要求)|(?:基本)?(?:条件|要求)(?:是|有|包括)?(?:什么|哪些)?)[？?]"
)


class Answers:
    """The questions of a document, and the paragraphs `places` of its offers that their answers speak of."""

    def __init__(self, layout: Layout, places: Sequence[int], naming: Naming) -> None:
        self._layout, self._places, self._naming = layout, places, naming
        self._questions = [i for i in range(len(layout.paragraphs)) if is_question(layout.text_of(i))]

    def governed(self, index: int) -> frozenset[int] | None:
        """The offers that an answer to who may apply is for: those that the question names, and those of the
        next one where that has no subject of its own (奖励多少？). None where it answers nothing.
        """
        path = self._layout.paragraphs[index].path
        above = next((q for q in reversed(path) if q in self._questions), None)
        if above is None or _ASKS_WHO.fullmatch(self._layout.text_of(above).strip().lstrip(f"{BULLETS} ")):
            return None
        if _ASKS_CONDITIONS.fullmatch(self._layout.text_of(above).strip().lstrip(f"{BULLETS} ")):
            return self._of_the_one_before(above)
        return frozenset(p for p in self._places if self._naming.names(above, p)) | self._of_next(above)

    def _of_the_one_before(self, above: int) -> frozenset[int] | None:
        """The offers under the question before one that asks for conditions and names none; None, for all of a
        document, where all of its offers stand on one side of it.
        """
        before = [p for p in self._places if p < above]
        if not before or len(before) == len(self._places):
            return None
        asked = [q for q in self._questions if q < before[-1]]
        return frozenset(p for p in before if not asked or p >= asked[-1])

    def _of_next(self, above: int) -> frozenset[int]:
        """The offers under the question behind one, where it asks how much of the same."""
        later = next((q for q in self._questions if q > above), None)
        if later is None or not _ASKS_HOW_MUCH.match(self._layout.text_of(later)):
            return frozenset()
        paragraphs = self._layout.paragraphs
        return frozenset(p for p in self._places if later in (p, *paragraphs[p].path))
