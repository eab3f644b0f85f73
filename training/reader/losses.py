"""What each head should have said: one loss a head, and how much each counts."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn.functional import binary_cross_entropy_with_logits, cross_entropy

from extract.model.labels import PAIRS, POINTERS, TREES, widths
from training.reader.batches import Batch
from training.reader.net import POINTER_WIDTH, REACH, Reader, Tree
from training.reader.segments import SKIP

WEIGHTS = {"names": 1.5, "source": 1.0, "cue": 1.0, "content": 1.5, "cue>source": 0.3, "content>cue": 0.3,
           "opposed": 0.8, "member": 0.6, "mention": 0.5, "antecedent": 0.4, "pos": 0.3, "tag": 0.3, "dep": 0.7,
           "start": 0.3, "arc": 0.7, "tie": 0.3}
WIDEST = 24
UNLIKELY = -4.0
FAR = -1e4
AT_ONCE = 10
TIES = frozenset({"first opposes", "second opposes", "first in second", "second in first"})
DOUBTFUL = -1.5
"""Above this score a stretch that is no mention goes among the mentions, as one that refers to none."""


def losses(reader: Reader, batch: Batch) -> dict[str, Tensor]:
    """The loss of every head that the batch has something to teach."""
    hidden, scores, vectors, trees = reader(batch.ids, batch.cases, batch.gaps, batch.mask)
    queries, keys = split_pointers(vectors.float())
    mentions = batch.mentions
    found = _tag_losses(scores.float(), batch) | _pointer_losses(queries, keys, batch)
    if len(batch.pairs):
        found |= _pair_losses(reader, hidden, batch)
        found["tie"] = _tie_loss(queries["tie"], keys["tie"], batch)
    if len(batch.arcs):
        found |= tree_losses(reader.tree, trees, batch)
    if batch.found.any():
        found["mention"], wrong = _mention_loss(queries["mention"], keys["mention"], batch)
        mentions = torch.cat([batch.mentions.long(), wrong])
    if len(mentions):
        found["antecedent"] = _antecedent_loss(reader, queries, keys, mentions)
    return found


def total(found: dict[str, Tensor]) -> Tensor:
    """The weighted sum."""
    return torch.stack([WEIGHTS[name] * value for name, value in found.items()]).sum()


def split_pointers(vectors: Tensor) -> tuple[dict[str, Tensor], dict[str, Tensor]]:
    """The queries and the keys by name; the scale of a dot product is taken out of the queries."""
    parts = vectors.split(POINTER_WIDTH, -1)
    queries = {name: part / POINTER_WIDTH**0.5 for name, part in zip(POINTERS, parts, strict=False)}
    return queries, dict(zip(POINTERS, parts[len(POINTERS):], strict=True))


def _tag_losses(scores: Tensor, batch: Batch) -> dict[str, Tensor]:
    parts = scores.split(list(widths().values()), -1)
    return {layer: cross_entropy(part.flatten(0, 1), batch.tags[layer].flatten(), ignore_index=SKIP)
            for layer, part in zip(widths(), parts, strict=True) if (batch.tags[layer] >= 0).any()}


def _pointer_losses(queries: dict[str, Tensor], keys: dict[str, Tensor], batch: Batch) -> dict[str, Tensor]:
    allowed = batch.words.bool()
    allowed[:, 0] = True
    found = {}
    for kind, rows in batch.pointers.items():
        if len(rows):
            windows, start, end = rows.T
            scores = torch.einsum("nd,nld->nl", queries[kind][windows, start], keys[kind][windows])
            found[kind] = cross_entropy(scores.masked_fill(~allowed[windows], FAR), end)
    return found


def _pair_losses(reader: Reader, hidden: Tensor, batch: Batch) -> dict[str, Tensor]:
    rows = batch.pairs[(batch.pairs[:, -1] - batch.pairs[:, -2]).argsort(stable=True)]
    read = [reader.pair(*pair_input(hidden, some[:, 0], some[:, 3:])) for some in rows.split(AT_ONCE)]
    scores = torch.cat(read).float()
    parts = scores.split([len(classes) for classes in PAIRS.values()], -1)
    found = {}
    for number, (head, part) in enumerate(zip(PAIRS, parts, strict=True)):
        chosen = rows[:, 1] == number
        if chosen.any():
            found[head] = cross_entropy(part[chosen], rows[chosen, 2])
    return found


def _tie_loss(queries: Tensor, keys: Tensor, batch: Batch) -> Tensor:
    """Whether the pair stands in a relation that the reader claims, from the first piece of either name."""
    windows, head, label, first, _, second = batch.pairs[:, :6].T
    scores = (queries[windows, first] * keys[windows, second]).sum(-1)
    kinds = list(PAIRS.values())
    tied = [float(kinds[at][number] in TIES) for at, number in zip(head.tolist(), label.tolist(), strict=True)]
    return binary_cross_entropy_with_logits(scores, torch.tensor(tied))


def tree_losses(tree: Tree, vectors: Tensor, batch: Batch) -> dict[str, Tensor]:
    """The losses of heads and of relations to them."""
    windows, word, head, label = batch.arcs.T
    asks, answers, child, parent = vectors.split(list(TREES.values()), -1)
    scores = (asks.float() @ answers.float().transpose(1, 2))[windows, word]
    same = batch.segment[windows] == batch.segment[windows, word].unsqueeze(1)
    same[:, 0] = True
    hung = tree.labels(child[windows, word], parent[windows, head]).float()
    return {"arc": cross_entropy(scores.masked_fill(~same, FAR), head),
            "dep": cross_entropy(hung, label, ignore_index=SKIP)}


def pair_input(hidden: Tensor, windows: Tensor, places: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """The stretch of each pair, its roles and its mask; ``places``: both spans and the stretch, six numbers a row."""
    a, b, c, d, low, high = (column.unsqueeze(1) for column in places.T)
    at = low + torch.arange(int((high - low).max())).unsqueeze(0)
    mask = (at < high).long()
    at = torch.minimum(at, high - 1)
    roles = ((at >= a) & (at < b)).long() * mask
    roles = torch.where((at >= c) & (at < d) & (mask > 0), 2, roles)
    return hidden[windows.unsqueeze(1), at], roles, mask


def _mention_loss(queries: Tensor, keys: Tensor, batch: Batch) -> tuple[Tensor, Tensor]:
    """The loss, and the spans (rows of window, start, end, −1) that look like mentions and are none."""
    rows = batch.found.any(1).nonzero().squeeze(1)
    scores = queries[rows] @ keys[rows].transpose(1, 2) + UNLIKELY
    inside = (batch.found[rows] * batch.words[rows]).bool()
    place = torch.arange(scores.shape[1])
    near = (place[None, :] >= place[:, None]) & (place[None, :] < place[:, None] + WIDEST)
    segment = batch.segment[rows]
    allowed = inside[:, :, None] & inside[:, None, :] & near & (segment[:, :, None] == segment[:, None, :])
    gold = torch.zeros_like(scores)
    back = {int(row): i for i, row in enumerate(rows)}
    for b, start, end, _ in batch.mentions.tolist():
        if b in back:
            gold[back[b], start, end] = 1.0
    summed = binary_cross_entropy_with_logits(scores[allowed], gold[allowed], reduction="sum")
    window, start, end = (allowed & (gold == 0) & (scores.detach() > DOUBTFUL)).nonzero().T
    wrong = torch.stack([rows[window], start, end, torch.full_like(start, -1)], 1)
    return summed / inside.sum().clamp(min=1), wrong


def _antecedent_loss(reader: Reader, queries: dict[str, Tensor], keys: dict[str, Tensor], mentions: Tensor) -> Tensor:
    """Each mention shall look back to one of its chain; one of no chain, and the first of a chain, to nobody."""
    found = []
    for b in mentions[:, 0].unique():
        here = mentions[mentions[:, 0] == b]
        _, start, end, chain = here[(here[:, 1] * 1000 + here[:, 2]).argsort()].T
        scores = antecedent_scores(reader, {n: q[b] for n, q in queries.items()}, {n: k[b] for n, k in keys.items()},
                                   start, end)
        same = ((chain[:, None] == chain[None, :]) & (chain[:, None] >= 0)).tril(-1)
        gold = torch.cat([~same.any(1, keepdim=True), same], 1)
        found.append(scores.logsumexp(1) - scores.masked_fill(~gold, FAR).logsumexp(1))
    return torch.cat(found).mean()


def antecedent_scores(reader: Reader, queries: dict, keys: dict, start: Tensor, end: Tensor) -> Tensor:
    """Mentions × (nobody, mentions): how well each earlier mention answers; later ones are out."""
    query = queries["left"][start] + queries["right"][end]
    key = keys["left"][start] + keys["right"][end]
    order = torch.arange(len(start))
    steps = (order[:, None] - order[None, :]).clamp(min=1).float().log2().mul(1.5).long().clamp(max=REACH - 1)
    scores = (query @ key.T + reader.reach[steps]).masked_fill(order[None, :] >= order[:, None], FAR)
    return torch.cat([reader.nobody.expand(len(start), 1), scores], 1)
