"""Whole measures that differ: new ones, those that are gone, split into several or merged into one."""

from policymatch.domain.measure import Measure, Policy
from policymatch.domain.quote import Quote
from policymatch.domain.wording import Wording
from policymatch.matching.quoting import quoted
from policymatch.matching.versions.articles import clause_of
from policymatch.matching.versions.difference import Difference, Part, Turn
from policymatch.matching.versions.divisions import Division


def whole_difference(policy: Policy, measure: Measure, turn: Turn) -> Difference:
    """That one version alone has a measure: the new one (added) or the old one (removed)."""
    zh, en = ("新增", "added") if turn is Turn.ADDED else ("取消", "removed")
    title = quoted(measure.title)
    told = Difference(
        measure=measure.id,
        title=measure.title,
        part=Part.MEASURE,
        turn=turn,
        wording=Wording(zh=f"{zh}事项{title}", en=f"{en} measure {title}"),
    )
    return told.model_copy(update=_placed(policy, measure, is_old=turn is Turn.REMOVED))


def split_difference(old: Policy, division: Division) -> Difference:
    """That a measure of the old version stands as several in the new."""
    whole, parts = quoted(division.whole.title), _titles(division)
    wording = Wording(zh=f"事项{whole}拆分为{parts.zh}", en=f"measure {whole} split into {parts.en}")
    first, *further = (part.id for _, part in division.parts)
    told = _changed(division.whole, wording)
    ids = {"measure": first, "also": tuple(further), "was_measure": division.whole.id}
    return told.model_copy(update={**ids, **_placed(old, division.whole, is_old=True)})


def merged_difference(new: Policy, division: Division) -> Difference:
    """That several measures of the old version stand as one in the new."""
    whole, parts = quoted(division.whole.title), _titles(division)
    wording = Wording(zh=f"事项{parts.zh}合并为{whole}", en=f"measures {parts.en} merged into {whole}")
    told = _changed(division.whole, wording)
    return told.model_copy(update=_placed(new, division.whole, is_old=False))


def _changed(measure: Measure, wording: Wording) -> Difference:
    return Difference(
        measure=measure.id, title=measure.title, part=Part.MEASURE, turn=Turn.CHANGED, wording=wording
    )


def _titles(division: Division) -> Wording:
    titles = [quoted(part.title) for _, part in division.parts]
    return Wording(zh="、".join(titles), en=" and ".join(titles))


def _placed(policy: Policy, measure: Measure, *, is_old: bool) -> dict[str, object]:
    """The text of a measure and the number of its clause, on the side of its version."""
    text = Quote.of(policy.document.body, measure.start, measure.end)
    clause = clause_of(policy, text, measure)
    return {"before": text, "was_clause": clause} if is_old else {"after": text, "clause": clause}
