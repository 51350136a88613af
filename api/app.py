"""The application, made once a worker: `api.app:create_app()`."""

from http import HTTPStatus

from flask import Response
from flask.json.provider import DefaultJSONProvider
from flask_openapi3 import Info, OpenAPI
from pydantic import ValidationError

from api.ahead import ahead
from api.authority import SCHEME
from api.batches import batches
from api.documentation import document_api
from api.feedback import feedback
from api.form import add_form
from api.guards import guard
from api.logs import log_as_json
from api.matching import matching
from api.operations import Metrics, operate
from api.policies import policies
from api.problems import Problem, answer_problems, problem
from api.reading import reading
from api.requests import faults_of_request
from api.state import EXTENSION, Served
from policymatch.config import Settings, read_settings
from policymatch.domain.wording import Wording


class PlainJSON(DefaultJSONProvider):
    """Keys in their own order, Chinese as Chinese."""

    sort_keys = False
    ensure_ascii = False


_FAULTY = Wording(zh="请求有误，请逐条改正：", en="The request has faults; correct each:")


def create_app(settings: Settings | None = None) -> OpenAPI:
    """The API, its documentation and the form over the snapshot of `settings`, else of the environment's."""
    settings = settings or read_settings()
    log_as_json()
    app = OpenAPI(
        "api",
        info=Info(
            title="policymatch",
            version="1",
            description="Which supporting policies a firm may have, condition by condition.\n\n"
            "Sentences are Chinese, or English where `lang` of the body or the address says `en`. Where a "
            "request is refused that tells no `lang`, `Accept-Language` decides.",
        ),
        security_schemes=SCHEME,
        doc_ui=False,
        validation_error_status=HTTPStatus.UNPROCESSABLE_ENTITY.value,
        validation_error_model=Problem,
        validation_error_callback=_faulty,
    )
    app.json = PlainJSON(app)
    served, metrics = Served(settings), Metrics()
    app.extensions[EXTENSION] = served
    guard(app, settings, metrics.observe)
    answer_problems(app)
    for part in (matching, ahead, reading, policies, batches, feedback):
        app.register_api(part)
    operate(app, served, metrics)
    document_api(app)
    add_form(app)
    return app


def _faulty(error: ValidationError) -> Response:
    return problem(HTTPStatus.UNPROCESSABLE_ENTITY, _FAULTY, faults_of_request(error))
