"""What the addresses of requests carry: paths, and queries of which no parameter is passed over."""

from collections.abc import Callable
from functools import cache
from inspect import unwrap
from typing import Any, get_type_hints

from flask import current_app, request
from pydantic import BaseModel, ConfigDict, Field

from api.values import ON_A_DAY, Day, PlaceTold
from policymatch.domain.document import PolicyStatus
from policymatch.domain.errors import Fault, RequestError
from policymatch.domain.pointers import pointer_of
from policymatch.domain.wording import Language, Wording

_NO_PARAMETER = Wording(zh="没有这个参数，请删去", en="there is no such parameter; leave it out")


class Named(BaseModel):
    """Frozen, and refusing parameters it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class PolicyQuery(Named):
    """A page of the list of policies."""

    q: str = Field(
        default="",
        max_length=500,
        description="A document number, a title, an issuer or words of the text. What has that number comes "
        "first, then what a part of a number, a title or the issuer names, then what speaks of it.",
    )
    region: PlaceTold | None = Field(
        default=None, max_length=100, description="A code of GB/T 2260 or a name; with what lies in it."
    )
    status: PolicyStatus | None = Field(default=None, description="The status on the day `on`.")
    on: Day | None = ON_A_DAY
    page: int = Field(default=1, ge=1, le=1_000_000)
    per_page: int = Field(default=20, ge=1, le=100)
    lang: Language = Language.ZH


class PolicyPath(Named):
    """A policy's id."""

    policy_id: str


class MeasurePath(Named):
    """A measure's id."""

    measure_id: str


class DayQuery(Named):
    """The day that is asked about, and the language of the sentences."""

    on: Day | None = ON_A_DAY
    lang: Language = Language.ZH


class LanguageQuery(Named):
    """The language of the sentences."""

    lang: Language = Language.ZH


def check_query() -> None:
    """Refuse parameters in the address of a route that takes none; those of others stand in their models.

    Raises RequestError: there are some, all of them named.
    """
    view = current_app.view_functions.get(request.endpoint or "")
    if view is None or not request.path.startswith("/v1/") or not request.args or _takes_a_query(view):
        return
    faults = [Fault(pointer=pointer_of([name]), wording=_NO_PARAMETER) for name in request.args]
    raise RequestError(faults, zh="请求有误，请逐条改正：", en="The request has faults; correct each:")


@cache
def _takes_a_query(view: Callable[..., Any]) -> bool:
    return "query" in get_type_hints(unwrap(view))
