"""What a criterion asks of a firm, as a phrase: 需不低于5% / needs at least 5 %."""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from policymatch.domain.condition import DENIED_BOUNDS, Criterion, Op
from policymatch.domain.fields import Field
from policymatch.domain.profile_names import name_of_choice
from policymatch.domain.wording import Language, Wording
from policymatch.matching.findings.support_words import support_in_english
from policymatch.matching.leaf.family import (
    NEGATIONS,
    Family,
    family_of,
    threshold_of,
    tiers_of,
    wanted_words,
)
from policymatch.matching.numbers import quantity, yuan
from policymatch.matching.told import ACTIVITY
from policymatch.terms import Terms

_MOST_NAMED = 8
_REMEMBERED_CRITERIA = 16_384
_BOUNDS = {
    Op.AT_LEAST: Wording(zh="不低于", en="at least"),
    Op.ABOVE: Wording(zh="超过", en="more than"),
    Op.AT_MOST: Wording(zh="不超过", en="at most"),
    Op.BELOW: Wording(zh="低于", en="less than"),
    Op.EQUAL: Wording(zh="等于", en="exactly"),
}
_FLAGS = {
    (Field.INDEPENDENT_LEGAL_PERSON, True): Wording(zh="具有独立法人资格", en="independent legal person"),
    (Field.INDEPENDENT_LEGAL_PERSON, False): Wording(zh="不具有独立法人资格", en="no legal person"),
    (Field.ABOVE_SCALE, True): Wording(zh="属于规模以上企业", en="above designated size"),
    (Field.ABOVE_SCALE, False): Wording(zh="不属于规模以上企业", en="below designated size"),
    (Field.LISTED, True): Wording(zh="已上市", en="listed"),
    (Field.LISTED, False): Wording(zh="未上市", en="not listed"),
    (Field.CLEAN_RECORD, True): Wording(zh="无严重失信和重大事故记录", en="clean record"),
    (Field.CLEAN_RECORD, False): Wording(zh="有严重失信或重大事故记录", en="a record of breaches"),
}


class Asked(NamedTuple):
    """A criterion with its negation reckoned in: `forbids` where the thing named must not hold."""

    criterion: Criterion
    negated: bool

    @property
    def forbids(self) -> bool:
        """Whether what is named must not be held."""
        return self.negated ^ (self.criterion.op in NEGATIONS)

    @property
    def bound_op(self) -> Op:
        """The comparison as it binds the firm: 不得低于 is 不低于."""
        op = self.criterion.op
        return DENIED_BOUNDS.get(op, op) if self.negated else op

    def wording(self, terms: Terms) -> Wording:
        """What is asked: 不低于5%, 在沈阳市, 持有高新技术企业."""
        return _remembered_wording(self, terms)

    def _wording(self, terms: Terms) -> Wording:
        match family_of(self.criterion):
            case Family.FIGURE:
                return self._bound()
            case Family.TIER:
                return self._tiers()
            case Family.FLAG:
                return _FLAGS[self.criterion.field, (self.criterion.value is True) ^ self.negated]
            case None:
                return _joined(tuple(map(str, _listed(self.criterion.value))))
        return self._membership(terms)

    def _bound(self) -> Wording:
        amount = quantity(threshold_of(self.criterion) or 0.0, self.criterion.field)
        word = _BOUNDS[self.bound_op]
        return Wording(zh=word.zh + amount.zh, en=f"{word.en} {amount.en}")

    def _tiers(self) -> Wording:
        steps = [
            (yuan(upper) if upper is not None else None, quantity(threshold, self.criterion.field))
            for upper, threshold in tiers_of(self.criterion)
        ]
        zh = "，".join(f"收入{top.zh}及以下{low.zh}" if top else f"更高{low.zh}" for top, low in steps)
        en = ", ".join(
            f"{low.en} up to {top.en} of revenue" if top else f"{low.en} above" for top, low in steps
        )
        return Wording(zh=f"按收入分档不低于（{zh}）", en=f"at least, by revenue: {en}")

    def _membership(self, terms: Terms) -> Wording:
        words = _without_covered(self.criterion.field, wanted_words(self.criterion), terms)
        names = names_of(self.criterion.field, words, terms)
        one = "" if len(words) == 1 else "one of "
        if self.criterion.field is Field.REGION:
            verb = Wording(zh="不在" if self.forbids else "在", en="outside " if self.forbids else "in ")
        elif family_of(self.criterion) is Family.CHOICE:
            verb = Wording(zh="不属于" if self.forbids else "为", en="not " if self.forbids else one)
        elif self.criterion.field in ACTIVITY:
            verb = Wording(zh="不属于" if self.forbids else "属于", en="not " if self.forbids else one)
        else:
            verb = self._holding(several=len(words) > 1)
        return Wording(zh=verb.zh + names.zh, en=verb.en + names.en)

    def _holding(self, *, several: bool) -> Wording:
        if self.criterion.op is Op.HAS_ALL and (several or not self.forbids):
            return Wording(
                zh="不同时具备" if self.forbids else "同时具备",
                en="not all of " if self.forbids else "all of ",
            )
        if self.forbids:
            return Wording(zh="没有", en="not holding ")
        return Wording(zh="具备其一：" if several else "具备", en="one of " if several else "")


@lru_cache(_REMEMBERED_CRITERIA)
def _remembered_wording(asked: Asked, terms: Terms) -> Wording:
    """The wording of a criterion does not depend on the firm; the same ones come with every request."""
    return asked._wording(terms)


def whether(field: Field) -> str | None:
    """A yes-or-no field as a Chinese question within a sentence (是否已上市); None for other fields."""
    phrase = _FLAGS.get((field, True))
    return None if phrase is None else f"是否{phrase.zh}"


def names_of(field: Field, words: tuple[str, ...], terms: Terms) -> Wording:
    """Codes and words by their names, a long list cut."""
    return _joined(tuple(name_of(field, word, terms) for word in words))


def name_of(field: Field, word: str, terms: Terms) -> Wording:
    """A code or word of a field by its name in both languages."""
    if field is Field.REGION:
        regions = terms.regions
        return Wording(zh=regions.name_of(word, Language.ZH), en=regions.name_of(word, Language.EN))
    if field is Field.TITLES:
        titles = terms.titles
        return Wording(zh=titles.name_of(word, Language.ZH), en=titles.name_of(word, Language.EN))
    if field is Field.PLATFORMS:
        return Wording(zh=word, en=terms.platforms.english_of(word) or word)
    if field in ACTIVITY:
        return Wording(zh=word, en=_english_of_activity(word, terms))
    if field is Field.RECEIVED:
        return Wording(zh=word, en=support_in_english(word))
    return name_of_choice(field, word) or Wording(zh=word, en=word)


@lru_cache(_REMEMBERED_CRITERIA)
def _english_of_activity(word: str, terms: Terms) -> str:
    """An industry or field in English where the tables have it, with the word itself where that is but one of
    the names of the field.
    """
    told, english = terms.industries.name_of(word, Language.EN), terms.fields.name_of(word, Language.EN)
    if word in terms.industries and told != terms.industries.name_of(word):
        return told
    if english.casefold() in (word.casefold(), told.casefold()):
        return word
    return english if terms.fields.name_of(word) == word else f"{english} ({word})"


def _without_covered(field: Field, words: tuple[str, ...], terms: Terms) -> tuple[str, ...]:
    """What is asked for, without trades that another of them covers by their names (工业企业), and
    without platforms that another name for the same level says.
    """
    if field is Field.PLATFORMS:
        return terms.platforms.distinct(words)
    if field not in ACTIVITY:
        return words
    covered = {name for word in words for name in terms.fields.covered_by(word)} - {
        word for word in words if terms.fields.covered_by(word)
    }
    return tuple(word for word in words if word not in covered)


def _joined(names: tuple[Wording | str, ...]) -> Wording:
    """Names in a row, a long list cut; a name that two of them share is told once."""
    wordings = [Wording(zh=name, en=name) if isinstance(name, str) else name for name in names]
    zh, more_zh = _first_of([name.zh for name in wordings])
    en, more_en = _first_of([name.en for name in wordings])
    return Wording(
        zh="、".join(zh) + (f"等{len(zh) + more_zh}项" if more_zh else ""),
        en=", ".join(en) + (f" and {more_en} more" if more_en else ""),
    )


def _first_of(names: Iterable[str]) -> tuple[list[str], int]:
    """The first of some names, each once whatever its capitals, and how many more there are."""
    once: dict[str, str] = {}
    for name in names:
        once.setdefault(name.casefold(), name)
    return list(once.values())[:_MOST_NAMED], max(len(once) - _MOST_NAMED, 0)


def _listed(value: object) -> tuple[object, ...]:
    return value if isinstance(value, tuple) else (value,)
