"""The compact reader in PyTorch: MiniLM with case and gap inputs and a fork, tag layers, pointers and a pair reader."""

from __future__ import annotations

import copy

import torch
from torch import Tensor, nn

from extract.model.labels import DEPS, PAIRS, POINTERS, TREES, widths
from extract.model.pieces import CASES, GAPS
from training.encoder import Look, MiniLM

POINTER_WIDTH = 96
REACH = 10
FORKED = 2
"""How many of the upper layers there are twice: once for relations, once for everything else."""


SECOND_SAY = 0.2
"""How much the fork has to say in names."""


class PairReader(nn.Module):
    """Reads a stretch of encoder output again with the two names marked, once for each ordered pair.

    The encoder runs once a window; only this small part runs once a pair. In its last layer only the two names look
    around, each from the middle of its pieces.
    """

    def __init__(self, encoder: MiniLM, depth: int = 2) -> None:
        super().__init__()
        width = encoder.word.weight.shape[1]
        self.role = nn.Embedding(3, width)
        nn.init.normal_(self.role.weight, std=0.05)
        nn.init.zeros_(self.role.weight[:1].data)
        *lower, last = list(encoder.stack)[-depth:]
        self.stack = nn.ModuleList(copy.deepcopy(layer) for layer in lower)
        self.look = Look(last)
        self.mix = nn.Linear(3 * width, width)
        self.heads = nn.ModuleDict({name: nn.Linear(width, len(classes)) for name, classes in PAIRS.items()})

    def forward(self, hidden: Tensor, roles: Tensor, mask: Tensor) -> Tensor:
        """pairs × pieces × width, with roles 0 neither, 1 first, 2 second; the classes of all heads side by side."""
        x = hidden + self.role(roles)
        bias = (1.0 - mask[:, None, None, :].to(x.dtype)) * -1e4
        for layer in self.stack:
            x = layer(x, bias)
        names = torch.stack([_mean(x, (roles == role) & (mask > 0)) for role in (1, 2)], 1)
        pooled = torch.cat([self.look(names, x, bias).flatten(1), _mean(x, mask > 0)], -1)
        mixed = nn.functional.gelu(self.mix(pooled))
        return torch.cat([self.heads[name](mixed) for name in PAIRS], -1)


class Labels(nn.Module):
    """How a word hangs on its head, of two vectors: every product of their numbers counts, and each by itself."""

    def __init__(self) -> None:
        super().__init__()
        child, parent = TREES["child"], TREES["parent"]
        self.both = nn.Parameter(torch.randn(len(DEPS), child, parent) * 0.02)
        self.child = nn.Linear(child, len(DEPS))
        self.parent = nn.Linear(parent, len(DEPS), bias=False)

    def forward(self, child: Tensor, parent: Tensor) -> Tensor:
        """Words × vectors each; words × relations."""
        crossed = torch.einsum("ni,rij,nj->nr", child, self.both, parent)
        return crossed + self.child(child) + self.parent(parent)


class Tree(nn.Module):
    """Vectors for trees (Dozat & Manning 2017) from three layers: syntax stands lower in the encoder than meaning."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.first = nn.Linear(3 * width, sum(TREES.values()))
        self.drop = nn.Dropout(0.2)
        self.turn = nn.Linear(TREES["asks"], TREES["asks"])
        self.labels = Labels()

    @staticmethod
    def used(layers: list[Tensor]) -> tuple[int, int, int]:
        """The numbers of the layers that trees are read from."""
        depth = len(layers) - 1
        return depth // 3, 2 * depth // 3, depth

    def forward(self, layers: list[Tensor]) -> Tensor:
        """The vectors of ``TREES`` side by side."""
        x = torch.cat([layers[number] for number in self.used(layers)], -1)
        asks, *rest = self.drop(nn.functional.gelu(self.first(x))).split(list(TREES.values()), -1)
        return torch.cat([self.turn(asks) / 16, *rest], -1)


class Fork(nn.Module):
    """Upper layers of its own for relations: what is learned here costs no other head anything.

    Its ``ties`` are the last of the pointers. It tells names a second time, as those who stand in relations.
    """

    def __init__(self, encoder: MiniLM) -> None:
        super().__init__()
        self.stack = nn.ModuleList(copy.deepcopy(layer) for layer in list(encoder.stack)[-FORKED:])
        width = encoder.word.weight.shape[1]
        self.ties, self.names = nn.Linear(width, 2 * POINTER_WIDTH), nn.Linear(width, widths()["names"])

    def forward(self, lower: Tensor, mask: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Of what the layer below puts out: the vectors that pairs are read from, their ties, and scores of names."""
        bias = (1.0 - mask[:, None, None, :].to(lower.dtype)) * -1e4
        for layer in self.stack:
            lower = layer(lower, bias)
        return lower, self.ties(lower), self.names(lower)


class Reader(nn.Module):
    """One pass: the fork's vectors, tag scores, pointer vectors (queries, then keys) and tree vectors."""

    def __init__(self, encoder: MiniLM | None = None, depth: int = 2) -> None:
        super().__init__()
        self.encoder = encoder or MiniLM()
        width = self.encoder.word.weight.shape[1]
        self.case = nn.Embedding(len(CASES), width)
        self.gap = nn.Embedding(len(GAPS), width)
        for table in (self.case, self.gap):
            nn.init.normal_(table.weight, std=0.02)
        self.tags = nn.Linear(width, sum(widths().values()))
        self.pointers = nn.Linear(width, 2 * (len(POINTERS) - 1) * POINTER_WIDTH)
        self.nobody = nn.Parameter(torch.zeros(1))
        self.reach = nn.Parameter(torch.zeros(REACH))
        self.tree = Tree(width)
        self.fork = Fork(self.encoder)
        self.pair = PairReader(self.encoder, depth)

    def forward(self, ids: Tensor, cases: Tensor, gaps: Tensor, mask: Tensor) -> tuple[Tensor, ...]:
        layers = self.encoder.layers(ids, mask, self.case(cases) + self.gap(gaps))
        asks, answers = self.pointers(layers[-1]).chunk(2, -1)
        related, ties, again = self.fork(layers[-1 - FORKED], mask)
        ask, answer = ties.chunk(2, -1)
        names, rest = self.tags(layers[-1]).split([widths()["names"], self.tags.out_features - widths()["names"]], -1)
        tags = torch.cat([(1 - SECOND_SAY) * names + SECOND_SAY * again, rest], -1)
        return related, tags, torch.cat([asks, ask, answers, answer], -1), self.tree(layers)


def _mean(x: Tensor, chosen: Tensor) -> Tensor:
    weights = chosen.to(x.dtype).unsqueeze(-1)
    return (x * weights).sum(1) / weights.sum(1).clamp(min=1.0)
