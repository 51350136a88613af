"""GET /v1/policies, /v1/policies/<id>, /v1/measures/<id>: browse, seek and read."""

from http import HTTPStatus

from flask import Response, jsonify
from flask_openapi3 import APIBlueprint, Tag

from api.documentation import answers
from api.requests import LanguageQuery, MeasurePath, PolicyPath, PolicyQuery
from api.state import served
from policymatch import service
from policymatch.domain.measure import Policy
from policymatch.service import MeasurePage, PolicyPage, Wanted, plain

policies = APIBlueprint("policies", __name__, abp_tags=[Tag(name="policies")])


@policies.get(
    "/v1/policies",
    responses=answers(PolicyPage, HTTPStatus.UNPROCESSABLE_ENTITY),
    summary="Browse and seek policies",
)
def list_policies(query: PolicyQuery) -> Response:
    """A page of the policies of the snapshot, sought by words, region and status."""
    wanted = Wanted(words=query.q, region=query.region, status=query.status)
    page = service.policies(served().snapshot(), wanted, page=query.page, per_page=query.per_page)
    return jsonify(plain(page, query.lang))


@policies.get(
    "/v1/policies/<policy_id>",
    responses=answers(Policy, HTTPStatus.NOT_FOUND, HTTPStatus.UNPROCESSABLE_ENTITY),
    summary="Read a policy",
)
def read_policy(path: PolicyPath, query: LanguageQuery) -> Response:
    """A policy's text and its measures; quotes point into `document.body`."""
    return jsonify(plain(service.policy(served().snapshot(), path.policy_id), query.lang))


@policies.get(
    "/v1/measures/<measure_id>",
    responses=answers(MeasurePage, HTTPStatus.NOT_FOUND, HTTPStatus.UNPROCESSABLE_ENTITY),
    summary="Read a measure",
)
def read_measure(path: MeasurePath, query: LanguageQuery) -> Response:
    """A measure with its own words and the policy that it stands in."""
    return jsonify(plain(service.measure(served().snapshot(), path.measure_id), query.lang))
