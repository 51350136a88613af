"""Funders paid: lenders, guarantors and investors to whom an offer gives something for whom they serve.

财政部门按发放总额的1%奖励经办银行: nobody but a bank has it, whatever the offer says of its borrowers, and what
the bank must ask of these is not asked of the bank.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from policymatch.domain.condition import Condition, Criterion, Op, leaves_of
from policymatch.domain.fields import EntityType, Field
from policymatch.reading.criteria.text.passages import PassageRole
from policymatch.reading.criteria.text.sentences import Sentence
from policymatch.reading.demanding import MUST

# The trades of those who lend, vouch or invest, as documents name them.
_TRADES = (
    ("银行", r"(?:经办|合作|承办|商业|放贷|贷款)?银行(?:业金融机构|业?机构)?"),
    ("金融", r"(?:经办|合作|承办|银行业)?金融机构"),
    ("担保基金", r"(?:贷款)?担保基金(?:运营|管理|运营管理)机构"),
    ("融资担保", r"(?:政府性|政策性)?(?:融资性?)?(?:再)?担保(?:机构|公司)"),
    ("创业投资", r"(?:创业投资|创投|风险投资)(?:机构|企业|公司|基金)"),
    ("天使投资", r"天使投资(?:机构|企业|公司|基金)"),
    ("股权投资", r"股权投资(?:机构|企业|公司|基金)"),
    ("小额贷款", r"小额贷款(?:机构|公司)"),
    ("保险", r"保险(?:公司|机构)"),
)
_ONE = "|".join(name for _, name in _TRADES)
_NEXT = rf"(?:(?:[、和及与]|以及)(?:[\u4e00-\u9fff]{{2,8}}?)??(?:{_ONE}))"
_WHO = rf"(?P<who>(?:{_ONE}){_NEXT}{{0,4}})"
_ENDS = r"(?=等(?:单位|机构)?|[(（,，。;；]|$)"
_PAID = (
    # 奖励成效突出的经办银行、担保基金运营管理机构; 通过银行 and 获得银行 name through whom others have it.
    re.compile(
        rf"(?:奖励|奖补|补助|补偿|补贴|资助)(?=[^,，。;；\d企通向从由获与银金担投贷]{{0,34}}+[银金担投贷])(?:给|给予)?[^,，。;；\d企通向从经由获与]{{0,24}}?{_WHO}{_ENDS}"
    ),
    # 银行向权利人发放质押贷款，按贷款额的0.3%给予风险补助
    re.compile(
        rf"(?:^|[。;；])(?:对于?)?{_WHO}(?:当年|年度|新增)?[向为对][^。;；]{{2,60}}?(?:发放|提供)[^。;；]{{2,60}}?[,，]"
        r"[^。;；企]{0,40}(?:给予|予以)(?!企业|借款|个人|其|权利人)[^,，。;；\d]{0,6}"
        r"(?:风险(?:资助|补助|补偿|补贴|奖励)|代偿补偿|损失补偿|奖励|奖补)"
    ),
    # 运用风险补助等方式，引导创业投资机构投资小微企业
    re.compile(
        r"(?:风险|代偿)[^,，。;；]{0,4}(?:补助|补偿|资助|补贴|奖励)(?!机制|资金池|基金)[^。;；]{0,30}"
        rf"(?:引导|鼓励|激励|支持){_WHO}(?:投资|投向|加大|扩大|[向为对])"
    ),
    # 对为企业提供上述贷款的本市银行业金融机构，按年度新增余额的0.3%给予奖励
    re.compile(
        rf"(?:^|[。;；])对[^,，。;；对]{{2,40}}?(?:贷款|担保|信贷|授信)的(?:[本我全][省市区县])?(?:的)?{_WHO}[,，](?:每?年?按|给予|予以)[^。;；企]{{0,30}}(?:奖励|奖补|补助|补贴|补偿)"
    ),
    # 担保机构年化担保费率不高于1.5%的，按担保额的0.4%给予保费补贴
    re.compile(
        rf"(?:^|[。;；])(?:对)?{_WHO}[^,，。;；企]{{0,12}}(?:费率|利率|担保额|余额)[^,，。;；]{{2,16}}的[,，](?:每?年?按|给予|予以)[^。;；企]{{0,30}}(?:奖励|奖补|补助|补贴|补偿)"
    ),
    # 对合作的担保机构，……提供风险分担、不收取保证金等优惠
    re.compile(
        rf"(?:^|[。;；])对(?:合作的?|[本我全][市省区县]的?|辖内)?{_WHO}[,，][^。;；企]{{0,30}}?(?:提供|给予|实行|落实)[^。;；企]{{0,60}}(?:优惠|支持|便利)"
    ),
    # 支持担保机构为小微企业担保，对担保机构按担保额的1%给予补助
    re.compile(
        rf"[,，。;；]对(?:上述|该|相关)?{_WHO}[,，]?(?:每?年?按|给予|予以)[^。;；企]{{0,30}}(?:奖励|奖补|补助|补贴|补偿)"
    ),
    # 银行应给予担保公司一定的宽限期
    re.compile(rf"给予(?P<who>{_ONE})(?:一定的?)?[^,，。;；企]{{0,8}}(?:宽限|优惠|便利)"),
    # 对担保公司降费奖补、资本金补充; 适时对政府性担保公司增资扩股
    re.compile(
        r"对(?P<who>(?:政府性|政策性)?(?:融资性?)?(?:再)?担保(?:机构|公司))的?(?:业务)?(?:降费奖补|资本金补充|风险补偿|(?:进行)?(?:增资|注资)|奖补)"
    ),
)
# 按代偿额的40%对担保机构进行风险补偿: to the lender, and not to whom it lends.
_IS_PAID = re.compile(
    r"对[^,，。;对]{0,12}?(?:担保|银行|金融|保险|融资租赁|小额贷款)(?:机构|公司)?(?:进行|给予|予以)(?:一定)?(?:的)?(?:风险)?(?:补偿|奖补|奖励|补助)"
)
_FIRMS_ARE = re.compile(rf"^(?:贷款|借款|被担保|投保)?企业{MUST}(?:符合|为|是|在|具|满足)")
# Of whom an offer speaks that pays who serves them.
_OF_CLIENTS = {Field.SIZE_CLASS, Field.LOAN_YUAN}
# What an act asks of makers and the like (规模以上工业企业) no lender can be.
_OF_THE_TRADE = {Field.INDUSTRY, Field.ABOVE_SCALE, Field.REVENUE_YUAN, Field.SIZE_CLASS}


# 担保机构为高新技术企业提供担保: whose title it is.
_SERVES_THEM = re.compile(rf"(?:{_ONE})(?:新增|开展|积极)?[为向对][^,，。;；]{{2,40}}(?:提供|发放|开展)")


class _Paid(NamedTuple):
    """Those who are paid by a sentence, and where it names them first."""

    sentence: Sentence
    trades: tuple[str, ...]
    start: int
    end: int


def as_asked_of_funders(
    nodes: Sequence[Condition],
    sentences: Sequence[Sentence],
    body: str,
    left_open: Callable[[Sentence], Condition],
) -> list[Condition]:
    """The nodes as they bind those whom an offer pays for what they lend, vouch for or invest.

    Their trade is asked of them. What an offer says of their clients is not: neither where it pays for them
    (引导担保机构为小微企业担保), nor in a list of its own, in whose place stands what `left_open` makes of it.
    """
    of_trade = _with_their_trade(_without_clients_listed(nodes, sentences, left_open), sentences, body)
    return _as_companies(of_trade)


# 对担保公司增资: a company is a firm; a 担保机构 may be none.
_ARE_COMPANIES = re.compile(
    r"^(?:[^,，。;；]{0,24}对)?(?:(?!机构|银行)[^,，。;；对])*?(?:担保|小额贷款|保险)公司"
)


def _as_companies(nodes: list[Condition]) -> list[Condition]:
    """The nodes, and that those are firms of whom an offer asks a lender's trade by the name of companies."""
    if any(leaf.field is Field.ENTITY_TYPE for node in nodes for leaf in _criteria_of(node)):
        return nodes
    for leaf in (node for node in nodes if isinstance(node, Criterion)):
        trades = [str(word) for word in _words_of(leaf)]
        theirs = leaf.field is Field.INDUSTRY and leaf.decides and may_be_theirs(trades)
        if theirs and leaf.quote is not None and _ARE_COMPANIES.match(leaf.quote.text):
            firms = Criterion(
                field=Field.ENTITY_TYPE, op=Op.IN, value=(EntityType.ENTERPRISE,), quote=leaf.quote
            )
            return [*nodes, firms]
    return nodes


def _criteria_of(node: Condition) -> list[Criterion]:
    return [leaf for leaf in leaves_of(node) if isinstance(leaf, Criterion)]


def _without_clients_listed(
    nodes: Sequence[Condition], sentences: Sequence[Sentence], left_open: Callable[[Sentence], Condition]
) -> list[Condition]:
    """The nodes, with one left open in place of all that a sentence asks of the firms served."""
    found = list(nodes)
    for sentence in _of_clients_listed(sentences):
        within = [node for node in found if _stands_in(node, sentence)]
        if within:
            at = found.index(within[0])
            found = [node for node in found if node not in within]
            found.insert(at, left_open(sentence))
    return found


def _of_clients_listed(sentences: Sequence[Sentence]) -> list[Sentence]:
    """The listed sentences that say which firms a funder must serve, where it is paid and they are not."""
    paid = any(one.role is PassageRole.OWN and _IS_PAID.search(one.text) for one in sentences)
    listed = (one for one in sentences if one.role is PassageRole.CONDITION)
    return [one for one in listed if paid and _FIRMS_ARE.match(one.text)]


def _stands_in(node: Condition, sentence: Sentence) -> bool:
    """Whether all that a node asks is quoted from a sentence."""
    start, end = sentence.flow.span(sentence.start, sentence.end)
    quotes = [leaf.quote for leaf in leaves_of(node)]
    return all(quote is not None and start <= quote.start and quote.end <= end for quote in quotes)


def _with_their_trade(
    nodes: Sequence[Condition], sentences: Sequence[Sentence], body: str
) -> list[Condition]:
    """The nodes, and the trade of those who are paid; of their clients' size they ask nothing."""
    paid = next(_paid_in(sentences), None)
    if paid is None:
        return list(nodes)
    span = paid.sentence.flow.span(paid.sentence.start, paid.sentence.end)
    own = [node for node in nodes if not (_is_of_clients(node, span) or _is_of_another_trade(node, span))]
    return own if any(_is_of_a_trade(node) for node in own) else [*own, _of_their_trade(paid, body)]


def _of_their_trade(paid: "_Paid", body: str) -> Criterion:
    quote = paid.sentence.flow.quote(paid.start, paid.end, body)
    return Criterion(field=Field.INDUSTRY, op=Op.HAS_ANY, value=paid.trades, quote=quote)


def _paid_in(sentences: Sequence[Sentence]) -> Iterator[_Paid]:
    for sentence in sentences:
        if sentence.role is PassageRole.OWN and not sentence.heads:
            for found in filter(None, (pattern.search(sentence.text) for pattern in _PAID)):
                low, high = found.span("who")
                yield _Paid(sentence, trades_named(found["who"]), sentence.start + low, sentence.start + high)


def trades_named(words: str) -> tuple[str, ...]:
    """The trades of the lenders, guarantors and investors that words name, in their order.

    >>> trades_named("经办银行、贷款担保基金运营管理机构"), trades_named("融资担保公司")
    (('银行', '担保基金'), ('融资担保',))
    """
    seen = ((found.start(), trade) for trade, name in _TRADES if (found := re.search(name, words)))
    return tuple(trade for _, trade in sorted(seen))


def _is_of_a_trade(node: Condition) -> bool:
    return any(isinstance(leaf, Criterion) and leaf.field is Field.INDUSTRY for leaf in leaves_of(node))


def _is_of_another_trade(node: Condition, span: tuple[int, int]) -> bool:
    """Whether a node that no sentence at `span` tells asks for a trade which is none of those who lend or
    vouch, with or without a size.
    """
    leaves = [leaf for leaf in leaves_of(node) if isinstance(leaf, Criterion)]
    quotes = [leaf.quote for leaf in leaves if leaf.quote is not None]
    trades = [str(word) for leaf in leaves if leaf.field is Field.INDUSTRY for word in _words_of(leaf)]
    if not trades or any(span[0] <= quote.start < span[1] for quote in quotes):
        return False
    return all(leaf.field in _OF_THE_TRADE for leaf in leaves) and not may_be_theirs(trades)


def _words_of(leaf: Criterion) -> tuple[object, ...]:
    return leaf.value if isinstance(leaf.value, tuple) else ()


def may_be_theirs(words: Sequence[str]) -> bool:
    """Whether any of the trades that words name may be that of a lender, a guarantor or an investor.

    >>> may_be_theirs(["制造业", "金融业"]), may_be_theirs(["制造业"])
    (True, False)
    """
    return any(
        re.search(r"金融|银行|担保|保险|投资|租赁|基金|贷款|^(?:现代)?服务业$", word) for word in words
    )


def _is_of_clients(node: Condition, span: tuple[int, int]) -> bool:
    """Whether a node only says of which size those are whom a sentence at `span` has served."""
    if not isinstance(node, Criterion) or node.quote is None:
        return False
    served = node.field is Field.TITLES and _SERVES_THEM.search("".join(node.quote.text.split()))
    if node.field not in _OF_CLIENTS and not served:
        return False
    return span[0] <= node.quote.start < span[1]
