"""Topics: what a text speaks of, by the words of models/ranker/topics.toml."""

import tomllib
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, cached_property, lru_cache
from itertools import pairwise
from typing import Any, NamedTuple, Self

import numpy as np
from numpy.typing import NDArray

from policymatch.domain.fields import Need
from policymatch.domain.profile import Band, FirmProfile
from policymatch.terms import packaged_folder

Found = NDArray[np.bool_]

_OF_THE_BROADER = 0.7
# A firm that answers one question more has the same texts; they are up to 20,000 characters long.
_TEXTS_REMEMBERED = 64


class World(StrEnum):
    """What sort of thing a topic is."""

    GROUP = "group"
    BODY = "body"
    TRADE = "trade"
    TITLE = "title"
    ACT = "act"


@dataclass(frozen=True)
class Topic:
    """A topic with its words in both languages, broader topics, and the needs that ask for it.

    `told`: fields of a profile that speak of it when they are above zero or not empty; `kinds`: kinds of
    entity, owners and sizes that are of it.
    """

    name: str
    world: World
    zh: tuple[str, ...]
    en: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    needs: tuple[Need, ...] = ()
    told: tuple[str, ...] = ()
    kinds: frozenset[str] = frozenset()


@dataclass(frozen=True, eq=False)
class _Words:
    """Words by their first two letters, each with the position of its topic.

    A text of two hundred letters so looks at a few of some two thousand words.
    """

    by_head: dict[str, list[tuple[str, int]]]
    topics: int

    @classmethod
    def of(cls, by_topic: Sequence[Sequence[str]]) -> Self:
        """The words of each topic."""
        by_head: dict[str, list[tuple[str, int]]] = {}
        for at, words in enumerate(by_topic):
            for word in map(str.lower, words):
                by_head.setdefault(word[:2], []).append((word, at))
        return cls(by_head, len(by_topic))

    def found_in(self, text: str) -> Found:
        """Which topics (topics,) have a word in a text, letter by letter, in either case."""
        padded = f" {text.lower()} "
        heads = set(map("".join, pairwise(padded))).union(padded)
        found = np.zeros(self.topics, np.bool_)
        for head in heads & self.by_head.keys():
            for word, at in self.by_head[head]:
                found[at] |= word in padded
        return found

    def begun_in(self, text: str) -> Found:
        """Which topics (topics,) have a word that begins where a word of a text does: no `arts` in parts."""
        padded = f" {text.lower()} "
        found = np.zeros(self.topics, np.bool_)
        for start, (before, first) in enumerate(pairwise(f" {padded}")):
            if _is_latin(before) and _is_latin(first):
                continue
            for word, at in self.by_head.get(padded[start : start + 2], ()):
                found[at] |= padded.startswith(word, start)
        return found


class _Signs(NamedTuple):
    """Which topics (topics,) a sign of a profile speaks for, by the sign: a field, a need, a kind."""

    speaks_for: dict[Any, Found]
    none: Found

    @classmethod
    def of(cls, by_topic: Sequence[Collection[Any]]) -> Self:
        """The signs of each topic."""
        signs = {sign for signs in by_topic for sign in signs}
        speaks_for = {sign: np.array([sign in signs for signs in by_topic], np.bool_) for sign in signs}
        return cls(speaks_for, np.zeros(len(by_topic), np.bool_))

    def of_any(self, shown: Iterable[Any]) -> Found:
        """The topics that any of these signs speaks for."""
        found = self.none.copy()
        for sign in shown:
            found |= self.speaks_for.get(sign, self.none)
        return found


@dataclass(frozen=True, eq=False)
class Topics:
    """Every topic, in a fixed order: position i of an array is topic i.

    Compared by identity, so that what is kept for them is found without reading them all.
    """

    topics: tuple[Topic, ...]

    def __len__(self) -> int:
        return len(self.topics)

    def found_in(self, text: str) -> Found:
        """Which topics (topics,) a text names.

        >>> packaged_topics().names(packaged_topics().found_in("氢能专利"))
        ['intellectual', 'power', 'hydrogen', 'patent']
        >>> packaged_topics().names(packaged_topics().found_in("current workshops"))
        []
        """
        chinese, english = _named_in(text, self._chinese, self._english)
        return chinese | english

    def names(self, found: Found) -> list[str]:
        """The names of the topics found."""
        return [topic.name for topic, is_found in zip(self.topics, found, strict=True) if is_found]

    def widened(self, found: Found) -> NDArray[np.float32]:
        """1 for what is found, less for the broader trades that it belongs to, else 0."""
        broader = found @ self._within > 0
        wide: NDArray[np.float32] = np.maximum(found, _OF_THE_BROADER * broader).astype(np.float32)
        return wide

    def asked_by(self, needs: tuple[Need, ...] | None) -> Found:
        """Which topics the needs of a firm ask for."""
        return self._needs.of_any(needs or ())

    def told_by(self, profile: FirmProfile) -> Found:
        """Which topics the figures and holdings of a firm speak of, and what kind of firm it is.

        >>> topics = packaged_topics()
        >>> topics.names(topics.told_by(FirmProfile(pct_patents=3)))
        ['intellectual', 'patent_abroad']
        """
        told = (name for name in self._fields.speaks_for if _is_told(getattr(profile, name)))
        kinds = (profile.entity_type, profile.ownership, profile.size_class)
        return self._fields.of_any(told) | self._kinds.of_any(kinds)

    def of_world(self, world: World) -> Found:
        """Which topics belong to a world."""
        return np.array([topic.world is world for topic in self.topics], np.bool_)

    def gloss(self, text: str) -> tuple[str, ...]:
        """A Chinese word for each topic that a text names in English alone."""
        chinese, english = _named_in(text, self._chinese, self._english)
        glossed = english & ~chinese & ~self.of_world(World.GROUP)
        return tuple(self.topics[at].zh[0] for at in np.flatnonzero(glossed))

    @cached_property
    def _chinese(self) -> _Words:
        return _Words.of([topic.zh for topic in self.topics])

    @cached_property
    def _english(self) -> _Words:
        return _Words.of([topic.en for topic in self.topics])

    @cached_property
    def _needs(self) -> _Signs:
        return _Signs.of([topic.needs for topic in self.topics])

    @cached_property
    def _fields(self) -> _Signs:
        return _Signs.of([topic.told for topic in self.topics])

    @cached_property
    def _kinds(self) -> _Signs:
        return _Signs.of([topic.kinds for topic in self.topics])

    @cached_property
    def _within(self) -> NDArray[np.float32]:
        place = {topic.name: i for i, topic in enumerate(self.topics)}
        matrix = np.zeros((len(self.topics), len(self.topics)), np.float32)
        for row, topic in enumerate(self.topics):
            for name in topic.within:
                matrix[row, place[name]] = 1
        return matrix


@lru_cache(_TEXTS_REMEMBERED)
def _named_in(text: str, chinese: _Words, english: _Words) -> tuple[Found, Found]:
    """The topics that a text names in Chinese, and those in English."""
    return chinese.found_in(text), english.begun_in(text)


@cache
def packaged_topics() -> Topics:
    """The topics that come with the model; read once."""
    told = tomllib.loads((packaged_folder("models") / "ranker" / "topics.toml").read_text("utf-8"))
    return Topics(
        tuple(_topic(name, World(world), said) for world in told for name, said in told[world].items())
    )


def _topic(name: str, world: World, said: Mapping[str, Any]) -> Topic:
    return Topic(
        name,
        world,
        zh=tuple(said["zh"]),
        en=tuple(said.get("en", ())),
        within=tuple(said.get("within", ())),
        needs=tuple(Need(need) for need in said.get("need", ())),
        told=tuple(said.get("told", ())),
        kinds=frozenset(said.get("is", ())),
    )


def _is_latin(character: str) -> bool:
    return character.isascii() and character.isalnum()


def _is_told(value: object) -> bool:
    """Whether a field is told, and is neither zero, false nor empty; a band by its lower end."""
    return bool(value.min) if isinstance(value, Band) else bool(value)
