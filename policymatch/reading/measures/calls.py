"""Calls: a notice that calls for applications offers what
it calls for, though no sentence of it gives anything.
"""

import re
from collections.abc import Sequence

from policymatch.domain.quote import squash
from policymatch.reading.measures.announced import announcing, title_of_opening
from policymatch.reading.measures.announced_kinds import announced_kinds
from policymatch.reading.measures.called_for import FROM_THE_HEAD, opening_of, with_called_for
from policymatch.reading.measures.hired import is_hired
from policymatch.reading.measures.kinds_applied_for import kinds_applied_for
from policymatch.reading.measures.labels import Label
from policymatch.reading.measures.standards_apart import standard_behind
from policymatch.reading.measures.sums_of_kinds import beside_kinds, with_sums_of_kinds
from policymatch.reading.measures.under import names_sum, tells_gift
from policymatch.reading.measures.units import Layout, TextUnit
from policymatch.reading.numbering import OPENING_NUMBER
from policymatch.reading.roles import SectionRole

_CALLS = re.compile(
    r"^申报|(?:申报|征集|遴选|推荐|评选|认定|入库|申请|评审|备案)[^，。]{0,24}(?:通知|公告|通告|指南)$"
    # 研发补助资金的条件及程序, 高新技术企业认定申报条件: a page that tells of one support.
    r"|(?:补助|补贴|资助|奖励|认定|专项|贴息)(?:资金|经费|项目)?(?:的)?(?:申报|申请|认定)?(?:条件|流程|程序|要求)[^，。]{0,10}$"
)
# 关于组织申报2033年竹业..., 某市林业局 某市发展和改革委...: a list of pages cut the title off.
_CUT_SHORT = re.compile(r"(?:\.{3,6}|…{1,2})$")
_OPENS_A_CALL = re.compile(
    r"(?:申报|征集|遴选|推荐|评选|认定|入库|申请|评审|备案)(?:推荐)?(?:等|的)?(?:相关|有关|组织)?工作|(?:组织|开展|启动|商请|协助)[^。；]{0,60}(?:申报|征集|遴选|评选|认定|入库|备案)"
)
_WHAT_FOLLOWS = re.compile(r"(?:通知|公告|说明|要求)如下")
_OF_RESULTS = re.compile(r"公示|名单|结果|验收|补充|材料|统计|培训|会议|取消|延期|终止|检查")
ASKS = (SectionRole.CONDITION, SectionRole.TARGET, SectionRole.EXCLUSION)
"""Roles of what is asked of those who apply."""
# 现将有关事项通知如下： only announces; 2017年入库工作采取网上申报…… tells what goes on.
_TELLS = re.compile(
    r"(?:组织|开展|启动|采取|采用|进行|遴选|征集|制定)[^。；]{0,60}(?:申报|遴选|评审|认定|征集|入库|评选)"
    r"|(?:申报|遴选|评审|认定|征集|入库|评选)[^。；]{0,30}(?:组织|开展|启动|采取|采用|包括)"
    r"|(?:补助|奖励|资助)(?:资金|经费)[^。；]{0,50}(?:进行|给予|予以)(?:补助|奖励|资助)"
)
_ANNOUNCES = re.compile(r"(?:如下|说明)[：:。]?$")
# 申报对象: 我市企业自主研发的产品，经认定为首台（套）装备并推广应用。: what is had before, or comes of it.
_IS_HAD = re.compile(r"经(?:审核|评审)?(?:认定|评定|备案)为")
# 单个项目资助额度不超过200万元, wherever a call says it; 在本市的企业投保后可以申报保费补贴, among those whom it is for.
_HOW_MUCH = re.compile(
    r"(?:资助|补助|补贴|奖励|贴息|支持|奖补)(?:额|额度|金额|标准|资金|经费|比例|率)?[^。；\d]{0,16}(?:不超过|不高于|最高|上限|为|按|达到?|=)"
)
_MAY_APPLY = re.compile(
    r"可(?:以)?[^，。；]{0,12}(?:申报|申请|申领|享受)[^，。；]{0,20}(?:补贴|补助|资助|奖励|贴息|资金|经费|券)"
)
# 重点支持智慧养殖、冷链等领域的项目。, 可享受补贴的险种有：……: what is paid for.
_SCOPE = re.compile(
    rf"^{OPENING_NUMBER}[^。；]{{0,60}}?(?:重点|优先|主要)(?:支持|面向|聚焦|围绕)|可(?:享受|申请|申报)[^，。；]{{0,10}}的[^，。；]{{1,14}}(?:有|为|包括|如下)[：:]"
)
_OF_SCOPE = re.compile(
    rf"^{OPENING_NUMBER}(?:重点|支持|申报|征集|遴选|建设)(?:方向|领域|内容|范围|类别)[。：:]?$"
)
_OF_SUPPORT = re.compile(rf"^{OPENING_NUMBER}支持(?:方向|领域|范围)[。：:]?$")
# 1.支持竹业中心项目建设。 2.支持竹业集群的公共平台建设。: each is a support of its own.
_SUPPORTS = re.compile(rf"{OPENING_NUMBER}支持[^。；]{{6,120}}(?:项目|建设)。$")
_FEWEST_SUPPORTS = 2
_LONGEST_HEADING, _MOST_CHARACTERS = 40, 200
_GIVES = re.compile(r"给予(?!优先)|授予|颁发|发放|予以(?:奖|补|资|支|扶)")
_TELLS_OF_APPLYING = frozenset(
    (
        SectionRole.HEAD,
        SectionRole.TARGET,
        SectionRole.CONDITION,
        SectionRole.EXCLUSION,
        SectionRole.MATERIALS,
        SectionRole.PROCEDURE,
        SectionRole.WINDOW,
        SectionRole.CONTACT,
    )
)


def is_call(layout: Layout, title: str) -> bool:
    """Whether a document called `title` calls for applications and says who may apply."""
    if title and title == title_of_opening(layout):
        return _OF_RESULTS.search(title) is None
    asks = any(paragraph.role in ASKS for paragraph in layout.paragraphs)
    return asks and _is_called_a_call(layout, title) and _OF_RESULTS.search(title) is None


def title_by_opening(layout: Layout, title: str) -> str:
    """What a call without a title, or with one that was cut short, says in its opening that it calls for.

    Any other title is as it is; a text that announces nothing goes by its opening.
    """
    if not title:
        return title_of_opening(layout) or opening_of(layout)[:_MOST_CHARACTERS]
    is_cut = is_call(layout, title) and _CUT_SHORT.search(title) is not None
    return (title_of_opening(layout) if is_cut else None) or title


def with_call(layout: Layout, labels: Sequence[Label], title: str) -> list[Label]:
    """Labels in which a call that lists conditions and was found to offer nothing offers what it calls for.

    Whom it is for, what they have been recognised as, what is paid for and how one applies offer nothing.
    """
    found = list(labels)
    if not is_call(layout, title):
        return found
    by_directions, kinds = with_called_for(layout, found), _told_by_kinds(layout)
    if by_directions != found:
        return by_directions
    within = with_sums_of_kinds(layout, found)
    if within is not None and _offers_nothing(layout, beside_kinds(layout, found), by_kinds=True):
        return within
    if title == title_of_opening(layout) and not kinds:
        return by_directions
    if not _offers_nothing(layout, found, by_kinds=bool(kinds)):
        return by_directions
    found = [Label.OUTSIDE] * len(found)
    for i in kinds or _told_as_offer(layout) or _told_at_the_head(layout, title):
        found[i] = Label.BEGIN
    return found


def with_announced(layout: Layout, labels: Sequence[Label], title: str) -> list[Label]:
    """Labels in which a call that goes by what its opening announces, and that was
    found to offer nothing but the scope of that, offers it.
    """
    found = list(labels)
    at = announcing(layout) if title == title_of_opening(layout) else None
    begun = [unit for unit, label in zip(layout.units, found, strict=True) if label is Label.BEGIN]
    kinds = announced_kinds(layout) if at is not None else []
    if kinds and not any(names_sum(unit.text) for unit in begun):
        return _each_begun(layout, kinds)
    if at is None or _OF_RESULTS.search(title) or not all(_only_tells_scope(layout, unit) for unit in begun):
        return found
    found = [Label.OUTSIDE] * len(found)
    found[at] = Label.BEGIN
    return found


def _each_begun(layout: Layout, kinds: Sequence[int]) -> list[Label]:
    """Labels in which each of `kinds` begins an offer, a name going on with the sentence behind it."""
    found = [Label.OUTSIDE] * len(layout.units)
    for at in kinds:
        found[at] = Label.BEGIN
        if layout.units[at].place == 0 and not layout.units[at].is_last:
            found[at + 1] = Label.INSIDE
    return found


def _only_tells_scope(layout: Layout, unit: TextUnit) -> bool:
    """Whether a sentence tells right under its heading what is supported, and names no sum."""
    paragraph = layout.paragraphs[unit.paragraph]
    over = paragraph.path[-1:] if paragraph.numeral is None else ()
    scope = any(_OF_SUPPORT.match(layout.text_of(at, _LONGEST_HEADING)) for at in over)
    return scope and not names_sum(unit.text) and _GIVES.search(unit.text) is None


def _told_by_kinds(layout: Layout) -> list[int]:
    """The sentences that name the kinds of what is applied for, where a call asks of each its own."""
    kinds = kinds_applied_for(layout)
    return [i for i, unit in enumerate(layout.units) if unit.paragraph in kinds and unit.place == 0]


def _told_at_the_head(layout: Layout, title: str) -> list[int]:
    """The sentence near the head that tells what goes on, else one that announces it, else the title."""
    near = range(min(FROM_THE_HEAD, len(layout.units)))
    texts = {i: layout.units[i].text for i in near}
    telling = [
        i for i, text in texts.items() if _TELLS.search(text) and title not in text and not is_hired(text)
    ]
    plain = [i for i in telling if not _ANNOUNCES.search(layout.units[i].text.rstrip("。"))]
    heads = [i for i in near if squash(title) in squash(layout.units[i].text)]
    return (plain or telling or heads)[:1]


def _told_as_offer(layout: Layout) -> list[int]:
    """The sentence among conditions that says how much is given, else one that says what may be applied for."""
    among = [(i, unit) for i, unit in enumerate(layout.units) if unit.role in ASKS]
    sums = [i for i, unit in among if names_sum(unit.text) and _HOW_MUCH.search(unit.text)]
    return [*sums, *(i for i, unit in among if _MAY_APPLY.search(unit.text))][:1]


def _offers_nothing(layout: Layout, labels: Sequence[Label], *, by_kinds: bool) -> bool:
    """Whether what was found, if anything, only tells whom a call is for and what is paid for.

    `by_kinds`: it asks by kinds, so that a step that hands out certificates is that of all of them.
    """
    told = [unit for unit, label in zip(layout.units, labels, strict=True) if label is not Label.OUTSIDE]
    if sum(_SUPPORTS.match(unit.text) is not None for unit in told) >= _FEWEST_SUPPORTS:
        return False
    if any(standard_behind(layout, unit.paragraph) is not None for unit in told):
        return False
    return all(_gives_nothing(layout, unit, by_kinds=by_kinds) for unit in told)


def _gives_nothing(layout: Layout, unit: TextUnit, *, by_kinds: bool) -> bool:
    is_step = by_kinds and unit.role is SectionRole.PROCEDURE
    if names_sum(unit.text) or (_GIVES.search(unit.text) and not is_step):
        return False
    over = layout.paragraphs[unit.paragraph].path
    is_scope = _SCOPE.search(unit.text) or any(
        _OF_SCOPE.match(layout.text_of(at, _LONGEST_HEADING)) for at in over
    )
    if unit.role in _TELLS_OF_APPLYING or is_scope:
        return True
    return (
        unit.role is SectionRole.TARGET
        and _IS_HAD.search(unit.text) is not None
        and not tells_gift(unit.text)
    )


def _is_called_a_call(layout: Layout, title: str) -> bool:
    """By its title; by its opening, where the title was cut short."""
    if _CALLS.search(title):
        return True
    opening = opening_of(layout)
    opens = _OPENS_A_CALL.search(opening) is not None and _WHAT_FOLLOWS.search(opening) is not None
    return opens and _CUT_SHORT.search(title) is not None
