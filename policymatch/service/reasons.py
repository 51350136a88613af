"""Why a measure is recommended: one or two sentences, in Chinese and English."""

from policymatch.domain.condition import CriterionKind, Hardness
from policymatch.domain.recommendation import FirmBenefit
from policymatch.domain.verdict import Finding, State, Verdict
from policymatch.domain.wording import Wording
from policymatch.service.explaining import MeasureVerdict


def why(judged: MeasureVerdict, benefit: FirmBenefit) -> Wording:
    """What is given, and how the firm stands to the conditions."""
    standing = _standing(judged)
    return Wording(
        zh=f"{benefit.text.zh}。{standing.zh}",
        en=f"{benefit.text.en[:1].upper()}{benefit.text.en[1:]}. {standing.en}",
    )


def _standing(judged: MeasureVerdict) -> Wording:
    deciding = [finding for finding in judged.findings if _decides(finding)]
    met, unknown = (sum(f.state is state for f in deciding) for state in (State.MET, State.UNKNOWN))
    match judged.verdict:
        case Verdict.ELIGIBLE:
            return Wording(
                zh=f"可核验的{len(deciding)}项条件均已符合。",
                en=f"All {len(deciding)} conditions that can be tested are met.",
            )
        case Verdict.UNCLEAR:
            return Wording(
                zh=f"已符合{met}项条件，另有{unknown}项待核实。",
                en=f"{met} conditions are met, {unknown} are still to be confirmed.",
            )
        case Verdict.NOT_YET:
            day = judged.eligible_on
            return Wording(zh=f"暂不符合，{day}起可申报。", en=f"Not yet: possible from {day}.")
    missed = next((f for f in deciding if f.state is State.UNMET), None)
    if missed is None:
        return Wording(zh="目前不能申报。", en="It can't be applied for at present.")
    return Wording(zh=f"不符合：{missed.wording.zh}。", en=f"Not met: {missed.wording.en}.")


def _decides(finding: Finding) -> bool:
    return finding.hardness is Hardness.MUST and finding.kind is CriterionKind.TESTABLE
