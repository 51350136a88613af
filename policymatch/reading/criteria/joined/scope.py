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
# 取得经纪人证书且年度促成交易额200万元以上的个人，奖励2万元
_TO_PEOPLE = re.compile(
    r"(?:^|[,，。;])(?:对(?!接)于?)?[^,，。;:：]{2,60}的(?P<who>个人|自然人)[,，](?:按[^,，。;]{2,20}|一次性|分别|每人)?(?:给予|予以|奖励|资助|补助|补贴)"
)
# 一次性奖励招商企业或个人20万元: who brought firms in
_TO_AGENTS = re.compile(
    r"奖励(?:给)?(?:招商|引荐|引资|推荐|中介)(?:企业|单位|机构|组织|个人|人员?)"
    # 按投资额的1‰给予引荐人一次性奖励
    r"|(?:给予|奖励给?)(?:项目|成功|第一|首位)?(?:引荐|引资|招商|招引)(?:人(?!才)|方|者)"
)
# 申报单位应为在本市注册、具有独立法人资格的企事业单位; 适用于在本区登记的企业、高校等单位
_OF_UNITS = re.compile(
    r"(?:单位|主体|对象|机构)(?:\([^()]{2,12}\))?(?:应当?|须|必须|需)?[为是]|适用于|(?:注册|登记)[^,，。;]{0,12}[,，、](?:具有)?独立法人"
)
_UNITS = re.compile(r"法人|企业|单位|机构")
# 对银行机构为科技型企业发放首笔贷款的, 创业投资机构（……）以股权方式投资……的
_FUNDERS_ACT = re.compile(
    r"^(?:\d{1,2}[.．、])?(?:[^,，。;:：]{2,20}。)?(?:对)?(?:经?备案的|合作|在[^,，。;]{2,10}设立[^,，。;]{0,30}的)?(?:银行(?:业)?(?:金融)?(?:机构)?|金融机构|(?:融资)?担保(?:机构|公司)|(?:创业|股权|天使)投资(?:机构|企业)|保险(?:公司|机构))"
    r"(?:\([^()]{2,60}\))?[,，]?(?:当年|年度|新增|“[^”]{2,12}”)?(?:为|向|对|以|投资|发放|发生|开展)"
)
# 社会组织、商会或个人
_NOT_PEOPLE = re.compile(r"企业|公司|单位|项目|组织|[协商学]会|机构|[、和及或]")
_A_FIRM = re.compile(r"企业|公司|单位|项目")
# 以及本政策适用范围之外的其他重点项目
_BEYOND_IT = re.compile(r"范围(?:之外|以外|外)的其他")


def without_scope(nodes: Sequence[Condition], sentences: Sequence[Sentence]) -> list[Condition]:
    """The nodes without what a document says of the firms that
    it is for, where the offer is made to others or to more.
    """
    own = [s.text for s in sentences if s.role is PassageRole.OWN]
    if any(map(_is_made_to_people, own)):
        return [node for node in nodes if not _is_said_in(node, _spans_of_units(sentences))]
    if not any(
        _is_made_to_others(text) or _FUNDERS_ACT.match(text) or _BEYOND_IT.search(text) for text in own
    ):
        return list(nodes)
    targets = (s for s in sentences if s.role is PassageRole.TARGET and _OF_FIRMS.search(s.text))
    spans = [s.flow.span(s.start, s.end) for s in targets]
    return [node for node in nodes if not _is_said_in(node, spans)]


def _is_made_to_people(text: str) -> bool:
    """Whether all whom an offer names as those who have it are people."""
    others = _TO_OTHERS.search(text)
    people = _TO_PEOPLE.search(text) or (others if others and others["who"].endswith("个人") else None)
    return people is not None and _NOT_PEOPLE.search(people["who"]) is None and "单位" not in people.group()


def _spans_of_units(sentences: Sequence[Sentence]) -> list[tuple[int, int]]:
    """Where a document says which organisations it is for."""
    told = (s for s in sentences if s.role in (PassageRole.TARGET, PassageRole.CONDITION))
    units = (s for s in told if _OF_UNITS.search(s.text) and _UNITS.search(s.text))
    return [s.flow.span(s.start, s.end) for s in units]


def _is_made_to_others(text: str) -> bool:
    if _TO_AGENTS.search(text):
        return True
    named = [found["who"] for found in _TO_OTHERS.finditer(text)]
    return bool(named) and not any(map(_A_FIRM.search, named))


def _is_said_in(node: Condition, spans: Sequence[tuple[int, int]]) -> bool:
    quotes = [leaf.quote for leaf in leaves_of(node)]
    return bool(quotes) and all(q and any(low <= q.start < high for low, high in spans) for q in quotes)
