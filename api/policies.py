"""/v1/policies, /v1/policies/<id>, /v1/measures/<id>: browse, seek, read, add and withdraw."""

from http import HTTPStatus

from flask import Response, jsonify
from flask_openapi3 import APIBlueprint, Tag

from api.additions import Addition
from api.addresses import POLICIES
from api.authority import SECURITY, require_token
from api.documentation import BODY_PROBLEMS, answers
from api.queries import DayQuery, LanguageQuery, MeasurePath, PolicyPath, PolicyQuery
from api.reply import reply
from api.requests import PolicyBody
from api.state import served
from policymatch import service
from policymatch.config import today_in_china
from policymatch.domain.errors import SnapshotError
from policymatch.domain.measure import Policy
from policymatch.domain.wording import Wording
from policymatch.service import (
    MeasurePage,
    PolicyPage,
    ServedPolicy,
    Wanted,
    Withdrawal,
    note_on_replacing,
    publish_with,
    read_one,
    record_of,
    region_told,
    served_under_its_name,
    withdraw,
)

policies = APIBlueprint("policies", __name__, abp_tags=[Tag(name="policies")])


@policies.get(
    POLICIES,
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
    f"{POLICIES}/<policy_id>",
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


@policies.post(
    POLICIES,
    responses=answers(Addition, HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN, *BODY_PROBLEMS),
    security=SECURITY,
    summary="Add a policy",
)
def add_policy(body: PolicyBody) -> Response:
    """Read a document and show what was read; with `publish` it becomes part of what is served.

    It replaces the document of the same id, and stays, whatever is built, until it is withdrawn; but where
    the files that are built hold a reviewed record of this id, the next build serves that (`note`). Other
    documents that are served with its number, issuer and title stay too, and are named in `versions`.
    """
    require_token(served().settings)
    told = body.model_dump(exclude_none=True, exclude={"publish", "lang"})
    policy = read_one(told, served().settings)
    note, published = _note_on(policy), None
    if body.publish:
        published = publish_with(policy, told, served().settings).id
    added = Addition(
        record=record_of(policy),
        snapshot=published,
        versions=_versions_of(policy),
        note=note.in_language(body.lang) if note else None,
    )
    return jsonify(added.model_dump())


def _note_on(policy: Policy) -> Wording | None:
    """What is to be said of a document before it is published; nothing where nothing is served at all."""
    try:
        return note_on_replacing(policy.document.id, served().snapshot())
    except SnapshotError:
        return None


def _versions_of(policy: Policy) -> list[str]:
    """What is served under the name of a policy; nothing where nothing is served at all."""
    try:
        return served_under_its_name(policy.document, served().snapshot())
    except SnapshotError:
        return []


@policies.delete(
    f"{POLICIES}/<policy_id>",
    responses=answers(
        Withdrawal,
        HTTPStatus.UNAUTHORIZED,
        HTTPStatus.FORBIDDEN,
        HTTPStatus.NOT_FOUND,
        HTTPStatus.UNPROCESSABLE_ENTITY,
    ),
    security=SECURITY,
    summary="Withdraw a policy",
)
def withdraw_policy(path: PolicyPath, query: LanguageQuery) -> Response:
    """Take a document out of what is served, at once; one that was published here no build takes on again.

    Where the files of the last build hold a document of its id, whether it was served or another was
    published in its place, the next build serves that unless it is taken out of these: `returns_with_build`.
    """
    require_token(served().settings)
    return reply(withdraw(path.policy_id, served().settings), query.lang)
