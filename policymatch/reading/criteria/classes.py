"""Classes: demands that a listed condition makes of some applicants alone (规模以上企业须已填报统计报表)."""

import re
from collections.abc import Sequence

from policymatch.domain.condition import AnyOf, Condition, Criterion, NoneOf
from policymatch.domain.fields import Field
from policymatch.reading.criteria.alternatives import all_of
from policymatch.reading.criteria.found import Found
from policymatch.reading.criteria.passages import PassageRole
from policymatch.reading.criteria.sentences import Sentence

_CLASSES = {Field.ABOVE_SCALE, Field.SIZE_CLASS, Field.OWNERSHIP, Field.LISTED}
# What a class must do or have; 应为 and 须是 say what the applicant is.
_MUST = re.compile(r"(?:企业|单位|机构|公司)?(?:还|均|同时)?(?:应当?|须|需|必须)(?!为|是|属于)")


def of_a_class(sentence: Sentence, found: Sequence[Found], nodes: list[Condition]) -> list[Condition]:
    """The nodes of a sentence; where it asks something of a class alone, either not to be of it or to meet that."""
    led = _led_by(sentence, found)
    if led is None:
        return nodes
    of_class = [node for node in nodes if isinstance(node, Criterion) and node.field is led.field]
    rest = [node for node in nodes if node not in of_class]
    return [AnyOf(any=(NoneOf(none=tuple(of_class)), all_of(rest)))] if of_class and rest else nodes


def _led_by(sentence: Sentence, found: Sequence[Found]) -> Found | None:
    """The class that the first words of a listed condition name and then ask something of."""
    if sentence.role is not PassageRole.CONDITION or sentence.heads:
        return None
    first = (f for f in found if f.field in _CLASSES and f.start == sentence.start)
    return next((f for f in first if _MUST.match(sentence.flow.text, f.end, sentence.end)), None)
