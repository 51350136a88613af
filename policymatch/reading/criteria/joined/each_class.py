"""Each class: what sentences ask of classes of applicant that they tell apart, as ways or as demands on some."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from policymatch.domain.condition import (
    Condition,
    Criterion,
    NoneOf,
    Op,
    OpaqueCriterion,
    leaves_of,
    with_leaves,
)
from policymatch.domain.fields import Field
from policymatch.reading.criteria.joined.alternatives import OF_ALL, all_of, any_of
from policymatch.reading.criteria.joined.easier import Writes
from policymatch.reading.criteria.joined.named_classes import is_tested, joined_plainly, who_is_of
from policymatch.reading.criteria.stated.relaxed import bases_of, field_named, figure_for
from policymatch.reading.criteria.text.class_names import Naming
from policymatch.reading.criteria.text.sentences import Part, Sentence
from policymatch.reading.criteria.text.told_apart import (
    NOTHING_ASKED,
    Branch,
    ToldApart,
    is_number_alone,
    told_apart,
)
from policymatch.reading.demanding import MUST


class _Class(NamedTuple):
    """A class of applicant as a condition, what is asked of it, and the words that name it."""

    who: Condition
    asked: Sequence[Condition]
    branch: Branch

    @property
    def told(self) -> bool:
        """Whether fields tell who is of it."""
        return is_tested(self.who)


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
    if told is None or (as_a_way and _is_asked_for(told.branches)):
        return None
    led, before = _figure_before(told)
    classes = _classes(writer, told, led)
    if not classes or not _are_plain(classes, led):
        return None
    nodes = [*_nodes(writer, before), *_joined(classes), *_nodes(writer, told.behind)]
    return EachClass(told.sentences, nodes)


def _is_asked_for(branches: Sequence[Branch]) -> bool:
    """Whether whoever goes a way must be of the only class that its sentence names (如为国有企业 asks nobody to be one)."""
    return len(branches) == 1 and branches[0].opening.naming is not Naming.IF_THEY_ARE


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
        who = who_is_of(writer, branch, [one.who for one in classes])
        if who is None:
            return []
        classes.append(_Class(who, _asked(writer, branch, classes, led), branch))
    return [] if any(map(_is_of_a_tier, classes)) else classes


def _is_of_a_tier(one: _Class) -> bool:
    """Whether a share of revenue is asked of firms of so much revenue, which is read as one of tiers."""
    by_revenue = any(
        isinstance(leaf, Criterion) and leaf.field is Field.REVENUE_YUAN for leaf in leaves_of(one.who)
    )
    return by_revenue and _A_SHARE.search(one.branch.asked.text) is not None


_A_SHARE = re.compile("[%％]")


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


def _are_plain(classes: Sequence[_Class], led: Criterion | None) -> bool:
    """Whether sentences tell plainly of whom they ask something: of several classes, or of all but one."""
    first = classes[0].branch
    if any(map(_counts_firms, classes)) or (led is None and is_number_alone(first.asked.text)):
        return False
    if len(classes) == 1:
        return _is_plain(classes[0])
    told = any(one.told for one in classes) or all(map(_asks_a_figure, classes))
    return told and len({(one.branch.opening.naming, one.branch.name) for one in classes}) == len(classes)


def _is_plain(one: _Class) -> bool:
    """Whether a sentence asks something of one class alone, and no applicant to be of it."""
    naming, name = one.branch.opening.naming, one.branch.name
    if naming is Naming.OTHERS_THAN:
        return _spares_others(one.branch) and (one.told or _asks_a_figure(one))
    if naming is Naming.SOMEHOW:
        return "联合" in name
    if not one.asked or naming is Naming.IF_THEY_ARE or _MUST_BE_LICENSED.match(one.branch.asked.text):
        return True
    if _says_what_they_do(name) and _MUST.match(one.branch.asked.text):
        return True
    if naming is Naming.WHO_APPLIES or not one.told:
        return one.told
    return _asks_a_figure(one) and _says_if_they_are(name)


# 属于制造业的，营业收入不低于5000万元: asked of them alone.
def _says_if_they_are(name: str) -> bool:
    return name.startswith("属于") and name.endswith("的")


# 从事危险化学品生产的企业须……, 建筑业企业须具有相应资质: so are these.
def _says_what_they_do(name: str) -> bool:
    return name.startswith("从事") and "的" in name


_MUST = re.compile(rf"{MUST}(?!为|是|属于)")
_MUST_BE_LICENSED = re.compile(
    rf"{MUST}(?:依法)?(?:具[有备]|取得|持有|获得|办理)[^,，。;]{{0,16}}(?:资质|许可证?|执照|备案)$"
)


# 入驻科技企业不少于30家，毕业企业不少于10家: firms that are counted ask for none.
_SO_MANY_FIRMS = re.compile(r"\d家")


def _counts_firms(one: _Class) -> bool:
    return is_number_alone(one.branch.asked.text) and _SO_MANY_FIRMS.search(one.branch.asked.text) is not None


def _spares_others(branch: Branch) -> bool:
    """Whether those whom a branch names are left out of what is asked (除小微企业外), and not denied (非上市企业)."""
    text, start = branch.asked.flow.text, branch.opening.start
    return text.startswith("除", start - 1) or "以外" in text[start : branch.opening.asked]


def _asks_a_figure(one: _Class) -> bool:
    return any(char.isdigit() for char in one.branch.asked.text)


_BY_SORT = (Naming.THOSE, Naming.SOMEHOW, Naming.IF_THEY_ARE)


def _joined(classes: Sequence[_Class]) -> list[Condition]:
    """What classes are asked: as ways, where a figure is asked of any or one is all the others; else of each alone."""
    if len(classes) == 1:
        (one,) = classes
        if not one.asked:
            return []
        of_all = [node for node in one.asked[1:] if _is_of_all(node)]
        return [_if(one, [node for node in one.asked if node not in of_all]), *of_all]
    ways = any(_asks_a_figure(one) or one.branch.opening.naming not in _BY_SORT for one in classes)
    if ways or not all(one.told for one in classes):
        return [any_of([joined_plainly([one.who, *one.asked]) for one in classes])]
    return [_if(one, one.asked) for one in classes]


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
