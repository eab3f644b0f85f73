"""The roof: the command line. Each command is a module of :mod:`graph.commands`, imported when it is asked for."""

from __future__ import annotations

from importlib import import_module

import click

from graph.output import Unwritable

COMMANDS = ("build", "add", "remove", "view", "ask", "query", "explain", "why-not", "merge", "split", "undo", "review",
            "export", "validate", "evaluate", "sample", "relations")
"""In the order in which the help lists them; ``why-not`` is the function ``why_not`` of ``graph.commands.why_not``."""


class Commands(click.Group):
    """A group whose commands are imported by name, and whose errors are sentences."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        return command(cmd_name) if cmd_name in COMMANDS else None

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except Unwritable as fault:
            raise click.ClickException(str(fault)) from fault


def command(name: str) -> click.Command:
    """The command of a name."""
    module = name.replace("-", "_")
    found = getattr(import_module(f"graph.commands.{module}"), module)
    assert isinstance(found, click.Command)
    return found


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="newsgraph", message="%(prog)s %(version)s")
def main() -> None:
    """News articles in, a cited graph out: who belongs to what, who opposes whom, who said what.

    \b
    Example:
      newsgraph build articles/ -o output
      newsgraph ask output members "AI Alliance"

    \b
    Exit codes:
      0 done, 1 the input is at fault, 2 the command was misused, 3 the graph breaks its own shapes
    """
