"""Fields 领域: the industries and technologies that a text names, and how they lie to one another."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache, partial

from policymatch.domain.wording import Language, Wording
from policymatch.terms.industries import Industries
from policymatch.terms.lexicon import Bars, Folded, Hit, Lexicon, fold, key_of
from policymatch.terms.tables import Entry, malformed

_REMEMBERED_WORDS = 4096
_OFFICES = "局厅部委署"
# 汽车销售企业: what a firm does with it may stand between.
_FIRM = re.compile(
    # 住宿、餐饮企业: others of its list may, too.
    "(?:[、和及与](?!企业|公司|机构)[\u4e00-\u9fff]{2,4}){0,3}类?(?:研发|设计|制造|生产|加工|销售|经营|流通|运输|服务|维修|租赁|零部件){0,2}(?:企业|公司|机构|厂商|厂家|商户)"
)


@dataclass(frozen=True, slots=True)
class TechField:
    """A field: its names, the broader fields that it belongs to, its divisions of GB/T 4754.

    `of_firms` are those of its names that speak of it only where a firm is named by them (软件企业), `short`
    is a short form of its name, `covers` are the ends of the names of trades that lie in it.
    """

    code: str
    name: Wording
    names: tuple[str, ...]
    of_firms: tuple[str, ...]
    parents: tuple[str, ...]
    divisions: tuple[str, ...]
    found: bool
    short: str
    covers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FieldMention:
    """A field named at [start, end), in the words of the text."""

    words: str
    code: str
    start: int
    end: int


class Fields:
    """The fields that policies and firms name."""

    def __init__(self, entries: Iterable[Entry], industries: Industries) -> None:
        table = tuple(entries)
        self._fields = {field.code: field for field in map(_field, table)}
        self._shortened = tuple(field for field in self._fields.values() if field.short)
        self._codes = dict(_unique_names(self._fields))
        self._industries = industries
        self._known = Lexicon(self._codes)
        found = {name: code for name, code in self._codes.items() if self._is_found(name, code)}
        self._of_firms = {key_of(name) for field in self._fields.values() for name in field.of_firms}
        self._found = Lexicon(found, _barred(table))
        self._children = _children(self._fields)
        self._related = lru_cache(_REMEMBERED_WORDS)(self._related_names)

    def find(self, text: str) -> list[FieldMention]:
        """The fields in a text, from left to right, longest name first.

        >>> from policymatch.terms import load_terms
        >>> [m.code for m in load_terms().fields.find("集成电路、生物医药企业")]
        ['ic', 'biomedicine']
        >>> [m.words for m in load_terms().fields.find("软件企业购买正版软件")]
        ['软件']
        """
        folded = fold(text)
        return [
            FieldMention(text[start:end], hit.key, start, end)
            for hit in self._found.hits(folded, partial(self._names_a_firm, folded))
            for start, end in [folded.span(hit.start, hit.end)]
        ]

    def _names_a_firm(self, folded: Folded, hit: Hit[str]) -> bool:
        """Whether a hit is no name of firms only, or one of a firm."""
        named = folded.text[hit.start : hit.end]
        return named not in self._of_firms or _FIRM.match(folded.text, hit.end) is not None

    def codes(self) -> tuple[str, ...]:
        """Every code, in the order of the table."""
        return tuple(self._fields)

    def code_of(self, word: str) -> str | None:
        """The field of exactly this name, alias or code."""
        return word if word in self._fields else self._known.get(word)

    def name_of(self, code: str, language: Language = Language.ZH) -> str:
        """The name of a field's code or alias; the words themselves when not known."""
        known = self.code_of(code)
        return self._fields[known].name.in_language(language) if known else code

    def also_called(self, word: str) -> tuple[str, ...]:
        """The word in Chinese where it is told in English, and with a short form for its long one or back.

        >>> from policymatch.terms import load_terms
        >>> load_terms().fields.also_called("跨境电商"), load_terms().fields.also_called("E-commerce")
        (('跨境电子商务',), ('电子商务', '电商'))
        """
        known = self.code_of(word) if word.isascii() else None
        said = (self._fields[known].name.zh,) if known else ()
        spelled = (other for one in (word, *said) for other in self._spelled_otherwise(one))
        return tuple(dict.fromkeys((*said, *spelled)))

    def _spelled_otherwise(self, word: str) -> Iterator[str]:
        for field in self._shortened:
            for one, other in ((field.name.zh, field.short), (field.short, field.name.zh)):
                if one in word:
                    yield word.replace(one, other)

    def covered_by(self, word: str) -> tuple[str, ...]:
        """The ends of the names of all trades that lie in the field of this name; empty for most.

        >>> from policymatch.terms import load_terms
        >>> load_terms().fields.covered_by("工业企业")[:2], load_terms().fields.covered_by("软件")
        (('制造业', '加工业'), ())
        """
        known = self.code_of(word)
        return self._fields[known].covers if known else ()

    def ancestors_of(self, code: str) -> tuple[str, ...]:
        """The field and every broader one, nearest first."""
        seen: dict[str, None] = {}
        queue = [code]
        while queue:
            at = queue.pop(0)
            if at not in seen:
                seen[at] = None
                queue.extend(self._fields[at].parents)
        return tuple(seen)

    def related(self, word: str) -> frozenset[str]:
        """The names of the field that a word means, of its narrower and its broader fields.

        A word may also be a field's code or a division of GB/T 4754 (code or name). Empty for a word
        that the table does not know.

        >>> from policymatch.terms import load_terms
        >>> "半导体" in load_terms().fields.related("集成电路")
        True
        """
        return self._related(word)

    def _related_names(self, word: str) -> frozenset[str]:
        code = self.code_of(word)
        codes = [code] if code else self._fields_of_division(word)
        near = {near for code in codes for near in (*self.ancestors_of(code), *self._descendants_of(code))}
        return frozenset(name for code in near for name in self._fields[code].names)

    def _fields_of_division(self, word: str) -> list[str]:
        division = self._industries.code_of(word)
        return [code for code, field in self._fields.items() if division in field.divisions]

    def _descendants_of(self, code: str) -> Iterator[str]:
        for child in self._children.get(code, ()):
            yield child
            yield from self._descendants_of(child)

    def _is_found(self, name: str, code: str) -> bool:
        field = self._fields[code]
        return field.found or name not in (field.name.zh, field.name.en) or name in field.of_firms


def _field(entry: Entry) -> TechField:
    name, english = entry.text("name"), entry.text("english")
    return TechField(
        code=entry.text("code"),
        name=Wording(zh=name, en=english),
        names=tuple(dict.fromkeys((name, *entry.words("aliases"), *entry.words("firms"), english))),
        of_firms=entry.words("firms"),
        parents=entry.words("parents"),
        divisions=entry.words("divisions"),
        found=entry.fields.get("found", True),
        short=entry.letters("short"),
        covers=entry.words("covers"),
    )


def _unique_names(fields: Mapping[str, TechField]) -> Iterator[tuple[str, str]]:
    seen: dict[str, str] = {}
    for field in fields.values():
        unknown = [parent for parent in field.parents if parent not in fields]
        if unknown:
            raise malformed(field.code, f"上级领域 {unknown} 不存在", f"parents {unknown} do not exist")
        for name in field.names:
            if seen.setdefault(name, field.code) != field.code:
                raise malformed(name, "同一名称指向两个领域", "one name stands for two fields")
            yield name, field.code


def _barred(table: Iterable[Entry]) -> dict[str, Bars]:
    """Before which letters a name is none: those of its entry, and those of offices (交通运输局)."""
    barred = {name: _OFFICES for entry in table for name in _field(entry).names}
    for entry in table:
        barred |= {name: letters + _OFFICES for name, letters in entry.fields.get("barred", {}).items()}
    return {name: Bars(following=letters) for name, letters in barred.items()}


def _children(fields: Mapping[str, TechField]) -> dict[str, tuple[str, ...]]:
    children: dict[str, list[str]] = {}
    for field in fields.values():
        for parent in field.parents:
            children.setdefault(parent, []).append(field.code)
    return {code: tuple(found) for code, found in children.items()}
