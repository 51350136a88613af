"""How region codes of GB/T 2260 contain one another."""

from policymatch.domain.verdict import State

WHOLE_COUNTRY = "000000"


def region_stem(code: str) -> str:
    """The digits that the places inside a region share: province 2, city 4, district 6.

    >>> region_stem("210100"), region_stem("110000"), region_stem("000000")
    ('2101', '11', '')
    """
    if code == WHOLE_COUNTRY:
        return ""
    return code[:2] if code.endswith("0000") else code[:4] if code.endswith("00") else code


def region_state(code: str, wanted: str) -> State:
    """MET when `code` lies in `wanted`, UNKNOWN when it was told too coarsely, else UNMET.

    >>> region_state("210112", "210100"), region_state("210000", "210112")
    (<State.MET: 'met'>, <State.UNKNOWN: 'unknown'>)
    """
    held, asked = region_stem(code), region_stem(wanted)
    if held.startswith(asked):
        return State.MET
    return State.UNKNOWN if asked.startswith(held) else State.UNMET
