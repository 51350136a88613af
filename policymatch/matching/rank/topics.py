"""Topics: what a text speaks of, by the words of models/ranker/topics.toml."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from policymatch.domain.fields import Need
from policymatch.domain.profile import Band, FirmProfile
from policymatch.terms import packaged_folder

Found = NDArray[np.bool_]

_OF_THE_BROADER = 0.7


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

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Any of its words, in lower case."""
        return re.compile("|".join(re.escape(word.lower()) for word in (*self.zh, *self.en)))

    @cached_property
    def chinese(self) -> re.Pattern[str]:
        """Any of its Chinese words."""
        return re.compile("|".join(re.escape(word.lower()) for word in self.zh))


@dataclass(frozen=True)
class Topics:
    """Every topic, in a fixed order: position i of an array is topic i."""

    topics: tuple[Topic, ...]

    def __len__(self) -> int:
        return len(self.topics)

    def found_in(self, text: str) -> Found:
        """Which topics (topics,) a text names.

        >>> packaged_topics().names(packaged_topics().found_in("氢能专利"))
        ['intellectual', 'power', 'hydrogen', 'patent']
        """
        padded = f" {text.lower()} "
        return np.array([topic.pattern.search(padded) is not None for topic in self.topics], np.bool_)

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
        asked = set(needs or ())
        return np.array([bool(asked.intersection(topic.needs)) for topic in self.topics], np.bool_)

    def told_by(self, profile: FirmProfile) -> Found:
        """Which topics the figures and holdings of a firm speak of, and what kind of firm it is.

        >>> topics = packaged_topics()
        >>> topics.names(topics.told_by(FirmProfile(pct_patents=3)))
        ['intellectual', 'patent_abroad']
        """
        kinds = {profile.entity_type, profile.ownership, profile.size_class}
        return np.array(
            [
                any(_is_told(getattr(profile, field)) for field in topic.told) or bool(kinds & topic.kinds)
                for topic in self.topics
            ],
            np.bool_,
        )

    def of_world(self, world: World) -> Found:
        """Which topics belong to a world."""
        return np.array([topic.world is world for topic in self.topics], np.bool_)

    def gloss(self, text: str) -> tuple[str, ...]:
        """A Chinese word for each topic that a text names in English alone."""
        padded = f" {text.lower()} "
        return tuple(
            topic.zh[0]
            for topic in self.topics
            if topic.world is not World.GROUP
            and topic.pattern.search(padded)
            and not topic.chinese.search(padded)
        )

    @cached_property
    def _within(self) -> NDArray[np.float32]:
        place = {topic.name: i for i, topic in enumerate(self.topics)}
        matrix = np.zeros((len(self.topics), len(self.topics)), np.float32)
        for row, topic in enumerate(self.topics):
            for name in topic.within:
                matrix[row, place[name]] = 1
        return matrix


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


def _is_told(value: object) -> bool:
    """Whether a field is told, and is neither zero, false nor empty; a band by its lower end."""
    return bool(value.min) if isinstance(value, Band) else bool(value)
