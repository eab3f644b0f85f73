"""Runs what the README shows and puts the real output in, so that the tour cannot go stale.

    python docs/refresh_readme.py

A block of the kind ``console`` holds commands after ``$`` and what they print. They run one after another in one
folder that holds a copy of ``seeds/``. ``tests/test_readme.py`` checks that a refresh changes nothing.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
BLOCK = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)
WIDTH = "80"


class Failed(Exception):
    """A command of the tour that failed: what was typed, what it printed, and its exit code."""


def commands(block: str) -> list[str]:
    """The commands of a block; one that goes on after a backslash stays one.

    >>> commands("$ newsgraph build\\nRead 2 articles\\n$ ls output\\n")
    ['newsgraph build', 'ls output']
    """
    return re.findall(r"^\$ ((?:.*\\\n)*.*)$", block, re.MULTILINE)


def output(command: str, folder: Path) -> str:
    """What a command prints on both channels, in a shell that finds our ``newsgraph`` first.

    Raises :class:`Failed` where it, or a part of its pipe, fails: an error is not to become the tour.
    """
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", "")))
    environment = {**os.environ, "PATH": path, "COLUMNS": WIDTH, "PYTHONUTF8": "1"}
    ran = subprocess.run(["bash", "-o", "pipefail", "-c", command], cwd=folder, env=environment, text=True,
                         encoding="utf-8", stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    if ran.returncode:
        raise Failed(f"$ {command}\n{ran.stdout}It failed with exit code {ran.returncode}.")
    return "\n".join(line.rstrip() for line in ran.stdout.splitlines())


def refreshed(readme: str, folder: Path) -> str:
    """The README with the output that its commands have in a folder that holds ``seeds``."""
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    return BLOCK.sub(lambda block: "".join(shown(command, folder) for command in commands(block[0])), readme)


def shown(command: str, folder: Path) -> str:
    """A command and its output as a block shows them."""
    told = output(command, folder)
    return f"$ {command}\n" + (told + "\n" if told else "")


def main() -> None:
    with TemporaryDirectory() as folder:
        try:
            README.write_text(refreshed(README.read_text("utf-8"), Path(folder)), "utf-8")
        except Failed as failed:
            sys.exit(str(failed))


if __name__ == "__main__":
    main()
