"""Packs segments into windows, windows into batches, and batches into tensors."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

import numpy as np
import torch
from torch import Tensor

from extract.model.labels import widths
from training.reader.segments import SKIP, Segment

BEGIN, END = 101, 102
Window = list[Segment]


def packed(segments: list[Segment], random: Random, most: int, open_windows: int = 12) -> list[Window]:
    """Segments in random order, several to a window where they fit, so that little is padding."""
    queue, waiting, done = list(segments), [], []
    random.shuffle(queue)
    for segment in queue:
        fitting = [window for window in waiting if _room(window) + len(segment) + 1 <= most]
        window = max(fitting, key=_room, default=None)
        if window is None:
            window = []
            waiting.append(window)
        window.append(segment)
        if _room(window) > most - 24 or len(waiting) > open_windows:
            done.append(waiting.pop(max(range(len(waiting)), key=lambda i: _room(waiting[i]))))
    done += waiting
    random.shuffle(done)
    return done


def _room(window: Window) -> int:
    return 1 + sum(len(segment) + 1 for segment in window)


@dataclass(frozen=True, eq=False)
class Batch:
    """Tensors of one step; rows of pointers, mentions, pairs and arcs start with the window's number."""

    ids: Tensor
    cases: Tensor
    gaps: Tensor
    mask: Tensor
    tags: dict[str, Tensor]
    words: Tensor
    segment: Tensor
    found: Tensor
    pointers: dict[str, Tensor]
    mentions: Tensor
    pairs: Tensor
    arcs: Tensor


def collated(windows: list[Window]) -> Batch:
    """The tensors of some windows; piece 0 is the frame's, and stands for nobody."""
    length = max(map(_room, windows))
    grids = {name: np.zeros((len(windows), length), dtype=np.int64)
             for name in ("ids", "cases", "gaps", "mask", "words", "segment", "found")}
    layers = {layer: np.full((len(windows), length), SKIP, dtype=np.int64) for layer in widths()}
    pointers: dict[str, list] = {"cue>source": [], "content>cue": []}
    mentions: list = []
    pairs: list = []
    arcs: list = []
    for b, window in enumerate(windows):
        grids["ids"][b, 0], grids["mask"][b, :_room(window)] = BEGIN, 1
        at = 1
        for number, segment in enumerate(window, start=1):
            here = slice(at, at + len(segment))
            for name in ("ids", "cases", "gaps"):
                grids[name][b, here] = getattr(segment, name)
            grids["ids"][b, at + len(segment)] = END
            grids["words"][b, segment.words + at] = 1
            grids["segment"][b, here], grids["found"][b, here] = number, segment.found
            for layer, row in segment.tags.items():
                layers[layer][b, here] = row
            for kind, start, end in segment.pointers:
                pointers[kind].append((b, at + start, at + end if end >= 0 else 0))
            mentions += [(b, at + start, at + end, chain + 10000 * number) for start, end, chain in segment.mentions]
            pairs += [(b, head, label, *(place + at for place in places)) for head, label, *places in segment.pairs]
            arcs += [(b, at + word, at + head if head >= 0 else 0, label) for word, head, label in segment.arcs]
            at += len(segment) + 1
    tensors = {name: torch.from_numpy(grid) for name, grid in grids.items()}
    return Batch(tags={layer: torch.from_numpy(row) for layer, row in layers.items()},
                 pointers={kind: torch.tensor(found).view(-1, 3) for kind, found in pointers.items()},
                 mentions=torch.tensor(sorted(mentions)).view(-1, 4), pairs=torch.tensor(pairs).view(-1, 9),
                 arcs=torch.tensor(arcs).view(-1, 4), **tensors)
