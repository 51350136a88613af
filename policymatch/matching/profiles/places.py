"""The place of a firm, told by name or code: one place, or what is wrong with what was told."""

from policymatch.domain.regions import WHOLE_COUNTRY
from policymatch.domain.wording import Language, Wording
from policymatch.matching.profiles.faults import shown
from policymatch.terms.regions import Regions

_MOST_NAMED = 6


def place_or_fault(told: str, regions: Regions) -> str | Wording:
    """The code in force of the one place that a name or a code tells, else why it tells none.

    >>> from policymatch.terms import load_terms
    >>> place_or_fault("大连市", load_terms().regions)
    '210200'
    """
    code = regions.code_of(told.strip())
    if code == WHOLE_COUNTRY:
        return _whole_country(told)
    return regions.in_force(code) if code is not None else _no_one_place(told, regions)


def _whole_country(told: str) -> Wording:
    return Wording(
        zh=f"{shown(told)} 是全国，不是企业所在的一个地方；请写到省、市或区县（如 辽宁省沈阳市浑南区），"
        "尚未确定则不填",
        en=f"{shown(told)} is the whole country, and a firm is in one place of it; name the province, city "
        "or district (such as Hunnan, Shenyang, Liaoning), or leave it out where it is not known",
    )


def _no_one_place(told: str, regions: Regions) -> Wording:
    meant = regions.meant_by(told.strip())
    return _several(told, meant, regions) if len(meant) > 1 else _none(told)


def _several(told: str, meant: tuple[str, ...], regions: Regions) -> Wording:
    named = meant[:_MOST_NAMED]
    zh = "、".join(f"{regions.full_name_of(code)}（{code}）" for code in named)
    en = "; ".join(f"{regions.full_name_of(code, Language.EN)} ({code})" for code in named)
    if len(meant) > len(named):
        zh, en = f"{zh}等", f"{en} and more"
    return Wording(
        zh=f"{shown(told)} 可指{len(meant)}个地方：{zh}；请写明是哪一个，写全称或六位行政区划代码均可",
        en=f"{shown(told)} may be any of {len(meant)} places: {en}. Tell which one, by its full name or code",
    )


def _none(told: str) -> Wording:
    return Wording(
        zh=f"没有名为 {shown(told)} 的地区；请写全称（如 辽宁省沈阳市浑南区）或六位行政区划代码（如 210112）",
        en=f"there is no place called {shown(told)}; write its full name (such as Hunnan, Shenyang, "
        "Liaoning) or a six-digit code of GB/T 2260 (such as 210112)",
    )
