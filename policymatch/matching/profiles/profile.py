"""A firm's profile as handed in: names turned into codes, every fault found at once."""

import hashlib
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from pydantic import ValidationError

from policymatch.domain.errors import Fault, ProfileError
from policymatch.domain.lookalikes import with_ideographs
from policymatch.domain.profile import FirmProfile
from policymatch.domain.wording import Wording, counted
from policymatch.matching.profiles.contradictions import contradictions_in
from policymatch.matching.profiles.faults import (
    fault_of_nested,
    fault_of_unknown_key,
    faults_of_values,
    is_nested,
    shown,
)
from policymatch.matching.profiles.places import place_or_fault
from policymatch.terms import Terms

_HASH_DIGITS = 32
_ECHOED = frozenset({"id", "name"})
_IN_ORDER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))
_INDUSTRY_CODE = re.compile(r"[A-T]|[A-T]?\d{2,4}")


def parse_profile(raw: Mapping[str, Any], *, on: date, terms: Terms) -> FirmProfile:
    """The profile in a JSON object, names of its region and titles turned into codes, industries named.

    Raises ProfileError with every fault and its JSON pointer: unknown keys, impossible values,
    bands turned round, a founding date after `on`, a region that does not exist or is several or the whole
    country, more R&D staff than staff, a share or an age that others tell otherwise, "none" beside
    something held.

    >>> from policymatch.terms import load_terms
    >>> parse_profile({"region": "沈阳市浑南区"}, on=date(2026, 11, 24), terms=load_terms()).region
    '210112'
    """
    if not isinstance(raw, Mapping):
        raise _profile_error([_not_an_object(raw)])
    named = {key: value for key, value in raw.items() if key in FirmProfile.model_fields}
    known = {key: value for key, value in named.items() if not is_nested(value)}
    faults = [fault_of_unknown_key(key) for key in raw if key not in named]
    faults += [fault_of_nested(key) for key in named if key not in known]
    told, unreadable = _with_codes(known, terms)
    context = {"on": on, "regions": terms.regions}
    try:
        profile = FirmProfile.model_validate(told, context=context)
    except ValidationError as error:
        faults += faults_of_values(error, known, on)
        faults += _contradictions_beside(faults, told, on)
    else:
        faults += contradictions_in(profile, on)
    if faults or unreadable:
        raise _profile_error([*faults, *unreadable])
    return profile


def _contradictions_beside(faults: Sequence[Fault], told: Mapping[str, Any], on: date) -> Iterator[Fault]:
    """What can't be true together of that which has no fault by itself: all is to be corrected at once."""
    faulty = {fault.pointer.split("/")[1] for fault in faults}
    sound = FirmProfile.model_validate({key: value for key, value in told.items() if key not in faulty})
    return contradictions_in(sound, on)


def profile_hash(profile: FirmProfile) -> str:
    """A stable fingerprint of all that was told, the same for equal profiles.

    >>> profile_hash(FirmProfile(employees=5)) == profile_hash(FirmProfile(employees=5.0))
    True
    """
    told = profile.model_dump(mode="json", exclude_none=True)
    return hashlib.sha256(_IN_ORDER.encode(told).encode()).hexdigest()[:_HASH_DIGITS]


def _with_codes(known: Mapping[str, Any], terms: Terms) -> tuple[dict[str, Any], list[Fault]]:
    """The values with names turned into codes, and the faults of names that stand for none."""
    told = {key: value if key in _ECHOED else _plain(value) for key, value in known.items()}
    faults = list(_place_codes(told, terms))
    if isinstance(titles := told.get("titles"), list | tuple):
        told["titles"] = [_title_code(title, terms) for title in titles]
    for key in ("industry", "tech_field"):
        if isinstance(named := told.get(key), str | list | tuple):
            told[key] = list(_with_industry_names(named, terms, is_trade=key == "industry"))
    return told, faults


def _plain(told: Any) -> Any:
    """What was told, its look-alike radicals turned into the characters that criteria are worded in."""
    if isinstance(told, str):
        return with_ideographs(told)
    if isinstance(told, list | tuple):
        return [_plain(each) for each in told]
    return {key: _plain(value) for key, value in told.items()} if isinstance(told, Mapping) else told


def _with_industry_names(told: str | Sequence[Any], terms: Terms, *, is_trade: bool) -> Iterator[Any]:
    """The words as told, each followed by the names that criteria are worded in: of a code of GB/T 4754,
    of English words, of a short form (电商), of a trade of the classification.
    """
    for word in [told] if isinstance(told, str) else told:
        yield word
        if not isinstance(word, str):
            continue
        if _INDUSTRY_CODE.fullmatch(word) and word in terms.industries:
            yield terms.industries.name_of(word)
        others = terms.also_called(word) if is_trade else terms.fields.also_called(word)
        yield from (name for name in others if name not in told)


def _place_codes(told: dict[str, Any], terms: Terms) -> Iterator[Fault]:
    region = told.get("region")
    if isinstance(region, int) and not isinstance(region, bool):
        told["region"] = region = f"{region:06d}"
    if not isinstance(region, str):
        return
    place = place_or_fault(region, terms.regions)
    if isinstance(place, Wording):
        yield Fault(pointer="/region", wording=place)
    told["region"] = None if isinstance(place, Wording) else place


def _title_code(title: Any, terms: Terms) -> Any:
    if isinstance(title, Mapping) and isinstance(title.get("code"), str):
        return {**title, "code": terms.titles.told_as(title["code"]) or title["code"]}
    return terms.titles.told_as(title) or title if isinstance(title, str) else title


def _not_an_object(raw: object) -> Fault:
    return Fault(
        pointer="",
        wording=Wording(
            zh=f"收到 {shown(raw)}，应为由字段名和值组成的 JSON 对象",
            en=f"{shown(raw)} was given; a JSON object of field names and values is expected",
        ),
    )


def _profile_error(faults: list[Fault]) -> ProfileError:
    return ProfileError(
        sorted(faults, key=lambda fault: fault.pointer),
        zh=f"企业画像有 {len(faults)} 处问题，请逐条改正后重试：",
        en=f"the profile has {counted(len(faults), 'fault')}; correct each and try again:",
    )
