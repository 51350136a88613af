"""What was published over HTTP stays through builds, until it is withdrawn."""

from pathlib import Path

import pytest

from policymatch.config import Settings
from policymatch.domain.errors import NotFound, SnapshotDamaged, SnapshotError
from policymatch.domain.progress import Stage
from policymatch.service import (
    build,
    open_snapshot,
    own_documents_on,
    publish_with,
    read_one,
    served_under_its_name,
    withdraw,
)
from policymatch.snapshot import Manifest, place_of

FILE = "临江市产业扶持办法\n第一条 对工业企业给予20万元一次性奖励。\n"
TOLD = {"id": "g", "title": "临江市稳岗办法", "text": "第一条 对职工总数20人以上的企业，给予9万元奖励。"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of one document, as a bureau builds it day by day."""
    (tmp_path / "day").mkdir()
    (tmp_path / "day" / "a.txt").write_text(FILE, encoding="utf-8")
    return tmp_path / "day"


@pytest.fixture
def mine(tmp_path: Path, folder: Path, settings: Settings) -> Settings:
    """Settings over a shelf of its own, on which the folder was built."""
    own = settings.model_copy(update={"snapshot": tmp_path / "shelf", "reader": "traits"})
    build([folder], own.snapshot_place, own)
    return own


def publish(told: dict[str, str], settings: Settings) -> Manifest:
    return publish_with(read_one(told, settings), told, settings)


def ids(settings: Settings) -> list[str]:
    return list(open_snapshot(settings).catalogue.policy_ids)


def sums(settings: Settings) -> list[float | None]:
    catalogue = open_snapshot(settings).catalogue
    rows = range(len(catalogue))
    return [benefit.amount_yuan for row in rows for benefit in catalogue.placed(row).measure.benefits]


def test_a_build_takes_on_what_was_published_and_gives_the_very_snapshot_that_is_served(
    folder: Path, mine: Settings
) -> None:
    served = publish(TOLD, mine)
    report = build([folder], mine.snapshot_place, mine)
    assert (report.snapshot, report.documents, report.published) == (served.id, 2, 1)
    assert (report.refused, report.gone) == ((), ())
    assert ids(mine) == ["a", "g"]


def test_a_build_that_is_told_to_leave_it_out_names_what_is_served_no_more(
    folder: Path, mine: Settings
) -> None:
    publish(TOLD, mine)
    report = build([folder], mine.snapshot_place, mine, published=False)
    assert (ids(mine), report.gone, report.published) == (["a"], ("g",), 0)
    assert build([folder], mine.snapshot_place, mine).published == 1


def test_a_file_that_was_taken_out_of_the_folder_is_withdrawn_and_named_by_the_build(
    folder: Path, mine: Settings
) -> None:
    (folder / "b.txt").write_text(FILE.replace("产业", "工业"), encoding="utf-8")
    build([folder], mine.snapshot_place, mine)
    (folder / "b.txt").unlink()
    report = build([folder], mine.snapshot_place, mine)
    assert (ids(mine), report.gone) == (["a"], ("b",))


def test_a_published_document_is_served_in_place_of_a_file_of_its_id_which_is_named(
    folder: Path, mine: Settings
) -> None:
    publish({"id": "a", "title": "临江市产业扶持办法", "text": FILE.replace("20万元", "77万元")}, mine)
    report = build([folder], mine.snapshot_place, mine)
    assert [each.source for each in report.refused] == ["a.txt"]
    assert "DELETE /v1/policies/a" in report.refused[0].reason.zh
    assert sums(mine) == [770_000]
    told = withdraw("a", mine)
    assert (told.returns_with_build, ids(mine)) == (True, [])
    assert "下次建库会收入该文件" in told.note.zh
    assert "the next build serves that" in told.note.en
    assert build([folder], mine.snapshot_place, mine).refused == ()
    assert sums(mine) == [200_000]


def test_a_published_document_above_a_file_that_a_later_build_found_no_more_is_gone_for_good(
    folder: Path, mine: Settings
) -> None:
    publish({**TOLD, "id": "a"}, mine)
    (folder / "a.txt").rename(folder / "b.txt")
    build([folder], mine.snapshot_place, mine)
    assert withdraw("a", mine).returns_with_build is False
    build([folder], mine.snapshot_place, mine)
    assert ids(mine) == ["b"]


def test_a_file_that_a_build_found_below_a_published_document_comes_back_when_that_is_withdrawn(
    folder: Path, mine: Settings
) -> None:
    publish(TOLD, mine)
    (folder / "g.txt").write_text(FILE, encoding="utf-8")
    build([folder], mine.snapshot_place, mine)
    assert withdraw("g", mine).returns_with_build is True
    build([folder], mine.snapshot_place, mine)
    assert (ids(mine), sums(mine)) == (["a", "g"], [200_000, 200_000])


def test_a_build_that_is_stopped_leaves_what_is_known_of_the_files_as_it_was(
    folder: Path, mine: Settings
) -> None:
    def stopped(stage: Stage, done: int, total: int) -> None:
        if stage is Stage.INDEX:
            raise KeyboardInterrupt

    publish({**TOLD, "id": "a"}, mine)
    (folder / "a.txt").rename(folder / "b.txt")
    with pytest.raises(KeyboardInterrupt):
        build([folder], mine.snapshot_place, mine, stopped)
    assert withdraw("a", mine).returns_with_build is True


def test_a_file_below_a_published_document_is_still_one_of_a_users_own(mine: Settings) -> None:
    assert own_documents_on(mine.snapshot_place) == ("a",)
    publish({**TOLD, "id": "a"}, mine)
    publish(TOLD, mine)
    assert own_documents_on(mine.snapshot_place) == ("a",)


def test_what_is_withdrawn_is_gone_at_once_and_comes_back_with_no_build(folder: Path, mine: Settings) -> None:
    publish(TOLD, mine)
    told = withdraw("g", mine)
    assert (told.snapshot, told.returns_with_build) == (place_of(mine.snapshot_place).name, False)
    assert ids(mine) == ["a"]
    build([folder], mine.snapshot_place, mine)
    assert ids(mine) == ["a"]


def test_what_was_built_from_files_and_is_withdrawn_comes_back_with_them_and_the_answer_says_so(
    folder: Path, mine: Settings
) -> None:
    publish(TOLD, mine)
    told = withdraw("a", mine)
    assert (told.returns_with_build, ids(mine)) == (True, ["g"])
    assert "下次建库又会收入" in told.note.zh
    build([folder], mine.snapshot_place, mine)
    assert ids(mine) == ["a", "g"]


def test_the_last_document_may_be_withdrawn_too(mine: Settings) -> None:
    withdraw("a", mine)
    assert ids(mine) == []


def test_what_is_not_there_cannot_be_withdrawn(mine: Settings) -> None:
    before = place_of(mine.snapshot_place)
    with pytest.raises(NotFound):
        withdraw("absent", mine)
    assert place_of(mine.snapshot_place) == before


def test_what_could_not_be_published_or_withdrawn_is_as_it_was(folder: Path, mine: Settings) -> None:
    publish(TOLD, mine)
    documents = place_of(mine.snapshot_place) / "documents.jsonl"
    documents.write_bytes(b"")
    with pytest.raises(SnapshotDamaged):
        publish({**TOLD, "text": "第一条 对企业给予1万元奖励。"}, mine)
    with pytest.raises(SnapshotDamaged):
        publish({**TOLD, "id": "h"}, mine)
    with pytest.raises(SnapshotDamaged):
        withdraw("g", mine)
    build([folder], mine.snapshot_place, mine)
    assert (ids(mine), sums(mine)) == (["a", "g"], [200_000, 90_000])


def test_a_published_document_that_cannot_be_read_any_more_is_named_and_the_rest_go_on(
    folder: Path, mine: Settings
) -> None:
    publish(TOLD, mine)
    (mine.snapshot_place / "published" / "h.json").write_text('{"title": "临江', encoding="utf-8")
    report = build([folder], mine.snapshot_place, mine)
    assert [each.source for each in report.refused] == ["published/h.json"]
    assert ids(mine) == ["a", "g"]


def test_documents_of_one_number_issuer_and_title_are_named_and_stay(folder: Path, mine: Settings) -> None:
    act = "临江市产业扶持办法\n临江市人民政府办公室\n临政办发〔2025〕12{}号\n\n第一条 对工业企业给予{}万元奖励。\n"
    (folder / "a.txt").write_text(act.format("", 20), encoding="utf-8")
    (folder / "b.txt").write_text(act.format("", 99), encoding="utf-8")
    (folder / "c.txt").write_text(act.format("3", 30), encoding="utf-8")
    report = build([folder], mine.snapshot_place, mine)
    assert (report.versions, report.refused, report.documents) == ((("a", "b"),), (), 3)
    told = {"title": "临江市产业扶持办法", "text": act.format(" ", 66)}
    added = read_one(told, mine).document
    assert served_under_its_name(added, open_snapshot(mine)) == ["a", "b"]
    assert (
        served_under_its_name(added.model_copy(update={"document_number": None}), open_snapshot(mine)) == []
    )


def test_nothing_is_published_inside_a_snapshot_where_nobody_would_see_it(mine: Settings) -> None:
    one = mine.model_copy(update={"snapshot": place_of(mine.snapshot_place)})
    with pytest.raises(SnapshotError, match="is itself a snapshot"):
        publish(TOLD, one)
