"""Windows: each sentence of a document once, its title before it, nothing beyond what the network reads."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from policymatch.reading.measures.token_windows import (
    END,
    FORM_WIDTH,
    START,
    WINDOW_TOKENS,
    spelt,
    windows_of,
)
from policymatch.reading.measures.units import layout_of
from policymatch.reading.sections import paragraphs

BODY = "某市支持机器人产业若干措施\n" + "\n".join(
    f"{n}、支持第{n}类企业。对符合条件的企业，给予{n}万元奖励。加强宣传。" for n in range(1, 41)
)


class Letters:
    """One token a letter, numbered by its code point, away from the marks."""

    def ids(self, text):
        return [10 + ord(letter) for letter in text]


def document_of(body):
    return spelt(layout_of(body, paragraphs(body)), Letters())


def sentences_in(document, window):
    """The tokens of each sentence as the window places them, without the mark before them."""
    return [window.ids[a + 1 : b] for a, b in window.places]


def test_every_sentence_stands_in_one_window_in_order_whole():
    document = document_of(BODY)
    windows = list(windows_of(document))
    assert next((each.first, each.last) for each in windows)[0] == 0
    assert all(a.last == b.first for a, b in pairwise(windows))
    told = [ids for window in windows for ids in sentences_in(document, window)]
    assert told == list(document.ids)
    assert len(windows) > 3


def test_later_windows_begin_with_the_title():
    document = document_of(BODY)
    later = list(windows_of(document))[1:]
    title = document.ids[0]
    assert all(each.ids[: len(title) + 2] == (START, *title, END) for each in later)


def test_a_sentence_that_begins_a_paragraph_is_marked_otherwise_than_one_that_goes_on():
    document = document_of(BODY)
    first = next(iter(windows_of(document)))
    marks = [first.ids[a] for a, _ in first.places]
    paragraphs_of_units = document.paragraphs[: first.last]
    begins = [at == 0 or a != paragraphs_of_units[at - 1] for at, a in enumerate(paragraphs_of_units)]
    assert [mark == END for mark in marks] == begins
    assert True in begins
    assert False in begins


def test_another_first_window_cuts_elsewhere():
    document = document_of(BODY)
    ends = [{each.last for each in windows_of(document, first)} for first in (WINDOW_TOKENS, 100)]
    assert len(ends[0] & ends[1]) < min(map(len, ends)) / 2


def test_the_form_has_one_row_a_sentence_within_bounds():
    document = document_of(BODY)
    assert document.form.shape == (len(document.ids), FORM_WIDTH)
    assert document.form.min() >= 0
    assert document.form.max() <= 2


def test_a_document_without_sentences_has_no_windows():
    assert list(windows_of(document_of(""))) == []


@settings(max_examples=150)
@given(
    st.lists(st.text("企业奖励；。：\n一、（一）12", max_size=700), max_size=6),
    st.integers(1, WINDOW_TOKENS),
)
def test_whatever_the_text_no_window_is_longer_than_the_network_reads(parts, first):
    document = document_of("\n".join(parts))
    windows = list(windows_of(document, first))
    assert all(len(each.ids) <= 512 for each in windows)
    assert sum(each.last - each.first for each in windows) == len(document.ids)
    assert all(0 < a < b < len(each.ids) for each in windows for a, b in each.places)
