"""Contests: ranks in several contests that one sentence lists, of which one is enough."""

import re
from collections.abc import Sequence

from policymatch.domain.condition import AnyOf, Condition, Criterion
from policymatch.domain.fields import Field
from policymatch.reading.criteria.joined.addressees import Stretch
from policymatch.reading.criteria.joined.alternatives import all_of, any_of

# 获得甲大赛一、二等奖，乙挑战赛前5名，或丙技能赛前3名
_RANK = re.compile(
    r"^(?:或者?)?[^,，。;]{0,60}(?:赛|大会|展览会|博览会)[^,，。;]{0,16}?(?:前(?:\d{1,2}|[一二三四五六七八九十]{1,2})[名位强]|第[^,，。;]{1,8}名|[特一二三]等奖|[金银铜]奖|优胜奖|优秀奖|[冠亚季]军)"
    r"(?:及?以上)?(?:的?(?:企业|团队|项目|单位))?的?"
)


def with_contests(asked: Sequence[Stretch]) -> list[Stretch]:
    """Stretches of a sentence, the rank in a contest that stands before a choice of two (甲赛……，乙赛……，或丙赛……)
    as a third way.
    """
    found: list[Stretch] = []
    for one in asked:
        way = one
        while found and (chosen := _choice(way)) and _tell_ranks(found[-1], way):
            before = found.pop()
            whose = [node for node in before.nodes if _says_who(node)]
            rank = [node for node in before.nodes if not _says_who(node)] or before.nodes
            way = Stretch(before.words, [*whose, any_of([all_of(rank), *chosen.any])], before.start)
        found.append(way)
    return found


def _says_who(node: Condition) -> bool:
    """Whether a condition is the kind of applicant (获奖企业须……：), which is one for all ways."""
    return isinstance(node, Criterion) and node.field is Field.ENTITY_TYPE


def _choice(stretch: Stretch) -> AnyOf | None:
    """The choice that a stretch leaves, where it asks nothing else."""
    first = stretch.nodes[0] if len(stretch.nodes) == 1 else None
    return first if isinstance(first, AnyOf) else None


def _tell_ranks(*stretches: Stretch) -> bool:
    return all(stretch.nodes and _RANK.fullmatch(stretch.words) for stretch in stretches)
