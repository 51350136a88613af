"""Of the first: who the rungs of an offer are for, where the first alone names them (对我区建筑业企业获得甲奖的，……；对获得乙奖的，……)."""

import re
from collections.abc import Sequence

from policymatch.domain.condition import Condition, Criterion, leaves_of
from policymatch.domain.fields import Field
from policymatch.reading.criteria.text.sentences import Sentence

_NAMES_NO_ONE = re.compile(
    r"^对?(?:首次|新|成功|当年|年度){0,2}(?:获得?|获评|被?评[定选]?为|被?认定为|入选|荣获|取得)"
)
_WHO = {Field.REGION, Field.INDUSTRY, Field.OWNERSHIP, Field.SIZE_CLASS}


def of_the_first(rungs: Sequence[Sentence], each: Sequence[Sequence[Condition]]) -> list[Condition]:
    """What the first of several rungs asks of who applies, where the others begin with what was won and ask none of it."""
    others = [leaf for nodes in each[1:] for node in nodes for leaf in leaves_of(node)]
    if not all(_NAMES_NO_ONE.match(rung.text) for rung in rungs[1:]) or _NAMES_NO_ONE.match(rungs[0].text):
        return []
    told_again = {leaf.field for leaf in others if isinstance(leaf, Criterion)} & _WHO
    return (
        [] if told_again else [node for node in each[0] if isinstance(node, Criterion) and node.field in _WHO]
    )
