"""Everything that can go wrong, as one tree.

PolicymatchError
├── InputError                  what was handed in can't be used
│   ├── DocumentError           a document file
│   │   ├── DocumentMissing
│   │   ├── DocumentEmpty
│   │   │   └── Scanned         (pictures of pages, without the `ocr` extra; in reading)
│   │   ├── DocumentEncrypted
│   │   ├── DocumentDamaged
│   │   ├── DocumentTooLarge    (also an archive that unpacks to too much)
│   │   ├── DocumentFormatUnknown
│   │   └── DocumentUnforeseen  (this program failed on it)
│   ├── FaultyInput             one or more faults, each with its place
│   │   ├── RecordError         a reviewed extraction record
│   │   ├── ProfileError        a firm's profile, all its faults together
│   │   ├── FirmListError       a firm list or one of its rows
│   │   └── RequestError        an HTTP request or command line argument
│   ├── NotFound                a policy or measure id that the snapshot does not hold
│   └── Refusal                 a request that the HTTP door turns away (in api)
├── SnapshotError
│   ├── SnapshotMissing
│   ├── SnapshotDamaged         a file is absent, cut, changed
│   └── SnapshotMismatch        format version or encoder differs
├── EncoderError                an encoder or re-ranker can't be prepared or loaded
├── TermsError                  a terms table is malformed
├── WorkerLost                  a process that shared the work ended before its time
└── SettingsError
"""

import copyreg
from collections.abc import Iterable
from typing import Any, Self

from policymatch.domain.value import Value
from policymatch.domain.wording import Language, Wording


class Fault(Value):
    """One fault of an input: where (a JSON pointer), and what arrived and was expected."""

    pointer: str
    wording: Wording


class PolicymatchError(Exception):
    """Base of all; says in Chinese and English what arrived, what was expected, what to do.

    >>> str(InputError(zh="文件是空的", en="the file is empty"))
    'the file is empty'
    """

    def __init__(self, *, zh: str, en: str) -> None:
        super().__init__(en)
        self.wording = Wording(zh=zh, en=en)

    def __reduce__(self) -> tuple[Any, ...]:
        """Worker processes hand errors on whole; an exception alone would be made again of its text."""
        return copyreg.__newobj__, (type(self), *self.args), vars(self)  # type: ignore[attr-defined]

    def in_language(self, language: Language) -> str:
        """The message in `language`."""
        return self.wording.in_language(language)


class InputError(PolicymatchError):
    """What was handed in can't be used."""


class DocumentError(InputError):
    """A document that can't be read."""


class DocumentMissing(DocumentError):
    """No such file."""


class DocumentEmpty(DocumentError):
    """A file without text."""


class DocumentEncrypted(DocumentError):
    """A file behind a password."""


class DocumentDamaged(DocumentError):
    """A file that its format's reader rejects."""


class DocumentTooLarge(DocumentError):
    """A file or archive beyond the limits of size, memory or time."""


class DocumentFormatUnknown(DocumentError):
    """A file of a kind that is not read."""


class DocumentUnforeseen(DocumentError):
    """A document on which this program failed in a way that nobody foresaw; the others are read on."""

    @classmethod
    def of(cls, error: Exception) -> Self:
        """What is said of a document that was given up for `error`.

        >>> DocumentUnforeseen.of(KeyError("年")).wording.zh[:33]
        "读取时遇到未预料的错误（KeyError: '年'），已跳过该文件"
        """
        told = f"{type(error).__name__}: {error!s:.200}"
        return cls(
            zh=f"读取时遇到未预料的错误（{told}），已跳过该文件；请把该文件和这句话报告给维护者。",
            en=f"reading it met an error that nobody foresaw ({told}), and it was passed over; "
            "report the file with this sentence",
        )


class FaultyInput(InputError):
    """An input with one or more faults, all of them collected."""

    def __init__(self, faults: Iterable[Fault], *, zh: str, en: str) -> None:
        self.faults = tuple(faults)
        super().__init__(zh=zh + _listed(self.faults, Language.ZH), en=en + _listed(self.faults, Language.EN))

    @classmethod
    def at(cls, pointer: str, *, zh: str, en: str) -> Self:
        """One fault, of which a sentence says all.

        >>> refused = RequestError.at("/out", zh="不能写 a.doc", en="a.doc can't be written")
        >>> str(refused), refused.faults[0].pointer
        ("a.doc can't be written", '/out')
        """
        error = cls((), zh=zh, en=en)
        error.faults = (Fault(pointer=pointer, wording=error.wording),)
        return error


class RecordError(FaultyInput):
    """A reviewed extraction record that can't be used."""


class ProfileError(FaultyInput):
    """A firm's profile with faults."""


class FirmListError(FaultyInput):
    """A firm list, or a row of it, with faults."""


class RequestError(FaultyInput):
    """A request with faults."""


class NotFound(InputError):
    """An id that the snapshot does not hold."""


class SnapshotError(PolicymatchError):
    """A snapshot that can't be served."""


class SnapshotMissing(SnapshotError):
    """No snapshot at the place named."""


class SnapshotDamaged(SnapshotError):
    """A file of the snapshot is absent or differs from its manifest."""


class SnapshotMismatch(SnapshotError):
    """The snapshot was built by another format version or encoder."""


class EncoderError(PolicymatchError):
    """An encoder or re-ranker that can't be prepared or loaded."""


class TermsError(PolicymatchError):
    """A terms table that is malformed."""


class WorkerLost(PolicymatchError):
    """A worker process that ended before its work did."""


class SettingsError(PolicymatchError):
    """A setting that can't be used."""


def _listed(faults: tuple[Fault, ...], language: Language) -> str:
    return "".join(f"\n  {f.pointer or '/'}: {f.wording.in_language(language)}" for f in faults)
