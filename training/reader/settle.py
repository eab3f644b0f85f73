"""Lets the pair reader settle: the encoder is held, its output kept, and only the small part learns on.

The encoder's share of a step is most of its cost; without it a further pass over all pairs takes minutes.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

import torch
from torch import Tensor, nn
from torch.nn.functional import cross_entropy

from extract.model.labels import PAIRS
from training.encoder import MiniLM
from training.reader.batches import collated, packed
from training.reader.export import trained
from training.reader.losses import pair_input
from training.reader.net import Reader
from training.reader.prepare import MOST, present
from training.reader.segments import Segment, segments

SHARES = {"dse": 1.0, "knowledgenet": 1.0, "re3d": 1.0, "sentences.yaml": 1.0, "re-docred": 1.0, "core": 0.4}
RATE, AT_ONCE = 1e-4, 64


@dataclass(frozen=True, eq=False)
class Kept:
    """Encoder output of every window, and all pairs, whose first number is their window."""

    hidden: list[Tensor]
    pairs: Tensor


def settle(checkpoint: Path, corpora: Path, out: Path, passes: int = 3, seed: int = 4) -> None:
    """Trains the pair reader of a checkpoint for some passes and writes the checkpoint anew."""
    torch.manual_seed(seed)
    torch.set_flush_denormal(True)
    reader, random = trained(checkpoint), Random(seed)
    kept = keep(reader, corpora, random)
    print(f"{len(kept.hidden)} windows, {len(kept.pairs)} pairs", flush=True)
    _learn(reader, kept, passes, random)
    state = torch.load(checkpoint, weights_only=True)
    out.parent.mkdir(parents=True, exist_ok=True)
    torch.save({"reader": reader.state_dict(), "step": state["step"], "shape": state.get("shape", {})}, out)


def keep(reader: Reader, corpora: Path, random: Random) -> Kept:
    """Reads every passage that has pairs once."""
    tokenizer = MiniLM.tokenizer()
    found: list[Segment] = []
    for path, read, _ in present(corpora):
        share = next((share for name, share in SHARES.items() if name in path.name), 0.0)
        for passage in read(path) if share else ():
            if random.random() < share:
                found += [s for s in segments(passage, tokenizer, random, MOST) if s.pairs]
    hidden, pairs = [], []
    for window in packed(found, random, MOST + 2):
        batch = collated([window])
        with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
            hidden.append(reader(batch.ids, batch.cases, batch.gaps, batch.mask)[0][0].bfloat16())
        batch.pairs[:, 0] = len(hidden) - 1
        pairs.append(batch.pairs)
    return Kept(hidden, torch.cat(pairs))


def _learn(reader: Reader, kept: Kept, passes: int, random: Random) -> None:
    part = reader.pair.train()
    for layer in part.stack:
        layer.drop.p = 0.15
    optimizer = torch.optim.AdamW(part.parameters(), lr=RATE, weight_decay=0.02, fused=True)
    steps = passes * math.ceil(len(kept.pairs) / AT_ONCE)
    losses: list[float] = []
    for step, rows in enumerate(row for _ in range(passes) for row in _dealt(kept.pairs, random)):
        optimizer.param_groups[0]["lr"] = RATE * max(1 - step / steps, 0.02)
        losses.append(_step(part, kept, rows))
        nn.utils.clip_grad_norm_(part.parameters(), 1.0)
        optimizer.step()
        optimizer.zero_grad()
        if step % 50 == 49:
            print(step + 1, "of", steps, round(sum(losses[-50:]) / 50, 4), flush=True)


def _dealt(pairs: Tensor, random: Random) -> Iterator[Tensor]:
    """All pairs once, in batches of about one length."""
    lengths = (pairs[:, -1] - pairs[:, -2]).tolist()
    order = sorted(range(len(pairs)), key=lambda row: lengths[row] + random.uniform(-6, 6))
    batches = [order[start:start + AT_ONCE] for start in range(0, len(order), AT_ONCE)]
    random.shuffle(batches)
    for batch in batches:
        yield pairs[batch]


def _step(part: nn.Module, kept: Kept, rows: Tensor) -> float:
    windows, places = rows[:, 0].unique(return_inverse=True)
    hidden = nn.utils.rnn.pad_sequence([kept.hidden[window] for window in windows.tolist()], batch_first=True)
    with torch.autocast("cpu", torch.bfloat16):
        scores = part(*pair_input(hidden, places, rows[:, 3:])).float()
    parts = scores.split([len(classes) for classes in PAIRS.values()], -1)
    found = [cross_entropy(some[rows[:, 1] == head], rows[rows[:, 1] == head, 2], reduction="sum")
             for head, some in enumerate(parts)]
    loss = torch.stack(found).sum() / len(rows)
    loss.backward()
    return loss.item()
