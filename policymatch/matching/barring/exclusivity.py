"""Which measures of one document bar one another, by the rule and the sentence that they share."""

import difflib
import re
from collections.abc import Iterable, Sequence
from typing import Protocol

from policymatch.domain.measure import ExclusiveRule, Exclusivity, Measure, MeasureKind
from policymatch.domain.quote import Quote, squash
from policymatch.domain.value import Value
from policymatch.domain.wording import Wording
from policymatch.matching.numbers import yuan

BARRING = (ExclusiveRule.HIGHER_ONLY, ExclusiveRule.ONE_OF, ExclusiveRule.TOTAL_CAP)

# Read here, as a record tells of a rule its kind and its quote alone, whoever wrote the record.
# 不得与其他扶持资金重复享受
_OF_OTHERS = re.compile(r"其他[^，。；]{0,14}(?:政策|资金|补贴|补助|奖励|支持|资助)")
# 与本措施其他条款不重复享受
_OF_ITS_OWN = re.compile(r"本(?:政策|措施|办法|细则|条|意见|方案)")
# 同一项目不得重复申报, 同类奖励
_SAME_MATTER = re.compile(
    r"同一(?!企业|单位|申报|申请|主体|法人|年|时)[^，。；]{1,10}|同类|同性质|相同(?:性质|内容|项目|事项)"
)
_LEAST_LIKENESS = 0.5
# 同一企业只能申报一个方向: what one direction gives is had together.
_ONE_PART = re.compile(r"[一1]个?(?P<noun>方向|专题|类别|板块|领域)")


class Matter(Protocol):
    """What tells the matter of a measure."""

    @property
    def title(self) -> str:
        """What it is called."""

    @property
    def kind(self) -> MeasureKind:
        """What sort of support it is."""

    @property
    def clause(self) -> str | None:
        """The number of its clause."""


class Demand(Value):
    """What a measure asks that another excludes: its words, and in a sentence."""

    quote: Quote
    wording: Wording


class ExclusiveGroup(Value):
    """Measures under one rule of one sentence; `cap_yuan` for a cap over them all.

    `same_matter`: the sentence speaks of one and the same project or matter, not of one firm.
    `between`: what it calls the parts of which a firm may have one (方向); None where it names none.
    `told`: the figure that a firm told, where that and no sentence is the cap. `demands`: what each of its
    measures asks, where their conditions exclude each other and no sentence bars them.
    """

    rule: ExclusiveRule
    cap_yuan: float | None = None
    same_matter: bool = False
    between: str | None = None
    told: Wording | None = None
    demands: tuple[Demand, ...] = ()
    quote: Quote
    measures: tuple[str, ...]

    @property
    def most(self) -> Wording:
        """The cap in words, by the name of what was told where it is that."""
        return self.told or yuan(self.cap_yuan or 0.0)


def exclusive_groups(measures: Iterable[Measure]) -> tuple[ExclusiveGroup, ...]:
    """The groups among the measures of one document, in the order of their sentences.

    A sentence about the support of other documents bars nothing within this one.
    """
    members: dict[tuple[int, int, ExclusiveRule], tuple[Exclusivity, list[str]]] = {}
    for measure in measures:
        for rule in measure.exclusive:
            if rule.rule in BARRING and _is_within(rule.quote.text):
                key = (rule.quote.start, rule.quote.end, rule.rule)
                members.setdefault(key, (rule, []))[1].append(measure.id)
    return tuple(
        ExclusiveGroup(
            rule=rule.rule,
            cap_yuan=rule.cap_yuan,
            same_matter=_SAME_MATTER.search(rule.quote.run) is not None,
            between=_between(rule),
            quote=rule.quote,
            measures=tuple(dict.fromkeys(ids)),
        )
        for _, (rule, ids) in sorted(members.items())
    )


def is_one_matter(one: Matter, other: Matter) -> bool:
    """Whether two measures are plainly for one and the same matter: one kind, one clause, titles alike.

    An award for a title and one for a listing are not, though both stand in one document.
    """
    if one.kind is not other.kind or one.clause is None or one.clause != other.clause:
        return False
    likeness = difflib.SequenceMatcher(None, one.title, other.title, autojunk=False).ratio()
    return likeness >= _LEAST_LIKENESS


def bars(group: ExclusiveGroup, one: Matter, other: Matter) -> bool:
    """Whether the rule of a group, which is no cap, sets two of its measures against one another.

    A sentence about one and the same matter bars those alone that plainly are; one by which a firm may have
    one of several parts bars none within a part.
    """
    if group.same_matter:
        return is_one_matter(one, other)
    part = one.clause if group.between and one.clause == other.clause else None
    return part is None or not part.startswith(group.between or "")


def exclusive_with(measure: Measure, siblings: Sequence[Measure]) -> tuple[str, ...]:
    """The other measures of the same document that can't be had in full beside this one.

    A cap over several supports bars none by itself; it is shown with the plan.
    """
    known = {sibling.id: sibling for sibling in siblings}
    return tuple(
        dict.fromkeys(
            other
            for group in exclusive_groups(siblings)
            if group.rule is not ExclusiveRule.TOTAL_CAP and measure.id in group.measures
            for other in group.measures
            if other != measure.id and bars(group, measure, known[other])
        )
    )


def _between(rule: Exclusivity) -> str | None:
    named = _ONE_PART.search(rule.quote.run) if rule.rule is ExclusiveRule.ONE_OF else None
    return named["noun"] if named else None


def _is_within(sentence: str) -> bool:
    words = squash(sentence)
    return _OF_OTHERS.search(words) is None or _OF_ITS_OWN.search(words) is not None
