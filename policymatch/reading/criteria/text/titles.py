"""What stands over an offer: the title of its clause, and the 对…… of the sentence that it goes on with."""

import re
from collections.abc import Iterator, Sequence

from policymatch.reading.criteria.text.passages import Passage, PassageRole
from policymatch.reading.labels import LABELLED
from policymatch.reading.numbering import CITED_ARTICLE, ITEM_NUMBER, numeral_at

_NUMERAL = re.compile(
    rf"(?:^|(?<=[\n。；\s]))(?:{CITED_ARTICLE}|[一二三四五六七八九十]{{1,3}}、|[（(][一二三四五六七八九十]{{1,3}}[）)]|\d{{1,2}}[．.、](?!\d))"
)
_TITLE = re.compile(r"\s{0,2}+(?P<words>[^。；，：\n]{4,30}+)[。\n]")
# 3.近两年获得股权融资2000万元以上。, the last of a list before an offer
_IS_A_DEMAND = re.compile(
    r"(?<![\d.])\d[\d.]{0,12}(?:[万亿]?元|[%人项件家年]|个月)(?:（[^（）]{1,6}）)?(?:以上|以下|以内)$|不(?:低于|少于|超过)[^。]{0,12}\d"
)
_REACH = 900


def title_over(
    body: str, passages: Sequence[Passage], elsewhere: Sequence[tuple[int, int]] = ()
) -> Passage | None:
    """The title of the clause that the own passage stands in, when it lies before that passage.

    What stands `elsewhere`, in the rows of other measures, is no title of this one.
    """
    own = next((p for p in passages if p.role is PassageRole.OWN), None)
    if own is None or _NUMERAL.match(body, own.start):
        return None
    numbered = [found.end() for found in _NUMERAL.finditer(body, max(0, own.start - _REACH), own.start)]
    begins = max([*numbered, *_parts_before(body, own.start)], default=None)
    title = _TITLE.match(body, begins) if begins is not None else None
    if title is None or title.end() > own.start:
        return None
    if _IS_A_DEMAND.search(title["words"]):
        return None
    if any(low <= title.start("words") < high for low, high in elsewhere):
        return None
    return Passage(role=PassageRole.OWN, start=title.start("words"), end=title.end("words"))


def _parts_before(body: str, end: int) -> Iterator[int]:
    """Where the names of parts numbered by name (■ 事项2　研发补助) begin, on the lines before `end`."""
    at = max(0, end - _REACH)
    for line in body[at:end].splitlines(keepends=True):
        numeral = numeral_at(line, 0)
        if numeral is not None and numeral.named:
            yield at + len(numeral.label)
        at += len(line)


# 租赁办公用房的，按……; 次年营业收入增长10%以上的，再……: what is done by those named before.
_SUBJECT_REACH = 80
_NO_SUBJECT = re.compile(
    r"^\s{0,4}(?!对|凡|支持|鼓励|在|其|本|各|每)(?!(?!通过|以|向|与)[^，。；\n]{0,40}(?:企业|单位|机构|个人|人才|团队|平台|高校|院所|项目|人员|毕业生|主体|产品|园区|基地|公司|经[纪理]人|[明请责头权]人|专家|博士|教师|职工|者))"
    r"[^，。；\n]{2,40}的，"
)
_NAMES_A_SUBJECT = re.compile(
    r"(?:企业|单位|机构|公司|个人|人才|团队|人员|毕业生|主体|项目|平台|[\u4e00-\u9fff]区|旅行社|高校|院所)(?:[（(][^（）()]{1,30}[）)])?$"
)
# An offer that begins with what is given goes on with the object of the words before it.
_GOES_ON = re.compile(
    r"\s{0,4}(?:并|可|给予|予以|同时|按|再|另|优先|每|最高|享受|分别|一次性|本人|符合[^，。]{0,10}的)"
)
_OBJECT = re.compile(
    r"对于?(?=[^,，。；;\n给予奖补资]{0,83}+[,，给予奖补资])[^,，。；;\n]{4,80}?(?=[，,一分给予奖补资])(?=[，,]|(?:一次性|分别)?(?:给予|予以|奖励|补助|补贴|资助)[^,，。；;\n\d]{0,12}+\d)"
)
_WHO_QUALIFIES = re.compile(r"\s{0,4}符合[^，。]{0,12}条件的")
_SENTENCE_REACH = 260


# 通过PCT途径获得国外授权的, behind 对获得国内授权的企业: each for what it did itself.
_OWN_DEED = re.compile(
    r"\s{0,4}+(?=[^，。；\n获取通入进列评认挂上注主参创]{0,12}+[获取通入进列评认挂上注主参创])[^，。；\n]{0,12}?(?:获得?|取得|通过|入选|入围|进入|列入|评为|认定|挂牌|上市|注册|主导|参与|创建)"
)
# 对重新通过认定的，给予10万元: of the title named before.
_AGAIN = re.compile(
    r"\s{0,4}对?(?:再次|重新|复审|复核)(?:通过)?(?:认定|评价|备案|复审|合格)?(?:通过|合格)?的"
)


# 对年度评估为优秀的给予20万元, 对正常运营6个月以上的: how one of those named before has done.
_HOW_IT_DOES = re.compile(
    r"\s{0,4}对(?:首批|首次|年度|年终|正常|稳定|连续|实际|后续)?(?:评估|评价|考核|考评|绩效|运营|经营|运行|试点)(?!机构|企业|单位|公司|平台|主体|中心)"
    r"(?:(?!企业|单位|机构|公司|平台|主体|项目|园区|基地|个人|人员)[^，。；\n]){0,20}的(?=[，,]|一次性|给予|予以|奖励|补助|补贴|资助|再)"
)


def object_before(body: str, passages: Sequence[Passage]) -> Passage | None:
    """The object (对引进的人才) that an offer shares with the words before it in one sentence."""
    own = next((p for p in passages if p.role is PassageRole.OWN), None)
    if own is None or LABELLED.match(body, own.start):
        return None
    told = any(words.match(body, own.start) for words in (_AGAIN, _GOES_ON, _HOW_IT_DOES))
    if not told and not _goes_on_untold(body, own.start):
        return None
    subject = _subject_before(body, own.start)
    found = None if subject else _nearest_object(body, own.start)
    if found is None:
        return subject
    if not told and _did_both(found.group(), body, own.start):
        return _their_noun(found)
    if not (told or _NAMES_A_SUBJECT.search(found.group())):
        return _who_does_it(found)
    return Passage(role=PassageRole.OWN, start=found.start(), end=found.end())


# （三）返乡人员创办的企业，招用毕业生的，……；招用退役军人的，……: who it is that does either.
_SUBJECT = re.compile(
    rf"(?=[^，]{{2,32}}+，)\s{{0,4}}(?:{ITEM_NUMBER}|{CITED_ARTICLE})?\s{{0,2}}"
    r"(?P<who>(?!对|凡|本|其|各|每|由|为|申[报请])[^，。；：\n（）()、\d]{0,16}(?:企业|单位|机构|公司|合作社|平台|园区))(?=，[^，。；\n对]{2,30}的，)"
)


def _subject_before(body: str, start: int) -> Passage | None:
    """Who it is that the sentence of an offer opens with,
    where it names no object (返乡人员创办的企业，招用……).
    """
    since = max(body.rfind("。", 0, start), _row_start(body, start), start - _SENTENCE_REACH - 1) + 1
    subject = None if _OBJECT.search(body, since, start) else _SUBJECT.match(body, since, start)
    if subject is None:
        return None
    return Passage(role=PassageRole.TARGET, start=subject.start("who"), end=subject.end("who"))


def _nearest_object(body: str, start: int) -> re.Match[str] | None:
    """The last object before an offer: in its sentence, or before it where the offer is for 符合条件的."""
    reach = max(0, start - _SENTENCE_REACH, _row_start(body, start) + 1)
    since = max(body.rfind("。", 0, start), _row_start(body, start), start - _SENTENCE_REACH - 1) + 1
    objects = list(_OBJECT.finditer(body, since, start))
    if not objects and _WHO_QUALIFIES.match(body, start):
        objects = list(_OBJECT.finditer(body, reach, start))
    return objects[-1] if objects else None


def _row_start(body: str, start: int) -> int:
    """Where the row of a table begins that `start` stands in; -1 outside of tables."""
    line = body.rfind("\n", 0, start)
    cells = re.search(r"\t| \| ", body[line + 1 : start])
    return line if cells else -1


def _did_both(told: str, body: str, start: int) -> bool:
    """Whether an object and the offer behind it each tell a deed of their own."""
    return bool(_OWN_DEED.match(body, start) and _OWN_DEED.match(told))


_FIRM = re.compile(r"(?<=的)(?:企业|单位|机构)$")


def _their_noun(found: re.Match[str]) -> Passage | None:
    """Who they are that an object names by a deed (对获得国内授权的企业): the kind alone is shared."""
    noun = _FIRM.search(found.group())
    if noun is None:
        return None
    return Passage(role=PassageRole.TARGET, start=found.start() + noun.start(), end=found.end())


# 对高新技术企业以知识产权质押贷款的: who does what is told of the first alone.
_WHO_DOES_IT = re.compile(
    r"对于?[^,，。；;\n的]{2,24}?(?:企业|单位|机构|公司|合作社|农场)(?=以|通过|采用|购买|购置|租|开展|实施|参加|投保|利用|使用|引进|年|上一?年|当年|建设|投资)"
)


def _who_does_it(found: re.Match[str]) -> Passage | None:
    """Who does what an object tells, without the deed."""
    who = _WHO_DOES_IT.match(found.group())
    if who is None:
        return None
    return Passage(role=PassageRole.OWN, start=found.start(), end=found.start() + who.end())


_BEFORE_IT = 4


def _goes_on_untold(body: str, start: int) -> bool:
    """Whether an offer within a sentence says what is done and not by whom (；租赁办公用房的，……)."""
    within = body[max(0, start - _BEFORE_IT) : start].rstrip().endswith(("；", "，", ";", ","))
    return within and _NO_SUBJECT.match(body[start : start + _SUBJECT_REACH]) is not None
