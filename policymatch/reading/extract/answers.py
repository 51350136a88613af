"""Answers: the offers that the answer to a question speaks of (问：……的条件是什么？)."""

import re
from collections.abc import Sequence

from policymatch.reading.extract.naming import Naming
from policymatch.reading.labels import is_question
from policymatch.reading.measures.units import Layout
from policymatch.reading.numbering import BULLETS, OPENING_NUMBER

# 问：奖励多少？, of what the question before was about.
_ASKS_HOW_MUCH = re.compile(
    rf"{OPENING_NUMBER}(?:问[：:])?(?:(?:一共|最高)?可以?|能)?(?:享受|获得|给予|拿)?(?:的)?(?:奖励|补助|补贴|支持|资助|扶持|钱){{0,2}}(?:标准|额度|金额|力度)?(?:是|有|为)?(?:多少|什么|怎样|如何)"
)
# 问：哪些单位可以申请？, 问：有什么限制？, of all that a document offers.
_ASKS_WHO = re.compile(
    rf"^(?:{OPENING_NUMBER}(?:问[：:])?(?:政策|申报|申请|享受)?(?:还)?有(?:什么|哪些|何)(?:其他|其它)?(?:限制|限制条件|限制性规定)[？?]"
    rf"|{OPENING_NUMBER}(?:问[：:])?(?:哪些|什么样的|哪类|谁)(?:单位|企业|机构|对象|主体|组织|人|人员){{0,2}}(?:可以?|能够?)?(?:申请|申报|享受)(?:这些|本)?(?:政策|措施|资金|补贴|《[^》]{{2,40}}》(?:的?(?:政策|支持|扶持))?)?[？?]"
    rf"|{OPENING_NUMBER}(?:问[：:])?(?:[这该本上述]{{0,2}}(?:若干|项|些)?(?:政策|措施|办法|细则|条款|文件)?的?)?(?:适用|支持|扶持|申报|申请|奖励|惠及)的?(?:对象|范围|主体|企业)(?:有|是|为|包括|指的是){{0,2}}(?:谁|哪些|什么|哪类)?[^？?]{{0,8}}[？?])"
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
        return frozenset(p for p in self._places if self._naming.names(above, p)) | self._of_next(above)

    def _of_next(self, above: int) -> frozenset[int]:
        """The offers under the question behind one, where it asks how much of the same."""
        later = next((q for q in self._questions if q > above), None)
        if later is None or not _ASKS_HOW_MUCH.match(self._layout.text_of(later)):
            return frozenset()
        paragraphs = self._layout.paragraphs
        return frozenset(p for p in self._places if later in (p, *paragraphs[p].path))
