"""Sought: the titles that a document tells how to come by, which it offers though no sentence of it confers them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from policymatch.reading.measures.called_so import called_so
from policymatch.reading.measures.labels import Label
from policymatch.reading.measures.recognition import IF_RECOGNISED, confers, confers_the_one
from policymatch.reading.measures.renewals import keeps_a_title
from policymatch.reading.measures.under import asks_below, below, names_sum, tells_gift
from policymatch.reading.measures.units import Layout, TextUnit
from policymatch.reading.numbering import OPENING_NUMBER
from policymatch.reading.roles import SectionRole
from policymatch.reading.standings import core_of, names_standing, standing_offered, standing_sought

_ASKS = (SectionRole.CONDITION, SectionRole.TARGET)
_FROM_THE_HEAD = 12
_NAMES_ACT = re.compile(r"备案|遴选|评选|评价|认定|评定|入库|命名")
# 申报|人所在企业应为……: who applies, and no title.
_WHO_APPLIES = re.compile(r"人(?:所在|应|须|需|为)")
_OWN_ACT = re.compile("备案|遴选")
# 潜在瞪羚企业 is no 瞪羚企业.
ANOTHER = r"(?<!潜在)(?<!专业)(?<!准)(?<!后备)(?<!候选)"
# 某市数字工厂遴选公告, 关于开展2026年度雏鹰企业评价工作的通知, 某省中试基地认定条件
_OF_ONE_TITLE = re.compile(
    r"(?:开展|组织|做好|印发|申报|年度?|[第\d]批|[省市区县州厅局](?!级)|^)(?P<name>[\u4e00-\u9fff“”]{2,24}?)"
    r"(?P<act>(?:评选|遴选|认定|评定|评价|备案|命名|入库){1,2})(?:工作|申报|管理|实施|暂行|试行|的){0,3}(?:[和与及、][\u4e00-\u9fff]{2,6}?)?(?:管理|实施)?"
    r"(?:条件|标准|办法|细则|通知|通告|公告|指南|要点|规则|规范|问答)(?:（[^（）]{1,12}）)?$"
)
# 关于组织申报2036年某市瞪羚企业的通知, 关于开展2036年度专精特新中小企业申报工作的通知;
# a list that one is entered in (培育库入库企业) is told by how one enters it.
_APPLIED_FOR = re.compile(
    r"(?<!组织)(?<!开展)(?<!做好)(?<!启动)(?:组织|开展|做好|启动|(?<=关于)(?=申报|推荐))(?:开展)?(?P<act>申报|推荐)?(?:20\d\d年度?)?(?:[第\d]批)?(?P<name>[\u4e00-\u9fff“”]{2,24}?)(?:申报|推荐)?(?:工作)?的(?:通知|公告|通告)$"
)
# 某市企业工业设计中心认定
_BARE = re.compile(r"^(?P<name>[\u4e00-\u9fff“”]{4,24}?)(?P<act>认定|评定|备案|命名)$")
_SENT_OUT = re.compile(r"印发《(?P<act>[^《》]{4,60})》(?:（[^（）]{1,12}）)?的(?:通知|通告|公告)$")
# 关于发布2036年度某省技术创新中心申报指南的通知
_GUIDE = re.compile(
    r"(?:年度?|[第\d]批|[省市区县州厅局](?!级)|^)(?P<name>[\u4e00-\u9fff“”]{2,24}?)(?P<act>认定|评定|备案)?申报(?:工作)?(?:指南|须知)(?:（[^（）]{1,12}）)?(?:的(?:通知|公告|通告))?$"
)
_OF_A_TITLE = (_OF_ONE_TITLE, _BARE, _APPLIED_FOR, _GUIDE)
# 现组织某市级数字工厂申报。
_CALLS = re.compile(
    r"(?:组织|开展|启动)(?=[^申认评遴推]{0,33}+[申认评遴推])(?:开展)?(?:20\d\d年度?)?(?P<name>[\u4e00-\u9fff“”]{4,24}?)(?:的)?(?:申报|认定|评选|遴选|推荐)(?:工作)?[。，；]"
)
# 对入库农场上一年度的保费，予以一定比例的补助: those who hold the title are paid.
_PAYS = re.compile(r"(?:给予|予以)[^，。；]{0,16}(?:奖励|补[助贴]|资助|贴息|奖补)")
# 二、入库标准, over （一）瞪羚企业：…… and （二）独角兽企业，……
_CONDITIONS_ALONE = re.compile(
    rf"{OPENING_NUMBER}(?:认定|入库|评定|评价|备案|遴选|评选)的?(?:基本)?(?:条件|标准)[：:]?"
)
_TIER = re.compile(rf"{OPENING_NUMBER}(?P<name>[\u4e00-\u9fff“”]{{3,16}})[：:，]")


@dataclass(frozen=True)
class Sought:
    """A title that a document tells how to come by, and the unit that says so; `act`: how it is given (认定, 备案).

    `by_document`: it is the document as a whole that does, by its title, and no sentence that begins a list.
    """

    name: str
    unit: int
    act: str
    by_document: bool = False


def with_sought(layout: Layout, labels: Sequence[Label], title: str) -> list[Label]:
    """Labels in which each title that a document called `title` tells how to come by is offered."""
    found = list(labels)
    sought = sought_titles(layout, title)
    for told in sought:
        if _gives_at_once(layout, told) or _is_offered(layout, found, told, alone=len(sought) == 1):
            continue
        _leave_out_its_list(layout, found, told)
        _begin(layout, found, told.unit)
    _leave_out_the_head(layout, found, sought)
    _leave_out_the_steps(layout, found, sought)
    _offer_renewals(layout, found, sought)
    return found


def _offer_renewals(layout: Layout, labels: list[Label], sought: Sequence[Sought]) -> None:
    """Begin an offer at a sentence that says by which review holders keep a title that is sought."""
    for i, unit in enumerate(layout.units):
        if sought and labels[i] is Label.OUTSIDE and keeps_a_title(unit.text):
            labels[i] = Label.BEGIN


def _leave_out_the_steps(layout: Layout, labels: list[Label], sought: Sequence[Sought]) -> None:
    """Label how it ends in public (拟认定名单公示5个工作日，无异议的发文公布) as no offer, where each title is one where its
    own list begins.
    """
    if not sought or any(told.by_document or labels[told.unit] is not Label.BEGIN for told in sought):
        return
    for i, unit in enumerate(layout.units):
        if unit.role is SectionRole.PROCEDURE and confers_the_one(unit.text) and not names_sum(unit.text):
            labels[i] = Label.OUTSIDE


def _leave_out_the_head(layout: Layout, labels: list[Label], sought: Sequence[Sought]) -> None:
    """Label the lines over the first sentence that tells of a title as no offer, unless they tell of one themselves."""
    for i in range(min((told.unit for told in sought), default=0)):
        if layout.units[i].role is SectionRole.HEAD and not tells_gift(layout.units[i].text):
            labels[i] = Label.OUTSIDE


def sought_titles(layout: Layout, title: str) -> list[Sought]:
    """The titles whose conditions a document called `title` begins to list by name, each at its first sentence;
    where there are none, the one title that the document is about.
    """
    told: dict[str, int] = {}
    for i, unit in enumerate(layout.units):
        if (not layout.paragraphs[unit.paragraph].cell and (name := sought_by(layout, unit, title))) or (
            name := _tier(layout, unit, title)
        ):
            told.setdefault(name, i)
    listed = [
        Sought(name, i, _act_of(layout.units[i].text, title))
        for name, i in told.items()
        if not _NAMES_ACT.fullmatch(name) and not _WHO_APPLIES.match(name)
    ]
    return listed or list(_of_the_document(layout, title))


def sought_by(layout: Layout, unit: TextUnit, title: str) -> str | None:
    """The title whose conditions a sentence begins to list by name (申请……认定，应当符合下列条件：).

    The lines of a document's head run into its first sentence.
    """
    start, end = layout.flow.span(unit.start, unit.end)
    last_line = layout.body[start:end].rpartition("\n")[2].strip()
    told = (unit.text, last_line, *_behind_a_heading(layout, unit))
    named = (standing_sought(words, title) for words in told if not tells_gift(words))
    return next((name for name in named if name), None) or _called_so(layout, unit, title)


# 市级中试平台备案。, in front of 符合以下条件的单位，可申请备案为……：
_LONGEST_HEADING = 24


def _behind_a_heading(layout: Layout, unit: TextUnit) -> Iterator[str]:
    """A sentence with the number of its paragraph, where only a heading stands between."""
    numeral = layout.paragraphs[unit.paragraph].numeral
    if numeral is not None and unit.place == 1:
        head = layout.text_of(unit.paragraph).partition("。")[0]
        if len(head) <= _LONGEST_HEADING and "，" not in head:
            yield f"{numeral.label}{unit.text}"


def _called_so(layout: Layout, unit: TextUnit, title: str) -> str | None:
    """The title that the first sentence of a numbered paragraph tells with what it asks, where that gives nothing."""
    paragraph = layout.paragraphs[unit.paragraph]
    if unit.place or paragraph.numeral is None or tells_gift(text := layout.text_of(unit.paragraph)):
        return None
    return called_so(text, title)


def _tier(layout: Layout, unit: TextUnit, title: str) -> str | None:
    """The title whose conditions a numbered line tells under a heading that says no more than 入库标准."""
    paragraph = layout.paragraphs[unit.paragraph]
    if unit.place or not paragraph.path or paragraph.cell or tells_gift(unit.text):
        return None
    headed = _CONDITIONS_ALONE.fullmatch(layout.text_of(paragraph.path[-1]))
    found = _TIER.match(unit.text) if headed else None
    named = found is not None and names_standing(found["name"]) and found["name"] in title
    return found["name"] if found and named else None


def _of_the_document(layout: Layout, title: str) -> Iterator[Sought]:
    """The title that a document is about, where it asks something and gives no name to what it asks it for."""
    if any(_names_one_of_several(layout, unit) for unit in layout.units):
        return
    near = range(min(_FROM_THE_HEAD, len(layout.units)))
    asks = any(paragraph.role in _ASKS for paragraph in layout.paragraphs)
    act = _of_the_act(title)
    about = next((told for words in _OF_A_TITLE if (told := words.search(act))), None)
    entered = about is not None and about.re is _APPLIED_FOR and "库" in about["name"]
    if about and names_standing(about["name"]) and not entered:
        at = _told_at(layout, about["name"], asks=asks)
        if at is not None:
            yield Sought(about["name"], at, about["act"] or "认定", by_document=True)
    elif asks:
        calls = ((i, _CALLS.search(layout.units[i].text)) for i in near)
        called = ((i, found["name"]) for i, found in calls if found and names_standing(found["name"]))
        yield from (Sought(name, i, "认定", by_document=True) for i, name in list(called)[:1])


def _told_at(layout: Layout, name: str, *, asks: bool) -> int | None:
    """The sentence near the head that heads the list of all that is asked for a title; else, where a document
    asks something, the first that names it and gives nothing, or the first that asks.
    """
    near = range(min(_FROM_THE_HEAD, len(layout.units)))
    lists = next((i for i in near if _lists_all(layout, layout.units[i])), None)
    if lists is not None or not asks:
        return lists
    named = (i for i in near if name in layout.units[i].text and not tells_gift(layout.units[i].text))
    asking = (i for i in near if layout.units[i].role in _ASKS)
    return next(chain(named, asking), None)


def _of_the_act(title: str) -> str:
    """The title of the act that a notice sends out (关于印发《……办法》的通知); that of the notice, where it sends none."""
    sent = _SENT_OUT.search(title)
    return sent["act"] if sent else title


def _names_one_of_several(layout: Layout, unit: TextUnit) -> bool:
    """Whether a numbered line is the name of a title and nothing else: what it asks stands below it."""
    numbered = layout.paragraphs[unit.paragraph].numeral is not None and unit.place == 0
    return numbered and names_standing(re.sub(rf"^{OPENING_NUMBER}", "", unit.text).strip())


def _lists_all(layout: Layout, unit: TextUnit) -> bool:
    """Whether a sentence in no clause heads the list of all that a document asks (同时满足以下条件的，可申请：)."""
    paragraph = layout.paragraphs[unit.paragraph]
    return paragraph.numeral is None and not paragraph.path and bool(asks_below(layout, unit))


def _act_of(text: str, title: str) -> str:
    found = _OWN_ACT.search(text) or _OWN_ACT.search(title)
    return found.group() if found else "认定"


def _gives_at_once(layout: Layout, told: Sought) -> bool:
    """Whether the paragraph that begins to list what a title asks goes on with what those who meet it are given."""
    begins = layout.units[told.unit]
    behind = (u for u in layout.units[told.unit + 1 :] if u.paragraph == begins.paragraph)
    return not told.by_document and any(tells_gift(unit.text) for unit in behind)


def _is_offered(layout: Layout, labels: Sequence[Label], told: Sought, *, alone: bool) -> bool:
    """Whether an offer already confers a title, lists what it asks or, where it is the only one, confers without a name."""
    begun: list[str] = []
    for unit, label in zip(layout.units, labels, strict=True):
        if label is Label.BEGIN:
            begun.append(unit.text)
        elif label is Label.INSIDE and begun:
            begun[-1] += unit.text
    if alone and any(map(confers_the_one, begun)):
        return True
    return any(_offers(text, core_of(told.name)) for text in begun)


def _offers(text: str, core: str) -> bool:
    if listed := standing_offered(text):
        return core_of(listed) == core
    named = re.search(ANOTHER + rf"(?<!定的)(?<!案的)(?<!库的)(?<!价的){re.escape(core)}", text) is not None
    recognises = confers(text) or _NAMES_ACT.search(text) is not None or "公告为" in text
    gives = names_sum(text) or IF_RECOGNISED.search(text) or _PAYS.search(text)
    return named and recognises and not gives


def _leave_out_its_list(layout: Layout, labels: list[Label], told: Sought) -> None:
    """Label what a title asks, in the list below the sentence that begins it, as no offer where it gives nothing."""
    listed = [] if told.by_document else below(layout, layout.units[told.unit].paragraph)
    for i, unit in enumerate(layout.units):
        if (
            unit.paragraph in listed
            and layout.paragraphs[unit.paragraph].numeral
            and not tells_gift(unit.text)
        ):
            labels[i] = Label.OUTSIDE


def _begin(layout: Layout, labels: list[Label], at: int) -> None:
    """Begin an offer at a unit, in place of one that began before it and gave nothing by then."""
    first = at
    while labels[first] is Label.INSIDE and first:
        first -= 1
    if first < at and not any(tells_gift(unit.text) for unit in layout.units[first:at]):
        labels[first:at] = [Label.OUTSIDE] * (at - first)
    labels[at] = Label.BEGIN
