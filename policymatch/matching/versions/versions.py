"""Old against new: what a later version of a policy added, removed and changed."""

from collections.abc import Iterator, Sequence

from policymatch.domain.document import Document
from policymatch.domain.measure import Measure, Policy
from policymatch.domain.wording import Wording
from policymatch.matching.plain.governed import governed_condition
from policymatch.matching.quoting import quoted
from policymatch.matching.versions.benefits import benefit_differences
from policymatch.matching.versions.criteria import criterion_differences
from policymatch.matching.versions.difference import Difference, Part, Stated, Turn, difference_of
from policymatch.matching.versions.pairs import MeasurePair, paired_measures
from policymatch.matching.versions.stated import days_in_words
from policymatch.matching.versions.terms import cap_differences, with_windows
from policymatch.terms import Terms


def differences(old: Policy, new: Policy, terms: Terms) -> tuple[Difference, ...]:
    """What the new version added, removed and changed, measure by measure."""
    pairs = paired_measures(old, new)
    kept_old, kept_new = {pair.old.id for pair in pairs}, {pair.new.id for pair in pairs}
    removed = [_whole(m, Turn.REMOVED) for m in old.measures if m.id not in kept_old]
    added = [_whole(m, Turn.ADDED) for m in new.measures if m.id not in kept_new]
    within = [difference for pair in pairs for difference in _within(pair, old.document, new.document, terms)]
    return (*_of_documents(old.document, new.document), *_told_once(within), *removed, *added)


def _told_once(found: Sequence[Difference]) -> Iterator[Difference]:
    """Differences, those of a clause that several measures share told once, of the first of these."""
    of_measures: dict[Difference, list[str]] = {}
    for each in found:
        bare = each.model_copy(update={"measure": "", "title": ""})
        of_measures.setdefault(bare, []).append(each.measure)
    titles = {each.measure: each.title for each in found}
    for bare, measures in of_measures.items():
        first, *further = dict.fromkeys(measures)
        told = {"measure": first, "title": titles[first], "also": tuple(further)}
        yield bare.model_copy(update=told)


def _of_documents(old: Document, new: Document) -> Iterator[Difference]:
    """How long each version holds, where that differs."""
    was, now = (Stated(terms, None) if (terms := _validity(d)) else None for d in (old, new))
    if was != now:
        yield difference_of(new, Part.VALIDITY, was, now)


def _validity(document: Document) -> Wording | None:
    """From when and until when a document holds; None where it tells neither."""
    return days_in_words(document.effective_on, document.expires_on)


def _within(pair: MeasurePair, old: Document, new: Document, terms: Terms) -> Iterator[Difference]:
    was, now = governed_condition(old, pair.old), governed_condition(new, pair.new)
    yield from with_windows(pair.old, pair.new, criterion_differences(pair.new, was, now, terms))
    yield from benefit_differences(pair.new, pair.old.benefits, pair.new.benefits, terms)
    yield from cap_differences(pair.old, pair.new)


def _whole(measure: Measure, turn: Turn) -> Difference:
    zh, en = ("新增", "added") if turn is Turn.ADDED else ("取消", "removed")
    return Difference(
        measure=measure.id,
        title=measure.title,
        part=Part.MEASURE,
        turn=turn,
        wording=Wording(zh=f"{zh}事项{quoted(measure.title)}", en=f"{en} measure {quoted(measure.title)}"),
    )
