"""Paired ways: what must hold at once before 或 and behind it, told across commas (2亿元以上，5%以上；或5亿元以上，3%以上)."""

import re
from collections.abc import Callable, Iterator, Sequence

from policymatch.domain.fields import Field
from policymatch.reading.criteria.joined.addressees import Stretch
from policymatch.reading.criteria.joined.alternatives import opens_with_or
from policymatch.reading.criteria.joined.either_way import either_way
from policymatch.reading.criteria.joined.runs import PlacedRun

Way = list[PlacedRun]
Reader = Callable[[list[Stretch], PlacedRun], list[Stretch]]
_AND = re.compile(r"(?:并?且|同时)(?!提供|提交|报送)")
_JOINT = re.compile(r"^(?:并且|且|同时|或者|或)")
_A_FIGURE = re.compile(r"\d[\d.]{0,8}(?:%|‰|[万亿]?元|[人项件个家])")
_LIKE = len("近三年")


def in_ways(runs: Sequence[PlacedRun]) -> Iterator[list[Way]]:
    """The runs of a sentence, each alone, but for those that make several ways of one condition."""
    at = 0
    while at < len(runs):
        ways = _ways_from(runs, at)
        yield ways
        at += sum(map(len, ways))


def read_ways(asked: list[Stretch], ways: Sequence[Way], read: Reader) -> list[Stretch]:
    """`asked` and what runs ask behind it, of which one way is enough where they make several."""
    if len(ways) == 1:
        return read(asked, ways[0][0])
    told = [(_words(way), [node for one in _read_all(way, read) for node in one.nodes]) for way in ways]
    words, nodes = told[0]
    for other_words, other in told[1:]:
        nodes = either_way(nodes, words, other, other_words) if nodes and other else [*nodes, *other]
    return [*asked, Stretch(words, nodes, ways[0][0].start)]


def _ways_from(runs: Sequence[PlacedRun], at: int) -> list[Way]:
    """The ways that begin at a run; that run alone where it begins none."""
    either = next((i for i in range(at + 1, len(runs)) if opens_with_or(runs[i].words)), None)
    if either is None:
        return [[runs[at]]]
    length = either - at
    tied = _are_tied(runs[at:either]) and not _is_like_the_last_alone(runs, at, either)
    if not (_is_repeated(runs, at, either) or tied):
        return [[runs[at]]]
    ways, low = [list(runs[at:either])], either
    while low < len(runs) and opens_with_or(runs[low].words):
        high = low + length if _is_repeated(runs, at, low, length) else _end_of_tied(runs, low)
        ways.append(list(runs[low:high]))
        low = high
    return ways


def _is_repeated(runs: Sequence[PlacedRun], at: int, then: int, length: int | None = None) -> bool:
    """Whether runs from `then` tell figures of the very fields that those from `at` tell, several in turn."""
    size = length or then - at
    first, second = (list(map(_figures, runs[i : i + size])) for i in (at, then))
    return size > 1 and first == second and all(first)


def _are_tied(runs: Sequence[PlacedRun]) -> bool:
    """Whether runs tell figures, each but the first behind 且."""
    tied = len(runs) > 1 and all(_AND.match(run.words) for run in runs[1:])
    return tied and all(map(_tells_a_figure, runs))


def _is_like_the_last_alone(runs: Sequence[PlacedRun], at: int, either: int) -> bool:
    """Whether what 或 begins is told as what stands right before it, and the first of those tied is not.

    上年度收入不低于2000万元，且近三年收入年均增长20%，或近三年利润年均增长15%: one of the two growths.
    """
    first, last, other = (_told(runs[i].words) for i in (at, either - 1, either))
    return last[:_LIKE] == other[:_LIKE] != first[:_LIKE]


def _told(words: str) -> str:
    return _JOINT.sub("", words)


def _end_of_tied(runs: Sequence[PlacedRun], at: int) -> int:
    """Where the runs end that 且 ties to the one at a place."""
    end = at + 1
    while end < len(runs) and _AND.match(runs[end].words) and _tells_a_figure(runs[end]):
        end += 1
    return end


def _figures(run: PlacedRun) -> list[Field]:
    """The fields of which a run tells a figure."""
    return [one.field for one in run.found if isinstance(one.value, float)]


def _tells_a_figure(run: PlacedRun) -> bool:
    """Whether a run tells a figure, be it one that no field keeps (利润5%以上)."""
    return bool(_figures(run)) or _A_FIGURE.search(run.words) is not None


def _read_all(way: Way, read: Reader) -> list[Stretch]:
    asked: list[Stretch] = []
    for run in way:
        asked = read(asked, run)
    return asked


def _words(way: Way) -> str:
    return "，".join(run.words for run in way)
