"""What requests carry; the profile inside is checked by the service, with all its faults."""

from datetime import date
from typing import Any, Literal

from flask import request
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from api.problems import faults_of
from policymatch.config import today_in_china
from policymatch.domain.document import Status
from policymatch.domain.errors import Fault, ProfileError, RequestError
from policymatch.domain.feedback import Outcome
from policymatch.domain.profile import FirmProfile
from policymatch.domain.verdict import Verdict
from policymatch.domain.wording import Language
from policymatch.service import read_profile

Told = dict[str, Any]
Left = Literal["ineligible", "closed", "draft"]


class Asked(BaseModel):
    """Frozen, and refusing keys it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class MatchBody(Asked):
    """A firm, and how it wants its answer."""

    profile: Told
    top: int = Field(default=20, ge=1, le=200, description="How many to recommend.")
    on: date | None = Field(default=None, description="The day to judge on; today in Shanghai by default.")
    lang: Language = Language.ZH
    include: list[Left] = Field(default=[], description="Verdicts to list that are left out otherwise.")
    ignore_dates: bool = Field(
        default=False, description="Judge as if all policies were in force and all windows open."
    )

    def included(self) -> frozenset[Verdict]:
        """The verdicts that are asked for beside the usual ones."""
        return frozenset(map(Verdict, self.include))


class JudgeBody(Asked):
    """A firm, and the measures to hold against it."""

    profile: Told
    measures: list[str] = Field(min_length=1, max_length=200)
    on: date | None = None
    lang: Language = Language.ZH
    ignore_dates: bool = False


class FeedbackBody(Asked):
    """What became of a recommendation."""

    measure: str = Field(min_length=1, max_length=200)
    outcome: Outcome
    reason: str | None = Field(default=None, max_length=2000)
    profile_hash: str | None = Field(default=None, pattern="^[0-9a-f]{1,64}$")
    snapshot: str | None = Field(default=None, pattern="^[0-9a-f]{1,64}$")


class PolicyBody(Asked):
    """A document, with the facts that stand beside it; those in its text are read from there."""

    title: str = Field(min_length=1, max_length=500)
    text: str = Field(min_length=1)
    id: str | None = Field(default=None, max_length=200)
    issuer: str | None = None
    region: str | None = Field(default=None, description="A code of GB/T 2260 or a name.")
    date: str | None = None
    doc_no: str | None = None
    url: str | None = Field(default=None, pattern="^https?://")
    publish: bool = False


class PolicyQuery(BaseModel):
    """A page of the list of policies."""

    q: str = Field(default="", max_length=500, description="Words to seek.")
    region: str | None = Field(
        default=None, pattern=r"^\d{6}$", description="GB/T 2260; with what lies in it."
    )
    status: Status | None = None
    page: int = Field(default=1, ge=1, le=1_000_000)
    per_page: int = Field(default=20, ge=1, le=100)
    lang: Language = Language.ZH


class PolicyPath(BaseModel):
    """A policy's id."""

    policy_id: str


class MeasurePath(BaseModel):
    """A measure's id."""

    measure_id: str


class LanguageQuery(BaseModel):
    """The language of the sentences."""

    lang: Language = Language.ZH


def faults_of_request(error: ValidationError) -> list[Fault]:
    """Every fault of a request: those of its envelope, and those of the profile inside it."""
    told = request.get_json(silent=True) if request.is_json else None
    return [*faults_of(error), *_faults_of_profile(told)]


def _faults_of_profile(told: Any) -> list[Fault]:
    if not isinstance(told, dict) or not isinstance(told.get("profile"), dict):
        return []
    try:
        read_profile(told["profile"], on=today_in_china())
    except ProfileError as error:
        return below("/profile", error)
    return []


def profile_of(told: dict[str, Any], on: date) -> FirmProfile:
    """The profile inside a request.

    Raises RequestError: its faults, with pointers from the root of the request.
    """
    try:
        return read_profile(told, on=on)
    except ProfileError as error:
        raise RequestError(
            below("/profile", error), zh="企业画像有误，请逐条改正：", en="The profile has faults; mend each:"
        ) from error


def below(pointer: str, error: ProfileError) -> list[Fault]:
    """The faults of a profile as parts of what holds it."""
    return [fault.model_copy(update={"pointer": pointer + fault.pointer}) for fault in error.faults]
