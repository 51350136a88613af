"""`policymatch`: its commands, loaded when they are called so that each starts fast."""

import sys
from importlib import import_module

import click

from policymatch.cli.screen import complain
from policymatch.domain.errors import PolicymatchError

_COMMANDS = {
    "build": "policymatch.cli.build",
    "extract": "policymatch.cli.extract",
    "match": "policymatch.cli.match",
    "judge": "policymatch.cli.judge",
    "plan": "policymatch.cli.plan",
    "calendar": "policymatch.cli.calendar",
    "changes": "policymatch.cli.changes",
    "elsewhere": "policymatch.cli.elsewhere",
    "compare": "policymatch.cli.compare",
    "suggest": "policymatch.cli.suggest",
    "batch": "policymatch.cli.batch",
    "reach": "policymatch.cli.reach",
    "serve": "policymatch.cli.serve",
    "evaluate": "policymatch.cli.evaluate",
    "models": "policymatch.cli.models",
}


class Commands(click.Group):
    """The group that imports a command's module only when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, in the order of the work."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command called `cmd_name`; none for a name that is no command."""
        if cmd_name not in _COMMANDS:
            return None
        command: click.Command = getattr(import_module(_COMMANDS[cmd_name]), cmd_name)
        return command


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="policymatch")
def policymatch() -> None:
    """Which supporting policies may this firm have: condition by condition, beside the sentence that says so.

    Exit status: 0 done; 1 done with some inputs refused, each named; 2 unusable arguments or input.
    """


def main() -> None:
    """Run the command line; an error of the tree becomes a sentence on stderr and status 2."""
    try:
        sys.exit(policymatch(standalone_mode=False) or 0)
    except PolicymatchError as error:
        complain(error.wording)
        sys.exit(2)
    except click.ClickException as error:
        error.show()
        sys.exit(2)
    except click.Abort:
        sys.exit(130)
