"""Rungs: sentences of one offer that each give a sum of its own to whoever won a thing of its own."""

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from policymatch.reading.criteria.text import nature
from policymatch.reading.criteria.text.alike import gives, opening_of
from policymatch.reading.criteria.text.passages import PassageRole
from policymatch.reading.criteria.text.sentences import Sentence
from policymatch.reading.demanding import MUST, MUST_MEET

# 获得发明专利授权的，每件资助1万元；获得实用新型专利授权的，每件资助2000元:
# whoever has either is given something.
_IS_A_RUNG = re.compile(
    r"^(?:对(?:于)?[^,，。;]{0,40}?|[^,，。;的]{0,6}企业)?(?:首次|新|成功|当年){0,2}(?:获得?|获评|取得|通过|被[评认]|入选|入围|进入|列入|荣获|评为|[评认]定为|授予|命名为|获批|成为|注册|完成|上市|主导|主持|牵头|参与)[^,，。;]{0,50}的[,，]?[^。;]{0,24}?(?:(?:给予|奖励|资助|补助|奖补|补贴)[^。;]{0,24}?\d|减半)"
)

# 规模以下的科技型中小企业，按研发费用的5%予以补助; 省级的给予20万元
_IS_OF_A_SORT = re.compile(
    r"^(?!同一|单个|单户|单家|单项|每|上述|以上|前述|其中|年度|合计|同时|另|再|最高|其他|其余)"
    r"(?:(?:对(?:于)?)?[^,，。;]{2,40}?(?:企业|机构|单位|景区|孵化器|众创空间|基地|园区|剧目|作品|影片|节目)(?:\([^()]{1,12}\))?(?:的)?|(?:国家|省|市|区|县)级的?)"
    r"[,，]?(?:分别|一次性|按[^,，。;]{1,24})?(?:给予|予以|奖励|资助|补助|奖补|补贴)[^。;]{0,24}?"
)
_GIVES_A_SUM = re.compile(r"\d")
# 经海牙体系申请的外观设计，在德国获得注册的，每件资助不超过1万元: by where it was won.
_IS_WON_SOMEWHERE = re.compile(
    r"^(?:(?:通过|经|由)[^,，。;]{2,40}[,，])?在[^,，。;]{2,30}(?:获得?|取得|完成)[^,，。;]{1,20}的[,，][^。;]{0,30}?(?:给予|奖励|资助|补助|奖补|补贴)[^。;]{0,24}?\d"
)


def _is_a_rung(text: str) -> bool:
    sort = _IS_OF_A_SORT.match(text)
    won = _IS_A_RUNG.match(text) or _IS_WON_SOMEWHERE.match(text)
    return won is not None or (sort is not None and _GIVES_A_SUM.search(text) is not None)


# 首次在主板上市的，最高补助800万元；首次在新三板挂牌的，补助80万元: told alike, each with a sum of its own.
_GIVES_IN_TURN = re.compile(
    r"^(?:对(?:于)?)?(?P<opens>(?!其中|上述|以上|前述|达到?|超过|满|每|\d|年|按)[^,，。;]{2})(?:“[^“”]{1,20}”|[^,，。;“]){0,60}的[,，]?(?:分别|一次性|最高|每[人家件个项名]){0,2}"
    r"(?:给予|予以|奖励|资助|补助|奖补|补贴)[^。;]{0,24}?\d"
)


def rungs_of(following: Sequence[Sentence]) -> list[Sentence]:
    """The sentences of an offer that `following` begins with, where each
    gives its own sum to those who won its own thing, or that are told alike.
    """
    won = list(takewhile(_is_won, following))
    alike = list(takewhile(lambda one: _is_alike(one, following[0]), following))
    of_a_noun = list(takewhile(lambda one: _noun_of(one) == _noun_of(following[0]), following))
    numbered = list(takewhile(lambda one: _is_numbered(one, following[0]), following))
    found = max(won, alike, of_a_noun if _noun_of(following[0]) else [], numbered, key=len)
    return found if len(found) > 1 else []


# 对设备原值3000万元以上、……的中试线，给予不超过90万元支持; 对已投入使用、……的中试线，给予不超过30万元支持
_TO_A_NOUN = re.compile(
    r"^对(?:于)?(?!其中|上述|以上|前述|同一|单个)[^,，。;]{4,100}的(?P<noun>[^,，。;的\d]{2,10})[,，](?:分别|一次性)?(?:给予|予以)[^。;]{0,16}?\d"
)


def _noun_of(sentence: Sentence) -> str:
    """What a sentence of an offer gives a sum of its own to, by the noun alone; empty where it does not."""
    if sentence.role is not PassageRole.OWN or sentence.heads or nature.adds(sentence.text):
        return ""
    given = _TO_A_NOUN.match(sentence.text)
    return given["noun"] if given else ""


# (1)成效显著的企业，给予不超过80万元支持。(2)成效较好的企业，给予不超过40万元支持。
_GIVES_TO_SOME = re.compile(
    r"^[^。;]{4,120}(?:的(?:[^,，。;的\d]{2,12})?|企业|单位|机构|团队)[,，](?:分别|一次性)?(?:给予|予以)[^。;]{0,12}?\d"
)


def _is_numbered(sentence: Sentence, first: Sentence) -> bool:
    """Whether a sentence of an offer bears a number of the rank of the first, and gives its own sum to some."""
    if sentence.role is not PassageRole.OWN or sentence.heads or nature.adds(sentence.text):
        return False
    in_line = sentence.opens and first.opens and sentence.level == first.level
    return in_line and _GIVES_TO_SOME.match(sentence.text) is not None


def _is_won(sentence: Sentence) -> bool:
    own = sentence.role is PassageRole.OWN and not sentence.heads
    return own and _is_a_rung(sentence.text) and not nature.adds(sentence.text)


def _is_alike(sentence: Sentence, first: Sentence) -> bool:
    """Whether a sentence of an offer opens as the first does, and gives a sum of its own as that does."""
    if sentence.role is not PassageRole.OWN or sentence.heads or nature.adds(sentence.text):
        return False
    told, opening = _GIVES_IN_TURN.match(sentence.text), _GIVES_IN_TURN.match(first.text)
    return told is not None and opening is not None and told["opens"] == opening["opens"]


def cases_of(following: Sequence[Sentence]) -> list[Sentence]:
    """The sentences of an offer that `following` begins with,
    each a case told alike, of which the last alone gives.
    """
    opening = opening_of(following[0].text)
    found: list[Sentence] = []
    for sentence in following:
        told = opening_of(sentence.text)
        if sentence.role is not PassageRole.OWN or told is None or told != opening:
            return []
        found.append(sentence)
        if gives(sentence.text):
            return found if len(found) > 1 else []
        if sentence.flow.text[sentence.end : sentence.end + 1] not in (";", "；"):
            return []
    return []


# 营业收入在5000万元以上的，增长率不低于20%；营业收入在2000万元以上、不满5000万元的，增长率不低于30%:
# by how large a firm is.
_IS_A_STEP = re.compile(
    r"^(?:\(?[一二三四五六七八九十\d]{1,2}[).、])?(?:申报)?(?:企业|单位)?(?:(?:上一?年度?|上年|最近一年|近[一两二三]年)?(?:主营业务|营业|销售)(?:总)?收入|资产总额|职工(?:人数|总数)|(?:注册)?成立(?:时间)?)"
    r"[^,，。;]{0,10}[\d一二两三四五][^,，。;]{0,20}(?:[、,，](?:且)?(?:不满|不足|低于|不超过|以下)?[^,，。;]{0,16})?的(?:企业)?[,，][^。;]{0,40}?(?:不低于|不少于|不超过|达到|超过|以上)"
)


# 软件企业营业收入门槛放宽至1000万元，……: another way for some.
_EASES = re.compile(r"^[^,，。;]{2,40}(?:企业|项目)[^,，。;]{0,20}(?:可)?(?:放宽|降低)(?:至|到)")


# 对年产值5亿元以上的企业，……奖励20万元；年产值1亿元至5亿元的企业，……奖励10万元:
# steps by a figure that no field tells.
_GRADED = re.compile(
    r"^(?:对(?:于)?)?(?P<noun>(?:上一?年度?|年)?(?:工业)?(?:总)?(?:产值|投资额?|固定资产投资|总投资|投资|增加值|面积|登记额|成交额|合同额|研发投入|研发费用|收入|销售额|纳税)(?!者))[^,，。;\d]{0,8}\d[^。;]{4,60}?(?:给予|奖励|资助|补助|奖补|补贴|按)[^。;]{0,24}?\d"
)


def grades_of(following: Sequence[Sentence]) -> list[Sentence]:
    """The sentences of an offer that `following` begins with,
    where each gives its own sum from another figure on.
    """
    found: list[Sentence] = []
    noun = ""
    for sentence in following:
        graded = _GRADED.match(sentence.text)
        own = sentence.role is PassageRole.OWN and not sentence.heads and not nature.adds(sentence.text)
        if not own or graded is None or (noun and graded["noun"] != noun):
            break
        noun = graded["noun"]
        found.append(sentence)
    return found if len(found) > 1 else []


def steps_of(following: Sequence[Sentence]) -> list[Sentence]:
    """The listed sentences that `following` begins with,
    where each asks its own of firms as large as it says.
    """
    found: list[Sentence] = []
    for sentence in following:
        if (
            sentence.role is not PassageRole.CONDITION
            or sentence.heads
            or not _IS_A_STEP.match(sentence.text)
        ):
            break
        found.append(sentence)
    eased = following[len(found) :][:1] if len(found) > 1 else []
    return [*found, *(one for one in eased if _EASES.match(one.text))] if len(found) > 1 else []


# 1.制造业企业：上年度营业收入不低于2000万元；2.软件企业：……: nobody is asked to be both.
_NUMBER = r"(?:\(?[一二三四五六七八九十\d]{1,2}[).、])?"
_NO_CLASS = r"(?!申[报请]|享受|获得|参评|牵头|依托|承担|建设|实施|项目|本|该|上述|以上|所有|各|基本|其他|注意|条件|获|联合|合作|推荐|运营|主管|用人|同一|单个|每|被|企业|单位|机构)"
_NOUN = r"(?:企业|机构|单位|类|团队|平台|中心)"
_IS_OF_A_CLASS = re.compile(
    rf"^{_NUMBER}(?P<who>第[一二三四五]类(?:[^,，。;:：]{{2,14}})?|{_NO_CLASS}[^,，。;:：]{{2,14}}?{_NOUN})[:：](?!申[报请])[^:：]{{4,}}"
)
# 软件企业上年度营业收入……；其他企业上年度营业收入……
_OTHERS = r"(?:其他|其余)(?:行业|类型|领域)?的?(?:企业|机构|单位)"
_FIGURE = r"上一?年度?|上年|年|近|营|主营|销售|研发|成立|注册|纳税|职工|员工|从业|资产|净|利润|出口|拥有|获得|设备|投资"
# 瞪羚企业须同时满足：成立……；雏鹰企业须……: the same of each, with figures of its own.
_ASKS_A_CLASS = re.compile(
    rf"^{_NUMBER}(?:其中[,，])?(?P<who>{_NO_CLASS}[\u4e00-\u9fff“”]{{2,14}}?{_NOUN}|{_OTHERS})(?:[,，]?(?:还|均)?{MUST_MEET}?[:：]?|(?={_FIGURE}))[^。;；]*\d"
)
_IS_OTHERS = re.compile(_OTHERS)
# 申报省级平台的，须……；申报市级平台的，须……
_APPLIES_FOR = re.compile(
    rf"^{_NUMBER}(?P<who>申[报请](?!单位|企业|主体|人|材料)[^,，。;:：]{{2,16}})的[,，](?:还|均)?{MUST}?[^。;；]*\d"
)


# 高等学校、科研院所在技术转移方面须制度健全；社会化机构须服务规范: what each kind of body is asked.
_KIND = r"(?:高等学校|高等院校|高校|科研(?:院所|机构)|研究机构|医疗(?:卫生)?机构|医院|社会组织|事业单位|行业协会|(?:社会化|市场化|专业化|民办|公办)(?:[、和及](?:社会化|市场化|专业化))?[\u4e00-\u9fff]{0,8}机构)"
_ASKS_A_KIND = re.compile(
    rf"^{_NUMBER}(?P<who>{_KIND}(?:[、和及与]{_KIND}){{0,5}})(?:申[请报]的?|在[^,，。;]{{2,20}}(?:方面|中|上))?[,，]?(?:还|均)?{MUST}[^。;；]{{4,}}"
)


class Classes(NamedTuple):
    """Sentences that each ask something of a sort of
    applicant, and whether they say so by a label of its own.
    """

    sentences: Sequence[Sentence]
    labelled: bool


def classes_of(following: Sequence[Sentence]) -> Classes | None:
    """The listed sentences that `following` begins with, where each opens with another
    sort of applicant that it asks something of; None where they are fewer than two.
    """
    for pattern in (_IS_OF_A_CLASS, _APPLIES_FOR, _ASKS_A_CLASS, _ASKS_A_KIND):
        found: dict[str, Sentence] = {}
        for sentence in following:
            told = sentence.role is PassageRole.CONDITION and not sentence.heads
            of_class = pattern.match(sentence.text) if told else None
            if (
                of_class is None
                or of_class["who"] in found
                or (not found and _IS_OTHERS.match(of_class["who"]))
            ):
                break
            found[of_class["who"]] = sentence
        if len(found) > 1:
            return Classes(list(found.values()), pattern is not _ASKS_A_CLASS)
    return None
