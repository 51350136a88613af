"""Parties: what an offer says of somebody whom its receiver lends to, pays for or brings in."""

import re

from policymatch.domain.fields import Field
from policymatch.reading.criteria.stated.found import Found
from policymatch.reading.criteria.text.passages import PassageRole
from policymatch.reading.criteria.text.sentences import Sentence

_WHO = {
    Field.ENTITY_TYPE,
    Field.INDUSTRY,
    Field.SIZE_CLASS,
    Field.OWNERSHIP,
    Field.TITLES,
    Field.ABOVE_SCALE,
}
# 将募集资金转贷给小微企业的，给予发行人1%贴息: those who get the money on.
_LENT_ON = re.compile(
    r"(?:转贷|转借|转授信|委托贷款)(?:款|资金)?(?:给|于|至|方式支持|支持|投向)[^,，。;的]{0,24}(?=的[,，])"
)
# 农户病死的生猪，补助给处理中心: whose they were.
_PAID_TO_ANOTHER = re.compile(
    r"(?:补[助贴]|奖励|支付|拨付)(?:资金|\d[\d.]{0,6}万?元)?给(?:予)?[^,，。;\d]{0,10}(?:处理中心|处理厂|承运单位|收集单位|实施单位|承办单位)"
)
# 零售企业设立的首店的引进方
_WHO_BROUGHT_IT = re.compile(
    r"(?:设立|开设|投资|举办)的[^,，。;]{2,24}的(?:引进方|招引方|引荐方|运营方|业主方)"
)
# 担保机构为小微企业提供担保贷款，且贷款额度在100万元以上: what a client borrows.
_LENDS = re.compile(
    r"(?:担保|再担保|银行|小额贷款|金融|租赁)(?=[^。;提发]{0,80}+[提发])(?:机构|公司)?[^。;]{0,50}?[为向](?:[^,，。;]{0,12})(?:企业|商户|农户|客户)[^。;]{0,12}?(?:提供|发放)[^。;]{0,40}?(?:贷款|授信|担保)"
)
_OF_A_LOAN = {Field.LOAN_YUAN}
# 10万元以下的创业担保贷款免除反担保: more may be borrowed, with security.
_NEEDS_NO_SECURITY = re.compile(
    r"(?:贷款)?的?[,，]?(?:一律|原则上|可以?|全面|均){0,2}(?:免除?予?|取消|不再?要求|无需)[^,，。;]{0,6}(?:反担保|担保|抵押)"
)
# 对拖欠账款的事业单位，督促偿还: who is called to account has nothing.
_CALLED_TO_ACCOUNT = re.compile(
    r"对(?=[^,，。;]{6,62}+[,，])[^,，。;]{4,60}(?:单位|部门|机关|企业|机构)[,，](?:依法)?(?:督促|责令|约谈|追究|问责)"
)
# 鼓励机关企事业单位将活动委托旅行社承办: who buys.
_BUYS = re.compile(
    r"(?:机关|行政|各级|国有)[^,，。;]{0,6}事业单位[^,，。;]{0,40}(?:委托|采购|购买|租用)(?![^,，。;]{0,30}的)"
)
# 骨干企业与央企组建联合体: with whom the first works.
_ALLIES = re.compile(
    r"企业(?:与|和|联合)(?P<with>[^,，。;]{2,30}?)(?:组建|组成|结成)[^,，。;]{0,6}(?:联合体|联盟|合资公司)"
)
# 稳步提升民营企业首贷率: the figure that an office strives for.
_STRIVES_FOR = re.compile(
    r"(?:^|[,，。;])(?:稳步|持续|进一步|不断|着力)?(?:提升|提高)(?P<who>[^,，。;对]{0,16}(?:企业|个体工商户)[^,，。;的]{0,8}(?:率|占比|比重))(?=$|[,，。;])"
)
# 汇聚律师事务所等服务机构，为企业提供辅导: those whom an office gathers to serve others.
_GATHERED = re.compile(
    r"(?:汇聚|集聚|整合|引入|组建|组织)(?:一批|各类|优质)?(?P<who>[^,，。;]{2,50}?(?:机构|事务所|公司))[,，]?(?:面?向|为)[^,，。;的]{0,12}(?:企业|商户|农户|单位)[^。;]{0,6}提供"
)
# 与制造企业开展合作
_WORKS_WITH = re.compile(
    r"(?:^|[,，]|企业|公司|机构|单位|院所|高校)与(?P<with>[^,，。;、的]{2,16}?(?:企业|公司))(?:开展|进行|建立|达成)[^,，。;、的]{0,10}合作"
)

# 采购高校、科研院所检测服务的企业: from whom it buys.
_BUYS_FROM = re.compile(
    r"(?:采购|购买|购置|委托)(?=[^,，。;的]{4,40}的)(?P<whom>[^,，。;的]{2,30}?)(?:(?:研发|检测|检验|设计|技术|咨询|试验|创新){0,2}(?:服务|成果)|(?:开展|进行)[^,，。;的]{2,10})的[^,，。;的]{0,8}(?:企业|单位|公司)"
)
_SELLERS = {Field.ENTITY_TYPE, Field.PLATFORMS}
# 对获评国家级休闲旅游镇的乡镇政府给予奖励: what a place is named, and no firm.
_OF_A_GOVERNMENT = re.compile(
    r"对于?(?P<what>[^,，。;]{2,80})的(?:各|所在|相关)?[^,，。;的]{0,6}(?:政府|管委会|街道办事处|村民?委员?会)(?=$|[、,，给予奖和及])"
)
_OF_PLACES = {Field.TITLES, Field.PLATFORMS}
# 引导创业投资机构投资小微企业: those in whom they are to invest.
_INVESTED_IN = re.compile(
    r"(?:引导|鼓励|支持)[^,，。;]{0,10}(?:投资|创投|基金)(?:机构|公司|管理人)(?:积极|重点|更多)?投资(?:于)?(?P<in>[^,，。;的]{2,20}企业)(?=$|[,，。;])"
)
# 确保其能为人才创新创业提供服务: what a place does for those who come to it.
_IS_SERVED = re.compile(
    r"(?:^|[,，。;能])为(?P<who>[^,，。;的]{0,8}?人才)(?:创新|创业|发展|成长){0,2}提供[^,，。;]{0,30}(?:支撑|载体|条件|服务|保障)[^,，。;]{0,20}(?=$|[,，。;])"
)
# 费用凭证应提交会计师事务所专项审计; 由律师事务所出具意见书: who checks what is handed in.
_CHECKS_IT = re.compile(
    r"(?:提交|交由|委托|聘请|由|经)[^,，。;、的所机公]{0,14}(?P<who>(?:会计师|律师|税务师)事务所|(?<=审计|评估|检测|鉴定)(?:机构|公司))"
    r"(?:进行|开展|予以|实施)?(?:专项|年度|财务|项目)?(?:审计|审核|鉴证|核查|出具|认证|评估|检测|鉴定)"
)


def is_of_another_party(found: Found, sentence: Sentence) -> bool:
    """Whether a criterion is said of whom the receiver of an
    offer lends to or brings in, or who is not paid at all.
    """
    text, start, end = sentence.flow.text, sentence.start, sentence.end
    if found.field in _OF_A_LOAN:
        lent = _LENDS.search(text, start, found.end)
        unsecured = _NEEDS_NO_SECURITY.match(text, found.end) is not None
        return unsecured or (lent is not None and lent.start() < found.start)
    if _is_of_a_seller(found, text, start, end) or _is_of_a_government(found, sentence):
        return True
    if found.field not in _WHO or sentence.role is not PassageRole.OWN:
        return found.field in _WHO and _checks_papers(found, sentence)
    if _is_no_party(found, text, start, end):
        return True
    lent_on = _LENT_ON.finditer(text, start, end)
    if any(words.start() <= found.start and found.end <= words.end() for words in lent_on):
        return True
    behind = _PAID_TO_ANOTHER.search(text, found.end, end)
    part = next((p for p in sentence.parts if p.start <= found.start < p.end), None)
    brought = _WHO_BROUGHT_IT.search(text, found.start, part.end) if part else None
    return behind is not None or brought is not None


def _checks_papers(found: Found, sentence: Sentence) -> bool:
    """Whether a criterion tells a house that audits or judges what is handed in."""
    checks = (m.span("who") for m in _CHECKS_IT.finditer(sentence.flow.text, sentence.start, sentence.end))
    return any(low <= found.start and found.end <= high for low, high in checks)


def _is_of_a_seller(found: Found, text: str, start: int, end: int) -> bool:
    """Whether a criterion is said of those from whom the receiver of an offer buys."""
    bought = (m.span("whom") for m in _BUYS_FROM.finditer(text, start, end))
    return found.field in _SELLERS and any(low <= found.start and found.end <= high for low, high in bought)


def _is_of_a_government(found: Found, sentence: Sentence) -> bool:
    """Whether a title or platform is that of the place whose government an offer is made to."""
    if found.field not in _OF_PLACES or sentence.role is not PassageRole.OWN:
        return False
    named = _OF_A_GOVERNMENT.finditer(sentence.flow.text, sentence.start, sentence.end)
    return any(m.start("what") <= found.start and found.end <= m.end("what") for m in named)


def _is_no_party(found: Found, text: str, start: int, end: int) -> bool:
    """Whether a criterion is said of who is called to account,
    who buys, or with whom an applicant allies itself.
    """
    others = [m.span("with") for m in _ALLIES.finditer(text, start, end)]
    others += [m.span("with") for m in _WORKS_WITH.finditer(text, start, end)]
    others += [m.span("who") for m in _GATHERED.finditer(text, start, end)]
    others += [m.span("who") for m in _STRIVES_FOR.finditer(text, start, end)]
    others += [m.span("who") for m in _IS_SERVED.finditer(text, start, end)]
    others += [m.span("in") for m in _INVESTED_IN.finditer(text, start, end)]
    if found.field is Field.ENTITY_TYPE:
        others += [
            m.span() for words in (_CALLED_TO_ACCOUNT, _BUYS) for m in words.finditer(text, start, end)
        ]
    return any(low <= found.start and found.end <= high for low, high in others)
