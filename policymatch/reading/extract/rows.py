"""Rows: what the name of a row asks of those who are given what its cells say.

Under 国家级 and 省级 a row pays for a standing by the rank at which it was conferred;
a row that is named by a sort of firms (规上企业, 上年度新入库的企业) is for them.
"""

import re
from collections.abc import Iterator, Sequence

from policymatch.domain.condition import AnyOf, Condition, Criterion, Op
from policymatch.domain.fields import Field
from policymatch.reading.criteria import Passage, PassageRole
from policymatch.reading.criteria.stated.levelled import names_held
from policymatch.reading.head_words import grade_told
from policymatch.reading.measures.offers import Offer
from policymatch.reading.measures.units import Layout
from policymatch.reading.sections import Paragraph
from policymatch.reading.standings import names_sort
from policymatch.terms import Terms

# 智能车间（先进级/基础级）, 管理体系AAA级/AA级: what grades the name again.
_GRADED_AGAIN = re.compile(
    r"（[^（）]{1,30}）$|[A-Z0-9一二三四五]{1,4}[级星](?:/[A-Z0-9一二三四五]{1,4}[级星]){1,6}$"
)
# 100000: a figure of which nothing tells the unit.
_FIGURE = re.compile(r"\d{1,12}(?:,\d{3}){0,4}(?:\.\d{1,6})?")
_WHO = re.compile(r"^[^，。；：\d]{2,30}的(?:企业|单位|机构|主体|团队)$")
_IS_A_PRIZE, _IS_A_PROJECT = re.compile(r"奖$"), re.compile(r"(?:项目|课题|工程)$")


def row_over(layout: Layout, offer: Offer) -> int | None:
    """The paragraph that names the row of a table in which an offer stands."""
    above = layout.paragraphs[layout.units[offer.first].paragraph].path[-1:]
    return above[0] if above and layout.paragraphs[above[0]].cell else None


def only_tells_sums(layout: Layout, offer: Offer) -> bool:
    """Whether an offer is a cell that only tells how much, and asks nothing: a figure, by the words over its
    column or by itself.
    """
    at = layout.units[offer.first].paragraph
    is_figure = bool(layout.paragraphs[at].added) or _FIGURE.fullmatch(layout.text_of(at)) is not None
    return is_figure and row_over(layout, offer) is not None


def whom_a_row_names(layout: Layout, offer: Offer) -> Iterator[Passage]:
    """The name of an offer's row, where that is a sort of firms."""
    row = row_over(layout, offer) if only_tells_sums(layout, offer) else None
    if row is None:
        return
    named, text = layout.paragraphs[row], layout.text_of(row)
    if _WHO.fullmatch(text) or all(names_sort(name) for name in text.split("、")):
        yield Passage(role=PassageRole.TARGET, start=named.start, end=named.end)


def standing_of_row(layout: Layout, offer: Offer, terms: Terms) -> Condition | None:
    """The demand for the standing that a row names, at one of the ranks that its cells pay for; else None."""
    row = row_over(layout, offer)
    grades = _grades_of(layout.paragraphs[layout.units[offer.first].paragraph]) if row is not None else []
    if row is None or not grades:
        return None
    words = _GRADED_AGAIN.sub("", layout.text_of(row))
    told = [_held(name, grades, terms) for name in words.split("、") if name]
    start, end = layout.spans[row]
    quote = layout.flow.quote(start, end, layout.body)
    asked = [
        Criterion(
            field=field,
            op=Op.HAS_ANY,
            value=tuple(v for f, values in told if f is field for v in values),
            quote=quote,
        )
        for field in dict.fromkeys(field for field, _ in told)
    ]
    return asked[0] if len(asked) == 1 else AnyOf(any=tuple(asked)) if asked else None


def _grades_of(cell: Paragraph) -> list[str]:
    """The ranks over the cells of a row that have a sum (国家级, 省级)."""
    return [grade for _, words in cell.added if (grade := grade_told(words))]


def _at_each(name: str, grades: Sequence[str], terms: Terms) -> Iterator[str]:
    """The names of a platform at each of the ranks."""
    for words in (grade + name for grade in grades):
        for mention in terms.platforms.find(words):
            if mention.end == len(words):
                yield from names_held(mention, None, terms)


def _held(name: str, grades: Sequence[str], terms: Terms) -> tuple[Field, tuple[str, ...]]:
    """The field and the names of a standing at these ranks: one code or name, where a table knows it."""
    if any(m.end == len(name) for m in terms.platforms.find(name)):
        return Field.PLATFORMS, tuple(_at_each(name, grades or ("",), terms))
    known = [m.code for m in terms.titles.find(name) if m.end == len(name) and m.code.isascii()]
    if known:
        return Field.TITLES, tuple(known)
    if all(grade.endswith("奖") for grade in grades):
        return Field.AWARDS, tuple(f"{name}{grade}" for grade in grades)
    ranked = tuple(f"{grade}{name}" for grade in grades)
    prize, project = _IS_A_PRIZE.search(name), _IS_A_PROJECT.search(name)
    return (Field.AWARDS if prize else Field.PROJECTS if project else Field.TITLES), ranked
