"""Long hostile texts: ten times the text takes about ten times the work, never a hundred."""

from datetime import date
from time import process_time

import pytest

from policymatch.domain.document import Document
from policymatch.domain.measure import Measure
from policymatch.matching.benefits.base import base_field
from policymatch.matching.profiles.suggestions import suggestions_in
from policymatch.matching.reality.facts import reality_of
from policymatch.terms import load_terms

ATTACKS = [
    "一",
    "1",
    "1,",
    "员工",
    "员工共",
    "收入",
    "发明专利",
    "2019年",
    "2019年3月",
    "不超过1",
    "登录",
    " ",
    "在",
    "a.1",
    "元",
    "融资1元",
]


def spent(work, text):
    began = process_time()
    work(text)
    return process_time() - began


def read_facts(text):
    suggestions_in(text, on=date(2026, 11, 24), terms=load_terms())


def read_reality(text):
    measure = Measure(id="m", title="t", start=0, end=len(text), kind="other")
    reality_of(Document(id="d", title="t", body=text), measure)


@pytest.mark.parametrize("work", [read_facts, read_reality, base_field])
@pytest.mark.parametrize("seed", ATTACKS)
def test_the_work_grows_with_the_text_and_not_faster(work, seed):
    short, long = seed * (4_000 // len(seed)), seed * (40_000 // len(seed))
    work(short)
    base = max(min(spent(work, short) for _ in range(3)), 1e-3)
    assert min(spent(work, long) for _ in range(2)) < 40 * base
