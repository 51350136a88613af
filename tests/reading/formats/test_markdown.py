"""Texts written in Markdown are read by their words; stars of other texts stay."""

import json
from pathlib import Path

from policymatch.reading.formats.limits import Limits
from policymatch.reading.formats.reader import read_file

ACT = """# 某市竹业扶持办法

## 第一章 总则

**第一条** 本办法适用于在本市注册的竹制品企业。

## 第二章 支持

**第二条** 对购置竹丝设备的企业，按设备款的15%给予补贴，最高30万元。详见[清单](list.html)。

| 等级 | 奖励 |
| --- | ---: |
| 一级 | **8万元** |
"""
"""An act as repositories keep it: headings, bold numbers of articles, a link and a table."""

MASKED = "某条例\n本条例自****年**月**日起施行。\n联系人：张三 1*******859"
"""A draft whose date and telephone are masked by stars."""


def _body(path: Path) -> str:
    (read,) = read_file(path, Limits())
    return read.document.body


def test_marks_of_markdown_are_taken_from_a_file_and_its_articles_are_found(tmp_path: Path) -> None:
    path = tmp_path / "竹业.md"
    path.write_text(ACT, encoding="utf-8")
    body = _body(path)
    assert "第二条 对购置竹丝设备的企业" in body
    assert "详见清单。" in body
    assert "一级\t8万元" in body
    assert not set("#*|[]") & set(body)


def test_a_line_of_a_collection_in_markdown_begins_with_its_title_once(tmp_path: Path) -> None:
    path = tmp_path / "list.jsonl"
    path.write_text(json.dumps({"title": "某市竹业扶持办法", "text": ACT}) + "\n", encoding="utf-8")
    assert _body(path).count("某市竹业扶持办法") == 1


def test_stars_that_mask_a_date_or_a_number_stay(tmp_path: Path) -> None:
    path = tmp_path / "mask.txt"
    path.write_text(MASKED, encoding="utf-8")
    assert _body(path) == MASKED
