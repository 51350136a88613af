"""Neighbours: clauses that stand in front of an offer and
tell what an office is to do elsewhere, or how a lender acts.

引进一批物流企业，为跨境电商企业提供展位 asks nobody to be a 物流企业;
鼓励银行在风险可控前提下，为光伏企业提供贷款 asks nothing of those who borrow.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from policymatch.reading.criteria.text.passages import PassageRole
from policymatch.reading.criteria.text.sentences import Part, Sentence

_FIRMS = r"(?:企业|公司|机构|平台|中心|载体|主体|商户)"
_LENDERS = r"(?:银行|金融机构|金融组织|保险|担保|小贷|小额贷款|融资租赁|证券)"
_ELSEWHERE = re.compile(
    # 引进一批大型家具企业, 招引电商企业
    rf"^(?:积极|大力|加快|持续)?(?:招引|引进|引育|培育|打造|做大做强)(?:和(?:引进|培育))?(?:[一二两三四五六七八九十\d]{{0,3}}[批家个])?(?![^,，。;]{{0,30}}的)[^,，。;的]{{2,24}}{_FIRMS}$"
    # 引导商业保理企业在临江区集聚发展
    r"|^(?:引导|推动|促进|支持|吸引)[^,，。;的]{2,40}(?:集聚|规范|创新|健康|高质量)发展$"
    # 定期发布紧缺工种目录
    r"|^(?:定期|及时|动态|适时)(?:发布|编制|制定|修订|更新|调整)[^,，。;的]{2,30}(?:目录|清单|名录|指南)$"
    # 鼓励各类培训机构大规模开展项目制培训
    r"|^(?:鼓励|引导|组织)(?:各类|各级|社会)[^,，。;企的]{2,24}(?:机构|基地|院校)[^,，。;企的]{0,8}开展[^,，。;企的]{2,40}(?:培训|服务|活动)$"
)
# 鼓励各区、各部门建立项目台账: told to offices, whatever stands behind it.
_TO_OFFICES = re.compile(
    r"^(?:鼓励|支持|推动|指导)各(?:区|县|地|部门|有关部门|级|街道|镇)[^,，。;的]{0,16}(?:建立|设立|制定|出台|完善|搭建)[^,，。;的]{2,24}$"
)
# 为跨境电商企业提供展位服务, 支持小微企业利用直播, 对企业开展培训的: whom it is for.
_FOR_WHOM = re.compile(
    rf"^(?:支持(?!{_LENDERS})|为|面向|向)[^,，。;]{{2,40}}{_FIRMS}|^对(?!接)[^,，。;]{{2,60}}(?:的|企业|公司|机构|主体)|^(?:支持|鼓励|引导|推动)[^,，。;为]{{0,16}}{_LENDERS}[^,，。;为]{{0,8}}[为对向]"
)
# 在依法合规、风险可控的前提下, 按照商业可持续、保费合理的原则
_HOW_A_LENDER_ACTS = re.compile(
    rf"^(?:(?:鼓励|支持|引导|推动|督促|指导)(?=[^,，。;]{{0,20}}{_LENDERS})[^,，。;在按对为的]{{2,30}})?"
    r"(?:在|按照?|坚持|遵循|本着|根据)[^,，。;]{0,24}(?:依法合规|合规|风险(?:自担|可控|可承受)|商业可持续|保本微利|保费合理|市场化|法治化|授信管理|信贷政策)[^,，。;]{0,24}(?:前提下|基础上|原则下?|条件下)$"
)


def without_neighbours(sentences: Sequence[Sentence]) -> list[Sentence]:
    """Sentences, of an offer without the clauses before it
    that tell what is done elsewhere or how a lender acts.
    """
    own = [one for one in sentences if one.role is PassageRole.OWN and not one.heads]
    kept = []
    for one in sentences:
        if one.role is not PassageRole.OWN or one.heads:
            kept.append(one)
        elif parts := _own_parts(one, _followers(one, own)):
            kept.append(replace(one, start=parts[0].start, parts=parts) if parts != one.parts else one)
    return kept


def _followers(one: Sentence, own: Sequence[Sentence]) -> list[str]:
    """The parts of the own sentences behind one."""
    behind = own[own.index(one) + 1 :]
    return [other.part_text(part) for other in behind for part in other.parts]


def _own_parts(one: Sentence, behind: Sequence[str]) -> tuple[Part, ...]:
    """The parts of a sentence without those that are of
    others, where what is `behind` them says for whom it is.
    """
    texts = [one.part_text(part) for part in one.parts]
    elsewhere = [
        bool(_ELSEWHERE.match(text)) and any(map(_FOR_WHOM.match, [*texts[at + 1 :], *behind]))
        for at, text in enumerate(texts)
    ]
    kept = zip(one.parts, texts, elsewhere, strict=True)
    return tuple(p for p, text, other in kept if not (other or _asks_nobody(text)))


def _asks_nobody(text: str) -> bool:
    """Whether a part is told to offices, or tells how a lender acts."""
    return bool(_TO_OFFICES.match(text) or _HOW_A_LENDER_ACTS.match(text))
