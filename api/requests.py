"""What requests carry; the profile inside is checked by the service, with all its faults."""

from datetime import date
from typing import Annotated, Any, Literal

from flask import request
from pydantic import (
    BaseModel,
    ConfigDict,
    Discriminator,
    Field,
    StrictBool,
    Tag,
    TypeAdapter,
    ValidationError,
)

from api.problems import DOCUMENT_TOLD, ID_TOLD, faults_of
from api.values import (
    ON_A_DAY,
    Day,
    DayTold,
    DocumentId,
    PlaceElsewhere,
    PlaceTold,
    Whole,
    counted,
)
from policymatch.config import today_in_china
from policymatch.domain.errors import Fault, ProfileError, RequestError
from policymatch.domain.feedback import Outcome
from policymatch.domain.how_many import CHANGES, MOVED, PLANNED, RECOMMENDED, SCHEDULED
from policymatch.domain.profile import FirmProfile
from policymatch.domain.verdict import Verdict
from policymatch.domain.wording import Language
from policymatch.service import read_profile

Told = dict[str, Any]
_DAY: TypeAdapter[date | None] = TypeAdapter(date | None)
Left = Literal["ineligible", "closed", "draft"]


class Body(BaseModel):
    """Frozen, and refusing keys it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class MatchBody(Body):
    """A firm, and how it wants its answer."""

    profile: Told
    top: Whole = counted(RECOMMENDED, "How many to recommend.")
    on: Day | None = ON_A_DAY
    lang: Language = Language.ZH
    include: list[Left] = Field(default=[], description="Verdicts to list that are left out otherwise.")
    ignore_dates: StrictBool = Field(
        default=False, description="Judge as if all policies were in force and all windows open."
    )

    def included(self) -> frozenset[Verdict]:
        """The verdicts that are asked for beside the usual ones."""
        return frozenset(map(Verdict, self.include))


class JudgeBody(Body):
    """A firm, and the measures to hold against it."""

    profile: Told
    measures: list[str] = Field(min_length=1, max_length=200)
    on: Day | None = ON_A_DAY
    lang: Language = Language.ZH
    ignore_dates: StrictBool = False


class FeedbackBody(Body):
    """What became of a recommendation."""

    measure: str = Field(min_length=1, max_length=200)
    outcome: Outcome
    reason: str | None = Field(default=None, max_length=2000)
    profile_hash: str | None = Field(default=None, pattern="^[0-9a-f]{1,64}$")
    snapshot: str | None = Field(default=None, pattern="^[0-9a-f]{1,64}$")
    lang: Language = Language.ZH


class PlanBody(Body):
    """A firm, and among how many measures to choose."""

    profile: Told
    top: Whole = counted(PLANNED, "Among how many of the best to choose.")
    on: Day | None = ON_A_DAY
    lang: Language = Language.ZH
    ignore_dates: StrictBool = False


class CalendarBody(Body):
    """A firm, and of how many measures to tell the days."""

    profile: Told
    top: Whole = counted(SCHEDULED, "Of how many of the best to tell.")
    on: Day | None = ON_A_DAY
    lang: Language = Language.ZH


class ChangesBody(Body):
    """A firm, and how many changes to name."""

    profile: Told
    most: Whole = counted(CHANGES, "How many to name.")
    on: Day | None = ON_A_DAY
    lang: Language = Language.ZH
    ignore_dates: StrictBool = False


class ElsewhereBody(Body):
    """A firm, and another place."""

    profile: Told
    region: PlaceElsewhere = Field(min_length=1, max_length=100, description="A code of GB/T 2260 or a name.")
    top: Whole = counted(MOVED, "How many of each side to list.")
    on: Day | None = ON_A_DAY
    lang: Language = Language.ZH
    ignore_dates: StrictBool = False


class DocumentBody(Body):
    """A document, with the facts that stand beside it; those in its text are read from there."""

    title: str = Field(min_length=1, max_length=500)
    text: str = Field(min_length=1, max_length=200_000)
    issuer: str | None = None
    region: PlaceTold | None = Field(default=None, description="A code of GB/T 2260 or a name.")
    date: DayTold | None = None
    doc_no: str | None = None


def _version_kind(told: Any) -> str:
    return DOCUMENT_TOLD if isinstance(told, dict | DocumentBody) else ID_TOLD


Version = Annotated[
    Annotated[str, Tag(ID_TOLD)] | Annotated[DocumentBody, Tag(DOCUMENT_TOLD)], Discriminator(_version_kind)
]
"""A version of a document: its id where it is served, else what it says."""


class CompareBody(Body):
    """Two versions, each the id of a policy or a document, and the firms to hold against both."""

    old: Version
    new: Version
    firms: list[Told] = Field(default=[], max_length=1000)
    on: Day | None = ON_A_DAY
    lang: Language = Language.ZH


class SuggestBody(Body):
    """What a firm writes of itself."""

    text: str = Field(max_length=20_000)
    on: Day | None = ON_A_DAY
    lang: Language = Language.ZH


class PolicyBody(Body):
    """A document, with the facts that stand beside it; those in its text are read from there."""

    title: str = Field(min_length=1, max_length=500)
    text: str = Field(min_length=1)
    id: DocumentId | None = Field(
        default=None,
        max_length=200,
        description="1 to 80 letters of ASCII, digits and . _ ~ -, which does not begin or end with . or -. "
        "Without one, the document takes an id of its title and text.",
    )
    issuer: str | None = None
    region: PlaceTold | None = Field(default=None, description="A code of GB/T 2260 or a name.")
    date: DayTold | None = None
    doc_no: str | None = None
    url: str | None = Field(default=None, pattern="^https?://")
    publish: StrictBool = False
    lang: Language = Language.ZH


def faults_of_request(error: ValidationError) -> list[Fault]:
    """Every fault of a request: those of its envelope, and those of the profiles inside it."""
    found = faults_of(error)
    told = request.get_json(silent=True) if request.is_json else None
    return [*found, *_faults_of_profiles(told, found)] if isinstance(told, dict) else found


def _faults_of_profiles(told: Told, envelope: list[Fault]) -> list[Fault]:
    """The faults of `profile` and of each of `firms`, where the envelope has nothing against these."""
    profile, firms, on = told.get("profile"), told.get("firms"), _day_of(told)
    faulty = {fault.pointer for fault in envelope}
    listed = firms if isinstance(firms, list) and "/firms" not in faulty else []
    profiles = {f"/firms/{number}": each for number, each in enumerate(listed)} | {"/profile": profile}
    return [
        fault
        for place, each in profiles.items()
        if isinstance(each, dict) and place not in faulty
        for fault in _faults_of(each, on, place)
    ]


def _day_of(told: Told) -> date:
    """The day that a body asks about; today where it names none, or none that exists."""
    try:
        return _DAY.validate_python(told.get("on")) or today_in_china()
    except ValidationError:
        return today_in_china()


def _faults_of(told: Told, on: date, place: str) -> list[Fault]:
    """The faults of one profile, with pointers from the root of the request."""
    try:
        read_profile(told, on=on)
    except ProfileError as error:
        return below(place, error)
    return []


def profile_of(told: dict[str, Any], on: date) -> FirmProfile:
    """The profile inside a request.

    Raises RequestError: its faults, with pointers from the root of the request.
    """
    try:
        return read_profile(told, on=on)
    except ProfileError as error:
        raise RequestError(
            below("/profile", error),
            zh="企业画像有误，请逐条改正：",
            en="The profile has faults; correct each:",
        ) from error


def profiles_of(told: list[Told], on: date) -> list[FirmProfile]:
    """The profiles of a list inside a request.

    Raises RequestError: the faults of all of them, with pointers from the root of the request.
    """
    profiles: list[FirmProfile] = []
    faults: list[Fault] = []
    for number, each in enumerate(told):
        try:
            profiles.append(read_profile(each, on=on))
        except ProfileError as error:
            faults += below(f"/firms/{number}", error)
    if faults:
        raise RequestError(
            faults,
            zh="企业画像有误，请逐条改正：",
            en="Some profiles have faults; correct each:",
        )
    return profiles


def below(pointer: str, error: ProfileError) -> list[Fault]:
    """The faults of a profile as parts of what holds it."""
    return [fault.model_copy(update={"pointer": pointer + fault.pointer}) for fault in error.faults]
