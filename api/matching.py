"""POST /v1/match and POST /v1/judge."""

from http import HTTPStatus

from flask import Response
from flask_openapi3 import APIBlueprint, Tag

from api.documentation import BODY_PROBLEMS, answers
from api.reply import reply
from api.requests import JudgeBody, MatchBody, profile_of
from api.state import served
from policymatch.config import today_in_china
from policymatch.domain.recommendation import Answer
from policymatch.service import Judgements, judge, recommend

matching = APIBlueprint("matching", __name__, abp_tags=[Tag(name="matching")])


@matching.post("/v1/match", responses=answers(Answer, *BODY_PROBLEMS), summary="What a firm may have")
def match_firm(body: MatchBody) -> Response:
    """Every measure is judged; what may not be had is left out; the rest comes best first, explained."""
    on = body.on or today_in_china()
    answer = recommend(
        served().snapshot(),
        profile_of(body.profile, on),
        on=on,
        top=body.top,
        include=body.included(),
        ignore_dates=body.ignore_dates,
    )
    return reply(answer, body.lang)


@matching.post(
    "/v1/judge",
    responses=answers(Judgements, HTTPStatus.NOT_FOUND, *BODY_PROBLEMS),
    summary="Named measures, condition by condition",
)
def judge_firm(body: JudgeBody) -> Response:
    """The verdict on each named measure, with every finding beside its quote."""
    on = body.on or today_in_china()
    profile = profile_of(body.profile, on)
    judged = judge(served().snapshot(), profile, body.measures, on=on, ignore_dates=body.ignore_dates)
    return reply(judged, body.lang)
