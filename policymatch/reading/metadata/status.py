"""Whether a document is in force, by its own words."""

import re

from policymatch.domain.document import Status
from policymatch.domain.quote import squash

_HEAD_CHARACTERS = 400
_DRAFT_TITLE = re.compile(
    r"征求意见稿|征求.{0,20}意见|[（(【]草案|草案[）)】]|[（(【]?(?:送审|讨论)稿[）)】]?$|送审稿|公开征集意见"
)
# 某办法（征求意见稿）, but no link: 某办法（征求意见稿）公开征求意见的公告
_DRAFT_HEAD = re.compile(
    r"[（(【](?:(?:草案|公开)?征求意见稿|草案|送审稿|讨论稿)[）)】](?!》?(?:面?向社会)?(?:公开)?(?:征求|征集|意见|反馈|采纳))"
    r"|现(?:就|将)?(?:面?向社会|予)?(?:公开|广泛)?征求(?:社会|公众|各界|各方)*意见"
)
# What another document is called, unless it stands on a line of its own.
_NAMED = re.compile(r"《[^《》]{2,100}》")
_ENDED_ON = r"(?:已(?:经|于)?|[自于]|根据|依据|经|(?:19|20)\d\d年)(?:[^（()）。；条款]|条(?=例)|（[^（）]{2,30}）){0,60}?"
_REPEALED = re.compile(
    r"[（(【\[](?:本文件?)?(?:已经?)?废止[^）)】\]]{0,20}[）)】\]]|^(?:本|该)文件?已(?:被)?废止|文件已废止"
    r"|^[【\[]?已?废止[】\]]?[：:]|^(?:本|该)文件?自(?:19|20)\d\d年\d{1,2}月\d{1,2}日起废止"
    # （2018年3月1日印发，2022年5月6日废止）, （本文件已于2023年6月1日废止）
    rf"|(?<![》）])[（(【\[](?:本文件?)?{_ENDED_ON}(?<![》同时])(?:予以|被|文件)?废止[）)】\]]"
)
_SUPERSEDED = re.compile(
    r"[（(【\[](?:本文件?)?已被?[^）)】\]]{0,30}(?:取代|替代|代替|修订)[）)】\]]|(?:本|该)文件?已被[^。]{0,40}(?:取代|替代|代替)"
)
_EXPIRED = re.compile(
    r"[（(【\[](?:本文件?)?(?:已经?)?(?:失效|过期)[^）)】\]]{0,20}[）)】\]]|文件已失效|^[【\[]?已?失效[】\]]?[：:]"
    # （根据《……的决定》宣布失效）
    rf"|(?<![》）])[（(【\[](?:本文件?)?{_ENDED_ON}(?<![》同时])失效[）)】\]]"
)
_LABELLED = (
    (re.compile(r"废止"), Status.REPEALED),
    (re.compile(r"失效|过期|无效"), Status.EXPIRED),
    (re.compile(r"修改|修订|取代"), Status.SUPERSEDED),
)


def status_of(title: str, body: str) -> Status:
    """The status that the title or the head of the text states; else in force.

    >>> status_of("具身智能若干意见", "具身智能若干意见 （征求意见稿） 为贯彻落实")
    <Status.DRAFT: 'draft'>
    >>> status_of("若干措施", "《若干措施（征求意见稿）》前期已向社会公开征求意见，现予印发。")
    <Status.IN_FORCE: 'in_force'>
    """
    head = squash(body[: 2 * _HEAD_CHARACTERS])[:_HEAD_CHARACTERS]
    if _is_draft(title, body):
        return Status.DRAFT
    title = squash(title)
    for pattern, status in (
        (_REPEALED, Status.REPEALED),
        (_SUPERSEDED, Status.SUPERSEDED),
        (_EXPIRED, Status.EXPIRED),
    ):
        if any(pattern.search(told) for told in (title, head, _below(title, head))):
            return status
    return Status.IN_FORCE


def _is_draft(title: str, body: str) -> bool:
    """Whether the title, or the head of the text, says so
    of the document itself and not of one that it names.
    """
    lines = [squash(line) for line in body[: 2 * _HEAD_CHARACTERS].splitlines()]
    own = (line if _NAMED.fullmatch(line) else _NAMED.sub("", line) for line in lines)
    return bool(_DRAFT_TITLE.search(squash(title)) or _DRAFT_HEAD.search("".join(own)[:_HEAD_CHARACTERS]))


def _below(title: str, head: str) -> str:
    """The head without the title that it opens with."""
    return head.removeprefix(title)


def labelled_status(label: str) -> Status | None:
    """What a label 有效性 or 时效性 says; None where it says nothing of an end.

    >>> labelled_status("已废止"), labelled_status("有效")
    (<Status.REPEALED: 'repealed'>, None)
    """
    return next((status for pattern, status in _LABELLED if pattern.search(label)), None)
