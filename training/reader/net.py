"""The compact reader in PyTorch: MiniLM with case and gap inputs, tag layers, pointer vectors and a pair reader."""

from __future__ import annotations

import copy

import torch
from torch import Tensor, nn

from extract.model.labels import PAIRS, POINTERS, widths
from extract.model.pieces import CASES, GAPS
from training.encoder import MiniLM

POINTER_WIDTH = 96
REACH = 10


class PairReader(nn.Module):
    """Reads a stretch of encoder output again with the two names marked, once for each ordered pair.

    The encoder runs once a window; only this small part runs once a pair.
    """

    def __init__(self, encoder: MiniLM, depth: int = 2) -> None:
        super().__init__()
        width = encoder.word.weight.shape[1]
        self.role = nn.Embedding(3, width)
        nn.init.normal_(self.role.weight, std=0.05)
        nn.init.zeros_(self.role.weight[:1].data)
        self.stack = nn.ModuleList(copy.deepcopy(layer) for layer in list(encoder.stack)[-depth:])
        self.mix = nn.Linear(3 * width, width)
        self.heads = nn.ModuleDict({name: nn.Linear(width, len(classes)) for name, classes in PAIRS.items()})

    def forward(self, hidden: Tensor, roles: Tensor, mask: Tensor) -> Tensor:
        """pairs × pieces × width, with roles 0 neither, 1 first, 2 second; the classes of all heads side by side."""
        x = hidden + self.role(roles)
        bias = (1.0 - mask[:, None, None, :].to(x.dtype)) * -1e4
        for layer in self.stack:
            x = layer(x, bias)
        pooled = [_mean(x, (roles == role) & (mask > 0)) for role in (1, 2)] + [_mean(x, mask > 0)]
        mixed = nn.functional.gelu(self.mix(torch.cat(pooled, -1)))
        return torch.cat([self.heads[name](mixed) for name in PAIRS], -1)


class Reader(nn.Module):
    """One pass: hidden vectors, tag scores side by side, and pointer vectors (queries, then keys) side by side."""

    def __init__(self, encoder: MiniLM | None = None, depth: int = 2) -> None:
        super().__init__()
        self.encoder = encoder or MiniLM()
        width = self.encoder.word.weight.shape[1]
        self.case = nn.Embedding(len(CASES), width)
        self.gap = nn.Embedding(len(GAPS), width)
        for table in (self.case, self.gap):
            nn.init.normal_(table.weight, std=0.02)
        self.tags = nn.Linear(width, sum(widths().values()))
        self.pointers = nn.Linear(width, 2 * len(POINTERS) * POINTER_WIDTH)
        self.nobody = nn.Parameter(torch.zeros(1))
        self.reach = nn.Parameter(torch.zeros(REACH))
        self.pair = PairReader(self.encoder, depth)

    def forward(self, ids: Tensor, cases: Tensor, gaps: Tensor, mask: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        hidden = self.encoder(ids, mask, self.case(cases) + self.gap(gaps))
        return hidden, self.tags(hidden), self.pointers(hidden)


def _mean(x: Tensor, chosen: Tensor) -> Tensor:
    weights = chosen.to(x.dtype).unsqueeze(-1)
    return (x * weights).sum(1) / weights.sum(1).clamp(min=1.0)
