"""``newsgraph review``: the pairs that matter most, one key each."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from graph.commands.folder import built
from graph.commands.judging import author, by_option, remerged
from graph.commands.sentences import sentences
from graph.deciding import Author, entry
from graph.ledger import LEDGER, BrokenLedger, appended, taken_back
from graph.ledgerfile import Ledger, save_ledger
from graph.terminal import counted, shown

if TYPE_CHECKING:
    from graph.dataset import Dataset
    from graph.kept import Kept
    from graph.review import Candidate

KEYS = "[s]ame  [d]ifferent  [?] skip  [u]ndo  [q]uit "


@click.command()
@built
@click.option("-n", "most", type=click.IntRange(min=1), default=30, show_default=True, metavar="N",
              help="How many pairs are shown at most.")
@by_option
def review(folder: Path, most: int, by: str | None) -> None:
    """Decide who is who where it matters most.

    Pairs about which merging may well be wrong, and on which most claims hang, are shown with their sentences and with
    what speaks for and against. One key answers: s same, d different, ? skip, u undo the last answer, q quit. Each
    answer is written to DIR/ledger.txt at once; at the end all is merged anew.

    \b
    Example:
      newsgraph review output
      newsgraph review output -n 5 < answers.txt
    """
    from graph.kept import load_kept
    from graph.load import load_dataset
    from graph.replay import replayed
    from graph.review import candidates

    with sentences():
        kept = load_kept(folder)
        old = load_dataset(folder, kept.readings)
        decisions = replayed(kept.ledger.entries, kept.readings).decisions
        asked = candidates(old, kept.readings, decisions, most)
        ledger = Asking(folder, kept, author(by)).all(asked, old) if asked else kept.ledger
        click.echo(f"{counted(len(ledger.entries) - len(kept.ledger.entries), 'decision')} in {shown(ledger.source)}."
                   if asked else "No pair is left to ask about.")
        if ledger.text != kept.ledger.text:
            remerged(folder, kept, old, ledger)


class Asking:
    """A person at the keyboard, and the ledger as it grows."""

    def __init__(self, folder: Path, kept: Kept, author: Author) -> None:
        self.path, self.author, self.ledger = folder / LEDGER, author, kept.ledger
        self.readings = {reading.article.id: reading for reading in kept.readings}
        self.answered: list[int] = []

    def all(self, asked: Sequence[Candidate], dataset: Dataset) -> Ledger:
        """Ask about one pair after the other; the ledger afterwards."""
        from graph.beside import told

        number = 0
        while number < len(asked):
            if self.implied(asked[number]):
                number += 1
                continue
            click.echo("\n".join(told(asked[number], dataset, self.readings, f"{number + 1} of {len(asked)}")))
            step = self.answer(asked[number], number)
            if step is None:
                break
            number += step
        return self.ledger

    def implied(self, pair: Candidate) -> bool:
        """Whether the answers so far decide a pair: if Ann is Lee, and Lee not Smith, then Ann is not Smith."""
        from graph.replay import replayed
        from graph.review import decided, settled

        decisions = replayed(self.ledger.entries, self.readings.values()).decisions
        return decided(pair, settled(decisions, self.readings.values()))

    def answer(self, pair: Candidate, number: int) -> int | None:
        """How many pairs to go on by: back after an undo, none after a key that means nothing, nothing to quit."""
        match pressed():
            case "s" | "d" as key:
                return self.write(pair, key, number)
            case "?":
                return 1
            case "u":
                return self.undo(number)
            case "q" | "":
                return None
        return 0

    def write(self, pair: Candidate, key: str, number: int) -> int:
        """Put the answer on record; one that denies an earlier one is said, and passed over."""
        line = entry("same" if key == "s" else "different", pair.left, pair.right, self.author)
        changed = Ledger(appended(self.ledger.text, [line]), self.ledger.source)
        try:
            changed.demand_sound()
        except BrokenLedger as fault:
            click.echo(shown(str(fault)))
        else:
            self.keep(changed)
            self.answered.append(number)
        return 1

    def undo(self, number: int) -> int:
        """Take the last answer back, and ask about its pair again."""
        if not self.answered:
            click.echo("Nothing has been answered yet.")
            return 0
        self.keep(Ledger(taken_back(self.ledger.text)[0], self.ledger.source))
        return self.answered.pop() - number

    def keep(self, ledger: Ledger) -> None:
        self.ledger = ledger
        save_ledger(self.path, ledger.text)


def pressed() -> str:
    """One key, or one letter of what is piped in; nothing at its end."""
    click.echo(KEYS, nl=False)
    key = click.getchar() if sys.stdin.isatty() else piped()
    click.echo(shown(key) if key else "")
    return "q" if key in ("\x03", "\x04") else key.lower()


def piped() -> str:
    """The next letter of standard input that is no white space."""
    while (letter := sys.stdin.read(1)).isspace():
        pass
    return letter
