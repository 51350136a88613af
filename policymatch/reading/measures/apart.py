"""Apart: a part of a sentence that gives another thing, for another thing done, is an offer of its own."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from policymatch.reading.measures.graded import goes_on_with
from policymatch.reading.measures.labels import Label, Labelled
from policymatch.reading.measures.occasions import is_next_rank
from policymatch.reading.measures.trees import Tables
from policymatch.reading.measures.units import Layout, TextUnit
from policymatch.reading.measures.vouchers import next_voucher
from policymatch.reading.measures.without_sums import gives_another_by_rule, pays_the_trained

_GIVES = re.compile(
    r"给予|予以|享受|奖励|奖补|补贴|补助|资助|贴息|减免|免征|免收|配套|返还|退还|兑付|补偿|减按|加计抵减|[奖补]\d"
)
_SUM = re.compile(r"\d\s?(?:万|亿|元|[%％‰]|倍)|\d[:：]\d|全额")
_NUMBER = r"(?:[（(]?[\d一二三四五①②③④][)）.、]?)?"
# 单个企业最高……, 补助标准为……, 上述……: of what was given before.
_GOES_ON = re.compile(
    rf"{_NUMBER}[并可则且其]?(?:同一|[单每](?:个|家|户|笔|项|人|年|件)|[最同]高|最多|累计|合计|总额|年度|期限|[补资]?[贴助]期"
    r"|不|逾期|给予|予以|按|依据|根据|分别|一次性|具体|标准|(?:补贴|补助|奖励|资助|支持)(?:标准|金额|期限|比例|额度|资金|范围|面积)"
    r"|支持内容|采取|上述|以[上及]|该|所需|资金|由|超过|超出|其余|低于|[如若]|(?:年度)?(?:评估|考核|考评|评价)(?:结果)?(?:为)?(?:优秀|良好|合格))"
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

# 通过担保机构取得的贷款，再给予担保费50%的补助: of something else that those named before have.
_OF_THEIRS = re.compile(
    r"(?:其中)?(?!对)[^，。；]{2,30}(?:取得|获得|发生|缴纳|购置|形成)的(?:贷款|融资|保费|担保费|费用|设备)，(?:再|另)(?:按|给予|补助|补贴)"
)
# 将甲纳入推广目录，对目录中的产品给予奖励。 组织与媒体对接，对落地的项目予以资金扶持。
_LISTS_OR_ARRANGES = re.compile(
    r"(?:[将把][^，。；]{4,60}[纳列]入[^，。；]{2,40}(?:目录|名单|名录|清单|库|范围)|(?:^|[，；])(?:组织|举办|开展)[^，。；]{2,40}(?:对接|推介|路演|培训|展示))，$"
)
_PAYS_THOSE = re.compile(
    r"对于?(?!其)[^，。；]{2,60}(?:，[^。；]{0,60}?)?(?:给予|予以)[^，。；]{0,16}(?:奖励|补助|补贴|资助|资金|贴息)"
)
# 按规定给予社保补贴，对招用10人以上的，在安排专项资金时予以倾斜。
_GIVES_BY_RULE = re.compile(r"给予[^。；\d，]{4,60}(?:补贴|补助|扶持|奖励|支持)，$")
_FAVOURS_THOSE = re.compile(
    r"对于?(?!其|符合)[^，。；]{6,80}的，[^，。；]{0,60}(?:予以倾斜|优先(?:予以)?(?:支持|安排|给予))"
)
# 按0.5%收取担保费，鼓励区级机构减半收取。
_TAKES_A_SHARE = re.compile(
    r"按照?\d[\d.]{0,5}[%％](?:的?比例)?(?:暂退|退还|收取|缴存|缴纳)[^，。；]{2,24}，$"
)
_ENCOURAGES = re.compile(r"鼓励[^，。；]{4,60}")
# 落实小规模纳税人减免增值税，制造业企业继续全额退还留抵税额。
_APPLIES = re.compile(
    r"落实[^，。；]{4,40}(?:优惠政策|(?:减免|免征|减征)[^，。；]{1,10}|[^，。；]{1,4}减免)，$"
)
_HAS_ITS_OWN = re.compile(
    r"[^，。；]{0,24}(?:企业|单位|机构)(?:继续|为|因|支付|发生|购)[^。；]{4,140}(?:扣除|退还|免征|返还|减征)"
)
# 对新获批的省级平台，可“一事一议”支持。
_CASE_BY_CASE = re.compile(r"对[^。；，]{4,60}，可(?:以)?(?:按[^，。；]{0,8})?“?(?:一事一议|一企一策)")
# 给予0.3元/千瓦时的补贴，落实免收接电工程费等措施。
_WAIVES = re.compile(r"(?:并)?(?:落实|执行)[^，。；]{2,40}(?:免收|免征|减免|免缴)[^，。；]{2,30}")
# 免征孵化服务增值税，对其自用的房产免征房产税: another tax, of something else of theirs.
_FREES = re.compile(r"免征[^，。；]{2,60}税，$")
_FREES_THEIRS = re.compile(r"对其[^，。；]{4,50}(?:免征|减征|减半征收)[^，。；]{2,30}税")
# 给予100万元的启动资金，并给予合计不超过200万元的贷款贴息: interest on a loan, behind a sum.
_GIVES_A_SUM = re.compile(r"(?:给予|予以)[^，。；]{0,60}\d[^，。；]{0,16}(?:补助|补贴|资助|奖励|资金)，$")
_PAYS_INTEREST_TOO = re.compile(r"(?:并|同时|另)再?(?:给予|予以|按)[^，。；]{2,60}贴息")
# 鼓励企业申请示范仓，对新设海外仓的企业给予支持。
_BIDS_APPLY = re.compile(r"(?:鼓励|支持)[^，。；]{2,24}申[请报][^，。；]{4,30}，$")
_SUPPORTS_OTHERS = re.compile(
    r"对(?![^，。；]{0,24}(?:获|通过|成功|入选|入围|认定|符合|申[请报]|立项|首次|评))[^，。；]{4,24}的(?:企业|单位|机构|主体)给予"
)


def is_on_top(before: str, text: str) -> bool:
    """Whether a part gives something more to those to whom the part before it gives.

    >>> is_on_top("对首次上规的企业奖励20万元，", "次年营业收入增长10%以上的，再给予5万元奖励。")
    True
    >>> is_on_top("对企业给予50%贴息，", "对担保机构给予1%补贴。")
    False
    """
    if _TO_OTHERS.match(text.removeprefix("并")):
        return False
    goes_on = not before.endswith("；") and _ONCE_MORE.match(text) is not None
    return goes_on or _ON_TOP.match(text) is not None or is_of_theirs(before, text)


# 对获批建设……的单位，给予50万元。在建设期内，考核合格的，每年给予20万元。: the same, year by year.
_NAMES_RECEIVERS = re.compile(
    r"[^，。；]{0,12}对[^，。；]{4,60}的(?:单位|企业|机构|主体|园区)?，(?:一次性)?(?:给予|奖励|资助|补助)"
)
_IN_ITS_COURSE = re.compile(
    r"在[^，。；对]{2,16}(?:阶段|期间|期内|周期内)，[^。；]{0,50}(?:合格|通过|优秀|良好|达标)的，?(?:再|每年|按年|继续)?(?:给予|奖励|资助|补助)"
)


def is_of_theirs(before: str, text: str) -> bool:
    """Whether a part gives more for something else that those have to whom the part before it gives.

    >>> is_of_theirs("对企业按贷款利息的30%贴息；", "通过担保机构取得的贷款，再给予担保费20%的补助。")
    True
    """
    if _NAMES_RECEIVERS.match(before) and _IN_ITS_COURSE.match(text):
        return True
    return before.endswith("；") and _OF_THEIRS.match(text) is not None


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


def _pieces(unit: TextUnit) -> Iterator[TextUnit]:
    """A unit, cut where another gift begins behind a comma."""
    start, place = unit.start, unit.place
    commas = _COMMAS_OF_ALL_SORTS if "券" in unit.text else _COMMA
    for comma in commas.finditer(unit.text):
        at = unit.start + comma.end()
        before, rest = unit.text[start - unit.start : comma.end()], unit.text[comma.end() :]
        another = next_voucher if comma.group() == "、" else _gives_another_behind_comma
        if another(before[-_LONGEST_BEFORE:], rest):
            yield replace(unit, start=start, end=at, text=before, place=place, is_last=False)
            start, place = at, place + 1
    yield replace(unit, start=start, text=unit.text[start - unit.start :], place=place)


def _is_of_another_form(before: str, rest: str) -> bool:
    """Whether a clause gives what is of another form: money behind a
    place in a list, favour behind a subsidy, a waiver behind a sum.
    """
    pairs = (
        (_LISTS_OR_ARRANGES, _PAYS_THOSE),
        (_GIVES_BY_RULE, _FAVOURS_THOSE),
        (_TAKES_A_SHARE, _ENCOURAGES),
        (_APPLIES, _HAS_ITS_OWN),
        (_FREES, _FREES_THEIRS),
        (_BIDS_APPLY, _SUPPORTS_OTHERS),
        (_GIVES_A_SUM, _PAYS_INTEREST_TOO),
    )
    if pays_the_trained(before, rest):
        return False
    waived = (_WAIVES.match(rest) is not None and _has_given(before)) or gives_another_by_rule(before, rest)
    return waived or any(one.search(before) and other.match(rest) for one, other in pairs)


def _gives_another_behind_comma(before: str, rest: str) -> bool:
    if _is_of_another_form(before, rest):
        return True
    more = _gives_sum(rest) and (_AS_WELL.match(rest) or _FOR_THOSE.match(rest))
    if not (more or _TO_OTHERS.match(rest)) or before.startswith("其中"):
        return False
    gives = _GIVES.search(rest) or _CASE_BY_CASE.match(rest)
    return _has_given(before) and gives is not None and _is_other(before, rest)


def _has_given(before: str) -> bool:
    """Whether words end with a gift and its sum, or with its cap or term behind both."""
    clauses = [clause for clause in _COMMA.split(before) if clause]
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
    goes_on = _GOES_ON.match(text) or _ALTERS.search(text) or _NEXT_STEP.match(text)
    same_deed = text[:_SAME_DEED] in before and not _is_of_another_thing(before, text)
    return not goes_on and not _are_alike(before, text) and not same_deed


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
        if found[i] is Label.INSIDE and begins[i] > _LEAST_CHANCE and _gives_another(layout, i):
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
