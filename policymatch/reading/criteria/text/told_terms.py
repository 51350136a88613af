"""Told terms: what a document means by a word of its own that it tells plainly: 本问答所说的初创主体，就是……;
渔业新人（即……）; the answer to 哪些人算“渔业新人”？; 符合下列条件的为骨干渔企：……; ……为重点群体.
"""

import re
from collections.abc import Sequence

from policymatch.reading.criteria.text.definitions import (
    Meaning,
    end_of_list,
    is_called,
    meaning_of,
    passage_in,
)
from policymatch.reading.criteria.text.passages import PassageRole
from policymatch.reading.flow import Flow
from policymatch.reading.labels import ACT
from policymatch.reading.numbering import CLAUSE_START

_WHO = r"(?:企业|主体|单位|机构|组织|人员|[新军农工]人|残疾人|[^前后或再]者|[农渔居村牧市]民|[员职民]工|群体|毕业生|大学生|青年|人才|团队|(?:[商农渔工散大]|养殖|种植|加工|经营)户|农场|合作社|项目|平台|基地|载体)"
_TERM = rf"[“\"]?(?P<term>[\u4e00-\u9fff]{{1,14}}?{_WHO})[”\"]?"
_MEANS = r"(?:是指|系指|指的是|指(?![导标引定数向派令出示南])|就是指?|即(?![可将使日予时刻]))"
_NUMBERED = rf"^(?:{CLAUSE_START})(?:[注备][注]?[：:])?(?:答[：:]|A[：:])?"
# 本问答所说的初创主体，就是……; 本办法中的渔业主体为……
_CALLED_SO = re.compile(
    rf"(?:所[称说指谓]的?|提到的|(?:本[\u4e00-\u9fff]{{1,6}}|文|这里|此处)(?:中)?的){_TERM}[，,:：]?(?:主要|具体|均)?(?:{_MEANS}|[是为](?!什么|哪|否|指))(?P<said>(?!什么|哪|谁).{{6,}})"
)
# 平台渔企，即……; 渔民转产人员是指……
_AT_FIRST = re.compile(
    rf"{_NUMBERED}(?:{ACT}中?[，,]|文中[，,]|其中[，,])?(?!本|所|上述|以上|该|其){_TERM}[，,:：]?(?:主要|具体)?{_MEANS}(?P<said>(?!什么|哪|谁).{{6,}})"
)
# 小型渔户（即……）, 渔校毕业生（毕业5年内，下同）
_IN_BRACKETS = re.compile(
    rf"(?P<term>[\u4e00-\u9fff]{{2,16}}?{_WHO})[”\"]?[（(](?!含|包括|不含|以下|下称|简称)(?:(?:即|是?指)(?P<meant>[^（）()]{{6,120}})|(?P<same>[^（）()]{{4,60}}?)[，,]下同)[）)]"
)
_BEFORE_A_TERM = re.compile(
    r"^.*(?:支持|鼓励|引导|帮助|扶持|对于?|向|为|给予|招用|吸纳|引进|以及|[和及或的])(?=..)"
)
# 其中，毕业5年内的渔校毕业生、退役军人为重点群体
_ARE_SUCH = re.compile(
    rf"{_NUMBERED}(?:其中[，,])?(?P<said>[^，,。；]{{2,40}}(?:、|的)[^。；]{{2,80}}?)(?<![或且并])(?:[，,]?(?:均属于|均|统称|合称|都)[是为]?|(?<![认评定列入升转化培改变成作更因视])为){_TERM}$"
)
_NO_SAYING = re.compile(
    r"^(?:属于?|为|是|系)|给予|予以|奖励|补[贴助偿]|资助|鼓励|支持|建立|推[动进出]|变|升级|对象$|范围$|主体$|[应须需]|可以?|由|对|以(?![上下内])"
)
# 符合下列条件之一的企业为“龙头渔企”：
_WHO_MEETS = re.compile(
    rf"{_NUMBERED}(?P<said>(?:同时)?(?:符合|满足|具备)(?:以下|下列)[^，。；：:]{{0,24}}的[^，。；：:]{{0,8}}[，,]?(?:可|应)?(?:认定|视|称|确定)?为{_TERM}[：:])"
)
# 哪些人算“渔业新人”？, 什么是渔业小微主体？, 渔业新人是指哪些人？
_ASKS = tuple(
    re.compile(asked)
    for asked in (
        rf"(?:哪些|哪类|什么样的?|怎样|如何|谁)[\u4e00-\u9fff]{{0,4}}?(?:才?算是?|是|属于|(?:可以?|能)?(?:认定为|算作?|称为)){_TERM}[？?]$",
        rf"什么(?:是|叫做?){_TERM}[？?]$",
        rf"(?:^|[：:、.．]){_TERM}(?:是|包括|的(?:定义|含义|范围|认定标准)是?)(?:指的?是?)?(?:什么|哪些|谁)[\u4e00-\u9fff]{{0,6}}[？?]$",
    )
)
_SHORTEST, _NAMED_AGAIN = 3, 2
_ANSWERED = re.compile(
    rf"\n(?:答|A)?\d{{0,2}}[：:]?(?:主要|一般)?(?:{_MEANS}|是|为|包括)?(?P<said>[^。\n]{{6,300}})"
)
_GENERAL = re.compile(
    r"^(?:获得|项目|申[报请领]|用人|享受|支持|扶持|补贴|奖励|受理|审核|主管|适用|上述|以上|以下|下列|有关|相关|其他|各类|这些|该|此类|小微|小型微型|中小微?|[大中小微]型|我[省市区县]|本[省市区县])*(?:企业|主体|单位|机构|组织|人员|群体|项目|人才|团队)$"
)


def meaning_told(flow: Flow, at: int, words: str) -> Meaning | None:
    """What a sentence at `at` says that a term of the document means, in whatever words."""
    return meaning_of(flow, at, words) or _answered(flow, at, words) or _told(flow, at, words)


def _answered(flow: Flow, at: int, words: str) -> Meaning | None:
    """What the answer to a question at `at` says of the term that it asks about."""
    asked = next((found for asks in _ASKS if (found := asks.search(words))), None)
    told = _ANSWERED.match(flow.text, at + len(words)) if asked else None
    if asked is None or told is None or asked["term"] in told["said"]:
        return None
    end = _end_of_items(flow, told.end())
    return _meaning(flow, asked["term"], told.start("said"), end, (told.start() + 1, end))


def _told(flow: Flow, at: int, words: str) -> Meaning | None:
    """What a sentence at `at` says of a term that it names."""
    whole = (at, at + len(words))
    if met := _WHO_MEETS.match(words):
        end = _end_of_items(flow, at + met.end())
        start = met.start("said") if "之一" in met["said"] else met.end()
        return _meaning(flow, met["term"], at + start, end, (at, end))
    if told := _CALLED_SO.search(words) or _AT_FIRST.match(words):
        end = _end_of_items_within(flow, at, words)
        return _meaning(flow, told["term"], at + told.start("said"), end, (at, end))
    such = _ARE_SUCH.match(words)
    if such and _NO_SAYING.search(such["said"]) is None:
        return _meaning(flow, such["term"], at + such.start("said"), at + such.end("said"), whole)
    if told := _IN_BRACKETS.search(words):
        term = _BEFORE_A_TERM.sub("", told["term"])
        said = "meant" if told["meant"] else "same"
        return _meaning(flow, term, at + told.start(said), at + told.end(said), None)
    return None


def _meaning(flow: Flow, term: str, start: int, end: int, whole: tuple[int, int] | None) -> Meaning | None:
    """The meaning of a term that stands at [start, end) of a flow; None for whoever applies, whatever they are."""
    general = _GENERAL.match(term) or len(term) < _SHORTEST or "的" in term
    if general or flow.text.count(term) < _NAMED_AGAIN:
        return None
    said = passage_in(flow, PassageRole.CONDITION, start, end)
    # 企业须为小微或初创型企业。初创企业是指……: behind a demand, it says what is asked there.
    apart = whole if whole and flow.text[whole[0] - 1 : whole[0]] in ("", "\n") else None
    return Meaning(term, said, flow.span(*apart) if apart else None, plain=True)


# ……是指符合下列条件之一的企业：（一）……；（二）……。
_FIRST_ITEM = re.compile(r"[:：][（(]?(?:[一1①a])[）)、.．]?")
_TO_ITS_STOP = re.compile(r"[^。\n]{0,400}")


def _end_of_items_within(flow: Flow, at: int, words: str) -> int:
    """Where a sentence at `at` ends, with the items that it heads in its own line or below it."""
    end = at + len(words)
    if _FIRST_ITEM.search(words):
        rest = _TO_ITS_STOP.match(flow.text, end)
        return rest.end() if rest else end
    return _end_of_items(flow, end)


def _end_of_items(flow: Flow, end: int) -> int:
    """Where the items end that words head which end at `end`, in their own line or below it; there, where they head none."""
    if not flow.text.endswith(("：", ":"), 0, end):
        return end
    line_end = flow.text.find("\n", end)
    line_end = len(flow.text) if line_end < 0 else line_end
    return line_end if line_end > end else end_of_list(flow, end)


# 招用重点群体5人以上的企业: of whom others are paid for what they do.
_BROUGHT = re.compile(
    r"(?:招[用聘收录]|吸纳|录用|聘[用请任]|引[进育](?!的)|接收|安置|培[养训育](?!的)|带动|帮[助扶]|雇[用佣]|组织|服务|推荐|输送|辅导|孵化|指导|稳定|每名|每位)[^，。；：,;:]{0,20}$"
)
_FIRST_SUM = re.compile(r"\d[\d.]{0,8}(?:[万亿]?元|%)")
_GIVEN_TO = r"(?:给予|奖励|补[贴助]|发放给?|资助)(?:每[名位个])?"


def is_asked(meaning: Meaning, own: str, called: str) -> bool:
    """Whether what a document means by a term is asked by an offer of these words, `called` by these.

    What a plain sentence tells is asked of those alone whom all of the offer is for, by the very name:
    not where some of them have more (渔业新人提高到2万元), or others are paid for what they do for them.
    """
    if not meaning.plain:
        return is_called(meaning, own, called)
    term = re.escape(meaning.term)
    first = _FIRST_SUM.search(own)
    opening = own[: first.start() if first else len(own)]
    named = any(_BROUGHT.search(own[: found.start()]) is None for found in re.finditer(term, opening))
    named = named or re.search(_GIVEN_TO + term, own) is not None
    return named and is_called(meaning, own, own)


def with_those_named(meanings: Sequence[Meaning], asked: Sequence[Meaning], body: str) -> list[Meaning]:
    """Meanings that are asked, and those of the terms that they name in turn (由渔业新人创办的主体)."""
    found = list(asked)
    for meaning in found:
        said = body[meaning.passage.start : meaning.passage.end]
        found += [m for m in meanings if m.plain and m not in found and m.term in said]
    return found
