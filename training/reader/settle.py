"""Lets the pair reader and the gate before it settle: the encoder is held, its output kept, and only these learn on.

The encoder's share of a step is most of its cost; without it a further pass over all pairs takes minutes. Here the
articles with all their pairs are learned, beside what the rounds learned from.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn.functional import binary_cross_entropy_with_logits, cross_entropy

from extract.model.labels import PAIRS, POINTERS
from extract.model.pairs import UNTIED
from training.encoder import MiniLM
from training.reader.articles import articles
from training.reader.batches import collated, packed
from training.reader.export import trained
from training.reader.losses import TIES, pair_input
from training.reader.net import POINTER_WIDTH, Reader
from training.reader.prepare import MOST, present
from training.reader.segments import Segment, segments

SHARES = {"dse": 2.0, "knowledgenet": 1.0, "re3d": 1.0, "sentences.yaml": 1.0, "re-docred": 1.0, "core": 0.4}
RATE, AT_ONCE = 1.5e-4, 64
GATE_RATE, GATE_PASSES, GATE_AT_ONCE = 5e-4, 12, 512
SLACK = 1.0
"""How far below the gate a pair may score and still be learned from."""


@dataclass(frozen=True, eq=False)
class Kept:
    """Encoder output of every window, and all pairs, whose first number is their window."""

    hidden: list[Tensor]
    pairs: Tensor


def settle(checkpoint: Path, corpora: Path, out: Path, passes: int = 3, seed: int = 4,
           tokenizer: Tokenizer | None = None) -> None:
    """Trains the gate and, for some passes, the pair reader of a checkpoint, and writes the checkpoint anew."""
    torch.manual_seed(seed)
    torch.set_flush_denormal(True)
    reader, random = trained(checkpoint), Random(seed)
    kept = keep(reader, corpora, random, tokenizer or MiniLM.tokenizer())
    print(f"{len(kept.hidden)} windows, {len(kept.pairs)} pairs", flush=True)
    _learn_gate(reader, kept)
    kept = _near(reader, kept)
    print(f"{len(kept.pairs)} pairs pass the gate", flush=True)
    _learn(reader, kept, passes, random)
    state = torch.load(checkpoint, weights_only=True)
    out.parent.mkdir(parents=True, exist_ok=True)
    torch.save({"reader": reader.state_dict(), "step": state["step"], "shape": state.get("shape", {})}, out)


def keep(reader: Reader, corpora: Path, random: Random, tokenizer: Tokenizer) -> Kept:
    """Reads every passage that has pairs once."""
    found: list[Segment] = []
    for path, read, _ in present(corpora):
        share = next((share for name, share in SHARES.items() if name in path.name), 0.0)
        for passage in read(path) if share else ():
            for _ in range(int(share + random.random())):
                found += [s for s in segments(passage, tokenizer, random, MOST) if s.pairs]
    for passage in articles(corpora):
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


def _learn_gate(reader: Reader, kept: Kept) -> None:
    """The tie between two names, learned anew from all pairs; the other pointers stay as they are."""
    rows, tied = _tied(kept.pairs)
    ends = _ends(kept, rows)
    gate = nn.ModuleList(_part(reader.pointers, chosen) for chosen in _gate())
    optimizer = torch.optim.AdamW(gate.parameters(), lr=GATE_RATE, weight_decay=0.05)
    for number in range(GATE_PASSES):
        losses = []
        for some in torch.randperm(len(rows)).split(GATE_AT_ONCE):
            loss = binary_cross_entropy_with_logits(_ties(gate, [end[some] for end in ends]), tied[some])
            loss.backward()
            optimizer.step()
            optimizer.zero_grad()
            losses.append(loss.item())
        print("gate", number + 1, round(sum(losses) / len(losses), 4), flush=True)
    with torch.no_grad():
        for chosen, part in zip(_gate(), gate, strict=True):
            reader.pointers.weight[chosen], reader.pointers.bias[chosen] = part.weight, part.bias


def _near(reader: Reader, kept: Kept) -> Kept:
    """The pairs that pass the gate or hardly fail, for no others are read; and all those that stand in a relation."""
    gate = [_part(reader.pointers, chosen) for chosen in _gate()]
    with torch.no_grad():
        ties = _ties(gate, _ends(kept, kept.pairs[:, [0, 3, 5]]))
    return Kept(kept.hidden, kept.pairs[(ties > UNTIED - SLACK) | (kept.pairs[:, 2] > 0)])


def _tied(pairs: Tensor) -> tuple[Tensor, Tensor]:
    """Each two names once, as window and first pieces, and whether any head ties them."""
    kinds = list(PAIRS.values())
    found: dict[tuple[int, int, int], float] = {}
    for window, head, label, first, _, second, *_ in pairs.tolist():
        key = window, first, second
        found[key] = max(found.get(key, 0.0), float(kinds[head][label] in TIES))
    return torch.tensor(list(found)), torch.tensor(list(found.values()))


def _ends(kept: Kept, rows: Tensor) -> list[Tensor]:
    """The encoder's output at the first piece of either name, for rows of window and two pieces."""
    return [torch.stack([kept.hidden[window][at] for window, at in zip(rows[:, 0], column, strict=True)]).float()
            for column in (rows[:, 1], rows[:, 2])]


def _gate() -> tuple[slice, slice]:
    """Which rows of the pointers ask for a tie, and which answer."""
    place = POINTERS.index("tie") * POINTER_WIDTH
    return tuple(slice(at, at + POINTER_WIDTH) for at in (place, place + len(POINTERS) * POINTER_WIDTH))


def _part(layer: nn.Linear, chosen: slice) -> nn.Linear:
    """A layer of its own that begins with some rows of another."""
    made = nn.Linear(layer.in_features, POINTER_WIDTH)
    made.load_state_dict({"weight": layer.weight.data[chosen], "bias": layer.bias.data[chosen]})
    return made


def _ties(gate: Iterable[nn.Module], ends: Iterable[Tensor]) -> Tensor:
    asked, answered = (part(end) for part, end in zip(gate, ends, strict=True))
    return (asked * answered).sum(-1) / POINTER_WIDTH**0.5
