"""Characters and pairs of neighbouring characters as terms, each with how rare it is."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

Keys = NDArray[np.int64]
Positions = NDArray[np.int64]

# A pair is (first << 21) | second: Unicode ends below 2**21, and no character is 0.
_SHIFT = 21


@dataclass(frozen=True, eq=False)
class CharTerms:
    """Terms by key, in order, and the inverse document frequency of each.

    `rarity` is ln((1 + n) / (1 + df)) + 1, as scikit-learn's TfidfVectorizer reckons it.
    """

    keys: Keys
    rarity: NDArray[np.float32]

    @classmethod
    def fit(cls, texts: Sequence[str]) -> "CharTerms":
        """The terms of `texts`."""
        return cls.of_keys([keys_of(text)[0] for text in texts])

    @classmethod
    def of_keys(cls, texts: Sequence[Keys]) -> "CharTerms":
        """The terms of texts that are told by the different keys of each."""
        found = np.concatenate([np.zeros(0, np.int64), *texts])
        keys, texts_with = np.unique(found, return_counts=True)
        rarity = np.log((1 + len(texts)) / (1 + texts_with)) + 1
        return cls(keys, rarity.astype(np.float32))

    def __len__(self) -> int:
        return len(self.keys)

    def weigh(self, text: str) -> tuple[Positions, NDArray[np.float32]]:
        """Positions of the known terms of a text, and their weights (1 + ln count) * rarity, of length 1.

        >>> positions, weights = CharTerms.fit(["氢能", "芯片"]).weigh("氢")
        >>> positions.tolist(), weights.tolist()
        ([0], [1.0])
        """
        positions, counts = self.counted(text)
        weights = tempered(counts) * self.rarity[positions]
        return positions, (weights / length_of(weights)).astype(np.float32)

    def counted(self, text: str) -> tuple[Positions, NDArray[np.int64]]:
        """Positions of the known terms of a text, ascending, and how often it holds each."""
        keys, counts = keys_of(text)
        positions = np.searchsorted(self.keys, keys)
        known = positions < len(self.keys)
        known[known] = self.keys[positions[known]] == keys[known]
        return positions[known], counts[known]

    def mean_vector(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """The mean of the unit weights of several texts (terms,): the cosine with it is their mean cosine."""
        mean = np.zeros(len(self), np.float32)
        for text in texts:
            positions, weights = self.weigh(text)
            mean[positions] += weights / len(texts)
        return mean

    @cached_property
    def worth(self) -> NDArray[np.float32]:
        """What holding each pair of characters counts for (terms,): its rarity squared; characters 0."""
        pairs = (np.asarray(self.keys) & ((1 << _SHIFT) - 1)) > 0
        worth: NDArray[np.float32] = (np.asarray(self.rarity) ** 2 * pairs).astype(np.float32)
        return worth


def keys_of(text: str) -> tuple[Keys, NDArray[np.int64]]:
    """The different terms of a text in lower case, by key in order, and how often each occurs.

    >>> len(keys_of("芯片")[0])
    3
    """
    codes = np.frombuffer(text.lower().encode("utf-32-le", "replace"), "<u4").astype(np.int64)
    found = np.concatenate([codes << _SHIFT, (codes[:-1] << _SHIFT) | codes[1:]])
    keys, counts = np.unique(found, return_counts=True)
    return keys, counts.astype(np.int64)


def tempered(counts: NDArray[np.integer]) -> NDArray[np.float64]:
    """What a term counts for by how often it stands there: 1 + ln count, and 0 where it does not.

    >>> tempered(np.array([0, 1])).tolist()
    [0.0, 1.0]
    """
    many = 1 + np.log(np.maximum(counts, 1).astype(np.int64))
    return np.where(counts > 0, many, 0.0)


def length_of(weights: NDArray[np.float64]) -> float:
    """The length of weights; 1 where there are none."""
    return float(np.sqrt(weights @ weights)) or 1.0


def joined(texts: Iterable[str]) -> str:
    """Texts as one, parted so that no pair crosses a border that matters."""
    return "\n".join(text for text in texts if text)
