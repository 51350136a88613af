"""Old against new: what a later version of a policy added, removed and changed."""

from collections.abc import Iterator, Sequence

from policymatch.domain.document import Document
from policymatch.domain.measure import Policy
from policymatch.domain.wording import Wording
from policymatch.matching.plain.governed import governed_condition
from policymatch.matching.versions.articles import clause_of
from policymatch.matching.versions.benefits import benefit_differences
from policymatch.matching.versions.criteria import criterion_differences
from policymatch.matching.versions.difference import Difference, Part, Stated, Turn, difference_of
from policymatch.matching.versions.divisions import aligned
from policymatch.matching.versions.pairs import MeasurePair
from policymatch.matching.versions.stated import days_in_words
from policymatch.matching.versions.terms import cap_differences, with_windows
from policymatch.matching.versions.wholes import merged_difference, split_difference, whole_difference
from policymatch.terms import Terms


def differences(old: Policy, new: Policy, terms: Terms) -> tuple[Difference, ...]:
    """What the new version added, removed and changed, measure by measure."""
    found = aligned(old, new)
    kept_old, kept_new = {pair.old.id for pair in found.pairs}, {pair.new.id for pair in found.pairs}
    removed = [whole_difference(old, m, Turn.REMOVED) for m in old.measures if m.id not in kept_old]
    added = [whole_difference(new, m, Turn.ADDED) for m in new.measures if m.id not in kept_new]
    within = [difference for pair in found.pairs for difference in _within(pair, old, new, terms)]
    return (
        *_of_documents(old.document, new.document),
        *(split_difference(old, each) for each in found.split),
        *(merged_difference(new, each) for each in found.merged),
        *_told_once(within),
        *removed,
        *added,
    )


def _told_once(found: Sequence[Difference]) -> Iterator[Difference]:
    """Differences, those of a clause that several measures share told once, of the first of these."""
    of_measures: dict[Difference, list[Difference]] = {}
    for each in found:
        bare = each.model_copy(update={"measure": "", "title": "", "was_measure": None})
        of_measures.setdefault(bare, []).append(each)
    for told in of_measures.values():
        first, *further = dict.fromkeys(each.measure for each in told)
        yield told[0].model_copy(update={"measure": first, "also": tuple(further)})


def _of_documents(old: Document, new: Document) -> Iterator[Difference]:
    """How long each version holds, where that differs."""
    was, now = (Stated(terms, d.validity) if (terms := _validity(d)) else None for d in (old, new))
    if (was and was.wording) != (now and now.wording):
        yield difference_of(new, Part.VALIDITY, was, now)


def _validity(document: Document) -> Wording | None:
    """From when and until when a document holds; None where it tells neither."""
    return days_in_words(document.effective_on, document.expires_on)


def _within(pair: MeasurePair, old: Policy, new: Policy, terms: Terms) -> Iterator[Difference]:
    for found in _differences(pair, old.document, new.document, terms):
        clauses = {
            "was_measure": pair.old.id,
            "was_clause": clause_of(old, found.before, pair.old),
            "clause": clause_of(new, found.after, pair.new),
        }
        yield found.model_copy(update=clauses)


def _differences(pair: MeasurePair, old: Document, new: Document, terms: Terms) -> Iterator[Difference]:
    was, now = governed_condition(old, pair.old), governed_condition(new, pair.new)
    yield from with_windows(pair.old, pair.new, criterion_differences(pair.new, was, now, terms))
    yield from benefit_differences(pair.old, pair.new, terms)
    yield from cap_differences(pair.old, pair.new)
