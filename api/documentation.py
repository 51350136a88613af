"""The OpenAPI document and its page, both served without a request to anywhere else."""

from copy import deepcopy
from http import HTTPStatus
from pathlib import Path
from threading import Lock
from typing import Any

import flask_openapi3_swagger
from flask import Blueprint, Response, jsonify, render_template
from flask_openapi3 import OpenAPI
from flask_openapi3.types import ResponseDict
from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from api.additions import Addition
from api.problems import MIMETYPE, Problem
from policymatch.batch import JobStatus
from policymatch.domain.feedback import Feedback
from policymatch.domain.profile import FirmProfile
from policymatch.domain.recommendation import Answer
from policymatch.service import (
    Comparison,
    FirmCalendar,
    FirmChanges,
    FirmElsewhere,
    FirmPlan,
    Judgements,
    MeasurePage,
    PolicyPage,
    ServedPolicy,
    Suggestions,
    Withdrawal,
)

_REFERENCE = "#/components/schemas/{model}"
_ANSWERS: tuple[type[BaseModel], ...] = (
    Answer,
    Judgements,
    FirmPlan,
    FirmCalendar,
    FirmChanges,
    FirmElsewhere,
    Comparison,
    Suggestions,
    PolicyPage,
    MeasurePage,
    ServedPolicy,
    Withdrawal,
    Addition,
    Problem,
    JobStatus,
    Feedback,
)
_UNAVAILABLE = {
    "description": "Too many ask at once, and `Retry-After` says when to come back; or, without it, nothing "
    "can be served until somebody does what `detail` says.",
    "headers": {
        "Retry-After": {"schema": {"type": "integer"}, "description": "Seconds; only of a busy server."}
    },
}
_WITH_A_PROFILE = ("MatchBody", "JudgeBody", "PlanBody", "CalendarBody", "ChangesBody", "ElsewhereBody")
_SWAGGER = Path(flask_openapi3_swagger.__file__).parent / "templates" / "swagger"


def answers(model: type[BaseModel], *problems: HTTPStatus) -> ResponseDict:
    """The responses of a route: `model` on success, problems otherwise."""
    common = (HTTPStatus.REQUEST_URI_TOO_LONG, HTTPStatus.INTERNAL_SERVER_ERROR)
    return {
        "200": {"description": "OK", "content": {"application/json": {"schema": _reference(model)}}},
        **{str(status.value): _problem(status) for status in (*problems, *common)},
        str(HTTPStatus.SERVICE_UNAVAILABLE.value): _problem(HTTPStatus.SERVICE_UNAVAILABLE) | _UNAVAILABLE,
    }


def files(said: str, *mimetypes: str) -> dict[str, Any]:
    """A response that is a file, of one of these types."""
    contents = {each: {"schema": {"type": "string", "description": said}} for each in mimetypes}
    return {"description": said, "content": contents}


BODY_PROBLEMS = (
    HTTPStatus.BAD_REQUEST,
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
    HTTPStatus.UNPROCESSABLE_ENTITY,
)


def document_api(app: OpenAPI) -> None:
    """Add /openapi.json and /docs to `app`."""
    pages = Blueprint("docs", __name__, static_folder=_SWAGGER, static_url_path="/docs/static")
    described = _Described(app)

    @pages.get("/openapi.json")
    def openapi() -> Response:
        return jsonify(described.document())

    @pages.get("/docs")
    def docs() -> str:
        return render_template("docs.html")

    app.register_blueprint(pages)


class _Described:
    """The document of an application, completed once, when it is first asked for, by whichever thread."""

    def __init__(self, app: OpenAPI) -> None:
        self._app = app
        self._alone = Lock()
        self._document: dict[str, Any] | None = None

    def document(self) -> dict[str, Any]:
        """The document, to be read only."""
        with self._alone:
            if self._document is None:
                self._document = complete(self._app.api_doc)
            return self._document


def complete(described: dict[str, Any]) -> dict[str, Any]:
    """A copy of the document with the schemas of profiles and answers, as they are on the wire."""
    document = deepcopy(described)
    schemas = document["components"]["schemas"]
    _, told = models_json_schema([(FirmProfile, "validation")], ref_template=_REFERENCE)
    _, said = models_json_schema([(model, "serialization") for model in _ANSWERS], ref_template=_REFERENCE)
    schemas.update(said["$defs"])
    schemas.update(_told_freely(told["$defs"]))
    for body in _WITH_A_PROFILE:
        schemas[body]["properties"]["profile"] = _reference(FirmProfile)
    schemas["CompareBody"]["properties"]["firms"]["items"] = _reference(FirmProfile)
    document["components"] = {name: part for name, part in document["components"].items() if part}
    # On the wire a wording is one sentence, in the language that was asked for.
    schemas["Wording"] = {"type": "string", "title": "Wording"}
    return document


def _told_freely(schemas: dict[str, Any]) -> dict[str, Any]:
    """Profiles may give a region by name, and a held title or award by its bare name."""
    profile = schemas["FirmProfile"]["properties"]
    profile["region"] = {
        "anyOf": [{"type": "string"}, {"type": "null"}],
        "description": "A code of GB/T 2260, or the name of one place: 210112, 沈阳市浑南区; a zone across "
        "districts has a code of its own (东湖高新区, 420171); a name of several (Chaoyang) and the whole "
        "country are refused",
    }
    for name in ("titles", "platforms", "awards", "projects", "received"):
        item = {"anyOf": [{"type": "string", "minLength": 1}, {"$ref": _REFERENCE.format(model="Held")}]}
        profile[name] = {"anyOf": [{"type": "array", "items": item}, {"type": "null"}]}
    return schemas


def _reference(model: type[BaseModel]) -> dict[str, str]:
    return {"$ref": _REFERENCE.format(model=model.__name__)}


def _problem(status: HTTPStatus) -> dict[str, Any]:
    return {"description": status.phrase, "content": {MIMETYPE: {"schema": _reference(Problem)}}}
