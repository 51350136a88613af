"""Seeking: every testable criterion that a sentence states, whichever field it is of."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from policymatch.domain.condition import Op
from policymatch.domain.fields import EntityType, Field
from policymatch.domain.spans import meet
from policymatch.reading.criteria.asked.beside_firms import is_beside_firms, is_said_beside_firms
from policymatch.reading.criteria.asked.brought import (
    is_of_a_counterpart,
    is_of_those_brought_in,
    speaks_of_tenants,
)
from policymatch.reading.criteria.asked.classes_named import is_name_of_a_class
from policymatch.reading.criteria.asked.counted_firms import is_of_those_counted
from policymatch.reading.criteria.asked.declared import Declared, by_whole_name, find_declared
from policymatch.reading.criteria.asked.easing import is_eased, is_of_a_variant
from policymatch.reading.criteria.asked.givers import is_of_the_giver
from policymatch.reading.criteria.asked.houses import is_of_a_house
from policymatch.reading.criteria.asked.looseness import is_loose
from policymatch.reading.criteria.asked.names import (
    is_in_a_book_title,
    is_of_what_was_had,
    is_only_named,
    is_quoted,
    is_within_a_name,
    without_whom_compared,
)
from policymatch.reading.criteria.asked.of_places import is_of_a_place, only_asks_less
from policymatch.reading.criteria.asked.of_products import is_of_a_product
from policymatch.reading.criteria.asked.parties import is_of_another_party
from policymatch.reading.criteria.asked.partners import is_of_a_partner
from policymatch.reading.criteria.asked.served import are_clients, are_of_those_served
from policymatch.reading.criteria.asked.telling import is_told_by_size, without_told_firms
from policymatch.reading.criteria.asked.titles_held import is_vague
from policymatch.reading.criteria.asked.weighing import is_asked
from policymatch.reading.criteria.asked.who_applies import is_about_applicant
from policymatch.reading.criteria.stated.applicants import find_applicants
from policymatch.reading.criteria.stated.built import find_sizes_built_for
from policymatch.reading.criteria.stated.entities import (
    find_counted,
    find_entities,
    find_recipients,
)
from policymatch.reading.criteria.stated.figures import find_figures
from policymatch.reading.criteria.stated.found import Found, blanked
from policymatch.reading.criteria.stated.holdings import find_holdings
from policymatch.reading.criteria.stated.lists import WHO
from policymatch.reading.criteria.stated.own_zones import find_own_zone
from policymatch.reading.criteria.stated.places import find_places
from policymatch.reading.criteria.stated.prizes import with_their_prize
from policymatch.reading.criteria.stated.records import find_had_before, find_records
from policymatch.reading.criteria.stated.rights import find_rights
from policymatch.reading.criteria.stated.since import find_terms_since
from policymatch.reading.criteria.stated.subjects import find_subjects
from policymatch.reading.criteria.stated.tiers import find_tiers
from policymatch.reading.criteria.stated.units import find_units
from policymatch.reading.criteria.text.applied import are_judged_to_be
from policymatch.reading.criteria.text.how_many import limits_how_many
from policymatch.reading.criteria.text.part_by_part import part_by_part
from policymatch.reading.criteria.text.passages import PassageRole
from policymatch.reading.criteria.text.people_of_firms import is_of_the_firm_of_people
from policymatch.reading.criteria.text.pointed import standings_pointed_at
from policymatch.reading.criteria.text.sentences import Part, Sentence
from policymatch.reading.labels import ACT
from policymatch.terms import Terms


@dataclass(frozen=True)
class Seeker:
    """What seeking needs to know beside the sentence: the tables, the document's region, what is applied for."""

    terms: Terms
    region: str | None
    applied_for: str = ""
    gives_to_others: bool = False
    declared: tuple[Declared, ...] = ()
    zone: str = ""

    def seek(self, sentence: Sentence, parts: Sequence[Part]) -> tuple[Found, ...]:
        """The criteria in `parts` of a sentence, in the order of the text."""
        if sentence.role is not PassageRole.OWN and limits_how_many(sentence.text):
            return ()
        found: list[Found] = []
        said = without_whom_compared(sentence.text)
        for start, end in part_by_part(sentence, parts):
            text = said[start - sentence.start : end - sentence.start]
            seen = [*self._in(text, listed=sentence.role is not PassageRole.OWN)]
            if sentence.role is PassageRole.EXCLUSION and not any(f.field is Field.RECEIVED for f in seen):
                seen += find_had_before(text)
            found += (replace(f, start=f.start + start, end=f.end + start) for f in seen)
        found = list(with_their_prize(found))
        asked = [
            replace(f, loose=f.loose or is_loose(f, sentence))
            for f in without_told_firms(found, sentence)
            if is_asked(f, sentence) and not self._is_of_another(f, found, sentence)
        ]
        return tuple(
            sorted(
                [*asked, *self._pointed_at(sentence, parts), *_told_by_all_of_it(sentence, parts)], key=_place
            )
        )

    def _is_of_another(self, one: Found, found: Sequence[Found], sentence: Sentence) -> bool:
        """Whether a criterion among those `found` in a sentence is not the applicant's own to meet."""
        return (
            any(rule(one, sentence) for rule in _OF_ANOTHER)
            or is_of_what_was_had(one, found)
            or self._leads_to(one, sentence)
            or self._is_of_others(one, sentence)
            or is_told_by_size(one, found, sentence)
        )

    def _pointed_at(self, sentence: Sentence, parts: Sequence[Part]) -> Iterator[Found]:
        """The standings that an offer names before it pays those who have obtained them (对获得认定的企业)."""
        for start, end in standings_pointed_at(sentence):
            name = sentence.flow.text[start:end]
            held = (f for f in self._in(f"对获得{name}认定的企业", listed=False) if f.field in _STANDINGS)
            known = next(held, None) or Found(Field.TITLES, Op.HAS_ANY, (name,), start, end)
            if any(part.start <= start < part.end for part in parts):
                yield replace(known, start=start, end=end)

    def recipients(self, sentence: Sentence) -> tuple[Found, ...]:
        """Whom the part of a sentence names that says what is given."""
        found = find_recipients(sentence.text)
        placed = (replace(f, start=f.start + sentence.start, end=f.end + sentence.start) for f in found)
        return tuple(f for f in placed if not is_beside_firms(f, sentence))

    def sorts_in(self, sentence: Sentence, start: int, end: int) -> list[Found]:
        """The sorts of firm that the words at [start, end) name, whether or not anything is asked of them."""
        seen = self._in(sentence.flow.text[start:end], listed=True)
        sorts = (f for f in seen if f.field in _SORTS)
        return sorted((replace(f, start=f.start + start, end=f.end + start) for f in sorts), key=_place)

    def who_in(self, sentence: Sentence, start: int, end: int) -> list[Found]:
        """Whom the words at [start, end) name as an applicant, whether or not anything is asked of them."""
        seen = self._in(sentence.flow.text[start:end], listed=True)
        who = (f for f in seen if f.field in WHO)
        return sorted((replace(f, start=f.start + start, end=f.end + start) for f in who), key=_place)

    def titles_at(self, sentence: Sentence, start: int, end: int) -> list[tuple[int, int]]:
        """Where titles stand that the table of titles knows, whatever stands between them."""
        found = self.terms.titles.find(sentence.flow.text[start:end])
        return [(start + title.start, start + title.end) for title in found]

    def _in(self, text: str, *, listed: bool) -> Iterator[Found]:
        holdings = self._holdings_in(text)
        yield from holdings
        yield from self._places_and_subjects_in(text, holdings)
        titles = [f for f in holdings if f.field is Field.TITLES]
        taken = blanked(text, [f for f in titles if not (is_vague(f) and text.startswith(("对", "支持")))])
        tiers = tuple(find_tiers(text))
        # 营业收入5000万元以下的企业，不低于6%: of which size, and no demand to be one.
        taken = blanked(taken, tiers)
        yield from find_applicants(taken)
        yield from self._entities_in(text, taken, holdings)
        yield from find_units(text)
        yield from find_counted(text)
        yield from find_records(text)
        yield from tiers
        rights = tuple(find_rights(text))
        yield from rights
        yield from find_figures(blanked(text, (*tiers, *rights)), listed=listed)

    def _holdings_in(self, text: str) -> tuple[Found, ...]:
        """What is held or won: by the names of the tables, and by those that the document declares."""
        held = find_holdings(text, self.terms, self.region)
        holdings = tuple(by_whole_name(one, self.declared) for one in held)
        told = [*find_declared(text, self.declared)]
        # 创新领军企业, which the document confers, is more than 领军企业.
        holdings = tuple(one for one in holdings if not any(_is_more_than(f, one) for f in told))
        own = (f for f in told if not any(meet(f, one) for one in holdings))
        return (*holdings, *own)

    def _places_and_subjects_in(self, text: str, holdings: Sequence[Found]) -> Iterator[Found]:
        """Places, trades and technical fields, but for those in the name of what is held or of who applies."""
        # 医疗卫生机构 is a kind of applicant, not a trade.
        kinds = [m for m in self.terms.entities.find(text) if EntityType.ENTERPRISE not in m.values]
        won = [f for f in holdings if f.field is Field.TITLES or f.cue in ("won", "awarded")]
        names = [*((f.start, f.end) for f in won), *((m.start, m.end) for m in kinds)]
        zones = find_own_zone(text, self.region, self.zone)
        for found in (*find_places(text, self.terms, self.region), *zones, *find_subjects(text, self.terms)):
            if not any(low <= found.start and found.end <= high for low, high in names):
                yield found

    def _entities_in(self, text: str, taken: str, holdings: Sequence[Found]) -> Iterator[Found]:
        """The kinds of entity in a text, of which `taken` is what titles and tiers leave."""
        named = [f for f in holdings if f.field in (Field.PLATFORMS, Field.AWARDS, Field.PROJECTS)]
        entities = [*find_entities(taken, self.terms)]
        if not entities and is_about_applicant(text):
            # 申报单位应为高新技术企业: the noun of the title says what it is.
            entities = [*find_entities(text, self.terms)]
        return (e for e in entities if not is_within_a_name(e, named) and not is_quoted(e, text))

    def _is_of_others(self, found: Found, sentence: Sentence) -> bool:
        """Whether a document says that it is for firms, where this offer gives to others."""
        firms = found.field is Field.ENTITY_TYPE and found.value == (EntityType.ENTERPRISE,)
        held = found.field is Field.TITLES and _OTHERS_TOO.search(sentence.text) is None
        of_firms = firms or held or found.field is Field.INDUSTRY
        targets = sentence.role is PassageRole.TARGET or _APPLIES_TO.match(sentence.text) is not None
        return self.gives_to_others and ((of_firms and targets) or are_clients(sentence, found))

    def is_of_others(self, sentence: Sentence) -> bool:
        """Whether a sentence tells which firms a document is for, where this offer gives to others."""
        if not self.gives_to_others or sentence.role is PassageRole.OWN:
            return False
        seen = [*self._in(sentence.text, listed=True)]
        of_a_trade = any(found.field in (Field.INDUSTRY, Field.TECH_FIELD) for found in seen)
        return not of_a_trade and any(self._is_of_others(found, sentence) for found in seen)

    def _leads_to(self, found: Found, sentence: Sentence) -> bool:
        """Whether a title or platform is what one applies for here, and so not yet held."""
        if found.field is Field.PLATFORMS:
            return _SEEKS_IT.fullmatch(sentence.flow.text[sentence.start : found.start]) is not None
        if found.field is not Field.TITLES or not isinstance(found.value, tuple):
            return False
        words = sentence.flow.text[found.start : found.end]
        if are_judged_to_be(sentence.text) and words[-_TAIL:] in self.applied_for:
            return True
        return all(str(name)[-_TAIL:] in self.applied_for for name in found.value)


_STANDINGS = {Field.TITLES, Field.PLATFORMS}
_SORTS = {
    Field.REGION,
    Field.INDUSTRY,
    Field.TITLES,
    Field.PLATFORMS,
    Field.SIZE_CLASS,
    Field.OWNERSHIP,
    Field.ABOVE_SCALE,
    Field.LISTED,
    Field.EMPLOYEES,
    Field.REVENUE_YUAN,
    Field.AGE_MONTHS,
}


def _place(found: Found) -> tuple[int, str]:
    return found.start, found.field


def _is_more_than(named: Found, held: Found) -> bool:
    """Whether a name that the document gives holds that of a title, and more words in front of it."""
    return named.start < held.start and held.end <= named.end and held.field is Field.TITLES


_TAIL = 4
# 申请认定、备案市级孵化载体的运营单位: what those who apply are yet to have
_SEEKS_IT = re.compile(r"(?:申[请报])(?:(?:认定|评定|备案|设立|建设|组建)为?[、和或及]?){0,3}")
_APPLIES_TO = re.compile(rf"{ACT}[^,，。;]{{0,4}}适用于")
# 高新技术企业、高等学校和服务机构: a document that is for others too.
_OTHERS_TOO = re.compile(r"机构|高校|学校|院所|组织|单位|平台|基地|园区|协会|团队")


def _told_by_all_of_it(sentence: Sentence, parts: Sequence[Part]) -> Iterator[Found]:
    """How old at most an applicant is that has what an offer gives for years from
    its registration, and of which size are those for whom a platform is built.
    """
    if sentence.role is PassageRole.OWN:
        for found in (*find_terms_since(sentence.text), *find_sizes_built_for(sentence.text)):
            placed = replace(found, start=found.start + sentence.start, end=found.end + sentence.start)
            if any(part.start <= placed.start < part.end for part in parts):
                yield placed


# By each, a criterion is part of a name, asked of a variant alone, or of another than who applies.
_OF_ANOTHER: tuple[Callable[[Found, Sentence], bool], ...] = (
    is_in_a_book_title,
    is_only_named,
    is_of_a_variant,
    is_of_a_product,
    is_eased,
    is_of_the_giver,
    is_of_a_counterpart,
    is_said_beside_firms,
    is_of_those_brought_in,
    is_of_those_counted,
    lambda _, sentence: speaks_of_tenants(sentence) or only_asks_less(sentence),
    is_of_a_place,
    is_of_another_party,
    is_of_a_partner,
    is_of_the_firm_of_people,
    is_name_of_a_class,
    is_of_a_house,
    lambda found, sentence: are_of_those_served(sentence, found),
)
