"""``newsgraph view``: the page, in the browser that is at hand."""

from __future__ import annotations

from pathlib import Path

import click

from graph.commands.folder import built
from graph.terminal import shown


@click.command()
@built
def view(folder: Path) -> None:
    """Open the page of the graph in DIR in the default browser; where there is none, say where the page lies.

    \b
    Example:
      newsgraph view output
    """
    page = folder.resolve() / "graph.html"
    if not page.is_file():
        raise click.ClickException(f"There is no page in {shown(str(folder))}. Make it: newsgraph build INPUT "
                                   f"-o {shown(str(folder))}")
    verb = "Opened" if opened(page) else "No browser could be opened. The page is"
    click.echo(f"{verb} {shown(str(page))}")


def opened(page: Path) -> bool:
    """Whether a browser was found that opens the page."""
    import webbrowser

    try:
        return webbrowser.open(page.as_uri())
    except (webbrowser.Error, OSError):
        return False
