"""Applied: standings that conditions are listed for
(瞪羚企业申报条件：……), which nobody holds who applies for them.
"""

import re

from policymatch.domain.condition import Condition, Criterion
from policymatch.domain.fields import Field
from policymatch.reading.criteria.text.passages import PassageRole
from policymatch.reading.criteria.text.sentences import Sentence

# 瞪羚企业申报条件：, 潜在独角兽企业应成立不超过9年
_LISTS_FOR = re.compile(
    r"^(?!申[报请]|依托|牵头|项目|参评)[\u4e00-\u9fff“”]{2,18}?(?:企业|单位|中心|平台|基地|孵化器|众创空间|园区)"
    r"(?:(?:申报|认定|评价|入库|遴选|备案)的?(?:基本|具体)?(?:条件|标准|要求)(?:[:：]|$)"
    r"|(?:还|均)?(?:应当|应|须|需|必须)(?:同时)?(?:满足|符合|具备|成立|注册|上一?年度|近|在|拥有)(?!本|上述|以上))"
)


def without_standing(sentence: Sentence, nodes: list[Condition]) -> list[Condition]:
    """Nodes of a listed condition, without the standing that it opens with and says what it takes to be."""
    if sentence.role is not PassageRole.CONDITION or not _LISTS_FOR.match(sentence.text):
        return nodes
    return [node for node in nodes if not _is_held(node, sentence)]


def _is_held(node: Condition, sentence: Sentence) -> bool:
    """Whether a node asks for a title that stands at the head of its sentence."""
    if not (isinstance(node, Criterion) and node.field is Field.TITLES and node.quote is not None):
        return False
    return node.quote.start == sentence.flow.offsets[sentence.start]


# 经专家评审认定为瞪羚企业的，……: an office decides who of those who apply is one.
_ONCE_JUDGED = re.compile(
    r"^(?:对)?经[^,，。;]{0,12}(?:评审|评选|遴选|评定|评估|审定|论证)[^,，。;]{0,4}(?:认定|评定|确定|评选)?为[^,，。;]{2,24}的"
)


def are_judged_to_be(text: str) -> bool:
    """Whether a sentence is of those whom an office has judged to be what they applied for.

    >>> are_judged_to_be("经专家评审认定为瞪羚企业的，给予20万元。"), are_judged_to_be("对瞪羚企业给予20万元。")
    (True, False)
    """
    return _ONCE_JUDGED.match(text) is not None
