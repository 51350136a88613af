"""Beside: those whom a sentence names beside who applies:
whom an applicant serves, whom a bracket gives another sum.
"""

import re

from policymatch.domain.fields import Field
from policymatch.reading.criteria.asked.mentions import Mention
from policymatch.reading.criteria.asked.of_before import (
    is_age_of_what_it_was,
    is_summed_over_years,
    names_what_was_had,
)
from policymatch.reading.criteria.stated.relaxed import FLOOR_OF_THEIRS
from policymatch.reading.criteria.text.passages import PassageRole

# 合作单位应为高校、科研机构, 项目负责人承担过市级以上项目: asked of those beside the applicant.
_OF_PARTNERS = re.compile(
    r"^(?:项目|课题)?(?:合作|参与|参加|协作)(?:单位|方|企业|机构)(?!和|及|、)|^(?:项目|课题|团队)?负责人"
)


def is_beside(mention: Mention) -> bool:
    """Whether what is named is said of others than who applies."""
    if isinstance(mention.found.value, float) and (_is_to_come_of_it(mention) or _is_in_all(mention)):
        return True
    if is_summed_over_years(mention) or names_what_was_had(mention) or is_age_of_what_it_was(mention):
        return True
    if mention.role is not PassageRole.OWN and _OF_PARTNERS.match(mention.sentence.text):
        return True
    of_some = mention.found.field in _WHOSE
    served = of_some and (_provides_for(mention) or _are_served(mention) or _are_looked_at(mention))
    return (
        served
        or _has_another_figure(mention)
        or _is_noted(mention)
        or (mention.role is PassageRole.OWN and _eases(mention))
        or (mention.role is PassageRole.OWN and _is_of_a_grade(mention))
    )


_OF_FIRMS = {Field.REVENUE_YUAN, Field.EMPLOYEES, Field.AGE_MONTHS, Field.TOTAL_ASSETS_YUAN}
_WHOSE = {
    Field.ENTITY_TYPE,
    Field.INDUSTRY,
    Field.SIZE_CLASS,
    Field.ABOVE_SCALE,
    Field.TITLES,
    Field.OWNERSHIP,
    Field.LISTED,
    *_OF_FIRMS,
}
# 为区内规上工业企业提供诊断服务的机构: those served, and behind them who serves them.
_PROVIDES_FOR = re.compile(r"(?<![须应当主体作成认])为[^,，。;提的]{0,36}$")
_PROVIDED = re.compile(
    r"^(?:\(含\))?(?:及?以[上下])?的?[^,，。;的提]{0,10}提供[^。;]{2,40}的[^,，。;的]{0,12}(?:机构|企业|单位|平台|服务商|公司|院所|高校)"
)


# 担保机构为小微企业提供担保的, 银行向科技型中小企业发放贷款的: paid for what they do for others.
_BY_WHOM = re.compile(
    r"(?:机构|公司|银行|平台|服务商|中心|院所|高校|协会|商会|园区|孵化器|单位)[^,，。;的]{0,8}[为向对][^,，。;提的]{0,24}$"
)
# 组织专业机构为小微企业提供服务，对机构给予补贴: the service is what the small are offered.
_LED_TO_IT = re.compile(r"^[^,，。;]{0,6}(?:组织|引导|推动|督促|支持|鼓励|落实)")
_DONE_FOR = re.compile(r"[^,，。;的]{0,8}(?:提供|发放|投放|开展|放贷|授信|推荐|介绍)|贷款|担保")
_IS_PAID = re.compile(r"奖励|奖补|补贴|补助|资助|给予|按[^,，。;]{0,12}\d")


def _provides_for(mention: Mention) -> bool:
    """Whether those named are whom the applicant provides with something."""
    lead = mention.before + mention.words
    if _PROVIDES_FOR.search(lead) and _PROVIDED.match(mention.after):
        return True
    if mention.role is not PassageRole.OWN or not _IS_PAID.search(mention.sentence.text):
        return False
    if _LED_TO_IT.match(mention.before):
        return False
    return _BY_WHOM.search(lead) is not None and _DONE_FOR.match(mention.after) is not None


# 服务制造业企业50家以上: those whom the applicant has served.
_SERVES = re.compile(r"(?:^|[,，、对的])(?:年度?)?(?:服务|孵化|培育|辅导)[^,，。;的]{0,24}$")
_SO_MANY = re.compile(r"(?:企业|单位)?(?:达到?|不少于|超过|满)?\d[^,，。;]{0,4}[家户]")


# 每诊断一家规上企业补助5000元
_EACH_ONE = re.compile(r"每[\u4e00-\u9fff]{2,6}?[一1][家户个][^,，。;的]{0,12}$")


def _are_served(mention: Mention) -> bool:
    """Whether those named are counted as served by the applicant."""
    lead = mention.before + mention.words
    counted = _SERVES.search(lead) and _SO_MANY.match(mention.after)
    return counted is not None or _EACH_ONE.search(lead) is not None


# 对市属院所，将同时核查其结题率: how an office looks at some of those who apply, which asks nobody to be one.
_LOOKED_AT = re.compile(
    r"(?:申报|项目)?(?:的)?[^,，。;的]{0,6}[,，](?:还)?(?:将|会)(?:同时|重点|另行|一并|从严){0,2}(?:考核|核查|审查|抽查|核实|查验)"
)


def _are_looked_at(mention: Mention) -> bool:
    """Whether those named are some of whom an office says what it will look at."""
    if mention.role is PassageRole.OWN or not mention.before.startswith("对"):
        return False
    return _LOOKED_AT.match(mention.sentence.flow.text, mention.found.end) is not None


# 每家3万元(大型企业，即销售收入4亿元以上的，每家5万元): a grade of its own.
_IN_A_BRACKET = re.compile(r"\([^()]*$")
_GIVEN_THERE = re.compile(
    r"^[^()]{0,40}?(?:每[家户个项件]|给予|予以|奖励|补[助贴]|资助|最高|按)[^()\d]{0,8}\d[^()]{0,40}\)"
)


def _is_of_a_grade(mention: Mention) -> bool:
    """Whether a bracket names some who are given another sum."""
    return _IN_A_BRACKET.search(mention.before) is not None and _GIVEN_THERE.match(mention.after) is not None


# 项目执行期不超过3年，完成时须申请发明专利2件以上: what a project is to bring.
_ONCE_DONE = re.compile(r"(?:完成|验收|结题|结项)(?:时|后)|(?:执行|实施|建设|项目)期(?:内|满)|期满")
_WITHIN = 120


def _is_to_come_of_it(mention: Mention) -> bool:
    """Whether a figure is what a project must have reached once it is done."""
    start, at = mention.sentence.start, mention.found.start
    return (
        mention.role is PassageRole.CONDITION
        and _ONCE_DONE.search(mention.sentence.flow.text, max(start, at - _WITHIN), at) is not None
    )


# 每年推介两批重点项目，总投资2000亿元以上: what they come to together.
_SHOWN = re.compile(r"推介[^。;]{0,60}项目[,，](?:总|计划)?$")


def _is_in_all(mention: Mention) -> bool:
    """Whether a figure is what many projects that are shown to investors come to."""
    start, at = mention.sentence.start, mention.found.start
    return _SHOWN.search(mention.sentence.flow.text, max(start, at - _WITHIN), at) is not None


# 占比在5%以上(软件、生物医药等服务业企业为10%以上): of whom another figure is asked.
_ANOTHER_FIGURE = re.compile(
    r"^[^()\d]{0,40}?(?:企业|单位|机构|行业|领域|项目|类)(?:的)?(?:应?为|按|不低于|不少于|不超过|达到?|须|需)?\d[\d.]{0,6}[%万亿人年个家件][^()]{0,12}\)"
)


def _has_another_figure(mention: Mention) -> bool:
    """Whether a bracket names those of whom another figure is asked."""
    inside = mention.found.field in _WHOSE and _IN_A_BRACKET.search(mention.before) is not None
    return inside and _ANOTHER_FIGURE.match(mention.words[-2:] + mention.after) is not None


# 制造业中小企业(重点是营业收入2000万元以上的企业): who comes first; (建议拥有2项发明专利): what
# is only advised; (高校内设机构由其法人单位申报): for whom another applies.
_COMES_FIRST = re.compile(r"\((?:(?:其中)?(?:重点|优先|主要|特别)(?:支持|面向|扶持|为|是|指)|建议)[^()]*$")
_ANOTHER_APPLIES = re.compile(r"[^,，。;()]{0,8}由[^,，。;()]{1,12}(?:申报|申请)")


def _is_noted(mention: Mention) -> bool:
    """Whether a bracket names who comes first, or for whom another applies."""
    if _IN_A_BRACKET.search(mention.before) is None:
        return False
    first = _COMES_FIRST.search(mention.before) is not None
    return first or (
        mention.found.field is Field.ENTITY_TYPE and _ANOTHER_APPLIES.match(mention.after) is not None
    )


def _eases(mention: Mention) -> bool:
    """Whether a part of an offer only says that some may do with less than is asked before it."""
    part = next((p for p in mention.sentence.parts if p.start <= mention.found.start < p.end), None)
    return part is not None and FLOOR_OF_THEIRS.match(mention.sentence.part_text(part)) is not None
