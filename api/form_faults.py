"""What is wrong with a figure of the form, told in the unit of its box."""

from pydantic import ValidationError
from werkzeug.datastructures import MultiDict

from api.form_fields import FORM_FIELDS, NONE_HELD, Entry, FormField
from api.texts import text_of
from policymatch.batch import EnteredFigure, read_figure
from policymatch.domain.fields import Unit
from policymatch.domain.profile import FirmProfile
from policymatch.domain.profile_names import SHARE_KEYS
from policymatch.domain.scales import PER_CENT, SCALES, YI
from policymatch.domain.wording import Language, Wording

_LARGEST_BARE_YUAN = 1e10
"""Ten billion: a sum above it without a unit was more likely entered in yuan than in 万元."""

_LONGEST_SHOWN = 60
_A_BILLION = SCALES["billion"]
_UNITS = {
    Unit.YUAN: Wording(
        zh="，单位：万元，如 860 或 500-2000；也可写明单位，如 860万元、1.2亿元",
        en=" in 10,000 yuan, such as 860 or 500-2000, or one with its unit, such as 8.6 million yuan",
    ),
    Unit.RATIO: Wording(zh="，单位：%，如 35 或 30-45", en=" in per cent, such as 35 or 30-45"),
    Unit.PERSONS: Wording(zh="，单位：人，如 34 或 30-50", en=" of persons, such as 34 or 30-50"),
    Unit.COUNT: Wording(zh="，如 3 或 1-5", en=", such as 3 or 1-5"),
}


def figure_faults(entered: MultiDict[str, str]) -> dict[str, Wording]:
    """The faults of the figures of a filled form, by their keys.

    >>> figure_faults(MultiDict({"bachelor_ratio": "150", "revenue_yuan": "860"}))["bachelor_ratio"].zh
    '收到“150”，应为0 到 100 之间的数或区间，单位：%，如 35 或 30-45'
    """
    figures = [field for field in FORM_FIELDS if field.entry is Entry.FIGURE]
    found = ((field.key, _fault(field, entered.get(field.key, "").strip())) for field in figures)
    return {key: fault for key, fault in found if fault is not None}


def fault_of_none_beside_titles(entered: MultiDict[str, str]) -> Wording | None:
    """What is said where none of the titles is ticked beside one, by the name of its box; else None.

    The other may have been ticked among what the description seems to say.
    """
    if NONE_HELD not in entered.getlist("titles"):
        return None
    none = text_of("none_held", language=Language.ZH), text_of("none_held", language=Language.EN)
    return Wording(
        zh=f"勾选了“{none[0]}”，又勾选了具体的资质；请取消“{none[0]}”，确实没有则取消其他各项",
        en=f"“{none[1]}” is ticked beside a title; untick it, or the others where none is held",
    )


def _fault(field: FormField, text: str) -> Wording | None:
    if not text:
        return None
    figure = read_figure(text, field.unit)
    if (
        figure
        and field.unit is Unit.YUAN
        and figure.bare
        and _largest(figure) * field.factor > _LARGEST_BARE_YUAN
    ):
        return _too_large(_shown(text), _largest(figure) * field.factor)
    if figure and field.key in SHARE_KEYS and figure.may_be_a_fraction:
        return _unclear_share(_shown(text), (figure.low or figure.high or 0.0) / PER_CENT)
    if figure and _takes(field, figure.value(field.factor)):
        return None
    return _expected(field, _shown(text))


def _largest(figure: EnteredFigure) -> float:
    return max(abs(end) for end in (figure.low, figure.high) if end is not None)


def _takes(field: FormField, value: object) -> bool:
    """Whether a profile takes the value under this key."""
    try:
        FirmProfile.model_validate({field.key: value})
    except ValidationError:
        return False
    return True


def _expected(field: FormField, shown: str) -> Wording:
    limits, unit = _limits(field), _UNITS[field.unit]
    return Wording(
        zh=f"收到“{shown}”，应为{limits.zh}或区间{unit.zh}",
        en=f"“{shown}” was given; expected {limits.en} or a range{unit.en}",
    )


def _limits(field: FormField) -> Wording:
    if _takes(field, -1.0):
        return Wording(zh="一个数", en="a number")
    if not _takes(field, 2.0):
        return Wording(zh="0 到 100 之间的数", en="a number from 0 to 100")
    if not _takes(field, 0.5):
        return Wording(zh="不小于 0 的整数", en="a whole number of 0 or more")
    return Wording(zh="不小于 0 的数", en="a number of 0 or more")


def _unclear_share(shown: str, per_cent: float) -> Wording:
    return Wording(
        zh=f"收到“{shown}”，此处单位是 %；如为 {per_cent:g}%，请填 {per_cent:g}，"
        f"如确为 {shown}%，请写成 {shown}%",
        en=f"“{shown}” was given; the box is in per cent. Enter {per_cent:g} for {per_cent:g} %, "
        f"or write {shown}% if that is meant",
    )


def _too_large(shown: str, yuan: float) -> Wording:
    return Wording(
        zh=f"收到“{shown}”，此处单位是万元，即{yuan / YI:g}亿元；"
        f"请写明单位（如 {shown}元、{yuan / YI:g}亿元），或按万元填写",
        en=f"“{shown}” was given; in 10,000 yuan this is {yuan / _A_BILLION:g} billion yuan. "
        f"Write its unit beside it ({shown} yuan, {yuan / _A_BILLION:g} billion yuan), "
        "or enter it in 10,000 yuan",
    )


def _shown(text: str) -> str:
    return text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 1] + "…"
