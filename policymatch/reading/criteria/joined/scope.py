"""Scope: what a document asks of the firms that it is for, where an offer of it is made to others.

适用范围：在本市注册的企业。…… 对引进项目的商会、个人给予奖励: neither is a firm of that place.
"""

import re
from collections.abc import Sequence

from policymatch.domain.condition import Condition, leaves_of
from policymatch.reading.criteria.text.passages import PassageRole
from policymatch.reading.criteria.text.sentences import Sentence

# 适用范围: 新引进的企业(不含房地产企业), with which a sentence ends.
_OF_FIRMS = re.compile(r"(?<!其他)企业(?:\([^()]{2,60}\))?$")
# 对推动项目落地的县政府、园区管委会, 对引进项目的商会或个人(不含公职人员)
_TO_OTHERS = re.compile(
    r"(?:^|[,，。;])对(?!接)于?(?:[^,，。;:：]{0,60}的)?(?P<who>[^,，。;:：的()]{0,20}(?:\([^()]{1,8}\)[^,，。;:：的()]{0,16})?"
    r"(?:政府|管委会|办事处|金融机构|银行|保险机构|商会|协会|社会组织|中介机构|个人|引资人|引荐人|人才|专家))"
    r"(?:\([^()]{2,60}\))?(?=$|[,，。;]|给予|予以|按|进行|可|每|一次性)"
)
_A_FIRM = re.compile(r"企业|公司|单位|项目")
# 以及本政策适用范围之外的其他重点项目
_BEYOND_IT = re.compile(r"范围(?:之外|以外|外)的其他")


def without_scope(nodes: Sequence[Condition], sentences: Sequence[Sentence]) -> list[Condition]:
    """The nodes without what a document says of the firms that it is for, where the offer is made to others or to more."""
    own = [s.text for s in sentences if s.role is PassageRole.OWN]
    if not any(_is_made_to_others(text) or _BEYOND_IT.search(text) for text in own):
        return list(nodes)
    targets = (s for s in sentences if s.role is PassageRole.TARGET and _OF_FIRMS.search(s.text))
    spans = [s.flow.span(s.start, s.end) for s in targets]
    return [node for node in nodes if not _is_said_in(node, spans)]


def _is_made_to_others(text: str) -> bool:
    named = [found["who"] for found in _TO_OTHERS.finditer(text)]
    return bool(named) and not any(map(_A_FIRM.search, named))


def _is_said_in(node: Condition, spans: Sequence[tuple[int, int]]) -> bool:
    quotes = [leaf.quote for leaf in leaves_of(node)]
    return bool(quotes) and all(q and any(low <= q.start < high for low, high in spans) for q in quotes)
