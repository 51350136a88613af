from datetime import date

import numpy as np
import pytest

from policymatch.domain.condition import AllOf, AtLeast, Criterion, OpaqueCriterion
from policymatch.domain.errors import SnapshotDamaged
from policymatch.domain.profile import FirmProfile
from policymatch.matching.columns.compiled import CompiledConditions
from policymatch.matching.columns.judge import judge_all, judge_many
from policymatch.matching.days.timing import Timing

ON = date(2026, 11, 24)
FIRM = FirmProfile(region="210112", founded_on="2026-01-01", titles=["gazelle"], industry=["新材料"])
CONDITIONS = [
    AllOf(all=(Criterion(field="region", op="in_region", value="210100"), OpaqueCriterion())),
    AllOf(
        all=(
            AtLeast(
                at_least=2,
                of=(
                    Criterion(field="titles", op="has_any", value=("gazelle", "unicorn")),
                    Criterion(field="industry", op="has_any", value=("新材料", "软件")),
                    Criterion(field="age_months", op=">=", value=12),
                ),
            ),
        )
    ),
    AllOf(all=(Criterion(field="age_months", op=">=", value=24),)),
    AllOf(),
    AllOf(all=(Criterion(field="rd_ratio", op="tiered", value=((5e7, 0.05), (2e8, 0.04), (None, 0.03))),)),
]
TIMINGS = [Timing(), Timing(), Timing(), Timing(status="draft"), Timing(opens_on=date(2027, 1, 1))]


@pytest.fixture
def compiled():
    return CompiledConditions.compile(CONDITIONS, TIMINGS)


def test_what_was_saved_judges_as_what_was_compiled(compiled, tmp_path):
    compiled.save(tmp_path)
    opened = CompiledConditions.open(tmp_path)
    before, after = judge_all(compiled, FIRM, ON), judge_all(opened, FIRM, ON)
    assert len(opened) == len(CONDITIONS)
    assert [after.verdict(i).value for i in range(5)] == [
        "unclear",
        "eligible",
        "not_yet",
        "draft",
        "not_yet",
    ]
    for name in ("verdicts", "met", "unknown", "unmet", "opaque"):
        assert (getattr(before, name) == getattr(after, name)).all()


def test_the_columns_are_mapped_and_not_read(compiled, tmp_path):
    compiled.save(tmp_path)
    roots = CompiledConditions.open(tmp_path).roots
    assert isinstance(roots.base, np.memmap)
    assert not roots.flags.owndata
    assert not roots.flags.writeable


def test_saving_twice_gives_the_same_bytes(compiled, tmp_path):
    compiled.save(tmp_path / "a")
    CompiledConditions.compile(CONDITIONS, TIMINGS).save(tmp_path / "b")
    for path in sorted((tmp_path / "a").iterdir()):
        assert path.read_bytes() == (tmp_path / "b" / path.name).read_bytes(), path.name


@pytest.mark.parametrize("name", ["roots.npy", "conditions.json", "figures-bounds.npy"])
@pytest.mark.parametrize("damage", ["missing", "empty", "cut"])
def test_a_damaged_folder_is_refused_by_name(compiled, tmp_path, name, damage):
    compiled.save(tmp_path)
    path = tmp_path / name
    if damage == "missing":
        path.unlink()
    else:
        path.write_bytes(b"" if damage == "empty" else path.read_bytes()[:-3])
    with pytest.raises(SnapshotDamaged) as caught:
        CompiledConditions.open(tmp_path)
    assert "policymatch build" in caught.value.wording.zh


def test_no_measures_and_no_firms_are_judged_too(tmp_path):
    empty = CompiledConditions.compile([], [])
    assert judge_all(empty, FIRM, ON).counts()["judged"] == 0
    empty.save(tmp_path)
    assert len(CompiledConditions.open(tmp_path)) == 0
    assert judge_many(CompiledConditions.compile(CONDITIONS, TIMINGS), [], ON).verdicts.shape == (0, 5)


def test_equal_conditions_are_kept_once():
    many = CompiledConditions.compile(CONDITIONS * 100, TIMINGS * 100)
    assert many.forest.size == CompiledConditions.compile(CONDITIONS, TIMINGS).forest.size
