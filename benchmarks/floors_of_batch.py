"""The bare work of each stage of a batch, in seconds of processor time."""

import json
import time
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

import numpy as np
from pydantic_core import to_json

from benchmarks.firms_by_chance import Told
from policymatch.matching.columns.judge import judge_many
from policymatch.matching.findings.findings import findings_of
from policymatch.matching.rank import packaged_ranker
from policymatch.service import Snapshot, read_profile
from policymatch.service.nearness import facets_of_firm
from policymatch.terms import load_terms

SHORTLIST = 200


def seconds(work: Callable[[], Any]) -> tuple[float, Any]:
    """Seconds of processor time, and the result. On one thread they are the wall time of an idle machine."""
    began = time.process_time()
    result = work()
    return time.process_time() - began, result


def floors(snapshot: Snapshot, rows: Sequence[Told], written: str, on: date) -> dict[str, float]:
    """Seconds of each stage's bare work: nothing but the calls that no batch can do without."""
    profiles = [read_profile(told, on=on) for told in rows]
    texts = list(dict.fromkeys(facets_of_firm(profile).text for profile in profiles))
    answers = [json.loads(line) for line in written.splitlines()]
    listed = [
        [snapshot.catalogue.row_of_measure(r["measure"]["id"]) for r in a["recommendations"]] for a in answers
    ]
    passages, ranker, terms = (
        np.zeros((snapshot.dense.rows, snapshot.dense.dimension), np.float32),
        packaged_ranker(),
        load_terms(),
    )
    traits = np.random.default_rng(1).random((SHORTLIST, len(ranker.names)))
    queries = np.zeros((len(texts), passages.shape[1]), np.float32)

    def explain() -> None:
        for profile, places in zip(profiles, listed, strict=True):
            for place in places:
                placed = snapshot.catalogue.placed(place)
                findings_of(placed.condition, profile, on, terms, issuer=placed.document.issuer)

    stages: dict[str, Callable[[], Any]] = {
        "read": lambda: [read_profile(told, on=on) for told in rows],
        "encode": lambda: [snapshot.encoder.encode_queries([text]) for text in texts],
        "product": lambda: passages @ queries.T,
        "words": lambda: [snapshot.lexical.scores(text) for text in texts],
        "judge": lambda: judge_many(snapshot.conditions, profiles, on),
        "order": lambda: [np.argsort(-(traits @ ranker.weights)) for _ in profiles],
        "explain": explain,
        "write": lambda: [to_json(answer) for answer in answers],
    }
    return {name: seconds(stage)[0] for name, stage in stages.items()}
