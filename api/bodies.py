"""Bodies of requests: how long one may be, whether or not its length is told, and that JSON is JSON."""

import json
from functools import cached_property
from http import HTTPStatus
from typing import IO, Any, cast

from flask import Flask, Request, g, request
from werkzeug.wsgi import LimitedStream

from api.addresses import BATCH, COMPARE, POLICIES
from api.problems import Refusal
from policymatch.config import Settings
from policymatch.domain.json_text import KeyTwice, loads_once
from policymatch.domain.wording import Language, Wording

_JSON = "application/json"
_UPLOADS = {BATCH: "multipart/form-data"}
_LONG = {BATCH, POLICIES}
_FORM_BUFFER = 128 * 1024
"""A form is read 64 KiB at a time; a bound on its fields below that would shut out files too."""


class _Bounded(LimitedStream):
    """A body that is refused where it goes on past the limit; werkzeug's own stream is cut off there."""

    def on_exhausted(self) -> None:
        if self._stream.read(1):
            raise _too_long(self.limit)

    def readall(self) -> bytes:
        read = super().readall()
        if self.is_exhausted:
            self.on_exhausted()
        return read


class BoundedRequest(Request):
    """A request whose body is no longer than it may be, or nobody reads it."""

    @cached_property
    def stream(self) -> IO[bytes]:
        """The body.

        Raises Refusal: 413, it tells a length beyond the limit; without a length, once the limit is passed.
        """
        limit = self.max_content_length
        if limit is None:
            return super().stream
        if self.content_length is not None and self.content_length > limit:
            raise _too_long(limit, self.content_length)
        if "wsgi.input_terminated" not in self.environ:
            return super().stream
        return cast(IO[bytes], _Bounded(self.environ["wsgi.input"], limit, is_max=True))


def bound_bodies(app: Flask, settings: Settings) -> None:
    """Hold every body to its limit: firm lists and documents may be longer than others, two than one."""
    app.request_class = BoundedRequest
    app.config["MAX_CONTENT_LENGTH"] = settings.body_bytes
    app.config["MAX_FORM_MEMORY_SIZE"] = max(settings.body_bytes, _FORM_BUFFER)
    app.before_request(lambda: _allow_uploads(settings))


def _allow_uploads(settings: Settings) -> None:
    if request.method != "POST":
        return
    if request.path in _LONG:
        request.max_content_length = settings.upload_bytes
    elif request.path == COMPARE:
        request.max_content_length = 2 * settings.body_bytes


def _too_long(limit: int, size: int | None = None) -> Refusal:
    if size is None:
        told = Wording(zh=f"请求体超过上限 {limit} 字节。", en=f"The body passes the limit of {limit} bytes.")
    else:
        told = Wording(
            zh=f"请求体有 {size} 字节，超过上限 {limit} 字节。",
            en=f"The body has {size} bytes; the limit is {limit} bytes.",
        )
    return Refusal(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, zh=told.zh, en=told.en)


def check_json() -> None:
    """Refuse a JSON route's body that is no JSON before anything reads it; note the language of any body.

    Raises Refusal: 400 for what can't be parsed, 413 for too long a body, 415 for another content type.
    """
    if request.method != "POST" or not request.path.startswith("/v1/") or request.routing_exception:
        return
    expected = _UPLOADS.get(request.path, _JSON)
    if request.mimetype != expected:
        raise Refusal(
            HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
            zh=f"收到 {request.mimetype or '未注明类型的内容'}，应为 {expected}。",
            en=f"{request.mimetype or 'A body of no stated type'} was given; send {expected}.",
        )
    _note_language(_parsed(request.get_data()) if expected == _JSON else request.form.to_dict())


def _note_language(told: Any) -> None:
    if isinstance(told, dict) and isinstance(told.get("lang"), str) and told["lang"] in set(Language):
        g.body_language = told["lang"]


def _parsed(body: bytes) -> Any:
    """What a body tells.

    Raises Refusal: 400, it is no JSON, or an object in it names a key twice.
    """
    try:
        told = loads_once(body)
        json.dumps(told, ensure_ascii=False).encode()
    except (ValueError, RecursionError) as error:  # lone surrogates are a ValueError too
        wrong = _what_is_wrong(error)
        raise Refusal(
            HTTPStatus.BAD_REQUEST,
            zh=f"请求体不是可用的JSON：{wrong.zh}。",
            en=f"The body is not usable JSON: {wrong.en}.",
        ) from error
    return told


def _what_is_wrong(error: Exception) -> Wording:
    match error:
        case KeyTwice():
            return Wording(zh=f"“{error.key}”出现了不止一次", en=str(error))
        case json.JSONDecodeError():
            return Wording(
                zh=f"第{error.lineno}行第{error.colno}列读不下去",
                en=f"it can't be read past line {error.lineno}, column {error.colno}",
            )
        case UnicodeDecodeError():
            return Wording(zh="不是UTF-8文本", en="it is not UTF-8 text")
        case UnicodeError():
            return Wording(zh="含有半个字符", en="it holds half of a character")
        case RecursionError():
            return Wording(zh="嵌套过深", en="it is nested too deeply")
    return Wording(zh="有无法使用的值", en="it holds a value that can't be used")
