"""Whereabouts: the places that an offer names, and yet asks of nobody to be at."""

import re
from collections.abc import Collection, Iterable, Sequence

from policymatch.domain.condition import Condition, Criterion, NoneOf, leaves_of
from policymatch.domain.fields import Field
from policymatch.reading.criteria.asked.looseness import waives_place
from policymatch.reading.criteria.stated.found import Found
from policymatch.reading.criteria.stated.places import worked_at
from policymatch.terms import Terms


def without_others_places(
    nodes: Sequence[Condition], own: Iterable[str], terms: Terms, region: str | None
) -> list[Condition]:
    """Nodes without demands to be where an applicant must not
    be, or where the `own` words only want their work done.
    """
    asked = _without_places(nodes, _denied_places(nodes))
    worked = {code for text in own for code in worked_at(text, terms, region)}
    return _without_places(asked, worked, but=_IS_REGISTERED)


def _denied_places(nodes: Iterable[Condition]) -> set[str]:
    """The places where an applicant must not be:
    注册地不在本区的企业 are asked by no other words to be there.
    """
    barred = (leaf for node in nodes if isinstance(node, NoneOf) for leaf in leaves_of(node))
    return {str(c.value) for c in barred if isinstance(c, Criterion) and c.field is Field.REGION}


# 适用于在我市依法设立的企业: asked of whoever applies, wherever an offer wants its work done.
_IS_REGISTERED = re.compile(
    r"(?:适用|享受|申[报请])[^。；]{0,40}(?:注册|登记|纳税|税务|依法设立)"
    # 在某市行政区域内登记注册: all that a listed demand says
    r"|^在[^，。；]{2,16}?(?:行政区域|辖区|区域|范围|境)?内?(?:依法)?(?:登记注册|注册登记|注册|登记)$"
    # 工商注册和税收解缴关系在我市的企业
    r"|(?:注册|登记|税务|税收|纳税)(?:解缴)?(?:关系|登记地|所在地|地)(?:均|都)?在"
)


def _without_places(
    nodes: Iterable[Condition], codes: Collection[str], but: re.Pattern[str] | None = None
) -> list[Condition]:
    """Nodes without demands to be at one of these places, `but` for
    those that are told so: the offer asks for work there, no more.
    """
    return [node for node in nodes if not _is_at(node, codes) or (but is not None and _is_told(node, but))]


def _is_at(node: Condition, codes: Collection[str]) -> bool:
    return isinstance(node, Criterion) and node.field is Field.REGION and node.value in codes


def _is_told(node: Condition, words: re.Pattern[str]) -> bool:
    return (
        isinstance(node, Criterion) and node.quote is not None and words.search(node.quote.text) is not None
    )


def is_waived(text: str, group: Sequence[Found]) -> bool:
    """Whether a demand for a place is waived for some (不受注册地限制, 在本市注册或经批准设立)."""
    return group[0].field is Field.REGION and waives_place(text)
