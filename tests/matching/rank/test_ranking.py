"""Ranking: what speaks for a measure lifts it, what is met is never worse, equal input gives equal lists."""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policymatch.domain.errors import SnapshotDamaged
from policymatch.domain.profile import FirmProfile
from policymatch.matching.rank import (
    RankColumns,
    by_document,
    packaged_ranker,
    rank,
)
from policymatch.matching.rank.fitting import Example, fit, gains_of
from policymatch.matching.rank.ranker import ranker_of, sign_of
from tests.matching.rank.conftest import Stand, measure, policy

ROBOTS = FirmProfile(description="生产机器人关节和减速器", region="210112")
INCUBATOR = FirmProfile(description="运营科技企业孵化器和众创空间", region="210112")
ELSEWHERE = FirmProfile(description="生产机器人关节和减速器", region="440305")


def ranked(stand, profile, top=None, **near):
    return rank(
        stand.columns, stand.topics, packaged_ranker(), stand.firm(profile, **near), stand.rows(), top
    )


def near_in_words(*rows):
    """As near as the words of a firm and of measures of its own trade are to each other, in every facet."""
    near = np.zeros(4, np.float32)
    near[list(rows)] = 0.25
    return dict.fromkeys(("full_whole", "text_whole", "text_own", "text_offer", "dense", "bm25"), near)


def test_a_measure_of_the_firms_trade_is_more_useful_to_it_than_to_another_and_goes_first(stand):
    words = {"robots": (ROBOTS, near_in_words(0, 2, 3)), "incubator": (INCUBATOR, near_in_words(1))}
    said = {
        who: packaged_ranker().scores(stand.features(firm, **near)) for who, (firm, near) in words.items()
    }
    assert said["incubator"][1] > said["robots"][1]
    assert said["robots"][0] > said["incubator"][0]
    assert ranked(stand, INCUBATOR, **words["incubator"][1]).rows[0] == 1


def test_issued_nearer_home_is_never_below_the_same_measure_of_the_country(stand):
    national = stand.features(ROBOTS)
    national["provincial"], national["local"] = np.zeros(4, np.float32), np.zeros(4, np.float32)
    for place in ("provincial", "local"):
        here = {**national, place: np.ones(4, np.float32)}
        assert (packaged_ranker().scores(here) >= packaged_ranker().scores(national)).all()


def test_more_surely_read_is_never_below_the_same_measure_read_with_doubt(stand):
    found = stand.features(ROBOTS)
    doubtful, sure = ({**found, "confidence": np.full(4, chance, np.float32)} for chance in (0.4, 0.95))
    assert (packaged_ranker().promises(sure) > packaged_ranker().promises(doubtful)).all()


def test_how_useful_a_measure_is_does_not_hang_on_how_surely_it_was_read(stand):
    found = stand.features(ROBOTS)
    doubtful, sure = ({**found, "confidence": np.full(4, chance, np.float32)} for chance in (0.4, 1.0))
    assert packaged_ranker().scores(sure).tolist() == packaged_ranker().scores(doubtful).tolist()
    assert packaged_ranker().promises(sure).tolist() == packaged_ranker().scores(sure).tolist()


def test_a_measure_of_another_place_comes_after_all_that_apply_here(stand):
    # 2 stands for 0 too, which is in the same words and issued elsewhere.
    assert ranked(stand, ELSEWHERE).rows.tolist() == [2, 1]


def test_a_forwarded_notice_is_folded_into_the_best_of_its_copies(stand):
    rows = ranked(stand, ROBOTS).rows.tolist()
    # 0, 2 and 3 are in the same words; 0 is issued nearest to the firm.
    assert 0 in rows
    assert 2 not in rows
    assert 3 not in rows


def test_grouping_by_document_drops_nothing(stand):
    rows = ranked(stand, ROBOTS).rows
    groups = by_document(rows, stand.columns)
    assert sorted(np.concatenate(groups).tolist()) == sorted(rows.tolist())
    assert groups[0][0] == rows[0]


def test_the_same_firm_gets_the_same_list_with_the_same_scores(stand):
    first, again = ranked(stand, ROBOTS), ranked(stand, ROBOTS)
    assert first.rows.tolist() == again.rows.tolist()
    assert first.scores.tobytes() == again.scores.tobytes()


def test_a_shorter_list_is_the_beginning_of_the_longer_one(stand):
    assert ranked(stand, ROBOTS, top=1).rows.tolist() == ranked(stand, ROBOTS).rows.tolist()[:1]


def test_contributions_add_up_to_the_distance_of_two_scores(stand):
    found = ranked(stand, ROBOTS)
    moved = [sum(told.values()) for told in found.contributions]
    scores = found.scores.astype(np.float64)
    logits = np.log(scores / (1 - scores))
    assert len(logits) == 2
    assert np.allclose(logits[0] - logits[1], moved[0] - moved[1], atol=1e-3)


def test_a_doubtful_reading_lowers_a_place_and_neither_the_score_nor_what_moved_it(stand):
    def read(chance):
        columns = replace(stand.columns, confidences=np.array([chance, 1, chance, chance], np.float32))
        near = {name: [0.4, -0.1, 0.4, 0.4] for name in ("dense", "bm25", "full_whole", "text_whole")}
        return rank(columns, stand.topics, packaged_ranker(), stand.firm(ROBOTS, **near), stand.rows())

    sure, doubtful = read(1.0), read(0.01)
    assert (sure.rows.tolist(), doubtful.rows.tolist()) == ([0, 1], [1, 0])
    assert doubtful.scores.tolist() == sure.scores[::-1].tolist()
    assert doubtful.contributions == sure.contributions[::-1]
    assert doubtful.shares.tolist() == [1, pytest.approx(0.1 * 0.95)]
    assert doubtful.promises.tolist() == sorted(doubtful.promises.tolist(), reverse=True)


def test_what_only_time_will_open_keeps_its_score_and_a_tenth_of_its_promise(stand):
    now = stand.features(ROBOTS)
    later = {**now, "not_yet": np.ones(4, np.float32)}
    asked = packaged_ranker()
    assert asked.scores(later).tolist() == asked.scores(now).tolist()
    assert asked.promises(later).tolist() == pytest.approx((asked.promises(now) / 10).tolist())


def test_a_firm_that_is_too_young_yet_meets_what_it_can_have_now_first():
    asked = [("age_months", ">=", 24.0)]
    policies = [
        policy("甲", "机器人产业", "210100", measure("甲0", "机器人企业奖励", asked=asked)),
        policy("乙", "机器人产业", "210100", measure("乙0", "机器人企业补助")),
    ]
    young = ROBOTS.model_copy(update={"founded_on": date(2026, 3, 1)})
    grown = ROBOTS.model_copy(update={"founded_on": date(2016, 3, 1)})
    near = {name: [0.6, 0.2] for name in ("full_whole", "text_whole", "dense", "bm25")}
    assert ranked(Stand(policies), grown, **near).rows.tolist() == [0, 1]
    waiting = ranked(Stand(policies), young, **near)
    assert waiting.rows.tolist() == [1, 0]
    assert waiting.shares.tolist() == pytest.approx([1, 0.1])


def test_a_measure_stands_back_behind_others_of_its_document_and_keeps_its_score():
    policies = [
        policy(
            name, "机器人产业", "210100", *(measure(f"{name}{n}", f"机器人奖励{name}{n}") for n in range(3))
        )
        for name in ("甲", "乙")
    ]
    listed = ranked(Stand(policies), ROBOTS)
    assert len(set(listed.scores.tolist())) == 1
    assert listed.rows.tolist() == [0, 3, 1, 4, 2, 5]
    assert listed.shares.tolist() == pytest.approx([1, 1, 0.95, 0.95, 0.95**2, 0.95**2])


def test_below_the_head_that_the_forest_sees_promises_still_fall(long_stand):
    near = np.linspace(0.4, -0.1, 100)
    found = ranked(long_stand, ROBOTS, full_whole=near, dense=near)
    assert len(set(found.rows.tolist())) == 100
    assert (np.diff(found.promises.astype(np.float64)) <= 1e-7).all()
    assert 0 < found.scores.min() <= found.scores.max() <= 1


@settings(max_examples=60)
@given(patents=st.integers(2, 500), near=st.lists(st.floats(-0.2, 0.5), min_size=4, max_size=4))
def test_a_criterion_that_turns_from_unknown_to_met_never_lowers_a_score(stand, patents, near):
    ranker = packaged_ranker()
    untold = stand.features(ROBOTS, full_whole=near, dense=near)
    told = stand.features(
        ROBOTS.model_copy(update={"invention_patents": float(patents)}), full_whole=near, dense=near
    )
    assert ranker.scores(told)[0] >= ranker.scores(untold)[0]


def test_every_weight_of_the_packaged_ranker_keeps_its_sign():
    ranker = packaged_ranker()
    for name, weight in zip(ranker.names, ranker.weights, strict=True):
        assert weight * sign_of(name) >= 0, name


def test_the_packaged_ranker_knows_the_features_that_are_reckoned(stand):
    assert set(packaged_ranker().names) <= set(stand.features(ROBOTS))


def test_fitting_finds_the_feature_that_tells_good_from_bad():
    generator = np.random.default_rng(5)
    near, noise = generator.normal(size=400), generator.normal(size=400)
    grades = np.where(near > 1, 3, 0)
    ranker = fit(
        [Example({"near_x": near.astype(np.float32), "siblings": noise.astype(np.float32)}, grades)], 1.0
    )
    weights = dict(zip(ranker.names, ranker.weights.tolist(), strict=True))
    assert weights["near_x"] > 3 * abs(weights["siblings"])


def test_fitting_holds_a_sign_against_the_data():
    column = np.linspace(-1, 1, 50).astype(np.float32)
    grades = np.where(column < 0, 3, 0)
    assert fit([Example({"met": column}, grades)], 1.0).weights[0] == 0


def test_a_ranker_comes_back_from_what_was_stored():
    ranker = packaged_ranker()
    again = ranker_of(ranker.stored())
    assert again.names == ranker.names
    assert np.allclose(again.weights, ranker.weights, atol=1e-6)


def test_gains_grow_twofold_with_each_grade():
    assert (gains_of(np.array([0, 1, 2, 3])) * 7).round().tolist() == [0, 1, 3, 7]


def test_columns_come_back_from_disk_and_a_cut_file_is_named(stand, tmp_path):
    stand.columns.save(tmp_path / "rank")
    again = RankColumns.open(tmp_path / "rank", stand.topics)
    assert np.array_equal(again.topics, stand.columns.topics)
    assert np.array_equal(again.named, stand.columns.named)
    (tmp_path / "rank" / "kinds.npy").write_bytes(b"cut")
    with pytest.raises(SnapshotDamaged, match=r"kinds\.npy"):
        RankColumns.open(tmp_path / "rank", stand.topics)


def test_a_region_told_too_coarsely_is_not_elsewhere(stand):
    province = stand.features(FirmProfile(description="机器人", region="210000"))
    assert province["elsewhere"].tolist() == [0, 0, 0, 0]
    assert stand.features(ELSEWHERE)["elsewhere"].tolist() == [1, 1, 0, 0]


def test_each_facet_of_a_measure_names_the_topics_of_its_words(stand):
    spoken = stand.columns.speak_of(stand.rows())
    for row, text in enumerate(stand.texts):
        for facet, words in text._asdict().items():
            assert np.array_equal(spoken[facet][row] > 0, stand.topics.found_in(words))


def test_topics_in_common_are_the_plain_sums_of_their_rarity(stand):
    """The features multiply all rows and worlds at once; here each topic of each measure is looked at."""
    found, firm = stand.features(ROBOTS), stand.firm(ROBOTS).traits
    spoken = stand.columns.speak_of(stand.rows())
    named = np.count_nonzero(sum(spoken.values()), axis=0)
    rarity = np.log((len(stand.columns) + 1) / (1 + named))
    checked = 0
    for name in (name for name in found if name.endswith(("_shared", "_missed")) and name.count("_") == 2):
        world, facet, side = name.split("_")
        if world not in {topic.world.value for topic in stand.topics.topics}:
            continue
        for row in stand.rows():
            plain = sum(
                rarity[at] * (firm.speaks_of[at] if side == "shared" else 1 - firm.speaks_of[at])
                for at, topic in enumerate(stand.topics.topics)
                if topic.world == world and spoken[facet][row, at]
            )
            assert found[name][row] == pytest.approx(plain, abs=1e-5)
            checked += 1
    assert checked == 28 * len(stand.columns)


def test_a_recognition_that_a_firm_has_keeps_its_score_and_half_of_its_promise(stand):
    near = near_in_words(0, 2, 3)
    told = (stand.columns, stand.topics, packaged_ranker(), stand.firm(ROBOTS, **near), stand.rows())
    none, every = (rank(*told, held=np.full(4, has, np.bool_)) for has in (False, True))
    assert none.rows.tolist() == ranked(stand, ROBOTS, **near).rows.tolist() == every.rows.tolist()
    assert every.scores == pytest.approx(none.scores)
    assert every.promises == pytest.approx(none.promises / 2)
