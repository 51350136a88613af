"""Not held: titles named for what they are, how they are had or what only begins with their name."""

import re

from policymatch.reading.criteria.asked.mentions import Mention
from policymatch.reading.criteria.asked.others_titles import is_of_other_firms
from policymatch.reading.criteria.asked.yet_to_be_had import is_yet_to_be_had
from policymatch.reading.criteria.text.passages import PassageRole

# 不要求具备“专精特新”资质
_WAIVED = re.compile(r"(?:不要求|无需|不需要?|不必|不限于?)[^,，。;]{0,8}$")
# What a document means by a word (高新技术企业是指……) is no demand to be it.
_DEFINED = re.compile(r"^[”“》]?(?:\(以下简称[^)]{1,12}\))?(?:是指|系指|指的是|指在|，?是定位)")
# 近两年被取消高新技术企业资格的: whoever was stripped of it does not hold it.
_STRIPPED = re.compile(r"(?:取消|撤销|撤回|收回|摘[除牌])(?:过|了)?[^,，。;]{0,8}$")
_OF_IT = re.compile(r"(?:企业|单位|[、和][^,，。;]{2,12})?(?:的)?(?:资格|称号|认定|资质|荣誉|证书)")


def is_no_demand(mention: Mention) -> bool:
    """Whether a title is waived, defined, conferred or lost, is no title of a firm, or is that of others."""
    return bool(
        _WAIVED.search(mention.before)
        or is_yet_to_be_had(mention)
        or _DEFINED.match(mention.after)
        or _is_recognition(mention)
        or _is_conferred_here(mention)
        or (_STRIPPED.search(mention.before) and _OF_IT.match(mention.after))
        or _is_no_holder(mention)
        or is_of_other_firms(mention)
    )


# 高新技术企业认定及配套政策, 资质认定工作: the recognition itself is what is offered.
_TO_RECOGNISE = re.compile(r"(?:资[质格])?[认评]定(?:[及和与、]|工作|管理|培育|服务|申报|政策)")
_HAS_PASSED = re.compile(r"(?:通过|获得?|取得|完成)[^,，。;]{0,12}$")


def _is_recognition(mention: Mention) -> bool:
    """Whether a title is named for its recognition, which no one needs to have passed before."""
    if _HAS_PASSED.search(mention.before):
        return False
    return any(_TO_RECOGNISE.match(text) for text in (mention.after, mention.words[-2:] + mention.after))


# 认定为瞪羚企业，有效期3年，授牌; 公示无异议后公告为创新型中小企业: what the offer itself confers.
_CONFERS = re.compile(r"(?:认定|公告|确定|备案|命名|评定)为[^,，。;的]{0,6}$")
_ITS_MARKS = re.compile(r"有效期[^,，。;]{0,4}年|授牌|颁发|发文公布|公告为|无异议")
# 对连续三年增长20%的高新技术企业，认定为市级瞪羚企业，给予50万元奖励
_NAMED_AND_PAID = re.compile(
    r"^(?:对|将|择优|遴选)[^。;；]{4,100}?[,，](?:经[^,，。;；]{0,12})?(?:可|择优|直接)?(?:认定|评定|命名)为(?:[市区县]级|[本我][市区县])[^,，。;；的]{2,24}[,，](?:并|同时)?(?:给予|奖励|一次性)"
)


def _is_conferred_here(mention: Mention) -> bool:
    """Whether a sentence tells how a title is conferred, and not who holds it."""
    if mention.role is PassageRole.CONDITION or _CONFERS.search(mention.before) is None:
        return False
    ends = re.match(r"(?:企业)?(?:称号)?(?:[,，。;]|$)", mention.after) is not None
    told = mention.sentence.text
    return ends and (_ITS_MARKS.search(told) or _NAMED_AND_PAID.match(told)) is not None


# 省级高新技术企业研发中心, 高新技术企业培育库, 高企申报模块: a name that only begins with the title's.
_PART_OF_A_NAME = re.compile(
    # 中华老字号商标: what is registered, and no firm.
    r"^[”“]?(?:企业)?(?:商标|研(?:究开)?发(?:中心|机构|平台)|研究院|研究中心|工程(?:技术|研究)中心|(?:培育|企业|后备)库|协会|联盟|(?:认定)?(?:申报)?(?:模块|系统)"
    r"|“[^”]{2,10}”(?:行动|计划|工程)|(?:倍增|培育|提质|攀登|树标|升级|梯度培育)?(?:工程|行动|计划)(?![^,，。;]{0,6}(?:企业|单位|机构|入选|专家|人才))|(?:称号)?类(?:奖励|补贴|资金|政策)"
    r"|(?:[与和、及][^,，。;]{0,10})?培育(?:奖励|补助|资助|支持)(?=[,，。;]|$))"
)
# 省级“专精特新”产品: that of a product, where the firm's own is meant by 专精特新中小企业.
_A_PRODUCT = re.compile(r"^”?产品")
_OF_FIRMS = frozenset({"specialised_sme"})
_BY_ENTERING_IT = frozenset({"tech_sme"})
# 不低于高新技术企业认定标准: a measure of figures.
_COMPARED = re.compile(r"(?:不低于|不高于|高于|达到|参照|比照|按照?)(?:国家)?$")
_STANDARD = re.compile(r"^[”]?的?(?:认定)?(?:的)?(?:标准|条件|要求|比例|指标)")


def _is_no_holder(mention: Mention) -> bool:
    """Whether words name something else by a title: a body, a list of candidates, a measure of figures."""
    if _COMPARED.search(mention.before) and _STANDARD.match(mention.after):
        return True
    if mention.names <= _OF_FIRMS and _A_PRODUCT.match(mention.after):
        return True
    part = _PART_OF_A_NAME.match(mention.after)
    return part is not None and not (mention.names <= _BY_ENTERING_IT and "库" in part.group())
