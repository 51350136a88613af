"""No firms: governments, pupils and public hospitals whom an offer names as those who have what it gives."""

import re
from collections.abc import Iterator

from policymatch.domain.condition import Op
from policymatch.domain.fields import EntityType, Field
from policymatch.reading.criteria.stated.found import Found

_GIFT = r"(?:[,，][^。;；企]{0,60}?|(?:分别|各|一次性|每年|每[个家]|最高){0,2})(?:(?:给予|予以)(?!批复|通报|批评|督)|奖励|奖补|补助|补贴)"
_NO_OTHERS = r"(?:(?!企业|公司|单位|机构|个人|平台|项目|主体|合作社|由|经|获得|受)[^,，。;:：的])"
# 对新创建渔业名县的县级政府、园区管委会，给予奖励; 政府性担保公司 is none.
_GOVERNMENTS = re.compile(
    rf"(?:^|[,，。;；]|(?<=奖励)|(?<=补助))(?:对(?!接)于?)(?:[^,，。;；:：]{{2,90}}的)?(?P<who>{_NO_OTHERS}{{0,16}}"
    rf"(?:政府(?!性)|管委会|管理委员会|街道办(?:事处)?|村(?:民)?委(?:员)?会)){_GIFT}"
)
# A government is none of these, whatever else it may be.
_NOT_A_GOVERNMENT = (EntityType.ENTERPRISE, EntityType.INDIVIDUAL, EntityType.TEAM, EntityType.ASSOCIATION)
# 每个参赛学生予以表扬: the pupil, and not the work that won.
_PUPILS = re.compile(
    r"每[个名位](?:参赛|获奖)?[^,，。;企团]{0,8}(?:学生|选手|队员|运动员)(?:给予|予以|奖励|发放|补助)"
)
# 落实公立医院学科建设等投入政策, 逐步化解公立医院长期债务: out of whose purse a house is kept.
_KEPT_HOUSES = re.compile(
    r"(?:落实|保障|加大|化解|偿还|承担)(?:对)?[^,，。;企民]{0,30}公立(?:医院|医疗(?:卫生)?机构)[^,，。;；企]{0,80}(?:投入|债务|经费|亏损|补助)"
)
_WHO = (
    (_GOVERNMENTS, Op.NOT_IN, _NOT_A_GOVERNMENT),
    (_PUPILS, Op.IN, (EntityType.INDIVIDUAL,)),
    (_KEPT_HOUSES, Op.IN, (EntityType.HOSPITAL,)),
)


def find_no_firms(text: str) -> Iterator[Found]:
    """Those who have what an offer gives, where its words name a government, pupils or a public hospital.

    >>> [str(f.op) for f in find_no_firms("对新创建渔业名县的县级政府、园区管委会,分别给予9万元奖励")]
    ['not_in']
    >>> list(find_no_firms("对县级政府认定的企业,给予9万元奖励"))
    []
    """
    for words, op, kinds in _WHO:
        if found := words.search(text):
            start, end = found.span("who") if "who" in words.groupindex else found.span()
            yield Found(Field.ENTITY_TYPE, op, kinds, start, end, "given")
