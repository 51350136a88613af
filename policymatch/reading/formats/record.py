"""One document as a JSON object: a line of a collection, or an extraction record."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from policymatch.domain.document import Document, Status
from policymatch.domain.errors import DocumentDamaged, DocumentEmpty
from policymatch.domain.lookalikes import with_ideographs
from policymatch.domain.quote import squash
from policymatch.reading.formats.doubled import kept_once
from policymatch.reading.formats.html_text import holds_markup, text_of_markup
from policymatch.reading.formats.ids import document_id
from policymatch.reading.formats.markdown import plain_of
from policymatch.reading.metadata.dates import first_date
from policymatch.reading.metadata.title import title_given
from policymatch.reading.normalise import plain_newlines, without_unseen


def document_of_line(record: Mapping[str, Any], source: str) -> Document:
    """The document of a collection's line: id, title, issuer, region, date, doc_no, url, text.

    The body is the text with its title on the first line, the same
    as in a .txt file; a text with the tags of a page, or with marks of Markdown, is read without them.

    Raises DocumentDamaged where a value is no text, DocumentEmpty where the text is missing.
    """
    title = title_given(with_ideographs(without_unseen(_text(record, "title") or "")))
    text = with_ideographs(without_unseen(plain_newlines(_text(record, "text") or "")))
    text = text_of_markup(text) if holds_markup(text) else plain_of(text)
    if not text.strip():
        raise DocumentEmpty(
            zh="记录缺少正文：应有非空的 text 字段。",
            en="the record has no text: expected a non-empty `text`",
        )
    text, named = kept_once(text), _text(record, "id") or title
    return Document(
        id=document_id(named) if named else "doc",
        title=title,
        body=with_title(title, text),
        issuer=_text(record, "issuer"),
        document_number=_text(record, "doc_no"),
        issued_on=first_date(_text(record, "date") or ""),
        region=_text(record, "region"),
        url=_text(record, "url"),
        source=source,
    )


def document_of_record(record: Mapping[str, Any], source: str, name: str) -> Document:
    """The document inside an extraction record (`policy` and `body`); its body stays as it is.

    Raises DocumentDamaged where the record has another shape.
    """
    policy, body = record["policy"], record["body"]
    if not isinstance(policy, Mapping) or not isinstance(body, str):
        raise _wrong_type("policy/body", policy)
    if not body.strip():
        raise DocumentEmpty(zh="记录的 body 是空的。", en="the record's `body` is empty")
    status = _text(policy, "status")
    return Document(
        id=document_id(_text(policy, "id") or name),
        title=_text(policy, "title") or "",
        body=body,
        issuer=_text(policy, "issuer"),
        document_number=_text(policy, "document_number"),
        issued_on=_day(policy, "issued_on"),
        effective_on=_day(policy, "effective_on"),
        expires_on=_day(policy, "expires_on"),
        status=Status(status) if status in {s.value for s in Status} else Status.UNKNOWN,
        region=_text(policy, "region"),
        newcomers=policy.get("newcomers") is True,
        url=_text(policy, "url"),
        source=source,
    )


def with_title(title: str, text: str) -> str:
    r"""The text, its title put on a line above unless it opens with it already.

    >>> with_title("某办法", "第一条 目的"), with_title("某办法", "某办法 第一条")
    ('某办法\n第一条 目的', '某办法 第一条')
    """
    if not title or squash(text[: 4 * len(title) + 40]).startswith(squash(title)):
        return text
    return f"{title}\n{text}"


def _text(record: Mapping[str, Any], key: str) -> str | None:
    value = record.get(key)
    if value is None or value == "":
        return None
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise _wrong_type(key, value)
    return str(value)


def _day(record: Mapping[str, Any], key: str) -> date | None:
    return first_date(_text(record, key) or "")


def _wrong_type(key: str, value: object) -> DocumentDamaged:
    kind = type(value).__name__
    return DocumentDamaged(
        zh=f"字段 {key} 应为文本，收到的是 {kind}。请改为字符串。",
        en=f"`{key}` should be text, got {kind}; make it a string",
    )
