"""POST and GET /v1/feedback: what became of recommendations."""

from datetime import UTC, datetime
from http import HTTPStatus

from flask import Response, jsonify
from flask_openapi3 import APIBlueprint, Tag

from api.authority import SECURITY, require_token
from api.documentation import BODY_PROBLEMS, answers, files
from api.queries import LanguageQuery
from api.reply import LINES
from api.requests import FeedbackBody
from api.state import served
from policymatch.domain.errors import Fault, RequestError
from policymatch.domain.feedback import Feedback
from policymatch.domain.wording import Wording
from policymatch.service import remember, remembered

feedback = APIBlueprint("feedback", __name__, abp_tags=[Tag(name="feedback")])


@feedback.post("/v1/feedback", responses=answers(Feedback, *BODY_PROBLEMS), summary="Tell what became of it")
def tell(body: FeedbackBody) -> Response:
    """Keep an outcome: applied, granted, refused (with a reason), a wrong verdict, not relevant."""
    _check_measure(body)
    told = Feedback(**body.model_dump(exclude={"lang"}), told_at=datetime.now(UTC))
    remember(told, served().settings.feedback_file)
    return jsonify(told.model_dump(mode="json"))


def _check_measure(body: FeedbackBody) -> None:
    """Refuse a measure that what is served does not hold; what another snapshot held is not known here.

    Raises RequestError.
    """
    snapshot = served().snapshot()
    if body.snapshot not in (None, snapshot.id) or body.measure in snapshot.catalogue.measure_ids:
        return
    unknown = Wording(zh=f"没有政策事项 {body.measure}", en=f"there is no measure {body.measure}")
    faults = [Fault(pointer="/measure", wording=unknown)]
    raise RequestError(faults, zh="请求有误，请逐条改正：", en="The request has faults; correct each:")


@feedback.get(
    "/v1/feedback",
    responses={
        **answers(Feedback, HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN, HTTPStatus.UNPROCESSABLE_ENTITY),
        "200": files("one Feedback a line, as JSON", LINES),
    },
    security=SECURITY,
    summary="Export what was told",
)
def export(query: LanguageQuery) -> Response:  # noqa: ARG001 - a refusal heeds it
    """Every outcome, one line of JSON each, oldest first."""
    require_token(served().settings)
    kept = remembered(served().settings.feedback_file)
    lines = (told.model_dump_json(exclude_none=True) + "\n" for told in kept)
    return Response(lines, mimetype=LINES)
