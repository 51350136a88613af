"""`policymatch serve`."""

import os
import sys

import click

from policymatch.cli.listening import wait_for_address
from policymatch.config import read_settings

APPLICATION = "api.preloaded:create_app()"
_AT_THE_DOOR = 8


@click.command()
@click.option("--host", help="The address to listen on [default: POLICYMATCH_HOST, else 127.0.0.1].")
@click.option("--port", type=click.IntRange(1, 65535), help="[default: POLICYMATCH_PORT, else 8000]")
@click.option("--workers", type=click.IntRange(1, 64), help="Processes that answer [default: 1].")
def serve(host: str | None, port: int | None, workers: int | None) -> None:
    """Serve the HTTP API, its documentation at /docs, and the web form at /."""
    settings = read_settings(host=host, port=port, workers=workers)
    wait_for_address(settings.host, settings.port)
    click.echo(f"policymatch: http://{settings.host}:{settings.port}", err=True)
    # Workers share what is opened before they are forked; index libraries used before it would hang them.
    arguments = [
        sys.executable,
        "-m",
        "gunicorn",
        APPLICATION,
        "--config",
        "python:api.server",
        "--bind",
        f"{settings.host}:{settings.port}",
        "--workers",
        str(settings.workers),
        "--threads",
        # As many as may wait, and some to turn the next away and to say how the server is.
        str(max(settings.waiting, settings.threads) + _AT_THE_DOOR),
        "--timeout",
        str(settings.timeout_seconds),
        "--graceful-timeout",
        str(settings.timeout_seconds),
        "--limit-request-line",
        "8190",
        "--log-level",
        "warning",
    ]
    os.execv(sys.executable, arguments)
