"""How long work tells how far it is, without knowing who listens."""

from typing import Protocol

from policymatch.domain.word import Word


class Stage(Word):
    """A part of a long piece of work."""

    PREPARE = "prepare"
    READ = "read"
    ENCODE = "encode"
    INDEX = "index"
    MATCH = "match"


class Progress(Protocol):
    """Called with the stage, how many of its steps are done, and how many there are."""

    def __call__(self, stage: Stage, done: int, total: int) -> None:
        """Take note of it."""


def silent(stage: Stage, done: int, total: int) -> None:
    """Nobody listens."""
