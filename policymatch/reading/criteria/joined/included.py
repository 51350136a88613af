"""Included: the criteria of a run of words, and with them
what no field tests, as ways or as demands beside one another.
"""

import re
from collections.abc import Callable, Sequence

from policymatch.domain.condition import AnyOf, Condition, OpaqueCriterion
from policymatch.reading.criteria.asked.easing import (
    brackets_behind,
    has_another_way,
    is_eased_for_some,
    is_paid_before,
    lets_others_in,
)
from policymatch.reading.criteria.asked.whereabouts import is_waived
from policymatch.reading.criteria.joined.alternatives import (
    all_of,
    any_of,
    is_list_of_applicants,
    least_of,
    listed_alternatives,
    whole_phrases,
)
from policymatch.reading.criteria.joined.and_with import tied_ways
from policymatch.reading.criteria.joined.described_firms import described_firms
from policymatch.reading.criteria.joined.easier import Writes, asked_more, eased
from policymatch.reading.criteria.joined.exceptions import excepted, is_asked_less, left_out, spares_some
from policymatch.reading.criteria.joined.in_turn import InTurn, pairs_in_turn, sorts_in_turn
from policymatch.reading.criteria.joined.members import Member, beside_list, plain_members, ways_of
from policymatch.reading.criteria.joined.newly_graded import is_newly_one_of_grades
from policymatch.reading.criteria.joined.plainly import plainly_named
from policymatch.reading.criteria.joined.several import (
    is_one_of_several,
    leaves_sole_traders,
    says_more_of_who_trades_alone,
)
from policymatch.reading.criteria.joined.ways import apart_at_once, is_one_of_two_figures
from policymatch.reading.criteria.joined.yet_to_be import as_not_yet
from policymatch.reading.criteria.stated.at_once import are_had_at_once
from policymatch.reading.criteria.stated.found import Found
from policymatch.reading.criteria.stated.lists import (
    WHO,
    adds_firms_with_a_figure,
    names_firms_in_a_row,
    names_more,
    names_several_trades,
)
from policymatch.reading.criteria.stated.rights import leaves_more
from policymatch.reading.criteria.text.passages import PassageRole
from policymatch.reading.criteria.text.residue import is_told
from policymatch.reading.criteria.text.sentences import Part, Sentence

_Rule = Callable[[Sentence, list[Found], Sequence[Found]], bool]
# By each, a sentence lets in some of whom a group of its criteria does not hold.
_HAS_OTHER_WAYS: tuple[_Rule, ...] = (
    lambda sentence, group, _: is_one_of_several(sentence, group),
    lambda sentence, group, _: is_waived(sentence.text, group),
    has_another_way,
    lambda sentence, group, _: lets_others_in(sentence, group),
    lambda sentence, group, _: is_eased_for_some(sentence, group),
    lambda sentence, group, _: is_paid_before(sentence, group),
    lambda sentence, group, _: spares_some(sentence, group),
    lambda sentence, group, _: is_one_of_two_figures(sentence, group),
    lambda _, group, __: leaves_more(group),
)


def included(
    writer: Writes, sentence: Sentence, run: Sequence[Part], found: Sequence[Found], rest: list[Condition]
) -> list[Condition]:
    """The criteria of a run and what none of them tests, `rest`; in a list of applicants that is one more.

    Conditions that a run only mentions bind every way, though what else no field tests is one of the ways.
    """
    nodes = _included(writer, sentence, run, found, rest)
    hidden = any(isinstance(node, AnyOf) and _has_untested(node) for node in nodes)
    if hidden and _BINDS_ALL.match(sentence.flow.text, run[0].start, run[-1].end):
        return [*nodes, *([] if any(map(_is_untested, nodes)) else [writer.others(sentence, run)])]
    return nodes


# 符合条件的软件企业、研发主体: which conditions, nobody says, and they are asked of both;
# so is, of 优秀民营企业和民营企业家, to be among the best.
_BINDS_ALL = re.compile(
    r"[^,，。;、和]{0,16}?符合(?:相关|有关|规定|相应|一定)?(?:条件|要求|规定)的(?![,，])"
    r"|(?:开展|组织)?(?:对|支持|鼓励|表彰|表扬|评选|遴选|宣传)*(?:一批)?(?:优秀|杰出|先进|重点|优质|骨干)的?[^,，。;、和及与]{0,4}企业[、和及与]"
)


def _is_untested(node: Condition) -> bool:
    return isinstance(node, OpaqueCriterion)


def _has_untested(node: AnyOf) -> bool:
    return any(map(_is_untested, node.any))


def _included(
    writer: Writes, sentence: Sentence, run: Sequence[Part], found: Sequence[Found], rest: list[Condition]
) -> list[Condition]:
    found = as_not_yet(sentence, found)
    if told := pairs_in_turn(sentence, run, found) or sorts_in_turn(sentence, run, found):
        return _one_in_turn(writer, sentence, run, told, found, rest)
    if described := described_firms(sentence, run, found):
        return [_kinds_or_firms(writer, sentence, run, *described)]
    barred = excepted(sentence, found)
    at_once = _are_had_at_once(sentence, found)
    members = () if at_once else plain_members(sentence, writer.seeker, found, barred)
    if members:
        return _one_of(writer, sentence, run, members, found, rest)
    by_sort = not (barred or at_once) and _tells_sorts(sentence, found)
    if phrases := whole_phrases(sentence.flow.text, found) if by_sort else []:
        sorts = [all_of(_criteria(writer, sentence, run, phrase)) for phrase in phrases]
        of_all = [f for f in found if not any(f in phrase for phrase in phrases)]
        return [*_criteria(writer, sentence, run, of_all), any_of(sorts), *rest]
    return _in_groups(writer, sentence, run, found, barred, rest)


def _kinds_or_firms(
    writer: Writes,
    sentence: Sentence,
    run: Sequence[Part],
    kinds: Sequence[Found],
    part: Part,
    firms: Sequence[Found],
) -> Condition:
    """Bodies of some kinds, or firms of whom all is asked that the part behind them tells."""
    more = [] if is_told(sentence, [part], firms) else [writer.others(sentence, [part])]
    groups = listed_alternatives(sentence.flow.text, firms)
    asked = [any_of(_criteria(writer, sentence, [part], least_of(group))) for group in groups]
    return any_of([*_criteria(writer, sentence, run, kinds), all_of([*asked, *more])])


def _one_in_turn(
    writer: Writes,
    sentence: Sentence,
    run: Sequence[Part],
    told: InTurn,
    found: Sequence[Found],
    rest: list[Condition],
) -> list[Condition]:
    """What is asked of all, and one of the ways that a run tells in turn, all of it left open where none is told."""
    others = [one for one in found if one not in told.told]
    beside = (Part(run[0].start, told.span[0]), Part(told.span[1], run[-1].end))
    around = [part for part in beside if part.start < part.end]
    more = rest if around and not is_told(sentence, around, found) else []
    if told.ways:
        ways = [all_of(_criteria(writer, sentence, run, way)) for way in told.ways]
        return [*_included(writer, sentence, run, others, more), any_of(ways)]
    groups = listed_alternatives(sentence.flow.text, told.told)
    least = [any_of(_criteria(writer, sentence, run, least_of(group))) for group in groups]
    return [*_included(writer, sentence, run, others, more), *least, writer.others(sentence, run)]


def _are_had_at_once(sentence: Sentence, found: Sequence[Found]) -> bool:
    """Whether those whom a run names must all be the applicant (同时为高新技术企业和规模以上工业企业的)."""
    return any(one.field in WHO and are_had_at_once(sentence.flow.text, one.start) for one in found)


def _criteria(
    writer: Writes, sentence: Sentence, run: Sequence[Part], found: Sequence[Found]
) -> list[Condition]:
    return [writer.criterion(sentence, run, one) for one in found]


def _tells_sorts(sentence: Sentence, found: Sequence[Found]) -> bool:
    """Whether a sentence may name several sorts of firm and say more of one."""
    return (
        sentence.role is PassageRole.TARGET
        or names_several_trades(found)
        or names_firms_in_a_row(sentence.flow.text, found)
        or adds_firms_with_a_figure(sentence.flow.text, found)
    )


def _in_groups(
    writer: Writes,
    sentence: Sentence,
    run: Sequence[Part],
    found: Sequence[Found],
    barred: Sequence[Found],
    rest: list[Condition],
) -> list[Condition]:
    """A node for each group of criteria of which one is enough, behind whoever is left out."""
    text = sentence.flow.text
    nodes = left_out([writer.criterion(sentence, run, f) for f in barred if not is_asked_less(sentence, f)])
    listed = listed_alternatives(text, [f for f in found if f not in barred])
    groups = [least_of(group) for group in apart_at_once(sentence, listed)]
    at_once = _are_had_at_once(sentence, found)
    for leading, group, tied in tied_ways(text, groups):
        if is_list_of_applicants(group) and not leaves_more(group):
            led = _criteria(writer, sentence, run, leading)
            nodes.append(any_of(_tied(led, _listed(writer, sentence, run, group, rest), ())))
            rest = []
            continue
        ways = _tied(*(_criteria(writer, sentence, run, told) for told in (leading, group, tied)))
        if is_newly_one_of_grades(text, group):
            rest = rest or [writer.others(sentence, run)]
        elif not at_once and any(rule(sentence, group, found) for rule in _HAS_OTHER_WAYS):
            more = asked_more(writer, sentence, group)
            nodes += more
            if not more or isinstance(more[0], OpaqueCriterion):
                ways = [*ways, eased(writer, sentence, group) or writer.others(sentence, run)]
            stays = says_more_of_who_trades_alone(sentence, group)
            rest = rest if stays or _asks_beside_brackets(sentence, run, group, found) else []
        nodes.append(any_of(ways))
    return nodes + rest


def _tied(
    leading: Sequence[Condition], group: Sequence[Condition], behind: Sequence[Condition]
) -> list[Condition]:
    """Ways, the first with what leads to it and the last with what is tied behind it."""
    first, *others = group
    *ways, last = [all_of([*leading, first]), *others]
    return [*ways, all_of([last, *behind])]


def _asks_beside_brackets(
    sentence: Sentence, run: Sequence[Part], group: Sequence[Found], found: Sequence[Found]
) -> bool:
    """Whether a run asks more than was found in it also without the brackets that ease a group for some."""
    eases = brackets_behind(sentence, group)
    if eases is None:
        return False
    around = [Part(run[0].start, eases[0]), Part(eases[1], run[-1].end)]
    return not is_told(sentence, [part for part in around if part.start < part.end], found)


def _listed(
    writer: Writes, sentence: Sentence, run: Sequence[Part], group: Sequence[Found], rest: list[Condition]
) -> list[Condition]:
    """The applicants of a list, and those whom no field names where it names more."""
    named = plainly_named(sentence.flow.text, group)
    more = len(named) < len(group) or names_more(sentence.flow.text, group)
    others = [writer.others(sentence, run)] if more and not rest else rest
    return [*_criteria(writer, sentence, run, named), *others]


def _one_of(
    writer: Writes,
    sentence: Sentence,
    run: Sequence[Part],
    members: Sequence[Member],
    found: Sequence[Found],
    rest: list[Condition],
) -> list[Condition]:
    """What is asked of all in a list of applicants of several sorts, and that one is of the list."""
    # 小微企业贷款(含个体工商户和小微企业主的贷款): what is named again in the list is one way of it.
    listed = {(f.field, f.value) for member in members for f in member.found}
    outside = beside_list(sentence.flow.text, members, found)
    of_all = [f for f in outside if (f.field, f.value) not in listed]
    ways = [all_of(_criteria(writer, sentence, run, way)) for way in ways_of(members)]
    if all(member.found for member in members):
        named = [f for member in members for f in member.found]
        more = [writer.others(sentence, run)] if leaves_sole_traders(sentence.flow.text, named) else []
        return [*_included(writer, sentence, run, of_all, rest), any_of([*ways, *more])]
    untold = rest or [writer.others(sentence, run)]
    return [*_included(writer, sentence, run, of_all, []), any_of([*ways, *untold])]
