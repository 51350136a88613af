"""Set up: a platform that somebody else sets up and applies for (服务平台由交易机构设立)."""

import re
from collections.abc import Iterable, Sequence

from policymatch.domain.condition import Condition, Criterion, Op
from policymatch.domain.fields import EntityType, Field
from policymatch.reading.criteria.text.passages import PassageRole
from policymatch.reading.criteria.text.sentences import Sentence

_SET_UP_BY = re.compile(
    r"平台(?:\([^()]{1,12}\))?[应须]?(?:当)?由[^,，。;]{2,30}?(?:企业|机构|单位|公司|高校|院所|组织)等?(?:设立|建设|组建|出资|牵头|运营)"
)
_SAID_OF_IT = {PassageRole.TARGET, PassageRole.CONDITION, PassageRole.OWN}


def without_what_is_set_up(nodes: Sequence[Condition], sentences: Iterable[Sentence]) -> list[Condition]:
    """The nodes of an `all`, without that the applicant is a platform where the document says whose it is."""
    if not any(_SET_UP_BY.search(s.text) for s in sentences if s.role in _SAID_OF_IT):
        return list(nodes)
    return [node for node in nodes if not _asks_for_a_platform(node)]


def _asks_for_a_platform(node: Condition) -> bool:
    if not isinstance(node, Criterion) or node.field is not Field.ENTITY_TYPE:
        return False
    return node.op is Op.IN and node.value == (EntityType.PLATFORM,)
