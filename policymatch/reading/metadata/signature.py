"""The signature 落款: issuing bodies and the day below or beside their names."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from policymatch.domain.quote import squash
from policymatch.domain.value import Value
from policymatch.reading.metadata.dates import DayMention, date_mentions, leads_to_a_day, whole_date
from policymatch.reading.metadata.organisation import is_organisation, organisations_on_line

_MOST_SIGNERS = 24
_LETTER_CHARACTERS = 1500
_CLOSING_CHARACTERS, _LONGEST_CLOSE = 400, 110
_NEXT_OF_SENTENCE = re.compile(r"[前起止至到，,、；的以之后内]|发布|印发|公布|通过|下发|施行|实施|召开")
_CLOSED = re.compile(r"[（(]此件|[（(]主动公开|附件|相关附件|$")
# 绵阳市涪城区人民政府办公室 2024年5月20日印发
_ISSUED = ("", "印发", "发布", "公布")
# 截止：2026-11-05 is no day of signing.
_SIGNED_INLINE = re.compile(
    r"(?:^|[。！；）)]|(?<!截止)(?<!截至)(?<!期限)(?<!止时间)(?<!止日期)(?<!报时间)：)(?P<names>[\u4e00-\u9fff（）()]{0,60})$"
)

# 附件：1.工作安排表云岭市人民政府办公室: who signs, behind the last paper's name without a break.
_BEHIND_PAPERS = re.compile(
    r"^(?:附件|\d{1,2}[.．、]).{1,80}(?:表|书|函|清单|目录|指南|方案|细则|名单|分工)(?P<name>[\u4e00-\u9fff]{4,24})$"
)
# 附件：《工作方案》云岭市人民政府, the same behind a name in marks.
_BEHIND_A_PAPER = re.compile(r"附件\d{0,2}[：:]《[^《》]{2,70}》(?P<name>[\u4e00-\u9fff]{4,24})$")
_NAMES_PAPERS = re.compile(r"附件\d{0,2}：$")
_PAPERS_FOLLOW = re.compile(r"附件")


class Signature(Value):
    """Bodies in the order of signing (none where the day stands alone) and the day; the line it is on, the first of
    the lines that tell who signed.
    """

    issuers: tuple[str, ...]
    on: date
    line: int = 0
    first_line: int = 0


def signatures(lines: Sequence[str]) -> Iterator[Signature]:
    """The signatures of a text laid out in lines, in order.

    >>> [(s.issuers, str(s.on)) for s in signatures(["特此通知。", "青川市人民政府", "2033 年4 月29 日"])]
    [(('青川市人民政府',), '2033-04-29')]
    """
    for position, line in enumerate(lines):
        flat = squash(line)
        on = whole_date(flat)
        if on is not None and position and leads_to_a_day(squash(lines[position - 1])):
            continue
        if on is not None:
            names, above = _signers_above(lines, position)
            yield Signature(issuers=names, on=on, line=position, first_line=position - above)
        elif beside := _beside(flat):
            yield beside.model_copy(update={"line": position, "first_line": position})


def inline_signature(text: str) -> Signature | None:
    """The signature of a text whose line breaks are lost: a body and a day after a full stop.

    Sought where the letter ends that brings a measure, then at the end of the text, then before its papers.

    >>> inline_signature("请认真贯彻执行。广安市人民政府2022年4月29日广安市招商引资政策").issuers
    ('广安市人民政府',)
    """
    flat = squash(text)
    return (
        _signed_in(flat[:_LETTER_CHARACTERS])
        or _signed_in(flat[-_CLOSING_CHARACTERS:])
        or _signed_before_papers(flat)
    )


def _signed_in(flat: str) -> Signature | None:
    for mention in date_mentions(flat):
        names = _named_before(flat, mention)
        if names is None or _NEXT_OF_SENTENCE.match(flat, mention.end):
            continue
        if names and is_organisation(names):
            return Signature(issuers=(names,), on=mention.on)
        if not names and _CLOSED.match(flat, mention.end):
            return Signature(issuers=(), on=mention.on)
    return None


def _signed_before_papers(flat: str) -> Signature | None:
    """云岭市人民政府2021年3月4日附件1任务分工表……"""
    for mention in date_mentions(flat):
        if _PAPERS_FOLLOW.match(flat, mention.end):
            names = _named_before(flat, mention)
            if names and is_organisation(names):
                return Signature(issuers=(names,), on=mention.on)
    return None


def _named_before(flat: str, mention: DayMention) -> str | None:
    """What stands between the last stop and a day, less the names of papers; None where no stop is near."""
    before = flat[max(0, mention.start - _LONGEST_CLOSE) : mention.start]
    if marked := _BEHIND_A_PAPER.search(before):
        return marked["name"]
    closed = _SIGNED_INLINE.search(before)
    if closed is None:
        return None
    papers = _NAMES_PAPERS.search(before[: closed.start("names")])
    glued = _BEHIND_PAPERS.match(before[papers.start() :]) if papers else None
    return glued["name"] if glued else closed["names"]


def _signers_above(lines: Sequence[str], position: int) -> tuple[tuple[str, ...], int]:
    """The bodies that sign in the lines above, and how many of these name nothing else."""
    found: list[str] = []
    alone = 0
    for line in reversed(lines[max(0, position - _MOST_SIGNERS) : position]):
        names = organisations_on_line(line) or (() if found else _behind_papers(line))
        if not names or len(squash(line)) > 60:
            break
        found[:0] = names
        alone += bool(organisations_on_line(line))
    return tuple(found), alone


def _behind_papers(line: str) -> tuple[str, ...]:
    glued = _BEHIND_PAPERS.match(squash(line))
    return (glued["name"],) if glued and is_organisation(glued["name"]) else ()


def _beside(flat: str) -> Signature | None:
    """A line with the body and the day on it."""
    if len(flat) > 60:
        return None
    for mention in date_mentions(flat):
        names = "".join(_behind_papers(flat[: mention.start])) or flat[: mention.start]
        if flat[mention.end :] in _ISSUED and len(names) > 3 and is_organisation(names):
            return Signature(issuers=(names,), on=mention.on)
    return None
