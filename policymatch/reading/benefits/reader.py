"""The reading of benefits: figures gathered into sums, rates with their caps, and services."""

import re
from collections.abc import Iterator
from itertools import pairwise

from policymatch.domain.measure import Benefit, BenefitForm, MeasureKind
from policymatch.domain.quote import Quote
from policymatch.reading.benefits.bases import base_beside, with_bases
from policymatch.reading.benefits.ceilings import (
    as_ceiling,
    caps_by_kind,
    caps_the_rate_before,
    under_one_ceiling,
)
from policymatch.reading.benefits.deductions import is_off_the_tax_base
from policymatch.reading.benefits.figures import GivenFigure, given_figures
from policymatch.reading.benefits.foreign import foreign_benefits
from policymatch.reading.benefits.instalments import without_instalments
from policymatch.reading.benefits.limits import is_of_one_unit
from policymatch.reading.benefits.per import base_of, per_of
from policymatch.reading.flow import Flow
from policymatch.reading.listed_standards import opens_standards
from policymatch.reading.quantities import Amount, Bound, Ratio
from policymatch.reading.quantities.numerals import number_of
from policymatch.reading.told_rows import with_rows_told

_SENTENCE = re.compile(r"[^。；\n]+[。；]?")
_CLAUSE = re.compile(r"[^，：]+")
_WORDED_RATE: tuple[tuple[re.Pattern[str], float], ...] = (
    # 省级减半, 参与制定的减半: half of what another grade is given.
    (re.compile(r"减半(?:征收|收取|征|收|给予|补贴|补助|奖励)|(?<![级间的案者])减半"), 0.5),
    (
        re.compile(
            r"全额(?:[\u4e00-\u9fff]{2})?(?:贴息|补贴|补助|资助|退还|返还|奖励|支持|免除|给予|予以|承担|负担)|贡献(?:的)?全额(?=、)"
            r"|全部(?:予以|给予)?(?:补贴|补助|退还|返还|奖励|免除)"
        ),
        1.0,
    ),
    # 以上级补助资金为标准，再给予相同额度奖励
    (
        re.compile(
            r"(?:相同|同等)(?:额度|金额|数额)的?(?:资金)?(?:奖励|补助|补贴|资助|配套)|等额(?:奖励|补助|补贴|资助|配套)"
        ),
        1.0,
    ),
    (re.compile(r"(?<!减)免(?:收|除|交)?[^，。；]{0,10}租金?|租金?[^，。；]{0,6}(?:全免|免除)"), 1.0),
    (re.compile(r"收费[^，。；减]{0,16}全免"), 1.0),
    (
        re.compile(
            r"免征[^，。；]{0,30}税|(?<!征收)不(?:予)?征收?(?!不足)[^，。；]{0,6}税|零关税|税[^，。；]{0,6}免税政策"
        ),
        0.0,
    ),
)
# 展位费全额补助、特装费补助50%
_WHOLE = re.compile(r"全[额部](?:贴息|补贴|补助|资助|奖励|承担)、")
# 前三年全额补贴，后两年减半: each span of years has its rate.
_BY_YEARS = re.compile(
    r"(?:前|第)[一二三四五两\d]{1,2}年?(?:至第?[一二三四五\d])?年?[^。；]{2,24}[，、](?:后|第)[一二三四五两\d]"
)
# 八五折, 5折: what is still to be paid.
_SHARE_PAID = re.compile(
    r"(?P<tens>[一二三四五六七八九\d])(?P<ones>[一二三四五六七八九]|\.\d)?折(?![旧合算叠扣抵])"
)
_SERVICE_KINDS = frozenset({MeasureKind.SERVICE, MeasureKind.LOAN, MeasureKind.GUARANTEE})
_MONEY_KINDS = frozenset(
    {
        MeasureKind.GRANT,
        MeasureKind.AWARD,
        MeasureKind.INTEREST_SUBSIDY,
        MeasureKind.RENT,
        MeasureKind.VOUCHER,
    }
)
_MEASURED = frozenset({"千瓦时", "千瓦"})


def read_benefits(
    body: str, flow: Flow, start: int, end: int, kind: MeasureKind, *, standard: bool = False
) -> tuple[Benefit, ...]:
    """What the words `flow.text[start:end]` of a measure give; a benefit without figures where none is named.

    `standard`: they stand where a document tells how much it gives (支持标准：……).
    """
    flow = with_rows_told(body, Flow(flow.text[start:end], flow.offsets[start:end]))
    start, end = 0, len(flow.text)
    text = flow.text
    ceilings = under_one_ceiling(text)
    found: list[Benefit] = []
    before: list[Benefit] = []
    goes_on = False
    for sentence in _SENTENCE.finditer(text):
        listed = any(a < sentence.end() and sentence.start() < b for a, b in ceilings)
        at = start + sentence.start()
        told = standard or goes_on
        own = list(_of_sentence(body, flow, at, sentence.group(), kind, standard=told, ceiling=listed))
        goes_on = sentence.group().endswith("；") and (goes_on or opens_standards(sentence.group()))
        if caps_the_rate_before(before, own, sentence.group()):
            found[-1] = _capped(before[0], own[0], body)
            own = []
        found += own
        before = own
    abroad = tuple(foreign_benefits(body, flow, start, end, _usual_form(kind)))
    if found or abroad:
        return (*with_bases(found, text, body), *abroad)
    return (Benefit(form=_usual_form(kind), quote=flow.quote(start, end, body)),)


def _usual_form(kind: MeasureKind) -> BenefitForm:
    """What a measure of a kind gives where it names no figure."""
    if kind in _SERVICE_KINDS:
        return BenefitForm.SERVICE
    return BenefitForm.AMOUNT if kind in _MONEY_KINDS else BenefitForm.OTHER


def _capped(rate: Benefit, cap: Benefit, body: str) -> Benefit:
    """A rate with the cap that the next sentence tells."""
    quote = Quote.of(body, rate.quote.start, cap.quote.end)
    return rate.model_copy(update={"cap_yuan": cap.cap_yuan, "quote": quote, "per": rate.per or cap.per})


def _of_sentence(
    body: str, flow: Flow, base: int, sentence: str, kind: MeasureKind, *, standard: bool, ceiling: bool
) -> Iterator[Benefit]:
    """The benefits of one sentence; a cap that follows a rate belongs to it.

    `ceiling`: it stands in a list of caps (不超过以下标准：……).
    """
    given, _ = given_figures(sentence, standard=standard or ceiling)
    given = [as_ceiling(figure) for figure in given] if ceiling else given
    pending: list[GivenFigure] = []
    by_kind = caps_by_kind(given, sentence)
    paired = by_kind or _paired(given, sentence)
    for pair in paired:
        yield _benefit(body, flow, base, sentence, list(pair), kind)
    for figure in [] if by_kind else given[2 * len(paired) :]:
        if pending and is_of_one_unit(sentence[pending[-1].end : figure.start]):
            continue
        if pending and not _is_cap_of(pending, figure, sentence):
            shared = _cap_over_all(pending[0], given, sentence)
            yield _benefit(body, flow, base, sentence, [*pending, *shared], kind)
            pending = []
        pending.append(figure)
    if pending:
        yield _benefit(body, flow, base, sentence, pending, kind)
    yield from _worded(body, flow, base, sentence, kind, [figure.start for figure in given])


# 按销售额的60%、30%、15%给予奖励，最高不超过500万元、200万元、100万元: each rate has its cap.
_NEXT_OF_A_LIST = re.compile(r"\s{0,2}[、和及]\s{0,2}")
_CAPS_FOLLOW = re.compile(r"最高|不超过|不高于|上限|封顶")


def _paired(given: list[GivenFigure], sentence: str) -> list[tuple[GivenFigure, GivenFigure]]:
    """Rates and as many caps told behind them, in turn; none where they are not as many."""
    rates = [g for g in given if isinstance(g.figure, Ratio)]
    many = len(rates)
    caps = given[many : 2 * many]
    if many < 2 or given[:many] != rates or len(caps) != many or len(given) > 2 * many:
        return []
    sums = all(isinstance(cap.figure, Amount) for cap in caps)
    capped = _CAPS_FOLLOW.search(sentence, rates[-1].end, caps[0].start)
    listed = all(_NEXT_OF_A_LIST.fullmatch(sentence, a.end, b.start) for a, b in pairwise(caps))
    paired = zip(rates, map(as_ceiling, caps), strict=True)
    return list(paired) if sums and capped and listed else []


# 前2年按70%，后3年按40%给予奖励，每年最高300万元: the cap of every year.
_SPANS_OF_YEARS = re.compile(r"前[一二两三四五\d]年[^。；]{2,60}[，；、]后[一二两三四五\d]年")
_EACH_YEAR = re.compile(r"每年[^，。；\d]{0,6}(?:最高|不超过|不高于)")


def _cap_over_all(rate: GivenFigure, given: list[GivenFigure], sentence: str) -> list[GivenFigure]:
    """The one cap behind a list of rates (分别按0.5%、1%给予奖励，最高200万元),
    which each of them has; none elsewhere.
    """
    at = given.index(rate)
    rates = [one for one in given[at:] if isinstance(one.figure, Ratio)]
    behind = given[at + len(rates) :]
    listed = len(rates) > 1 and all(
        _NEXT_OF_A_LIST.fullmatch(sentence, a.end, b.start) for a, b in pairwise(rates)
    )
    yearly = bool(behind) and _SPANS_OF_YEARS.search(sentence) and _EACH_YEAR.search(sentence, rates[-1].end)
    return (
        behind[:1]
        if (listed or yearly) and len(behind) == 1 and _is_cap_of(rates[-1:], behind[0], sentence)
        else []
    )


_AS_A_MOST = re.compile(r"最高|最多|不超过|不高于|以内|上限|封顶")


def _is_cap_of(pending: list[GivenFigure], figure: GivenFigure, sentence: str) -> bool:
    """Whether a figure is the cap of the rate before it."""
    return (
        len(pending) == 1
        and isinstance(pending[0].figure, Ratio)
        and isinstance(figure.figure, Amount)
        and _AS_A_MOST.search(sentence, pending[0].end, figure.end + 4) is not None
    )


def _benefit(
    body: str, flow: Flow, base: int, sentence: str, figures: list[GivenFigure], kind: MeasureKind
) -> Benefit:
    start, end = _clause_bounds(sentence, figures)
    amount = cap = rate = None
    for given in figures:
        if isinstance(given.figure, Ratio):
            rate = given.figure.figure
        else:
            amount, cap = _sums(given.figure, amount)
    clause = sentence[start:end]
    form = BenefitForm.DEDUCTION if rate and is_off_the_tax_base(clause) else _form(rate, clause, kind)
    return Benefit(
        form=form,
        amount_yuan=amount,
        rate=rate,
        cap_yuan=cap,
        per=None if _is_measured(figures) else per_of(without_instalments(sentence), clause),
        base=base_of(clause) or base_beside(clause) if rate is not None else None,
        quote=flow.quote(base + start, base + end, body),
    )


def _is_measured(figures: list[GivenFigure]) -> bool:
    """Whether a sum is for one of what is measured (元/千瓦时), and so for no project."""
    return any(isinstance(one.figure, Amount) and one.figure.per in _MEASURED for one in figures)


def _sums(amount: Amount, known: float | None) -> tuple[float | None, float | None]:
    """(fixed sum or lower end, cap) of an amount."""
    if amount.bound.is_ceiling:
        return known, amount.high_yuan
    if amount.bound is Bound.RANGE:
        return amount.low_yuan, amount.high_yuan
    return amount.figure_yuan, None


def _form(rate: float | None, clause: str, kind: MeasureKind) -> BenefitForm:
    if rate is None:
        return BenefitForm.AMOUNT
    if kind is MeasureKind.TAX:
        return BenefitForm.DEDUCTION if re.search(r"扣除|抵减|抵扣|摊销", clause) else BenefitForm.TAX_RATE
    return BenefitForm.RATE


def _clause_bounds(sentence: str, figures: list[GivenFigure]) -> tuple[int, int]:
    """The clauses of a sentence that hold the figures, from comma to comma."""
    start = max(sentence.rfind(mark, 0, figures[0].start) for mark in "，：") + 1
    ends = [at for mark in "，。；" if (at := sentence.find(mark, figures[-1].end)) >= 0]
    return start, min(ends, default=len(sentence))


def _worded(
    body: str, flow: Flow, base: int, sentence: str, kind: MeasureKind, figures: list[int]
) -> Iterator[Benefit]:
    """A rate told in words (减半, 全额, 八五折), in the first clause of a sentence that gives no figure."""
    many = 2 if _BY_YEARS.search(sentence) else 1
    for clause in _CLAUSE.finditer(sentence):
        if any(clause.start() <= at < clause.end() for at in figures) and not _WHOLE.search(clause.group()):
            continue
        told = [one for one in _worded_rates(clause.group()) if one[1] or kind is MeasureKind.TAX]
        for found, rate in sorted(told, key=lambda one: one[0].start())[:many]:
            start = base + clause.start()
            begins = _where_its_years_begin(clause.group(), found.start())
            form = BenefitForm.TAX_RATE if kind is MeasureKind.TAX and rate != 1.0 else BenefitForm.RATE
            quote = flow.quote(start + begins, start + found.end(), body)
            yield Benefit(form=form, rate=rate, quote=quote)
        if told and many == 1:
            return


_ITS_YEARS = re.compile(
    r"(?:前|后|第)[一二三四五六七八九十两\d]{1,2}年?(?:[、至到—-]{1,2}第?[一二三四五六七八九十\d]{1,2}年)?[^，。；、]{0,8}$"
)


def _where_its_years_begin(clause: str, at: int) -> int:
    """Where a rate begins with the years that it is for: 第四年减半."""
    years = _ITS_YEARS.search(clause, 0, at)
    return years.start() if years else at


def _worded_rates(clause: str) -> Iterator[tuple[re.Match[str], float]]:
    for pattern, rate in _WORDED_RATE:
        if found := pattern.search(clause):
            yield found, rate
    if found := _SHARE_PAID.search(clause):
        yield found, _share_paid(found["tens"], found["ones"] or "")


def _share_paid(tens: str, ones: str) -> float:
    """What is paid of a price, by the Chinese word for it.

    >>> _share_paid("八", "五"), _share_paid("5", ""), _share_paid("7", ".5")
    (0.85, 0.5, 0.75)
    """
    return round(number_of(tens) / 10 + number_of(ones.lstrip(".") or "零") / 100, 2)
