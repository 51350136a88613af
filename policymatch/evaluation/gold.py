"""Gold: what careful readers found in documents, and how useful each measure is to each firm."""

import json
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from policymatch.domain.errors import Fault, RecordError
from policymatch.domain.measure import Measure, Policy
from policymatch.domain.profile import FirmProfile
from policymatch.domain.wording import Wording
from policymatch.matching.profiles.profile import parse_profile
from policymatch.reading.record import policy_of_record
from policymatch.terms import load_terms

_GRADES = {"0", "1", "2", "3"}
_OF_MEASURE = ("title", "kind", "benefits", "condition", "window", "exclusive")


@dataclass(frozen=True)
class GoldMeasure:
    """A measure as annotated: its id `<document>#<n>`, the sentence that states it, and its value."""

    id: str
    anchor: str
    policy: Policy
    measure: Measure


@dataclass(frozen=True)
class Gold:
    """A gold folder: documents and their files, measures, firms, and grades by (firm, measure)."""

    policies: tuple[Policy, ...]
    files: tuple[Path, ...]
    measures: tuple[GoldMeasure, ...]
    firms: tuple[FirmProfile, ...]
    grades: Mapping[tuple[str, str], int]

    def of_document(self, document: str) -> list[GoldMeasure]:
        """The measures of one document, in order."""
        return [measure for measure in self.measures if measure.policy.document.id == document]


def read_gold(folder: Path, on: date) -> Gold:
    """The gold of a folder: documents/<id>.txt and .json, firms.jsonl, relevance.tsv.

    Grades of documents that the folder does not hold are passed over, so that a part of one can be measured.

    Raises RecordError: an annotation or a file is missing or malformed, or a grade is of no firm, or of no
    measure of a document that is there.
    """
    annotated = sorted((folder / "documents").glob("*.json"))
    if not annotated:
        raise _missing(folder / "documents")
    read = [_read_document(path) for path in annotated]
    measures = tuple(measure for policy, anchors in read for measure in _measures(policy, anchors))
    firms = read_firms(folder / "firms.jsonl", on)
    names = {firm.id or "" for firm in firms}, {measure.id for measure in measures}
    return Gold(
        policies=tuple(policy for policy, _ in read),
        files=tuple(path.with_suffix(".txt") for path in annotated),
        measures=measures,
        firms=firms,
        grades=_read_grades(folder / "relevance.tsv", *names),
    )


def read_firms(path: Path, on: date) -> tuple[FirmProfile, ...]:
    """The profiles of a JSONL file. Raises ProfileError where one is malformed."""
    return tuple(parse_profile(firm, on=on, terms=load_terms()) for firm in _lines(path))


def _read_document(path: Path) -> tuple[Policy, list[str]]:
    try:
        told = json.loads(path.read_text("utf-8"))
        record = {
            "policy": {**told["policy"], "id": told["id"]},
            "body": text_of(path.with_suffix(".txt")),
            "measures": [_measure_record(told["id"], n, raw) for n, raw in enumerate(told["measures"])],
        }
        anchors = [raw["anchor"] for raw in told["measures"]]
    except (ValueError, KeyError, TypeError) as error:
        raise _malformed(path, error) from error
    return policy_of_record(record, load_terms()), anchors


def _measure_record(document: str, n: int, raw: Mapping[str, Any]) -> dict[str, Any]:
    """A measure as a reviewed record; where it stands is told by its anchor, so the span says nothing."""
    kept = {key: raw[key] for key in _OF_MEASURE if raw.get(key) is not None}
    return {**kept, "id": f"{document}#{n}", "start": 0, "end": 1}


def _measures(policy: Policy, anchors: list[str]) -> Iterator[GoldMeasure]:
    for measure, anchor in zip(policy.measures, anchors, strict=True):
        yield GoldMeasure(measure.id, anchor, policy, measure)


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text_of(path).splitlines() if line.strip()]


def _read_grades(path: Path, firms: Set[str], measures: Set[str]) -> dict[tuple[str, str], int]:
    grades, faults = dict[tuple[str, str], int](), list[Fault]()
    documents = {measure.partition("#")[0] for measure in measures}
    for number, line in enumerate(text_of(path).splitlines(), start=1):
        firm, measure, grade = (*line.split("\t"), "", "", "")[:3]
        if firm in firms and measure in measures and grade.strip() in _GRADES:
            grades[firm, measure] = int(grade)
        elif line.strip() and (measure.partition("#")[0] in documents or not grade):
            faults.append(Fault(pointer=f"{path.name}:{number}", wording=_no_grade(line)))
    if faults:
        raise RecordError(faults, zh="评分有误，请逐条改正：", en="Some grades are no grades; correct each:")
    return grades


def _no_grade(line: str) -> Wording:
    return Wording(
        zh=f"收到 {line:.80}，应为本目录中的企业、事项编号和 0 至 3 的分值，以制表符隔开",
        en=f"{line:.80} was given; expected a firm and a measure of this folder and a grade from 0 to 3, "
        "parted by tabs",
    )


def _malformed(path: Path, error: Exception) -> RecordError:
    wording = Wording(
        zh=f"不是可用的标注（{type(error).__name__}：{error}），需要 id、policy 和 measures，每项有 anchor",
        en=f"no usable annotation ({type(error).__name__}: {error}); it holds id, policy and measures, each "
        "with its anchor",
    )
    return RecordError(
        [Fault(pointer=str(path), wording=wording)], zh="标注有误：", en="An annotation is malformed:"
    )


def text_of(path: Path) -> str:
    """The text of a file of the folder. Raises RecordError where it is not there."""
    if not path.is_file():
        raise _missing(path)
    return path.read_text("utf-8")


def _missing(path: Path) -> RecordError:
    wording = Wording(
        zh=f"没有找到 {path}，评测目录需要 documents/、firms.jsonl 和 relevance.tsv",
        en=f"{path} is not there; a gold folder holds documents/, firms.jsonl and relevance.tsv",
    )
    return RecordError(
        [Fault(pointer=str(path), wording=wording)],
        zh="评测目录不完整：",
        en="The gold folder is incomplete:",
    )
