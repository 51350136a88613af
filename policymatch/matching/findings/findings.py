"""Findings: each criterion of a measure beside what the firm told, in sentences a founder understands."""

from collections.abc import Sequence, Set
from datetime import date
from typing import NamedTuple

from policymatch.domain.condition import (
    Condition,
    Criterion,
    Op,
    OpaqueCriterion,
)
from policymatch.domain.fields import FIELD_SPECS, Field, Shape
from policymatch.domain.labels import as_preference, untested
from policymatch.domain.profile import FirmProfile
from policymatch.domain.quote import Quote
from policymatch.domain.regions import WHOLE_COUNTRY, lies_in
from policymatch.domain.verdict import Finding, Gap, State
from policymatch.domain.wording import Wording
from policymatch.matching.findings.answered import answer_value, answer_wording, field_name
from policymatch.matching.findings.asked import Asked, whether
from policymatch.matching.findings.firm_findings import Alike, FirmFindings
from policymatch.matching.findings.gap import gap_of
from policymatch.matching.findings.past import is_over, with_past_told, year_named
from policymatch.matching.findings.size_hint import size_hint
from policymatch.matching.findings.ways import Place, Standing, places_of, standing_of
from policymatch.matching.leaf import leaf_truth
from policymatch.matching.leaf.family import wanted_words
from policymatch.matching.plain.cure import cured_on
from policymatch.matching.plain.kleene import Ways, placed_leaves
from policymatch.matching.quoting import quoted_run
from policymatch.matching.told import age_in_months
from policymatch.matching.truth import Truth
from policymatch.terms import Terms

_LONGEST_QUOTE = 80


class Posed(NamedTuple):
    """A criterion as a condition poses it, and what of its finding is the same for every firm.

    `negated`: it stands under an odd number of negations. `alike` is shared with all that ask the same;
    `told` is the finding of one that nobody's profile can settle; `place` is that among `ways`. `year`: the
    calendar year of which a figure is asked beside something that no profile tells.
    """

    leaf: Criterion | OpaqueCriterion
    negated: bool
    alike: Alike | None
    told: Finding | None
    ways: Ways | None = None
    place: Place | None = None
    year: int | None = None


def posed(condition: Condition) -> tuple[Posed, ...]:
    """Every criterion of a condition, in the order of the text."""
    placed = tuple(placed_leaves(condition))
    alone = (leaf for leaf, _, ways in placed if ways is None and leaf.decides)
    untested = {leaf.quote for leaf in alone if isinstance(leaf, OpaqueCriterion)}
    return tuple(
        Posed(leaf, negated, Alike.of(leaf, negated=negated), None, ways, at, _year_of(leaf, ways, untested))
        if isinstance(leaf, Criterion)
        else Posed(leaf, negated, None, _opaque_finding(leaf, negated), ways, at)
        for (leaf, negated, ways), at in zip(placed, places_of(placed), strict=True)
    )


def _year_of(leaf: Criterion, ways: Ways | None, untested: Set[Quote | None]) -> int | None:
    """The year of which a figure is asked, in words that hold more than a profile can tell."""
    if ways or leaf.quote is None or leaf.quote not in untested:
        return None
    return year_named(leaf.quote) if FIELD_SPECS[leaf.field].shape is Shape.FIGURE else None


def findings_of(
    condition: Condition,
    profile: FirmProfile,
    on: date,
    terms: Terms,
    *,
    issuer: str | None = None,
    kept: FirmFindings | None = None,
) -> tuple[Finding, ...]:
    """Every criterion of a condition held against a firm, in the order of the text.

    `issuer` is named as the source of an implied region; `kept` are those of this firm on that day.

    >>> from policymatch.terms import load_terms
    >>> patents = Criterion(field="invention_patents", op=">=", value=3)
    >>> findings_of(patents, FirmProfile(invention_patents=1), date(2026, 11, 24), load_terms())[0].wording.zh
    '发明专利1件，需不低于3件，还差2件'
    """
    return findings_on(posed(condition), FirmCase(profile, on, terms, issuer), kept)


def findings_on(
    criteria: Sequence[Posed], case: "FirmCase", kept: FirmFindings | None = None
) -> tuple[Finding, ...]:
    """`findings_of` for criteria that were laid out before."""
    found = tuple(
        with_past_told(each.told, case.on) if each.told else case.finding_among(kept, each)
        for each in criteria
    )
    if not any(each.ways for each in criteria):
        return found
    truths = {id(each.leaf): Truth.of(one.state) for each, one in zip(criteria, found, strict=True)}
    ways = {id(each.ways): each.ways for each in criteria if each.ways}
    sets = {at: standing_of(one, truths) for at, one in ways.items()}
    return tuple(
        _among_ways(one, each.place, sets[id(each.ways)]) if each.place else one
        for each, one in zip(criteria, found, strict=True)
    )


def _among_ways(finding: Finding, place: Place, standing: Standing) -> Finding:
    """A finding that tells how the firm stands to the ways of which it is one."""
    return finding.model_copy(update={"instead": standing.whole, "way": standing.way(place)})


class FirmCase(NamedTuple):
    """A firm before the criteria of one issuer on a day."""

    profile: FirmProfile
    on: date
    terms: Terms
    issuer: str | None

    def finding_among(self, kept: FirmFindings | None, asked: Posed) -> Finding:
        """One criterion held against the firm, taken from the findings before where one is the same."""
        leaf = asked.leaf
        assert isinstance(leaf, Criterion)
        if kept is None or asked.alike is None:
            return self._of_that_year(asked, self.finding(leaf, negated=asked.negated))
        issuer = self.issuer if leaf.implied else None
        found = kept.of(asked.alike, issuer, leaf.quote, lambda: self.finding(leaf, negated=asked.negated))
        return self._of_that_year(asked, found)

    def finding(self, leaf: Criterion, *, negated: bool) -> Finding:
        """One criterion held against the firm."""
        truth = leaf_truth(leaf, self.profile, self.on)
        asked, passed = Asked(leaf, negated), truth.mirrored if negated else truth
        gap = gap_of(asked, self.profile, self.on) if passed is Truth.UNMET else None
        return Finding(
            field=leaf.field,
            op=leaf.op,
            value=leaf.value,
            firm_value=answer_value(leaf, self.profile, self.on),
            state=truth.state,
            hardness=leaf.hardness,
            kind=leaf.kind,
            implied=leaf.implied,
            negated=negated,
            gap=gap,
            cured_on=cured_on(leaf, self.profile, self.on, negated=negated),
            quote=leaf.quote,
            wording=self._wording(asked, passed, gap),
        )

    def _of_that_year(self, asked: Posed, found: Finding) -> Finding:
        """A finding that stays open where the figure is that of a year long over: what a firm tells is not.

        The words beside it keep the verdict open, so that it says no more than the verdict does.
        """
        leaf, open_ = asked.leaf, found.passed is not State.MET
        if asked.year is None or open_ or not is_over(asked.year, self.on) or not isinstance(leaf, Criterion):
            return found
        need = Asked(leaf, asked.negated).wording(self.terms)
        answer = answer_wording(leaf, self.profile, self.on, self.terms)
        subject = _subject(leaf.field, field_name(leaf.field), answer or Wording(zh="", en=""))
        told = Wording(
            zh=f"{subject.zh}，需{asked.year}年{need.zh}，所填不是该年数字",
            en=f"{subject.en}; required of {asked.year}: {need.en} (what is told is not of that year)",
        )
        words = as_preference(leaf.hardness, told)
        return found.model_copy(update={"state": State.UNKNOWN, "wording": words})

    def _wording(self, asked: Asked, passed: Truth, gap: Gap | None) -> Wording:
        answer = answer_wording(asked.criterion, self.profile, self.on, self.terms)
        if answer and self._is_beyond_whole_months(asked.criterion):
            answer = Wording(zh=f"满{answer.zh}（按整月计）", en=f"{answer.en} in whole months")
        open_ = _open_tail(asked, self.profile) if passed is Truth.UNKNOWN else None
        tail = gap.wording if gap else open_
        if answer is None:
            sized = asked.criterion.field is Field.SIZE_CLASS
            tail = size_hint(self.profile, self.terms) if sized else None
        wording = _sentence(asked, passed, answer, tail, asked.wording(self.terms))
        if asked.criterion.implied:
            wording = with_source(wording, self.issuer)
        return as_preference(asked.criterion.hardness, wording)

    def _is_beyond_whole_months(self, leaf: Criterion) -> bool:
        """Whether a firm is some days older than the most that is asked: ages are whole months."""
        founded = self.profile.founded_on
        if leaf.field is not Field.AGE_MONTHS or leaf.op is not Op.AT_MOST or founded is None:
            return False
        return age_in_months(founded, self.on) == leaf.value and founded.day != self.on.day


def _opaque_finding(leaf: OpaqueCriterion, negated: bool) -> Finding:
    text = _cut(leaf.quote.shown) if leaf.quote else ""
    label = untested(leaf.hardness, leaf.kind, leaf.quote.shown if leaf.quote else "")
    wording = (
        Wording(zh=f"{label.zh}：{quoted_run(text)}", en=f"{label.en}: {quoted_run(text)}") if text else label
    )
    return Finding(
        state=Truth.UNKNOWN.state,
        hardness=leaf.hardness,
        kind=leaf.kind,
        negated=negated,
        quote=leaf.quote,
        wording=wording,
    )


def _sentence(
    asked: Asked, passed: Truth, answer: Wording | None, tail: Wording | None, need: Wording
) -> Wording:
    name = field_name(asked.criterion.field)
    if answer is None:
        untold = whether(asked.criterion.field) or name.zh
        hint = Wording(zh=f"；{tail.zh}", en=f"; {tail.en}") if tail else Wording(zh="", en="")
        return Wording(
            zh=f"尚未填写{untold}，需{need.zh}{hint.zh}",
            en=f"{name.en}: not told yet; required: {need.en}{hint.en}",
        )
    subject = _subject(asked.criterion.field, name, answer)
    if passed is Truth.MET:
        return Wording(zh=f"{subject.zh}，符合要求（{need.zh}）", en=f"{subject.en}; as required: {need.en}")
    zh_tail, en_tail = (f"，{tail.zh}", f" ({tail.en})") if tail else ("", "")
    return Wording(zh=f"{subject.zh}，需{need.zh}{zh_tail}", en=f"{subject.en}; required: {need.en}{en_tail}")


def _subject(field: Field, name: Wording, answer: Wording) -> Wording:
    colon = "" if FIELD_SPECS[field].shape is Shape.FIGURE else "："
    return Wording(zh=f"{name.zh}{colon}{answer.zh}", en=f"{name.en}{': ' if colon else ' '}{answer.en}")


def _open_tail(asked: Asked, profile: FirmProfile) -> Wording:
    match FIELD_SPECS[asked.criterion.field].shape:
        case Shape.FIGURE:
            return Wording(zh="填写准确数字后才能判定", en="an exact figure is needed to tell")
        case Shape.REGION:
            return _open_place(asked.criterion, profile.region or WHOLE_COUNTRY)
    if asked.forbids:
        return Wording(
            zh="所填内容中没有这些，请确认确不属于", en="none of these was told; confirm that none applies"
        )
    return Wording(zh="字面未对上，是否属于需核实", en="no match of words, so it has to be checked")


def _open_place(criterion: Criterion, told: str) -> Wording:
    """What settles a place: the district of one told too coarsely, else whether the firm sits in the zone."""
    if any(lies_in(code, told) for code in wanted_words(criterion)):
        return Wording(zh="请填写到区县后再判定", en="tell the district to settle it")
    return Wording(
        zh="与所填地区只有部分重叠，请确认企业是否在其中",
        en="it overlaps the place told only in part; confirm whether the firm sits there",
    )


def with_source(wording: Wording, issuer: str | None) -> Wording:
    """A wording on a region that the measure does not name, with the issuer that implies it.

    English names no issuer: its place stands in the wording, and its name is Chinese.
    """
    told = f"，发文机关：{issuer}" if issuer else ""
    return Wording(
        zh=f"{wording.zh}（该事项未另写地域，按发文机关辖区推定{told}）",
        en=f"{wording.en} (implied by the place of the issuer: the measure itself names none)",
    )


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST_QUOTE else text[: _LONGEST_QUOTE - 1] + "…"
