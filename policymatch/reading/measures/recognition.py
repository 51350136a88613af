"""Recognition: offers that a document makes by what it is: a title to be had, a card of one support, a table."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from policymatch.reading.measures.labels import Label
from policymatch.reading.measures.under import names_sum, tells_gift
from policymatch.reading.measures.units import Layout, TextUnit
from policymatch.reading.roles import SectionRole
from policymatch.reading.standings import names_standing, standing_offered

_ABOUT_A_TITLE = re.compile(
    r"入库(?:申报|评审|遴选|认定|培育)|认定|评定|评选|命名|授牌|遴选|示范(?:单位|基地|企业|园区|平台|项目)|试点(?:单位|企业)|工作室|专利奖|评奖|(?<!注册[与和])备案管理"
    # 就业见习基地管理办法: what is managed is first recognised.
    r"|(?:基地|(?<!服务)中心|平台|孵化器|加速器|实验室|众创空间|研发机构|集群|工作站|示范区)(?:建设|发展)?(?:(?:和|与|及)?(?:运行|运营))?管理(?:暂行|实施)?(?:办法|规定|细则)"
)
_CONFERS = re.compile(
    r"(?:认定|评定|确定|命名|批准|确认|备案)(?:为|成为)[^，。；]{0,6}[“\"《\u4e00-\u9fff]|授予[^。；]{0,30}(?:称号|铭牌|资格|证书)|颁发[^。；]{0,30}(?:证书|牌匾|铭牌)"
    r"|予以(?:认定|批复|挂牌|授牌|命名|备案|公布|入库)|无异议[^。；]{0,24}(?:公布|发文|入库)|进行认定管理|授牌|名单[^。；]{0,40}(?:公布|发布|予以公示)|(?:公示|审核)[^。；]{0,20}(?:发布|公布)[^。；]{0,10}(?:名单|结果|公告)"
)
_DENIES = re.compile(r"从未|不予|撤销|取消|不得|不再|终止|复核|变更|更名")
_PLACES = (
    SectionRole.OFFER,
    SectionRole.PROCEDURE,
    SectionRole.RULES,
    SectionRole.CONDITION,
    SectionRole.HEAD,
)


def with_titles(layout: Layout, labels: Sequence[Label], title: str) -> list[Label]:
    """Labels in which a document about a title offers it, where the labels found no such offer.

    The last conferring sentence of a numbered procedure begins an offer.
    """
    found = list(labels)
    if not _ABOUT_A_TITLE.search(title):
        return found
    conferring = [
        i
        for i, unit in enumerate(layout.units)
        if confers(unit.text) and not _REWARDS_THE_CONFERRED.search(unit.text) and not _is_held(unit)
    ]
    found = _with_last(layout, found, conferring)
    # A title that was found may be another (可评定为年度标杆孵化器) than that which the document is about.
    named = [i for i in conferring if not _confers_another(layout.units[i].text, title)]
    return _with_last(layout, found, named)


# 被认定为市级以上检验中心，或拥有……, among what is asked: another title, had before.
_HELD_BEFORE = re.compile(r"(?:被|已|曾|获)(?:经)?(?:认定|评定|命名|备案|批准|确认)为")


def _is_held(unit: TextUnit) -> bool:
    """Whether a sentence asks for what was conferred before."""
    return unit.role is SectionRole.CONDITION and _HELD_BEFORE.search(unit.text) is not None


def _with_last(layout: Layout, labels: Sequence[Label], conferring: Sequence[int]) -> list[Label]:
    """Labels in which the last conferring sentence of each
    procedure begins an offer, where none of them was found.
    """
    found = list(labels)
    if any(found[i] is not Label.OUTSIDE for i in conferring):
        return found
    for role in _PLACES:
        told = [i for i in conferring if layout.units[i].role is role]
        if told:
            for last in {_procedure(layout, i): i for i in told}.values():
                found[last] = Label.BEGIN
            return found
    return found


def with_standings(layout: Layout, labels: Sequence[Label]) -> list[Label]:
    """Labels in which a document that lists, standing by standing, what each asks offers each of them."""
    found = list(labels)
    told = {
        i: name
        for i, unit in enumerate(layout.units)
        if unit.place == 0
        and layout.paragraphs[unit.paragraph].numeral is not None
        and (name := standing_offered(unit.text))
    }
    if (len(set(told.values())) > 1 or _is_offered_nowhere(layout, found, told)) and all(
        found[i] is not Label.INSIDE for i in told
    ):
        placed = {_conferring(layout, i, name) for i, name in told.items()}
        for i in told:
            found[i] = Label.OUTSIDE
        for at in placed:
            found[at] = Label.BEGIN
            _take_in_the_rest(layout, found, at, told)
    return found


def _take_in_the_rest(layout: Layout, labels: list[Label], at: int, told: Mapping[int, str]) -> None:
    """Label what goes on behind a standing's first demand in its own
    paragraph as part of its offer (……放宽至满1年；收入不低于……).
    """
    rest = at + 1
    while at in told and rest < len(labels) and layout.units[rest].paragraph == layout.units[at].paragraph:
        if labels[rest] is Label.BEGIN:
            return
        labels[rest] = Label.INSIDE
        rest += 1


# 二、瞪羚企业认定, （一）申请认定瞪羚企业应具备以下条件：
_RECOGNISES = re.compile(r"认定|评定|备案")


def _is_offered_nowhere(layout: Layout, labels: Sequence[Label], told: Mapping[int, str]) -> bool:
    """Whether one standing alone is `told`, as one that is conferred here, and no offer confers it."""
    if len(told) != 1:
        return False
    (at,) = told
    offered = any(
        label is Label.BEGIN and confers(unit.text) for unit, label in zip(layout.units, labels, strict=True)
    )
    return not offered and _RECOGNISES.search(layout.units[at].text) is not None


def _conferring(layout: Layout, listed: int, name: str) -> int:
    """The sentence elsewhere that confers the standing whose
    conditions begin at unit `listed`; that one, without any.
    """
    confers_it = re.compile(
        rf"(?<!已)(?<!已被)(?<!已经)(?:认定|评定|公告|确定|命名|备案|授予)(?:为|成为)?(?:[\u4e00-\u9fff]{{2,3}}[省市])?{re.escape(name)}(?=[，。；]|称号|$)"
    )
    clause = layout.units[listed].paragraph
    for at, unit in enumerate(layout.units):
        inside = clause in (unit.paragraph, *layout.paragraphs[unit.paragraph].path)
        if not inside and confers_it.search(unit.text) and not _DENIES.search(unit.text):
            return at
    return listed


def confers(text: str) -> bool:
    """Whether a sentence says that a title is given to those
    who were chosen (公示无异议的，发文公布并颁发证书).
    """
    return bool(_CONFERS.search(text)) and not _DENIES.search(text)


# 可评定为年度标杆孵化器, in a document on the title 科技企业孵化器.
_CONFERRED = re.compile(
    r"(?:认定|评定|确定|命名|授予)(?:为|成为)?[“\"]?(?!企业|单位|机构)(?P<name>[^，。；、：（）\"”“]{4,16})[”\"]?(?:称号)?[，。；]"
)
_TELLING = 4


def confers_what_is_applied_for(text: str) -> bool:
    """Whether a sentence confers something, and does not say what: that which the document is about.

    >>> confers_what_is_applied_for("公示无异议的，发文公布并颁发证书。")
    True
    >>> confers_what_is_applied_for("连续两年达标的，授予“标杆企业”称号。")
    False
    """
    return confers(text) and _CONFERRED.search(text) is None


# 认定为省级数字工厂的，奖励……: a clause that says when something is given; a noun behind it (的企业) is none.
IF_RECOGNISED = re.compile(r"(?:认定|评定|确定|命名|备案|评)为[^，。；]{2,40}的，")


# 认定为省级园区给予奖励: who is one already has it.
_REWARDS_THE_CONFERRED = re.compile(
    r"(?:认定|评定|备案|批准|命名|评)为[^，。；]{2,40}(?:的，[^。；]{0,40})?给予[^。；]{0,20}(?:奖励|补助|资助)"
)


def confers_the_one(text: str) -> bool:
    """Whether a sentence confers what its document is about: it gives that no name, or tells how it is made public.

    >>> confers_the_one("公示期满无异议的单位确定为正式试点单位并公开发布。")
    True
    >>> confers_the_one("经公示认定为省级数字工厂的，奖励50万元。")
    False
    """
    ends = confers_what_is_applied_for(text) or (confers(text) and "公示" in text)
    return ends and IF_RECOGNISED.search(text) is None


def _confers_another(text: str, title: str) -> bool:
    """Whether a sentence confers a title of another name than that which the document is about."""
    conferred = _CONFERRED.search(text)
    return conferred is not None and conferred["name"][-_TELLING:] not in title


def _procedure(layout: Layout, unit: int) -> int:
    """The outermost numbered clause that a sentence stands under; all unnumbered ones are one."""
    paragraph = layout.units[unit].paragraph
    path = layout.paragraphs[paragraph].path
    if path:
        return path[0]
    return paragraph if layout.paragraphs[paragraph].numeral else -1


def with_card_offer(layout: Layout, labels: Sequence[Label]) -> list[Label]:
    """Labels in which a card offers something: all of its cell of offers where no sentence was found to.

    A card is published to tell of a support, so it never offers nothing.
    """
    found = list(labels)
    is_card = any(paragraph.role is SectionRole.FACTS for paragraph in layout.paragraphs)
    cell = [i for i, unit in enumerate(layout.units) if unit.role is SectionRole.OFFER]
    if not is_card or not cell or any(label is not Label.OUTSIDE for label in found):
        return found
    for i in cell:
        found[i] = Label.INSIDE
    found[cell[0]] = Label.BEGIN
    return found


def with_cells(layout: Layout, labels: Sequence[Label]) -> list[Label]:
    """Labels in which every cell of a table that says what
    is given begins an offer, where none was found in it.
    """
    found = list(labels)
    giving = _giving_cells(layout) | set(_standings_in_rows(layout))
    for at, units in groupby(range(len(layout.units)), lambda i: layout.units[i].paragraph):
        inside = list(units)
        whole = all(found[i] is not Label.BEGIN for i in inside) or _is_one_gift(
            layout, at, layout.units[inside[0]].text
        )
        if at in giving and whole:
            found[inside[0] : inside[-1] + 1] = [Label.BEGIN, *[Label.INSIDE] * (len(inside) - 1)]
    return found


# 30万元；再次认定的10万元: sums of what the row names.
_BARE_SUM = re.compile(r"(?:每[家户个项人])?(?:最高|不超过|一次性)?\d[\d.]{0,6}[万亿]?元[；，]?$")


# 出口奖励（展会类）: the name of a row that says what it gives.
_NAMES_GIFT = re.compile(r"(?:奖励|奖补|补助|补贴|资助|贴息)(?:[（(][^（）()]{2,12}[）)])?$")


def _is_one_gift(layout: Layout, at: int, first: str) -> bool:
    """Whether the sentences of cell `at` grade the one thing that the name of its row says it gives."""
    above = layout.paragraphs[at].path[-1:]
    named = bool(above) and layout.paragraphs[above[0]].cell
    return _BARE_SUM.match(first) is not None or (
        named and _NAMES_GIFT.search(layout.text_of(above[0])) is not None
    )


def _giving_cells(layout: Layout) -> set[int]:
    """The cells of tables that stand under 奖励标准; the name of a row heads cells and is none."""
    cells = {i for i, p in enumerate(layout.paragraphs) if p.cell and p.role is SectionRole.OFFER}
    named = {above for p in layout.paragraphs if p.cell for above in p.path}
    return {i for i in cells - named if not _is_alone(layout, i)}


def _standings_in_rows(layout: Layout) -> Iterator[int]:
    """The names of rows that only say what is asked: what they give is the standing or the support named."""
    for i, named in enumerate(layout.paragraphs):
        under = {p.role for p in layout.paragraphs if p.cell and i in p.path} if named.cell else set()
        words = layout.text_of(i)
        if under == {SectionRole.CONDITION} and (names_standing(words) or _NAMES_GIFT.search(words)):
            yield i


def _is_alone(layout: Layout, index: int) -> bool:
    """Whether a cell is all that its row holds and gives nothing: 一、外贸稳增长, over the rows of that part."""
    words = layout.text_of(index)
    beside = any(layout.paragraphs[above].cell for above in layout.paragraphs[index].path)
    return not (beside or tells_gift(words) or names_sum(words))
