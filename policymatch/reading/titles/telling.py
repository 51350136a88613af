"""Telling: what speaks for and against a name as the title of a measure, as named traits."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from policymatch.reading.measures.linear import Linear
from policymatch.reading.titles.flaws import abstractness_of, commonness_of, flaws_of, is_broken
from policymatch.reading.titles.giving import ACTING, ACTS, ARRANGED, GIVES
from policymatch.reading.titles.names import Name
from policymatch.reading.titles.told import Told

FIT, UNFIT = "fit", "unfit"
_SHORT = 4
_LONGEST_TOLD = 30
_PLACES = (0.5, 0.6, 0.65, 0.7, 0.8, 0.9, 1.0)
_FLAWS = (0.5, 1, 2, 3, 5)
_COMMON = (0.01, 0.2, 0.6, 1.5)
_FAR = 6


def fitness(model: Linear, traits: Sequence[str]) -> float:
    """How much more speaks for a name than against it."""
    weights = dict(zip(model.answers, model.weighed(traits).tolist(), strict=True))
    return float(weights[FIT] - weights[UNFIT])


def telling_of(name: Name, told: Told, texts: Sequence[str], gift: str, by_rules: int | None) -> list[str]:
    """The traits of a name; `by_rules` is its place in the order of the rules, None where they say nothing."""
    origin, words = name.origin, name.words
    place = "none" if by_rules is None else str(min(by_rules, 4))
    shared = [*_form_of(words, gift), *_standing_of(name, told, texts)]
    return [
        *shared,
        *(f"{origin}|{trait}" for trait in shared),
        f"from={origin},{min(name.rank, 4)}",
        f"rules={place}",
        f"{origin}|rules={place}",
        f"{origin}|only={told.only}",
        f"{origin}|kind={told.kind}",
        f"{origin}|headings={min(2, len(told.headings))}",
        f"{origin}|sentences={min(3, told.own.count('。'))}",
        *_letters_of(words),
    ]


def _standing_of(name: Name, told: Told, texts: Sequence[str]) -> Iterator[str]:
    at = told.own.find(name.words[:_SHORT]) if len(name.words) >= _SHORT else -1
    yield f"place={bisect_right(_PLACES, name.place)}"
    yield f"common={bisect_right(_COMMON, commonness_of(name.words, texts))}"
    yield "at=nowhere" if at < 0 else f"at={min(at // 10, _FAR)}"


def _form_of(words: str, gift: str) -> Iterator[str]:
    yield "any"
    yield f"length={min(len(words), _LONGEST_TOLD) // 3}"
    yield f"flaws={bisect_right(_FLAWS, flaws_of(words))}"
    signs = {
        "short": len(words) < _SHORT,
        "broken": is_broken(words),
        "abstract": abstractness_of(words) > 0,
        "gives": GIVES.search(words) is not None,
        "acting": ACTING.match(words) is not None,
        "acts": ACTS.match(words) is not None,
        "arranged": ARRANGED.search(words) is not None,
        "gift": bool(gift) and gift in words,
    }
    yield from (sign for sign, shown in signs.items() if shown)


def _letters_of(words: str) -> Iterator[str]:
    for length in (1, 2):
        yield f"begins={words[:length]}"
        yield f"ends={words[-length:]}"
    yield f"of={min(3, words.count('的'))}"
    yield f"listed={min(3, words.count('、'))}"
    if re.search(r"\d", words):
        yield "digit"
    if "“" in words:
        yield "quoted"
    yield from (f"holds={words[i : i + 2]}" for i in range(len(words) - 1))
