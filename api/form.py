"""The web form: a profile in, verdicts beside their quotes out; in two languages, without scripts."""

from datetime import date
from http import HTTPStatus
from typing import Any

from flask import Blueprint, Flask, g, redirect, request
from werkzeug.wrappers import Response

from api.form_faults import fault_of_none_beside_titles, figure_faults
from api.form_fields import FORM_FIELDS, NONE_HELD, SECTIONS, Entry, box_of, told_in
from api.form_list import FIRST, NEXT, part_of
from api.form_questions import asked_in_box_unit
from api.form_suggestions import CONFIRMED, RECOGNISE, Offered, confirmed_in, offered_in
from api.language import language_of_request
from api.pages import page
from api.state import served
from policymatch import service
from policymatch.config import today_in_china
from policymatch.domain.errors import ProfileError
from policymatch.domain.labels import (
    FACT_NAMES,
    MEASURE_KIND_NAMES,
    RELEVANCE_NAMES,
    VERDICT_NAMES,
    beside_quote,
    confidence_in_words,
    note_on_relevance,
    note_on_repeats,
    state_in_words,
    verdict_note,
)
from policymatch.domain.profile import FirmProfile
from policymatch.domain.profile_names import PROFILE_NAMES
from policymatch.domain.reality import FactKind
from policymatch.domain.recommendation import Answer
from policymatch.domain.verdict import Verdict, for_readers, under_quotes
from policymatch.domain.wording import Wording
from policymatch.service import Outlook, outlook, place_of_firm, read_profile, recommend

form = Blueprint("form", __name__)
_FURTHEST = 1_000_000
_WITH_DRAFTS = "&include=draft"
_SHOWN_ABOVE = frozenset({FactKind.AMOUNT})
"""The amount stands at the head of each measure; it is not told again among its facts."""
_TITLED = (Verdict.ELIGIBLE, Verdict.UNCLEAR)
"""The verdicts whose counts the title of a page of results tells."""


@form.route("/", methods=["GET", "POST"])
def ask() -> str:
    """The empty form; posted to, the form as it was filled, to be changed, `at` the box that is asked for."""
    return _form({})


@form.post("/results")
def results() -> str | tuple[str, int]:
    """What the firm may have, how it goes together, when, and what would open more.

    The form again where it has faults.
    """
    g.entered = request.form
    on = today_in_china()
    faults = figure_faults(request.form)
    told = {key: value for key, value in told_in(request.form).items() if key not in faults}
    try:
        profile = read_profile(confirmed_in(request.form, told, on), on=on)
    except ProfileError as error:
        faults |= {fault.pointer.split("/")[1]: fault.wording for fault in error.faults if fault.pointer}
        if "titles" in faults and (told_of_none := fault_of_none_beside_titles(request.form)):
            faults["titles"] = told_of_none
    if faults:
        return _form(_in_order(faults)), HTTPStatus.UNPROCESSABLE_ENTITY
    include = frozenset({Verdict.DRAFT}) if request.args.get("include") == Verdict.DRAFT else frozenset()
    after = min(max(0, request.args.get("after", 0, type=int)), _FURTHEST)
    found, answer = _found(profile, on, after, include)
    return _page(
        "results.html",
        found=found,
        registered=place_of_firm(profile),
        answer=answer,
        part=part_of(answer, after, include),
        offered=_offered(),
        also=_WITH_DRAFTS if include else "",
        box_of=box_of,
        SHOWN_ABOVE=_SHOWN_ABOVE,
        TITLED=_TITLED,
        Verdict=Verdict,
        WITH_DRAFTS=_WITH_DRAFTS,
    )


def _found(
    profile: FirmProfile, on: date, after: int, include: frozenset[Verdict]
) -> tuple[Outlook | None, Answer]:
    """The first of the list with all that is made of them; where somebody reads on, what follows alone."""
    snapshot = served().snapshot()
    if after:
        return None, recommend(snapshot, profile, on=on, top=NEXT, include=include, after=after)
    found = outlook(snapshot, profile, on=on, top=FIRST, include=include)
    return found, found.answer


@form.get("/results")
def results_without_a_firm() -> Response:
    """An address that was kept: what it showed was never kept here, so the form is shown."""
    return redirect(f"/?lang={language_of_request().value}")


@form.get("/policies/<policy_id>")
def read(policy_id: str) -> str:
    """A document with one place marked: what a quote points at."""
    policy = service.policy(served().snapshot(), policy_id)
    start = request.args.get("start", 0, type=int)
    end = request.args.get("end", 0, type=int)
    return _page("policy.html", policy=policy, start=max(0, start), end=max(0, start, end))


def add_form(app: Flask) -> None:
    """Add the form to `app`."""
    app.register_blueprint(form)


def _form(faults: dict[str, Wording]) -> str:
    return _page(
        "form.html",
        sections=SECTIONS,
        Entry=Entry,
        NONE_HELD=NONE_HELD,
        faults=faults,
        at="" if faults else request.args.get("at", ""),
        offered=_offered(),
    )


def _in_order(faults: dict[str, Wording]) -> dict[str, Wording]:
    """The faults in the order of the form."""
    places = {field.key: place for place, field in enumerate(FORM_FIELDS)}
    return dict(sorted(faults.items(), key=lambda fault: places.get(fault[0], len(places))))


def _offered() -> tuple[Offered, ...]:
    return offered_in(request.form, told_in(request.form), today_in_china())


def _page(template: str, **values: Any) -> str:
    return page(
        template,
        **values,
        entered=request.form,
        asked=asked_in_box_unit,
        CONFIRMED=CONFIRMED,
        RECOGNISE=RECOGNISE,
        beside_quote=beside_quote,
        confidence=confidence_in_words,
        for_readers=for_readers,
        kinds=MEASURE_KIND_NAMES,
        names=PROFILE_NAMES,
        note_on_relevance=note_on_relevance,
        note_on_repeats=note_on_repeats,
        relevances=RELEVANCE_NAMES,
        facts=FACT_NAMES,
        state_in_words=state_in_words,
        under_quotes=under_quotes,
        verdict_note=verdict_note,
        verdicts=VERDICT_NAMES,
    )
