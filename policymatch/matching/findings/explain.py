"""Why a measure is recommended: what it gives, and how the firm stands to its conditions."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from policymatch.domain.condition import CriterionKind, Hardness
from policymatch.domain.labels import NO_CONDITION
from policymatch.domain.recommendation import FirmBenefit
from policymatch.domain.verdict import POSSIBLE, Finding, State, Verdict, asks_nothing
from policymatch.domain.wording import Wording, followed_by
from policymatch.matching.findings.open_conditions import Fields, Open, in_words, named, open_of

_MOST_NAMED = 3
_REMEMBERED = 4096
"""Many measures ask for the same fields, of every firm."""

_DECIDED = Wording(zh="，是否给予由主管部门评定", en="; the bureau or a panel decides who has it")


def why(benefit: FirmBenefit, standing: Wording) -> Wording:
    """A few sentences: the benefit, then how the firm stands to its conditions."""
    given = benefit.text
    opening = Wording(zh=f"{given.zh}。", en=f"{given.en[:1].upper()}{given.en[1:]}.")
    return followed_by(opening, standing)


def standing_with_caution(
    verdict: Verdict,
    findings: Sequence[Finding],
    eligible_on: date | None = None,
    *,
    caution: Wording | None = None,
    ended: Wording | None = None,
) -> Wording:
    """What is met, open or missed, by name, and a caution where one is.

    `ended` says of what is closed by what it is, and since when.
    """
    standing = ended or standing_in_words(verdict, findings, eligible_on)
    return followed_by(standing, caution if verdict in POSSIBLE else None)


def standing_in_words(
    verdict: Verdict, findings: Sequence[Finding], eligible_on: date | None = None
) -> Wording:
    """How a firm stands to a measure: what is met, open or missed, by name, and from when it may be had."""
    deciding = [finding for finding in findings if finding.decides]
    match verdict:
        case Verdict.ELIGIBLE:
            chosen = _is_chosen(findings)
            return (
                _none_asked(deciding, chosen) if asks_nothing(deciding) else _all_met(_met(deciding), chosen)
            )
        case Verdict.UNCLEAR:
            return _partly_met(_met(deciding), open_of(findings))
        case Verdict.NOT_YET:
            return _later(findings, eligible_on)
        case Verdict.INELIGIBLE:
            return _missed(deciding)
        case Verdict.CLOSED:
            return Wording(zh="文件已失效或申报期已过。", en="The document or its window has ended.")
    return Wording(
        zh="文件仍是征求意见稿，尚不能申报。", en="The document is a draft; nothing can be had yet."
    )


def _met(deciding: Sequence[Finding]) -> Fields:
    return tuple(each.field for each in deciding if each.passed is State.MET)


@lru_cache(_REMEMBERED)
def _all_met(met: Fields, chosen: bool) -> Wording:
    """What is met; what is missed or open beside it is another way to the same, and not needed."""
    names = named(met)
    return Wording(
        zh=f"可核验的条件（{names.zh}）均已符合{_DECIDED.zh * chosen}。",
        en=f"All conditions that can be tested are met: {names.en}{_DECIDED.en * chosen}.",
    )


def _none_asked(deciding: Sequence[Finding], chosen: bool) -> Wording:
    """That no condition is named is no promise: who has it is not told, or left to the bureau."""
    place = bool(deciding)
    zh = "，仅按发文机关辖区推定注册地" * place + _DECIDED.zh * chosen
    en = ", only the place is implied by the issuer" * place + _DECIDED.en * chosen
    return Wording(
        zh=f"{NO_CONDITION.zh}{zh}；能否获得，请先向主管部门核实。",
        en=f"{NO_CONDITION.en.capitalize()}{en}. Ask the bureau first who may have it.",
    )


def _is_chosen(findings: Sequence[Finding]) -> bool:
    """Whether somebody decides who has it (择优, 评审), whatever conditions are met."""
    return any(
        each.kind is CriterionKind.DISCRETIONARY and each.hardness is Hardness.MUST for each in findings
    )


@lru_cache(_REMEMBERED)
def _partly_met(met: Fields, open_: Open) -> Wording:
    # A field of which one condition is met and another open is told as open alone.
    met = tuple(field for field in met if field not in open_.fields)
    met_names, open_words = named(met), in_words(open_)
    zh = f"已符合{met_names.zh}；" if met else ""
    en = f"Met: {met_names.en}. " if met else ""
    if not open_.fields:
        return Wording(
            zh=f"{zh}其余取决于需要办理的事项或主管部门的评定。",
            en=f"{en}The rest hangs on a step to take or on what the bureau decides.",
        )
    return Wording(zh=f"{zh}待核实{open_words.zh}。", en=f"{en}To be confirmed{open_words.en}.")


def _later(findings: Sequence[Finding], eligible_on: date | None) -> Wording:
    """From when it may be had; where conditions are open, only if they hold, and which they are."""
    open_ = open_of(findings)
    if not open_.fields:
        return Wording(
            zh=f"暂不能申报，{eligible_on}起可以。", en=f"Not yet: it may be had from {eligible_on}."
        )
    words, all_ = in_words(open_), "均" * bool(open_.alone)
    return Wording(
        zh=f"暂不能申报，还待核实{words.zh}；{all_}符合的，{eligible_on}起可以。",
        en=f"Not yet, and to be confirmed{words.en}. If all of it holds, it may be had from {eligible_on}.",
    )


def _missed(findings: Sequence[Finding]) -> Wording:
    """What is missed; where nothing is today, time will have turned it by the day it can be applied for."""
    if all(each.passed is not State.UNMET for each in findings):
        return Wording(
            zh="等到能够申报之日，企业已不再符合条件。",
            en="By the day it can be applied for, the firm no longer meets the conditions.",
        )
    missed = [each for each in findings if each.passed is State.UNMET and not each.spared]
    if not missed:
        return Wording(zh="不符合申报条件。", en="The conditions are not met.")
    first, other = missed[0].wording, _instead_of_the_first(missed)
    return Wording(zh=f"不符合：{first.zh}{other.zh}。", en=f"Not met: {first.en}{other.en}.")


def _instead_of_the_first(missed: Sequence[Finding]) -> Wording:
    """What would do in place of the first that is missed, where it is one of several ways, missed as well."""
    ways = [each for each in missed if each.way and missed[0].way and each.way.group == missed[0].way.group]
    others = list(dict.fromkeys(each.wording for each in ways if each.wording != missed[0].wording))
    if not others:
        return Wording(zh="", en="")
    shown, rest = others[:_MOST_NAMED], max(0, len(others) - _MOST_NAMED)
    zh = "；".join(words.zh for words in shown) + (f"等{len(others)}项" if rest else "")
    en = "; ".join(words.en for words in shown) + (f" and {rest} more" if rest else "")
    return Wording(zh=f"；可替代的条件也不符合：{zh}", en=f"; nor is what would do instead: {en}")
