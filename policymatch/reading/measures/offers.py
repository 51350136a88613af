"""Offers: runs of sentences that state one measure, with the lead that names it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from policymatch.reading.measures.apart import with_others
from policymatch.reading.measures.by_standards import joined_by_standards
from policymatch.reading.measures.graded import (
    gives_the_same,
    goes_on_with,
    is_of_some_of_them,
    lets_others_have_it,
)
from policymatch.reading.measures.graded_below import joined_below
from policymatch.reading.measures.labels import Label
from policymatch.reading.measures.next_grades import (
    is_next_grade,
    names_a_level,
    opens_a_bracket,
)
from policymatch.reading.measures.occasions import is_contrary_case, is_next_occasion
from policymatch.reading.measures.once_chosen import gives_to_the_chosen, without_calls_alone
from policymatch.reading.measures.prizes import joined_prizes
from policymatch.reading.measures.promised import is_on_terms, takes_a_stake
from policymatch.reading.measures.selected import selects
from policymatch.reading.measures.shares import shares_of
from policymatch.reading.measures.sides import pays_the_other_side
from policymatch.reading.measures.sorts import joined_sorts
from policymatch.reading.measures.stages import joined_stages
from policymatch.reading.measures.tasks import is_a_task
from policymatch.reading.measures.trees import Tables
from policymatch.reading.measures.under import is_a_step
from policymatch.reading.measures.units import Layout, TextUnit, names_duties
from policymatch.reading.measures.vouchers import tells_share_paid, without_amounts_of_vouchers
from policymatch.reading.numbering import OPENING_NUMBER
from policymatch.reading.refusals import REFUSED


@dataclass(frozen=True)
class Offer:
    """Units [first, last] state a measure; `lead` is the first unit of the words that introduce it.

    `end`: the last unit of the clause that it opens, behind
    `last` where other offers stand within that clause.
    """

    lead: int
    first: int
    last: int
    end: int


def offers_of(
    layout: Layout, labels: Sequence[Label], begins: Sequence[float] | Tables | None = None
) -> list[Offer]:
    """The offers that labelled sentences amount to, each grown back over its lead.

    A lead stands in the same paragraph, before the offer and after the one
    before it. `begins`, where given, are the chances that an offer begins
    at each sentence: a part that gives something else is then an offer too.
    """
    told = without_amounts_of_vouchers(layout, without_calls_alone(layout, labels))
    listed = joined_by_standards(layout, joined_below(layout, told))
    joined = _with_who(layout, _joined_grades(layout, listed))
    ends = dict(_runs(joined))
    found, taken = [], -1
    parted = joined if begins is None else joined_below(layout, with_others(layout, joined, begins))
    graded = joined_sorts(layout, joined_prizes(layout, joined_stages(layout, parted)))
    for first, last in _runs(_joined_shares(layout, graded)):
        found.append(Offer(_lead_of(layout, first, taken), first, last, max(ends.get(first, last), last)))
        taken = last
    return found


def _joined_shares(layout: Layout, labels: Sequence[Label]) -> list[Label]:
    """Labels in which the next share of what 其中 parts among classes of applicants begins no offer."""
    found = list(labels)
    for i in range(1, len(found)):
        before = layout.units[i - 1].text
        shares = shares_of(before + layout.units[i].text) if before.startswith("其中") else ()
        if found[i] is Label.BEGIN and any(share.start == len(before) for share in shares):
            found[i] = Label.INSIDE
    return found


def _runs(labels: Sequence[Label]) -> list[tuple[int, int]]:
    """The first and last units of each run of labels that make an offer."""
    runs: list[list[int]] = []
    for i, label in enumerate(labels):
        if label is Label.BEGIN:
            runs.append([i, i])
        elif label is Label.INSIDE and runs:
            runs[-1][1] = i
    return [(first, last) for first, last in runs]


def _lead_of(layout: Layout, first: int, taken: int) -> int:
    lead = first
    while lead - 1 > taken and layout.units[lead - 1].paragraph == layout.units[first].paragraph:
        if is_a_task(layout.units[lead - 1].text):
            break
        lead -= 1
    while lead < first and names_duties(layout.units[lead].text):
        lead += 1
    return lead


# A sentence that opens so goes on with the offer before it:
# its standard, its cap, its first year, its next grade.
BY_SIZE = r"(?:大型|中型|小型|微型|中小微?|小微)企业[^。；，\d]{0,6}按"
"""That a rate is told for firms of a size, as an expression."""
_GOES_ON = re.compile(
    r"^(?:[（(]?\d[）)．.])?(?:其中|支持内容(?:主要)?包括|(?:补助|补贴|支持|奖励|资助|资金|具体|定额)?标准(?:为[^。；]{0,60}|参照|：)|采[取用](?:后补助|事前补助|事后)"
    r"|单(?:个|家|笔|项|户|只)|一[个家]企业(?:每?[1一]?年)?[^，。；]{0,12}(?:不超过|最高)|每(?!年(?:度)?(?:安排|设立|列支|预算|投入))(?:家|个|户|项|年|人|场|次|届|期)[^，。；]{0,14}(?:不超过|最高)|每[位名]?(?:消费者|个?人|[户家])[^，。；]{0,12}(?:可)?(?:补[贴助]|享受补[贴助])\d{1,2}[件台次辆]|(?:服务|岗位|聘用)(?:期限|年限)(?:一般|原则上)?(?:为|不超过)|优先(?:安置|招录|录用|聘用)|第[一二三]年|第[二三四五](?:、第?[三四五]){1,3}年|后[一二两三四]年|[^，。；对]{2,12}每(?:增加|增长|满)\d|(?:增长)?超[过出]\d[\d.]{0,6}(?:[％%]|[万亿]?[元家个人台])的?部分，每|如(?:达不到|未|另行申[请报]|申[请报][^。；]{2,40}可(?:以|按))|最高(?:不超过|支持|奖励)|(?:企业|单位|机构|个人|(?:创业)?团队|主体)每[年家人]最高|此后(?:年度|每年|各年)|同一[^，。；]{0,16}(?:不超过|最高|最多)"
    r"|(?:补助|补贴|奖励|资助|支持)(?:资金|金额|总额|期限|比例)[^，。；]{0,6}(?:不超过|最高|最长|累计|为|按|除)"
    r"|(?:根据|按照?|依据)[^，。；对]{2,40}(?:，采取[^，。；对]{2,12}方式)?(?:予以|给予)"
    # 适用3%预征率的项目，减按1%预征: behind the rate of levy.
    r"|适用\d[\d.]{0,4}[%％]"
    # 社会保险补贴期限，除距退休不足5年的外，最长不超过3年。 对补贴期满后仍未就业的，可再次予以安置。
    r"|[^，。；对\d]{2,16}(?:补贴|补助|资助|贴息|岗位)期限，?(?:除|最长|最多|不超过|一般)"
    r"|对?[^，。；]{0,8}期满(?!前)[^。；]{2,90}，可再次"
    # 对合伙创业的，可适当提高贷款额度; 未达到规定比例的，根据招用人数申请贷款。
    r"|对[^，。；]{2,40}合伙[^，。；]{0,10}的，可[^。；\d]{0,20}提高[^，。；\d]{0,6}额度"
    r"|(?:对[^，。；]{2,40}，)?未达到[^，。；]{2,30}(?:比例|人数)的，(?:按|根据)"
    r"|对?(?:通过)?[^，。；]{0,12}重新认定的，|在[^，。；]{2,10}时，|(?:在[^，。；]{2,10}(?:阶段|环节))?可以?(?:先行)?预先?拨"
    r"|(?:固定资产投资|总?投资额?|年?(?:主营业务|营业|销售)收入|年?产值|年?销售额)[^，。；\d]{0,12}\d|\d{4}年底?前[^，。；]{0,8}的)"
)
# The way of payment alone; what is paid comes next.
_MODE_ALONE = re.compile(
    rf"{OPENING_NUMBER}采[取用](?:事前|事后|后|前)?补助(?:支持)?方式(?:给予)?(?:支持)?(?:，每家[^，。；]{{0,40}})?。$"
)
# 若实际租金高于市场指导价的，则按市场指导价计算补贴。 享受补贴的面积不超过500平方米。
_RECKONED = re.compile(
    r"^[如若](?:实际)?[^，。；]{2,24}(?:高于|低于|超过)[^，。；]{2,24}，则?按[^，。；]{2,24}(?:计算|核算|执行|核定|补[贴助])[^，。；]{0,8}[。；]$"
    r"|^享受[^，。；\d]{0,8}(?:补贴|补助|减免)的?面积[^，。；\d]{0,6}(?:不超过|最高)[^，。；]{2,12}[。；]$"
)
# That, or 补贴标准参照最低工资标准执行。: how the offer before is paid.
_TELLS_HOW = re.compile(
    rf"{_MODE_ALONE.pattern}|{_RECKONED.pattern}|^[^，。；\d]{{0,6}}(?:补贴|补助|奖励|资助|支持)标准(?:参照|按照?)[^。；\d]{{2,40}}(?:执行|确定|核定)[。；]$|^[^。；\d]{{2,40}}的，按?照?(?:标准)?差额(?:予以|给予)?(?:补足|补齐|补差)[。；]$"
)
# 高新技术企业贴息比例提高到50%。
_MORE_FOR_SOME = re.compile(
    r"^[^。；]{2,40}?(?:补[助贴]|奖[励补]|资助|贴息|支持|配套|兑付|抵扣)(?:比例|标准|额度|上限|限额)(?:可以?)?(?:再|相应|适当)?(?:提高|上浮|上调|增加)[至到为]\d"
)
_SUM_ALONE = re.compile(
    rf"^{OPENING_NUMBER}[^，。；对]{{2,24}}(?:补助|补贴|奖励|资助)金额(?:不高于|不超过)[^，。；]{{1,16}}[；。]$"
)
# 创业意识培训，每人最高可补贴300元；网络创业培训，每人最高可补贴2000元。
_EACH_AT_MOST = re.compile(r"每(?:人|家|户|个|名)(?:最高|不超过)[^，。；]{1,14}；$")
_EACH_ALONE = re.compile(r"[^，。；对]{2,20}，?每(?:人|家|户|个|名)(?:最高|不超过)[^，。；]{1,14}[；。]")
# 可享受星级评定补贴。被评为五星级的给予10万元，……
_NAMES_NO_SUM = re.compile(
    r"(?:享受|申请|给予)[^。；\d]{0,20}(?:补贴|补助|奖励|资助|返还|贴息|扶持)(?:（[^（）]{2,90}）)?。$"
)
_IS_A_TIER = re.compile(
    r"(?:其中[，,]?)?对?(?:被?评[为定]|[一二三四五六]等|第[一二三]类|[一二三四五]星级|[A-E1-5]A?级|优秀的?)[^。；，]{0,16}(?:给予|奖励|补贴|补助)[^。；]{0,8}\d"
    # Behind 可以申请稳岗返还: 大型企业按上年度实际缴费的20%返还.
    rf"|{BY_SIZE}[^。；，\d]{{0,24}}\d"
)
_GRADES = re.compile(
    r"相应等级的|\d[\d.]{0,8}[万亿]元[^，。；\d]{0,24}，[^，。；\d]{0,10}(?:构成|组成)[^，。；\d]{0,4}包括：$|分(?:[一二两三四\d]个?)?阶段给予|按(?:照)?(?:以下|下列)标准[^。；]{0,16}：$|分档|分级|分等次|(?:按照?|分)[两二三四五\d]个?(?:档次?|等[级次]|级别|层次)(?:分别)?(?:给予|予以|进行)|分为[^。；]{0,30}(?:档|等|类)给予"
)


_SUM = re.compile(r"\d\s?(?:万|亿|元|%|％)")
# 劳务收入不纳入绩效工资总量 is a gift; 不纳入支持范围 is none.
_REFUSED_HERE = rf"(?!不[纳列]入(?![^。；，]{{0,8}}(?:范围|名单|库|支持|奖励|认定|评选)))(?:{REFUSED})"
# 研发费用基数低于30万元的不予补助, 享受本条的不得再申请: who has nothing is offered nothing.
_ONLY_DENIES = re.compile(
    r"^(?:同一[^。；\d]{0,30}(?:(?:只能|仅能|仅可|只可)[^。；\d]{0,6}(?:择一|享受)|择(?:一|优|高)享受|不(?:得)?重复享受|[仅只](?:给予|奖励|补[助贴]|资助|支持)一次)[^。；\d]{0,60}[。；]?"
    r"|[^。；\d]{2,40}的，[仅只](?:给予|奖励|补[助贴]|资助|支持)[^，。；\d]{2,24}[。；]?"
    rf"|[^。；]{{2,60}}(?:不得使用|不予扣减|{_REFUSED_HERE})[^。；]{{0,30}}[。；]?"
    r"|[^。；]{2,120}停止享受[^。；]{0,60}[。；]?"
    r"|[^。；]{2,120}不在[^。；，]{0,6}(?:奖励|补助|扶持|支持|补贴)?范围[^。；]{0,80}[。；]?)"
)
# 符合①的50万元，③不予奖励 gives some something.
_GIVES = re.compile(
    r"(?<!不再)(?<!不予)(?<!不得)(?<![仅只])给予|予以(?!支持|受理)|奖励\d|补贴\d|补助\d|资助\d|的\d[\d.]*\s?[万亿]?元[，；]"
)


# 对……的企业，给予奖励。 and on the next line 分别给予……: two cells of one row.
_SAYS_WHO = re.compile(
    r"^[^，。；]{0,24}?(?:对|凡|被)[^。；]{4,200}?(?:给予|予以)(?:一定)?(?:奖励|补助|补贴|资助|支持)(?![^。；]{0,20}\d)[^。；]{0,60}[。；]?$"
)
_SAYS_HOW_MUCH = re.compile(
    r"(?:分别)?给予[^。；对]{0,16}\d|按照?[^，。；对]{2,24}\d+(?:\.\d+)?\s?[%‰％]给予"
)


def _with_who(layout: Layout, labels: Sequence[Label]) -> list[Label]:
    """Labels in which an offer that only says how much begins at the line before it that says to whom."""
    found = list(labels)
    for i in range(1, len(found)):
        before, unit = layout.units[i - 1], layout.units[i]
        apart = unit.place == 0 and before.is_last and _goes_on_from(layout, unit.paragraph, i - 1)
        says_who = apart and _SAYS_WHO.match(before.text) is not None
        told = says_who and _SAYS_HOW_MUCH.match(unit.text) is not None
        told = told or (unit.place > 0 and is_of_some_of_them(before.text, unit.text))
        if found[i] is Label.BEGIN and told:
            found[i] = Label.INSIDE
            found[i - 1] = Label.BEGIN if found[i - 1] is Label.OUTSIDE else found[i - 1]
    return found


def _joined_grades(layout: Layout, labels: Sequence[Label]) -> list[Label]:
    """Labels in which a sentence that only goes on, or a grade of one support, begins no offer."""
    found = list(labels)
    graded: int | None = None
    for i, unit in enumerate(layout.units):
        if found[i] is Label.OUTSIDE and unit.place and found[i - 1] is not Label.OUTSIDE:
            words = (_TELLS_HOW, _MORE_FOR_SOME)
            goes_on = any(told.match(unit.text) for told in words) or lets_others_have_it(unit.text)
            goes_on = goes_on or tells_share_paid(layout.units[i - 1].text, unit.text)
            found[i] = Label.INSIDE if goes_on else Label.OUTSIDE
        under = graded in layout.paragraphs[unit.paragraph].path and _tells_a_grade(unit)
        if found[i] is Label.OUTSIDE:
            # What opens a paragraph and offers nothing heads something else, unless it is a grade overlooked.
            found[i] = Label.INSIDE if under and _GIVES.search(unit.text) else Label.OUTSIDE
            graded = None if unit.place == 0 and not under else graded
            continue
        goes_on = i > 0 and found[i - 1] is not Label.OUTSIDE and _goes_on(layout, i)
        if _GRADES.search(unit.text):
            graded = _container(layout, unit.paragraph) if _announces(layout, unit) else None
            found[i] = Label.INSIDE if goes_on else found[i]
            continue
        if found[i] is Label.BEGIN and i:
            found[i] = _label_behind(unit, found[i - 1], joins=under or goes_on)
    return found


def _label_behind(unit: TextUnit, before: Label, *, joins: bool) -> Label:
    """What a sentence that was held for a beginning is: it goes on where it only denies something, or `joins`."""
    if _ONLY_DENIES.fullmatch(unit.text) and not _GIVES.search(unit.text):
        return Label.OUTSIDE if before is Label.OUTSIDE else Label.INSIDE
    return Label.INSIDE if joins else Label.BEGIN


# 一等的免费入驻: a level; 鼓励平台提供服务, behind 按等级分档奖励: something else.
def _tells_a_grade(unit: TextUnit) -> bool:
    """Whether a sentence below one that announces grades names a sum or a level."""
    return _SUM.search(unit.text) is not None or names_a_level(unit.text)


# 属于人工智能产业的，补助比例提高至15%; 对出口“一带一路”国家的保费补助比例提高至50%
_HIGHER_RATE = re.compile(
    r"^(?!对[^，。；]{2,60}(?:企业|主体|机构|单位|团队|人员)，)(?![^。；]{0,80}给予[^，。；]{0,12}\d)[^。；]{2,80}(?:的|企业|单位|项目|部分|，)(?:（[^（）]{2,24}）)?(?:[^，。；的]{0,8})?(?:比例|上限|限额|额度|标准|门槛)(?:可)?(?:在(?:原[有来]?|上述|前述|此)基础上)?(?:再|相应|适当|分别)?(?:提高|提(?=[至到])|上浮|放宽|增加|下调|降低|降|为|按)(?:至|到|为)?(?:不超过|每[人家户件个台亩])?\d"
    # 对成立未满3年的企业，上述门槛放宽至10万元，奖励比例提高到8%。
    r"|^对于?[^，。；]{2,60}，(?:上述|前述|以上)[^，。；]{2,10}(?:放宽|提高|降低|上浮)(?:至|到|为)?\d"
)
# 经评估，按实际发生额的50%给予支持。
_ONCE_JUDGED = re.compile(
    r"经[^，。；对]{2,12}，(?:(?:根据|按照?|依据)[^，。；对]{2,30}，?)?(?:择优|一次性|最高)?(?:给予|予以)"
)


def _goes_on(layout: Layout, at: int) -> bool:
    """Whether a sentence only goes on with what the one before it gives."""
    before, unit = layout.units[at - 1].text, layout.units[at]
    chosen = selects(unit.text) and _SUM.search(before) is not None
    if chosen or takes_a_stake(before, unit.text) or pays_the_other_side(before, unit.text):
        return False
    near = _goes_on_from(layout, unit.paragraph, at - 1)
    if unit.place and (goes_on_with(before, unit.text) or gives_to_the_chosen(before, unit.text)):
        return True
    if near and before.endswith("；") and gives_the_same(before, unit.text):
        return True
    judged = _ONCE_JUDGED.match(unit.text) is not None and _SUM.search(before) is None
    more = judged or any(words.match(unit.text) for words in (_GOES_ON, _HIGHER_RATE, _RECKONED))
    more = more or _MODE_ALONE.match(before) is not None or is_on_terms(before, unit.text)
    more = more or is_next_occasion(before, unit.text) or is_contrary_case(before, unit.text)
    if unit.place and _pays_its_builder(before, unit.text):
        return True
    grade = is_next_grade(before, unit.text) or opens_a_bracket(unit.text)
    if (near and grade) or is_a_step(layout, at, near=near):
        return True
    graded = near and _NAMES_NO_SUM.search(before) is not None and _IS_A_TIER.match(unit.text) is not None
    return _are_sums(before, unit.text) or graded or (near and more)


# 支持建设中试平台，提供试制服务。 and behind it 对中试平台建设单位，按投资额的20%给予补贴。
_TO_THE_BUILDER = re.compile(
    r"对(?P<thing>[^，。；的]{4,16}?)的?(?:建设|运营|承建)(?:单位|主体|企业|机构|方)，[^。；]{0,40}\d"
)


def _pays_its_builder(before: str, text: str) -> bool:
    """Whether a sentence tells what those have who build the
    thing that the one before it supports, which names no sum.
    """
    builder = _TO_THE_BUILDER.match(text)
    told = builder is not None and builder["thing"] in before
    return told and "建设" in before and _SUM.search(before) is None


def _are_sums(one: str, other: str) -> bool:
    """Whether both only tell a sum of one support: 国家标准补助金额不高于30万元；行业标准……。"""
    each = _EACH_AT_MOST.search(one) is not None and _EACH_ALONE.fullmatch(other) is not None
    return each or (_SUM_ALONE.match(one) is not None and _SUM_ALONE.match(other) is not None)


def _goes_on_from(layout: Layout, paragraph: int, before: int) -> bool:
    """Whether a paragraph is that of the unit `before`, or the next one and bears no number of its own."""
    gap = paragraph - layout.units[before].paragraph
    return gap == 0 or (gap == 1 and layout.paragraphs[paragraph].numeral is None)


def _announces(layout: Layout, unit: TextUnit) -> bool:
    """Whether the grades that a sentence speaks of stand in clauses of their own: it names no sum itself."""
    return layout.paragraphs[unit.paragraph].numeral is not None or _SUM.search(unit.text) is None


def _container(layout: Layout, paragraph: int) -> int:
    """The clause that a paragraph belongs to: itself where it is numbered, else the one above."""
    found = layout.paragraphs[paragraph]
    return paragraph if found.numeral or not found.path else found.path[-1]
