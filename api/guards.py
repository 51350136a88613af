"""What every request passes: an id, limits, the right content type; what every response carries."""

import re
import secrets
import time
from collections.abc import Callable
from http import HTTPMethod, HTTPStatus
from threading import BoundedSemaphore

import structlog
from flask import Flask, Response, g, request

from api.addresses import POLICIES
from api.authority import require_token
from api.bodies import bound_bodies, check_json
from api.problems import problem
from api.queries import check_query
from policymatch.config import Settings
from policymatch.domain.wording import Wording

_REQUEST_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")
_ADMITTED, _IN_WORK = "policymatch.admitted", "policymatch.in_work"
_UNCOUNTED = {"/healthz", "/readyz", "/metrics"}
_RETRY_SECONDS = 5
"""Told by a worker that is busy; where nothing can be served, it is so until somebody builds or mends it."""

_PAGE_POLICY = {
    "default-src": "'none'",
    "style-src": "'self'",
    "script-src": "'self'",
    "img-src": "'self' data:",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}
_DOCS_POLICY = {**_PAGE_POLICY, "style-src": "'self' 'unsafe-inline'", "connect-src": "'self'"}
"""The page of the documentation writes styles into its elements, and fetches the document that it shows."""

_DOCS, _DOCS_FILES = "/docs", "/docs/"
_PAGE_CACHING = "private, no-cache"
"""A browser keeps the pages of a firm for its own way back, and asks again for anything else."""

_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}

Observer = Callable[[str, str, int, float], None]


def guard(app: Flask, settings: Settings, observe: Observer) -> None:
    """Put the guards before and after every request; `observe` gets method, route, status, seconds."""
    places, hands = BoundedSemaphore(settings.waiting), BoundedSemaphore(settings.threads)
    app.before_request(_begin)
    bound_bodies(app, settings)
    app.before_request(lambda: _admit(places))
    app.before_request(lambda: _let_in(settings))
    app.before_request(check_json)
    app.before_request(check_query)
    app.before_request(lambda: _begin_work(hands))
    app.after_request(_dress)
    app.after_request(lambda response: _record(response, observe))
    app.teardown_request(lambda _error: _leave(places, hands))


def _begin() -> None:
    given = request.headers.get("X-Request-Id", "")
    g.request_id = given if _REQUEST_ID.fullmatch(given) else secrets.token_hex(8)
    g.began = time.perf_counter()
    structlog.contextvars.clear_contextvars()
    structlog.contextvars.bind_contextvars(request_id=g.request_id)


def _admit(places: BoundedSemaphore) -> Response | None:
    """Turn a request away while the worker has its hands full, rather than let all of them wait."""
    if request.path in _UNCOUNTED:
        return None
    if places.acquire(blocking=False):
        request.environ[_ADMITTED] = True
        return None
    busy = Wording(zh="服务繁忙，请稍后再试。", en="The service is busy; try again in a moment.")
    response = problem(HTTPStatus.SERVICE_UNAVAILABLE, busy)
    response.headers["Retry-After"] = str(_RETRY_SECONDS)
    return response


def _let_in(settings: Settings) -> None:
    """Ask for the token before a body is read that is longer than a stranger may send."""
    long = request.content_length is None or request.content_length > settings.body_bytes
    if long and request.method == "POST" and request.path == POLICIES:
        require_token(settings)


def _begin_work(hands: BoundedSemaphore) -> None:
    """Wait for one of the hands of the worker, the whole request being read: a slow sender holds none."""
    if request.environ.get(_ADMITTED, False):
        hands.acquire()
        request.environ[_IN_WORK] = True


def _leave(places: BoundedSemaphore, hands: BoundedSemaphore) -> None:
    if request.environ.pop(_IN_WORK, False):
        hands.release()
    if request.environ.pop(_ADMITTED, False):
        places.release()


def _dress(response: Response) -> Response:
    response.headers.update(_HEADERS)
    is_of_docs = request.path == _DOCS or request.path.startswith(_DOCS_FILES)
    allowed = _DOCS_POLICY if is_of_docs else _PAGE_POLICY
    response.headers["Content-Security-Policy"] = "; ".join(map(" ".join, allowed.items()))
    response.headers["X-Request-Id"] = g.get("request_id", "")
    if not request.path.startswith(("/static/", _DOCS_FILES)):
        response.headers["Cache-Control"] = _PAGE_CACHING if response.mimetype == "text/html" else "no-store"
    return response


def _record(response: Response, observe: Observer) -> Response:
    seconds = time.perf_counter() - g.began if "began" in g else 0.0
    route = str(request.url_rule) if request.url_rule else "unmatched"
    # A caller may invent methods without end, and each would be a figure more.
    method = request.method if request.method in HTTPMethod.__members__ else "other"
    observe(method, route, response.status_code, seconds)
    if request.path not in _UNCOUNTED:
        structlog.get_logger().info(
            "request",
            method=request.method,
            route=route,
            status=response.status_code,
            seconds=round(seconds, 4),
        )
    return response
