"""Told by form: sentences whose wording alone says that they offer something (与公办学校享受同等政策, 不计入容积率)."""

import re
from collections.abc import Sequence

from policymatch.reading.measures.labels import Label
from policymatch.reading.measures.units import Layout
from policymatch.reading.roles import SectionRole

_OFFERS = re.compile(
    # 民办学校在职称评审方面与公办学校一视同仁
    r"在[^，。；]{2,60}(?:方面|上)(?:与|同)[^，。；]{2,16}(?:一视同仁|同等对待)"
    # 民营医院与公立医院执行相同价格政策
    r"|[^，。；]{2}[与同][^，。；]{2,16}(?:享受|享有|执行)(?:同等|相同|同样)的?[^，。；]{2,16}"
    # 配建的托育设施建筑面积不计入容积率
    r"|[^，。；]{4}(?:不计入|不纳入)容积率"
    # 落实中小企业政府采购预留份额制度
    r"|(?:落实|执行|提高|实行)[^，。；]{0,24}(?:政府采购|中小企业)[^，。；]{0,16}预留[^，。；]{0,8}份额"
    # 建立重点项目服务专员制度
    r"|(?:建立|推行|实行)[^，。；]{2,40}(?:专员|管家)(?:服务)?制度"
    # 引进重大项目的其他组织，其引荐奖励另行申报，根据具体情况研究确定。
    r"|其[^，。；\d]{0,10}(?:奖励|补助|资助|补贴|扶持)(?:标准|金额)?(?:另行?|单独)[^，。；]{0,16}(?:申报|申请|研究|确定|商定|议定)"
    # 对带动作用突出的项目的奖励，可根据具体情况研究确定。
    r"|对[^，。；\d]{2,40}(?:有关|相关)?(?:奖励|补助|资助|扶持)，可?(?:根据|按照?|视)(?:具体|实际)?情况研究(?:确定|决定)"
    # 补助资金按下列公式计算：
    r"|(?:奖励|补助|补贴|资助|扶持)(?:资金|金额|额度)?按照?(?:以下|下列|如下)?公式(?:计算|确定|测算|核定)"
    # 支持有条件的企业发行债券
    r"|(?:支持|鼓励|推动)[^，。；]{0,24}企业(?:在[^，。；]{2,12})?(?:上市融资、)?发行[^，。；企业]{0,16}(?:债券?|票据|融资工具)(?=[，。；、]|等|$)"
    # 采购人要降低中小企业参与门槛，采取预留份额、联合体、分包等形式
    r"|采购(?:人|单位)[应要][^。；]{0,60}中小企业[^。；]{0,60}(?:预留|联合体|分包)"
    # 推行不动产“带押过户”
    r"|(?:推行|推广|开展|推进|实行)[^，。；]{0,10}“?带押过户”?"
)
# 在园区注册的软件企业，办公场所租金前两年全部补贴、第三年补贴50%。
_PAYS_RENT = re.compile(
    r"^[^。；]{2,60}(?:企业|机构|团队)[^。；]{0,30}(?:租金|房租|物业费)[^，。；]{0,8}(?:全[额部](?:予以|给予)?(?:补贴|补助|减免|免除|返还)|按?\d{1,3}%(?:补贴|补助|减免)|(?:补贴|补助|减免)\d{1,3}%)"
)
# 推行居民用户“刷脸办电”: by its name, a step made easier.
_STEP_BY_NAME = re.compile(
    r"^(?:全面|积极|大力|深入|探索)?(?:推行|推动|推广)[^，。；“]{2,20}“[^“”]{2,10}(?:办|办电|办理|受理)”"
)


def with_told_by_form(layout: Layout, labels: Sequence[Label]) -> list[Label]:
    """Labels in which each sentence among offers that offers something by its wording begins an offer."""
    found = list(labels)
    for i, unit in enumerate(layout.units):
        pays = found[i] is Label.OUTSIDE and _PAYS_RENT.match(unit.text) is not None
        if pays and unit.role in (SectionRole.OFFER, SectionRole.HEAD):
            found[i] = Label.BEGIN
        if unit.role is not SectionRole.OFFER:
            continue
        silent = found[i] is Label.OUTSIDE and _OFFERS.search(unit.text) is not None
        next_step = found[i] is Label.INSIDE and unit.place and _STEP_BY_NAME.match(unit.text)
        if silent or next_step:
            found[i] = Label.BEGIN
    return found
