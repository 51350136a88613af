"""Acts of offices: what they do to give an offer, beside what it asks of whoever applies."""

from collections.abc import Iterator, Sequence

from policymatch.domain.condition import Condition, CriterionKind, OpaqueCriterion
from policymatch.reading.criteria.joined.alternatives import softened
from policymatch.reading.criteria.text import nature
from policymatch.reading.criteria.text.in_passing import says_in_passing
from policymatch.reading.criteria.text.objects_paid import is_object_paid_for, only_counts
from policymatch.reading.criteria.text.offers import asked_parts, is_office_act
from policymatch.reading.criteria.text.passages import PassageRole
from policymatch.reading.criteria.text.sentences import Part, Sentence
from policymatch.reading.criteria.writing import Writer

_Said = tuple[Sentence, Part]


def office_acts(writer: Writer, sentences: Sequence[Sentence], *, alone: bool) -> Iterator[Condition]:
    """What offices do to give an offer: how they choose rests with them, what else is said ranks.

    `alone`: nothing else is asked; then all of it is one demand, as nobody can tell from it that an
    applicant is entitled.
    """
    own = [s for s in sentences if s.role is PassageRole.OWN and not s.heads]
    asked = [(s, p) for s in own for p in asked_parts(s) if not only_counts(s, p)]
    acts = [(s, p) for s, p in asked if is_office_act(s.part_text(p))]
    if not alone:
        yield from (writer.others(s, [p]) for s, p in acts if is_object_paid_for(s, p))
        said = [(s, p) for s, p in acts if not is_object_paid_for(s, p) and not _is_tested(writer, s, p)]
        yield from (_in_passing(writer, run) for run in says_in_passing(said))
    elif acts := acts or [(s, p) for s in own[-1:] for p in s.parts]:
        flow = acts[-1][0].flow
        places = [part for sentence, part in acts if sentence.flow is flow]
        yield OpaqueCriterion(quote=flow.quote(places[0].start, places[-1].end, writer.body))


def _is_tested(writer: Writer, sentence: Sentence, part: Part) -> bool:
    """Whether a criterion quotes a part already, and nobody chooses by it."""
    chosen = nature.kind_of(sentence.part_text(part)) is CriterionKind.DISCRETIONARY
    return not chosen and bool(writer.seeker.seek(sentence, [part]))


def _in_passing(writer: Writer, run: Sequence[_Said]) -> Condition:
    said = writer.opaque(run[0][0], [part for _, part in run])
    chosen = isinstance(said, OpaqueCriterion) and said.kind is CriterionKind.DISCRETIONARY
    return said if chosen else softened(said)
