"""What an encoder is: text in, unit vectors out."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]


class Backend(StrEnum):
    """What runs the model: onnxruntime on floats or on 8-bit weights, OpenVINO, or torch by
    sentence-transformers.
    """

    ONNX = "onnx"
    ONNX_INT8 = "onnx-int8"
    OPENVINO = "openvino"
    TORCH = "torch"


class Encoder(Protocol):
    """Text to unit vectors, whatever runs the model.

    Two encoders with one `fingerprint` give the same vectors within cosine 0.9999. So a snapshot that was
    built with one can be served by the other.
    """

    @property
    def name(self) -> str:
        """The name it was opened by, such as `bundled:e5-small`."""
        ...

    @property
    def fingerprint(self) -> str:
        """64 hexadecimal digits over weights, tokenizer, prompts and number format; not over the backend."""
        ...

    @property
    def dimension(self) -> int:
        """Length of a vector."""
        ...

    @property
    def window_tokens(self) -> int:
        """Most tokens the model reads at once, prompt and marks included."""
        ...

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        """Unit rows (n, dimension), float32, of texts that seek."""
        ...

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        """Unit rows (n, dimension), float32, of texts that are sought."""
        ...

    def token_ends(self, text: str) -> NDArray[np.int64]:
        """Where each token of `text` ends, in characters; its length is the number of tokens."""
        ...
