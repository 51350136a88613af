"""At once: names joined so that one must be all of them (同时为高新技术企业和规模以上工业企业的, 既是……又是……)."""

import re

_AT_ONCE = re.compile(
    r"(?P<also>[,，且并])?同时(?:为|是|属于|具[有备]|获得?|取得|获评|拥有|被?认定为|入选)(?:了)?[^,，。;:：、和或]{0,6}$"
)
_BOTH = re.compile(
    r"^[^,，。;]{0,8}?(?:[,，]?又(?:是|为|属于|具[有备]|获)|[,，]?且(?:同时)?(?:为|是|属于)?$|[、,，]?(?:并且?)?同时(?:为|是|属于|获得?|具[有备])$)"
)
_ONE_OF_THEM = re.compile(r"[^,，。;]{0,12}(?:之一|任一|任意|其中一)")
_FARTHEST = 20


def are_had_at_once(text: str, start: int) -> bool:
    """Whether the names that a list begins with at `start` must be had at once.

    >>> text = "对同时为高新技术企业和瞪羚企业的"
    >>> are_had_at_once(text, 4), are_had_at_once("对高新技术企业和瞪羚企业", 1)
    (True, False)
    """
    return _AT_ONCE.search(text[max(0, start - _FARTHEST) : start]) is not None


def are_both(text: str, first: int, one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two names, the list of which begins at `first`, are joined so that one must be both.

    >>> text = "既是高新技术企业又是瞪羚企业"
    >>> are_both(text, 2, (2, 8), (10, 14))
    True
    """
    between = text[one[1] : other[0]]
    if one[1] <= other[0] and _BOTH.match(between):
        return True
    told = _AT_ONCE.search(text[max(0, first - _FARTHEST) : first])
    if told is None or one[1] > other[0] or "或" in between or _ONE_OF_THEM.match(text, other[1]):
        return False
    # 在本市注册，同时为高新技术企业、瞪羚企业: 同时 may only say that more is asked.
    return told["also"] is None or "、" not in between
