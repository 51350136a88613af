"""A firm that says much of itself: what a match costs is bounded, what it says is not lost."""

from datetime import date

import numpy as np
import pytest

from policymatch.domain.errors import ProfileError
from policymatch.domain.profile import LONGEST_TEXT, FirmProfile
from policymatch.search.pieces import pieces
from policymatch.service import Snapshot, read_profile
from policymatch.service.nearness import nearness

SENTENCE = "我们为风电整机厂提供叶片检测服务，去年新建了第二条装配线。"


@pytest.mark.parametrize("sentences", [1, 30, 100])
def test_every_piece_of_an_ordinary_description_is_encoded(sentences: int, snapshot: Snapshot) -> None:
    text = SENTENCE * sentences
    told = pieces(text, "", snapshot.encoder)
    assert len(snapshot.query_vectors(text)) == len(told)


def test_of_a_very_long_one_no_more_than_eight_pieces_are_encoded(snapshot: Snapshot) -> None:
    text = SENTENCE * (LONGEST_TEXT // len(SENTENCE))
    assert len(pieces(text, "", snapshot.encoder)) > 8
    assert len(snapshot.query_vectors(text)) == 8


def test_the_fields_that_stand_beside_a_very_long_description_are_encoded(snapshot: Snapshot) -> None:
    long = FirmProfile(description=SENTENCE * 300, industry=("协作机器人制造",))
    other = long.model_copy(update={"industry": ("水产养殖",)})
    assert not np.array_equal(nearness(snapshot, long).dense, nearness(snapshot, other).dense)


def test_a_description_beyond_the_longest_is_refused_with_the_length_that_is_taken() -> None:
    on, longer = date(2026, 11, 24), "字" * (LONGEST_TEXT + 1)
    assert read_profile({"description": longer[1:]}, on=on).description
    with pytest.raises(ProfileError) as refused:
        read_profile({"description": longer, "awards": [longer]}, on=on)
    assert [fault.pointer for fault in refused.value.faults] == ["/awards/0", "/description"]
    assert "20000" in refused.value.faults[1].wording.zh
