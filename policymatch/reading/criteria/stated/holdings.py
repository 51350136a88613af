"""Holdings: titles, platforms, awards and projects that a firm must hold."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from policymatch.domain.condition import Op
from policymatch.domain.fields import Field
from policymatch.domain.spans import meet
from policymatch.reading.criteria.stated.at_once import are_both
from policymatch.reading.criteria.stated.awarded import find_awarded
from policymatch.reading.criteria.stated.borne import find_borne
from policymatch.reading.criteria.stated.found import Found
from policymatch.reading.criteria.stated.helped_to import is_of_those_helped
from policymatch.reading.criteria.stated.levelled import find_platforms, find_titles, names_held
from policymatch.reading.criteria.stated.lists import NEXT_WITH_A_FIGURE
from policymatch.reading.criteria.stated.prizes import LEVEL_IN_FRONT, awards_of, named
from policymatch.terms import Terms

_AWARD = re.compile(
    r"(?:获(?!奖|得)|获得|荣获|获评|取得)(?:过)?(?=[^,，。;]{1,20}?[奖大])[^,，。;]{0,12}?(?P<what>(?:(?:国家|[省市区县])级?[、和或]){0,3}(?:“[^”]{2,10}”)?[\u4e00-\u9fff“”]{1,14}(?:奖|奖项|大赛))(?!励|补|金额|金支持)"
)
# 获得省级以上科学技术奖励: any of that rank.
_OF_A_RANK = re.compile(
    r"(?:获得?|取得)(?:过)?(?P<what>(?:(?:国家|省部|[省市部])级?(?:[、和或]|及?以上)?){1,3}(?:[一二三]等奖?及?以上)?(?:科学技术|科技)(?:进步)?奖励?)(?=\d{1,2}项|[,，。;的、或]|$)"
)
# 在某某创新创业大赛总决赛中获得三等奖及以上名次的, 在……大赛获奖
_CONTEST = re.compile(
    r"在(?P<what>[^,，。;在]{2,40}?(?:大赛|竞赛|比赛|赛事))[^,，。;]{0,16}?(?:获奖|(?:获得?|取得)[^,，。;\d]{0,10}(?:等?奖(?!励|补)|名次|名(?!单)))"
)
_UNDERTAKES = re.compile(
    r"(?<!未)(?<!已)(?:牵头(?=承担)|主持(?=承担)|参与(?=承担))?(?:承担|牵头|立项|列入|入选|纳入|取得|获得)(?:过)?+(?:的)?(?=[^,，。;《]{0,48}(?:项目|专项|计划|课题|工程))(?![^,，。;]{0,48}(?:尚未|仍未|未)[^,，。;]{0,6}(?:验收|结题))(?P<what>[^,，。;《]{0,16}(?:国家|省|市|级)(?:(?!但|不得)[^,，。;《称]){0,28}(?:(?<!在研)项目|专项(?!资金|职业|能力)|计划|课题|工程(?!技术|研究|实验|中心|师)))(?!”|资助|备案|[^,，。;《]{0,6}奖(?![励补金助])|(?:逾期|到期|超期|应|未)[^,，。;]{0,6}(?:验收|结题)|[^,，。;《]{0,12}在研项目|中?[^,，。;]{0,4}(?:无|未|没有|不存在)[^,，。;]{0,10}(?:记录|行为|失信))"
)


# 省级以上专精特新中小企业: what is known so, and the national rank above it.
_AND_ABOVE = re.compile(r"(?:省|市|自治区)级?(?:及)?以上")


# 国家级和省级“专精特新”中小企业: of the national rank as well.
_NATIONAL_TOO = re.compile(r"国家级?(?:[、和及或与]|以及)(?:(?:省|市|自治区)级?)?[“”]?$")


def _or_higher(words: str, code: str) -> bool:
    return code == "specialised_sme" and _AND_ABOVE.match(words) is not None


def _with_higher(text: str, titles: Sequence[tuple[str, int, int]]) -> Iterator[tuple[str, int, int]]:
    """Titles, each with that of the national rank right behind it where the words take that in."""
    national = {code for code, _, _ in titles} == {"specialised_sme"}
    for code, start, end in titles:
        yield code, start, end
        if _or_higher(text[start:end], code) or (national and _NATIONAL_TOO.search(text[:start])):
            yield "little_giant", start, end


def find_holdings(text: str, terms: Terms, region: str | None = None) -> Iterator[Found]:
    """Titles, platforms, awards and projects named in a text.

    `region`: the code of the document, whose own titles it names without saying where (试点单位).
    """
    mentions = [m for m in find_titles(text, terms) if not is_of_those_helped(text, m.start, m.end)]
    titles = [(_placed(m.code, terms, region), m.start, m.end) for m in mentions]
    titles = list(_with_higher(text, titles))
    if ranked := list(_ranked_beside(text, titles)):
        titles = sorted([*titles, *ranked], key=lambda named: named[1])
    platforms = [
        (name, m.start, m.end) for m in find_platforms(text, terms) for name in names_held(m, region, terms)
    ]
    awarded = list(find_awarded(text))
    awarded += [b for b in find_borne(text) if not any(meet(a, b) for a in awarded)]
    known = [*_runs(text, Field.TITLES, titles), *_runs(text, Field.PLATFORMS, platforms)]
    known = [_whole_list(held, awarded, terms) for held in known if not _is_in_a_pool(held, awarded, text)]
    yield from known
    projects = list(_awards_and_projects(text))
    for given in awarded:
        if not any(meet(held, given) for held in (*known, *projects)):
            yield given
    yield from projects


# 世界500强、中国软件百强、独角兽企业: a list of the largest that no table knows, beside titles.
_RANKED = re.compile(
    r"(?:(?<=[、和及或与])|^|(?<=对))(?P<name>[\u4e00-\u9fff]{2,8}(?:百|千|\d{2,4})强)(?:企业)?(?=[、和及或与])"
    r"|(?<=[、和及或与])(?P<last>[\u4e00-\u9fff]{2,8}(?:百|千|\d{2,4})强)"
)


def _ranked_beside(text: str, titles: Sequence[tuple[str, int, int]]) -> Iterator[tuple[str, int, int]]:
    """The lists of the largest that stand beside titles, each by its own name."""
    for found in _RANKED.finditer(text) if titles else ():
        if not any(start < found.end() and found.start() < end for _, start, end in titles):
            yield found["name"] or found["last"], found.start(), found.end()


def _is_in_a_pool(held: Found, awarded: Sequence[Found], text: str) -> bool:
    """Whether a title stands in the name of a pool of those who may come to hold it (高新技术企业培育库),
    or of a platform that its holders set up (高新技术企业研发中心).
    """
    return any(
        given.start <= held.start
        and held.end < given.end
        and (
            text[: given.end].endswith(("库", "库入库企业", "库在库企业"))
            or (held.field, given.field) == (Field.TITLES, Field.PLATFORMS)
        )
        for given in awarded
    )


def _whole_list(held: Found, awarded: Sequence[Found], terms: Terms) -> Found:
    """Titles of a table with those beside them that no table knows, where one list says that all were given."""
    for given in awarded:
        if given.field is not held.field or not given.start <= held.start < held.end <= given.end:
            continue
        if held.field is Field.PLATFORMS:
            return replace(held, cue=given.cue)
        if held.field is Field.TITLES:
            more = [name for name in named(given) if not any(terms.titles.find(name))]
            if more:
                return replace(given, value=(*named(held), *more))
            # 国家级或省级绿色工厂: levels in front of the first name are words of the list.
            return replace(held, start=given.start) if any(map(LEVEL_IN_FRONT.match, named(held))) else held
    return held


def _awards_and_projects(text: str) -> Iterator[Found]:
    told = False
    for field, pattern in (
        (Field.AWARDS, _AWARD),
        (Field.AWARDS, _CONTEST),
        (Field.AWARDS, _OF_A_RANK),
        (Field.AWARDS, _OFFICIAL_PRIZE),
        (Field.PROJECTS, _UNDERTAKES),
        (Field.PROJECTS, _WON),
        (Field.PROJECTS, _OFFICIAL_PROJECT),
    ):
        found = pattern.search(text)
        if pattern in (_OFFICIAL_PRIZE, _OF_A_RANK) and told:
            continue
        if found and not _REFUSED.search(found["what"]):
            told = told or field is Field.AWARDS
            start, end = found.span("what") if pattern is _WON else found.span()
            more = _MORE_OF_THEM.match(text, end) if field is Field.AWARDS else None
            what = _GETS.sub("", found["what"]) + (more.group() if more else "")
            names = awards_of(what) if field is Field.AWARDS else _projects_of(what)
            cue = "won" if pattern is _WON else "named"
            end = more.end() if more else end
            placed = _PLACES_IN_IT.match(text, end) if field is Field.AWARDS else None
            denied = _DENIED.search(text[:start])
            if denied and (field is not Field.AWARDS or _ITS_OWN.match(what)):
                continue
            op, begin = (Op.HAS_NONE, denied.start()) if denied else (Op.HAS_ANY, start)
            yield Found(field, op, names, begin, placed.end() if placed else end, cue)


# 未在往届大赛中获奖, 此前未获得过渔业创新奖; a prize of its own (本奖项) has no name to be held against.
_ITS_OWN = re.compile(r"^(?:本|该|此|同类|上述|以上|前述|相关)")
_DENIED = re.compile(r"(?:未(?!来)曾?|没有|不曾)(?:[^,，。;]{0,8})$")
# 已获得补助的项目不能重复申报: who is refused won none.
_REFUSED = re.compile("不(?:能|得|予|再)")
# 通过省重点技术创新专项验收的, 被评为建设部科技推广项目, 获评市级示范项目的
_WON = re.compile(
    r"(?:通过|获评|被?评为|被?认定为)(?P<what>(?!遴选|实施|组织|开展)(?=[^,，。;]{0,20}(?:国家|部|[省市区县])[^,，。;]{0,40}(?:项目|专项(?!资金)))(?:(?!系统|平台)[^,，。;的]){2,40}?(?:项目|专项))(?=验收|鉴定|认定|评审|的|称号|[,，。;]|或|$)"
)
_OFFICIAL_PROJECT = re.compile(
    r"^对(?:于)?(?P<what>(?!各类|实施|开展|参与|承担)(?:国家|[\u4e00-\u9fff]{2,4}[省市](?!政|场))[^,，。;的]{2,24}(?:项目|工程|专项|计划))$"
)
# 对国家科技进步奖一等奖、二等奖
_OFFICIAL_PRIZE = re.compile(
    r"^对(?:于)?(?:获得?)?(?P<what>(?![获得])(?:国家|[省市]|[\u4e00-\u9fff]{2,4}[省市]|中国)[\u4e00-\u9fff]{2,12}奖)(?=[一二三特金银]|[、,，。;的]|分别|给予|$)"
)
# 国家科学技术奖、省科学技术奖
_MORE_OF_THEM = re.compile(r"(?:[、和或][\u4e00-\u9fff“”]{1,14}(?:奖|奖项|大赛)(?!励|补|金))+")
# 中国创新创业大赛总决赛一、二、三等奖
_PLACES_IN_IT = re.compile(
    r"(?<=[大竞比]赛)(?:总决赛|决赛|全国赛|[省市]赛|行业赛)?(?:的)?(?:特等|[一二三四]等?|[金银铜]|优秀|优胜)(?:奖)?"
    r"(?:[、和或](?:[一二三四]等?|[金银铜]|优秀|优胜)(?:奖)?){0,4}(?<=奖)"
)
_PROJECT = re.compile(r"(?:项目|专项|计划|课题|工程)$")
_WHICH = re.compile(r"\d[\d.]{0,8}[万亿]?元(?:及?以上|以[内下])的")


def _projects_of(listed: str) -> tuple[str, ...]:
    """The projects of a list in which each one is named for itself; other lists as they stand.

    >>> _projects_of("国家科技重大专项、国家重点研发计划项目")
    ('国家科技重大专项', '国家重点研发计划项目')
    >>> _projects_of("国家级、省级标准化试点项目"), _projects_of("技术改造、智能制造类项目")
    (('国家级标准化试点项目', '省级标准化试点项目'), ('技术改造、智能制造类项目',))
    """
    names = [name for name in re.split("[、和或]", listed) if name]
    if "(" in listed:
        return (listed,)
    whole = LEVEL_IN_FRONT.sub("", names[-1]) if names else ""
    names = [name + whole if LEVEL_IN_FRONT.fullmatch(name) else name for name in names]
    if not all(map(_PROJECT.search, names)):
        return (listed,)
    # 市级技改计划、设备投资300万元以上的项目: the second tells which projects are meant.
    return tuple(dict.fromkeys(name for name in names if not _WHICH.search(name))) or (listed,)


_GETS = re.compile(r"^.{0,4}(?:获得|荣获|获评|取得)(?=.{2})")
_OF_A_PLACE = re.compile(r"^(?:[省市]级)?(?P<bare>(?:知识产权|技能大师)[\u4e00-\u9fff]{2,8})$")


def _placed(code: str, terms: Terms, region: str | None) -> str:
    """A title that each place gives for itself, under the name of the document's place."""
    local = _OF_A_PLACE.match(code)
    if local is None or region is None or region not in terms.regions or region == "000000":
        return code
    return terms.regions.name_of(region[:2] + "0000") + local["bare"]


_LEVELLED = re.compile(r"^(?:国家|全国|[省市区县])")
# 科技型中小企业申报高新技术企业: the second is what the first seek.
_JOINED = re.compile(
    r"^(?!的$)(?!.*(?:新|首次|是指|企业的|申[报请]|争创|创建|晋[升级]|[纳列]入|不[含包]))[^。;，,]{0,14}$"
)


def _runs(text: str, field: Field, named: list[tuple[str, int, int]]) -> Iterator[Found]:
    """One criterion for each run of names that stand side by side: any
    of them will do; those that must be had at once are runs of their own.
    """
    run: list[tuple[str, int, int]] = []
    first = 0
    for mention in [*named, None]:
        both = bool(run) and mention is not None and are_both(text, first, run[-1][1:], mention[1:])
        if run and (mention is None or both or not _stand_side_by_side(text, run[-1], mention)):
            own = {code for code, low, high in run if _LEVELLED.match(text[low:high])}
            codes = _specific(tuple(dict.fromkeys(code for code, _, _ in run)), own)
            yield Found(field, Op.HAS_ANY, codes, run[0][1], run[-1][2], "named")
            run = []
        if mention is not None:
            first = first if run or both else mention[1]
            run.append(mention)


def _stand_side_by_side(text: str, one: tuple[str, int, int], other: tuple[str, int, int]) -> bool:
    """Whether no figure of the second parts two names (科技型中小企业和成立5年以内的高新技术企业)."""
    apart = NEXT_WITH_A_FIGURE.match(text, max(one[2] - len("企业"), 0), other[2])
    return apart is None and _JOINED.match(text[one[2] : other[1]]) is not None


def _specific(codes: tuple[str, ...], own: Collection[str]) -> tuple[str, ...]:
    """Names without those that another one ends in (老字号
    beside 中华老字号); those in `own` have a level of their own.
    """
    return tuple(
        code for code in codes if code in own or not any(o != code and o.endswith(code) for o in codes)
    )
