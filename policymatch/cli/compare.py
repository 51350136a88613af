"""`policymatch compare`."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from policymatch.cli.inputs import snapshot_at
from policymatch.cli.options import form_option, language_option, on_option, snapshot_option
from policymatch.cli.screen import refuse, refuse_sheets
from policymatch.cli.sheet import Form, Sheet, show
from policymatch.cli.standing_rows import standing_row
from policymatch.config import read_settings
from policymatch.domain.errors import FirmListError, ProfileError
from policymatch.domain.wording import Language, Wording

if TYPE_CHECKING:
    from policymatch.domain.measure import Policy
    from policymatch.domain.profile import FirmProfile
    from policymatch.domain.quote import Quote
    from policymatch.matching.versions.difference import Difference
    from policymatch.service import Comparison, NamedEffect

_DIFFERENCES = Wording(zh="差别", en="Differences")
_STANDINGS = Wording(zh="各事项覆盖企业数和最高支出", en="Firms and greatest cost of each measure")
_EFFECTS = Wording(zh="对企业的影响", en="What it does to firms")
_MEASURE = Wording(zh="政策事项", en="measure")
_OF_DIFFERENCES = (
    _MEASURE,
    Wording(zh="差别", en="difference"),
    Wording(zh="旧版原文", en="old sentence"),
    Wording(zh="新版原文", en="new sentence"),
)
_OF_STANDINGS = (
    _MEASURE,
    Wording(zh="旧版可能享受", en="may have, old"),
    Wording(zh="新版可能享受", en="may have, new"),
    Wording(zh="增加", en="gain"),
    Wording(zh="失去", en="lose"),
    Wording(zh="推迟", en="wait"),
    Wording(zh="旧版最高支出", en="greatest cost, old"),
    Wording(zh="新版最高支出", en="greatest cost, new"),
)
_OF_EFFECTS = (
    Wording(zh="企业", en="firm"),
    Wording(zh="影响", en="effect"),
    _MEASURE,
    Wording(zh="原因", en="reason"),
)
_GAINS, _LOSES = Wording(zh="可能多享受", en="may now have"), Wording(zh="失去", en="loses")
_WAITS = Wording(zh="要等一段时间", en="has to wait")
_NEW, _GONE = Wording(zh="新增事项", en="a new measure"), Wording(zh="事项已取消", en="the measure is gone")


@click.command()
@click.argument("old")
@click.argument("new")
@click.option("--firms", type=click.Path(path_type=Path), help="A firm list, to see who gains and who loses.")
@snapshot_option
@on_option
@form_option
@language_option
def compare(
    old: str,
    new: str,
    firms: Path | None,
    snapshot: Path | None,
    on: date,
    form: Form,
    language: Language,
) -> int:
    """Print what changed from OLD to NEW: two files, or two ids of policies of the snapshot.

    Firms are held against both as if both were in force and open for applications.

    Rows of --firms that can't be used are named, the rest go on.
    """
    from policymatch import service

    before, after = (_policy(source, snapshot) for source in (old, new))
    listed = list(_firms(firms, on)) if firms else []
    profiles = [firm for firm in listed if firm is not None]
    found = service.compare(before, after, profiles, on=on)
    show(found, _sheets(found, language), found.why, form, language)
    lost = _loses_a_sheet(firms) if firms else False
    return 1 if lost or len(profiles) < len(listed) else 0


def _policy(source: str, snapshot: Path | None) -> "Policy":
    """The policy of a file, else of the snapshot by its id."""
    from policymatch import service

    path = Path(source)
    if path.is_file() or path.suffix.lower() in service.SUFFIXES:
        return service.policy_in(path, read_settings())
    return service.policy(snapshot_at(snapshot), source)


def _firms(path: Path, on: date) -> "Iterator[FirmProfile | None]":
    """The profiles of a list, None for a row that can't be used, which is named."""
    from policymatch.batch import BadRow, read_firms
    from policymatch.service import read_profile

    for row in read_firms(path):
        try:
            if isinstance(row, BadRow):
                raise row.error
            yield read_profile(row.told, on=on)
        except (ProfileError, FirmListError) as error:
            refuse(f"{path}:{row.number} {row.firm}", error.wording)
            yield None


def _loses_a_sheet(path: Path) -> bool:
    """Whether a sheet of a list was not read that is a list too; those that were not are named."""
    from policymatch.batch import sheets_left_out

    return refuse_sheets(path, sheets_left_out(path))


def _sheets(found: "Comparison", language: Language) -> Iterator[Sheet]:
    differences = [
        (
            _named(each, language),
            each.wording.in_language(language),
            _sentence(each.was_clause, each.before),
            _sentence(each.clause, each.after),
        )
        for each in found.differences
    ]
    yield Sheet(_DIFFERENCES, _OF_DIFFERENCES, differences)
    yield Sheet(_STANDINGS, _OF_STANDINGS, [standing_row(each, language) for each in found.standings])
    yield Sheet(_EFFECTS, _OF_EFFECTS, [_effect(each, language) for each in found.effects])


def _sentence(clause: str | None, quote: "Quote | None") -> str:
    """A sentence of one version with the number of its clause before it; empty where there is none."""
    if quote is None:
        return ""
    return quote.text if clause is None or quote.text.startswith(clause) else f"{clause}：{quote.text}"


def _named(difference: "Difference", language: Language) -> str:
    """What differs: a measure, with how many others that one clause changes in the same way."""
    if not difference.also:
        return difference.title
    many = len(difference.also)
    told = Wording(zh=f"{difference.title}（等{many + 1}项）", en=f"{difference.title} (and {many} more)")
    return told.in_language(language)


def _effect(effect: "NamedEffect", language: Language) -> tuple[str, ...]:
    from policymatch.matching.versions.effects import Effect

    turn = {Effect.GAINED: _GAINS, Effect.LOST: _LOSES, Effect.DELAYED: _WAITS}[effect.effect]
    whole = _NEW if effect.before is None else _GONE if effect.after is None else None
    told = [whole] if whole else [finding.wording for finding in effect.because]
    reasons = "\n".join(words.in_language(language) for words in told)
    return effect.name or effect.firm, turn.in_language(language), effect.title, reasons
