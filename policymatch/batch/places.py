"""Where a batch writes: its output, and what lies beside it until all is there."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from xlsxwriter.exceptions import FileCreateError

from policymatch.domain.errors import RequestError


class Places(NamedTuple):
    """The files and folders that a batch writes.

    `out` is the output. `unfinished` is the output while it is being written. `refused` holds the rows that
    were refused. `parts` holds the finished parts, from which a batch that was cut off goes on. `gone` is the
    same folder while it is being cleared away.
    """

    out: Path
    unfinished: Path
    refused: Path
    parts: Path
    gone: Path

    @classmethod
    def beside(cls, out: Path) -> "Places":
        """The places of a batch that is written to `out`.

        >>> Places.beside(Path("answers.csv")).refused.name
        'answers.csv.refused.jsonl'
        """
        return cls(
            out,
            out.with_name(f".{out.stem}.unfinished{out.suffix}"),
            out.with_name(out.name + ".refused.jsonl"),
            out.with_name(out.name + ".parts"),
            out.with_name(out.name + ".parts.gone"),
        )

    def check(self, firms: Path) -> None:
        """Refuse before any work to write over a folder, or over the list that is read, by whatever name.

        Raises RequestError: the output is a folder; the list is one of these places, or lies in one.
        """
        if self.out.is_dir():
            raise RequestError.at(
                "/out",
                zh=f"{self.out} 是文件夹；请指定一个输出文件。",
                en=f"{self.out} is a folder; name a file for the output.",
            )
        if any(_are_one(place, firms) or place.resolve() in firms.resolve().parents for place in self):
            raise RequestError.at(
                "/out",
                zh=f"写 {self.out} 会覆盖企业名单 {firms}；请另指定一个输出文件。",
                en=f"Writing {self.out} would overwrite the firm list {firms}; name another output.",
            )


@contextmanager
def written_to(out: Path) -> Iterator[None]:
    """What the disk refuses while a batch is written becomes a sentence.

    Raises RequestError: the output, or what lies beside it, can't be written.
    """
    try:
        yield
    except (OSError, FileCreateError) as error:
        reason = getattr(error, "strerror", None) or error
        raise RequestError.at(
            "/out",
            zh=f"无法写入 {out}：{reason}；请换一个可写的位置。",
            en=f"{out} can't be written: {reason}; name a place that can.",
        ) from error


def _are_one(place: Path, other: Path) -> bool:
    if place.exists() and other.exists():
        return place.samefile(other)
    return place.resolve() == other.resolve()
