"""What a snapshot says of itself, and the proof that its files are the ones it was written with."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from pydantic import ValidationError

from policymatch.domain.errors import SnapshotDamaged, SnapshotMismatch, SnapshotMissing
from policymatch.domain.value import Value

FORMAT = 7
MANIFEST = "manifest.json"


class FileDigest(Value):
    """Size and sha256 of a file."""

    bytes: int
    sha256: str


class EncoderMark(Value):
    """Which encoder made the vectors: another one would compare apples with pears."""

    name: str
    fingerprint: str
    dimension: int


class Counts(Value):
    """How much a snapshot holds."""

    policies: int
    measures: int
    quotes: int


class Manifest(Value):
    """Format version, encoder, corpus hash, counts, and the digest of every file by its path."""

    format: int
    encoder: EncoderMark
    corpus: str
    counts: Counts
    files: dict[str, FileDigest]

    @property
    def id(self) -> str:
        """The snapshot's name: the beginning of the hash of its manifest."""
        return hashlib.sha256(self.as_bytes()).hexdigest()[:16]

    def as_bytes(self) -> bytes:
        """The manifest as it is written."""
        return self.model_dump_json(indent=1).encode()


def digests_below(folder: Path) -> dict[str, FileDigest]:
    """The digest of each file below `folder` but the manifest itself, by its path."""
    return {path.relative_to(folder).as_posix(): digest_of(path) for path in _files_below(folder)}


def digest_of(path: Path) -> FileDigest:
    """Size and sha256 of a file."""
    with path.open("rb") as content:
        return FileDigest(
            bytes=path.stat().st_size, sha256=hashlib.file_digest(content, "sha256").hexdigest()
        )


def read_manifest(folder: Path) -> Manifest:
    """The manifest of `folder`.

    Raises SnapshotMissing: there is none.
    Raises SnapshotMismatch: it was written by another version of the program.
    Raises SnapshotDamaged: it can't be read.
    """
    path = folder / MANIFEST
    try:
        content = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError) as error:
        raise missing(folder) from error
    except OSError as error:
        raise damaged(path, f"无法读取（{error.strerror}）", f"can't be read ({error.strerror})") from error
    try:
        manifest = Manifest.model_validate_json(content)
    except ValidationError as error:
        raise damaged(path, "不是清单", "is no manifest") from error
    if manifest.format != FORMAT:
        raise SnapshotMismatch(
            zh=f"快照 {folder} 的格式是第{manifest.format}版，本程序读第{FORMAT}版；"
            "请运行 policymatch build 重新建库。",
            en=f"The snapshot {folder} has format {manifest.format}, this program reads {FORMAT}; "
            "run `policymatch build` to build it again.",
        )
    if manifest.as_bytes() != content:
        raise damaged(path, "被改动过", "was changed")
    return manifest


def verify(folder: Path, manifest: Manifest) -> None:
    """Hold every file of `folder` against its digest: an index library loads half of damaged files silently.

    Raises SnapshotDamaged: a file is absent, cut, changed or can't be read; it is named.
    """
    for name, expected in manifest.files.items():
        path = folder / name
        try:
            _hold(path, expected)
        except (FileNotFoundError, NotADirectoryError, IsADirectoryError) as error:
            raise damaged(path, "不见了", "is absent") from error
        except OSError as error:
            raise damaged(
                path, f"无法读取（{error.strerror}）", f"can't be read ({error.strerror})"
            ) from error


def _hold(path: Path, expected: FileDigest) -> None:
    if (size := path.stat().st_size) != expected.bytes:
        raise damaged(path, f"有{size}字节，应为{expected.bytes}", f"has {size} bytes, not {expected.bytes}")
    if digest_of(path) != expected:
        raise damaged(path, "内容与清单不符", "differs from what the manifest says")


def missing(place: Path) -> SnapshotMissing:
    """The refusal of a place that holds no snapshot."""
    return SnapshotMissing(
        zh=f"{place} 没有快照；请运行 policymatch build 建库，"
        "或用 POLICYMATCH_SNAPSHOT（batch 等命令也可用 --snapshot）指明位置。",
        en=f"There is no snapshot at {place}; run `policymatch build`, "
        "or name another place with POLICYMATCH_SNAPSHOT (commands such as batch take --snapshot too).",
    )


def damaged(path: Path, zh: str, en: str) -> SnapshotDamaged:
    """The refusal of a file, with what is wrong with it."""
    return SnapshotDamaged(
        zh=f"快照文件 {path} {zh}；请运行 policymatch build 重新建库。",
        en=f"The snapshot file {path} {en}; run `policymatch build` to build it again.",
    )


def _files_below(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.rglob("*")) if path.is_file() and path.name != MANIFEST)
