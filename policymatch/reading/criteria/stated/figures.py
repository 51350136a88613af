"""Figures: thresholds on money, shares, counts and age (营业收入不低于500万元, 成立满1年)."""

import re
from collections.abc import Iterator
from dataclasses import replace

from policymatch.domain.fields import Field
from policymatch.reading.criteria.stated.behind import counted, summed
from policymatch.reading.criteria.stated.equipment import is_of_equipment
from policymatch.reading.criteria.stated.found import Found
from policymatch.reading.criteria.stated.namings import (
    OF_OTHERS,
    PATTERNS,
    REVENUE,
    are_some_researchers,
    kind_of,
    tells_of_others,
)
from policymatch.reading.criteria.stated.ranges import upper_side
from policymatch.reading.criteria.stated.rows import OPS, StatedNumber, rows_of
from policymatch.reading.criteria.stated.running import is_of_a_later_deed, is_of_what_runs
from policymatch.reading.criteria.stated.told_beside import (
    CHANGES_TO,
    GROWTH_OF,
    growth_of,
    of_the_same,
    or_else,
)
from policymatch.reading.criteria.stated.uncounted import find_uncounted
from policymatch.reading.demanding import MUST_MEET
from policymatch.reading.labels import HEAD_IN_BRACKETS

_GRANT = re.compile(r"给予|奖励|补贴|补助|资助|贴息|支持(?:资金|金额|额度)|最高")
# An increase of a sum is not the sum.
_INCREASE = re.compile(r"增量|净增|增长|新增|增加|增速|增幅")
# 获得担保贷款、单户在保余额不超过1000万元: what is guaranteed, and no loan.
_GUARANTEED = re.compile("在保|担保")
_REACH = 34


def find_figures(text: str, *, listed: bool = False) -> Iterator[Found]:
    """Thresholds of the applicant that a text states; sums that are given are passed over.

    `listed`: it is a condition of a list, where a range has an end; the grade of a gift need have none.
    """
    figures = list(_with_number(text, listed=listed))
    yield from figures
    counted = {found.field for found in figures}
    yield from (
        found
        for found in find_uncounted(text)
        # 近三年连续盈利或累计净利润不低于1000万元
        if found.field not in counted or text.startswith("或", found.end)
    )


def _with_number(text: str, *, listed: bool) -> Iterator[Found]:
    edge, previous, known = 0, None, list[Found]()
    bare = _without_notes(text)
    for row in rows_of(text):
        said = bare[: row[0].start]
        before = said[max(edge, row[0].start - _REACH) :]
        of_others = _speaks_of_others(said)
        # 营业收入10亿元以上且形成地方财力1000万元以上：1000万元—3000万元的，……: brackets of the last figure.
        if OF_OTHERS.search(re.split(r"[,，。;]", before)[-1]):
            previous = None
        for quantity in row:
            if of_others:
                found = growth_of(text, previous, quantity)
            else:
                found = (
                    _named_before(text, quantity, said, before, previous)
                    or of_the_same(text, previous, quantity)
                    or growth_of(text, previous, quantity)
                    or or_else(text, known, quantity)
                    or counted(text, quantity)
                )
            if found and CHANGES_TO.match(text, found.end):
                previous = found
            elif found and not _SINCE_THEN.match(text[found.end : found.end + _REACH]):
                yield found
                yield from upper_side(text, found, quantity, listed=listed)
                previous = found
                known.append(found)
        edge = row[-1].end


def _speaks_of_others(said: str) -> bool:
    """Whether the words before a row of figures tell of another firm, or of a figure that no field keeps."""
    last = re.split(r"[,，。;]|(?<=[年月日])、|(?<=[上下内师人家])且(?=年|上|营|研|拥|纳)", said)[-1]
    return (
        tells_of_others(_said_of_them(last))
        or _OF_ANOTHER_FIRM.search(re.split(r"[。;]", said)[-1]) is not None
    )


# 对租用园区用房的初创企业(成立不超过3年: what a bracket behind a firm says is the firm's.
_OF_THE_FIRM_BEFORE = re.compile(
    r"(?<!被投)(?<!所投)(?<!在孵)(?<!入驻)(?<!毕业)(?<!区内)企业\((?=[^()]{0,60}$)"
)


def _said_of_them(words: str) -> str:
    """The words in a bracket behind a firm that is still open, or all of them."""
    return _OF_THE_FIRM_BEFORE.split(words)[-1]


def _named_before(
    text: str, quantity: StatedNumber, said: str, before: str, previous: Found | None
) -> Found | None:
    """The criterion that a figure states by the words before its row, all of them (`said`) or the last."""
    found = summed(text, quantity) or _criterion(before, len(said), quantity)
    if found is None or _is_of_the_last(found, before, previous) or _is_of_some(found, before, said):
        return None
    ages = found.field is Field.AGE_MONTHS
    if found.field is Field.PROJECT_INVESTMENT_YUAN and is_of_equipment(said):
        found = replace(found, field=Field.EQUIPMENT_YUAN)
    runs = ages and (is_of_what_runs(_without_notes(text), found) or _WITHIN_YEARS.match(text, found.end))
    later = ages and is_of_a_later_deed(text, found, quantity.start)
    return None if runs or later else found


# 在本市注册，三年内无违法行为: how long there was none.
_WITHIN_YEARS = re.compile(r"(?:内)?(?:均|曾|都)?(?:无|未|没有|不存在|因)")
# 出口额超2亿元的企业，同比增幅超过20%的: the growth of what was named last, which no field tells.
_BARE_GROWTH = re.compile(r"(?:^|[,，。;])(?:年|同比|环比)(?:增长|增幅|增速)[^,，。;]{0,8}$")


def _is_of_the_last(found: Found, before: str, previous: Found | None) -> bool:
    """Whether a growth without a noun of its own follows a figure that is no revenue."""
    if found.field is not Field.REVENUE_GROWTH or previous is None or previous.field in GROWTH_OF:
        return False
    return kind_of(previous.field) == "money" and _BARE_GROWTH.search(before) is not None


# 研发人员不少于20人，其中本科以上学历占比不低于60%: a share of those alone.
_OF_THEM = re.compile(r"^[,，]?其中")
_SOME_OF_THE_STAFF = re.compile(
    r"(?:研发|技术|科技|科研|管理|专职|团队|核心)[^,，。;]{0,6}(?:人员|成员|人数)[^,，。;]{0,8}\d[^,，。;]{0,6}[,，]其中[^,，。;]{0,30}$"
)
_SHARES_OF_STAFF = {Field.BACHELOR_RATIO, Field.RD_STAFF_RATIO}


def _is_of_some(found: Found, before: str, said: str) -> bool:
    """Whether a share of the staff is one of those alone who were counted before."""
    of_them = found.field in _SHARES_OF_STAFF and _OF_THEM.match(before)
    return bool(of_them and _SOME_OF_THE_STAFF.search(said))


def _criterion(before: str, at: int, quantity: StatedNumber) -> Found | None:
    """The criterion that a quantity states, by the nearest words `before` the figure at `at`."""
    clause = re.split(r"[。;]", before)[-1]
    clause = _COMMA_IN_BRACKETS.sub("、", _without_notes(_HEAD_IN_BRACKETS.sub("", clause)))
    last = re.split(r"[,，]", clause)[-1]
    # 具有固定的场地和研发人员，其中研发人员不少于20人: what is said of the place is not said of them.
    told = last if last.startswith("其中") or _OF_A_CONTRACT.match(last) else clause
    if quantity.bound not in OPS or OF_OTHERS.search(_said_of_them(told)):
        return None
    for said in (_WHO_APPLIES, _PRIZE):
        clause = said.sub(lambda words: "、" * len(words.group()), clause)
    if _GRANT.search(clause):
        clause = re.split(r"[,，]", clause)[-1]
    if _GRANT.search(clause):
        return None
    near = re.split(r"[,，]", clause)[-1]
    found = _named(near, at, quantity)
    # A figure that goes on with what was named a comma before has no words of its own.
    if found is None and (_SHARE_OF_THE_STAFF.match(near) or _OF_A_CONTRACT.match(near)):
        return _named(re.sub("[,，]", "、", clause), at, quantity)
    return found or (_named(clause, at, quantity) if _GOES_ON.fullmatch(near) else None)


# 配有研究开发人员，占职工总数的比例不低于15%: those named a comma before, as a share of all.
_SHARE_OF_THE_STAFF = re.compile(
    r"占(?:(?:企业|公司|单位|本单位)?(?:当年|年度)?)?(?:职工|员工|从业人员|在职人员|总人数)"
)


# 技术合同须经认定登记，单项合同金额不低于30万元: of the contract named a comma before.
_OF_A_CONTRACT = re.compile(r"(?:单[项笔个份])?合同(?:实际)?(?:支付|成交|交易|到账)?金?额")


# 申请本条资助的企业应当……: those who are asked, and no sum that is given.
_WHO_APPLIES = re.compile(
    r"^(?:申[报请]|享受|获得)[^,，。;]{0,12}(?:资助|补助|补贴|奖励|支持|奖补|扶持)(?:资金|政策)?的?(?:企业|单位|机构|主体)"
)
# 获得市级以上科技奖励或拥有发明专利3件: a prize, and nothing given here.
_PRIZE = re.compile(
    r"(?:获得?|取得)(?:过)?(?:国家|[省市部区]{1,2})级?(?:及?以上)?(?:科学技术|科技)(?:进步)?奖励"
)
# 【研发投入奖励】对……, 销售突破奖励：年度营业收入……
_HEAD_IN_BRACKETS = re.compile(
    rf"{HEAD_IN_BRACKETS}|^[\u4e00-\u9fff]{{2,14}}(?:奖励|补贴|补助|资助|支持|奖补)[:：]"
    # 被投企业须符合：……, of those who apply to a fund
    rf"|^被投(?:资)?企业还?{MUST_MEET}[^,，:：]{{0,10}}[:：]"
)
# 投资决策时，被投企业注册不满5年，……; 签约时成立不满24个月: of another firm, or as it was at another time.
# 国（境）外研发中心成立满2年, 引进项目已在本市注册落地，年营业收入500万元以上:
# of what the firm runs elsewhere, of a project.
_OF_ANOTHER_FIRM = re.compile(
    # 转让方应为专业机构，且成立5年以上
    r"^(?:提供|供应|供货|出让|转让|销售|服务提供|许可)方[^。;]{2,40}[,，]|"
    # 初创企业不少于15家，其中初创企业指成立不超过3年的企业
    r"(?:企业|团队)(?:数量?)?(?:不少于|不低于|达到?)\d{1,3}[家个][^。;]{0,10}[,，](?:其中)?[\u4e00-\u9fff]{2,8}(?:是|系)?指|国\(境\)外(?:[^,，。;的]{0,8}(?:中心|机构|平台|园区)|年?营业收入)|项目已?在[^,，。;]{1,8}注册落地[,，]|(?<!^)被投(?:资)?企业|^被投(?:资)?企业(?!还|应|须|需|必须)|所投企业|投资标的|投资于[^,，。;]{0,8}(?:成立|注册)|^(?:对)?投资(?:于)?[^,，。;()]{0,20}企业\(|(?:^|[,，])(?:对)?投资(?:于)?(?:本[市省区县]|我[市省区县]|[\u4e00-\u9fff]{2,5}[市区县]|区内|园区内)(?:区内|内|域)?(?:成立|注册)|(?:签约|签订[^,，。;]{0,8}协议|投资决策|投资|入孵|交易|并购)时[,，]?(?:公司|企业|其)?"
)

# 股权融资总额(合格机构投资者的实缴额)达到2000万元: what a bracket explains parts no name from its figure.
_NOTE = re.compile(
    rf"(?<=[额入值量用资])\((?!{REVENUE})[^()]{{1,30}}\)|(?<!备)\((?:不含|不包括|除|含|包括)[^()\d]{{1,40}}\)"
)


def _without_notes(text: str) -> str:
    """The text with such brackets blotted out, as long as before."""
    return _NOTE.sub(lambda note: "、" * len(note.group()), text)


_COMMA_IN_BRACKETS = re.compile(r"[,，](?=[^()]{0,60}\))")
_GOES_ON = re.compile(
    r"(?:[且并均累计合计分别应须或在其达到为至少于不低高超过大满下降含及未]|单[轮笔]|实际|到[账位]|金额|总额|总数|总量|数量|面额|规模|最近|近|上|[一二三两\d]|个|完整|会计|年度?|以来|连续|人民币|首次|突破|同比|共|\)|\()*"
)
# 在本市注册并承诺10年内不迁出, 设立企业技术中心满1年: a length of something else than the firm's life.
_OF_ANOTHER_TIME = re.compile(
    r"承诺|期限|周期|工期|期间|租|合同|协议|项目|从事|业务|服务|工作|负责人|有效|存续|方案|计划|后|之日起$|年度?起$|中心|实验室|工作站|孵化器|空间|基地|分公司|分支机构"
)


def _named(words: str, at: int, quantity: StatedNumber) -> Found | None:
    """The criterion of the figure at `at`, when the `words` that end there name one of its kind."""
    for field, kind, pattern in PATTERNS:
        hits = list(pattern.finditer(words)) if kind == quantity.kind else []
        if not hits or are_some_researchers(field, words[: hits[-1].start()]):
            continue
        if _speaks_of_another(field, kind, words, hits[-1]):
            continue
        # 贷款额度不超过300万元: so much is lent; 额度在100万元以上 is asked.
        if field is Field.LOAN_YUAN and words.startswith("度", hits[-1].end()) and quantity.bound.is_ceiling:
            continue
        start = at - len(words) + hits[-1].start()
        return Found(field, OPS[quantity.bound], quantity.value, start, quantity.end)
    return None


def _speaks_of_another(field: Field, kind: str, words: str, named: re.Match[str]) -> bool:
    """Whether what stands between a name and its figure, or before it, makes it a figure of something else."""
    between = words[named.end() :]
    match kind:
        case "time":
            return _OF_ANOTHER_TIME.search(between) is not None
        case "person":
            some = _OF_SOME_OF_THEM.search(between) or _TAKEN_ON.search(words[: named.start()])
            return field is Field.EMPLOYEES and some is not None
        case "count":
            return _OF_THE_NEXT.fullmatch(between) is not None
        case "ratio":
            return field not in _GROWTHS and _INCREASE.search(between) is not None
        case "money":
            more = field is Field.REVENUE_YUAN and _MORE.search(words[: named.start()]) is not None
            guaranteed = field is Field.LOAN_YUAN and _GUARANTEED.search(between) is not None
            # What is sold to consumers is a part of what a shop sells.
            more = more or named.group() == "零售额"
            put_in = _PUT_IN.search(words[: named.start()] + named.group())
            return more or guaranteed or put_in is not None or _INCREASE.search(between) is not None
    return False


# 员工中博士不少于3人, 从业人员较上年净增50人: some of them.
_OF_SOME_OF_THEM = re.compile(
    "净增|新增|增加|博士|硕士|本科|大专|学历|职称|党员|残疾|军人|毕业生|持证|技师|工程师"
)
# 招用员工15人以上, 新增职工20人以上, 一次性输送员工25人以上: whom a firm takes on, or sends to others.
_TAKEN_ON = re.compile(r"(?:招用|招录|招收|招聘|新招|录用|吸纳|输送|派遣|新增|净增|增加)$")
_GROWTHS = {Field.RD_GROWTH, Field.REVENUE_GROWTH}
# 单个项目中央投资不低于300万元: what the state puts in.
_PUT_IN = re.compile(r"(?:中央|[省市]级|财政)(?:预算内|财政)?投资$")
_MORE = re.compile(r"(?:新增|净增)(?:年)?$")
# 国际标准和不少于2项团体标准: the count is of what stands behind it.
_OF_THE_NEXT = re.compile(
    r"(?:[和或及与、]|以及)(?:不少于|不低于|至少|超过|达到)?|[^被]{0,40}+被(?:不少于|超过|至少)?"
)


# 成立不满两年的，自成立之日起……: a rule for young firms, not a demand to be young.
# 研发费用2000万元以下部分按3%: how a sum is counted out, not how large it must be.
# 不满3年的按实际经营年限计算, 超过100人的占比达到8%: how
# those few are counted; 设立1年的过渡期: how long it lasts.
_SINCE_THEN = re.compile(
    r"^(?:的?(?:[^,，。;]{0,6}[,，])?自(?:成立|设立|注册)|(?:\(含\))?的?[,，]?(?:一律|均)?不(?:予)?(?:计入|纳入(?:累计|统计))|(?:\(含\))?(?:以上|以下)?(?:\(含\))?的(?:(?:企业|单位)?[,，]?(?:可?按照?(?:其)?实际|占比|比例|可不)|[^,，。;]{0,6}期(?![间内末初]|[^,，。;]{0,6}(?:企业|公司|项目)))"
    r"|(?:\(含\))?(?:以上|以下|以内)?(?:\(含\))?的?(?:增量|新增|超出|超过)?部分"
    # 运营6个月以上的外贸航线: so long runs the line.
    r"|(?:\(含\))?(?:以上)?的[^,，。;]{0,10}(?:航线|线路|班列|航班|专线)"
    # 营业额10万元以上的大型会议: what is held there.
    r"|(?:\(含\))?(?:以上)?[^,，。;的]{0,24}的(?:(?!企业|单位|机构|公司)[^,，。;]){0,6}(?:会议|会展|展会|赛事|竞赛|活动)"
    # 进入年营业收入50亿元以上企业供应链: whom they deliver to.
    r"|(?:\(含\))?(?:以上|以下)?的?[^,，。;]{0,6}企业的?(?:供应链|产业链|采购(?:体系|目录|清单|名录|平台|链|$|[,，])|配套))"
)
