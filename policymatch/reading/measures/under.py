"""Under: the clauses that stand below a sentence, as a list of what it asks or of what it gives."""

import re
from collections.abc import Collection
from itertools import takewhile

from policymatch.reading.demanding import MUST
from policymatch.reading.labels import ACT
from policymatch.reading.measures.next_grades import is_next_step, opens_the_steps
from policymatch.reading.measures.units import Layout, TextUnit
from policymatch.reading.numbering import CITED_ARTICLE, ITEM_NUMBER, OPENING_NUMBER

# 满足以下条件之一的企业，按……给予奖励。 and 符合下列条件的人员，可办理：
_ASKS = re.compile(
    r"(?:符合|具备|满足)(?:以下|下列|如下)(?:[^。；：，]{0,16}(?:条件|要求|情形|标准)|(?=[^。；]{0,60}：))[^。；]{0,80}[。：]\s*$"
    # 拟投企业应同时满足：
    rf"|{MUST}同时(?:符合|具备|满足)[^。；：，]{{0,12}}：\s*$"
)
# 对从事航运物流的企业给予奖励。, above (一) and (二); what is parted by grades is one support.
_GIVES_ALL = re.compile(
    r"(?:对|支持|鼓励)(?:(?!对|支持|鼓励|档|等次|等级|级别|引进|提供(?!的))[^。；：]){4,160}?(?:给予|予以)(?:(?!档|等次|等级|级别)[^。；：\d]){0,16}(?:奖励|补贴|补助|支持|扶持|资助|奖补)[。：]\s*$"
)
# 经认定的试点企业，在有效期内可享受以下扶持：
_MAY_HAVE_ALL = re.compile(
    r"(?:企业|单位|机构|平台|团队|园区|基地|载体|的)[^。；：]{0,24}(?:享受|享有|获得|给予|予以)(?:以下|下列|如下)[^。；：，]{0,8}(?:扶持|政策|支持|优惠|奖励|待遇|措施|服务)[^。；：，]{0,6}[：:]\s*$"
)
# 领军人才及其团队成员（每家不超过4人）可享受：
_PEOPLE_MAY_HAVE = re.compile(
    r"(?:人才|成员|人员|专家|骨干|员工|职工|毕业生|个人|高管)(?:（[^（）]{1,30}）)?，?可(?:以|按规定)?(?:享受|享有|申请|申领)(?:(?:以下|下列|如下)[^。；：，\d]{0,10})?[：:]\s*$"
)
_GIFT = re.compile(
    r"给予|予以(?:奖|补|资|支|扶)|(?:奖励|补[贴助]|资助|最高)\s?\d|\d万?元(?:奖励|补[贴助]|资助)"
)

_SEVERAL = 2
_SUM = re.compile(r"\d\s?(?:(?:万|亿|千)?元|[%％])")


def tells_gift(text: str) -> bool:
    """Whether words say that something is given.

    >>> tells_gift("对企业给予补助。"), tells_gift("上年度营业收入2亿元以上。")
    (True, False)
    """
    return _GIFT.search(text) is not None


def names_sum(text: str) -> bool:
    """Whether words name a sum or a rate.

    >>> names_sum("每家企业20万元。"), names_sum("第3条")
    (True, False)
    """
    return _SUM.search(text) is not None


def below(layout: Layout, paragraph: int) -> list[int]:
    """The paragraphs of the list that `paragraph` heads: those of its clause or, where it bears no number
    itself, the numbered ones that follow in the clause that it stands in.
    """
    own = layout.paragraphs[paragraph]
    if own.numeral is not None:
        return [i for i, p in enumerate(layout.paragraphs) if paragraph in p.path]
    found: list[int] = []
    for i, p in enumerate(layout.paragraphs[paragraph + 1 :], paragraph + 1):
        if p.path[: len(own.path)] != own.path or (p.numeral is None and p.path == own.path):
            break
        found.append(i)
    return found


def _is_first_below(layout: Layout, at: int) -> bool:
    """Whether a sentence opens the first clause of the list that the one before it heads."""
    above = layout.units[at - 1].paragraph
    return layout.units[at].place == 0 and layout.paragraphs[layout.units[at].paragraph].path[-1:] == (above,)


def _is_beside(layout: Layout, at: int) -> bool:
    """Whether a sentence opens the clause right beside that which the one before it closes."""
    here, before = layout.units[at], layout.units[at - 1]
    path = layout.paragraphs[before.paragraph].path
    return here.place == before.place == 0 and layout.paragraphs[here.paragraph].path == path != ()


def is_a_step(layout: Layout, at: int, *, near: bool) -> bool:
    """Whether a sentence tells the first or the next step of what is given by a figure."""
    before, text = layout.units[at - 1].text, layout.units[at].text
    first = (near or _is_first_below(layout, at)) and opens_the_steps(before, text)
    return first or (_is_beside(layout, at) and is_next_step(before, text))


# 评选对象应为成立8年以内的企业，并满足以下条件之一：, whatever the sentence itself offers
_ASKS_OF_THEM = re.compile(
    rf"^(?:评选|申报|申请|认定|参评|遴选|支持)的?(?:对象|主体|企业|单位){MUST}[^。；]{{0,80}}(?:符合|具备|满足)(?:以下|下列|如下)[^。；，]{{0,12}}：\s*$"
)


# （一）总部企业，是指在本区注册的企业。符合下列条件之一：
_MEANS = re.compile(
    rf"^(?:{CITED_ARTICLE}\s{{0,4}})?{OPENING_NUMBER}(?:{ACT}所[称指]的?)?“?[^，。；：“”]{{2,24}}”?，?(?:是指|系指)"
)


def demands_below(layout: Layout, unit: TextUnit) -> list[int]:
    """The paragraphs of a list that `unit` says those who are chosen, or who are called so, must meet."""
    means = _MEANS.match(layout.text_of(unit.paragraph)) is not None
    return asks_below(layout, unit) if means or _ASKS_OF_THEM.match(unit.text) else []


# 符合以下条件之一，可申请开业补贴，标准为每户2000元。申请人应于开业前提出申请。, over the list of them
_IN_MIDST = re.compile(
    r"(?:符合|具备|满足)(?:以下|下列|如下)(?:[\d一二两三四五六]个|[\d一二两三四五六]项)?(?:条件|情形|要求)(?:之一)?的?，"
)
_STEP = re.compile(r"提出[^，。；]{0,8}(?:申[请报领]|书面)|(?:申[请报领]|办理)(?:渠道|方式|时间)")


def _asks_for_them(unit: TextUnit) -> bool:
    """Whether a sentence, the last of its paragraph or not, leaves what it asks to the list below it."""
    return _ASKS.search(unit.text) is not None or (
        not unit.is_last and _IN_MIDST.search(unit.text) is not None
    )


def _is_last_but_for_steps(layout: Layout, unit: TextUnit) -> bool:
    """Whether nothing stands behind a sentence in its paragraph but how one applies."""
    behind = [u for u in layout.units if u.paragraph == unit.paragraph and u.place > unit.place]
    return all(_STEP.search(u.text) for u in behind)


# 接送服务采取以下方式提供：, over the ways in which offices have it rendered
_HEADS_WAYS = re.compile(
    r"^(?![^。；]{0,40}(?:奖|补|资助|扶持|支持|优惠))[^。；：，\d]{2,40}(?:采取|采用|通过|按照?)(?:以下|下列|如下)(?:[\d一二两三四五六]种)?(?:方式|模式|形式|途径)(?:提供|开展|实施|进行|运营)?：\s*$"
)


def ways_below(layout: Layout, unit: TextUnit) -> list[int]:
    """The paragraphs below a sentence that says that they tell in which ways something is rendered;
    none where one of them pays for it.
    """
    if not (unit.is_last and _HEADS_WAYS.match(_WITHOUT_NUMBER.sub("", unit.text))):
        return []
    under = below(layout, unit.paragraph)
    return [] if any(tells_gift(layout.text_of(i)) for i in under) else under


_WITHOUT_NUMBER = re.compile(rf"^(?:{CITED_ARTICLE})?\s{{0,4}}{OPENING_NUMBER}")


def asks_below(layout: Layout, unit: TextUnit) -> list[int]:
    """The paragraphs that tell what the applicants of an offer must meet, where `unit` leaves it to them."""
    if not (_is_last_but_for_steps(layout, unit) and _asks_for_them(unit)):
        return []
    under = list(takewhile(lambda i: not _gives_behind(layout, i), below(layout, unit.paragraph)))
    if layout.paragraphs[unit.paragraph].numeral is None:
        # What bears no number behind the last item goes on with the clause, and not with that item.
        last = max((at for at in under if layout.paragraphs[at].numeral), default=-1)
        under = [at for at in under if at <= last]
    return [] if any(tells_gift(layout.text_of(i)) for i in under) else under


_LEAVES_TO_ITEMS = re.compile(r"(?:符合|满足|具备|达到)(?:以下|下列|如下)[^。；：]{0,120}：$")
_IS_ITEM = re.compile(rf"{ITEM_NUMBER}|[①-⑳]|[一二三四五六七八九十]是")


def items_behind(layout: Layout, at: int) -> range:
    """The units behind that at `at`, in its paragraph, that tell what the
    applicants of its offer must meet, where it leaves it to them.
    """
    unit, end = layout.units[at], at + 1
    if unit.is_last or not _LEAVES_TO_ITEMS.search(unit.text):
        return range(0)
    while (
        end < len(layout.units)
        and layout.units[end].paragraph == unit.paragraph
        and (_IS_ITEM.match(layout.units[end].text) or layout.units[end - 1].text.endswith("；"))
    ):
        end += 1
    items = range(at + 1, end)
    return range(0) if any(tells_gift(layout.units[i].text) for i in items) else items


def _gives_behind(layout: Layout, paragraph: int) -> bool:
    """Whether a paragraph bears no number and gives something: it stands behind a list, and is no item of it."""
    return layout.paragraphs[paragraph].numeral is None and tells_gift(layout.text_of(paragraph))


# 企业按期还本付息的，可申请贴息。 with 贴息标准为： behind it
_MAY_HAVE = re.compile(
    r"(?:可|给予|予以|享受)(?:以)?[^。；：，\d]{0,20}(?:贴息|奖励|补贴|补助|支持|资助|奖补)[。：]\s*$"
)
_LEAVES_SUMS_BELOW = re.compile(r"^[^。；，：\d]{0,8}(?:标准|额度|办法|方式)(?:[为是]|如下|具体如下)?：\s*$")


# 对在本市登记的工业企业实施如下奖励。, above paragraphs that bear no numbers
_OPENS_ALL = re.compile(
    r"对(?=[^。；：]{12,136}+[。：]\s*$)[^。；：]{4,120}(?:企业|单位|机构|组织|团队)(?:实施|执行|兑现|给予|予以)(?:以下|下列|如下)[^。；：，\d]{0,8}(?:奖励|补贴|补助|扶持|支持|政策|资助|奖补|措施)[。：]\s*$"
)


def _opened_by(layout: Layout, paragraph: int, begun: Collection[int]) -> list[int]:
    """The paragraphs without a number, of those that were
    `begun`, that stand behind one that opens them all.
    """
    own, found = layout.paragraphs[paragraph], []
    for i, p in enumerate(layout.paragraphs[paragraph + 1 :], paragraph + 1):
        if p.path != own.path or p.numeral is not None or _OPENS_ALL.search(layout.text_of(i)):
            break
        found += [i] if i in begun else []
    return found


def gives_below(layout: Layout, at: int, begun: Collection[int]) -> list[int]:
    """The paragraphs of offers, of those that were `begun`, that tell what the unit `at` says is given."""
    unit = layout.units[at]
    unnumbered = layout.paragraphs[unit.paragraph].numeral is None
    if unit.is_last and unnumbered and _OPENS_ALL.search(unit.text):
        opened = _opened_by(layout, unit.paragraph, begun)
        if len(opened) > 1:
            return opened
    if not (_leaves_sums(layout, at) or (unit.is_last and _tells_to_whom(unit.text))):
        return []
    under = [i for i in below(layout, unit.paragraph) if i in begun and layout.paragraphs[i].numeral]
    return [] if len(under) < _SEVERAL or _heads_steps(layout, at) else under


def _heads_steps(layout: Layout, at: int) -> bool:
    """Whether what stands below a sentence only tells the steps of what it gives by a figure."""
    behind = at + 1
    if behind >= len(layout.units) or not _is_first_below(layout, behind):
        return False
    return opens_the_steps(layout.units[at].text, layout.units[behind].text)


def _tells_to_whom(text: str) -> bool:
    return any(told.search(text) for told in (_GIVES_ALL, _MAY_HAVE_ALL, _PEOPLE_MAY_HAVE))


# 1．对制造企业：, over the steps of what they have
_NAMES_A_CLASS = re.compile(
    rf"{OPENING_NUMBER}对于?[^，。；：\d]{{2,24}}(?:企业|单位|机构|项目|团队|平台|人才)：\s*$"
)


def names_a_class(text: str) -> bool:
    """Whether words are only the name of those who have what stands below them.

    >>> names_a_class("1．对制造企业："), names_a_class("1．对制造企业给予奖励：")
    (True, False)
    """
    return _NAMES_A_CLASS.fullmatch(text) is not None and not tells_gift(text)


def given_over(layout: Layout, first: int) -> tuple[int, int] | None:
    """The unit that says to whom all is given of which the offer at `first` tells one class the steps,
    and the unit that names this class; None where nothing names one over it.
    """
    named = first - 1
    if named < 1 or not names_a_class(layout.units[named].text):
        return None
    over = layout.paragraphs[layout.units[first].paragraph].path[-2:]
    at = next((i for i in range(named - 1, -1, -1) if layout.units[i].paragraph in over[:1]), None)
    if at is None or over[-1] != layout.units[named].paragraph:
        return None
    return (at, named) if _GIVES_ALL.search(layout.units[at].text) else None


def _leaves_sums(layout: Layout, at: int) -> bool:
    """Whether a sentence says that something may be had, and the
    next, the last of its paragraph, leaves the sums to a list.
    """
    unit = layout.units[at]
    if unit.is_last or not _MAY_HAVE.search(unit.text):
        return False
    behind = layout.units[at + 1]
    return behind.is_last and _LEAVES_SUMS_BELOW.match(behind.text) is not None
