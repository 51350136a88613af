"""`policymatch models`: prepares and shows the encoder."""

import json

import click

from policymatch.cli.screen import progress_bar
from policymatch.config import read_settings


@click.group()
def models() -> None:
    """Prepare and show the encoder that POLICYMATCH_ENCODER names."""


@models.command()
def prepare() -> None:
    """Make the encoder ready, so that the first start is a fast one; make a damaged one anew."""
    from policymatch import service

    with progress_bar() as progress:
        description = service.prepare_encoder(read_settings(), progress)
    click.echo(json.dumps(service.plain(description), ensure_ascii=False, indent=1))


@models.command()
def show() -> None:
    """Say which encoder it is, where it lies and whether it is ready."""
    from policymatch import service

    description = service.describe_encoder(read_settings())
    click.echo(json.dumps(service.plain(description), ensure_ascii=False, indent=1))
