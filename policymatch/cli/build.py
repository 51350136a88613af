"""`policymatch build`."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from policymatch.cli.screen import complain, language_of_user, progress_bar, refuse
from policymatch.config import read_settings
from policymatch.domain.wording import Wording, counted

if TYPE_CHECKING:
    from policymatch.service import AbsentAttachment, BuildReport

_SHOWN = 3


@click.command()
@click.argument("sources", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--out", type=click.Path(path_type=Path), help="Where to publish [default: the user's data folder]."
)
@click.option(
    "--without-published", is_flag=True, help="Leave out what was published over HTTP (POST /v1/policies)."
)
@click.option(
    "--starter", is_flag=True, help="Build the starter corpus, unless documents of your own are served there."
)
def build(sources: tuple[Path, ...], out: Path | None, without_published: bool, starter: bool) -> int:
    """Read documents (files or folders; default: the starter corpus) and publish a snapshot of them.

    Reads .txt .md .html .pdf .docx .xlsx .json .jsonl, and extraction records that an editor corrected.
    Text that did not change is not encoded again. A document that can't be read is named, the rest go on.
    A record is served in place of its document; where that has another text by now, it is named too.
    So is what lies in a folder and is no document (images), which does not change the exit status.
    What was published over HTTP there stays.
    """
    from policymatch import service

    settings = read_settings()
    place = out or settings.snapshot_place
    if starter and (kept := service.own_documents_on(place)):
        complain(_kept(kept, place))
        return 0
    with progress_bar() as progress:
        report = service.build(sources, place, settings, progress, published=not without_published)
    for refused in report.refused:
        refuse(refused.source, refused.reason)
    for passed_over in report.left_out:
        refuse(passed_over.source, passed_over.reason)
    if report.absent:
        complain(_absent(report.absent))
    if report.versions:
        complain(_versions(report.versions))
    if report.gone:
        complain(_gone(report.gone))
    click.echo(_built(report).in_language(language_of_user()))
    return 1 if report.refused else 0


def _kept(names: tuple[str, ...], place: Path) -> Wording:
    """That documents of the user's own are served, which the starter corpus does not replace."""
    return Wording(
        zh=f"{place} 正在提供您自己的 {len(names)} 份文件，未用起步文件替换；"
        "要替换，请运行 policymatch build。",
        en=f"{counted(len(names), 'document')} of your own served at {place}, not replaced by the starter "
        "corpus; to replace them, run policymatch build.",
    )


def _built(report: "BuildReport") -> Wording:
    """What was published, and where."""
    documents, measures = counted(report.documents, "document"), counted(report.measures, "measure")
    zh = f"（其中 {report.published} 份由接口发布）" if report.published else ""
    en = f" ({report.published} of them published over HTTP)" if report.published else ""
    return Wording(
        zh=f"快照 {report.snapshot}：{report.documents} 份文件{zh}，"
        f"{report.measures} 项支持措施，位于 {report.place}",
        en=f"snapshot {report.snapshot}: {documents}{en}, {measures}, at {report.place}",
    )


def _versions(groups: tuple[tuple[str, ...], ...]) -> Wording:
    """Which documents seem to be versions of one: how many groups of them, and the first by their ids."""
    zh = "；".join("、".join(group) for group in groups[:_SHOWN])
    en = "; ".join(", ".join(group) for group in groups[:_SHOWN])
    more = len(groups) > _SHOWN
    return Wording(
        zh=f"有 {len(groups)} 组文件的文号、发文机关和标题相同，其中的支持措施都会列出"
        f"（{zh}{'……' if more else ''}）；如是同一文件的不同版本，请只保留现行的一份。",
        en=f"{counted(len(groups), 'group')} of documents with one number, issuer and title "
        f"({en}{' ...' if more else ''}), all of whose measures are listed; keep only the version in force.",
    )


def _gone(names: tuple[str, ...]) -> Wording:
    """Which documents are served no more: their number, and the first of them by their ids."""
    more = len(names) > _SHOWN
    return Wording(
        zh=f"原快照中有 {len(names)} 份文件不在新快照里：{'、'.join(names[:_SHOWN])}{'等' if more else ''}。",
        en=f"{counted(len(names), 'document')} of the snapshot before left out of this one: "
        f"{', '.join(names[:_SHOWN])}{' ...' if more else ''}.",
    )


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
