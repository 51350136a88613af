"""Each class: what sentences ask of classes of applicant that they tell apart, as ways or as demands on some."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from policymatch.domain.condition import (
    AllOf,
    Condition,
    Criterion,
    NoneOf,
    Op,
    OpaqueCriterion,
    leaves_of,
    with_leaves,
)
from policymatch.domain.fields import Field
from policymatch.reading.criteria.joined.alternatives import OF_ALL, all_of, any_of, listed_alternatives
from policymatch.reading.criteria.joined.easier import Writes
from policymatch.reading.criteria.stated.found import Found
from policymatch.reading.criteria.stated.relaxed import (
    CLASSES,
    bases_of,
    field_named,
    figure_for,
    names_more_sorts,
)
from policymatch.reading.criteria.text.class_names import Naming
from policymatch.reading.criteria.text.sentences import Part, Sentence
from policymatch.reading.criteria.text.told_apart import (
    NOTHING_ASKED,
    Branch,
    ToldApart,
    is_number_alone,
    told_apart,
)

_TOLD_BY = CLASSES | {Field.AGE_MONTHS, Field.EMPLOYEES, Field.REGION}


class _Class(NamedTuple):
    """A class of applicant as a condition, what is asked of it, and the words that name it."""

    who: Condition
    asked: Sequence[Condition]
    branch: Branch

    @property
    def told(self) -> bool:
        """Whether fields tell who is of it."""
        return all(isinstance(leaf, Criterion) for leaf in leaves_of(self.who))


class EachClass(NamedTuple):
    """What sentences ask class by class, and how many they are."""

    sentences: int
    nodes: Sequence[Condition]


def each_class(
    writer: Writes, following: Sequence[Sentence], *, alone: bool = False, as_a_way: bool = False
) -> EachClass | None:
    """What the sentences that `following` begins with ask class by class; None where they do not.

    `alone`: only the first is read; `as_a_way`: it is one of several ways, and whoever goes it is in its case.
    """
    told = told_apart(following, alone=alone)
    if told is None or (as_a_way and len(told.branches) == 1):
        return None
    led, before = _figure_before(told)
    classes = _classes(writer, told, led)
    if not classes or not _are_plain(classes, led):
        return None
    nodes = [*_nodes(writer, before), *_joined(classes), *_nodes(writer, told.behind)]
    return EachClass(told.sentences, nodes)


# 上年度营业收入，大型企业不低于3亿元，中小企业不低于2000万元
def _figure_before(told: ToldApart) -> tuple[Criterion | None, Sentence | None]:
    """The figure that words before the first class name and whose numbers are told of each, and what else
    stands before.
    """
    before, first = told.before, told.branches[0].asked
    if before is None or not is_number_alone(first.text):
        return None, before
    *others, name = before.parts
    field = field_named(before.part_text(name))
    if field is None:
        return None, before
    op = Op.AT_MOST if _AT_MOST.search(first.part_text(first.parts[0])) else Op.AT_LEAST
    rest = replace(before, end=others[-1].end, parts=tuple(others)) if others else None
    return Criterion(field=field, op=op, value=0.0), rest


_AT_MOST = re.compile(r"不[超高多]|以[下内]|(?<!不)[低少]于")


def _nodes(writer: Writes, sentence: Sentence | None) -> list[Condition]:
    return list(writer.nodes_of(sentence)) if sentence else []


def _classes(writer: Writes, told: ToldApart, led: Criterion | None) -> list[_Class]:
    """The classes that sentences tell apart; none where it is not plain who is of one."""
    classes: list[_Class] = []
    for branch in told.branches:
        who = _who(writer, branch, classes)
        if who is None:
            return []
        classes.append(_Class(who, _asked(writer, branch, classes, led), branch))
    return classes


def _who(writer: Writes, branch: Branch, before: Sequence[_Class]) -> Condition | None:
    """Who is of the class of a branch, of which those `before` it are not all; None where that is not plain."""
    naming, run = branch.opening.naming, [Part(branch.opening.start, branch.opening.end)]
    untold = writer.others(branch.asked, [branch.said])
    if naming is Naming.ALL_OTHERS:
        told = bool(before) and all(one.told for one in before)
        return NoneOf(none=tuple(one.who for one in before)) if told else untold if before else None
    if naming is Naming.WHO_APPLIES:
        kinds = (f for f in writer.seeker.who_in(branch.asked, run[0].start, run[0].end))
        return _written(writer, branch, [f for f in kinds if f.field is Field.ENTITY_TYPE])
    sorts = writer.seeker.sorts_in(branch.asked, run[0].start, run[0].end)
    if any(sort.field not in _TOLD_BY for sort in sorts):
        return None
    if not sorts:
        return untold if _FIRMS_OF_A_KIND.search(branch.name) else None
    who = _written(writer, branch, sorts, _of_the_same_trade(branch, before))
    if naming is Naming.THOSE or who is None:
        return who
    return NoneOf(none=(who,)) if all(isinstance(leaf, Criterion) for leaf in leaves_of(who)) else untold


_FIRMS_OF_A_KIND = re.compile(r"(?:企业|公司)的?$")


def _written(
    writer: Writes, branch: Branch, sorts: Sequence[Found], beside: Sequence[Condition] = ()
) -> Condition | None:
    """The class that `sorts` tell, with what else its words name; None where there are none."""
    text, run = branch.asked.flow.text, [branch.said]
    if not sorts:
        return None
    groups = listed_alternatives(text, sorts)
    each = [any_of([writer.criterion(branch.asked, run, f) for f in group]) for group in groups]
    span = (branch.opening.start, branch.opening.end)
    more = names_more_sorts(text, span, sorts) or not _say_all(text, span, sorts)
    return _all_of([*each, *beside, *([writer.others(branch.asked, run)] if more else [])])


# What stands around the sort in the name of a class, and names no other.
_AROUND = re.compile(
    r"(?:属于|从事|(?:已|被|尚?未|获得|取得|列入|纳入)?(?:认定|评定|获评)(?:为|的)?|注册地?|登记|成立|设立|时间|年限|规模|国家级?|省级|市级|有效期内|职工|员工|人数"
    r"|以[上下内]|\(含\)|不?满|超过|不足|类|行业|型|其中|在|于|为|的|企业|机构|单位|公司|项目|[、和及与或])*"
)


def _say_all(text: str, span: tuple[int, int], sorts: Sequence[Found]) -> bool:
    """Whether sorts say all that names a class: of 农业龙头企业 the trade is not all."""
    told = {at for sort in sorts for at in range(sort.start, sort.end)}
    rest = "".join(text[at] if at not in told else " " for at in range(*span))
    return all(_AROUND.fullmatch(piece) for piece in rest.split())


# 规模以上工业企业……，规模以下……: both are of the trade.
_A_SIZE_ALONE = re.compile(r"(?:规模|限额)以[上下]|[规限][上下]|[大中小微]{1,3}型?")


def _of_the_same_trade(branch: Branch, before: Sequence[_Class]) -> list[Condition]:
    if not before or not _A_SIZE_ALONE.fullmatch(branch.name):
        return []
    leaves = leaves_of(before[0].who)
    return [leaf for leaf in leaves if isinstance(leaf, Criterion) and leaf.field is Field.INDUSTRY]


def _asked(
    writer: Writes, branch: Branch, before: Sequence[_Class], led: Criterion | None
) -> list[Condition]:
    """What is asked of a class; a number alone is one of the figure that is `led`, or that a class before it names."""
    asked = branch.asked
    if NOTHING_ASKED.fullmatch(asked.text):
        return []
    if not is_number_alone(asked.text):
        nodes = list(writer.nodes_of(asked)) or [writer.others(asked, asked.parts)]
        return [_with_its_class(writer, branch, node) for node in nodes]
    first, *more = asked.parts
    of_others = [node for one in before for node in one.asked]
    told = [_carried(writer, branch, first, [led] if led else bases_of(of_others))]
    if not more:
        return told
    return [*told, *writer.nodes_of(replace(asked, start=more[0].start, parts=tuple(more)))]


def _with_its_class(writer: Writes, branch: Branch, node: Condition) -> Condition:
    """A node, its words with those of whom it is asked where no comma parts them."""
    said, flow = branch.said, branch.asked.flow
    if said.end == branch.opening.asked:
        return node
    bare = flow.quote(branch.asked.start, said.end, writer.body)
    whole = flow.quote(said.start, said.end, writer.body)
    return with_leaves(
        node, lambda leaf: leaf.model_copy(update={"quote": whole}) if leaf.quote == bare else leaf
    )


def _carried(writer: Writes, branch: Branch, part: Part, bases: Sequence[Criterion]) -> Condition:
    """The figure that the words of a part tell another number of; what no field tells where none fits."""
    asked, words = branch.asked, branch.asked.part_text(part)
    said = branch.said if branch.said.end == part.end else part
    for base in bases:
        value = figure_for(words, base)
        turned = base.op.is_floor and _AT_MOST.search(words)
        if value is not None and not turned:
            quote = asked.flow.quote(said.start, said.end, writer.body)
            return base.model_copy(update={"value": value, "quote": quote})
    return writer.others(asked, [said])


# 属于制造业的，营业收入不低于5000万元: asked of them alone.
_IF_THEY_ARE = re.compile(r"属于.*的$")


def _are_plain(classes: Sequence[_Class], led: Criterion | None) -> bool:
    """Whether sentences tell plainly of whom they ask something: of several classes, or of all but one."""
    if not any(one.told for one in classes) and not all(map(_is_named_apart, classes)):
        return False
    if any(map(_counts_firms, classes)):
        return False
    if led is None and is_number_alone(classes[0].branch.asked.text):
        return False
    if len(classes) > 1:
        return len({(one.branch.opening.naming, one.branch.name) for one in classes}) == len(classes)
    (one,) = classes
    if one.branch.opening.naming is Naming.OTHERS_THAN:
        return _spares_others(one.branch)
    if one.branch.opening.naming is Naming.WHO_APPLIES:
        return one.told
    return one.told and _asks_a_figure(one) and _IF_THEY_ARE.match(one.branch.name) is not None


# 入驻科技企业不少于30家，毕业企业不少于10家: firms that are counted ask for none.
_SO_MANY_FIRMS = re.compile(r"\d家")


def _counts_firms(one: _Class) -> bool:
    return is_number_alone(one.branch.asked.text) and _SO_MANY_FIRMS.search(one.branch.asked.text) is not None


def _is_named_apart(one: _Class) -> bool:
    """Whether a comma parts the name of a class from a figure that is asked of it (注册地在渔港区的企业，不低于2000万元)."""
    return one.branch.said.end == one.branch.opening.asked and _asks_a_figure(one)


def _spares_others(branch: Branch) -> bool:
    """Whether those whom a branch names are left out of what is asked (除小微企业外), and not denied (非上市企业)."""
    text, start = branch.asked.flow.text, branch.opening.start
    return text.startswith("除", start - 1) or "以外" in text[start : branch.opening.asked]


def _asks_a_figure(one: _Class) -> bool:
    return any(char.isdigit() for char in one.branch.asked.text)


def _joined(classes: Sequence[_Class]) -> list[Condition]:
    """What classes are asked: as ways, where a figure is asked of any or one is all the others; else of each alone."""
    if len(classes) == 1:
        (one,) = classes
        of_all = [node for node in one.asked[1:] if _is_of_all(node)]
        return [_if(one, [node for node in one.asked if node not in of_all]), *of_all]
    ways = any(_asks_a_figure(one) or one.branch.opening.naming is not Naming.THOSE for one in classes)
    if ways or not all(one.told for one in classes):
        return [any_of([_all_of([one.who, *one.asked]) for one in classes])]
    return [_if(one, one.asked) for one in classes]


def _all_of(nodes: Sequence[Condition]) -> Condition:
    """The node that needs every child, and what those need that only join others."""
    return all_of([leaf for node in nodes for leaf in (node.all if isinstance(node, AllOf) else (node,))])


def _is_of_all(node: Condition) -> bool:
    return all(isinstance(leaf, Criterion) and leaf.field in OF_ALL for leaf in leaves_of(node))


def _if(one: _Class, asked: Sequence[Condition]) -> Condition:
    """Either not to be of a class, or what is asked of it."""
    return any_of([_not(one.who), all_of(asked)])


def _not(who: Condition) -> Condition:
    if isinstance(who, NoneOf) and len(who.none) == 1:
        return who.none[0]
    if isinstance(who, OpaqueCriterion):
        return who
    if isinstance(who, Criterion) and who.op is Op.EQUAL and isinstance(who.value, bool):
        return who.model_copy(update={"value": not who.value})
    return NoneOf(none=(who,))
