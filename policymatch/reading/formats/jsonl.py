"""Collections: one document a line."""

import json
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from policymatch.domain.errors import DocumentDamaged, DocumentEmpty, DocumentError, DocumentTooLarge
from policymatch.reading.formats.encoding import decode
from policymatch.reading.formats.ids import DistinctIds
from policymatch.reading.formats.limits import Limits, admit
from policymatch.reading.formats.record import document_of_line, document_of_record
from policymatch.reading.formats.written import Bare, Refused


def read_jsonl(path: Path, limits: Limits) -> Iterator[Bare | Refused]:
    """The documents of a .jsonl file; a line that can't be read is Refused with its number.

    A line is a collection's record (title, text ...) or an extraction record (policy, body).
    """
    ids, count = DistinctIds(), 0
    for number, line in enumerate(_lines(path, limits), start=1):
        source = f"{path.name}:{number}"
        try:
            if line is None:
                raise _too_long(limits)
            if not line.strip(b" \t\r\n\xef\xbb\xbf"):
                continue
            count += 1
            found = document_of_json(line, source=source, name=f"{path.stem}-{number}", limits=limits)
        except DocumentError as error:
            yield Refused(source, error)
            continue
        told = {"id": ids.take(found.document.id), "source": path.name}
        yield found.model_copy(update={"document": found.document.model_copy(update=told)})
    if not count:
        yield Refused(path.name, DocumentEmpty(zh="文件里一条记录也没有。", en="the file holds no record"))


def document_of_json(content: bytes, *, source: str, name: str, limits: Limits) -> Bare:
    """The document of one JSON object.

    Raises DocumentDamaged where it is no JSON object of a known shape, DocumentTooLarge beyond the limits.
    """
    record = _parsed(content)
    keys = record.keys() if isinstance(record, dict) else set()
    is_extraction = {"policy", "body"} <= keys
    if not is_extraction and not {"text", "title"} & keys:
        raise DocumentDamaged(
            zh="不是政策记录：应为含 title、text 的对象，或含 policy、body 的抽取记录。",
            en="no policy record: expected an object with `title` and `text`, or with `policy` and `body`",
        )
    read = partial(document_of_record, name=name) if is_extraction else document_of_line
    document = read(record, source)
    admit(document.body, limits)
    return Bare(document=document, is_complete=is_extraction)


def _parsed(content: bytes) -> Any:
    try:
        return json.loads(decode(content))
    except RecursionError as error:
        raise DocumentDamaged(zh="JSON 嵌套过深。", en="the JSON is nested too deeply") from error
    except ValueError as error:
        raise DocumentDamaged(
            zh=f"不是有效的 JSON（{error}）。请检查引号、逗号和是否被截断。",
            en=f"not valid JSON ({error}); check quotes, commas and whether it was cut",
        ) from error


def _lines(path: Path, limits: Limits) -> Iterator[bytes | None]:
    """The lines of a file; None for one beyond the limit, which is never held whole."""
    with path.open("rb") as file:
        while line := file.readline(limits.file_bytes + 1):
            if len(line) <= limits.file_bytes:
                yield line
                continue
            while line and not line.endswith(b"\n"):
                line = file.readline(limits.file_bytes + 1)
            yield None


def _too_long(limits: Limits) -> DocumentTooLarge:
    return DocumentTooLarge(
        zh=f"这一行超过 {limits.file_bytes} 字节。请拆分文档。",
        en=f"the line passes {limits.file_bytes} bytes; split the document",
    )
