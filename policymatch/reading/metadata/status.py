"""Whether a document is in force, by its own words."""

import re

from policymatch.domain.document import Status
from policymatch.reading.normalise import squash

_HEAD_CHARACTERS = 400
_DRAFT_TITLE = re.compile(r"征求意见稿|征求.{0,20}意见|[（(【]草案|草案[）)】]|送审稿|公开征集意见")
_DRAFT_HEAD = re.compile(
    r"[（(【](?:草案|公开)?征求意见稿[）)】]|[（(]草案[）)]|现(?:面?向社会|予)?(?:公开|广泛)?征求(?:社会|公众|各界|各方)*意见"
)
_REPEALED = re.compile(
    r"[（(【\[](?:本文件?)?(?:已经?)?废止[^）)】\]]{0,20}[）)】\]]|^(?:本|该)文件?已(?:被)?废止|文件已废止"
)
_SUPERSEDED = re.compile(
    r"[（(【\[](?:本文件?)?已被?[^）)】\]]{0,30}(?:取代|替代|代替|修订)[）)】\]]|(?:本|该)文件?已被[^。]{0,40}(?:取代|替代|代替)"
)
_EXPIRED = re.compile(r"[（(【\[](?:本文件?)?(?:已经?)?(?:失效|过期)[^）)】\]]{0,20}[）)】\]]|文件已失效")
_LABELLED = (
    (re.compile(r"废止"), Status.REPEALED),
    (re.compile(r"失效|过期|无效"), Status.EXPIRED),
    (re.compile(r"修改|修订|取代"), Status.SUPERSEDED),
)


def status_of(title: str, body: str) -> Status:
    """The status that the title or the head of the text states; else in force.

    >>> status_of("具身智能若干意见", "具身智能若干意见 （征求意见稿） 为贯彻落实")
    <Status.DRAFT: 'draft'>
    """
    title, head = squash(title), squash(body[: 2 * _HEAD_CHARACTERS])[:_HEAD_CHARACTERS]
    if _DRAFT_TITLE.search(title) or _DRAFT_HEAD.search(head):
        return Status.DRAFT
    for pattern, status in (
        (_REPEALED, Status.REPEALED),
        (_SUPERSEDED, Status.SUPERSEDED),
        (_EXPIRED, Status.EXPIRED),
    ):
        if pattern.search(title) or pattern.search(head):
            return status
    return Status.IN_FORCE


def labelled_status(label: str) -> Status | None:
    """What a label 有效性 or 时效性 says; None where it says nothing of an end.

    >>> labelled_status("已废止"), labelled_status("有效")
    (<Status.REPEALED: 'repealed'>, None)
    """
    return next((status for pattern, status in _LABELLED if pattern.search(label)), None)
