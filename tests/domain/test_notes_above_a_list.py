"""What is said above a list of which nothing has to do with the firm."""

from policymatch.domain.labels import RELEVANCE_NAMES, note_on_relevance
from policymatch.domain.measure import MeasureKind
from policymatch.domain.recommendation import (
    FirmBenefit,
    MeasureHead,
    PolicyHead,
    Recommendation,
    Relevance,
    RelevanceLevel,
)
from policymatch.domain.verdict import Verdict
from policymatch.domain.wording import Wording

WORDS = Wording(zh="支持", en="support")


def given(rank: int, level: RelevanceLevel) -> Recommendation:
    return Recommendation(
        rank=rank,
        measure=MeasureHead(id=f"p-m{rank}", title="支持", kind=MeasureKind.GRANT),
        policy=PolicyHead(id="p", title="支持"),
        verdict=Verdict.UNCLEAR,
        findings=(),
        benefit=FirmBenefit(text=WORDS),
        relevance=Relevance(score=0.5, level=level),
        standing=WORDS,
        why=WORDS,
    )


def test_a_list_of_nothing_related_says_so():
    note = note_on_relevance([given(1, RelevanceLevel.LOW), given(2, RelevanceLevel.LOW)])
    assert note is not None
    assert note.zh.startswith("没有找到与企业明显相关的事项")


def test_one_related_measure_is_enough_to_say_nothing():
    assert note_on_relevance([given(1, RelevanceLevel.LOW), given(2, RelevanceLevel.MEDIUM)]) is None


def test_an_empty_list_has_its_own_words():
    assert note_on_relevance([]) is None


def test_every_level_has_a_name_in_both_languages():
    assert {name.zh for name in RELEVANCE_NAMES.values()} == {"相关度高", "可能相关", "相关度低"}
    assert set(RELEVANCE_NAMES) == set(RelevanceLevel)
