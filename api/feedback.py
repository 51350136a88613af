"""POST and GET /v1/feedback: what became of recommendations."""

from datetime import UTC, datetime
from http import HTTPStatus

from flask import Response, jsonify
from flask_openapi3 import APIBlueprint, Tag

from api.authority import SECURITY, require_token
from api.documentation import BODY_PROBLEMS, answers
from api.requests import FeedbackBody
from api.state import served
from policymatch.domain.feedback import Feedback
from policymatch.service import remember, remembered

feedback = APIBlueprint("feedback", __name__, abp_tags=[Tag(name="feedback")])


@feedback.post("/v1/feedback", responses=answers(Feedback, *BODY_PROBLEMS), summary="Tell what became of it")
def tell(body: FeedbackBody) -> Response:
    """Keep an outcome: applied, granted, refused (with a reason), a wrong verdict, not relevant."""
    told = Feedback(**body.model_dump(), told_at=datetime.now(UTC))
    remember(told, served().settings.feedback_file)
    return jsonify(told.model_dump(mode="json"))


@feedback.get(
    "/v1/feedback",
    responses=answers(Feedback, HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN),
    security=SECURITY,
    summary="Export what was told",
)
def export() -> Response:
    """Every outcome, one line of JSON each, oldest first."""
    require_token(served().settings)
    kept = remembered(served().settings.feedback_file)
    lines = (told.model_dump_json(exclude_none=True) + "\n" for told in kept)
    return Response(lines, mimetype="application/x-ndjson")
