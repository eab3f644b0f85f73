"""Lets the heads of syntax settle: the encoder is held, its layers kept, and only tags and trees learn on.

Trees need more passes than the encoder is given over the treebanks; with its layers kept, a pass takes seconds.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random

import torch
from torch import Tensor, nn
from torch.nn.functional import cross_entropy

from extract.model.labels import SYNTAX, widths
from training.corpora import located
from training.encoder import MiniLM, halved
from training.reader.augment import varied
from training.reader.batches import Batch, collated, packed
from training.reader.export import trained
from training.reader.losses import tree_losses
from training.reader.net import Reader
from training.reader.prepare import MOST
from training.reader.segments import SKIP, Segment, segments
from training.reader.trees import ewt, gum

TREEBANKS = {"syntax/ewt-train.conllu.gz": ewt, "syntax/gum-train.conllu.gz": gum}
RATE, WARM_UP, SIZE = 1e-3, 60, 8
Kept = list[tuple[Batch, list[Tensor]]]


def settle_trees(checkpoint: Path, corpora: Path, out: Path, passes: int = 6, seed: int = 3) -> None:
    """Trains the syntax of a checkpoint for some passes and writes the checkpoint anew."""
    torch.manual_seed(seed)
    torch.set_flush_denormal(True)
    reader = trained(checkpoint)
    _learn(reader, list(keep(reader, corpora, Random(seed))), passes)
    state = torch.load(checkpoint, weights_only=True)
    out.parent.mkdir(parents=True, exist_ok=True)
    torch.save({"reader": reader.state_dict(), "step": state["step"], "shape": state.get("shape", {})}, out)


@torch.no_grad()
def keep(reader: Reader, corpora: Path, random: Random) -> Iterator[tuple[Batch, list[Tensor]]]:
    """Every batch of the treebanks with all layers of the encoder, at half precision."""
    tokenizer, found = MiniLM.tokenizer(), list[Segment]()
    for name, read in TREEBANKS.items():
        path = located(corpora, name)
        for passage in varied(list(read(path)), random) if path else ():
            found += segments(passage, tokenizer, random, MOST)
    windows = packed(found, random, MOST + 2)
    for start in range(0, len(windows), SIZE):
        batch = collated(windows[start:start + SIZE])
        with halved():
            layers = reader.encoder.layers(batch.ids, batch.mask, reader.case(batch.cases) + reader.gap(batch.gaps))
        used = reader.tree.used(layers)
        yield batch, [layer.bfloat16() if number in used else layer[:0] for number, layer in enumerate(layers)]


def _learn(reader: Reader, kept: Kept, passes: int) -> None:
    learning = [*reader.tree.parameters(), reader.tags.weight, reader.tags.bias]
    optimizer = torch.optim.AdamW(learning, lr=RATE, weight_decay=0.0)
    reader.tree.train()
    steps, step = passes * len(kept), 0
    for number in range(passes):
        order = list(range(len(kept)))
        Random(number).shuffle(order)
        for at in order:
            optimizer.param_groups[0]["lr"] = RATE * min(1.0, (step + 1) / WARM_UP) * (1 - step / steps)
            _step(reader, *kept[at], learning)
            optimizer.step()
            optimizer.zero_grad()
            step += 1
    reader.tree.eval()


def _step(reader: Reader, batch: Batch, layers: list[Tensor], learning: list[nn.Parameter]) -> None:
    """Gradients of one batch; the other tag layers stand before those of syntax, and stay as they are."""
    layers = [layer.float() for layer in layers]
    found = tree_losses(reader.tree, reader.tree(layers), batch)
    scores = dict(zip(widths(), reader.tags(layers[-1]).split(list(widths().values()), -1), strict=True))
    for name in SYNTAX:
        found[name] = cross_entropy(scores[name].flatten(0, 1), batch.tags[name].flatten(), ignore_index=SKIP)
    torch.stack(list(found.values())).sum().backward()
    others = sum(width for name, width in widths().items() if name not in SYNTAX)
    for parameter in (reader.tags.weight, reader.tags.bias):
        assert parameter.grad is not None
        parameter.grad[:others] = 0
    nn.utils.clip_grad_norm_(learning, 1.0)
