"""Lets the fork, the pair reader and the gate settle: the encoder below is held, its output kept, and only these learn.

What is held is most of a step's cost; without it a further pass over all pairs takes minutes, and no other head loses
anything. Here the articles and stories with all their pairs are learned, beside what the rounds learned from.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn.functional import binary_cross_entropy_with_logits, cross_entropy

from extract.model.labels import PAIRS
from extract.model.pairs import UNTIED
from training.encoder import MiniLM, halved
from training.reader.articles import articles
from training.reader.augment import name_pools, varied, with_other_persons
from training.reader.batches import collated, packed
from training.reader.export import trained
from training.reader.losses import TIES, pair_input
from training.reader.net import FORKED, POINTER_WIDTH, Reader
from training.reader.newswire import newswire
from training.reader.passages import Passage
from training.reader.prepare import MOST, present
from training.reader.segments import SKIP, segments
from training.reader.silver import file_of, with_names
from training.reader.stories import STORIES, stories

SHARES = {"dse": 0.6, "knowledgenet": 0.6, "re3d": 0.6, "sentences.yaml": 0.6, "re-docred": 0.3, "core": 0.1}
"""How much of each corpus is gone over; of the articles and of our stories it is all."""
RATE, GATE_RATE, WARM_UP = 1.5e-4, 5e-4, 0.05
RENAMED = 0.6
"""The share of sentences and of articles in which people have other names: who opposes whom is to be read."""
AT_ONCE, PAIRS_AT_ONCE = 4, 32
"""Windows of a step, and pairs that are read together."""
SLACK = 0.5
"""How far below the gate a pair may score and still be read."""
DROPOUT = 0.1
TIED = torch.tensor([[label in TIES for label in classes] + [False] * (8 - len(classes)) for classes in PAIRS.values()])


@dataclass(frozen=True, eq=False)
class Kept:
    """A window: what the layer below the fork puts out, its pairs (six places a row), and the class of each by head.

    ``names``: the tag of each piece, where that is known.
    """

    lower: Tensor
    names: Tensor
    places: Tensor
    labels: Tensor


def settle(checkpoint: Path, corpora: Path, out: Path, passes: int = 4, seed: int = 4,
           tokenizer: Tokenizer | None = None, names: Path | None = None, own: Path = STORIES,
           share: float = 1.0) -> None:
    """Trains the fork, its gate and the pair reader of a checkpoint for some passes, and writes the checkpoint anew.

    Each pass goes over other copies of the passages, with other names in them; ``names`` is the folder of those that
    were found for corpora without, ``own`` the file of our stories. Of all but these a pass
    goes over a ``share``.
    """
    torch.manual_seed(seed)
    torch.set_flush_denormal(True)
    reader, random = trained(checkpoint), Random(seed)
    optimizer, state = _optimizer(reader), torch.load(checkpoint, weights_only=True)
    out.parent.mkdir(parents=True, exist_ok=True)
    for number in range(passes):
        kept = keep(reader, corpora, random, tokenizer or MiniLM.tokenizer(), names, own, share)
        print(len(kept), "windows", sum(len(one.places) for one in kept), "pairs", flush=True)
        _pass(reader, optimizer, kept, (number / passes, (number + 1) / passes))
        torch.save({"reader": reader.state_dict(), "step": state["step"], "shape": state.get("shape", {})}, out)


def keep(reader: Reader, corpora: Path, random: Random, tokenizer: Tokenizer,
         names: Path | None = None, own: Path = STORIES, share: float = 1.0) -> list[Kept]:
    """Reads the passages that have pairs, as many of each corpus as a pass goes over, many with other names."""
    passages: list[Passage] = []
    for path, read, _ in present(corpora):
        wanted = share * next((most for name, most in SHARES.items() if name in path.name), 0.0)
        known = with_names(list(read(path)), names / file_of(path.name)) if wanted and names else read(path)
        some = [passage for passage in known if random.random() < wanted] if wanted else []
        passages += varied(some, random, RENAMED)
    pools = name_pools([each for path, read, _ in present(corpora) if read is newswire for each in read(path)])
    people, places = pools.get("PERSON", []), frozenset(pools.get("LOC", ()))
    chosen = (passage for passage in articles(corpora, names=names) if random.random() < share)
    for passage in (*chosen, *stories(own, places)):
        anew = random.random() < RENAMED
        passages.append(with_other_persons(passage, people, random) if anew else passage)
    found = [one for passage in passages for one in segments(passage, tokenizer, random, MOST) if one.pairs]
    kept = []
    for window in packed(found, random, MOST + 2):
        batch = collated([window])
        extra = reader.case(batch.cases) + reader.gap(batch.gaps)
        with torch.no_grad(), halved():
            lower = reader.encoder.layers(batch.ids, batch.mask, extra, len(reader.encoder.stack) - FORKED)[-1]
        kept.append(Kept(lower[0].bfloat16(), batch.tags["names"][0], *_both(batch.pairs)))
    return kept


def _both(pairs: Tensor) -> tuple[Tensor, Tensor]:
    """Each pair once, and its class under each head, where that was judged."""
    places, row = pairs[:, 3:].unique(dim=0, return_inverse=True)
    labels = torch.full((len(places), len(PAIRS)), SKIP)
    labels[row, pairs[:, 1]] = pairs[:, 2]
    return places, labels


def _optimizer(reader: Reader) -> torch.optim.Optimizer:
    groups = [{"params": [*reader.fork.stack.parameters(), *reader.pair.parameters()], "peak": RATE},
              {"params": [*reader.fork.ties.parameters(), *reader.fork.names.parameters()], "peak": GATE_RATE}]
    return torch.optim.AdamW(groups, lr=RATE, weight_decay=0.02, fused=True)


def _pass(reader: Reader, optimizer: torch.optim.Optimizer, kept: list[Kept], share: tuple[float, float]) -> None:
    for layer in (*reader.fork.stack, *reader.pair.stack, reader.pair.look):
        layer.drop.p = DROPOUT
    learning = nn.ModuleList([reader.fork, reader.pair]).train()
    batches, sums, began = list(_dealt(kept)), list[Tensor](), time.monotonic()
    for step, batch in enumerate(batches):
        _set_rate(optimizer, share[0] + (share[1] - share[0]) * step / len(batches))
        sums.append(torch.stack([*_step(reader, batch)]))
        nn.utils.clip_grad_norm_(learning.parameters(), 1.0)
        optimizer.step()
        optimizer.zero_grad()
        if step % 50 == 49 or step + 1 == len(batches):
            mean = [round(value, 4) for value in torch.stack(sums[-50:]).mean(0).tolist()]
            print(step + 1, "of", len(batches), mean, round(time.monotonic() - began), "s", flush=True)


def _set_rate(optimizer: torch.optim.Optimizer, done: float) -> None:
    for group in optimizer.param_groups:
        group["lr"] = group["peak"] * max(min(done / WARM_UP, (1 - done) / (1 - WARM_UP)), 0.02)


def _dealt(kept: list[Kept]) -> Iterator[list[Kept]]:
    order = torch.randperm(len(kept)).tolist()
    for start in range(0, len(order), AT_ONCE):
        yield [kept[number] for number in order[start:start + AT_ONCE]]


def _step(reader: Reader, batch: list[Kept]) -> tuple[Tensor, Tensor, Tensor]:
    """The loss of the pairs, that of the gate and that of names, their gradients added to the weights'."""
    lower = nn.utils.rnn.pad_sequence([one.lower.float() for one in batch], batch_first=True)
    mask = nn.utils.rnn.pad_sequence([torch.ones(len(one.lower)) for one in batch], batch_first=True)
    window = torch.repeat_interleave(torch.arange(len(batch)), torch.tensor([len(one.places) for one in batch]))
    places, labels = torch.cat([one.places for one in batch]), torch.cat([one.labels for one in batch])
    names = nn.utils.rnn.pad_sequence([one.names for one in batch], batch_first=True, padding_value=SKIP)
    with halved():
        hidden, ties, tags = reader.fork(lower, mask)
        asks, answers = ties.float().chunk(2, -1)
        tie = (asks[window, places[:, 0]] * answers[window, places[:, 2]]).sum(-1) / POINTER_WIDTH**0.5
        tied = TIED[torch.arange(len(PAIRS)), labels.clamp(min=0)].any(1)
        gate = binary_cross_entropy_with_logits(tie, tied.float())
        near = ((tie > UNTIED - SLACK) | (labels > 0).any(1)).nonzero().squeeze(1)
        near = near[(places[near, -1] - places[near, -2]).argsort(stable=True)]
        scores = [reader.pair(*pair_input(hidden, window[some], places[some])) for some in near.split(PAIRS_AT_ONCE)]
    loss = _loss(torch.cat(scores).float(), labels[near]) if len(near) else gate.new_zeros(())
    named = cross_entropy(tags.float().flatten(0, 1), names.flatten(), ignore_index=SKIP, reduction="sum")
    named = named / (names >= 0).sum().clamp(min=1)
    (loss + gate + named).backward()
    return loss.detach(), gate.detach(), named.detach()


def _loss(scores: Tensor, labels: Tensor) -> Tensor:
    parts = scores.split([len(classes) for classes in PAIRS.values()], -1)
    found = [cross_entropy(part, some, ignore_index=SKIP, reduction="sum")
             for part, some in zip(parts, labels.T, strict=True)]
    return torch.stack(found).sum() / (labels >= 0).sum().clamp(min=1)
