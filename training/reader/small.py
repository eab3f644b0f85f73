"""The whole way, from toy sentences to figures, with a tiny network: shows that no step has rotted."""

from __future__ import annotations

from pathlib import Path

from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.normalizers import BertNormalizer
from tokenizers.pre_tokenizers import BertPreTokenizer
from tokenizers.trainers import WordPieceTrainer

from training.reader.evaluate import evaluate, written
from training.reader.export import export
from training.reader.passages import Passage
from training.reader.prepare import prepare, present
from training.reader.settle import settle
from training.reader.train import train

TOY = Path(__file__).parents[1] / "toy"
SHAPE = {"width": 48, "depth": 2, "heads": 4, "inner": 96}
FRAME = ["[PAD]", "[UNK]", *(f"[unused{number}]" for number in range(99)), "[CLS]", "[SEP]"]
"""The frame's pieces keep the numbers that they have in the published vocabulary."""


def small(work: Path, toy: Path = TOY) -> str:
    """Prepares, trains, settles, exports and evaluates on the toy sentences; the figures as JSON."""
    work.mkdir(parents=True, exist_ok=True)
    passages = [passage for path, read, _ in present(toy) for passage in read(path)]
    tokenizer = toy_tokenizer(passages)
    prepare(toy, work, tokenizer=tokenizer)
    shape = SHAPE | {"vocabulary": tokenizer.get_vocab_size()}
    train(work / "batches.pkl", work / "checkpoints", every=10, shape=shape)
    settle(work / "checkpoints" / "checkpoint.pt", toy, work / "settled" / "checkpoint.pt", 1, tokenizer=tokenizer,
           own=toy / "stories.txt")
    export(work / "settled" / "checkpoint.pt", work / "tokenizer.json", work / "export")
    return written(evaluate(work / "export", toy), work / "export-figures.json")


def toy_tokenizer(passages: list[Passage]) -> Tokenizer:
    """Word pieces of the toy sentences alone."""
    found = Tokenizer(WordPiece(unk_token="[UNK]"))
    found.normalizer, found.pre_tokenizer = BertNormalizer(lowercase=True), BertPreTokenizer()
    trainer = WordPieceTrainer(vocab_size=600, special_tokens=FRAME, show_progress=False)
    found.train_from_iterator((passage.text for passage in passages), trainer)
    return found
