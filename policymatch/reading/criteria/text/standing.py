"""Standing passages: sentences anywhere in a document that speak of all it offers.

A document says once who it is for (适用对象为…), what every project must
meet (享受本政策的项目须…), who is left out (…不享受本政策) and what its
words mean; those sentences govern each of its measures, wherever they stand.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from policymatch.domain.spans import meet
from policymatch.reading.card_labels import CELL_LABELS, CellRole
from policymatch.reading.criteria.text.ascii_flow import unwrapped
from policymatch.reading.criteria.text.definitions import (
    Meaning,
    is_held,
    is_of_the_place,
    passage_in,
    says_more,
)
from policymatch.reading.criteria.text.passages import Passage, PassageRole
from policymatch.reading.criteria.text.said_elsewhere import said_elsewhere
from policymatch.reading.criteria.text.size_names import means_a_size, said_of_sizes
from policymatch.reading.criteria.text.supports_named import supports_named
from policymatch.reading.criteria.text.told_terms import is_asked, meaning_told, with_those_named
from policymatch.reading.demanding import MUST
from policymatch.reading.labels import ACT
from policymatch.terms import Terms

_GIVEN = r"(?:支持|资助|奖励|扶持|补贴|补助|奖补|政策|资金)"
# 应 and 需 that are no demand: 应纳尽纳, 应用, 供应, 需求.
_MUST = (
    r"(?:应当|(?<![供响适相反效对感呼])应(?![纳用急收付届对变力季试聘缴征税享尽补贷保减])|必须|须|需(?!求))"
)
# From where the words begin to the end of their sentence.
_SAYS: tuple[tuple[PassageRole, str], ...] = (
    (
        PassageRole.TARGET,
        r"(?:适用|支持|扶持|奖励|资助|补助|补贴|奖补|申报|申领)的?(?:(?:对象|主体)(?:为|是|包括)|范围(?:为|是))(?![谁什哪])",
    ),
    (
        PassageRole.TARGET,
        r"(?:适用|支持|扶持|奖励|资助)的?范围包括(?=[^，,。;、]{0,24}(?:企业|单位|机构|组织|主体|注册))",
    ),
    (PassageRole.TARGET, r"^(?:适用|支持)对象[:：](?=.{4})"),
    (PassageRole.TARGET, rf"{ACT}(?:除[^，,。]{{2,12}}外[，,])?(?:主要)?适用于"),
    (
        PassageRole.TARGET,
        r"(?:清单|目录|指南|表|上述|以上|下列|以下|所列)(?:中|所列|各项)?的?(?:政策|措施|事项)(?:均|仅|主要)?适用于",
    ),
    (
        PassageRole.TARGET,
        rf"{ACT}(?:中)?所[称指涉](?:及)?(?:的)?(?:(?:用人|承担|实施)?(?:企业|单位)|机构|申请人|申报单位|申报企业|申报主体)[，,]?(?:除[^，,]{{2,10}}外[，,])?(?:均)?(?:是指|指|系指|[为是系](?=[^，。；]{{2,40}}(?:企业|单位|机构))|{_MUST})",
    ),
    (PassageRole.CONDITION, rf"(?:上述|以上|前述)(?:主体|对象|企业|单位|机构)(?:均|都|还)?{_MUST}"),
    # 未达到本办法规定的比例的，应当说明: of another subject.
    (PassageRole.CONDITION, rf"(?<![到合反照按背用]){ACT}规定的[^，]{{2,12}}[，,]?(?:系|是指|{_MUST})"),
    (
        PassageRole.CONDITION,
        rf"(?:申请|申报|享受)(?:{ACT}|上述|以上)?(?:规定的|所列)?{_GIVEN}{{0,2}}的[^，,]{{2,20}}[，,]?(?:近[^，,。]{{1,6}}?)?{_MUST}(?!.{{0,40}}(?:条件|要求)[：:]?$)",
    ),
    (PassageRole.CONDITION, rf"(?:{ACT}|政策)所?支持的[^，,]{{2,16}}{_MUST}"),
    (
        PassageRole.CONDITION,
        r"(?:涉[\u4e00-\u9fff]{1,3}|申报|申请|享受(?:政策|补贴|奖励)的?)(?:企业|单位|主体)(?:必须|须|应当)(?!提|报|填|向|按|在(?![^，,。;]{2,24}(?:注册|登记|纳税))|及时|自|配合|接受|建立|将|对)",
    ),
    (PassageRole.CONDITION, rf"(?:企业|单位|主体|申请人)(?:申请|享受){ACT}[^，,]{{0,8}}[，,]{_MUST}"),
    (PassageRole.CONDITION, r"主要支持全[省市区]重点发展的"),
    (
        PassageRole.EXCLUSION,
        r"(?:(?:已经?|曾)(?:获得|享受)过?|^享受过)(?=.{4,60}(?:不再|不得|将取消|不予).{0,16}(?:支持|申报|申请|享受|资助|补助))",
    ),
    (PassageRole.PROCEDURE, r"申请[^，,]{2,30}[，,]?应当?(?:提交|提供)"),
    # 企业应承诺在享受本政策扶持后，10年内不迁出我区: no demand, and known before one applies.
    (
        PassageRole.PROCEDURE,
        rf"(?:企业|单位|主体|机构|对象){MUST}(?:书面)?承诺[^。；]{{0,24}}(?:[\d一二三五八十]{{1,2}}年内)?不(?:得)?(?:迁[出离]|搬离|改变[^。；，]{{0,8}}纳税|减少注册)",
    ),
    (PassageRole.PROCEDURE, r"支持方式和标准由(?=.{4,80}确定)"),
)
# From the beginning of their sentence to where the words end.
_CLOSES: tuple[tuple[PassageRole, str], ...] = (
    (PassageRole.EXCLUSION, rf"不得?(?:享受|适用)(?:该|本|上述)[^，,]{{0,8}}{_GIVEN}"),
    (
        PassageRole.EXCLUSION,
        rf"^(?:(?!给予|奖励|补贴|补助|资助).){{2,80}}?(?:企业|单位|项目|业务|行业)(?:均|暂)?(?:不适用|不(?:在|列入|纳入|属于)(?:{ACT}|本次)?的?{_GIVEN}(?:范围|对象)(?:之内|内)?)$",
    ),
    (PassageRole.PROCEDURE, r"予以优先(?:支持|推荐|安排)"),
    (PassageRole.PROCEDURE, r"(?:申请人|申报人|单位|企业).{0,24}向.{2,40}提出.{0,6}申请"),
)
_PURPOSE = re.compile(
    r"现就(?P<what>(?:进一步)?(?:支持|促进|推动|扶持)(?!(?:[本我全][市省区县])?(?:企业|科技|技术|创新|成果|产业)).{4,80}?)(?:高质量)?(?:发展|提出|制定)"
)
# 现就促进航运行业健康发展: an aim that names nobody who could apply, and no trade of theirs.
_OF_SOMEBODY = re.compile(
    r"企业|单位|机构|主体|组织|农[户场民]|合作社|商户|人才|人员|团队|园区|基地|(?<![行就创])业"
)
_IS_PURPOSE = re.compile(r"(?:进一步)?(?:支持|促进|推动|扶持)(?![^。；，]{0,60}(?:对象|主体)[为是])")
# 为推动企业上市，对注册和纳税均在本区的企业，区财政分阶段给予奖励: before any sum is told.
_GIVES_TO_THOSE_HERE = re.compile(
    r"(?<=[，,])(?P<who>对[^，,。;\d]{0,24}(?:注册|登记|纳税|税收)[^，,。;\d]{2,40}(?:企业|单位|机构|主体))[，,](?:[省市区县州](?:级|本级)?财政)?"
    r"(?:分阶段|分别|分档|按规定|择优){0,2}(?:给予|予以)[^。;，,\d]{0,12}(?:奖励|补助|补贴|资助|支持|扶持)$"
)
# What is asked right behind a gift, in its own paragraph, is asked for that gift.
_GIFT = re.compile(
    r"(?:给予|予以)[^。\n]{0,40}(?:奖励|补助|补贴|资助|支持|贴息|资金|万元|补偿)"
    r"|\d元的?标准(?:申请|申领|发放|享受)[^。\n]{0,16}(?:奖励|补助|补贴|资助)"
)
_ASKING = {PassageRole.CONDITION, PassageRole.EXCLUSION}
# 申请本条的企业当年度已享受第（二）条补贴的，不得重复申请
_OF_THIS_CLAUSE = re.compile(r"申[请报](?:享受)?本[条项款]|享受本[条项款]")
# Of a document of several parts each says for itself whom it is for.
_TARGET_OF_A_PART = re.compile(r"(?:^|(?<=[\n。；;]))(?:适用|支持)对象[:：]")
# 申请本措施支持的企业，须承诺……不迁出；近三年内未发生重大事故，未被列入失信名单: of the same firms.
_OF_APPLICANTS = re.compile(
    rf"(?:^|[\s）)、．.条则])(?:申[请报]|享受|获得)(?:{ACT}|上述|以上)[^，。；\n]{{0,12}}的?(?:企业|单位|机构|主体)[^。\n]{{0,120}}[；;]$"
)
_BEHIND_THEM = re.compile(
    r"(?:且|并)?(?:(?:近|最近)[一二两三\d]个?年(?:度)?内?)?(?:未(?:发生|被列入|因|受到)|无|没有|不存在)"
)
_SAYING = tuple((role, re.compile(words)) for role, words in _SAYS)
_CLOSING = tuple((role, re.compile(words)) for role, words in _CLOSES)
_SENTENCE = re.compile(r"[^。；;→\n]+")
_LONGEST_SENTENCE = 400


def with_standing(
    body: str, passages: Sequence[Passage], terms: Terms, elsewhere: Sequence[tuple[int, int]] = ()
) -> tuple[Passage, ...]:
    """The passages of a measure and the standing ones of its document that they leave out.

    `elsewhere` are spans in which other measures stand: what is said there is said of those, unless it says
    that it speaks of the whole document.
    """
    standing, meanings = _standing(body)
    passages = [part for p in passages for part in _without(_whole_target(body, p), meanings)]
    own = _words(body, passages, PassageRole.OWN)
    # What a title in a table is, that table says; where its holders must be, the document alone.
    sizes = [m for m in meanings if means_a_size(body, m)]
    named = [m for m in meanings if m not in sizes and is_of_the_place(m, terms)]
    others = (m for m in meanings if m not in named and m not in sizes)
    settled = [m for m in others if says_more(body, m) and is_held(m, own)]
    called = own + _words(body, passages, PassageRole.TARGET)
    rules = [
        p
        for p in _rules(body, standing, own)
        if not _are_papers_of_another(body, p, own)
        if not said_elsewhere(body, p, elsewhere)
    ]
    # What a word means it means wherever it is said.
    asked = [m for m in (*named, *settled) if is_asked(m, own, called)]
    added = [*rules, *(m.passage for m in with_those_named(meanings, asked, body))]
    added += [told for m in sizes for told in said_of_sizes(body, m, own)]
    return (*passages, *(p for p in added if not any(_hides(other, p) for other in passages)))


def _words(body: str, passages: Sequence[Passage], role: PassageRole) -> str:
    return "".join(body[p.start : p.end] for p in passages if p.role is role)


def _rules(body: str, standing: Sequence[Passage], own: str) -> list[Passage]:
    """The standing passages that an offer of these words hears: those of projects where it speaks of one."""
    if re.search(r"项目|投资|引进", own):
        return list(standing)
    return [_of_firms(body, p) for p in standing if not _is_of_projects(body, p)]


def _are_papers_of_another(body: str, passage: Passage, own: str) -> bool:
    """Whether a step tells the papers of a support by a name that an offer of these words does not hold."""
    if passage.role is not PassageRole.PROCEDURE:
        return False
    names = [name for some in supports_named(body[passage.start : passage.end]) for name in some]
    return bool(names) and not any(name in own for name in names)


def _without(passage: Passage, meanings: Sequence[Meaning]) -> Iterator[Passage]:
    """A passage but for the sentences that only say what a term means."""
    low = passage.start
    for meaning in meanings if passage.role is not PassageRole.OWN else ():
        if meaning.apart and low <= meaning.apart[0] < passage.end:
            if meaning.apart[0] - low > 1:
                yield passage.model_copy(update={"start": low, "end": meaning.apart[0]})
            low = min(meaning.apart[1] + 1, passage.end)
    if passage.end - low > 1:
        yield passage.model_copy(update={"start": low})


@lru_cache(maxsize=8)
def _standing(body: str) -> tuple[tuple[Passage, ...], tuple[Meaning, ...]]:
    """The standing passages of a body, and what it means by its terms."""
    flow = unwrapped(body)
    parts_apart = len(_TARGET_OF_A_PART.findall(flow.text)) > 1
    passages: list[Passage] = []
    meanings: list[Meaning] = []
    for sentence in _SENTENCE.finditer(flow.text):
        words, at = sentence.group()[:_LONGEST_SENTENCE], sentence.start()
        meaning = meaning_told(flow, at, words)
        if meaning:
            meanings.append(meaning)
        said = _goes_on_about_applicants(flow.text, at, words)
        apart = meaning and (meaning.is_heading or means_a_size(body, meaning))
        for role, low, high in () if apart else said or _spans(words):
            if parts_apart and _TARGET_OF_A_PART.match(words):
                continue
            if role in _ASKING and _OF_THIS_CLAUSE.search(words):
                continue
            if role in _ASKING and _GIFT.search(flow.text, flow.text.rfind("\n", 0, at) + 1, at + low):
                continue
            passage = passage_in(flow, role, at + low, at + high)
            if not any(meet(passage, other) for other in passages):
                passages.append(passage)
    return tuple(_without_purpose(body, passages)), tuple(meanings)


def _goes_on_about_applicants(text: str, at: int, words: str) -> list[tuple[PassageRole, int, int]]:
    """The whole of a sentence at `at` that goes on behind a semicolon with what applicants must not have done."""
    before = text[max(text.rfind("。", 0, at) + 1, at - _LONGEST_SENTENCE) : at]
    told = _BEHIND_THEM.match(words) and _OF_APPLICANTS.search(before)
    return [(PassageRole.CONDITION, 0, len(words))] if told else []


def _without_purpose(body: str, passages: Sequence[Passage]) -> Iterator[Passage]:
    """Standing passages; what a document is for (现就支持……发展)
    tells nothing more where it says for whom it is.
    """
    told = any(p.role is PassageRole.TARGET and not _IS_PURPOSE.match(body, p.start) for p in passages)
    for passage in passages:
        if not (told and passage.role is PassageRole.TARGET and _IS_PURPOSE.match(body, passage.start)):
            yield passage


def _spans(words: str) -> Iterator[tuple[PassageRole, int, int]]:
    for role, pattern in _SAYING:
        if found := pattern.search(words):
            yield role, found.start(), len(words)
    for role, pattern in _CLOSING:
        if found := pattern.search(words):
            yield role, 0, found.end()
    if found := _GIVES_TO_THOSE_HERE.search(words):
        yield PassageRole.TARGET, *found.span("who")
    if (found := _PURPOSE.search(words)) and _OF_SOMEBODY.search(found["what"]):
        yield PassageRole.TARGET, *found.span("what")


# On a card the cell of the target may begin above the label 工具分类 in the column beside it.
_DATES = "|".join(label for label, role in CELL_LABELS.items() if role is CellRole.DATE)
_TARGET_HEAD = re.compile(
    rf"(?:{_DATES})[ \t]*\n[ \t]*\d{{4}}-\d\d-\d\d[^\n]{{0,24}}\n(?P<head>(?:(?!工具分类)[^\n]{{6,80}}\n){{1,8}})(?:[^\n]{{2,5}}\n)?[ \t]*工具分类[ \t]*\n"
)
_NEAR, _TALLEST_CELL = 40, 700


def _whole_target(body: str, passage: Passage) -> Passage:
    if passage.role is not PassageRole.TARGET:
        return passage
    head = _TARGET_HEAD.search(body, max(0, passage.start - _TALLEST_CELL), passage.start)
    if not head or passage.start - head.end() > _NEAR:
        return passage
    return passage.model_copy(update={"start": head.start("head")})


_OF_PROJECTS = re.compile(r"[^，,。]{0,14}(?<!资助)(?<!申报)(?<!支持)项目")
_BARS_FIRMS = re.compile(r"(?:以及|[，,])(?=[^，,。]{0,40}(?:事故|失信))")


def _is_of_projects(body: str, passage: Passage) -> bool:
    """Whether a rule speaks of projects: in its first words, or as what is mainly supported."""
    if passage.role is PassageRole.PROCEDURE:
        return False
    if _OF_PROJECTS.match(body, passage.start, passage.end):
        return True
    return body.startswith("主要", passage.start) and "项目" in body[passage.start : passage.end]


def _of_firms(body: str, passage: Passage) -> Passage:
    """Rules for projects govern the offers that speak of projects; of an exclusion, what bars firms stays."""
    if passage.role is not PassageRole.EXCLUSION or "项目" not in body[passage.start : passage.end]:
        return passage
    barring = list(_BARS_FIRMS.finditer(body, passage.start, passage.end))
    return passage.model_copy(update={"start": barring[-1].end()}) if barring else passage


def _hides(given: Passage, standing: Passage) -> bool:
    """Whether a passage that is given says a standing one already;
    how to apply hides no demand, nor whom it bars who may.
    """
    steps = given.role is PassageRole.PROCEDURE and standing.role is not PassageRole.PROCEDURE
    whom = given.role is PassageRole.EXCLUSION and standing.role is PassageRole.TARGET
    return meet(given, standing) and not (steps or whom)
