"""The panel: judged measures are sought by where they stand, and what is not judged teaches nothing."""

import json
from datetime import date

import numpy as np
import pytest

from policymatch.config import read_settings
from policymatch.domain.errors import RecordError
from policymatch.evaluation.lessons import lessons_of_panel
from policymatch.evaluation.panel import panel_cases, read_panel
from policymatch.evaluation.stand import published

ON = date(2026, 11, 24)
TEXT = """沈阳市支持机器人产业发展若干措施
第一条 对机器人企业购置研发设备的，给予最高100万元补助。
第二条 对首次认定为高新技术企业的，给予20万元奖励。
第三条 对机器人企业租用厂房的，给予房租补贴，每年最高30万元。"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("panel")
    (folder / "one.jsonl").write_text(json.dumps({"id": "one", "region": "沈阳市", "text": TEXT}), "utf-8")
    firm = {"id": "f1", "region": "210112", "description": "生产机器人关节"}
    (folder / "firms.jsonl").write_text(json.dumps(firm, ensure_ascii=False), "utf-8")
    first, second = TEXT.index("第一条"), TEXT.index("第二条")
    rows = [("one", first + 4, second - 1, 3), ("one", second, second + 2, 2), ("gone", 0, 9, 3)]
    lines = ["\t".join(map(str, ("f1", *row))) for row in rows]
    (folder / "grades.tsv").write_text("\n".join(lines), "utf-8")
    return folder


def test_only_judged_measures_that_stand_where_they_were_judged_are_learned_from(folder):
    with published([folder / "one.jsonl"], read_settings()) as (_, snapshot):
        (case,) = panel_cases(read_panel(folder, ON), snapshot, ON, ["other", "one"])
        spans = [snapshot.catalogue.placed(row).measure.start for row in range(len(snapshot))]
    judged = np.flatnonzero(case.learnable).tolist()
    assert [TEXT[spans[row] :][:3] for row in judged] == ["第一条"]
    assert case.grades[judged].tolist() == [3]
    assert set(case.documents.tolist()) == {1}


def test_a_panel_without_its_grades_is_refused_by_name(tmp_path):
    with pytest.raises(RecordError, match=r"grades\.tsv"):
        read_panel(tmp_path, ON)


def test_collections_without_a_document_of_the_panel_are_refused(folder, tmp_path):
    (tmp_path / "other.jsonl").write_text(json.dumps({"id": "other", "text": TEXT}), "utf-8")
    with (
        published([tmp_path / "other.jsonl"], read_settings()) as (_, snapshot),
        pytest.raises(RecordError, match="--collection"),
    ):
        panel_cases(read_panel(folder, ON), snapshot, ON)
    with pytest.raises(RecordError, match="--collection"):
        lessons_of_panel(read_panel(folder, ON), [], snapshot.encoder, read_settings())
