"""Narrowing: words that no field tells make those an offer is for some of all firms (上市后备企业, 示范区企业, 政府采购工程)."""

import re
from collections.abc import Sequence

from policymatch.domain.fields import Field
from policymatch.reading.criteria.stated.found import Found

_FIRMS = r"(?:(?:中小微?|小微|民营|外资){1,2})?企业"
# 上市后备企业, 投标企业, 建材领域重点企业, 为团队和创新企业: an office says which, or what they take part in.
_CHOSEN = rf"(?:后备|投标|中标|参展|参会|参赛|(?:领域|产业|行业)重点){_FIRMS}|(?:领域|产业|行业)重点(?:用人)?单位|(?<=[为对向和及与、])创新{_FIRMS}"
# 民营企业海外发展, 建筑业企业外出施工的, 对小微企业债券融资费用全免: what such a firm does.
_DOING = r"企业(?:到|赴|在)?(?:海外|境外|国外|外出|区外|市外|省外)(?:发展|投资|维权|布局|经营|施工|参展|办展|销售|设厂|承[揽包接])|企业(?:债券|票据|股权)(?:融资|发行)的?[^,，。;的]{0,6}费"
# 政府采购工程, 桥梁建设项目投标保证金: only who works for such a buyer has it.
_SELLING = r"政府采购(?:的)?(?:工程|货物|服务)(?![^,，。;]{0,2}平台)|(?:建设|施工|养护|工程)项目(?:的)?(?:投标|履约)保证金"
# 遴选重点医院专科: what is chosen is something of theirs, of which no field tells.
_OF_THEIRS = r"(?:遴选|评选|择优选[取择])[^,，。;的]{0,10}(?:院校|高校|学校|学院|医院|院所|研究所|企业)(?:专业|学科|专科|课程|案例|产品|工艺|班组)"
# 民营幼儿园: what else it is than private.
_OF_A_KIND = r"民营(?:医疗(?:卫生)?机构|诊所|养老(?:服务)?机构|学校|幼儿园)"
_NARROWS = re.compile(rf"{_CHOSEN}|{_DOING}|{_SELLING}|{_OF_THEIRS}|{_OF_A_KIND}")
# 示范区企业, 高新区内民营企业: of which zone a place may tell.
_OF_A_ZONE = re.compile(rf"(?:示范|试验|开发|高新|保税|功能|集聚|合作)区(?:范围)?内?的?{_FIRMS}")


def is_narrowed(found: Sequence[Found], text: str, start: int, end: int) -> bool:
    """Whether words of `text` from `start` to `end` that no criterion tells leave only some of all firms."""
    if _NARROWS.search(text, start, end):
        return True
    places = [one for one in found if one.field is Field.REGION]
    zones = _OF_A_ZONE.finditer(text, start, end)
    return any(not any(p.start < zone.end() and p.end > zone.start() for p in places) for zone in zones)
