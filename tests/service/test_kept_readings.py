"""A document that did not change is read once; whatever changes a reading has it read anew."""

from pathlib import Path

import pytest

from policymatch.config import ReaderKind, Settings
from policymatch.domain.document import Document
from policymatch.domain.measure import Policy
from policymatch.reading.extract import extract_policy
from policymatch.service import build, extract
from policymatch.service.kept_readings import KeptReadings
from policymatch.service.sources import Reader
from policymatch.terms import load_terms

SOURCES = Path(__file__).parents[1] / "sources"
NOTICE = Document(
    id="notice",
    title="沈阳市支持科技型企业的若干措施",
    body="第一条 对新认定的高新技术企业，一次性给予20万元奖励。\n第二条 对研发费用占比不低于5%的企业给予10万元补助。\n",
)


class Desk:
    """Reads for real, and counts how often it was asked to."""

    def __init__(self) -> None:
        self.asked = 0

    def read(self, document: Document) -> Policy:
        self.asked += 1
        return extract_policy(document, load_terms())


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_a_document_is_read_once_and_told_the_same_again(tmp_path: Path, desk: Desk) -> None:
    first, again = (
        KeptReadings(tmp_path, "one").measures_of(NOTICE, lambda: desk.read(NOTICE)) for _ in range(2)
    )
    assert (desk.asked, again) == (1, first)
    assert [measure.benefits[0].amount_yuan for measure in again.measures] == [2e5, 1e5]


def test_a_document_that_lies_elsewhere_now_is_not_read_again(tmp_path: Path, desk: Desk) -> None:
    moved = NOTICE.model_copy(update={"source": "november.jsonl"})
    kept = KeptReadings(tmp_path, "one")
    first, again = (kept.measures_of(one, lambda one=one: desk.read(one)) for one in (NOTICE, moved))
    assert (desk.asked, again.document, again.measures) == (1, moved, first.measures)


@pytest.mark.parametrize(
    "other",
    [
        NOTICE.model_copy(update={"body": NOTICE.body.replace("20万", "30万")}),
        NOTICE.model_copy(update={"id": "another"}),
        NOTICE.model_copy(update={"region": "210100"}),
    ],
)
def test_a_document_that_changed_is_read_anew(other: Document, tmp_path: Path, desk: Desk) -> None:
    kept = KeptReadings(tmp_path, "one")
    kept.measures_of(NOTICE, lambda: desk.read(NOTICE))
    assert kept.measures_of(other, lambda: desk.read(other)) == extract_policy(other, load_terms())
    assert desk.asked == 2


def test_another_reader_reads_for_itself(tmp_path: Path, desk: Desk, settings: Settings) -> None:
    for reader in ("one", "two", "two"):
        KeptReadings(tmp_path, reader).measures_of(NOTICE, lambda: desk.read(NOTICE))
    assert desk.asked == 2
    by_traits = settings.model_copy(update={"reader": ReaderKind.TRAITS})
    assert vars(KeptReadings.of(by_traits)) != vars(KeptReadings.of(settings))


def test_what_runs_the_network_reads_for_itself_and_traits_need_none(settings: Settings) -> None:
    def reader(**other: object) -> dict[str, object]:
        return vars(KeptReadings.of(settings.model_copy(update=other)))

    assert reader(backend="openvino") != reader(backend="onnx")
    assert reader(reader=ReaderKind.TRAITS, backend="openvino") == reader(
        reader=ReaderKind.TRAITS, backend="onnx"
    )


@pytest.mark.parametrize("content", [b"", b"no database at all, but long enough to be taken for one" * 9])
def test_a_file_that_is_damaged_costs_time_and_is_made_anew(
    content: bytes, tmp_path: Path, desk: Desk
) -> None:
    (tmp_path / "readings.sqlite").write_bytes(content)
    kept = KeptReadings(tmp_path, "one")
    told = [kept.measures_of(NOTICE, lambda: desk.read(NOTICE)) for _ in range(4)]
    assert told == [extract_policy(NOTICE, load_terms())] * 4
    assert desk.asked <= 2


def test_a_second_build_opens_no_network_and_publishes_the_same(
    tmp_path: Path, settings: Settings, encoder_cache: Path
) -> None:
    (tmp_path / "encoders").symlink_to(encoder_cache)
    own = settings.model_copy(update={"home": tmp_path, "snapshot": tmp_path / "shelf"})
    first = build([SOURCES], own.snapshot_place, own)
    assert build([SOURCES], own.snapshot_place, own) == first

    def opened() -> None:
        raise AssertionError("the network was opened")

    files = sorted(SOURCES.glob("*.txt"))
    reader = Reader(load_terms(), files, context=opened, kept=KeptReadings.of(own))
    assert [item for path in files for item in reader.policies_of(path)] == list(extract(files, own))
