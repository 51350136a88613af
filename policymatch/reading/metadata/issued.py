"""When a document was issued."""

import re
from collections.abc import Mapping, Sequence
from datetime import date

from policymatch.domain.quote import squash
from policymatch.reading.metadata.dates import date_mentions, first_date, leads_to_a_day, whole_date
from policymatch.reading.metadata.labels import FactLabel
from policymatch.reading.metadata.signature import Signature

_MADE_PUBLIC = re.compile(r"公布|发布|通过|印发|批准")
# （渔经开管发〔2032〕8号 2032年9月27日印发）
_NUMBERED = re.compile(r"[（(][^（()）]{2,24}号[，,]?$")
# （某区科技创新局 2024年2月8日印发）
_BY_AN_OFFICE = re.compile(r"[（(][\u4e00-\u9fff、]{3,40}(?:局|委|厅|部|办|政府|办公室|委员会)$")
_LETTER_LINES = 40
_SHORT_LETTER_LINES = 12
_CLOSING_LINES = 6
_PRINTED = re.compile(r"印发$")
# 沈阳市 2023-05-06, 2023-05-06 14:54:11
_ROUND_A_DAY = re.compile(
    r"^[\u4e00-\u9fff]{1,8}[省市区县州盟旗]\s{1,4}(?=20\d\d)|(?<=\d)\s{1,4}\d{1,2}:\d\d(?::\d\d)?$"
)


def issued_on(
    labels: Mapping[FactLabel, str], signed: Sequence[Signature], lines: Sequence[str]
) -> date | None:
    """The day of a label 成文日期, of the signature, under the title, of publication, or of printing.

    A day that stands alone is a signature only at the end of the letter or of the text.
    """
    named = [signature for signature in signed if signature.issuers]
    alone = [signature for signature in signed if not signature.issuers]
    for day in (
        first_date(labels.get(FactLabel.ISSUED_ON, "")),
        next((s.on for s in named if s.line < _LETTER_LINES), None),
        next((s.on for s in alone if s.line < _SHORT_LETTER_LINES), None),
        _under_title(lines[:8]),
        first_date(labels.get(FactLabel.PUBLISHED_ON, "")),
        next((s.on for s in named), None),
        next((s.on for s in alone if s.line >= len(lines) - _CLOSING_LINES), None),
        _printed(lines[-_CLOSING_LINES:]),
        _closing(lines),
    ):
        if day is not None:
            return day
    return None


# 2．某省创业条例（2021年5月8日通过）；: an act on which another rests.
_OF_A_LIST = re.compile(r"\s{0,4}[（(]?\d{1,2}[．.、）)](?!\d)")


def _under_title(lines: Sequence[str]) -> date | None:
    """（2015年10月21日…令第18号公布）"""
    text = squash("".join(line for line in lines if not _OF_A_LIST.match(line)))
    for mention in date_mentions(text):
        follows = text[mention.end : mention.end + 30]
        opens = text[max(0, mention.start - 1) : mention.start]
        before = text[max(0, mention.start - 44) : mention.start]
        numbered = _NUMBERED.search(before[-30:]) is not None or _BY_AN_OFFICE.search(before) is not None
        if (opens in ("（", "(") or numbered) and (
            _MADE_PUBLIC.search(follows) or follows[:1] in ("）", ")")
        ):
            return mention.on
    alone = (
        line for above, line in zip(("", *lines), lines, strict=False) if not leads_to_a_day(squash(above))
    )
    return next((day for line in alone if (day := whole_date(squash(_ROUND_A_DAY.sub("", line))))), None)


def _printed(lines: Sequence[str]) -> date | None:
    """义乌市人民政府办公室 2013年12月17日印发"""
    for line in lines:
        flat = squash(line)
        if _PRINTED.search(flat) and len(flat) < 50:
            return first_date(flat)
    return None


def _closing(lines: Sequence[str]) -> date | None:
    """附件：…名单2023年5月17日, at the very end, where it ends no span of time"""
    flat = squash("".join(lines[-2:]))
    mention = next((m for m in date_mentions(flat[-12:]) if m.end == len(flat[-12:])), None)
    if mention is None or not flat.endswith("日"):
        return None
    return None if leads_to_a_day(flat[: mention.start - len(flat[-12:])]) else mention.on
