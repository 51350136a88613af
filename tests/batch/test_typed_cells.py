"""Cells that are no text: numbers of any kind and bands, in the unit of their column."""

from decimal import Decimal

import polars
import pytest

from policymatch.batch import BadRow, read_firms
from policymatch.batch.cells import told_by
from policymatch.batch.counting import LINES_TOLD, counted
from policymatch.batch.header import Column
from policymatch.batch.units import Unclear

WAN = Column("营业收入（万元）", "revenue_yuan", 1e4)
NO_UNIT = Column("利润", "profit_yuan", None)


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        (860, 8.6e6),
        (Decimal("860.5"), 8.605e6),
        ({"min": 500, "max": 2000}, {"min": 5e6, "max": 2e7}),
        ({"min": 500, "max": None}, {"min": 5e6, "max": None}),
        ('{"min": 500, "max": 2000}', {"min": 5e6, "max": 2e7}),
    ],
)
def test_a_number_or_a_band_is_in_the_unit_of_its_column(cell, told):
    assert told_by((WAN,), (cell,)) == {"revenue_yuan": told}


@pytest.mark.parametrize("cell", [5, Decimal(5), {"min": 5, "max": 9}, '{"min": 5}'])
def test_without_a_unit_it_is_unclear(cell):
    assert isinstance(told_by((NO_UNIT,), (cell,))["profit_yuan"], Unclear)


def test_exact_numbers_of_a_table_are_read_in_its_unit(tmp_path):
    path = tmp_path / "firms.parquet"
    table = {"id": ["a"], "营业收入（万元）": [Decimal("860.00")]}
    polars.DataFrame(table, schema_overrides={"营业收入（万元）": polars.Decimal(12, 2)}).write_parquet(path)
    assert next(iter(read_firms(path))).told["revenue_yuan"] == 8.6e6


def test_an_exact_number_that_is_no_figure_stays_as_it_is():
    number = Decimal("91210100123456789012")
    assert told_by((Column("编号", "id"),), (number,)) == {"id": number}


@pytest.mark.parametrize("cell", ["500，2000", "1,5亿", "8,6万", "12,34"])
def test_a_comma_that_parts_no_thousands_is_not_read_over(cell):
    assert told_by((WAN,), (cell,)) == {"revenue_yuan": cell}


def test_of_an_id_on_many_lines_the_first_are_named_and_the_rest_counted(tmp_path):
    path = tmp_path / "firms.jsonl"
    path.write_text('{"id": "a"}\n' * (LINES_TOLD + 50), encoding="utf-8")
    (repeated,) = counted(path).repeated
    assert (len(repeated.lines), repeated.more) == (LINES_TOLD, 50)
    assert "150" in repeated.wording.zh
    assert "50 more" in repeated.wording.en


def test_a_row_that_tells_a_key_twice_is_bad(tmp_path):
    path = tmp_path / "firms.jsonl"
    path.write_text('{"id": "a", "employees": 5, "employees": 50}\n{"id": "b"}\n', encoding="utf-8")
    bad, good = read_firms(path)
    assert isinstance(bad, BadRow)
    assert "employees" in bad.error.wording.en
    assert good.firm == "b"
