"""Items: the sentences that a list of a document holds, and where it ends."""

import re
from collections.abc import Sequence
from dataclasses import replace

from policymatch.reading.criteria.text import heads
from policymatch.reading.criteria.text.likened import likens
from policymatch.reading.criteria.text.sentences import Sentence

# (1)……；(2)……。以上条件具备其一即可。
_ONE_OF_THOSE = re.compile(
    r"^(?:具备|满足|符合)?(?:以上|上述|前述)[^,，。;]{0,8}(?:条件|情形|要求|标准)?[^,，。;]{0,4}(?:具备|满足|符合)?(?:其一|之一|任一|任意一[项条]|其中一项)(?:的?即可|者)?"
)


def ends_alternatives(text: str) -> bool:
    """Whether a sentence says of the items before it that one of them is enough.

    >>> ends_alternatives("以上条件具备其一即可"), ends_alternatives("以上条件须同时具备")
    (True, False)
    """
    return _ONE_OF_THOSE.fullmatch(text) is not None


def joined_behind(following: Sequence[Sentence]) -> list[Sentence]:
    """The numbered sentences that `following` begins with, where the one behind them says that one is enough."""
    if not following or not following[0].opens:
        return []
    rank, role = following[0].level, following[0].role
    end = next((n for n, s in enumerate(following) if ends_alternatives(s.text)), 0)
    items = list(following[:end])
    alike = all(s.role is role and (s.level or 9) >= (rank or 0) for s in items)
    return items if alike and sum(s.opens and s.level == rank for s in items) > 1 else []


def items_under(head: Sentence, following: Sequence[Sentence]) -> list[Sentence]:
    """The numbered sentences under a head, or those that run on behind its colon."""
    if not following or following[0].role is not head.role:
        return []
    if not following[0].opens:
        return _run_on(head, following)
    if heads.lists_classes(head.text):
        return _classes(following)
    level = following[0].level or 0
    found = []
    for sentence in following:
        if sentence.level is None or sentence.level < level or sentence.role is not head.role:
            break
        found.append(sentence)
    return found


def likened_cases(following: Sequence[Sentence]) -> list[Sentence]:
    """The cases under the head that `following` begins with, where they count as what was asked before it."""
    if not following or not likens(following[0].text):
        return []
    cases = items_under(following[0], following[1:])
    end = next((n for n, one in enumerate(cases) if not one.opens and _ONE_MORE.match(one.text)), len(cases))
    return cases[:end]


def _classes(following: Sequence[Sentence]) -> list[Sentence]:
    """The sentences of numbered classes, those without
    numbering among them, up to numbering of a higher rank.
    """
    rank = following[0].level or 0
    ranks = [s.level if s.opens and s.level is not None else rank for s in following]
    end = next((at for at, level in enumerate(ranks) if level < rank), None)
    if end is None:
        end = 1 + max(at for at, s in enumerate(following) if s.opens and s.level == rank)
        end += _is_named_only(following[end - 1], following[end:])
    return list(following[:end])


def _is_named_only(last: Sentence, behind: Sequence[Sentence]) -> bool:
    """Whether the last class is but a name without a stop (（3）老字号企业), the line behind it its text."""
    stops = last.flow.text.startswith(("。", "；", ";", "："), last.end) or last.text[-1] in "。；;："
    return not stops and bool(behind) and not behind[0].opens and _is_next(last, behind[0])


# A stop, the end of a line and blanks stand between two lines of one list.
_BETWEEN_LINES = 8


def _is_next(before: Sentence, sentence: Sentence) -> bool:
    """Whether a sentence stands in the passage of another, or on the line behind it."""
    if sentence.flow is before.flow:
        return True
    gap = sentence.flow.offsets[sentence.start] - before.flow.offsets[before.end - 1]
    return sentence.role is before.role and 0 < gap <= _BETWEEN_LINES


def _run_on(head: Sentence, following: Sequence[Sentence]) -> list[Sentence]:
    """The sentences without numbering behind a head, parted by semicolons: 符合下列条件之一：……；……；……。"""
    found: list[Sentence] = []
    for sentence in following:
        if sentence.opens or sentence.heads or not _is_next(found[-1] if found else head, sentence):
            break
        found.append(replace(sentence, opens=True))
        if not sentence.flow.text.startswith(("；", ";"), sentence.end):
            break
    if len(found) < 2:
        return found if found and ways_within(found[0]) else []
    return [*found, *_behind_a_note(following[len(found) :], found[0].level)]


# 或获得省级科技奖励: the last of the ways that commas part.
_LAST_WAY = re.compile(r"或者?(?!其他|其它)")


def ways_within(sentence: Sentence) -> list[Sentence]:
    """What the commas of a sentence part, where its last part says that one of them is enough; else none."""
    parts = sentence.parts
    if len(parts) < 2 or not _LAST_WAY.match(sentence.part_text(parts[-1])):
        return []
    opened = _LAST_WAY.match(sentence.part_text(parts[-1]))
    starts = [*(part.start for part in parts[:-1]), parts[-1].start + (opened.end() if opened else 0)]
    return [
        replace(sentence, start=start, end=part.end, opens=True, parts=(replace(part, start=start),))
        for start, part in zip(starts, parts, strict=True)
    ]


# 获得“老字号”认定的企业。, on a line of its own behind the note.
_ONE_MORE = re.compile(
    r"^(?:获得?|取得|拥有|持有|入选|属于|被[^,，。;]{2,12}(?:评|认定)为)[^,，。;:：]{4,60}$"
)


def _behind_a_note(following: Sequence[Sentence], level: int | None) -> list[Sentence]:
    """The rest of a list without numbering that stands at `level`,
    behind cases that count as its last member, and those cases.
    """
    cases = likened_cases(following)
    rest = following[len(cases) + 1 :]
    if not cases or not rest or rest[0].opens or rest[0].heads or not _ONE_MORE.match(rest[0].text):
        return []
    return [following[0], *cases, replace(rest[0], opens=True, level=level)]
