"""Conferred: a title that a measure itself gives, which nobody has to hold to be given it."""

import re
from collections.abc import Sequence

from policymatch.domain.condition import AllOf, AnyOf, Condition, Criterion, Op, left_open
from policymatch.domain.fields import Field
from policymatch.domain.wording import Language
from policymatch.terms import Terms


def without_own_title(condition: AllOf, named: str, terms: Terms) -> AllOf:
    """The condition with a demand for the very title that a measure called `named` confers left open.

    A procedure tells of the workshops that were recognised; nobody has to be one to become one.
    """
    kept = (child for child in condition.all if not _only_seeks_it(child, named, terms))
    return AllOf(all=tuple(_opened(child, named, terms) for child in kept))


# 申请认定市企业技术中心的企业应当具备以下条件
_WHO_SEEKS_IT = re.compile(
    r"^申[请报][^，。；：]{2,30}的(?:企业|单位|主体|机构|平台|载体)，?(?:还|均|同时){0,2}(?:应当?|须|需|必须)(?:同时)?(?:具备|符合|满足)(?:以下|下列|如下)[^，。；：]{0,8}(?:条件|要求|标准)[：:]?$"
)


def _only_seeks_it(node: Condition, named: str, terms: Terms) -> bool:
    """Whether a node asks for the title by words that only say who seeks it, over what that takes."""
    if not isinstance(node, Criterion) or node.quote is None or not _asks_for(node, named, terms):
        return False
    return _WHO_SEEKS_IT.match(node.quote.text) is not None


def _opened(node: Condition, named: str, terms: Terms) -> Condition:
    match node:
        case AllOf():
            return without_own_title(node, named, terms)
        case AnyOf():
            return AnyOf(any=tuple(_opened(child, named, terms) for child in node.any))
        case Criterion() if _asks_for(node, named, terms):
            return left_open(node)
    return node


# 高新技术企业研究开发中心: set up by holders of the title, which it does not confer.
_NAMES_PLATFORM = re.compile(
    r"企业[\u4e00-\u9fff]{0,8}(?:中心|实验室|研究院|研发机构|工作站)(?:认定|评定|备案)?$"
)


_LEVEL = re.compile(r"^(国家|[省市区县])级")


def _is_of_another_level(leaf: Criterion, named: str) -> bool:
    """Whether the words of a leaf begin with another level than the name of the title: 市级中心, of 省级中心."""
    held, conferred = _LEVEL.match(leaf.quote.text if leaf.quote else ""), _LEVEL.match(named)
    return held is not None and conferred is not None and held[1] != conferred[1]


def _asks_for(leaf: Criterion, named: str, terms: Terms) -> bool:
    """Whether a leaf demands titles or platforms of which one is part of a name, or all are."""
    if leaf.op is not Op.HAS_ANY or not isinstance(leaf.value, tuple):
        return False
    if leaf.field not in (Field.TITLES, Field.PLATFORMS):
        return False
    if (leaf.field is Field.TITLES and _NAMES_PLATFORM.search(named)) or _is_of_another_level(leaf, named):
        return False
    names = list(dict.fromkeys(_plain(_name_of(leaf.field, str(code), terms)) for code in leaf.value))
    one = len(names) == 1 and (_is_told_of(leaf, names[0]) or _is_short_for(names[0], _plain(named)))
    own = [name in _plain(named) for name in names]
    return all(own) or one or (any(own) and _is_one_word(leaf, names))


def _name_of(field: Field, code: str, terms: Terms) -> str:
    """The name of a title or platform, that of a platform without its level."""
    if field is Field.TITLES:
        return terms.titles.name_of(code, Language.ZH)
    return next((m.name for m in terms.platforms.find(code)), code)


def _is_one_word(leaf: Criterion, names: Sequence[str]) -> bool:
    """Whether the words of a leaf name all its titles in one (试点示范单位), so that none of them is asked alone."""
    words = _plain(leaf.quote.text) if leaf.quote else ""
    return bool(words) and not any(name in words for name in names)


_SIGNS = re.compile(r"[\s“”]")


def _plain(name: str) -> str:
    """A name without the marks and blanks that one document sets and another leaves out."""
    return _SIGNS.sub("", name)


_FEWEST_LETTERS, _LAST_ALIKE = 6, 4


def _is_short_for(name: str, named: str) -> bool:
    """Whether a name leaves out some letters of the title, and ends as it does (优秀融媒工作室, of 优秀新视听融媒工作室)."""
    letters = iter(named)
    abridged = len(name) >= _FEWEST_LETTERS and all(letter in letters for letter in name)
    return abridged and name[-_LAST_ALIKE:] in named and name[:2] in named


# 市级“培优”企业原则上营业收入达到……: the sentence says what it takes to be one.
_TAKES = re.compile(r"(?:企业|单位|机构)?(?:原则上|应当?|须|需|必须|要求|认定)")


def _is_told_of(leaf: Criterion, name: str) -> bool:
    """Whether the words of a leaf begin with the name itself, and go on with what it takes to be called so."""
    words = _plain(leaf.quote.text) if leaf.quote else ""
    return words.startswith(name) and _TAKES.match(words, len(name)) is not None
