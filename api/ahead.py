"""POST /v1/plan, /v1/calendar, /v1/changes, /v1/elsewhere: what a firm makes of what it may have."""

from flask import Response
from flask_openapi3 import APIBlueprint, Tag

from api.documentation import BODY_PROBLEMS, answers
from api.reply import reply
from api.requests import CalendarBody, ChangesBody, ElsewhereBody, PlanBody, profile_of
from api.state import served
from policymatch import service
from policymatch.config import today_in_china
from policymatch.service import FirmCalendar, FirmChanges, FirmElsewhere, FirmPlan

ahead = APIBlueprint("ahead", __name__, abp_tags=[Tag(name="looking ahead")])


@ahead.post(
    "/v1/plan", responses=answers(FirmPlan, *BODY_PROBLEMS), summary="The best set that may be had together"
)
def plan_firm(body: PlanBody) -> Response:
    """What to apply for now and later, what was left out for which sentence, what it comes to at most."""
    on = body.on or today_in_china()
    profile = profile_of(body.profile, on)
    made = service.plan(served().snapshot(), profile, on=on, top=body.top, ignore_dates=body.ignore_dates)
    return reply(made, body.lang)


@ahead.post("/v1/calendar", responses=answers(FirmCalendar, *BODY_PROBLEMS), summary="The next twelve months")
def calendar_of_firm(body: CalendarBody) -> Response:
    """Windows that open and close, documents that expire, days on which the firm is old enough."""
    on = body.on or today_in_china()
    found = service.calendar(served().snapshot(), profile_of(body.profile, on), on=on, top=body.top)
    return reply(found, body.lang)


@ahead.post(
    "/v1/changes",
    responses=answers(FirmChanges, *BODY_PROBLEMS),
    summary="The smallest changes that open the most",
)
def changes_of_firm(body: ChangesBody) -> Response:
    """Single changes of what was told and is missed: how much each opens, and what it takes away."""
    on = body.on or today_in_china()
    profile = profile_of(body.profile, on)
    found = service.changes(
        served().snapshot(), profile, on=on, most=body.most, ignore_dates=body.ignore_dates
    )
    return reply(found, body.lang)


@ahead.post(
    "/v1/elsewhere",
    responses=answers(FirmElsewhere, *BODY_PROBLEMS),
    summary="The same firm in another place",
)
def firm_elsewhere(body: ElsewhereBody) -> Response:
    """What it might have there and not here, and here and not there, the best first."""
    on = body.on or today_in_china()
    profile = profile_of(body.profile, on)
    found = service.elsewhere(
        served().snapshot(), profile, body.region, on=on, top=body.top, ignore_dates=body.ignore_dates
    )
    return reply(found, body.lang)
