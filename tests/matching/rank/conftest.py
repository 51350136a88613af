"""Two small documents, compiled for ranking, and a ranker that learned from nothing but the test."""

from datetime import date

import numpy as np
import pytest

from policymatch.domain.condition import AllOf, Criterion
from policymatch.domain.document import Document
from policymatch.domain.measure import Measure, MeasureKind, Policy
from policymatch.matching.columns.compiled import CompiledConditions
from policymatch.matching.columns.judge import judge_all
from policymatch.matching.days.timing import Timing
from policymatch.matching.plain.governed import governed_condition
from policymatch.matching.rank import Firm, FirmTraits, RankColumns, SpokenText, packaged_topics
from policymatch.matching.rank.features import features

ON = date(2026, 11, 24)
NEARNESS = [
    "full_whole",
    "text_whole",
    "text_own",
    "text_offer",
    "text_policy",
    "text_document",
    "name_whole",
    "held_whole",
    "needs_offer",
    "covers_title",
    "covers_policy",
    "covers_own",
    "dense",
    "bm25",
]


def measure(name, title, kind=MeasureKind.GRANT, asked=()):
    condition = AllOf(all=tuple(Criterion(field=f, op=op, value=v) for f, op, v in asked))
    return Measure(id=name, title=title, start=0, end=4, kind=kind, condition=condition)


def policy(name, title, region, *measures):
    document = Document(id=name, title=title, body="对企业给予支持", region=region)
    return Policy(document=document, measures=measures)


POLICIES = (
    policy(
        "shenyang",
        "沈阳市支持机器人产业发展",
        "210100",
        measure("a", "机器人首台套奖励", asked=[("invention_patents", ">=", 2.0)]),
        measure("b", "孵化器建设补助", asked=[("entity_type", "in", ("enterprise",))]),
    ),
    policy("nation", "支持机器人产业", "000000", measure("c", "机器人首台套奖励")),
    policy("forwarded", "关于转发支持机器人产业的通知", "000000", measure("d", "机器人首台套奖励。")),
)


class Stand:
    """The parts that ranking holds a firm against."""

    def __init__(self, policies=POLICIES):
        placed = [(p, m) for p in policies for m in p.measures]
        self.texts = [SpokenText(m.title, p.document.title, m.title) for p, m in placed]
        self.topics = packaged_topics()
        self.columns = RankColumns.build(policies, self.texts, self.topics)
        self.compiled = CompiledConditions.compile(
            [governed_condition(p.document, m) for p, m in placed],
            [Timing.of(p.document, m) for p, m in placed],
        )

    def firm(self, profile, **near):
        judged = judge_all(self.compiled, profile, ON, ignore_dates=True)
        nearness = {name: np.zeros(len(self.columns), np.float32) for name in NEARNESS}
        nearness |= {name: np.asarray(values, np.float32) for name, values in near.items()}
        traits = FirmTraits.of(profile, profile.description or "", self.topics)
        return Firm(traits, judged, nearness)

    def rows(self):
        return np.arange(len(self.columns))

    def features(self, profile, **near):
        return features(self.columns, self.topics, self.firm(profile, **near), self.rows())


@pytest.fixture(scope="session")
def stand():
    return Stand()


@pytest.fixture(scope="session")
def long_stand():
    """A hundred measures of one notice, each read with another chance."""
    asked = [[("invention_patents", ">=", float(n))] for n in range(100)]
    listed = [measure(f"m{n}", f"机器人奖励第{n}档", asked=told) for n, told in enumerate(asked)]
    unsure = [one.model_copy(update={"confidence": 0.2 + 0.008 * n}) for n, one in enumerate(listed)]
    return Stand((policy("long", "机器人产业奖励", "210100", *unsure),))
