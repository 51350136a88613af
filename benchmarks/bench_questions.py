"""How fast questions settle the open verdicts of a sparse profile, in our order and in fixed ones.

usage: python benchmarks/bench_questions.py GOLD_DIR [MOST_QUESTIONS]

Each gold firm is cut down to its region, kind and industry. Then fields are asked one at a time and
answered from the full profile; a field that the firm does not know costs a question and settles
nothing. Printed: the mean share of the verdicts that the full profile settles which are settled
after k questions, with the order of `questions_for`, the order of the dictionary of fields, and the
order of how many measures ask for a field (the best order that does not look at the firm).
"""

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import numpy as np
from pydantic import TypeAdapter

from policymatch.domain.condition import AllOf, Condition, Criterion, leaves_of
from policymatch.domain.document import Document
from policymatch.domain.fields import Field
from policymatch.domain.measure import Measure
from policymatch.domain.profile import FirmProfile
from policymatch.domain.verdict import Verdict
from policymatch.matching.asking.questions import questions_for
from policymatch.matching.columns.compiled import CompiledConditions
from policymatch.matching.columns.judge import judge_all
from policymatch.matching.days.timing import Timing
from policymatch.matching.plain.governed import governed_condition

ON = date(2026, 11, 24)
KEPT = ("id", "region", "entity_type", "industry")
CONDITION: TypeAdapter[Condition] = TypeAdapter(Condition)


def _profile_key(field: Field) -> str:
    """The key of a gold profile that tells a field: an age is told by the day of founding."""
    return "founded_on" if field is Field.AGE_MONTHS else field.value


def gold_conditions(folder: Path) -> Iterator[AllOf]:
    for path in sorted(folder.glob("*.json")):
        record = json.loads(path.read_text(encoding="utf-8"))
        policy = record["policy"]
        document = Document(
            id="d", title="", body="", region=policy["region"], newcomers=bool(policy.get("newcomers"))
        )
        for raw in record["measures"]:
            condition = CONDITION.validate_python(unquoted(raw["condition"]))
            measure = Measure(id="m", title="", start=0, end=1, kind=raw["kind"], condition=condition)
            yield governed_condition(document, measure)


def unquoted(node: dict) -> dict:
    for group in ("all", "any", "none", "of"):
        if group in node:
            return node | {group: [unquoted(child) for child in node[group]]}
    return {key: value for key, value in node.items() if key != "quote"}


def unclear(compiled: CompiledConditions, profile: FirmProfile) -> np.ndarray:
    judged = judge_all(compiled, profile, ON)
    return judged.verdicts == list(Verdict).index(Verdict.UNCLEAR)


def curve(
    compiled: CompiledConditions,
    full: FirmProfile,
    next_key: Callable[[FirmProfile, set[str]], str | None],
    most: int,
) -> list[float]:
    profile = FirmProfile(**{key: getattr(full, key) for key in KEPT})
    first = unclear(compiled, profile)
    settled_by_all = first & ~unclear(compiled, full)
    asked: set[str] = set()
    shares = [0.0]
    for _ in range(most):
        key = next_key(profile, asked)
        if key is not None:
            asked.add(key)
            profile = profile.model_copy(update={key: getattr(full, key)})
        now = settled_by_all & ~unclear(compiled, profile)
        shares.append(now.sum() / max(settled_by_all.sum(), 1))
    return shares


def in_order(fields: list[Field]) -> Callable[[FirmProfile, set[str]], str | None]:
    def next_key(profile: FirmProfile, asked: set[str]) -> str | None:
        keys = (_profile_key(field) for field in fields)
        return next((k for k in keys if k not in asked and getattr(profile, k) is None), None)

    return next_key


def by_questions(compiled: CompiledConditions) -> Callable[[FirmProfile, set[str]], str | None]:
    def next_key(profile: FirmProfile, asked: set[str]) -> str | None:
        judged = judge_all(compiled, profile, ON)
        questions = questions_for(compiled, profile, ON, judged, most=len(Field))
        return next((k for q in questions if (k := _profile_key(q.field)) not in asked), None)

    return next_key


def main() -> int:
    gold, most = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 10
    conditions = list(gold_conditions(gold / "documents"))
    compiled = CompiledConditions.compile(conditions, [Timing()] * len(conditions))
    lines = (gold / "firms.jsonl").read_text(encoding="utf-8").splitlines()
    firms = [FirmProfile.model_validate(json.loads(line)) for line in lines if line.strip()]
    wanted = Counter(
        leaf.field
        for c in conditions
        for leaf in leaves_of(c)
        if isinstance(leaf, Criterion) and leaf.decides
    )
    orders = {
        "ours": by_questions(compiled),
        "dictionary": in_order(list(Field)),
        "most asked first": in_order([field for field, _ in wanted.most_common()]),
    }
    print("questions        " + " ".join(f"{k:5d}" for k in range(most + 1)))
    for name, order in orders.items():
        shares = np.mean([curve(compiled, firm, order, most) for firm in firms], axis=0)
        print(f"{name:16s} " + " ".join(f"{share:5.2f}" for share in shares))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
