"""Own zones: 高新区, in an act of a zone that has no code of its own, is the place that the act is of."""

import re
from collections.abc import Iterator

from policymatch.domain.condition import Op
from policymatch.domain.fields import Field
from policymatch.reading.criteria.stated.found import Found

_KINDS = {
    "高新": r"高新(?:技术)?(?:产业)?(?:开发)?",
    "经开": r"(?:经济技术|经济)开发|经开",
    "开发": r"[\u4e00-\u9fff]{0,6}开发",
    "保税": r"(?:综合)?保税",
}
# 甲市乙湖高新技术产业开发区管委会关于……: the zone that issues it, or by whose name its title begins.
_OF_A_ZONE = re.compile(
    r"\s{0,4}(?:(?!关于|支持|促进|印发|推进|加快|推动|鼓励)[\u4e00-\u9fff]){2,12}?(?P<kind>高新(?:技术)?(?:产业)?(?:开发)?|(?:经济技术|经济)开发|经开|综合保税|开发)区(?=管委会|管理委员会|[\u4e00-\u9fff]{0,6}局|关于|促进|支持|鼓励|加快|推[进动]|印发|《)"
)
_THERE = re.compile(
    r"(?:注册地?|登记地?|征管|关系)(?:、[^，,。;、]{2,8}|[和及][^，,。;、]{2,8}){0,3}(?:关系)?(?:[均须应]|应当)?(?:在|位于)(?P<zone>(?P<kind>高新|经开|开发|保税)区)(?=(?:范围|区域|辖区|境)?内?(?:$|[,，。;]|的?(?:企业|单位|机构)|(?:依法)?(?:注册|登记|纳税)))"
    r"|(?<=在)(?P<zone2>(?P<kind2>高新|经开|开发|保税)区)(?=(?:范围|区域|辖区|境)?内?(?:依法)?(?:工商)?(?:注册|登记|纳税|落户))"
)


def zone_of(body: str) -> str:
    """The word for a zone by which the title of a document begins; none where no zone issues it.

    >>> zone_of("某市云岭高新技术产业开发区管委会关于印发若干政策的通知"), zone_of("某市关于支持高新区发展的意见")
    ('高新技术产业开发', '')
    """
    found = _OF_A_ZONE.match(body)
    return found["kind"] if found else ""


def find_own_zone(text: str, region: str | None, zone: str) -> Iterator[Found]:
    """Where a text asks to be registered in the zone that its document is of, of a place without its own code."""
    if not zone or region is None or not region.endswith("00"):
        return
    for found in _THERE.finditer(text):
        kind = found["kind"] or found["kind2"]
        if re.fullmatch(_KINDS[kind], zone):
            yield Found(
                Field.REGION,
                Op.IN_REGION,
                region,
                *found.span("zone" if found["zone"] else "zone2"),
                "registered",
            )
