"""Terms: every table of corpus/terms as one frozen value."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from policymatch.domain.fields import EntityType, Ownership
from policymatch.terms.choices import Choices, entity_choices, ownership_choices
from policymatch.terms.fields import Fields
from policymatch.terms.gazetteer import read_places
from policymatch.terms.glossary import Glossary
from policymatch.terms.industries import Industries
from policymatch.terms.levels import read_levels
from policymatch.terms.named import NameTable
from policymatch.terms.packaged import packaged_folder
from policymatch.terms.platforms import Platforms
from policymatch.terms.regions import Regions
from policymatch.terms.shared_places import SharedPlaces
from policymatch.terms.sizes import Sizes
from policymatch.terms.tables import read_table
from policymatch.terms.titles import Titles


@dataclass(frozen=True, slots=True)
class Terms:
    """What the rooms know of places, titles, platforms, fields, industries, sizes, applicants and English."""

    regions: Regions
    shared_places: SharedPlaces
    titles: Titles
    platforms: Platforms
    fields: Fields
    industries: Industries
    sizes: Sizes
    entities: Choices[EntityType]
    ownerships: Choices[Ownership]
    glossary: Glossary

    def also_called(self, trade: str) -> tuple[str, ...]:
        """What else the trade of a firm is called: as a field, and by the classification where it is none.

        >>> load_terms().also_called("智能制造"), load_terms().also_called("齿轮制造")
        ((), ('齿轮制造业',))
        """
        named, known = self.fields.also_called(trade), trade in self.industries
        by_class = self.industries.also_called(trade) if known or not self.fields.code_of(trade) else ()
        return tuple(dict.fromkeys((*named, *by_class)))


def read_terms(folder: Path) -> Terms:
    """The terms of a folder of tables. Raises TermsError."""
    regions, shared_places = read_places(folder)
    levels = read_levels(folder, regions)
    industries = Industries(read_table(folder / "industries.toml"))
    applicants = read_table(folder / "entities.toml")
    return Terms(
        regions=regions,
        shared_places=shared_places,
        titles=Titles(NameTable(read_table(folder / "titles.toml"), levels), regions),
        platforms=Platforms(NameTable(read_table(folder / "platforms.toml"), levels)),
        fields=Fields(read_table(folder / "fields.toml"), industries),
        industries=industries,
        sizes=Sizes(read_table(folder / "sizes.toml"), industries),
        entities=entity_choices(applicants),
        ownerships=ownership_choices(applicants),
        glossary=Glossary(read_table(folder / "glossary.toml")),
    )


@cache
def load_terms() -> Terms:
    """The terms that came with the package; read once. Raises TermsError."""
    return read_terms(packaged_folder("corpus") / "terms")
