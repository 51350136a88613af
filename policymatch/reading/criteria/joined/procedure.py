"""Procedure: the chief steps to take, judgements of a panel
and promises, shown beside what is asked of an applicant.
"""

from collections.abc import Iterator, Sequence

from policymatch.domain.condition import Condition, CriterionKind, OpaqueCriterion
from policymatch.reading.criteria.text import nature
from policymatch.reading.criteria.text.groups import likeness
from policymatch.reading.criteria.text.passages import PassageRole
from policymatch.reading.criteria.text.sentences import Sentence
from policymatch.reading.criteria.text.silence import heads_papers

_OPENING, _MOST_STEPS = 24, 2


def steps(body: str, sentences: Sequence[Sentence], own: str) -> Iterator[Condition]:
    """The chief steps to take and judgements of a panel, out of how a measure is applied for.

    Those come first whose first words name what `own` words offer, then the plainest.
    """
    told = [s for s in sentences if s.role is PassageRole.PROCEDURE and not heads_papers(s.text)]
    for kind, weigh in (
        (CriterionKind.PROCEDURAL, nature.procedural_weight),
        (CriterionKind.DISCRETIONARY, nature.discretionary_weight),
    ):
        plain = [s for s in told if weigh(s.text)]
        plain.sort(key=lambda s: (-likeness(s.text[:_OPENING], own), -weigh(s.text)))
        yield from (_shown(body, s, kind) for s in sorted(plain[:_MOST_STEPS], key=lambda s: s.start))


def promises(body: str, sentences: Sequence[Sentence]) -> Iterator[Condition]:
    """What binds those who have been given something for years: shown, and asked of no applicant."""
    binding = (s for s in sentences if s.role is not PassageRole.PROCEDURE and nature.binds_for_years(s.text))
    yield from (_shown(body, s, CriterionKind.PROCEDURAL) for s in binding)


def _shown(body: str, sentence: Sentence, kind: CriterionKind) -> Condition:
    return OpaqueCriterion(kind=kind, quote=sentence.flow.quote(sentence.start, sentence.end, body))
