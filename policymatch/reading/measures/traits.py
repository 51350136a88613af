"""Traits: what a sentence shows, as names that a linear model weighs."""

from collections.abc import Iterator

from policymatch.reading.measures.cues import cues_of
from policymatch.reading.measures.units import Layout, TextUnit

_KEY_CUES = (
    "money",
    "rate",
    "give",
    "award",
    "subsidy",
    "tax",
    "service",
    "title",
    "condition",
    "process",
    "support",
    "priority",
    "loan",
    "talent",
    "not_given",
    "total_cap",
)
_PAYING = frozenset({"money", "rate", "give", "award", "subsidy", "interest", "tax"})
_GRAMS = (1, 2, 3)


def traits_of(layout: Layout) -> list[list[str]]:
    """The traits of every unit of a document, in its order."""
    cues = [cues_of(unit.text) for unit in layout.units]
    by_paragraph: dict[int, set[str]] = {}
    for unit, shown in zip(layout.units, cues, strict=True):
        by_paragraph.setdefault(unit.paragraph, set()).update(shown)
    title = [f"T:{cue}" for cue in (cues[0] if cues else ())]
    return [
        [
            *_own(unit, cues[i]),
            *_around(layout.units, cues, i),
            *_in_paragraph(layout, cues, by_paragraph, i),
            *title,
            *_grams(unit.text),
        ]
        for i, unit in enumerate(layout.units)
    ]


def _own(unit: TextUnit, shown: tuple[str, ...]) -> Iterator[str]:
    yield from (f"c:{cue}" for cue in shown)
    key = [cue for cue in shown if cue in _KEY_CUES]
    yield from (f"{unit.role}&{cue}" for cue in key)
    yield from (f"{key[b]}&{key[a]}" for a in range(len(key)) for b in range(a))
    yield f"role:{unit.role}"
    yield f"role:{unit.role}:{unit.depth}"
    yield f"place:{min(unit.place, 4)}"
    yield f"len:{min(len(unit.text) // 15, 8)}"
    if unit.is_last:
        yield "last"


def _around(units: tuple[TextUnit, ...], cues: list[tuple[str, ...]], i: int) -> Iterator[str]:
    for step, name in ((-1, "p"), (1, "n"), (-2, "pp")):
        j = i + step
        if not 0 <= j < len(units):
            yield f"{name}:edge"
            continue
        yield from (f"{name}:{cue}" for cue in cues[j])
        yield f"{name}:role:{units[j].role}"
        if units[j].paragraph == units[i].paragraph:
            yield f"{name}:same"
    if i and units[i - 1].text.endswith("；"):
        yield "after:semicolon"
    if i and units[i - 1].text.endswith("："):
        yield "after:colon"


def _in_paragraph(
    layout: Layout, cues: list[tuple[str, ...]], by_paragraph: dict[int, set[str]], i: int
) -> Iterator[str]:
    unit = layout.units[i]
    shown = by_paragraph[unit.paragraph]
    yield from (f"par:{cue}:not_me" for cue in ("money", "give") if cue in shown and cue not in cues[i])
    same = [
        j
        for j in range(max(0, i - 30), min(len(layout.units), i + 31))
        if layout.units[j].paragraph == unit.paragraph
    ]
    before = any(_PAYING & set(cues[j]) for j in same if j < i)
    after = any(_PAYING & set(cues[j]) for j in same if j > i)
    yield f"paying:{before:d}{bool(_PAYING & set(cues[i])):d}{after:d}"
    path = layout.paragraphs[unit.paragraph].path
    if path:
        above = by_paragraph.get(path[-1], set())
        yield from (f"P:{cue}" for cue in sorted(above))
        if _PAYING & above:
            yield "list:under:paying"


def _grams(text: str) -> Iterator[str]:
    for size in _GRAMS:
        yield from {f"g:{text[j : j + size]}": None for j in range(len(text) - size + 1)}
