"""/v1/policies, /v1/policies/<id>, /v1/measures/<id>: browse, seek, read, and add."""

from http import HTTPStatus
from typing import Any

from flask import Response, jsonify
from flask_openapi3 import APIBlueprint, Tag
from pydantic import BaseModel

from api.authority import SECURITY, require_token
from api.documentation import BODY_PROBLEMS, answers
from api.queries import DayQuery, LanguageQuery, MeasurePath, PolicyPath, PolicyQuery
from api.reply import reply
from api.requests import PolicyBody
from api.state import served
from policymatch import service
from policymatch.config import today_in_china
from policymatch.service import (
    MeasurePage,
    PolicyPage,
    ServedPolicy,
    Wanted,
    publish_with,
    read_one,
    record_of,
    region_told,
)

policies = APIBlueprint("policies", __name__, abp_tags=[Tag(name="policies")])


@policies.get(
    "/v1/policies",
    responses=answers(PolicyPage, HTTPStatus.UNPROCESSABLE_ENTITY),
    summary="Browse and seek policies",
)
def list_policies(query: PolicyQuery) -> Response:
    """A page of the policies of the snapshot, sought by words, region and their status on a day."""
    on = query.on or today_in_china()
    region = query.region and region_told(query.region)
    wanted = Wanted(words=query.q, region=region, status=query.status)
    page = service.policies(served().snapshot(), wanted, on=on, page=query.page, per_page=query.per_page)
    return reply(page, query.lang)


@policies.get(
    "/v1/policies/<policy_id>",
    responses=answers(ServedPolicy, HTTPStatus.NOT_FOUND, HTTPStatus.UNPROCESSABLE_ENTITY),
    summary="Read a policy",
)
def read_policy(path: PolicyPath, query: DayQuery) -> Response:
    """A policy's text and measures, and its status on a day; quotes point into `document.body`."""
    on = query.on or today_in_china()
    return reply(service.policy_on(served().snapshot(), path.policy_id, on), query.lang)


@policies.get(
    "/v1/measures/<measure_id>",
    responses=answers(MeasurePage, HTTPStatus.NOT_FOUND, HTTPStatus.UNPROCESSABLE_ENTITY),
    summary="Read a measure",
)
def read_measure(path: MeasurePath, query: LanguageQuery) -> Response:
    """A measure with its own words and the policy that it stands in."""
    return reply(service.measure(served().snapshot(), path.measure_id), query.lang)


class Addition(BaseModel):
    """The extraction record of a document, and the snapshot it was published in, if it was."""

    record: dict[str, Any]
    snapshot: str | None = None


@policies.post(
    "/v1/policies",
    responses=answers(Addition, HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN, *BODY_PROBLEMS),
    security=SECURITY,
    summary="Add a policy",
)
def add_policy(body: PolicyBody) -> Response:
    """Read a document and show what was read; with `publish` it becomes part of what is served."""
    require_token(served().settings)
    policy = read_one(body.model_dump(exclude_none=True, exclude={"publish"}), served().settings)
    published = None
    if body.publish:
        published = publish_with(policy, served().settings).id
    return jsonify(record=record_of(policy), snapshot=published)
