"""`policymatch calendar`."""

from datetime import date
from pathlib import Path

import click

from policymatch.cli.inputs import profile_in, snapshot_at
from policymatch.cli.options import form_option, language_option, on_option, snapshot_option, top_option
from policymatch.cli.sheet import Form, Sheet, show
from policymatch.domain.how_many import SCHEDULED
from policymatch.domain.wording import Language, Wording

_TITLE = Wording(zh="今后十二个月", en="The next twelve months")
_HEADINGS = (
    Wording(zh="日期", en="day"),
    Wording(zh="事件", en="what happens"),
    Wording(zh="依据", en="policy"),
)
_UNDATED = Wording(zh="文件未写明日期的事项", en="Measures of which no day is known")
_MEASURE = (Wording(zh="政策事项", en="measure"),)


@click.command()
@click.argument("profile", type=click.Path(path_type=Path))
@snapshot_option
@top_option(SCHEDULED, "Of how many of the best to tell.")
@on_option
@form_option
@language_option
def calendar(
    profile: Path, snapshot: Path | None, top: int, on: date, form: Form, language: Language
) -> None:
    """Print what the next twelve months bring for the firm of a profile.json.

    Windows that open and close, documents that expire, days on which the firm is old enough; for the
    --top measures that `match` recommends.
    """
    from policymatch import service

    firm = profile_in(profile, on)
    ahead = service.calendar(snapshot_at(snapshot), firm, on=on, top=top)
    events = [
        (str(event.day), event.wording.in_language(language), event.policy.title) for event in ahead.events
    ]
    undated = [(measure.title,) for measure in ahead.undated]
    sheets = (Sheet(_TITLE, _HEADINGS, events), Sheet(_UNDATED, _MEASURE, undated))
    show(ahead, sheets, ahead.why, form, language, firm=firm)
