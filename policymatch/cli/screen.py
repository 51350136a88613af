"""What the terminal shows: answers on stdout, progress and complaints on stderr."""

import locale
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TaskID, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bars

from policymatch.domain.progress import Progress, Stage
from policymatch.domain.wording import Language, Wording

if TYPE_CHECKING:
    from policymatch.batch import SheetLeftOut

_STAGES = {
    Stage.PREPARE: Wording(zh="准备编码器", en="preparing the encoder"),
    Stage.READ: Wording(zh="读取文件", en="reading documents"),
    Stage.ENCODE: Wording(zh="编码", en="encoding"),
    Stage.INDEX: Wording(zh="建立索引", en="indexing"),
    Stage.MATCH: Wording(zh="匹配企业", en="matching firms"),
}


def language_of_user() -> Language:
    """Chinese where the terminal's locale is Chinese, English elsewhere."""
    return Language.ZH if (locale.getlocale()[0] or "").lower().startswith(("zh", "chinese")) else Language.EN


def complain(wording: Wording) -> None:
    """Say on stderr what is wrong, in the user's language."""
    click.echo(wording.in_language(language_of_user()), err=True)


def refuse(source: str, reason: Wording) -> None:
    """Name on stderr an input that was refused, and why."""
    click.echo(f"{source}: {reason.in_language(language_of_user())}", err=True)


def refuse_sheets(firms: Path, sheets: "Iterable[SheetLeftOut]") -> bool:
    """Name on stderr the sheets of a firm list that were not read; whether one of them is a list too."""
    named = list(sheets)
    for each in named:
        refuse(f"{firms} [{each.sheet}]", each.wording)
    return any(each.is_list for each in named)


@contextmanager
def progress_bar() -> Iterator[Progress]:
    """A bar a stage on stderr; silent where stderr is no terminal."""
    language = language_of_user()
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Bars(*columns, console=Console(stderr=True), disable=not sys.stderr.isatty()) as bars:
        tasks: dict[Stage, TaskID] = {}

        def show(stage: Stage, done: int, total: int) -> None:
            if stage not in tasks:
                tasks[stage] = bars.add_task(_STAGES[stage].in_language(language))
            bars.update(tasks[stage], completed=done, total=total)

        yield show
