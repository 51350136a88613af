"""A text that was put down twice, one time behind the other, as scraped pages have it."""

from collections.abc import Sequence

from policymatch.domain.quote import squash

_FEWEST_CHARACTERS = 60
_MOST_LINES = 5000


def kept_once(text: str) -> str:
    r"""The text, its second copy left out; a title may stand above the first one alone.

    >>> clause = "第一条 对新认定的高新技术企业，给予一次性奖励二十万元，由区科技局按年度集中受理、审核并公示后拨付，不重复奖励。\n第二条 加强宣传，做好服务，推动本措施落地见效。"
    >>> kept_once(f"某措施\n{clause}\n{clause}") == f"某措施\n{clause}", kept_once(clause) == clause
    (True, True)
    """
    lines = text.split("\n")
    flat = [squash(line) for line in lines]
    for first in range(min(2, len(flat))):
        second = _second_copy(flat, first)
        if second is not None:
            return "\n".join(lines[:second]).rstrip()
    return text


def _second_copy(flat: Sequence[str], first: int) -> int | None:
    """The line where the lines from `first` on begin anew and go on to the end."""
    if len(flat) > _MOST_LINES:
        return None
    for at in range(first + 1, len(flat)):
        if flat[at] and flat[at] == flat[first] and _told("".join(flat[first:at]), "".join(flat[at:])):
            return at
    return None


def _told(once: str, again: str) -> bool:
    return len(once) >= _FEWEST_CHARACTERS and once == again
