"""Whether a measure can really be used, as facts of its own text and not as a score."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import TypeAlias

from policymatch.domain.document import Document, Status
from policymatch.domain.labels import FACT_NAMES
from policymatch.domain.measure import Measure
from policymatch.domain.quote import Quote
from policymatch.domain.reality import Fact, FactKind
from policymatch.domain.wording import Wording
from policymatch.matching.benefits.benefit import yuan_named
from policymatch.matching.benefits.foreign import foreign_words
from policymatch.matching.benefits.rate_words import rate_given
from policymatch.matching.days.timing import lasts_until
from policymatch.matching.numbers import yuan
from policymatch.matching.quoting import quoted_run
from policymatch.matching.reality.scoped import is_for_other_articles

# Read here, as a record has no fields for a way in, a time of payment or a quota, whoever wrote it.
_AT_A_PLACE = r"(?:平台|系统|网站|官网|小程序|APP|政务服务网|窗口|大厅)"
_GO_TO = r"(?:登录|登陆|访问|进入|前往|通过(?!审|评|认|验))"
_TO_APPLY = r"(?:申报|申请|提交|填报|填写|报送|报名|上传|在线办理|网上办理)"
_NUMBER = r"(?:\d{1,6}|[一二三四五六七八九十百千]{1,5})"
# 遴选20家: so many are taken, said of the measure itself. 2023年培育100家左右 is what an office is to reach.
_CHOSEN = (
    rf"(?:遴选|评选|择优|认定|支持|资助)[^。；，\d]{{0,10}}?{_NUMBER} ?(?:家|户|个|项)"
    r"(?!月|工作日|年|国家|地区|百分点|以上)[^。；，]{0,8}"
)
_IS_CHOSEN = re.compile(_CHOSEN)
_AIMED_AT = re.compile(r"力争|左右|累计|到20\d\d年|20\d\d年底?前?[^。；，]{0,4}(?:培育|认定|打造)")
_SOUGHT: dict[FactKind, re.Pattern[str]] = {
    FactKind.ENTRY: re.compile(
        rf"{_GO_TO}[^。；→]{{0,30}}?{_AT_A_PLACE}[^。；→公]{{0,16}}?{_TO_APPLY}[^。；，→]{{0,10}}"
        rf"|{_TO_APPLY}[^。；，→]{{0,8}}{_GO_TO}[^。；，→]{{0,30}}?{_AT_A_PLACE}"
        r"|(?:申报|申请|受理)(?:入口|平台|网址|地址|途径|地点|窗口)\s?[：:为是][^。；]{2,40}"
        r"|(?:联络方式|联系方式|咨询电话|联系电话|咨询方式)[^。；，]{0,30}?\d{3,4}-?\d{4,8}"
        # 在局网站（http://……）公示: where names are made public, and nothing is applied for.
        r"|https?://[\w./%?=&#-]{4,80}+(?!\s?[)）]?上?(?:进行)?公[示布告])"
    ),
    FactKind.PAYMENT_DEADLINE: re.compile(
        r"(?:\d{1,3}|[一二三四五六七八九十]{1,4}) ?个?(?:工作日|日|天|个?月)(?:之)?内"
        r"[^。；]{0,15}?(?:拨付|兑现|支付|到账|发放|划拨)[^。；]{0,10}"
        # “免申即享”“即申即享”实施细则, ……情况: spoken of, and nothing is paid so.
        r"|(?:兑现|拨付)时(?:限|间)[^。；]{2,30}|免申即享(?![^。；，]{0,8}(?:情况|细则|清单|平台|覆盖))[^。；]{0,20}"
    ),
    FactKind.QUOTA: re.compile(
        rf"(?:名额|指标数)[^。；，]{{0,6}}{_NUMBER}[^。；，]{{0,4}}"
        rf"|(?:不超过|最多|总数|共)[^。；，\d]{{0,4}}?{_NUMBER} ?(?:家|户)(?!族|庭)"
        rf"|{_CHOSEN}"
        r"|(?:预算|资金)(?:总额|总量|规模|总规模|额度)[^。；，]{0,10}?\d[\d.,]{0,12} ?[万亿]?元"
        r"|先到先得|额度用完|额满(?:即|为)止|用完(?:即|为)止"
    ),
}
# A line of some length that no stop ends was broken off by the layout, within a clause.
_OPENS_CLAUSE = re.compile(r"[。；，→]|(?<![^\n。；;：:]{20})\n")
# Texts that write half-width commas write whole sentences with them.
_OPENS_PART = re.compile(r",(?!\d)")
_REST_OF_CLAUSE = re.compile(
    r"(?:[^。；，→\n]|(?<=[^\n。；;：:]{20})\n){0,60}?(?=[。；，→]|(?<![^\n。；;：:]{20})\n|,(?!\d)|\Z)"
)
_LABEL = re.compile(
    r"\s*(?:第[一二三四五六七八九十百零〇\d]{1,6}[条款项]|[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．])\s*"
)
_NUMBERED = re.compile(
    r"\n\s*(?:第[一二三四五六七八九十百零〇\d]{1,6}[章节条款项]|[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．])"
)
_BEFORE = 60
_OF_EACH = re.compile(r"每(?:家|户|个|项|名|人|企业|单位)|同一(?:企业|单位)|单个|一家企业")
_STANDINGS = {
    Status.IN_FORCE: Wording(zh="正式文件", en="in force"),
    Status.DRAFT: Wording(zh="征求意见稿，尚未施行", en="a draft, not in force"),
    Status.EXPIRED: Wording(zh="已过有效期", en="expired"),
    Status.REPEALED: Wording(zh="已废止", en="repealed"),
    Status.SUPERSEDED: Wording(zh="已被新文件代替", en="superseded"),
    Status.UNKNOWN: Wording(zh="文中未说明", en="not stated"),
}
_ONLY_COMMENTS = Wording(
    zh="征求意见阶段，尚不接受申报", en="only comments are invited, nothing can be applied for yet"
)
_LIVING = (Status.IN_FORCE, Status.UNKNOWN)


Span: TypeAlias = tuple[int, int]


def reality_of(document: Document, measure: Measure, others: Sequence[Span] = ()) -> tuple[Fact, ...]:
    """The six facts of a measure: what its own clauses state, else those that it shares with its siblings.

    What stands in the clauses of `others`, measures of the same document, says nothing of this one.
    """
    return (
        _formal(document),
        _contact(document, measure, others),
        _window(measure),
        _amount(measure),
        _sought(FactKind.PAYMENT_DEADLINE, document, measure, others),
        _sought(FactKind.QUOTA, document, measure, others),
    )


_OLD_YEARS = 8


def with_age(facts: Sequence[Fact], document: Document, on: date) -> tuple[Fact, ...]:
    """The facts of a measure as they are told on a day: an old document that names no end says how old it
    is, one that a later one is to replace from when on.

    >>> act = Document(id="p", title="", body="", status="in_force", issued_on=date(2015, 6, 1))
    >>> with_age([_formal(act)], act, date(2026, 3, 1))[0].wording.zh
    '文件效力：正式文件，2015年发布，已逾10年，文中未写明有效期'
    """
    if document.superseded_on is not None and on < document.superseded_on:
        formal = _in_force_until(document.superseded_on)
        return tuple(formal if fact.kind is FactKind.FORMAL else fact for fact in facts)
    began = document.issued_on or document.effective_on
    if began is None or document.expires_on is not None or document.status not in _LIVING:
        return tuple(facts)
    years = on.year - began.year - ((on.month, on.day) < (began.month, began.day))
    return tuple(facts) if years < _OLD_YEARS else tuple(_aged(fact, began.year, years) for fact in facts)


def _in_force_until(successor_from: date) -> Fact:
    """How a document stands before the day from which a later one takes its place."""
    wording = Wording(
        zh=f"正式文件，自{successor_from}起由新文件代替", en=f"in force, superseded from {successor_from} on"
    )
    return _fact(FactKind.FORMAL, True, wording)


def _aged(fact: Fact, year: int, years: int) -> Fact:
    if fact.kind is not FactKind.FORMAL:
        return fact
    wording = Wording(
        zh=f"{fact.wording.zh}，{year}年发布，已逾{years}年，文中未写明有效期",
        en=f"{fact.wording.en}; issued in {year}, more than {years} years ago, it names no end",
    )
    return fact.model_copy(update={"wording": wording})


def _formal(document: Document) -> Fact:
    standing = _STANDINGS[document.status]
    if document.status is not Status.IN_FORCE or document.expires_on is None:
        return _fact(FactKind.FORMAL, document.status is Status.IN_FORCE, standing)
    until = Wording(
        zh=f"{standing.zh}，有效期至{document.expires_on}", en=f"{standing.en} until {document.expires_on}"
    )
    return _fact(FactKind.FORMAL, True, until, document.validity)


def _contact(document: Document, measure: Measure, others: Sequence[Span]) -> Fact:
    # The telephone and address of a draft are there for comments.
    if document.status is Status.DRAFT:
        return _fact(FactKind.ENTRY, False, _ONLY_COMMENTS)
    if measure.contact is None:
        return _sought(FactKind.ENTRY, document, measure, others)
    return _fact(FactKind.ENTRY, True, _cited(measure.contact), measure.contact)


def _window(measure: Measure) -> Fact:
    window = measure.window
    if window is None:
        return _unstated(FactKind.WINDOW)
    if until := lasts_until(measure):
        wording = Wording(
            zh=f"文中未写明，政策执行至{until}", en=f"not stated in the text; the relief lasts until {until}"
        )
        return _fact(FactKind.WINDOW, False, wording)
    return _fact(FactKind.WINDOW, True, _cited(window.quote), window.quote)


def _amount(measure: Measure) -> Fact:
    named = yuan_named(measure)
    rate = rate_given(measure)
    rated = next((benefit for benefit in measure.benefits if benefit.rate == rate is not None), None)
    if not named and rated is None:
        foreign = foreign_words(measure)
        quote = measure.benefits[0].quote if foreign else None
        return _fact(FactKind.AMOUNT, True, foreign, quote) if foreign else _unstated(FactKind.AMOUNT)
    sums = yuan(named)
    quote = next((b.quote for b in measure.benefits if named in (b.amount_yuan, b.cap_yuan)), None)
    if not named and rated is not None:
        return _fact(FactKind.AMOUNT, True, _cited(rated.quote), rated.quote)
    return _fact(FactKind.AMOUNT, True, Wording(zh=f"最高{sums.zh}", en=f"up to {sums.en}"), quote)


def _sought(kind: FactKind, document: Document, measure: Measure, others: Sequence[Span]) -> Fact:
    body = document.body
    shared = (
        quote
        for quote in _stated(kind, body, 0, len(body))
        if not _is_of_another(quote, body, measure, others)
        and not is_for_other_articles(body, quote.start, measure.start)
        # Of several measures nobody knows which one the number is of.
        and not (others and _IS_CHOSEN.search(quote.run))
    )
    found = next(_stated(kind, body, measure.start, measure.end), None) or next(shared, None)
    return _unstated(kind) if found is None else _fact(kind, True, _cited(found), found)


def _is_of_another(quote: Quote, body: str, measure: Measure, others: Sequence[Span]) -> bool:
    """Whether words stand in another measure, or right behind it, no number between, and more follow."""
    if any(start <= quote.start < end for start, end in others):
        return True
    spans = [*others, (measure.start, measure.end)]
    end, start = max(((e, s) for s, e in spans if e <= quote.start), default=(0, measure.start))
    follows = any(s > quote.start for s, _ in spans)
    return start != measure.start and follows and _NUMBERED.search(body, end, quote.start) is None


def _stated(kind: FactKind, body: str, start: int, end: int) -> Iterator[Quote]:
    """Where a text states something, each with its clause as far as that is not too long."""
    for match in _SOUGHT[kind].finditer(body, start, end):
        first, last = _clause_around(body, match, start, end)
        if kind is FactKind.QUOTA and _limits_nobody(body, first, last):
            continue
        words = body[first:last]
        yield Quote.of(body, first + len(words) - len(words.lstrip()), first + len(words.rstrip()))


def _limits_nobody(body: str, start: int, end: int) -> bool:
    """Whether a number is that of one applicant, or what an office is to reach."""
    return bool(_OF_EACH.search(body, start, end) or _AIMED_AT.search(body, start, end))


def _clause_around(body: str, match: re.Match[str], start: int, end: int) -> Span:
    """The clause about a match within [start, end); a side too long for a quote ends with the match."""
    first = max(start, match.start() - _BEFORE)
    marks = (_OPENS_CLAUSE, _OPENS_PART) if first > start else (_OPENS_CLAUSE,)
    opened = (
        mark.end() for marked in marks for mark in reversed([*marked.finditer(body, first, match.start())])
    )
    begun = next(opened, match.start() if first > start else start)
    if label := _LABEL.match(body, begun, match.start()):
        begun = label.end()
    rest = _REST_OF_CLAUSE.match(body, match.end(), end)
    return begun, rest.end() if rest else match.end()


def _cited(quote: Quote) -> Wording:
    words = quoted_run(quote.shown)
    return Wording(zh=words, en=words)


def _unstated(kind: FactKind) -> Fact:
    return _fact(kind, False, Wording(zh="文中未写明", en="not stated in the text"))


def _fact(kind: FactKind, stated: bool, wording: Wording, quote: Quote | None = None) -> Fact:
    name = FACT_NAMES[kind]
    return Fact(
        kind=kind,
        stated=stated,
        wording=Wording(zh=f"{name.zh}：{wording.zh}", en=f"{name.en}: {wording.en}"),
        quote=quote,
    )
