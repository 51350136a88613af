"""What was reckoned of a text is kept with it, and says the same as what is reckoned anew."""

import gc
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from weakref import ref

import numpy as np
import pytest

from policymatch.config import Settings
from policymatch.domain.profile import FirmProfile
from policymatch.service import Snapshot, match, open_snapshot
from policymatch.service.nearness import (
    FacetScores,
    Room,
    TextScores,
    facet_nearness,
    facets_of_firm,
    forget,
    nearness,
)

ROBOTS = FirmProfile(region="210112", description="研制协作机器人和智能传感器，面向汽车零部件工厂。")


@pytest.fixture(autouse=True)
def _nothing_kept(snapshot: Snapshot) -> Iterator[None]:
    forget(snapshot)
    yield
    forget(snapshot)


def anew(snapshot: Snapshot, profile: FirmProfile) -> TextScores:
    text = facets_of_firm(profile).text
    scores = TextScores.of(snapshot, text)
    scores.reckon(snapshot, text, np.arange(len(snapshot)))
    return scores


def test_scores_asked_for_bit_by_bit_are_those_that_are_reckoned_at_once(snapshot: Snapshot) -> None:
    rows = np.arange(len(snapshot))
    for part in (rows[::3], rows[5:9], rows[::-1], rows):
        told = nearness(snapshot, ROBOTS, part)
        wanted = anew(snapshot, ROBOTS)
        assert np.array_equal(told.dense[part], wanted.dense[part])
        assert np.array_equal(told.bm25, wanted.bm25)


def test_a_text_is_encoded_and_searched_once_while_its_firm_answers_questions(snapshot: Snapshot) -> None:
    snapshot.query_vectors.cache_clear()
    first = nearness(snapshot, ROBOTS)
    answered = ROBOTS.model_copy(update={"employees": 80, "revenue_yuan": 2e7})
    again = nearness(snapshot, answered)
    assert again.dense is first.dense
    assert snapshot.query_vectors.cache_info().misses == 1


def test_facets_asked_for_bit_by_bit_are_near_as_those_that_are_reckoned_at_once(snapshot: Snapshot) -> None:
    rows, facets = np.arange(len(snapshot)), facets_of_firm(ROBOTS)
    wanted = snapshot.facets.nearness(facets, rows)
    for part in (rows[::3], rows[5:9], rows[::-1], rows[:0], rows):
        told = facet_nearness(snapshot, facets, part)
        assert list(told) == list(wanted)
        assert all(np.array_equal(told[name], wanted[name][part]) for name in wanted)


def test_facets_of_measures_are_compared_once_while_a_firm_answers_questions(snapshot: Snapshot) -> None:
    rows, facets = np.arange(12), facets_of_firm(ROBOTS)
    wanted = np.column_stack(list(snapshot.facets.nearness(facets, rows).values()))
    known = FacetScores(rows[:9], np.full_like(wanted[:9], 7))
    wider = known.widened(snapshot, facets, rows[5:])
    assert wider.rows.tolist() == rows.tolist()
    assert (wider.table[:9] == 7).all()
    assert np.array_equal(wider.table[9:], wanted[9:])
    assert wider.widened(snapshot, facets, rows[3:11]) is wider


def test_no_more_texts_are_kept_than_there_is_room_for(snapshot: Snapshot) -> None:
    forget(snapshot, Room(of_texts=2 * 8 * len(snapshot)))
    others = [ROBOTS.model_copy(update={"description": f"第{number}家工厂"}) for number in range(2)]
    first = nearness(snapshot, ROBOTS)
    for other in others:
        nearness(snapshot, other)
    assert nearness(snapshot, ROBOTS).dense is not first.dense
    assert nearness(snapshot, others[1]).dense is nearness(snapshot, others[1]).dense


def test_long_texts_take_the_room_of_several_short_ones(snapshot: Snapshot) -> None:
    forget(snapshot, Room(of_texts=20 * 8 * len(snapshot) + 50_000))
    short = [ROBOTS.model_copy(update={"description": f"第{number}家工厂"}) for number in range(10)]
    first = [nearness(snapshot, firm).dense for firm in short]
    assert all(nearness(snapshot, firm).dense is kept for firm, kept in zip(short, first, strict=True))
    for number in range(3):
        nearness(
            snapshot, ROBOTS.model_copy(update={"description": f"{number}" + "厂" * 19_000}), np.arange(1)
        )
    assert nearness(snapshot, short[0]).dense is not first[0]


def test_requests_that_ask_for_one_text_at_once_get_one_answer(snapshot: Snapshot) -> None:
    on = date(2026, 11, 24)
    profiles = [ROBOTS.model_copy(update={"employees": number}) for number in range(40)]
    alone = [match(snapshot, profile, on=on).answer for profile in profiles]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(lambda profile: match(snapshot, profile, on=on).answer, profiles)) == alone


@pytest.mark.usefixtures("snapshot")
def test_a_snapshot_that_is_no_longer_served_is_not_kept(settings: Settings) -> None:
    served = open_snapshot(settings)
    gone = ref(served)
    facet_nearness(served, nearness(served, ROBOTS).facets, np.arange(len(served)))
    del served
    gc.collect()
    assert gone() is None
