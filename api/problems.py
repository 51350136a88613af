"""Errors as `application/problem+json` (RFC 9457): all faults of a request, each with its JSON pointer."""

from collections.abc import Iterable
from http import HTTPStatus

import structlog
from flask import Flask, Response, g
from pydantic import BaseModel, Field, ValidationError
from werkzeug.exceptions import HTTPException, MethodNotAllowed

from api.language import language_of_request
from api.pages import is_for_a_browser, page
from policymatch.domain.errors import (
    DocumentError,
    DocumentFormatUnknown,
    DocumentTooLarge,
    EncoderError,
    Fault,
    FaultyInput,
    InputError,
    NotFound,
    PolicymatchError,
    SnapshotError,
)
from policymatch.domain.misfits import wording_of
from policymatch.domain.pointers import pointer_of
from policymatch.domain.wording import Wording

MIMETYPE = "application/problem+json"
ID_TOLD, DOCUMENT_TOLD = "«id»", "«document»"
"""The two kinds of a version that is told; pydantic puts them into places, where no request has them."""
_KINDS_TOLD = {ID_TOLD, DOCUMENT_TOLD}
_ABOUT = "https://www.rfc-editor.org/rfc/rfc9110#status."

_TITLES = {
    HTTPStatus.BAD_REQUEST: Wording(zh="请求无法解析", en="The request can't be parsed"),
    HTTPStatus.UNAUTHORIZED: Wording(zh="需要授权", en="Authorisation is needed"),
    HTTPStatus.FORBIDDEN: Wording(zh="不允许", en="Not allowed"),
    HTTPStatus.NOT_FOUND: Wording(zh="没有找到", en="Not found"),
    HTTPStatus.METHOD_NOT_ALLOWED: Wording(zh="不支持该方法", en="The method is not supported here"),
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: Wording(zh="请求过大", en="The request is too large"),
    HTTPStatus.REQUEST_URI_TOO_LONG: Wording(zh="地址过长", en="The address is too long"),
    HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE: Wording(zh="请求头过大", en="The headers are too large"),
    HTTPStatus.UNSUPPORTED_MEDIA_TYPE: Wording(zh="不支持的内容类型", en="The content type is not supported"),
    HTTPStatus.UNPROCESSABLE_ENTITY: Wording(zh="内容有误", en="The content has faults"),
    HTTPStatus.SERVICE_UNAVAILABLE: Wording(zh="服务暂不可用", en="The service is not available now"),
    HTTPStatus.INTERNAL_SERVER_ERROR: Wording(zh="服务内部出错", en="The service failed"),
}
_DETAILS = {
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: Wording(
        zh="表单的某一项过长，或项数过多。",
        en="A field of the form is too long, or there are too many fields.",
    ),
}
"""What is said where the framework turns a request away; its own sentences are English alone."""

_STATUSES: tuple[tuple[type[PolicymatchError], HTTPStatus], ...] = (
    (NotFound, HTTPStatus.NOT_FOUND),
    (DocumentTooLarge, HTTPStatus.REQUEST_ENTITY_TOO_LARGE),
    (DocumentFormatUnknown, HTTPStatus.UNSUPPORTED_MEDIA_TYPE),
    (DocumentError, HTTPStatus.UNPROCESSABLE_ENTITY),
    (InputError, HTTPStatus.UNPROCESSABLE_ENTITY),
    (SnapshotError, HTTPStatus.SERVICE_UNAVAILABLE),
    (EncoderError, HTTPStatus.SERVICE_UNAVAILABLE),
)


class ProblemFault(BaseModel):
    """One fault: where in the request (a JSON pointer), and what was expected."""

    pointer: str = Field(examples=["/profile/revenue_yuan"])
    detail: str


class Problem(BaseModel):
    """What went wrong, after RFC 9457."""

    type: str = "about:blank"
    title: str
    status: int
    detail: str
    instance: str = Field(description="The request's id, which the service's logs carry too.")
    errors: list[ProblemFault] = []


class Refusal(InputError):
    """A request that the door itself turns away, with the status that says how."""

    def __init__(self, status: HTTPStatus, *, zh: str, en: str) -> None:
        super().__init__(zh=zh, en=en)
        self.status = status


def problem(status: HTTPStatus, wording: Wording, faults: Iterable[Fault] = ()) -> Response:
    """The response that tells of a problem in the caller's language: a page for a browser, else JSON."""
    language = language_of_request()
    title = _TITLES.get(status) or Wording(zh=status.phrase, en=status.phrase)
    told = Problem(
        type=f"{_ABOUT}{status.value}",
        title=title.in_language(language),
        status=status.value,
        detail=wording.in_language(language),
        instance=g.get("request_id", ""),
        errors=[ProblemFault(pointer=f.pointer, detail=f.wording.in_language(language)) for f in faults],
    )
    response = _page_of(told) if is_for_a_browser() else Response(told.model_dump_json(), mimetype=MIMETYPE)
    response.status_code = status.value
    return response


def unheard(status: HTTPStatus, wording: Wording) -> bytes:
    """A whole response to a request of which nothing could be read, its language neither: in both."""
    told = Problem(
        type=f"{_ABOUT}{status.value}",
        title=_in_both(_TITLES[status]),
        status=status.value,
        detail=_in_both(wording),
        instance="",
    )
    body = told.model_dump_json().encode()
    head = (
        f"HTTP/1.1 {status.value} {status.phrase}\r\nConnection: close\r\n"
        f"Content-Type: {MIMETYPE}\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


def _in_both(wording: Wording) -> str:
    return f"{wording.zh} {wording.en}"


def _page_of(problem: Problem) -> Response:
    return Response(page("problem.html", problem=problem, entered=g.get("entered")), mimetype="text/html")


def faults_of(error: ValidationError) -> list[Fault]:
    """The faults that pydantic found, as pointers into the request."""
    return [
        Fault(
            pointer=pointer_of(part for part in fault["loc"] if part not in _KINDS_TOLD),
            wording=wording_of(fault),
        )
        for fault in error.errors(include_url=False)
    ]


def answer_problems(app: Flask) -> None:
    """Turn every error of `app` into a problem."""
    app.register_error_handler(Refusal, lambda error: problem(error.status, error.wording))
    app.register_error_handler(PolicymatchError, _of_tree)
    app.register_error_handler(HTTPException, _of_http)
    app.register_error_handler(Exception, _unforeseen)


def _of_tree(error: PolicymatchError) -> Response:
    status = next(
        (status for kind, status in _STATUSES if isinstance(error, kind)), HTTPStatus.INTERNAL_SERVER_ERROR
    )
    faults = error.faults if isinstance(error, FaultyInput) else ()
    wording = error.wording.model_copy(update=_first_lines(error.wording)) if faults else error.wording
    return problem(status, wording, faults)


def _first_lines(wording: Wording) -> dict[str, str]:
    """The sentence without the list of faults below it, which the problem carries by itself."""
    return {"zh": wording.zh.split("\n")[0], "en": wording.en.split("\n")[0]}


def _of_http(error: HTTPException) -> Response:
    if isinstance(error.response, Response):
        return error.response
    status = HTTPStatus(error.code or 500)
    said = error.description or status.phrase
    told = _DETAILS.get(status) or Wording(zh=_TITLES[status].zh if status in _TITLES else said, en=said)
    return _of_method(error) if isinstance(error, MethodNotAllowed) else problem(status, told)


def _of_method(error: MethodNotAllowed) -> Response:
    allowed = ", ".join(sorted(error.valid_methods or ()))
    told = Wording(zh=f"该地址只接受：{allowed}。", en=f"This address takes: {allowed}.")
    response = problem(HTTPStatus.METHOD_NOT_ALLOWED, told)
    response.headers["Allow"] = allowed
    return response


def _unforeseen(error: Exception) -> Response:
    """The one place where anything at all is caught: a server answers, and logs what it did not foresee."""
    structlog.get_logger().error("unforeseen", error=type(error).__name__, exc_info=error)
    wording = Wording(
        zh="服务遇到未预料的错误，已记录；请凭 instance 中的编号联系管理员。",
        en="The service met an error that nobody foresaw; it is logged under the id in `instance`.",
    )
    return problem(HTTPStatus.INTERNAL_SERVER_ERROR, wording)
