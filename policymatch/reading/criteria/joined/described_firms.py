"""Described firms: bodies named by their kind, or firms of which more is told (高校或拥有发明专利5件以上的企业)."""

import re
from collections.abc import Sequence

from policymatch.domain.fields import EntityType, Field
from policymatch.reading.criteria.stated.found import Found
from policymatch.reading.criteria.text.sentences import Part, Sentence

_KINDS_OR_FIRMS = re.compile(
    r"(?:[应须需]?(?:为|是|属于)|^(?:对于?|支持|鼓励|面向))(?P<kinds>[^,，。;的或为是]{2,30})(?P<joint>或者?)"
    r"(?P<firms>[^,，。;或]{3,50}的[^,，。;、的]{0,10}(?:企业|公司))(?=$|[,，。;]|(?:牵头|联合|开展|建设|组建|设立|承担|参与|实施|首次|新))"
)


def described_firms(
    sentence: Sentence, run: Sequence[Part], found: Sequence[Found]
) -> tuple[Sequence[Found], Part, Sequence[Found]] | None:
    """The kinds of body that a run names, the part that tells of firms beside them, and what that asks; else none.

    What is told of the firms is asked of no other body, and whoever is another has no firm to be.
    """
    text = sentence.flow.text
    told = _KINDS_OR_FIRMS.search(text, run[0].start, run[-1].end)
    if told is None:
        return None
    kinds = [one for one in found if told.start() <= one.start and one.end <= told.start("joint")]
    firms = [one for one in found if told.start("firms") <= one.start]
    named = bool(kinds) and all(_is_another_body(one) for one in kinds)
    if not (named and firms) or len(kinds) + len(firms) < len(found):
        return None
    return kinds, Part(told.start("firms"), told.end("firms")), firms


def _is_another_body(found: Found) -> bool:
    values = found.value if isinstance(found.value, tuple) else ()
    return found.field is Field.ENTITY_TYPE and EntityType.ENTERPRISE not in values
