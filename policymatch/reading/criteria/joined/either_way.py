"""Either way: of two ways that 或者 parts, the class of firm before the first is asked whichever is met."""

import re
from collections.abc import Sequence

from policymatch.domain.condition import Condition, Criterion
from policymatch.domain.fields import Field
from policymatch.reading.criteria.joined.addressees import Stretch
from policymatch.reading.criteria.joined.alternatives import all_of, any_of
from policymatch.reading.criteria.stated.lists import names_more_applicants

# 高新技术企业上年度营业收入5亿元以上，或者研发费用1000万元以上的: the firm stands before both, 的 behind both.
_OPENS_WITH_FIRMS = re.compile(
    r"^(?:对)?[^,，。;、和及或的]{2,16}(?:企业|机构)(?=上一?年|年度?|当年|近[一二三两\d]|营业|主营|销售|研发|首次|净利|纳税|注册|成立)"
)
_NAMES_NO_ONE = re.compile(r"^(?:或者?|或是)(?:(?!企业|单位|机构|公司|团队|个人|平台).)*的$")
_CLASSES = {
    Field.TITLES,
    Field.INDUSTRY,
    Field.SIZE_CLASS,
    Field.OWNERSHIP,
    Field.ABOVE_SCALE,
    Field.ENTITY_TYPE,
    Field.PLATFORMS,
}


def either_way(
    first: Sequence[Condition], words: str, other: Sequence[Condition], other_words: str
) -> list[Condition]:
    """The nodes that two ways make, of which one is enough; `words` are those of the first, `other_words` of the other."""
    of_both = _OPENS_WITH_FIRMS.match(words) is not None and _NAMES_NO_ONE.match(other_words) is not None
    told = [node for node in first if of_both and isinstance(node, Criterion) and node.field in _CLASSES]
    rest = [node for node in first if node not in told]
    if not rest:
        return [any_of([all_of(first), all_of(other)])]
    return [*told, any_of([all_of(rest), all_of(other)])]


# 注册在本区，建有研发机构的企业，以及高校: what stands in front of 的企业 is all said of firms.
_SAID_OF_ITS_NOUN = re.compile(r"的[^,，。;的]{0,8}(?:企业|单位|机构|组织|主体|公司)$")
_NAMES_APPLICANTS = re.compile(r"(?:企业|单位|机构|组织|主体|公司|高校|院所)$")


def before_others(asked: Sequence[Stretch], text: str, words: str) -> list[Stretch]:
    """What a sentence, `text`, asks before it goes on with other applicants in `words`: one
    stretch where all of it is said of the first of them.
    """
    first = names_more_applicants(text, words) and _SAID_OF_ITS_NOUN.search(asked[-1].words)
    if not first or any(_NAMES_APPLICANTS.search(one.words) for one in asked[:-1]):
        return list(asked)
    nodes = [node for one in asked for node in one.nodes]
    return [Stretch("，".join(one.words for one in asked), nodes, asked[0].start)]
