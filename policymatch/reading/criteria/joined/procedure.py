"""Procedure: the chief steps to take, judgements of a panel
and promises, shown beside what is asked of an applicant.
"""

import re
from collections.abc import Iterator, Sequence

from policymatch.domain.condition import Condition, CriterionKind, OpaqueCriterion
from policymatch.reading.criteria.text import nature
from policymatch.reading.criteria.text.groups import likeness
from policymatch.reading.criteria.text.passages import PassageRole
from policymatch.reading.criteria.text.sentences import Sentence
from policymatch.reading.criteria.text.silence import heads_papers
from policymatch.reading.demanding import NEED_NOT

_OPENING, _MOST_STEPS = 24, 2


def steps(body: str, sentences: Sequence[Sentence], own: str) -> Iterator[Condition]:
    """The chief steps to take and judgements of a panel, out of how a measure is applied for.

    Those come first whose first words name what `own` words offer, then the plainest.
    """
    procedure = [s for s in sentences if s.role is PassageRole.PROCEDURE and not heads_papers(s.text)]
    behind = [*(s.text for s in procedure[1:]), ""]
    told = [
        s
        for s, rest in zip(procedure, behind, strict=False)
        if not _asks_no_step(s.text) and not _leaves_out(rest, own)
    ]
    for kind, weigh in (
        (CriterionKind.PROCEDURAL, nature.procedural_weight),
        (CriterionKind.DISCRETIONARY, nature.discretionary_weight),
    ):
        plain = [s for s in told if weigh(s.text)]
        plain.sort(key=lambda s: (-likeness(s.text[:_OPENING], own), -weigh(s.text)))
        yield from (_shown(body, s, kind) for s in sorted(plain[:_MOST_STEPS], key=lambda s: s.start))


# 免审即享的项目，无需提交申请表; 不宜审计的项目除外
_NO_STEP = re.compile(rf"(?:{NEED_NOT}|不适?宜)(?:另行|再)?(?:提交|提供|报送|填写|填报)|除外$")


def _asks_no_step(text: str) -> bool:
    """Whether a sentence says who need not take a step, and of nobody that he must."""
    return _NO_STEP.search(text) is not None and _ASKS_SOMEBODY.search(text) is None


_ASKS_SOMEBODY = re.compile(r"应当|必须|须(?!知)|应(?=提交|提供|报送|填)")


# 渔船保险、渔港改造等不宜审计的项目除外, behind what the others must hand in.
_LEFT_OUT = re.compile(r"^(?P<names>[^。;]{4,160}?)等[^,，。;、]{0,24}除外$")
_NAMES = re.compile(r"[、和及与]")
_SHORTEST_NAME = 4


def _leaves_out(text: str, own: str) -> bool:
    """Whether a sentence spares what `own` words offer the step that the sentence before it asks."""
    found = _LEFT_OUT.fullmatch(text)
    names = _NAMES.split(found["names"]) if found else []
    return any(len(name) >= _SHORTEST_NAME and name in own for name in names)


def promises(body: str, sentences: Sequence[Sentence]) -> Iterator[Condition]:
    """What binds those who have been given something for years: shown, and asked of no applicant."""
    binding = (s for s in sentences if s.role is not PassageRole.PROCEDURE and nature.binds_for_years(s.text))
    yield from (_shown(body, s, CriterionKind.PROCEDURAL) for s in binding)


def _shown(body: str, sentence: Sentence, kind: CriterionKind) -> Condition:
    return OpaqueCriterion(kind=kind, quote=sentence.flow.quote(sentence.start, sentence.end, body))
