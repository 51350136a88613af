"""Lessons: firms, and graded measures in words, for an encoder to learn from."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from policymatch.config import Settings
from policymatch.domain.measure import Policy
from policymatch.evaluation.cases import Case
from policymatch.evaluation.panel import Panel, check_held, place_of
from policymatch.evaluation.stand import Stand
from policymatch.search.encoder import Encoder
from policymatch.search.tuning import Group
from policymatch.service import extract
from policymatch.service.nearness import facets_of_firm
from policymatch.snapshot.texts import passages_of


class Said(NamedTuple):
    """A graded measure: the document it stands in, the words it begins with, and how useful it is (0..3)."""

    document: str
    words: str
    grade: int


@dataclass(frozen=True)
class Lesson:
    """One firm: its words, and measures graded for it."""

    firm: str
    said: tuple[Said, ...]


def lessons_of_cases(stand: Stand, cases: Sequence[Case]) -> list[Lesson]:
    """One lesson a case, in order: what we or gold would offer the firm, as served."""
    snapshot = stand.snapshot
    placed = [snapshot.catalogue.placed(row) for row in range(len(snapshot))]
    words = [passages_of(one.document, one.measure, snapshot.encoder)[0] for one in placed]
    firms = {firm.id or "": facets_of_firm(firm).text for firm in stand.gold.firms}
    return [
        Lesson(
            firms[case.firm],
            tuple(
                Said(placed[row].document.id, words[row], int(case.grades[row]))
                for row in np.flatnonzero(case.learnable).tolist()
            ),
        )
        for case in cases
    ]


def lessons_of_panel(
    panel: Panel, collections: Sequence[Path], encoder: Encoder, settings: Settings
) -> list[Lesson]:
    """One lesson a firm of the panel; judged measures that our reading no longer finds are left out.

    Raises RecordError: the collections hold no document that was graded.
    """
    named = {pair.document for pairs in panel.judged.values() for pair in pairs}
    read = (item for item in extract(collections, settings) if isinstance(item, Policy))
    policies = {policy.document.id: policy for policy in read if policy.document.id in named}
    check_held(panel, policies)
    return [
        Lesson(facets_of_firm(firm).text, tuple(_said(panel, firm.id or "", policies, encoder)))
        for firm in panel.firms
    ]


def groups_of(lessons: Iterable[Lesson], without: Collection[str] = ()) -> list[Group]:
    """One group a firm: all its graded measures but those of the documents `without`.

    Firms without words, and those whose measures are all of one grade, are passed over: they teach no order.
    """
    groups = (_group(lesson, without) for lesson in lessons if lesson.firm)
    return [group for group in groups if len(set(group.grades)) > 1]


def _group(lesson: Lesson, without: Collection[str]) -> Group:
    said = [one for one in lesson.said if one.document not in without]
    return Group(lesson.firm, tuple(one.words for one in said), tuple(one.grade for one in said))


def _said(panel: Panel, firm: str, policies: dict[str, Policy], encoder: Encoder) -> Iterator[Said]:
    by_document = defaultdict(list)
    for pair in panel.judged.get(firm, ()):
        by_document[pair.document].append(pair)
    for document, pairs in by_document.items():
        policy = policies.get(document)
        if policy is None or not policy.measures:
            continue
        spans: NDArray[np.int64] = np.array([(measure.start, measure.end) for measure in policy.measures])
        for pair in pairs:
            place = place_of(pair, spans)
            if place is not None:
                words = passages_of(policy.document, policy.measures[place], encoder)[0]
                yield Said(document, words, pair.grade)
