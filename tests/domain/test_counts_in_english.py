"""English tells one of a thing as one, wherever it counts."""

import pytest

from api.texts import text_of
from policymatch.domain.wording import Language, counted


def test_one_is_told_as_one() -> None:
    assert [counted(number, "row") for number in (0, 1, 2)] == ["0 rows", "1 row", "2 rows"]


@pytest.mark.parametrize(
    ("key", "number", "said"),
    [
        ("exclusive", 1, "not together with 1 other of the same document"),
        ("exclusive", 3, "not together with 3 others of the same document"),
        ("found", 1, "1 measure judged"),
        ("found", 182, "182 measures judged"),
    ],
)
def test_a_page_tells_one_as_one(key: str, number: int, said: str) -> None:
    assert text_of(key, number, language=Language.EN) == said
    assert str(number) in text_of(key, number, language=Language.ZH)
