"""Subjects: the industry or technology field that a firm must be in."""

import re
from collections.abc import Iterator

from policymatch.domain.condition import Op
from policymatch.domain.fields import Field
from policymatch.reading.criteria.found import Found
from policymatch.terms import Terms

_WORDS = r"[^,，。;:：()《》]{2,40}?"
_ENGAGED = (
    re.compile(
        rf"(?:主要)?从事(?P<what>{_WORDS})(?:等)?(?:相关)?(?:领域|业务|活动|行业|产业|经营|服务|研发|生产|工作)"
    ),
    re.compile(rf"以(?P<what>{_WORDS})为主营业务"),
    re.compile(
        rf"(?:主营业务|主营方向|主导产业|所属行业|经营范围)(?:方向)?(?:应)?(?:符合|属于|为|聚焦)(?P<what>{_WORDS})(?=$|[,，。;]|等|产业|领域)"
    ),
    re.compile(
        rf"(?:属于|符合)(?P<what>[^,，。;:：()《》]{{2,30}})(?:产业|领域|行业)(?!园)(?:[^,，。;]{{0,6}}(?:方向|导向|领域))?"
    ),
)
_FIRMS = r"(?:企业|单位|机构|主体|公司|园区|团队)"
_ADJECTIVES = r"(?:等|相关|重点|龙头|骨干|创新型|优质|领军|细分|行业|规模以上|上规|中小微|中小|小微|总部|平台型|高成长性?|初创|外资|民营|的)"
_BEFORE_FIRM = re.compile(
    rf"(?P<what>[\u4e00-\u9fff、和与及A-Za-z]{{2,24}}?(?:业|产业|领域|行业))(?:内|中)?{_ADJECTIVES}{{0,4}}(?:{_FIRMS}|项目|平台|孵化器)"
)
_TRADES = re.compile(
    r"(?P<what>[\u4e00-\u9fff]{2,6}(?:代理|租赁|维修|监理))(?:机构|企业|公司)|(?P<house>税务师|律师|会计师)事务所"
)


def find_subjects(text: str, terms: Terms) -> Iterator[Found]:
    """Industries and technology fields that a text asks for; at most one criterion a text."""
    for pattern in (*_ENGAGED, _BEFORE_FIRM, _TRADES):
        for found in pattern.finditer(text):
            words = _words(found, terms)
            if words:
                yield Found(Field.INDUSTRY, Op.HAS_ANY, words, *found.span())
                return
    yield from _fields_of_firms(text, terms)


def _words(found: re.Match[str], terms: Terms) -> tuple[str, ...]:
    what = next(g for g in found.groups() if g)
    known = tuple(dict.fromkeys(m.words for m in terms.fields.find(found.group())))
    if known:
        return known
    pieces = re.split(r"[、和与及或]", re.sub(r"等?(?:相关)?(?:产业|领域|行业)?$", "", what))
    return tuple(piece for piece in pieces if 2 <= len(piece) <= 12)


_FIRM_SOON = re.compile(rf"^(?:产业|领域|行业|类)?{_ADJECTIVES}{{0,4}}{_FIRMS}")


def _fields_of_firms(text: str, terms: Terms) -> Iterator[Found]:
    """A known field right in front of a firm: 机器人企业, 氢能领域重点企业."""
    mentions = terms.fields.find(text)
    for at, mention in enumerate(mentions):
        if _FIRM_SOON.match(text[mention.end : mention.end + 24]):
            run = [mention]
            for earlier in reversed(mentions[:at]):
                if run[0].start - earlier.end > 3:
                    break
                run.insert(0, earlier)
            yield Found(Field.INDUSTRY, Op.HAS_ANY, tuple(m.words for m in run), run[0].start, mention.end)
            return
