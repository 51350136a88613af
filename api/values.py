"""What a value in a request may be: a day, a place, an id, a whole number; none is guessed."""

import re
from datetime import date
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field
from pydantic_core import PydanticCustomError

from policymatch.domain.errors import RequestError
from policymatch.domain.how_many import HowMany
from policymatch.domain.wording import Wording
from policymatch.service import day_told, is_document_id, place_elsewhere, region_told

_ID_EXPECTED = Wording(
    zh="应为1至80个英文字母、数字或 . _ ~ -，且不以 . 或 - 开头、结尾（编号要写进网址）；"
    "不填则由标题和正文得出",
    en="must be 1 to 80 letters of ASCII, digits or . _ ~ -, not beginning or ending with . or -, as it "
    "stands in addresses; left out, it is made of title and text",
)
_ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def _known_day(text: str) -> str:
    if day_told(text) is None:
        raise PydanticCustomError("date_told", "a day that exists is expected, such as 2026-01-31")
    return text


def _known_place(name: str) -> str:
    return _place_elsewhere(name) if region_told(name) is None else name


def _place_elsewhere(name: str) -> str:
    try:
        place_elsewhere(name)
    except RequestError as error:
        told = {"wording": error.faults[0].wording}
        raise PydanticCustomError("place_elsewhere", "one place is expected", told) from error
    return name


def _kept_id(name: str) -> str:
    if not is_document_id(name):
        raise PydanticCustomError("document_id", "an id that is kept as it is", {"wording": _ID_EXPECTED})
    return name


DayTold = Annotated[str, AfterValidator(_known_day)]
PlaceTold = Annotated[str, AfterValidator(_known_place)]
DocumentId = Annotated[str, AfterValidator(_kept_id)]
PlaceElsewhere = Annotated[str, AfterValidator(_place_elsewhere)]


def counted(how_many: HowMany, description: str) -> Any:
    """A field that tells how many, from 1 up."""
    return Field(default=how_many.usual, ge=1, le=how_many.most, description=description)


ON_A_DAY: Any = Field(default=None, description="The day to judge on; today in Shanghai by default.")


def _no_guess_of_a_number(given: object) -> object:
    if isinstance(given, bool | str):
        raise PydanticCustomError("int_type", "a whole number is expected")
    return given


def _no_guess_of_a_day(given: object) -> object:
    if not isinstance(given, str) or not _ISO_DAY.fullmatch(given):
        raise PydanticCustomError("date_type", "a day is expected, such as 2026-01-31")
    return given


Whole = Annotated[int, BeforeValidator(_no_guess_of_a_number)]
Day = Annotated[date, BeforeValidator(_no_guess_of_a_day)]
