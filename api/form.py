"""The web form: a profile in, verdicts beside their quotes out; in two languages, without scripts."""

from functools import partial
from typing import Any

from flask import Blueprint, Flask, render_template, request

from api.form_fields import NONE_HELD, SECTIONS, Entry, told_in
from api.form_suggestions import CONFIRMED, RECOGNISE, Offered, confirmed_in, offered_in
from api.problems import language_of_request
from api.state import served
from api.texts import text_of
from policymatch import service
from policymatch.config import today_in_china
from policymatch.domain.errors import ProfileError
from policymatch.domain.labels import (
    FACT_NAMES,
    KIND_NAMES,
    VERDICT_NAMES,
    beside_quote,
    confidence_in_words,
    state_in_words,
)
from policymatch.domain.reality import FactKind
from policymatch.domain.verdict import for_readers
from policymatch.domain.wording import Language, Wording
from policymatch.service import outlook, read_profile

form = Blueprint("form", __name__)
_SHOWN = 30
_UNPROCESSABLE = 422
_SHOWN_ABOVE = frozenset({FactKind.AMOUNT})
"""The amount stands at the head of each measure; it is not told again among its facts."""


@form.route("/", methods=["GET", "POST"])
def ask() -> str:
    """The empty form; posted to, the form as it was filled, to be changed."""
    return _form({})


@form.post("/results")
def results() -> str | tuple[str, int]:
    """What the firm may have, how it goes together, when, and what would open more.

    The form again where it has faults.
    """
    on = today_in_china()
    try:
        profile = read_profile(confirmed_in(request.form, told_in(request.form), on), on=on)
    except ProfileError as error:
        faults = {fault.pointer.split("/")[1]: fault.wording for fault in error.faults if fault.pointer}
        return _form(faults), _UNPROCESSABLE
    found = outlook(served().snapshot(), profile, on=on, top=_SHOWN)
    return _page(
        "results.html", found=found, answer=found.answer, offered=_offered(), SHOWN_ABOVE=_SHOWN_ABOVE
    )


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
        "form.html", sections=SECTIONS, Entry=Entry, NONE_HELD=NONE_HELD, faults=faults, offered=_offered()
    )


def _offered() -> tuple[Offered, ...]:
    return offered_in(request.form, told_in(request.form), today_in_china())


def _page(template: str, **values: Any) -> str:
    language = language_of_request()
    other = Language.EN if language is Language.ZH else Language.ZH
    return render_template(
        template,
        **values,
        language=language.value,
        other=other.value,
        entered=request.form,
        t=partial(text_of, language=language),
        w=lambda wording: wording.in_language(language),
        CONFIRMED=CONFIRMED,
        RECOGNISE=RECOGNISE,
        beside_quote=beside_quote,
        confidence=confidence_in_words,
        for_readers=for_readers,
        kinds=KIND_NAMES,
        facts=FACT_NAMES,
        state_in_words=state_in_words,
        verdicts=VERDICT_NAMES,
    )
