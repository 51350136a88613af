"""GB/T 4754-2017 国民经济行业分类: sections and divisions, code against name."""

from collections.abc import Iterable
from dataclasses import dataclass

from policymatch.domain.wording import Language, Wording
from policymatch.terms.lexicon import key_of
from policymatch.terms.tables import Entry

_DIVISION_DIGITS = 2
_CALLED = "called"
_MAKING = "制造"


@dataclass(frozen=True, slots=True)
class Industry:
    """A section (C) or division (34) of the classification; `section` is the code of that of a division."""

    code: str
    name: Wording
    section: str


class Industries:
    """The classification of economic activities down to divisions."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        table = tuple(entries)
        known = (entry for entry in table if entry.kind != _CALLED)
        self._by_code = {entry.text("code"): _industry(entry) for entry in known}
        self._called = tuple(entry for entry in table if entry.kind == _CALLED)
        self._by_name = {key_of(industry.name.zh): code for code, industry in self._by_code.items()}
        self._divisions = tuple(each.name.zh for each in self._by_code.values() if each.section)

    def __contains__(self, code: object) -> bool:
        return isinstance(code, str) and self.code_of(code) is not None

    def codes(self) -> tuple[str, ...]:
        """Every code, sections first."""
        return tuple(self._by_code)

    def code_of(self, told: str) -> str | None:
        """The code of a name (软件和信息技术服务业), or of a code of any depth (I65, 6513, 65).

        >>> from policymatch.terms import load_terms
        >>> load_terms().industries.code_of("I6513"), load_terms().industries.code_of("汽车制造业")
        ('65', '36')
        """
        if code := self._by_name.get(key_of(told)):
            return code
        digits = told.lstrip("ABCDEFGHIJKLMNOPQRST")
        code = digits[:_DIVISION_DIGITS] if digits.isdigit() else told
        return code if code in self._by_code else None

    def also_called(self, name: str) -> tuple[str, ...]:
        """What else a trade of this name is by the classification: the names that documents give it, and one
        of its section.

        A class of manufacturing (轴承制造) ends as its section does. The name of a section stands beside that
        of the trade: alone it would lie in wordings that mean less (先进制造业).

        >>> from policymatch.terms import load_terms
        >>> load_terms().industries.also_called("纺织业"), load_terms().industries.also_called("轴承制造")
        (('制造业（纺织业）',), ('轴承制造业',))
        """
        known = self._by_code.get(self._by_name.get(key_of(name), ""))
        if known is None:
            return (f"{name}业",) if name.endswith(_MAKING) else ()
        also = [each.text("name") for each in self._called if known.code in each.words("divisions")]
        section = self._by_code[known.section].name.zh if known.section else ""
        # 批发和零售业 holds the name of a trade that a firm of the other is not.
        if section not in name and not any(division in section for division in self._divisions):
            also.append(f"{section}（{name}）")
        return tuple(also)

    def name_of(self, code: str, language: Language = Language.ZH) -> str:
        """The name of a code of any depth; the code itself when it is none."""
        known = self.code_of(code)
        return self._by_code[known].name.in_language(language) if known else code


def _industry(entry: Entry) -> Industry:
    code, name = entry.text("code"), entry.text("name")
    wording = Wording(zh=name, en=entry.fields.get("english", name))
    return Industry(code, wording, entry.letters("section"))
