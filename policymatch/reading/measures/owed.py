"""Owed: what an act of law has offices do for firms (……的，有关部门应当给予指导), which they may claim."""

import re
from collections.abc import Sequence

from policymatch.reading.measures.labels import Label
from policymatch.reading.measures.trees import Tables
from policymatch.reading.measures.units import Layout
from policymatch.reading.numbering import CLAUSE_START
from policymatch.reading.roles import SectionRole

_FIRMS = r"(?:企业|个体工商户|经营主体|市场主体|创业者|创业人员|合作社)"
_OFFICE = r"(?:政府|部门|管委会)"
_BY_RULE = r"(?:按照?[^，。；]{0,16}规定|依法|及时|优先|适当){0,2}"
_OWED = re.compile(
    rf"^{CLAUSE_START}(?!其中)(?:"
    # 小微企业申请绿色产品认证的，市场监管部门应当给予指导。
    rf"[^。；]{{0,24}}{_FIRMS}[^。；]{{2,80}}的，[^，。；]{{0,40}}(?:{_OFFICE}|机构)[^，。；]{{0,10}}应当?{_BY_RULE}"
    r"(?:减免|免收|减收|提供|(?:给予|予以)(?!处[罚分]|警告|通报|批评|答复|回复|告知|受理|查处|制止|纠正))"
    # 检测机构为小微企业提供检测服务的，应当减免费用。
    rf"|[^，。；]{{0,30}}为[^，。；]{{0,12}}{_FIRMS}提供[^，。；]{{2,20}}的，应当?{_BY_RULE}(?:减免|免收|减收|降低)"
    # 用财政资金购置的仪器，应当向中小企业开放。 科技部门应当组织高校，向中小企业推广先进技术。
    rf"|[^。；]{{2,160}}应当?(?:[^，。；]{{0,24}}|[^。；]{{0,100}}组织[^。；]{{2,80}}，)向[^，。；]{{0,12}}{_FIRMS}(?:开放|推广|免费)"
    # 工信部门应当将符合条件的中小企业产品纳入推荐目录。
    rf"|[^，。；]{{0,50}}{_OFFICE}应当?[将把][^，。；]{{0,16}}{_FIRMS}[^，。；]{{0,8}}[纳列]入[^，。；]{{2,20}}(?:目录|名录)"
    # 小微企业投标的，不得要求其提供担保。
    rf"|[^。；]{{0,16}}{_FIRMS}[^，。；]{{2,40}}的，[^。；]{{0,60}}不得要求(?:其)?(?:提供|提交)"
    # 联合体各方均为小微企业的，联合体视同小微企业。
    rf"|[^。；]{{2,60}}均为[^，。；]{{0,6}}企业的，[^，。；]{{2,12}}视同[^，。；]{{0,6}}企业"
    # 县级以上人民政府应当通过组织展会、支持建设海外仓等方式，帮助中小企业开拓市场。
    rf"|[^，。；]{{0,40}}{_OFFICE}[^，。；]{{0,10}}应当?通过[^。；]{{4,140}}等方式，(?:扶持|帮助|支持|引导|提高)[^，。；]{{0,10}}{_FIRMS}"
    # 中央财政和地方财政应通过文化产业专项资金等渠道，支持文化企业发展。
    rf"|[^，。；]{{0,24}}财政应当?通过[^，。；]{{2,30}}(?:资金|基金)[^。；]{{0,80}}，(?:支持|扶持|帮助)[^，。；]{{0,12}}{_FIRMS}"
    # 中小企业发展专项资金主要用于支持中小企业技术改造。 引导基金应当重点投资初创期企业。
    rf"|[^，。；]{{0,30}}(?:专项资金|发展资金|发展基金|引导基金)(?:，[^，。；]{{2,30}}，)?(?:，?应当?[^，。；]{{2,30}}重点投资|，?[^，。；]{{0,20}}(?:重点|主要)用于[^，。；]{{0,20}}支持)[^，。；]{{0,20}}{_FIRMS}"
    r")"
)
# 人社部门会同有关部门，为创业人员提供创业培训: told so of aims too, so that the models have a say.
_DONE_FOR_THEM = re.compile(
    rf"^{CLAUSE_START}[^。；]{{0,30}}{_OFFICE}[^。；]{{0,90}}，(?:[^，。；]{{0,14}}方式，)?为[^，。；]{{0,30}}{_FIRMS}[^，。；]{{0,40}}提供"
)
_LEAST_CHANCE = 0.07
_PLACES = (SectionRole.OFFER, SectionRole.HEAD)


def is_owed(sentence: str) -> bool:
    """Whether a sentence has offices do something for firms that these may claim.

    >>> is_owed("小微企业申请绿色产品认证的，市场监管部门应当给予指导。")
    True
    >>> is_owed("企业排放超标的，生态环境部门应当给予处罚。"), is_owed("有关部门应当加强对中小企业的统计。")
    (False, False)
    """
    return _OWED.match(sentence) is not None


def with_owed(layout: Layout, labels: Sequence[Label], begins: Sequence[float] | Tables) -> list[Label]:
    """Labels in which what offices owe firms begins an offer; `begins` are the chances that one does."""
    found = list(labels)
    for i, unit in enumerate(layout.units):
        if found[i] is not Label.OUTSIDE or unit.role not in _PLACES:
            continue
        likely = begins[i] >= _LEAST_CHANCE and _DONE_FOR_THEM.match(unit.text) is not None
        if likely or is_owed(unit.text):
            found[i] = Label.BEGIN
    return found
