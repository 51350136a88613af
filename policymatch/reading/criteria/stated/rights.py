"""Rights: counts of patents and copyrights told together (发明专利、实用新型专利或软件著作权不少于1项).

One sort alone may make up the count, and so may several sorts together: no sort by itself is demanded.
"""

import re
from collections.abc import Iterator, Sequence

from policymatch.domain.condition import Op
from policymatch.domain.fields import Field
from policymatch.reading.criteria.stated.found import Found
from policymatch.reading.criteria.stated.namings import OF_OTHERS
from policymatch.reading.quantities.numerals import number_of

_FIELDS = {
    "发明专利": Field.INVENTION_PATENTS,
    "实用新型": Field.UTILITY_PATENTS,
    "软件著作": Field.SOFTWARE_COPYRIGHTS,
    "PCT": Field.PCT_PATENTS,
}
_SORT = (
    r"(?:授权的?+|有效的?+|自主|国内外?+|核心|登记的?+|计算机|国家级?|国际){0,3}"
    r"(?:(?:发明|实用新型|外观设计|PCT)(?:国际)?(?:专利)?(?:申请|授权)?(?:权)?|软件著作权?(?:登记)?(?:证书)?|(?:植物|动植物|农业植物)?新品种权?"
    r"|集成电路布图(?:设计)?(?:专有权|登记)?|国家新药|(?:国家)?(?:一级)?中药保护品种|国家级农作物品种)"
)
_JOIN = r"(?:、|,|，|和|及|与|以及|[,，]?或者?)"
_NUMBER = r"(?<![\d.第每])(?P<{name}>\d{{1,4}}|[一二三四五六七八九十两]{{1,3}})[件项个](?!以下|以内|/|为一)"
_UP = r"(?:\(含\))?(?:及?以上)?(?:\(含\))?"
_LEAST = r"(?:均|总|共|合)?(?:不少于|不低于|至少|达到?|超过|有)?"
_KINDS = r"(?:(?:Ⅰ|Ⅱ|I|II|一|二)类)?(?:自主|核心|有效|相关|各类)?(?:知识产权|专利)"
_ENDED = rf"(?:等(?:{_KINDS})?)"
# 发明专利、实用新型专利或软件著作权(总数)不少于3项
_BEFORE_NUMBER = re.compile(
    rf"(?P<sorts>{_SORT}(?:{_JOIN}{_SORT}){{1,5}}{_ENDED}?|{_SORT}{_ENDED})"
    rf"(?:的?(?:数量|数|总数|总量|总和|之和|授权量)?)(?:累计|合计|共计|总计)?(?:不少于|不低于|至少|达到?|超过|有)?{_NUMBER.format(name='count')}{_UP}"
)
# 自主知识产权（发明专利、实用新型、软件著作权等）至少1项, 自主知识产权的核心技术（专利、软件著作权等）3项以上
_ANY_SORT = rf"(?:{_SORT}|专利)"
_IN_BRACKETS = re.compile(
    rf"{_KINDS}(?:授权|的?(?:核心|关键)?技术|成果)?\((?:含|包括|如)?(?P<sorts>{_ANY_SORT}(?:{_JOIN}{_ANY_SORT}){{1,7}}(?:等)?)\)"
    rf"(?:的?(?:数量|数|总数|总量|总和))?(?:累计|合计|共计|总计)?(?:不少于|不低于|至少|达到?|超过|有)?{_NUMBER.format(name='count')}{_UP}"
)
# 拥有1项以上发明专利、实用新型专利或软件著作权
_BEHIND_NUMBER = re.compile(
    rf"(?:拥有|具有|具备|获得|取得|持有|已获|有)(?:不少于|不低于|至少|超过)?{_NUMBER.format(name='count')}{_UP}的?"
    rf"(?P<sorts>{_SORT}(?:[、,，]{_SORT}){{0,4}}(?:[,，]?或者?{_SORT}{_ENDED}?|{_ENDED}))"
)
# 发明专利1项、实用新型专利3项或软件著作权3项以上
_EACH = re.compile(
    rf"{_SORT}{_LEAST}{_NUMBER.format(name='one')}{_UP}"
    rf"(?:(?:、|,|，|[,，]?或者?){_SORT}{_LEAST}\d{{1,4}}[件项个]{_UP}){{0,4}}"
    rf"[,，]?或者?{_SORT}{_LEAST}{_NUMBER.format(name='last')}{_UP}"
)
_ONE_OF_EACH = re.compile(
    rf"(?P<sort>{_SORT}){_LEAST}(?P<count>\d{{1,4}}|[一二三四五六七八九十两]{{1,3}})[件项个]"
)
# 1项以上发明专利或新品种权，或5项以上实用新型专利+外观设计专利
_MORE_SORTS = rf"(?:(?:、|\+|或){_SORT}){{0,4}}"
_COUNTED = rf"[\d一二三四五六七八九十两]{{1,4}}[件项个]{_UP}的?{_SORT}{_MORE_SORTS}"
_EACH_BEHIND = re.compile(rf"{_COUNTED}(?:(?:、|[,，]?或者?){_COUNTED}){{0,3}}[,，]?或者?(?:拥有)?{_COUNTED}")
_ONE_COUNTED = re.compile(
    rf"(?P<count>\d{{1,4}}|[一二三四五六七八九十两]{{1,3}})[件项个]{_UP}的?(?P<sorts>{_SORT}{_MORE_SORTS})"
)
# 拥有Ⅰ类知识产权1项以上，或Ⅱ类知识产权5项以上; 1项以上Ⅰ类知识产权: an invention
# patent is of the first class, what no field tells too.
_CLASS = r"(?P<class>Ⅰ|Ⅱ|II|I|一|二)类(?:自主)?知识产权"
_CLASSED = re.compile(
    rf"{_CLASS}(?:数量|总数)?(?:不少于|不低于|至少|达到?|超过|有)?{_NUMBER.format(name='count')}{_UP}"
)
_CLASSED_BEHIND = re.compile(
    rf"(?:不少于|不低于|至少|超过)?{_NUMBER.format(name='count')}{_UP}的?{_CLASS}(?!数量|总数|[不至达\d])"
)
_FIRST, _SECOND = ("发明",), ("实用新型", "软件著作权")
_SORTS = re.compile(_SORT)
# 专利、软件著作权等: patents of any sort, and more.
_MORE_THAN_TOLD = re.compile(r"等|(?:^|[、,，和及与或])专利")
_CLAUSES = re.compile(r"[。;]")
# A sort that no field tells, or a count that several sorts make up, leaves another way.
EITHER, OR_MORE = "either", "either_or_more"


def find_rights(text: str) -> Iterator[Found]:
    """The sorts of a count told for several, at one place;
    the cue says whether others may make it up as well.

    >>> [(str(f.field), f.value, f.cue) for f in find_rights("拥有1项以上发明专利或软件著作权")]
    [('invention_patents', 1.0, 'either'), ('software_copyrights', 1.0, 'either')]
    """
    for each in _of_the_applicant(_EACH, text):
        told = [(one["sort"], number_of(one["count"])) for one in _ONE_OF_EACH.finditer(each.group())]
        yield from _written(told, each.span())
    for each in _of_the_applicant(_EACH_BEHIND, text):
        counted = _ONE_COUNTED.finditer(each.group())
        told = [(sort, number_of(one["count"])) for one in counted for sort in _SORTS.findall(one["sorts"])]
        yield from _written(told, each.span(), summed="+" in each.group())
    for classed in (*_of_the_applicant(_CLASSED, text), *_of_the_applicant(_CLASSED_BEHIND, text)):
        sorts = _FIRST if classed["class"] in ("Ⅰ", "I", "一") else _SECOND
        told = [(sort, number_of(classed["count"])) for sort in sorts]
        yield from _written(told, classed.span(), summed=True)
    for pattern in (_IN_BRACKETS, _BEFORE_NUMBER, _BEHIND_NUMBER):
        for together in _of_the_applicant(pattern, text):
            count = number_of(together["count"])
            told = [(sort, count) for sort in _SORTS.findall(together["sorts"])]
            summed = count > 1 or _MORE_THAN_TOLD.search(together["sorts"]) is not None
            yield from _written(told, together.span(), summed=summed)


def _of_the_applicant(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """The places that a pattern fits, but for those in a clause that speaks of others (在孵企业拥有……)."""
    for found in pattern.finditer(text):
        if not OF_OTHERS.search(_CLAUSES.split(text[: found.end()])[-1]):
            yield found


def _written(
    told: Sequence[tuple[str, float]], span: tuple[int, int], *, summed: bool = False
) -> Iterator[Found]:
    known = [(field, count) for sort, count in told if (field := _field_of(sort))]
    cue = OR_MORE if summed or len(known) < len(told) else EITHER
    for field, count in known:
        yield Found(field, Op.AT_LEAST, count, *span, cue=cue)


def _field_of(sort: str) -> Field | None:
    named = "发明专利" if "发明" in sort else sort
    return next((field for name, field in _FIELDS.items() if name in named), None)


def are_told_together(one: Found, other: Found) -> bool:
    """Whether two criteria are sorts of one count."""
    return one.start == other.start and {one.cue, other.cue} <= {EITHER, OR_MORE}


def leaves_more(group: Sequence[Found]) -> bool:
    """Whether sorts beside those of a group, or several of them together, make up its count."""
    return any(found.cue == OR_MORE for found in group)
