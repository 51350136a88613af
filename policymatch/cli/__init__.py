"""The command line: the only place that prints."""

from policymatch.cli.main import main

__all__ = ["main"]
