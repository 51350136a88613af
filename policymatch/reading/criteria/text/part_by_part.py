"""Part by part: the stretches of a sentence that are searched by themselves, or all of it at once."""

import re
from collections.abc import Iterator, Sequence

from policymatch.reading.criteria.text.passages import PassageRole
from policymatch.reading.criteria.text.sentences import Part, Sentence

# 营业收入达到1亿元，且增速20%以上的: the growth of what was named before the comma.
_GROWS_TOO = re.compile(
    r"(?:[且并](?:年|同比|环比)?|[同环]比)增[速幅]|[且并](?:(?:[同环]比)?增长|[比较](?:上|前)一?年度?(?:增长|增加|提高))|单[轮笔][^,，。;\d]{0,4}到[账位]|单[项笔个份]合同|或者?\d[\d.]{0,8}[万亿]元[^,，。;]{0,8}且"
)


def part_by_part(sentence: Sentence, parts: Sequence[Part]) -> Iterator[tuple[int, int]]:
    """The text to search: part by part where something is given, otherwise the sentence at once."""
    if sentence.role is PassageRole.OWN:
        spans: list[tuple[int, int]] = []
        for part in parts:
            grows = _GROWS_TOO.match(sentence.part_text(part)) is not None
            if spans and grows and part.start - spans[-1][1] <= 1:
                spans[-1] = (spans[-1][0], part.end)
            else:
                spans.append((part.start, part.end))
        yield from spans
    elif parts:
        yield parts[0].start, parts[-1].end
