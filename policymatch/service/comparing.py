"""Compare: two versions of a document, what changed, and which firms gained or lost by it."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from policymatch.config import Settings
from policymatch.domain.errors import RequestError
from policymatch.domain.measure import Policy
from policymatch.domain.profile import FirmProfile
from policymatch.domain.recommendation import PolicyHead
from policymatch.domain.value import Value
from policymatch.domain.verdict import Finding, Verdict
from policymatch.domain.wording import Wording
from policymatch.matching.versions.difference import Difference, Turn
from policymatch.matching.versions.effects import Effect, FirmEffect, effects_of
from policymatch.matching.versions.sides import sides_of
from policymatch.matching.versions.standings import MeasureStanding, standings_of
from policymatch.matching.versions.versions import differences
from policymatch.service.encoding import context_of
from policymatch.service.kept_readings import KeptReadings
from policymatch.service.refused import RefusedSource
from policymatch.service.sources import Reader
from policymatch.snapshot import head_of
from policymatch.terms import load_terms


class NamedEffect(Value):
    """A firm that gained or lost a measure, or has to wait for it, with the conditions against it.

    `firm` is its id, else its name, else its row in the list; `name` what it is called there, where that is
    told. `before`, `after`: None where that version has no such measure.
    """

    firm: str
    name: str | None = None
    measure: str
    title: str
    effect: Effect
    before: Verdict | None
    after: Verdict | None
    because: tuple[Finding, ...]


class Comparison(Value):
    """What the new version added, removed and changed, and what that did to each firm of a list.

    `standings`: how the whole list stands to each measure before and after; none without a list.
    """

    old: PolicyHead
    new: PolicyHead
    differences: tuple[Difference, ...]
    effects: tuple[NamedEffect, ...] = ()
    standings: tuple[MeasureStanding, ...] = ()
    why: Wording


def compare(old: Policy, new: Policy, firms: Sequence[FirmProfile] = (), *, on: date) -> Comparison:
    """What changed between two versions, and which of `firms` became able or unable to have a measure.

    Firms are held against both as if both were in force and open.
    """
    terms = load_terms()
    found = differences(old, new, terms)
    titles = {measure.id: measure.title for policy in (old, new) for measure in policy.measures}
    sides = sides_of(old, new, firms, on)
    effects = tuple(_named(effect, firms, titles) for effect in effects_of(sides, terms))
    return Comparison(
        old=head_of(old.document),
        new=head_of(new.document),
        differences=found,
        effects=effects,
        standings=standings_of(sides, firms) if firms else (),
        why=_why(found, effects, len(firms)),
    )


def policy_in(source: Path, settings: Settings) -> Policy:
    """The one policy of a file: a document, or an extraction record.

    Raises RequestError: it can't be read, or holds none or several.
    """
    reader = Reader(load_terms(), context=partial(context_of, settings), kept=KeptReadings.of(settings))
    items = list(reader.policies_of(source))
    read = [item for item in items if isinstance(item, Policy)]
    if len(read) == 1 and len(items) == 1:
        return read[0]
    refused = next((item.reason for item in items if isinstance(item, RefusedSource)), None)
    if refused is not None:
        raise RequestError.at("", zh=f"{source}：{refused.zh}", en=f"{source}: {refused.en}")
    raise RequestError.at(
        "",
        zh=f"{source} 中有{len(read)}份文件，比较时每边应为一份。",
        en=f"{source} holds {len(read)} documents; a comparison takes one on each side.",
    )


def _named(effect: FirmEffect, firms: Sequence[FirmProfile], titles: Mapping[str, str]) -> NamedEffect:
    firm = firms[effect.firm]
    return NamedEffect(
        firm=firm.id or firm.name or f"row-{effect.firm + 1}",
        name=firm.name,
        measure=effect.measure,
        title=titles[effect.measure],
        effect=effect.effect,
        before=effect.before,
        after=effect.after,
        because=effect.because,
    )


def _why(found: Sequence[Difference], effects: Sequence[NamedEffect], firms: int) -> Wording:
    if not found:
        return Wording(
            zh="两版的事项、条件和支持没有差别。", en="Measures, conditions and benefits are the same."
        )
    added, removed, changed = (sum(each.turn is turn for each in found) for turn in Turn)
    zh, en = (
        f"新增{added}处，取消{removed}处，修改{changed}处",
        f"{added} added, {removed} removed, {changed} changed",
    )
    if firms:
        told = _of_firms(effects, firms)
        zh, en = f"{zh}；{told.zh}", f"{en}; {told.en}"
    return Wording(zh=f"{zh}。", en=f"{en}.")


def _of_firms(effects: Sequence[NamedEffect], firms: int) -> Wording:
    """How many firms gain, lose and have to wait; one may do all three, by several measures."""
    gained, lost, delayed = (len({e.firm for e in effects if e.effect is effect}) for effect in Effect)
    zh = f"{firms}家企业中，{gained}家因此可能多享受，{lost}家因此失去"
    en = f"of {firms} firms {gained} may have more by it, {lost} lose by it"
    if delayed:
        zh, en = f"{zh}，{delayed}家要等一段时间才可享受", f"{en}, {delayed} have to wait for some of it"
    return Wording(zh=zh, en=en)
