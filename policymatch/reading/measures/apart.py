"""Apart: a part of a sentence that gives another thing, for another thing done, is an offer of its own."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from policymatch.reading.measures.graded import goes_on_with
from policymatch.reading.measures.had_again import pays_anew
from policymatch.reading.measures.labels import Label, Labelled
from policymatch.reading.measures.led_or_joined import takes_part_in_it
from policymatch.reading.measures.named_gifts import gives_the_next_named
from policymatch.reading.measures.occasions import is_next_rank
from policymatch.reading.measures.other_deeds import pays_by_how_they_do, pays_for_another_deed
from policymatch.reading.measures.other_forms import is_of_another_form
from policymatch.reading.measures.rights import is_of_another_insurance, is_of_another_right
from policymatch.reading.measures.sides import gives_the_next_holder, pays_the_other_side
from policymatch.reading.measures.tenure import is_of_other_tenure
from policymatch.reading.measures.trees import Tables
from policymatch.reading.measures.units import Layout, TextUnit
from policymatch.reading.measures.vouchers import next_voucher

_GIVES = re.compile(
    r"给予|予以|享受|奖励|奖补|补贴|补助|资助|贴息|减免|免征|免收|配套|返还|退还|兑付|补偿|减按|加计抵减|[奖补]\d"
)
_SUM = re.compile(r"\d\s?(?:万|亿|元|[%％‰]|倍)|\d[:：]\d|全额")
_NUMBER = r"(?:[（(]?[\d一二三四五①②③④][)）.、]?)?"
# 单个企业最高……, 补助标准为……, 上述……: of what was given before.
_GOES_ON = re.compile(
    rf"{_NUMBER}(?:对(?:同一|[单每一][个家户项])[^，。；]{{0,24}}(?:奖励|补助|补贴|资助|支持)[^，。；\d]{{0,6}}(?:最高|不超过|合计|累计)"
    r"|实际[^，。；\d]{2,16}(?:低于|少于|不足)|[并可则且其]?(?:同一|[单每](?:个|家|户|笔|项|人|年|件)|[最同]高|最多|累计|合计|总额|年度|期限|[补资]?[贴助]期"
    r"|不|逾期|给予|予以|按|依据|根据|分别|一次性|具体|标准|(?:补贴|补助|奖励|资助|支持)(?:标准|金额|期限|比例|额度|资金|范围|面积)"
    r"|支持内容|采取|上述|以[上及]|该|所需|资金|由|(?:增长|增幅)?(?:超过|超出)|其余|低于|[如若]|(?:年度)?(?:评估|考核|考评|评价)(?:结果)?(?:为)?(?:优秀|良好|合格)))"
)
# 比例提高到……, 不再补助: another measure of the same, or nothing.
_ALTERS = re.compile(
    r"不予|不再|不得|除外|不计入|核算|标准执行|补差|提高[到至\d]|调整[为至]|上浮|放宽|(?:补[助贴]|奖励)比例"
)
# 2000万元至5000万元的, 后两年, 重新认定的, 省级的, 其他企业: the next step of the same support.
_NEXT_STEP = re.compile(
    rf"^(?:{_NUMBER}(?:[^，。；]{{0,12}}?(?:达到?|超过|满|突破|招用|规模|投资|收入|销售额|产值|财力|上)\D{{0,4}})?"
    r"\d[\d.]{0,12}(?:万|亿|人|家|年|个|平)"
    r"|适用\d[\d.]{0,4}[%％]|[^，。；对]{2,12}每(?:增加|增长|满)\d|(?:第?[二三四]|后)[两二三]?年|此后|以后年度|\d{1,4}年以?[上下]|属于?|重新|再次|复审|通过复[审核]|(?:国家|[省市区县])级的"
    r"|[A-D良优合]|其[他余中]|国家无|潜在|准|未来|(?:成功)?进入(?:创新|精选)层)"
)
_SAID_OF_GRADES = re.compile(
    r"(?:国家|[省市区县])级?|[一二三特]等奖?|[金银铜]奖|[一二三四五]星级?|[A-D1-5]A{0,4}级|[\d.]|[，。；、和及或分别的]"
    r"|万元|给予|奖励|一次性|最高|不超过"
)
_LEAST_CHANCE = 0.1
_FEWEST_LETTERS, _SHARE_ALIKE, _SHARE_OTHERS = 4, 0.5, 0.34
# 对首次认定省级……，对首次认定国家级……: grades of one deed.
_SAME_DEED = 5

_COMMA, _COMMAS_OF_ALL_SORTS = re.compile(r"[，,]"), re.compile(r"[，,、]")
_LONGEST_BEFORE = 160
# 最高100万元, 期限三年: of a sum that was told just before.
_OF_THE_SUM = re.compile(r"最高|不超过|上限|期限|每[年户家]|累计|单[个项]|一次性")
_SUM_WITHIN = 3
# 对甲给予……，对乙……; 给予甲……，并给予乙……; 给予……，次年增长的，再给予……
_TO_OTHERS = re.compile(r"(?:并|同时)?对(?:于)?(?!其(?![他它中余])|符合|获得认定|上述|[应外口照接])")
_AS_WELL = re.compile(r"(?:并|同时|另外?|再|还)(?:可|由|将|按|给予|予以|优先|奖励|补[贴助]|为|享受)")
_FOR_THOSE = re.compile(r"(?!且|或|并且|即|含|包括|[后前])[^，。；]{2,60}的，")
# Of 46 parts behind a comma that are told so annotators hold 28 for offers.
_CHANCE_BEHIND_COMMA = 0.6
# 次年增长的，再给予……: to those alone who had the gift before.
_ON_TOP = re.compile(r"并|同时|另|再|还|连续|次年|(?!.{0,8}(?:其|最)后)[^，。；]{1,8}后")
_ONCE_MORE = re.compile(r"^[^。；]{2,60}(?:[再另][按行]?[次外]?(?:给予|奖|补)|追加)")

# 对其中获得绿色认证的产品，额外再给予售价3%的补贴: more, for some of what was paid for.
_MORE_FOR_SOME_THINGS = re.compile(
    r"对其中(?![^，。；]{0,40}(?:企业|单位|机构|个人|人员|团队|主体))[^，。；]{2,40}(?:产品|设备|项目|品种|车辆|车型|部分|的)，(?:额外|另外?|再){1,3}(?:给予|奖励|补[贴助])"
)

# 通过担保机构取得的贷款，再给予担保费50%的补助: of something else that those named before have.
_OF_THEIRS = re.compile(
    r"^(?:其中)?(?!对)[^，。；]{2,30}(?:取得|获得|发生|缴纳|购置|形成)的(?:贷款|融资|保费|担保费|费用|设备)，(?:再|另)(?:按|给予|补助|补贴)"
)
# 对新获批的省级平台，可“一事一议”支持。
_CASE_BY_CASE = re.compile(r"对[^。；，]{4,60}，可(?:以)?(?:按[^，。；]{0,8})?“?(?:一事一议|一企一策)")


def is_on_top(before: str, text: str) -> bool:
    """Whether a part gives something more to those to whom the part before it gives.

    >>> is_on_top("对首次上规的企业奖励20万元，", "次年营业收入增长10%以上的，再给予5万元奖励。")
    True
    >>> is_on_top("对企业给予50%贴息，", "对担保机构给予1%补贴。")
    False
    """
    if _MORE_FOR_SOME_THINGS.match(text) or pays_by_how_they_do(before, text):
        return True
    if _TO_OTHERS.match(text.removeprefix("并")):
        return False
    goes_on = not before.endswith("；") and _ONCE_MORE.match(text) is not None
    more = _ON_TOP.match(text) is not None or is_of_theirs(before, text)
    return goes_on or more or pays_the_other_side(before, text)


# 对获批建设……的单位，给予50万元。在建设期内，考核合格的，每年给予20万元。: the same, year by year.
_NAMES_RECEIVERS = re.compile(
    r"^[^，。；]{0,12}对[^，。；]{4,60}的(?:单位|企业|机构|主体|园区)?，(?:一次性)?(?:给予|奖励|资助|补助)"
)
_IN_ITS_COURSE = re.compile(
    r"在[^，。；对]{2,16}(?:阶段|期间|期内|周期内)，[^。；]{0,50}(?:合格|通过|优秀|良好|达标)的，?(?:再|每年|按年|继续)?(?:给予|奖励|资助|补助)"
)


# 通过融资担保获得贷款的，再按担保费的50%给予补贴: of those before, where it names nobody itself.
_MORE_WHERE = re.compile(
    r"^(?!对|支持|鼓励|引导|其中)(?![^，。；]{0,40}(?:企业|单位|机构|团队|平台|个人|人才|协会))[^，。；]{4,30}的，(?:再|另)(?:按|给予|予以|奖励|补[贴助])"
)


def is_of_theirs(before: str, text: str) -> bool:
    """Whether a part gives more for something else that those have to whom the part before it gives.

    >>> is_of_theirs("对企业按贷款利息的30%贴息；", "通过担保机构取得的贷款，再给予担保费20%的补助。")
    True
    """
    if (_NAMES_RECEIVERS.match(before) and _IN_ITS_COURSE.match(text)) or pays_by_how_they_do(before, text):
        return True
    more = _MORE_WHERE.match(text) is not None and _gives_sum(before)
    return more or (before.endswith("；") and _OF_THEIRS.match(text) is not None)


def with_parts(
    layout: Layout, labels: Sequence[Label], told: Labelled
) -> tuple[Layout, list[Label], Labelled]:
    """A layout in which sentences of offers are cut where,
    behind a comma, they give something else; with its labels.
    """
    units: list[TextUnit] = []
    kept: list[tuple[Label, Label, float]] = []
    for unit, label, first, begins in zip(layout.units, labels, told.labels, told.begins, strict=True):
        pieces = [unit] if label is Label.OUTSIDE else list(_pieces(unit))
        units += pieces
        kept.append((label, first, float(begins)))
        kept += [(Label.INSIDE, Label.INSIDE, _CHANCE_BEHIND_COMMA)] * (len(pieces) - 1)
    now, first_told, chances = zip(*kept, strict=True) if kept else ((), (), ())
    cut = replace(layout, units=tuple(units))
    return cut, list(now), Labelled(list(first_told), np.array(chances, dtype=np.float64))


# 支持标准：对国家级给予60万元，对省级给予20万元。: how much the one support before it gives to each.
_A_STANDARD = re.compile(
    rf"^{_NUMBER}(?:支持|补助|补贴|奖励|资助|奖补|扶持)标准[：:](?:对|国家级|省级|市级)[^。；]{{2,200}}[。；]?$"
)


def _pieces(unit: TextUnit) -> Iterator[TextUnit]:
    """A unit, cut where another gift begins behind a comma."""
    start, place = unit.start, unit.place
    if _A_STANDARD.match(unit.text):
        yield unit
        return
    commas = _COMMAS_OF_ALL_SORTS if "券" in unit.text else _COMMA
    for comma in commas.finditer(unit.text):
        at = unit.start + comma.end()
        before, rest = unit.text[start - unit.start : comma.end()], unit.text[comma.end() :]
        another = next_voucher if comma.group() == "、" else _gives_another_behind_comma
        if another(before[-_LONGEST_BEFORE:], rest):
            yield replace(unit, start=start, end=at, text=before, place=place, is_last=False)
            start, place = at, place + 1
    yield replace(unit, start=start, text=unit.text[start - unit.start :], place=place)


# 对企业按优惠额给予奖补，并对业绩好的企业再按销售额的5%给予奖励: more, to some of them.
_MORE_TO_SOME = re.compile(
    r"并?对(?!其)[^，。；]{2,16}的(?:企业|单位|机构|项目|平台)?，?再(?:按|给予|奖励|追加)"
)


# 可申请认定为“示范门店”，并按门店数给予补贴: a title that one applies for, and money beside it.
_MAY_BE_CALLED = re.compile(
    r"可(?:以)?(?:向[^，。；]{2,16})?申[请报](?:认定|评定|命名|授予)(?:为)?“?[^，。；”]{4,24}”?，$"
)
_PAYS_FOR_IT = re.compile(
    r"并(?:且)?(?:(?:根据|按照?)[^，。；]{2,30}，)?[^，。；]{0,30}(?:给予|奖励|补[贴助])[^，。；]{0,12}(?:补[贴助]|奖励|\d)"
)


def _gives_another_behind_comma(before: str, rest: str) -> bool:
    if _MAY_BE_CALLED.search(before) and _PAYS_FOR_IT.match(rest):
        return True
    if _MORE_TO_SOME.match(rest) or _MORE_FOR_SOME_THINGS.match(rest):
        return False
    if pays_by_how_they_do(before, rest):
        return True
    if is_of_another_form(before, rest, has_given=_has_given(before)) or gives_the_next_holder(before, rest):
        return True
    more = _gives_sum(rest) and (_AS_WELL.match(rest) or _FOR_THOSE.match(rest))
    if not (more or _TO_OTHERS.match(rest)) or before.startswith("其中"):
        return False
    gives = _GIVES.search(rest) or _CASE_BY_CASE.match(rest)
    return _has_given(before) and gives is not None and _is_other(before, rest)


_SAYS_HOW_LARGE = re.compile(r"\d[\d.]{0,8}\s?[万亿]?元(?:（不?含）)?及?以[上下内](?:（不?含）)?的$")


def _has_given(before: str) -> bool:
    """Whether words end with a gift and its sum, or with its cap or term behind both.

    >>> _has_given("给予60万元补贴，"), _has_given("年度兑付合同金额60万元以上的，")
    (True, False)
    """
    clauses = [clause for clause in _COMMA.split(before) if clause]
    if clauses and _SAYS_HOW_LARGE.search(clauses[-1]):
        return False
    if not clauses or _gives_sum(clauses[-1]):
        return bool(clauses)
    return _OF_THE_SUM.search(clauses[-1]) is not None and any(map(_gives_sum, clauses[-_SUM_WITHIN:-1]))


def _gives_sum(text: str) -> bool:
    return _GIVES.search(text) is not None and _SUM.search(text) is not None


# 年营业收入3亿元以上且增速15%以上的，按新增部分的1%给予奖励: for growth, behind sums for what was reached.
_PAYS_GROWTH = re.compile(
    r"按照?[^，。；]{0,24}(?:新增|增量|增长|净增)[^，。；]{0,8}\d[\d.]{0,5}\s?[%％]|[两二]项(?:奖励|政策|补助)?可(?:以)?(?:同时|叠加)(?:享受|申报)"
)


def _is_other(before: str, text: str) -> bool:
    """Whether a clause is no cap, change, next step or grade of the one before it."""
    if _PAYS_GROWTH.search(text) and not _PAYS_GROWTH.search(before):
        return True
    alters = _ALTERS.search(_up_to_the_sum(text)) or takes_part_in_it(before, text)
    goes_on = alters or _GOES_ON.match(text) or _NEXT_STEP.match(text)
    same_deed = text[:_SAME_DEED] in before and not _is_of_another_thing(before, text)
    return not goes_on and not _are_alike(before, text) and not same_deed


# 按2元/平方米给予补助，对其余的不予补助: what stands behind its sum alters no gift before it.
_WITH_ITS_SUM = re.compile(r"^[^。；]{0,80}?\d[^，,。；]{0,24}?(?:补助|补贴|奖励|资助)[，,](?=对)")


def _up_to_the_sum(text: str) -> str:
    """The words of a clause up to the end of its gift, where another clause follows that speaks of others."""
    told = _WITH_ITS_SUM.match(text)
    return told.group() if told else text


# 对成功创建省级工程研究中心的
_DEED = re.compile(
    r"对(?:于)?(?:首次|新|成功|初次|获|被|当年|年度)*(?:创建|认定|获批|获评|评定|评为|认定为|建成|组建|备案|入选|获得)(?:为|的)?(?P<thing>[^，。；]{4,40}?)(?:的|，|企业，)"
)


def _is_of_another_thing(before: str, text: str) -> bool:
    """Whether both clauses pay for the same deed, each done
    for a thing of another name (工程研究中心; 绿色工厂).
    """
    one, other = (_DEED.search(words) for words in (before, text))
    if not (one and other):
        return False
    first, second = (_SAID_OF_GRADES.sub("", found["thing"]) for found in (one, other))
    pairs = {second[i : i + 2] for i in range(len(second) - 1)}
    alike = pairs & {first[i : i + 2] for i in range(len(first) - 1)}
    return first[-2:] != second[-2:] and len(alike) <= _SHARE_OTHERS * len(pairs)


def with_others(layout: Layout, labels: Sequence[Label], begins: Sequence[float] | Tables) -> list[Label]:
    """Labels in which a clause behind a semicolon, or a part cut off behind a comma,
    begins an offer where it gives something else; `begins` are the chances that one does.

    Of 61 clauses so told behind semicolons, in documents that the reader
    had not learned from, annotators hold 44 for offers of their own.
    """
    found = list(labels)
    for i in range(1, len(found)):
        if found[i] is not Label.INSIDE:
            continue
        before, text = layout.units[i - 1].text, layout.units[i].text
        another = is_of_another_right(before, text) or is_of_another_insurance(before, text)
        another = another or is_of_other_tenure(before, text) or pays_for_another_deed(before, text)
        another = another or gives_the_next_named(layout, before, text) or pays_anew(before, text)
        if another or (begins[i] > _LEAST_CHANCE and _gives_another(layout, i)):
            found[i] = Label.BEGIN
    return found


def _gives_another(layout: Layout, at: int) -> bool:
    before, text = layout.units[at - 1].text, layout.units[at].text
    if before.endswith(("，", ",")):
        return _gives_another_behind_comma(before[-_LONGEST_BEFORE:], text)
    if before.endswith("、"):
        return next_voucher(before, text)
    if goes_on_with(before, text) or is_next_rank(before, text):
        return False
    both = _gives_sum(before) and _gives_sum(text)
    return before.endswith(("；", ";")) and both and _is_other(before, text)


def _are_alike(before: str, text: str) -> bool:
    """Whether a clause repeats the one before it but for a level and its figures.

    >>> _are_alike("对省级孵化器给予50万元奖励；", "对国家级孵化器给予100万元奖励。")
    True
    >>> _are_alike("对孵化器给予50万元奖励；", "技术经纪人促成交易的给予1%奖励。")
    False
    """
    one, other = _SAID_OF_GRADES.sub("", before), _SAID_OF_GRADES.sub("", text)
    if len(other) < _FEWEST_LETTERS:
        return True
    pairs = {other[i : i + 2] for i in range(len(other) - 1)}
    return len(pairs & {one[i : i + 2] for i in range(len(one) - 1)}) > _SHARE_ALIKE * len(pairs)
