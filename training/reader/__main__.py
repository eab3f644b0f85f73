"""The steps of making the reader, one command each: ``python -m training.reader prepare|train|export|evaluate``."""

from __future__ import annotations

from pathlib import Path

import click
import torch

WORK = click.option("--work", type=click.Path(path_type=Path), default=Path("output/reader"), show_default=True,
                    help="Folder of batches, checkpoints and the exported model.")
CORPORA = click.option("--corpora", type=click.Path(path_type=Path, exists=True), default=Path("../shared/data"),
                       show_default=True, help="Folder of the corpora.")


@click.group()
@click.option("--threads", default=2, show_default=True)
def main(threads: int) -> None:
    """Prepare, train, export and evaluate the compact reader."""
    torch.set_num_threads(threads)


@main.command()
@WORK
@CORPORA
def names(work: Path, corpora: Path) -> None:
    """Find names for the corpora that have none, with the reader that ships; prepare then teaches them."""
    from training.reader.prepare import NAMES
    from training.reader.silver import find_names

    for corpus, number in find_names(corpora, work / NAMES):
        click.echo(f"{corpus}: {number:,} names")


@main.command()
@WORK
@CORPORA
@click.option("--scale", default=1.0, show_default=True, help="Multiplies the passes over every corpus.")
@click.option("--seed", default=1, show_default=True)
@click.option("--round", "stage", type=click.IntRange(1, 7), default=1, show_default=True, help="Whose passes.")
def prepare(work: Path, corpora: Path, scale: float, seed: int, stage: int) -> None:
    """Read the corpora into batches."""
    from training.reader.prepare import prepare as run

    click.echo(f"{run(corpora, work, scale, seed=seed, stage=stage)} batches")


@main.command()
@WORK
@click.option("--steps", default=0, help="Batches to train on; all of them unless told.")
@click.option("--minutes", default=0.0, help="Stop after so long, to go on from the checkpoint later.")
@click.option("--seed", default=1, show_default=True)
@click.option("--start", type=click.Path(path_type=Path, exists=True), help="Checkpoint of an earlier round.")
@click.option("--dropout", default=0.0, show_default=True, help="Of the encoder.")
@click.option("--veil", default=0.0, show_default=True, help="The share of pieces that the encoder does not see.")
def train(work: Path, steps: int, minutes: float, seed: int, start: Path | None, dropout: float, veil: float) -> None:
    """Train from the last checkpoint, or from the published encoder where there is none."""
    from training.reader.train import train as run

    run(work / "batches.pkl", work / "checkpoints", steps, minutes, seed=seed, start=start, dropout=dropout,
        veil=veil)


@main.command()
@WORK
@click.argument("earlier", type=click.Path(path_type=Path, exists=True))
@click.argument("later", type=click.Path(path_type=Path, exists=True))
@click.option("--share", default=0.6, show_default=True, help="Of the later checkpoint.")
def average(work: Path, earlier: Path, later: Path, share: float) -> None:
    """Average the checkpoints of two rounds into one."""
    from training.reader.average import average as run

    run(earlier, later, work / "checkpoints" / "checkpoint.pt", share)


@main.command()
@WORK
@CORPORA
@click.option("--passes", default=4, show_default=True)
@click.option("--share", default=1.0, show_default=True, help="Of all but our stories, how much a pass goes over.")
def settle(work: Path, corpora: Path, passes: int, share: float) -> None:
    """Train the fork, its gate and the pair reader on with the encoder held, on all pairs.

    Names that ``names`` found for the corpora in the same folder are exchanged for others.
    """
    from training.reader.prepare import NAMES
    from training.reader.settle import settle as run

    run(work / "checkpoints" / "checkpoint.pt", corpora, work / "settled" / "checkpoint.pt", passes,
        names=work / NAMES, share=share)


@main.command("settle-trees")
@WORK
@CORPORA
@click.option("--passes", default=6, show_default=True)
def settle_trees(work: Path, corpora: Path, passes: int) -> None:
    """Train the heads of syntax on with the encoder held."""
    from training.reader.settle_trees import settle_trees as run

    run(work / "checkpoints" / "checkpoint.pt", corpora, work / "settled" / "checkpoint.pt", passes)


@main.command()
@WORK
@click.argument("model", type=click.Path(path_type=Path, exists=True), default=Path("extract/model/weights"))
def restore(work: Path, model: Path) -> None:
    """Read the reader that ships, or another export, back as a checkpoint to train on from."""
    from training.reader.restore import restore as run

    run(model, work / "checkpoints" / "checkpoint.pt")


@main.command()
@WORK
@click.option("--float", "as_float", is_flag=True, help="Keep the weights as they are, without quantising.")
def export(work: Path, as_float: bool) -> None:
    """Write the trained reader for the product: ONNX, int8, tokenizer."""
    from training.reader.export import export as run

    out = work / ("export-float" if as_float else "export")
    settled = work / "settled" / "checkpoint.pt"
    checkpoint = settled if settled.exists() else work / "checkpoints" / "checkpoint.pt"
    made = run(checkpoint, work / "tokenizer.json", out, quantised=not as_float)
    for name, found in made.items():
        click.echo(f"{name} {found['bytes']} bytes {found['sha256']}")


@main.command()
@WORK
@CORPORA
@click.option("--most", default=10**6, help="Documents of each development split at most.")
@click.option("--only", multiple=True, help="Measure only this; may be given again.")
@click.option("--float", "as_float", is_flag=True, help="Measure the export without quantisation.")
def evaluate(work: Path, corpora: Path, most: int, only: tuple[str, ...], as_float: bool) -> None:
    """Measure the exported reader on the development splits."""
    from training.reader.evaluate import evaluate as run
    from training.reader.evaluate import written

    model = work / ("export-float" if as_float else "export")
    click.echo(written(run(model, corpora, most, only), work / f"{model.name}-figures.json"))


@main.command()
@WORK
@click.argument("page", type=click.Path(path_type=Path, exists=True), default=Path("docs/model-card.md"))
def card(work: Path, page: Path) -> None:
    """Write corpora, figures and hashes into the model card, between its marks."""
    from training.reader.card import write

    write(work, page)


@main.command()
@WORK
def small(work: Path) -> None:
    """Go the whole way on toy sentences of our own in under two minutes; the figures mean nothing."""
    from training.reader.small import small as run

    click.echo(run(work))


if __name__ == "__main__":
    main()
