"""Figures that a measure gives, told apart from those that it asks for."""

import re
from dataclasses import dataclass
from enum import StrEnum

from policymatch.reading.benefits.bases import is_of_costs
from policymatch.reading.benefits.budgets import is_no_gift
from policymatch.reading.benefits.caps import bounded_as
from policymatch.reading.benefits.deductions import as_halved, is_what_stays_due
from policymatch.reading.benefits.limits import is_a_limit, is_asked_less, is_not_paid, is_said_again
from policymatch.reading.benefits.steps import is_share, tells_whom
from policymatch.reading.benefits.thresholds import is_own_share, tells_of_whom
from policymatch.reading.listed_standards import STATE_PUTS_IN
from policymatch.reading.quantities import YUAN, Amount, Bound, Ratio, find_amounts, find_ratios


class FigureRole(StrEnum):
    """What a figure in the text of a measure stands for."""

    GIVEN = "given"
    TOTAL_CAP = "total_cap"
    ASKED = "asked"


@dataclass(frozen=True)
class GivenFigure:
    """A sum or rate that is given, with its span in the text."""

    figure: Amount | Ratio
    start: int
    end: int


_GIVING = (
    r"给予|予以|发放|拨付|兑现|奖励|奖金|奖补|奖|补助|补贴|资助|资金|支持|扶持|贴息|贴费|贴租|补偿|配套|减按|减征|返还|退还|"
    r"抵扣|抵免|加计抵减|申领|券|额度|标准|费率|担保|贷款|授信|顾问费|津贴|出资|持股|占股|租金|为$|按|安排|投入"
)
_GIVES = re.compile(_GIVING)
_CLAUSE, _COMMA = re.compile(r"[，。；：、,\n]"), re.compile(r"[，。；：,\n]")
# What stands right before a figure that is a condition, not a gift.
_ASKS_BEFORE = re.compile(
    r"(?:投资(?:总?额)?|总投资|收入|营收|产值|销售额|资产|资本|注册资金|规模|融资额?|交易额|成交额|合同额|进出口额|贡献|纳税额?|税收|利润|增长|增速|同比|增幅|占比|比重|比例|比率"
    r"|率|入驻|面积|投保|保费金额|金额|价格|售价|单价|估值|市值|净值|达到|突破|达|满|需求|实缴|到位|支出|总额|认定为|评定为)"
    r"(?:（[^）]{0,30}）)?(?:在|为|需|应|须|累计|首次|均|已|新增|年|额|占.{2,16})?"
    r"(?:不低于|不少于|不得低于|达到?|突破|超过?|大于|高于|至少|满|不足|低于|少于|小于|不超过|不高于)?$"
)
_ASKS_AFTER = re.compile(
    r"^(?:人民币)?(?:（含[^）]{0,12}）|（不含[^）]{0,8}）)?(?:及?以上|以下|及以下|以内)?(?:（含[^）]{0,12}）)?(?:的(?!奖|补|资|支|贴|标准|比例|贷|租|一次|专项|开办|落户)|项目|企业|税收楼)"
)
_GIFT_BEFORE = re.compile(
    r"(?:给予|予以|奖励|补助|补贴|资助|支持|奖|补|贴息|最高|不超过|不高于|减按|按|按照|额度|标准|分别|各|再|追加|一次性|每年|每月|每件|每人|每项|每家|每个|每辆|共计|金额|比例|为|至|、|和|或|上限|封顶|提高|提升)"
    r"[^，。；：]{0,12}$"
)
_TOTAL = re.compile(
    r"(?:年度|全年|每年|当年|累计|合计|总计)(?![该此本]项)[^，。；]{0,24}(?:上述|各类|各项|全部|所有|本办法|本措施|本政策|本条|合计)[^，。；]{0,20}$|"
    r"(?:上述|各类|各项|全部|所有|本办法|本措施|本政策|本条所)[^，。；]{0,30}(?:总额|总金额|累计|合计|资助金额|支持|资金)[^，。；]{0,12}$|"
    r"享受[^，。；]{0,20}支持原则上[^，。；]{0,6}$"
)
# 单人最高5万元，每家企业最高20万元: over all people of a firm.
_OVER_ALL_PEOPLE = re.compile(
    r"(?:单人|每[人名])[^，。；\d]{0,12}\d[\d.]{0,8}[万亿]?元[^。；\d]{0,12}，(?:每[家个]|单[个家]|同一)[^，。；\d]{0,4}(?:企业|单位|机构)[^，。；\d]{0,16}$"
)
_GIVES_ALREADY = re.compile(r"给予|予以|奖励|补助|补贴|资助|支持|贴息|不得超过|按")
_OFFER_TAIL = re.compile(
    r"^(?:以内)?的?(?:进行|一次性|专项|资金|开办|落户|经营|年度|现金|标准|比例|额度|费用|贷款|保险|租金|风险|研发|配套|后补助|事后|定额|税率|优惠)*(?:奖|补|资助|支持|贴|扶持|资金|租|券|征收|税率|给予|予以|配套|返还|担保|费率)"
)


# 不超过15万元的创业担保贷款, 3000万元的航班航线补助
_GIFT_TAIL = re.compile(
    r"^的(?:项目)?[^，。；的企项单给按]{0,8}(?:贷款|补助|补贴|奖励|奖补|资助|授信|补偿|预付款|费率)"
    # 提供最高300万元的信用担保
    r"|^的(?:信用|融资|贷款|保证){1,2}担保(?=$|[，。；]|服务|支持|额度)"
    # In 六税两费: 50%的税额幅度内减征.
    r"|^的(?:税额)?幅度内?(?:减征|减免|减收|顶格)"
    # 投入最高1亿元的建设运行费
    r"|^的(?:建设|运行|运营|启动|开办|日常){1,3}(?:经费|费用?|资金)"
)
# 政府采购预留份额提高至40%以上, 预付款比例不低于50%: what is given has a lower end. 比例为50%: of what was told before.
_AT_LEAST_GIVEN = re.compile(
    r"(?:资助|补助|奖励|支持)(?:额度?|金额|资金)(?:原则上)?(?:不低于|不少于)$|(?:预留份额|预付款比例|支付比例)[^，。；]{0,10}$|^(?:补[助贴]|奖励|支持|资助)?比例(?:为|可?提高?[至到])$"
    r"|(?:经费|资金)[^，。；\d]{0,6}额度(?:分别)?为[^，。；\d]{0,8}$|[由从]\d[^，。；]{0,8}(?:提高|提升|上调|增加|调整|降低|下调|降)[至到为]$"
)
# 500万元以下部分5%，500万元至1000万元部分8%
_OF_A_PART = re.compile(
    r"\d[\d.]{0,8}[万亿]?元(?:（[^（）]{1,12}）)?(?:[及或]?以[上下内])?的?部分(?:按照?|为)?$"
)
# 收费标准再降低30%以上, 船闸收费下调10%
_CHEAPER = re.compile(r"(?:费|价|租金)[^，。；]{0,16}(?:下调|降低|减免|优惠|减收)$")
# 发放住房补贴，其中本科生2万元，硕士研究生4万元
_EACH_OF_THEM = re.compile(
    r"(?:发放|给予|享受|提供)[^。；，\d]{0,16}(?:补贴|奖励|补助|资助|津贴)，其中[^，。；\d]{1,14}$"
)
# ，其中总投资5000万元以上的项目最高1000万元
_A_BOUND = re.compile(r"(?:（含）)?(?:及?以上|以下)")
_GIVING_VERB = re.compile(r"(?:给予|予以|奖励|补助|补贴|资助|返还|退还|减征|最多)[^，]{0,6}$")
_GIFT_TOTAL = re.compile(
    r"(?:资助|补贴|补助|奖励|支持|贴息|资金|申领|兑付|兑现|补偿)[^，。；]{0,10}(?:总?额|总金额)(?!大于|多于|高于|达到|超过)[^，。；]{0,4}$|^(?:单个企业|每[个家]企业|同一企业|每家)?(?:每?年度?|累计)?(?:总金额|总额)[^，。；]{0,4}$"
)
_BY_RATE = re.compile(
    r"(?:按照?|参照)[^，。；]{0,40}$|(?:利|(?<!缴)费)率[^，]{0,6}$|出资额[^，]{0,20}$|不低于[^，。；]{0,40}标准》?的$"
)
_GIVEN_BEHIND = (_AT_LEAST_GIVEN, _GIVING_VERB, _GIFT_TOTAL, STATE_PUTS_IN)
# 分别给予全国总部、区域总部300万元、200万元
_GIVEN_EACH = re.compile(r"分别(?:给予|奖励|补助|补贴|资助)[^，。；\d]{2,60}$")
_LISTED = re.compile(
    r"^(?!、[^，。；\d]{0,4}保费的$)(?:/[^、，。；\d]{1,4})?(?:(?:[、和或至]|及(?!以)|及?以上至)[^，。；：]{0,16}|(?:奖励|补助|资助|补贴)?[，、；]对?[^，。；：\d]{1,8}(?:级|等奖|类|档|等|优秀奖|[一二三]年|生)的?)$"
)
_REACH = 80
# 1.5个百分点的利息补贴
# 按照不超过2个百分点的标准给予贴息
_OF_INTEREST = re.compile(
    r"(?:个百分点)?的?(?:(?:标准|比例|幅度)?(?:给予|予以|进行))?(?:财政)?(?:贴息|利息补贴)"
)


# 再贴息0.5个百分点, 资助比例上浮5个百分点
_MORE_POINTS = re.compile(
    r"(?:贴息|上浮)(?:不超过|最高)?\s?$|(?:补[助贴]|资助|奖励|贴息|支持)(?:比例|标准)[^，。；\d]{0,12}(?:提高|增加|再加|加)\s?$"
)


def _are_given(text: str, points: Ratio) -> bool:
    """Whether points of a per cent are what is given, and no change of something else."""
    given = _MORE_POINTS.search(text, max(0, points.start - _REACH), points.start)
    return given is not None or _OF_INTEREST.match(text, points.end) is not None


def given_figures(text: str, *, standard: bool = False) -> tuple[list[GivenFigure], list[GivenFigure]]:
    """The figures that `text`, the words of one measure, gives, and the caps over several supports.

    `standard`: it stands where a document tells how much
    it gives (支持标准：), so that a bare figure is given.

    >>> given, caps = given_figures("对投资1亿元以上的项目，按投资额的1%给予奖励，最高1000万元")
    >>> [figure.start for figure in given], caps
    ([17, 26], [])
    """
    found: dict[FigureRole, list[GivenFigure]] = {role: [] for role in FigureRole}
    amounts = [a for a in find_amounts(text) if a.currency == YUAN]
    ratios = [as_halved(r, text) for r in find_ratios(text) if not r.points or _are_given(text, r)]
    previous: tuple[Amount | Ratio, FigureRole] | None = None
    figures: list[Amount | Ratio] = [*amounts, *ratios]
    for figure in sorted(figures, key=lambda f: f.start):
        asked = previous[0].end if previous and previous[1] is FigureRole.ASKED else None
        if is_said_again(text, figure.start) or is_asked_less(text, asked, figure.start):
            continue
        listed = None if _is_of_whom(text, figure) else _role_of_listed(text, figure, previous)
        role = listed or role_of(text, figure, standard=standard)
        bounded = bounded_as(previous[0] if previous else None, figure, text)
        found[role].append(GivenFigure(bounded, figure.start, figure.end))
        previous = bounded, role
    return found[FigureRole.GIVEN], found[FigureRole.TOTAL_CAP]


def _role_of_listed(
    text: str, figure: Amount | Ratio, previous: tuple[Amount | Ratio, FigureRole] | None
) -> FigureRole | None:
    """A figure in a list (20万元、50万元、100万元) has the role of the one before it;
    the first behind 其中 is given, and a share that a fixed sum may not exceed is not.
    """
    each = _EACH_OF_THEM.search(text, max(0, figure.start - _REACH), figure.start)
    if each and not _A_BOUND.match(text, figure.end):
        return FigureRole.GIVEN
    if previous and previous[1] is FigureRole.GIVEN and _caps_the_sum(text, figure, previous[0]):
        return FigureRole.ASKED
    if previous and is_a_limit(text[previous[0].end : figure.start]):
        return None
    # 费率不超过0.8%、对担保金额500万元以上的不超过1.2%: a floor behind a rate tells of whom.
    of_another = previous is not None and figure.bound.is_floor and type(previous[0]) is not type(figure)
    if previous and not of_another and _LISTED.match(text[previous[0].end : figure.start]):
        return previous[1]
    return None


# 每家奖励60万元，不高于其建设投入的40%
_NOT_ABOVE = re.compile(r"，(?:但|且)?(?:最高)?(?:不高于|不(?:得)?超过)[^，。；\d]{2,24}的$")


def _caps_the_sum(text: str, figure: Amount | Ratio, given: Amount | Ratio) -> bool:
    """Whether a share is no gift of its own, but what the fixed sum before it may not exceed."""
    fixed = isinstance(given, Amount) and given.bound is Bound.EXACT and isinstance(figure, Ratio)
    return fixed and _NOT_ABOVE.search(text, max(0, figure.start - _REACH), figure.start) is not None


def role_of(text: str, figure: Amount | Ratio, *, standard: bool = False) -> FigureRole:
    """Whether a figure is given, asked, or a cap over several supports, by the words around it."""
    if _is_of_whom(text, figure):
        return FigureRole.ASKED
    before, after = _clause_around(_without_stops(text), figure)
    if (
        isinstance(figure, Amount)
        and not figure.bound.is_floor
        and _caps_several(re.split(r"[。；\n]", text[: figure.start])[-1])
    ):
        return FigureRole.TOTAL_CAP
    if isinstance(figure, Ratio) and is_what_stays_due(before, after):
        return FigureRole.GIVEN
    if (
        is_a_limit(before)
        or is_own_share(before)
        or (figure.bound is not Bound.EXACT and is_not_paid(text, figure.outer_end))
        or is_no_gift(text, figure, before, after)
        or tells_whom(text, figure, before, after)
    ):
        return FigureRole.ASKED
    since = _COMMA.split(text[max(0, figure.start - _REACH) : figure.start])[-1]
    alone = isinstance(figure, Amount) and (
        _NOTHING_ELSE.fullmatch(text)
        or _EACH_ITS_SUM.fullmatch(text)
        or _LISTED_SUMS.search(text, max(0, figure.start - _LONGEST_LIST), figure.start)
    )
    of_costs = isinstance(figure, Ratio) and not after.strip() and is_of_costs(before, text[figure.end :])
    if (
        alone
        or of_costs
        or _is_plainly_given(figure, since, before, after)
        or (standard and is_share(figure, before))
    ):
        return FigureRole.GIVEN
    gives = standard or _GIFT_BEFORE.search(before) or _GIVES.search(before + after)
    return FigureRole.ASKED if _is_asked(figure, before, after) or not gives else FigureRole.GIVEN


def _is_of_whom(text: str, figure: Amount | Ratio) -> bool:
    """Whether a figure is a sum that tells of whom a gift is, whatever else stands around it."""
    return isinstance(figure, Amount) and tells_of_whom(*_clause_around(_without_stops(text), figure))


def _caps_several(before: str) -> bool:
    """Whether a sum behind these words of its sentence caps several supports, or all people of one firm."""
    return _TOTAL.search(before) is not None or _OVER_ALL_PEOPLE.search(before) is not None


# 50万元/项 in a cell or behind a label: a sum and nothing else.
_NOTHING_ELSE = re.compile(
    r"\s{0,4}(?:每[家户个项人件])?(?:最高|不超过|一次性)?\d[\d.,]{0,9}\s?[万亿]?元(?:[/每]?[家户个项人件年])?[。；;]?\s{0,4}"
)
# 瞪羚企业50万元，独角兽企业200万元
_EACH_ITS_SUM = re.compile(
    r"^(?:[\u4e00-\u9fff]{0,8}标准[：:])?(?:(?!投资|收入|营收|产值|资产|总额|达到|超过|满)[^，。；、\d]{2,14}(?<!达到)(?<!突破)(?<!不足)(?<!低于)(?<!少于)\d[\d.]{0,6}[万亿]?元(?!（不?含|及?以[上下])[，、；。]?){2,8}"
)
# 补助标准为：国家级200万元，省级100万元，市级50万元; 给予奖励：境内主板500万元
_LISTED_SUMS = re.compile(
    r"(?:奖励|补助|补贴|资助|奖补|支持|扶持)(?:标准|金额|额度)?(?:分别)?(?:为|如下)?[：:]"
    r"(?:[^，。；、：\d]{2,10}\d[\d.]{0,6}[万亿]?元[，、；]){0,6}(?![^，。；、：\d]{0,9}(?:投资|收入|营收|产值|资产|总额|达到|超过|满|注册|不低于|费用|销售|贡献|税))[^，。；、：\d]{2,10}$"
)
_LONGEST_LIST = 120
# 实际投资额（不含税，下同）5%: a stop in a note ends no clause.
_NOTE = re.compile(r"（[^（）\d]{1,30}）")


def _without_stops(text: str) -> str:
    """The text as long as it is, without the stops of its notes."""
    return _NOTE.sub(lambda note: _CLAUSE.sub("·", note.group()), text)


def _is_plainly_given(figure: Amount | Ratio, since: str, before: str, after: str) -> bool:
    """Whether a word of giving stands right beside a figure, or since the last comma what a rate is taken of."""
    by_rate = isinstance(figure, Ratio) and _BY_RATE.search(since)
    exact = isinstance(figure, Amount) and figure.bound is Bound.EXACT
    floor = since.endswith(("不少于", "不低于")) and not after.startswith("的")
    each = (exact or floor) and _GIVEN_EACH.search(since)
    return bool(
        by_rate
        or each
        or _OFFER_TAIL.match(after)
        or _GIFT_TAIL.match(after)
        or (isinstance(figure, Ratio) and (_CHEAPER.search(before) or _OF_A_PART.search(before)))
        or any(words.search(before) for words in _GIVEN_BEHIND)
    )


# 年应纳税所得额不超过300万元、从业人数……的小型微利企业: whom a relief is for.
_INCOME = re.compile(r"所得额(?:在|低于|不(?:得)?超过|不高于|不足|少于)?$")


def _is_asked(figure: Amount | Ratio, before: str, after: str) -> bool:
    """Whether a figure is a threshold: 以上, 达到, …的项目, or the amount of an investment or turnover."""
    if isinstance(figure, Amount) and _INCOME.search(before):
        return True
    if figure.bound.is_floor or figure.bound is Bound.BELOW or _ASKS_AFTER.match(after):
        return True
    return bool(_ASKS_BEFORE.search(before)) and not _GIVES_ALREADY.search(before)


def _clause_around(text: str, figure: Amount | Ratio) -> tuple[str, str]:
    """The words of the same clause before and after a figure."""
    start = max(
        (m.end() for m in _CLAUSE.finditer(text, max(0, figure.start - 200), figure.start)),
        default=max(0, figure.start - 200),
    )
    end = _CLAUSE.search(text, figure.end)
    return text[start : figure.start], text[figure.end : end.start() if end else len(text)]
