"""Mixed: parks and bases that one list says were given
beside titles (示范企业、物流园区、示范基地) are platforms.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from policymatch.domain.fields import Field
from policymatch.reading.criteria.stated.found import Found

_PLATFORM = re.compile(
    r"(?:中心|实验室|平台|基地|工作[站室]|园区|产业园|孵化器|众创空间|研究院|研究所|集聚区)$"
)
_JOINT = re.compile(r"[、和或及]")
_CALLED_TITLES = re.compile(r"[”\"]?等?(?:荣誉)?(?:称号|资质)")


def told_apart(listed: Found, text: str) -> Iterator[Found]:
    """A list of what was given as its titles and its platforms,
    the last of its names apart from those before it.

    A list of one kind stays as it is, and so does one that the text calls titles (称号).
    """
    if listed.field is Field.TITLES and _CALLED_TITLES.match(text, listed.end):
        yield listed
        return
    names = tuple(map(str, listed.value)) if isinstance(listed.value, tuple) else ()
    platforms = tuple(name for name in names if _PLATFORM.search(name))
    titles = tuple(name for name in names if name not in platforms)
    joints = [joint.end() for joint in _JOINT.finditer(text, listed.start, listed.end)]
    if not (platforms and titles and joints):
        yield listed
        return
    sorts = [(Field.TITLES, titles), (Field.PLATFORMS, platforms)]
    if names[0] in platforms:
        sorts.reverse()
    spans = ((listed.start, joints[-1] - 1), (joints[-1], listed.end))
    for (field, value), (start, end) in zip(sorts, spans, strict=True):
        yield replace(listed, field=field, value=value, start=start, end=end)
