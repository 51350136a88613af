"""`policymatch extract`."""

import json
from pathlib import Path

import click

from policymatch.cli.explained import explained
from policymatch.cli.screen import complain, refuse
from policymatch.config import read_settings
from policymatch.domain.wording import Wording


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--explain", is_flag=True, help="Show the document with its measures and where each came from.")
def extract(files: tuple[Path, ...], explain: bool) -> int:
    """Print what is read out of documents: one JSON record a line, needing no snapshot.

    The first line of a .txt is its title; a .jsonl gives one record a line.
    """
    from policymatch import service

    refused = printed = 0
    for passed_over in service.left_out_of(files):
        refuse(passed_over.source, passed_over.reason)
    for item in service.extract(files, read_settings()):
        if isinstance(item, service.RefusedSource):
            refused += 1
            refuse(item.source, item.reason)
            continue
        printed += 1
        click.echo(explained(item) if explain else json.dumps(service.record_of(item), ensure_ascii=False))
    if not printed and not refused:
        complain(Wording(zh="没有找到可读的文件。", en="There is no document in what was named."))
    return 2 if not printed else 1 if refused else 0
