"""Any unit: applicants of whatever kind, among whom firms are named first (企业、机构、经济组织等单位)."""

import re
from collections.abc import Iterable, Sequence

from policymatch.domain.condition import Condition, Criterion, Op
from policymatch.domain.fields import EntityType, Field
from policymatch.reading.criteria.text.passages import PassageRole
from policymatch.reading.criteria.text.sentences import Sentence

_ANY_UNIT = re.compile(
    r"企业、(?:事业单位、)?(?:机构|经济组织|其他组织)(?:[、和及](?:机构|经济组织|社会组织|其他组织)){0,2}等(?:各类)?(?:单位|组织|主体)(?=$|[,，。;])"
)
# 社会团体、律师事务所、个体工商户参照实施: others may have it, and no firm must be one of them.
_OTHERS_LIKEWISE = re.compile(
    r"(?:社会团体|基金会|社会服务机构|社会组织|民办非企业单位|事务所|个体工商户|事业单位)[^。;；]{0,40}(?:参照|比照)[^,，。;；]{0,10}(?:实施|执行|享受|适用|办理)"
)
# 申报主体应为老字号企业: some must be firms all the same.
_MUST_BE = re.compile(r"主体|[应须需](?:当)?[为是]|必须|限于?|牵头")
_SAID_OF_APPLICANTS = {PassageRole.TARGET, PassageRole.CONDITION}


def without_firms_alone(nodes: Sequence[Condition], sentences: Iterable[Sentence]) -> list[Condition]:
    """The nodes of an `all`, without that the applicant is a firm where the
    document says that any unit may apply, or that others have it likewise, or taxpayers beside it.
    """
    nodes = [node for node in nodes if not _names_taxpayers(node)]
    heard = list(sentences)
    any_unit = any(_ANY_UNIT.search(s.text) for s in heard if s.role in _SAID_OF_APPLICANTS)
    if not any_unit and not any(_OTHERS_LIKEWISE.search(s.text) for s in heard):
        return list(nodes)
    own = [s.text for s in heard if s.role is PassageRole.OWN and not s.heads]
    return [node for node in nodes if not _asks_for_a_firm(node) or _names_the_firms(node, own)]


# 小规模纳税人、小型微利企业和个体工商户: a small taxpayer may be of any kind.
_TAXPAYERS = re.compile(r"小规模纳税人[、和及与或]|[、和及与或](?:增值税)?小规模纳税人")


def _names_taxpayers(node: Condition) -> bool:
    """Whether a kind of applicant is asked where taxpayers stand beside it in one list."""
    if not isinstance(node, Criterion) or node.quote is None:
        return False
    of_kind = node.field is Field.ENTITY_TYPE and node.op is Op.IN
    return of_kind and _TAXPAYERS.search("".join(node.quote.text.split())) is not None


# 鼓励物流企业、品牌商自建仓库: the offer itself is for such firms.
_SUCH_FIRMS = re.compile(
    r"(?:支持|鼓励)(?:各类)?(?!其他)[^,，。;、企]{2,14}企业(?:、[^,，。;、]{1,5}商)?(?!等|、)"
)


def _names_the_firms(node: Condition, own: Sequence[str]) -> bool:
    """Whether the words of the offer itself say which firms it is for, as its object."""
    quote = node.quote.text if isinstance(node, Criterion) and node.quote else ""
    said = "".join(quote.split())
    return _SUCH_FIRMS.match(said) is not None and any(said in text for text in own)


def _asks_for_a_firm(node: Condition) -> bool:
    of_kind = isinstance(node, Criterion) and node.field is Field.ENTITY_TYPE and node.op is Op.IN
    if not of_kind or not isinstance(node, Criterion) or node.value != (EntityType.ENTERPRISE,):
        return False
    return node.quote is None or _MUST_BE.search(node.quote.text) is None
