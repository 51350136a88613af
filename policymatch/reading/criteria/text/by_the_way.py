"""By the way: parts of sentences that tell what an offer is for, on what it rests, and how offices work."""

import re

# 以提升规模以上工业企业数字化普及率为目标: what it is for.
_IS_AIM = re.compile(
    r"^(?:支持范围)?以[^,，。;]{4,80}为(?:目标|目的|导向|宗旨)$"
    # 充分调动科研人员积极性
    r"|^(?:充分|进一步|有效|切实){0,2}(?:调动|激发)[^,，。;]{2,40}(?:积极性|主动性|创造性|活力|热情|干劲)$"
    # 进一步提升全市市场主体登记便利化水平
    r"|^(?:进一步|切实|全面|不断){1,2}(?:提升|提高|增强)[^,，。;的]{2,30}(?:便利化?|便捷化?|规范化|标准化|满意|服务)(?:水平|程度|度|能力)$"
    # 打造从设计到应用的服务制造业企业新能力
    r"|^(?:打造|形成|构建|塑造|培育|营造)[^,，。;]{4,60}(?:新?能力|新?模式|新?格局|新?优势|生态|体系|环境)$"
)


# 为贯彻落实省委关于数字经济的部署, in front of what is done about it
_IS_PURPOSE = re.compile(
    r"^为了?(?:进一步|深入|全面|认真|切实|积极|更好地?|充分|加快|着力|大力|持续|不断){0,3}"
    r"(?:贯彻|落实|响应|推动|推进|促进|加强|做好|规范|深化|提升|提高|鼓励|引导|激发|增强|优化|改善|助力|发挥)[^。;]{2,90}"
    r"(?:》|部署|精神|要求|发展|建设|水平|能力|作用|融合|升级|转型|环境|创新|战略|活力|效能|质量|决策|工作|行动|意见|方案|规定)$"
)


def is_aim(text: str) -> bool:
    """Whether a part of a sentence only tells what something is for.

    >>> is_aim("以提升规模以上工业企业数字化普及率为目标"), is_aim("以规模以上工业企业为主")
    (True, False)
    >>> is_aim("为贯彻落实省委关于海洋经济的部署"), is_aim("为海洋经济发展作出贡献的企业")
    (True, False)
    """
    return _IS_AIM.match(text) is not None or _IS_PURPOSE.match(text) is not None


# 完善央企总部对接、重点民企联系等机制; 对接金融服务小微企业长效机制; 发挥外资研发中心带动效应
_IS_MACHINERY = re.compile(
    r"(?:进一步|充分|切实|更好|持续|深入){0,2}(?:(?:完善|健全|对接|用好)(?!支持|培育|奖励|[^,，。;]{0,2}对)[^,，。;]{4,50}(?:等|长效|常态化|监测|预警)机制|发挥[^,，。;]{2,40}(?:效应|作用|优势))"
    # 设立总规模10亿元的产业基金, 每年安排1亿元专项资金: out of what an office pays.
    r"|(?:[省市区县州]级?(?:财政)?|财政)?(?:每年)?(?:设立|组建|筹建|安排|统筹|列支)(?=[^,，。;]{0,20}[\d亿万规])[^,，。;对]{2,30}(?:基金|资金池|专项资金)"
)


def is_machinery(text: str) -> bool:
    """Whether a part of a sentence only names by what, or through whom, an office works.

    >>> is_machinery("完善央企总部对接、民企联系等机制"), is_machinery("充分发挥外资研发中心带动效应")
    (True, True)
    >>> is_machinery("设立总规模10亿元的产业基金"), is_machinery("发挥作用的平台")
    (True, False)
    """
    return _IS_MACHINERY.fullmatch(text) is not None


# 按照《……办法》和《……通知》的要求; 根据市委部署: what an act rests on.
_RESTS_ON = re.compile(
    r"(?:各(?:市州?|区县?|县|地|级|有关|相关)?[^,，。;《》]{0,14}(?:局|委|厅|政府|部门))?"
    r"(?:根据|依据|按照?|依照|遵照)[^,，。;《》]{0,40}《[^。;]{2,200}》(?:[(（][^()（）]{0,60}[)）])?(?:等|的|有关|相关|文件|通知|规定|要求|精神|部署|安排){0,4}"
    r"|(?:根据|依据|按照?|遵照)(?:国家|中央|党中央|国务院|上级|我?[省市区县])[^,，。;《》]{0,24}(?:部署|精神|安排|统一要求)"
)
# 我局拟聚焦海洋装备集群发展需要: what an office says of itself, and of nobody else.
_OF_THE_OFFICE = re.compile(
    r"(?:经研究)?我(?:[省市区县州]|[厅局委办部院会])(?:决定|拟|将|现|计划|定于|聚焦|会同|联合)(?:(?!企业|单位|机构|团队|个人|人才|平台|项目|者|对)[^,，。;]){2,60}"
)
# 依据企业信用状况给予贴息: by what the sum is set.
_IS_BASIS = re.compile(
    r"(?:依据|根据|按照?)(?:申请|借款)?(?:企业|单位|主体)的?(?:信用|诚信|风险)(?:状况|等级|评级|水平|情况)"
    # 在现行优惠政策基础上, 在计算应纳税所得额时
    # 因违反海关法及有关法律、行政法规，构成走私行为: what is told is what it amounts to.
    r"|(?:或者?)?因(?:严重)?违反[^,，。;]{2,24}(?:法律|法规|规定|条例|法)"
    r"|在(?:现行|现有|原有|前款|前项|前述|上述|以上|本[条款项])[^,，。;]{0,10}(?:政策|标准|优惠|措施|补贴|补助|奖励|资助|支持)的?基础上|在计算[^,，。;]{2,12}(?:额|税款|所得)时"
)


def is_basis(text: str) -> bool:
    """Whether a part of a sentence only tells by what a sum is set, on what an act rests, what an office means to do.

    >>> is_basis("依据企业信用状况"), is_basis("企业信用状况良好")
    (True, False)
    >>> is_basis("按照《海洋装备补助办法》的规定"), is_basis("按照《企业划型标准》属于小型企业")
    (True, False)
    """
    told = (_IS_BASIS, _RESTS_ON, _OF_THE_OFFICE)
    return any(basis.fullmatch(text) for basis in told)


# 研发费用300万元以下的部分，按6%补助；300万元至900万元的部分，……: of what a rate is taken.
_PORTION = re.compile(
    r"(?:\d[\d.]{0,8}[万亿]?元?|[%％])(?:\(含\))?(?:及?以[上下内])?(?:\(含\))?的?(?:增[长量])?部分$"
)


def is_portion(words: str) -> bool:
    """Whether words of an offer only tell of which part of a sum a rate is taken.

    >>> is_portion("企业研发费用300万元以下的部分"), is_portion("研发费用300万元以下的企业")
    (True, False)
    """
    return _PORTION.search(words) is not None


# 分为领航企业和培育企业两类; 按规模分为A、B两个层次
_PARTS_THEM = re.compile(
    r"^(?:其中)?(?:按照?[^,，。;]{1,12})?(?:共|可)?(?:划|细)?分(?:为|成)[^。;]{2,60}?(?:[两二三四五六七八九\d]|多)(?:大)?(?:个)?(?:类|种|档|级|层[次级]|类[别型]|等[次级]|批次|档次|组别?)"
)


def parts_them(text: str) -> bool:
    """Whether a part of a sentence only tells into which sorts those named before it fall.

    >>> parts_them("分为领航企业和培育企业两类"), parts_them("分为三类的企业")
    (True, False)
    """
    return _PARTS_THEM.fullmatch(text) is not None
