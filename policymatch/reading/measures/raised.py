"""Raised: titles that are given to some of those who hold another title of the same document (可评定为年度标杆……)."""

import re

from policymatch.reading.standings import core_of

_HIGHER = r"(?:年度|标杆|示范|优秀|品牌|领军|五星级?|四星级?|[A-C]级|[1-5]A级|金牌|十佳|卓越)"
_CALLS = r"(?:评定|认定|评选|授予|命名|确定|评)为?"
_HIGHER_NAME = re.compile(_HIGHER)
_LEAST = 3


def raises(text: str, name: str) -> bool:
    """Whether a sentence gives a higher title to some of those who hold the one of that `name`.

    >>> raises("经评估成效突出的科创驿站可评定为年度标杆科创驿站。", "科创驿站")
    True
    >>> raises("从已备案的科创驿站中评选一批示范驿站。", "市级科创驿站"), raises("经公示认定为示范科创驿站。", "示范科创驿站")
    (True, False)
    """
    core = core_of(name)
    if len(core) < _LEAST or _HIGHER_NAME.match(core):
        return False
    held = re.escape(core)
    told = re.search(
        rf"{held}[，,]?(?:可以?|将|择优|优先|予以|[被由再]){{0,3}}(?:[^，。；]{{2,12}}(?=评|认|授))?{_CALLS}[^，。；]{{0,6}}?“?{_HIGHER}[^，。；]{{0,8}}{held}"
        rf"|从(?:已|经|现有){{0,2}}(?:认定|备案|评定|命名)?的?[^，。；]{{0,8}}{held}中[^。；]{{0,24}}?(?:评选|遴选|评定|认定|选出|择优)[^。；]{{0,16}}?{_HIGHER}",
        text,
    )
    return told is not None
