"""Rungs: sentences of one offer that each give a sum of its own to whoever won a thing of its own."""

import re
from collections.abc import Sequence

from policymatch.reading.criteria import nature
from policymatch.reading.criteria.passages import PassageRole
from policymatch.reading.criteria.sentences import Sentence

# 获得发明专利授权的，每件资助1万元；获得实用新型专利授权的，每件资助2000元: whoever has either is given something.
_IS_A_RUNG = re.compile(
    r"^(?:对(?:于)?[^,，。;]{0,40}?|[^,，。;的]{0,6}企业)?(?:首次|新)?(?:获得?|获评|取得|通过|被[评认]|入选|列入|荣获|评为|认定为|获批|成为)[^,，。;]{2,50}的[,，]?[^。;]{0,24}?(?:给予|奖励|资助|补助|奖补|补贴)[^。;]{0,24}?\d"
)

# 规模以下的科技型中小企业，按研发费用的5%予以补助; 省级的给予20万元
_IS_OF_A_SORT = re.compile(
    r"^(?!同一|单个|单户|单家|单项|每|上述|以上|前述|其中|年度|合计|同时|另|再|最高|其他|其余)"
    r"(?:(?:对(?:于)?)?[^,，。;]{2,40}?(?:企业|机构|单位|景区|孵化器|众创空间|基地|园区)(?:\([^()]{1,12}\))?(?:的)?|(?:国家|省|市|区|县)级的?)"
    r"[,，]?(?:分别|一次性|按[^,，。;]{1,24})?(?:给予|予以|奖励|资助|补助|奖补|补贴)[^。;]{0,24}?"
)
_GIVES_A_SUM = re.compile(r"\d")


def _is_a_rung(text: str) -> bool:
    sort = _IS_OF_A_SORT.match(text)
    return _IS_A_RUNG.match(text) is not None or (sort is not None and _GIVES_A_SUM.search(text) is not None)


def rungs_of(following: Sequence[Sentence]) -> list[Sentence]:
    """The sentences of an offer that `following` begins with, where each gives its own sum to those who won its own thing."""
    found: list[Sentence] = []
    for sentence in following:
        own = sentence.role is PassageRole.OWN and not sentence.heads
        if not own or not _is_a_rung(sentence.text) or nature.adds(sentence.text):
            break
        found.append(sentence)
    return found if len(found) > 1 else []


# 营业收入在5000万元以上的，增长率不低于20%；营业收入在2000万元以上、不满5000万元的，增长率不低于30%: by how large a firm is.
_IS_A_STEP = re.compile(
    r"^(?:\(?[一二三四五六七八九十\d]{1,2}[).、])?(?:(?:企业|申报(?:企业|单位))?(?:上一?年度?|上年|最近一年|近[一两二三]年)?(?:主营业务|营业|销售)(?:总)?收入|资产总额|职工(?:人数|总数)|成立(?:时间)?)"
    r"[^,，。;]{0,10}[\d一二两三四五][^,，。;]{0,20}(?:[、,，](?:且)?(?:不满|不足|低于|不超过|以下)?[^,，。;]{0,16})?的(?:企业)?[,，][^。;]{0,40}?(?:不低于|不少于|不超过|达到|超过|以上)"
)


# 软件企业营业收入门槛放宽至1000万元，……: another way for some.
_EASES = re.compile(r"^[^,，。;]{2,40}(?:企业|项目)[^,，。;]{0,20}(?:可)?(?:放宽|降低)(?:至|到)")


# 对年产值5亿元以上的企业，……奖励20万元；年产值1亿元至5亿元的企业，……奖励10万元: steps by a figure that no field tells.
_GRADED = re.compile(
    r"^(?:对(?:于)?)?(?P<noun>(?:上一?年度?|年)?(?:工业)?(?:总)?(?:产值|投资额?|固定资产投资|总投资|投资|增加值|面积|登记额|成交额|合同额|研发投入|研发费用|收入|销售额|纳税)(?!者))[^,，。;\d]{0,8}\d[^。;]{4,60}?(?:给予|奖励|资助|补助|奖补|补贴|按)[^。;]{0,24}?\d"
)


def grades_of(following: Sequence[Sentence]) -> list[Sentence]:
    """The sentences of an offer that `following` begins with, where each gives its own sum from another figure on."""
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
    """The listed sentences that `following` begins with, where each asks its own of firms as large as it says."""
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
