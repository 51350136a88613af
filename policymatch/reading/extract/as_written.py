"""Quotes as the document writes them, where it was read in a plainer spelling of the same length."""

from typing import Any

from policymatch.domain.measure import Measure

_QUOTE = frozenset({"start", "end", "text"})


def as_written(measure: Measure, body: str) -> Measure:
    """The measure with the words of `body` in each of its quotes."""
    return Measure.model_validate(_requoted(measure.model_dump(), body))


def _requoted(node: Any, body: str) -> Any:
    if isinstance(node, dict):
        told = {key: _requoted(value, body) for key, value in node.items()}
        return told | {"text": body[told["start"] : told["end"]]} if node.keys() == _QUOTE else told
    return [_requoted(child, body) for child in node] if isinstance(node, list | tuple) else node
