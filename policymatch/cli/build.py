"""`policymatch build`."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from policymatch.cli.screen import complain, language_of_user, progress_bar, refuse
from policymatch.config import read_settings
from policymatch.domain.wording import Language, Wording, counted

if TYPE_CHECKING:
    from policymatch.service.building import AbsentAttachment

_SHOWN = 3


@click.command()
@click.argument("sources", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--out", type=click.Path(path_type=Path), help="Where to publish [default: the user's data folder]."
)
def build(sources: tuple[Path, ...], out: Path | None) -> int:
    """Read documents (files or folders; default: the starter corpus) and publish a snapshot of them.

    Reads .txt .md .html .pdf .docx .xlsx .json .jsonl, and extraction records that an editor corrected.
    Text that did not change is not encoded again. A document that can't be read is named, the rest go on.
    So is what lies in a folder and is no document (images), which does not change the exit status.
    """
    from policymatch import service

    settings = read_settings()
    with progress_bar() as progress:
        report = service.build(sources, out or settings.snapshot_place, settings, progress)
    for refused in report.refused:
        refuse(refused.source, refused.reason)
    for passed_over in report.left_out:
        refuse(passed_over.source, passed_over.reason)
    if report.absent:
        complain(_absent(report.absent))
    counted = (report.snapshot, report.documents, report.measures, report.place)
    told = {
        Language.ZH: "快照 {}：{} 份文件，{} 项支持措施，位于 {}",
        Language.EN: "snapshot {}: {} documents, {} measures, at {}",
    }
    click.echo(told[language_of_user()].format(*counted))
    return 1 if report.refused else 0


def _absent(absent: "tuple[AbsentAttachment, ...]") -> Wording:
    """Which attachments are missing: their number, and the first of them by name."""
    zh = "；".join(f"{each.policy}：{each.name}" for each in absent[:_SHOWN])
    en = "; ".join(f"{each.policy}: {each.name}" for each in absent[:_SHOWN])
    more = len(absent) > _SHOWN
    return Wording(
        zh=f"有 {len(absent)} 个附件未读到，其中的支持措施不在快照里（{zh}{'……' if more else ''}）。"
        "请把附件放在原文旁边，以原名保存，再建库。",
        en=f"{counted(len(absent), 'attachment')} could not be read, and measures told there are missing "
        f"({en}{' ...' if more else ''}); put each beside its document under its own name and build again.",
    )
