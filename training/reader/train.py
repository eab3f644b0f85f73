"""Trains the reader on prepared batches; stops and goes on from its last checkpoint."""

from __future__ import annotations

import json
import pickle
import time
from dataclasses import replace
from pathlib import Path

import torch
from torch import Tensor, nn

from training.encoder import MiniLM, halved
from training.reader.batches import END, Batch, collated
from training.reader.losses import losses, total
from training.reader.net import Reader

MASKED = 103
WARM_UP = 0.06
ENCODER_RATE, HEAD_RATE = 1.2e-4, 6e-4


def train(batches: Path, out: Path, steps: int = 0, minutes: float = 0, every: int = 50, seed: int = 1,
          shape: dict[str, int] | None = None, start: Path | None = None, dropout: float = 0.0,
          veil: float = 0.0) -> None:
    """Trains for ``steps`` batches (all of them unless told); ``minutes`` ends early, to be gone on from later.

    ``start`` is the checkpoint of an earlier round whose weights, but not whose rates, this one begins with.
    ``veil`` is the share of pieces that are hidden from the encoder, so that it learns to read names by their company.
    An encoder of another ``shape`` than the published one starts from nothing.
    """
    torch.manual_seed(seed)
    torch.set_flush_denormal(True)
    with batches.open("rb") as handle:
        prepared = pickle.load(handle)
    steps = min(steps or len(prepared), len(prepared))
    reader = Reader(MiniLM(**shape) if shape else MiniLM.pretrained()).train()
    if not shape:
        quiet(reader, dropout)
    if start:
        reader.load_state_dict(widened(torch.load(start, weights_only=True)["reader"], reader.state_dict()))
    optimizer = _optimizer(reader)
    step, until = _resumed(reader, optimizer, out), time.monotonic() + 60 * (minutes or 10**6)
    began, sums = time.monotonic(), {}
    while step < steps and time.monotonic() < until:
        _set_rate(optimizer, step / steps)
        _step(reader, optimizer, veiled(collated(prepared[step]), veil), sums)
        step += 1
        if step % every == 0 or step == steps:
            _note(out, step, steps, time.monotonic() - began, sums)
            _save(reader, optimizer, step, out, shape)
    _save(reader, optimizer, step, out, shape)


def veiled(batch: Batch, share: float) -> Batch:
    """The batch with some of its pieces replaced by the mask; those that frame a window stay."""
    if not share:
        return batch
    chosen = (torch.rand(batch.ids.shape) < share) & (batch.segment > 0) & (batch.ids != END)
    return replace(batch, ids=torch.where(chosen, MASKED, batch.ids))


def widened(state: dict[str, Tensor], fresh: dict[str, Tensor]) -> dict[str, Tensor]:
    """The weights of a round that knew fewer tags and pointers: theirs where they were, ``fresh`` ones for the rest.

    New tags and pointers stand behind the old ones; pointers hold all queries, then all keys.
    """
    found = fresh | state
    for name in ("tags.weight", "tags.bias", "pointers.weight", "pointers.bias"):
        old, new, halves = state[name], fresh[name].clone(), 2 if name.startswith("pointers") else 1
        for half in range(halves):
            part = old.chunk(halves)[half]
            start = half * len(new) // halves
            new[start:start + len(part)] = part
        found[name] = new
    return found


def quiet(reader: Reader, dropout: float = 0.0) -> None:
    """The encoder's word vectors as published, and no dropout in it: with few passes that saves time at no cost.

    A second round, in which the same passages come again and again, wants some.
    """
    reader.encoder.word.requires_grad_(False)
    for module in reader.modules():
        if isinstance(module, nn.Dropout):
            module.p = dropout
    for layer in reader.pair.stack:
        layer.drop.p = 0.1
    reader.tree.drop.p = 0.2


def _optimizer(reader: Reader) -> torch.optim.Optimizer:
    learning = {name: parameter for name, parameter in reader.named_parameters() if parameter.requires_grad}
    encoder = [parameter for name, parameter in learning.items() if name.startswith(("encoder.", "pair.stack."))]
    heads = [parameter for name, parameter in learning.items() if not name.startswith(("encoder.", "pair.stack."))]
    groups = [{"params": encoder, "peak": ENCODER_RATE}, {"params": heads, "peak": HEAD_RATE}]
    return torch.optim.AdamW(groups, lr=ENCODER_RATE, weight_decay=0.01, betas=(0.9, 0.98), fused=True)


def _set_rate(optimizer: torch.optim.Optimizer, done: float) -> None:
    share = min(done / WARM_UP, (1 - done) / (1 - WARM_UP)) if done < 1 else 0.0
    for group in optimizer.param_groups:
        group["lr"] = group["peak"] * max(share, 0.01)


def _step(reader: Reader, optimizer: torch.optim.Optimizer, batch: Batch, sums: dict[str, list[float]]) -> None:
    with halved():
        found = losses(reader, batch)
    total(found).backward()
    nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
    optimizer.step()
    optimizer.zero_grad()
    for name, value in found.items():
        sums.setdefault(name, []).append(value.item())


def _note(out: Path, step: int, steps: int, seconds: float, sums: dict[str, list[float]]) -> None:
    means = {name: round(sum(values) / len(values), 4) for name, values in sums.items()}
    sums.clear()
    out.mkdir(parents=True, exist_ok=True)
    line = json.dumps({"step": step, "of": steps, "seconds": round(seconds), **means})
    print(line, flush=True)
    with (out / "log.jsonl").open("a") as handle:
        handle.write(line + "\n")


def _save(reader: Reader, optimizer: torch.optim.Optimizer, step: int, out: Path,
          shape: dict[str, int] | None) -> None:
    out.mkdir(parents=True, exist_ok=True)
    state = {"reader": reader.state_dict(), "optimizer": optimizer.state_dict(), "step": step, "shape": shape or {}}
    torch.save(state, out / "checkpoint.tmp")
    (out / "checkpoint.tmp").replace(out / "checkpoint.pt")


def _resumed(reader: Reader, optimizer: torch.optim.Optimizer, out: Path) -> int:
    if not (out / "checkpoint.pt").exists():
        return 0
    state = torch.load(out / "checkpoint.pt", weights_only=True)
    reader.load_state_dict(state["reader"])
    optimizer.load_state_dict(state["optimizer"])
    return state["step"]
