"""Brought in: firms that an offer only speaks of, as those whom its receivers bring in or house."""

import re

from policymatch.domain.fields import Field
from policymatch.reading.criteria.stated.found import Found
from policymatch.reading.criteria.text.passages import PassageRole
from policymatch.reading.criteria.text.sentences import Sentence
from policymatch.reading.demanding import MUST

_REACH = 240
_BRINGS = re.compile(r"引进|招引|引入|入驻|落户|在孵|孵化|毕业|培育")
# 对新引进的总部企业，……给予楼宇运营管理企业一次性奖励
_TO_THEIR_HOST = re.compile(
    r"(?:给予|奖励给?|补助给?)(?:该?(?:商务)?(?:楼宇|园区|产业园|市场|载体|平台|招商|孵化)[^,，。;\d]{0,10}(?:企业|公司|机构|主体|单位)"
    r"|给予(?:孵化器|众创空间|孵化载体|载体|运营单位|运营机构|园区)"
    r"|(?:其|该|所在)(?:孵化器|众创空间|加速器|园区|载体|基地|平台))"
    r"(?=[^,，。;]{0,8}(?:奖励|补助|补贴|一次性|\d|最高)|[,，。;]|$)"
)


# 每成功推荐1家企业注册，且该企业后续经营满1年的; 每设立一家体验店并正常运营满一年后
_EACH = re.compile(
    r"每(?:成功|新)?(?:引进|引入|吸引|推荐|引荐|招引|孵化|培育|开设|设立|新增)[\d一]{1,2}[家个户间](?=[^,，。;]{0,30}(?:企业|公司|机构|店|门店|网点|[,，]))"
)
# 新引进营业收入达到2000万元的企业5家以上的，按每家……: they are counted.
_SO_MANY = re.compile(
    r"(?:引进|培育|孵化|服务|新增)[^,，。;]{2,60}的(?:企业|公司|机构|项目)\d{1,3}[家个]以上"
)
# 引荐人引荐市外企业落户且实际投资1亿元以上的: what is said behind it is said of them.
_REFERS = re.compile(r"引荐(?!人)[^,，。;]*")
# 创业投资机构投资初创企业(成立不超过5年、……): whom they invest in.
_INVESTED_IN = re.compile(
    r"(?:机构|基金|公司|投资人)(?:新增)?(?:投资|入股)(?!额)[^,，。;()]{0,24}(?:企业|项目|公司)\([^()]*\)"
)
_THAT_ONE = re.compile(
    r"且?该[^,，。;]{0,10}(?:企业|公司|机构|店)|[且并](?:达到|符合|满足|属于)[^,，。;]{2,20}(?:的|项目|企业|要求|标准|条件)$"
)


def _is_of_each(found: Found, sentence: Sentence) -> bool:
    """Whether a criterion is said of each that a receiver brings in or opens, by whose number it is paid."""
    for at, part in enumerate(sentence.parts):
        counted = _SO_MANY.search(sentence.part_text(part))
        if counted and part.start + counted.start() <= found.start < part.start + counted.end():
            return True
        each = _EACH.search(sentence.part_text(part))
        if each is None:
            continue
        goes_on = at + 1 < len(sentence.parts) and _THAT_ONE.match(sentence.part_text(sentence.parts[at + 1]))
        end = sentence.parts[at + 1].end if goes_on else part.end
        if part.start + each.start() <= found.start < end:
            return True
    return False


def _is_of_the_other_side(found: Found, sentence: Sentence) -> bool:
    """Whether a criterion is said of firms that a receiver refers or puts money in."""
    start, text = sentence.start, sentence.text
    told = [m.span() for words in (_REFERS, _INVESTED_IN) for m in words.finditer(text)]
    return any(start + low <= found.start < start + high for low, high in told)


# 借款人须在贷款期限内创办小微企业、民办非企业单位: what is to be founded, by somebody.
_IS_TO_FOUND = re.compile(
    rf"{MUST}[^,，。;]{{0,30}}(?:创办|开办|领办|创立|兴办)(?P<what>[^,，。;的]{{2,60}})"
)
_KINDS = {Field.ENTITY_TYPE, Field.SIZE_CLASS, Field.OWNERSHIP}


def _is_to_be_founded(found: Found, sentence: Sentence) -> bool:
    told = (m.span("what") for m in _IS_TO_FOUND.finditer(sentence.text)) if found.field in _KINDS else ()
    return any(low <= found.start - sentence.start < high for low, high in told)


# 首次认定为高新技术企业的，每认定1家给予载体3万元; 获得前三名的，每个奖项给予载体2万元
_FOR_EACH_TO_HOST = re.compile(
    r"每(?:[^,，。;\d]{0,8}[\d一][家个户]|个[^,，。;\d]{1,4})(?:给予|奖励)(?:该)?(?:孵化)?(?:载体|孵化器|众创空间|加速器|园区|(?:运营|孵化)(?:单位|机构|主体))"
)


# 对为大学生企业减免房租的载体运营单位，按……给予奖励。该企业应成立不超过36个月: those whom the host takes in.
_OF_THAT_FIRM = re.compile(rf"^(?:该|该类|在孵|入驻)企业(?:还|均)?{MUST}")
_TO_A_HOST = re.compile(
    r"的[^,，。;的]{0,8}(?:载体|孵化器|众创空间|加速器|园区|基地)(?:运营)?(?:单位|机构|主体)?[,，][^。]{0,160}。\s?$"
)


def speaks_of_tenants(sentence: Sentence) -> bool:
    """Whether a sentence is about the firms that a host takes in who is paid in the sentence before."""
    told = _OF_THAT_FIRM.match(sentence.text) is not None
    before = sentence.flow.text[max(0, sentence.start - _REACH) : sentence.start] if told else ""
    return told and _TO_A_HOST.search(before) is not None


def is_of_those_brought_in(found: Found, sentence: Sentence) -> bool:
    """Whether a criterion is said of those brought in,
    where the gift goes to who runs the place they come to.
    """
    if sentence.role is not PassageRole.OWN:
        return _is_to_be_founded(found, sentence)
    if _is_of_each(found, sentence) or _is_of_the_other_side(found, sentence):
        return True
    each = _FOR_EACH_TO_HOST.search(sentence.text)
    if each and found.end <= sentence.start + each.end():
        return True
    gift = _TO_THEIR_HOST.search(sentence.text)
    brings = _BRINGS.search(sentence.text, 0, gift.start()) if gift else None
    if gift is None or brings is None:
        return False
    return sentence.start + brings.start() < found.start and found.end <= sentence.start + gift.start()


# 对投资科技型中小企业的创业投资机构, 对采购本市产品的龙头企业:
# what the receiver does to others, and who it is.
_DEALS = re.compile(
    r"^(?:对于?)?(?:年度?|当年|新增|首次|成功|主动|为){0,3}(?P<deed>投资|引进|引入|招引|新增|培育|集聚|服务|采购|首购首用|首购|购买|代理|组织|带动|租用|承租|并购|为|向)(?!额)"
    r"[^,，。;]{2,60}?(?:的|家以上的?|项以上的?|件以上的?)(?P<who>[^,，。;的]{0,14}(?:机构|平台|协会|商会|银行|公司|企业|单位|园区|孵化器|基地|组织|载体|服务商|中介|主体|用户))的?(?=$|给予|予以|按|每|最高|一次性|奖励|补助|补贴)"
)
_OF_THEM = {
    Field.TITLES,
    Field.SIZE_CLASS,
    Field.OWNERSHIP,
    Field.ABOVE_SCALE,
    Field.REGION,
    Field.ENTITY_TYPE,
}


# 对成功引进固定资产投资1亿元以上项目的商会: how large the project is that another brings in.
_BRINGS_PROJECTS = re.compile(
    r"^(?:对于?)?(?:年度?|当年|首次|成功|主动){0,3}(?P<deed>引进|引入|招引|引荐)(?!的|设备|技术|人才|高端人才)[^,，。;]{2,40}?项目的"
    r"(?P<who>[^,，。;]{0,20}(?:机构|平台|协会|商会|公司|企业|单位|园区|组织|中介|自然人|个人|引荐人))"
)
_OF_PROJECTS = {Field.PROJECT_INVESTMENT_YUAN, Field.INDUSTRY, Field.REVENUE_YUAN} | _OF_THEM


# 对注册地不在本区的企业开通航线的，对港口公司按……给予补贴: of two who are named the second has it.
_TO_ANOTHER = re.compile(
    r"^对于?(?P<first>[^,，。;]{2,40}(?:企业|公司|机构)(?:(?!给予|予以|奖励|补助|补贴|资助|返还)[^。;]){0,60}?的)[,，]对(?:于)?(?!其|该|上述|同一|超|新增|每|企业)[^,，。;\d]{2,14}(?:公司|平台|企业|机构|单位|银行|园区)(?:按|给予|予以|每)"
)


def _is_of_the_first(found: Found, sentence: Sentence) -> bool:
    """Whether a criterion is said of those whose deeds another is paid for."""
    told = _TO_ANOTHER.match(sentence.text)
    return told is not None and found.end <= sentence.start + told.end("first")


# 鼓励超市开设特产专柜，年销售额达200万元以上的: what the counter sells.
_COUNTER = re.compile(
    r"(?:设立|开设)[^,，。;]{0,12}(?:专柜|专区|展柜)[^,，。;]{0,24}[,，](?:年度?|当年|全年)?(?:销售额|销售收入|营业额)[^,，。;\d]{0,6}(?=\d)"
)


def _is_of_a_counter(found: Found, sentence: Sentence) -> bool:
    counter = _COUNTER.search(sentence.text)
    return counter is not None and found.start <= sentence.start + counter.end() < found.end


# 与证券公司、会计师事务所签订上市协议
_SIGNED_WITH = re.compile(r"与(?=[^,，。;签]{0,42}+签)[^,，。;]{2,40}(?:签[订署]|[^,，。;()]{0,2}签约)")


def _is_signed_with(found: Found, sentence: Sentence) -> bool:
    """Whether those named are the other side of what the receiver of an offer signs."""
    signed = _SIGNED_WITH.finditer(sentence.text)
    return any(one.start() < found.start - sentence.start < one.end() for one in signed)


def is_of_a_counterpart(found: Found, sentence: Sentence) -> bool:
    """Whether a criterion is said of those with whom the
    receiver of an offer deals (对投资高新技术企业的机构).
    """
    if sentence.role is not PassageRole.OWN or found.field not in _OF_PROJECTS:
        return False
    if found.field is Field.INDUSTRY and _is_signed_with(found, sentence):
        return True
    if found.field in _OF_THEM and _is_of_the_first(found, sentence):
        return True
    if found.field is Field.REVENUE_YUAN and _is_of_a_counter(found, sentence):
        return True
    part = next((p for p in sentence.parts if p.start <= found.start < p.end), None)
    words = sentence.part_text(part) if part else ""
    deals = (_DEALS.match(words) if found.field in _OF_THEM else None) or _BRINGS_PROJECTS.match(words)
    if part is None or deals is None:
        return False
    return part.start + deals.end("deed") <= found.start and found.end <= part.start + deals.start("who")
