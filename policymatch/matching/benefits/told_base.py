"""What a rate is taken of, by all that its measure says: its own words, else its title and its kind."""

import re
from functools import lru_cache

from policymatch.domain.measure import Benefit, Measure, MeasureKind
from policymatch.domain.wording import Wording
from policymatch.matching.benefits.base import base_wording, base_words

_REMEMBERED = 4096
# 按净增额的10%: what grows stands in the title, or in the words before.
_GROWTH_ALONE = re.compile(r"^其?(?:净增|新增|增长|增加|增量)(?:额|量|值|部分)?$")
_GROWING: tuple[tuple[re.Pattern[str], Wording], ...] = (
    (
        re.compile(r"营业收入|主营业务收入|销售收入|销售额|营业额|营收"),
        Wording(zh="营业收入", en="the growth in revenue"),
    ),
    (re.compile(r"研发|研究开发"), Wording(zh="研发费用", en="the growth in R&D expense")),
    (re.compile(r"贷款"), Wording(zh="贷款", en="the growth in loans")),
    (re.compile(r"出口"), Wording(zh="出口额", en="the growth in exports")),
    (re.compile(r"纳税|税收"), Wording(zh="纳税额", en="the growth in tax paid")),
)
_UNTOLD: tuple[tuple[re.Pattern[str], MeasureKind | None, Wording], ...] = (
    (re.compile(r"费率|担保费"), MeasureKind.GUARANTEE, Wording(zh="担保额", en="the sum guaranteed")),
    (re.compile(r"持有?股|股权|占股"), MeasureKind.EQUITY, Wording(zh="企业股权", en="the firm's equity")),
    (
        re.compile(r"贴息率|利率|百分点|年化"),
        MeasureKind.INTEREST_SUBSIDY,
        Wording(zh="贷款本金", en="the loan"),
    ),
    (
        re.compile(r"(?:全额|\d%的?(?:比例)?(?:给予|予以)?)贴息"),
        MeasureKind.INTEREST_SUBSIDY,
        Wording(zh="贷款利息", en="the loan interest"),
    ),
    (re.compile(r""), MeasureKind.RENT, Wording(zh="租金", en="the rent")),
    (re.compile(r"免租|租金"), None, Wording(zh="租金", en="the rent")),
    (re.compile(r"退还|留抵|即征即退"), MeasureKind.TAX, Wording(zh="税额", en="the tax")),
    (
        re.compile(r"费用?(?:标准)?[^，。；%]{0,8}%?[^，。；%]{0,4}(?:收取|计收|降低)|减半收取"),
        None,
        Wording(zh="该项收费", en="the fee"),
    ),
)


def base_told(benefit: Benefit, measure: Measure) -> Wording | None:
    """What the rate of a benefit is taken of, in both languages; None where nothing says so.

    >>> from policymatch.domain.quote import Quote
    >>> words = "按净增额的6%给予奖励"
    >>> share = Benefit(form="rate", rate=0.06, base="净增额", quote=Quote.of(words, 0, len(words)))
    >>> award = Measure(id="p-m1", title="营业收入增长奖励", start=0, end=9, kind="award", benefits=(share,))
    >>> base_told(share, award).en
    'the growth in revenue'
    """
    return _base_told(benefit.base, benefit.quote.run, measure.title, measure.kind)


@lru_cache(_REMEMBERED)
def _base_told(base: str | None, words: str, title: str, kind: MeasureKind) -> Wording | None:
    said = base_words(base)
    if said is None:
        return _untold(words, kind)
    if not _GROWTH_ALONE.search(said):
        return base_wording(base)
    grown = next((what for pattern, what in _GROWING if pattern.search(f"{words}，{title}")), None)
    return Wording(zh=f"{grown.zh}{said.removeprefix('其')}", en=grown.en) if grown else base_wording(base)


def _untold(words: str, kind: MeasureKind) -> Wording | None:
    """What a rate of such words can only be of, in a measure of its kind."""
    fitting = ((pattern, what) for pattern, of, what in _UNTOLD if of in (None, kind))
    return next((what for pattern, what in fitting if pattern.search(words)), None)
