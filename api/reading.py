"""POST /v1/compare and /v1/suggest: what two versions of a document, or a firm's own words, tell."""

from http import HTTPStatus

from flask import Response
from flask_openapi3 import APIBlueprint, Tag

from api.addresses import COMPARE
from api.documentation import BODY_PROBLEMS, answers
from api.reply import reply
from api.requests import CompareBody, DocumentBody, SuggestBody, profiles_of
from api.state import served
from policymatch import service
from policymatch.config import today_in_china
from policymatch.domain.measure import Policy
from policymatch.service import Comparison, Suggestions, compare, read_one, suggest

reading = APIBlueprint("reading", __name__, abp_tags=[Tag(name="texts")])


@reading.post(
    COMPARE,
    responses=answers(Comparison, HTTPStatus.NOT_FOUND, *BODY_PROBLEMS),
    summary="Two versions of a document",
)
def compare_versions(body: CompareBody) -> Response:
    """What the new version added, removed and changed, and which of `firms` gain or lose by it.

    A version is the id of a policy that is served, or a document to be read; nothing of it is kept.
    """
    on = body.on or today_in_china()
    firms = profiles_of(body.firms, on)
    found = compare(_policy(body.old), _policy(body.new), firms, on=on)
    return reply(found, body.lang)


@reading.post(
    "/v1/suggest",
    responses=answers(Suggestions, *BODY_PROBLEMS),
    summary="Facts in a description, to be confirmed",
)
def suggest_facts(body: SuggestBody) -> Response:
    """Facts that a firm's free text seems to tell, each with its words; put what is true into the profile."""
    return reply(suggest(body.text, on=body.on or today_in_china()), body.lang)


def _policy(version: str | DocumentBody) -> Policy:
    if isinstance(version, str):
        return service.policy(served().snapshot(), version)
    return read_one(version.model_dump(exclude_none=True), served().settings, kept=False)
