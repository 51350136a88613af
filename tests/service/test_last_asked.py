"""What is kept last goes last, and a value that grew counts once."""

from policymatch.service.last_asked import LastAsked


def kept_of_ten_bytes() -> LastAsked[str, str]:
    return LastAsked(10, lambda _, value: len(value))


def test_the_value_asked_for_longest_ago_makes_room() -> None:
    kept = kept_of_ten_bytes()
    kept.put("a", "12345")
    kept.put("b", "12345")
    assert kept.get("a") == "12345"
    kept.put("c", "1")
    assert (kept.get("a"), kept.get("b"), kept.get("c")) == ("12345", None, "1")


def test_a_value_in_place_of_another_counts_its_own_bytes_alone() -> None:
    kept = kept_of_ten_bytes()
    kept.put("a", "123")
    for _ in range(9):
        kept.put("b", "1234567")
    assert (kept.get("a"), kept.get("b")) == ("123", "1234567")


def test_a_value_larger_than_the_room_is_kept_alone() -> None:
    kept = kept_of_ten_bytes()
    kept.put("a", "1")
    kept.put("b", "1" * 99)
    assert (kept.get("a"), kept.get("b")) == (None, "1" * 99)
