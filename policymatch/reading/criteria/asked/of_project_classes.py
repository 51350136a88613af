"""Of classes of projects: who may apply for one class among several that an act supports.

产业化类项目只受理企业申报: those who apply for other classes need not be firms.
"""

import re
from collections.abc import Sequence

from policymatch.domain.condition import Condition, Criterion, left_open
from policymatch.domain.fields import Field
from policymatch.reading.criteria.text.passages import PassageRole
from policymatch.reading.criteria.text.sentences import Sentence

# 产业化类项目只受理企业申报; 申报产业化类项目的，应为企业
_OF_A_CLASS = re.compile(
    r"^(?:(?:申[报请]|承担))?(?P<name>(?!本|该|此|各|所有|全部|以上|上述)[^,，。;;:：、的]{2,20}?类)(?:项目|课题|专项|方向)?(?:的)?[,，]?(?:原则上)?"
    r"(?:必须|[应须需限只仅])[^,，。;]{0,30}$"
)


def without_other_classes(
    nodes: Sequence[Condition], sentences: Sequence[Sentence], own: str
) -> list[Condition]:
    """The nodes, left open where they ask a kind of applicant for a class of
    projects that the words of the offer do not name.
    """
    asked_apart = [words for words in _of_classes(sentences) if words[0].removesuffix("类") not in own]
    return [_left_open(node) if _is_in(node, asked_apart) else node for node in nodes]


def _of_classes(sentences: Sequence[Sentence]) -> list[tuple[str, int, int]]:
    """What is asked of one class, as its name and its span in the flow, part by part."""
    found: list[tuple[str, int, int]] = []
    for sentence in sentences:
        if sentence.role is PassageRole.OWN:
            continue
        parts = sentence.parts
        for part, ahead in zip(parts, [*parts[1:], None], strict=True):
            for end in (part.end, *([ahead.end] if ahead else [])):
                told = _OF_A_CLASS.match(sentence.flow.text[part.start : end])
                if told:
                    found.append((told["name"], *sentence.flow.span(part.start, end)))
    return found


def _is_in(node: Condition, spans: Sequence[tuple[str, int, int]]) -> bool:
    if not isinstance(node, Criterion) or node.field is not Field.ENTITY_TYPE or node.quote is None:
        return False
    return any(low <= node.quote.start and node.quote.end <= high for _, low, high in spans)


def _left_open(node: Condition) -> Condition:
    return left_open(node) if isinstance(node, Criterion) else node
