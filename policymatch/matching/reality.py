"""Whether a measure can really be used, as facts of its own text and not as a score."""

import re
from enum import StrEnum

from policymatch.domain.document import Document, Status
from policymatch.domain.measure import Measure, Window
from policymatch.domain.quote import Quote
from policymatch.domain.value import Value
from policymatch.domain.wording import Wording
from policymatch.matching.benefit import yuan_named
from policymatch.matching.numbers import yuan
from policymatch.matching.quoting import quoted_run


class FactKind(StrEnum):
    """What a firm wants to know before it begins."""

    FORMAL = "formal"
    ENTRY = "entry"
    WINDOW = "window"
    AMOUNT = "amount"
    PAYMENT_DEADLINE = "payment_deadline"
    QUOTA = "quota"


class Fact(Value):
    """Whether the text states something, what it says, and where."""

    kind: FactKind
    stated: bool
    wording: Wording
    quote: Quote | None = None


_ENTRY = re.compile(
    r"(?:登录|登陆|通过|访问|进入)[^。；]{0,30}?(?:平台|系统|网站|官网|小程序|APP|政务服务网)[^。；]{0,20}"
    r"|(?:申报|申请|受理)(?:入口|平台|网址|方式|途径|地点|窗口)[^。；]{0,40}"
    r"|(?:联络方式|联系方式|咨询电话|联系电话|咨询方式)[^。；]{0,40}"
    r"|https?://[\w./%?=&#-]{4,80}"
)
_PAYMENT = re.compile(
    r"[^。；，]{0,20}(?:\d{1,3}|[一二三四五六七八九十]{1,4}) ?个?(?:工作日|日|天|个月)(?:之)?内"
    r"[^。；]{0,15}(?:拨付|兑现|支付|到账|发放|划拨)[^。；]{0,10}"
    r"|(?:兑现|拨付)时(?:限|间)[^。；]{0,30}|免申即享[^。；]{0,20}"
)
_QUOTA = re.compile(
    r"[^。；，]{0,16}(?:名额|指标数|(?:不超过|最多|遴选|评选|认定|支持) ?\d{1,6} ?(?:家|个|项|名))"
    r"[^。；]{0,20}"
    r"|[^。；，]{0,16}(?:预算(?:总额|规模)|资金(?:总额|总量|规模|池)|总规模|先到先得|额度用完|额满为止)[^。；]{0,24}"
)
_NAMES = {
    FactKind.FORMAL: Wording(zh="文件效力", en="Standing of the document"),
    FactKind.ENTRY: Wording(zh="申报入口", en="Where to apply"),
    FactKind.WINDOW: Wording(zh="申报时间", en="When to apply"),
    FactKind.AMOUNT: Wording(zh="金额", en="Amount"),
    FactKind.PAYMENT_DEADLINE: Wording(zh="兑现时限", en="Deadline for payment"),
    FactKind.QUOTA: Wording(zh="名额或预算", en="Quota or budget"),
}
_STANDINGS = {
    Status.IN_FORCE: Wording(zh="正式文件", en="in force"),
    Status.DRAFT: Wording(zh="征求意见稿，尚未施行", en="a draft, not in force"),
    Status.EXPIRED: Wording(zh="已过有效期", en="expired"),
    Status.REPEALED: Wording(zh="已废止", en="repealed"),
    Status.SUPERSEDED: Wording(zh="已被新文件代替", en="superseded"),
    Status.UNKNOWN: Wording(zh="文中未说明", en="not stated"),
}


def reality_of(document: Document, measure: Measure) -> tuple[Fact, ...]:
    """The six facts of a measure: what its own clauses state, else what its document states."""
    return (
        _formal(document),
        _contact(document, measure),
        _window(measure.window),
        _amount(measure),
        _sought(FactKind.PAYMENT_DEADLINE, _PAYMENT, document, measure),
        _sought(FactKind.QUOTA, _QUOTA, document, measure),
    )


def _formal(document: Document) -> Fact:
    standing = _STANDINGS[document.status]
    return _fact(FactKind.FORMAL, document.status is Status.IN_FORCE, standing)


def _contact(document: Document, measure: Measure) -> Fact:
    if measure.contact is None:
        return _sought(FactKind.ENTRY, _ENTRY, document, measure)
    return _fact(FactKind.ENTRY, True, _cited(measure.contact), measure.contact)


def _window(window: Window | None) -> Fact:
    if window is None:
        return _unstated(FactKind.WINDOW)
    return _fact(FactKind.WINDOW, True, _cited(window.quote), window.quote)


def _amount(measure: Measure) -> Fact:
    named = yuan_named(measure)
    rated = next((benefit for benefit in measure.benefits if benefit.rate is not None), None)
    if not named and rated is None:
        return _unstated(FactKind.AMOUNT)
    sums = yuan(named)
    quote = next((b.quote for b in measure.benefits if named in (b.amount_yuan, b.cap_yuan)), None)
    if not named and rated is not None:
        return _fact(FactKind.AMOUNT, True, _cited(rated.quote), rated.quote)
    return _fact(FactKind.AMOUNT, True, Wording(zh=f"最高{sums.zh}", en=f"up to {sums.en}"), quote)


def _sought(kind: FactKind, pattern: re.Pattern[str], document: Document, measure: Measure) -> Fact:
    body = document.body
    found = pattern.search(body, measure.start, measure.end) or pattern.search(body)
    if found is None:
        return _unstated(kind)
    quote = Quote.of(body, found.start(), found.end())
    return _fact(kind, True, _cited(quote), quote)


def _cited(quote: Quote) -> Wording:
    words = quoted_run(quote.text)
    return Wording(zh=words, en=words)


def _unstated(kind: FactKind) -> Fact:
    return _fact(kind, False, Wording(zh="文中未写明", en="not stated in the text"))


def _fact(kind: FactKind, stated: bool, wording: Wording, quote: Quote | None = None) -> Fact:
    name = _NAMES[kind]
    return Fact(
        kind=kind,
        stated=stated,
        wording=Wording(zh=f"{name.zh}：{wording.zh}", en=f"{name.en}: {wording.en}"),
        quote=quote,
    )
