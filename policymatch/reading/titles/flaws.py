"""Flaws: what keeps words from being a title, each with its weight in the choice between names."""

import re
from collections.abc import Sequence

_LONG = 20
_SHORT = 4
_ABSTRACT_WEIGHT = 2.0
_AIM_WEIGHT = 2.0
_BROKEN_WEIGHT = 3.0
_NUMBER_WEIGHT = 3.0
_COMMON_WEIGHT = 3.0
_OPEN_LIST_WEIGHT = 1.0
_SHORT_WEIGHT = 2.0
_WEIGHT_OF_A_LETTER_TOO_MANY = 0.3
_FEWEST_SIBLINGS = 3
_ABSTRACT = re.compile(
    r"(?:发展|能力|水平|体系|环境|生态|实力|机制|集聚|供给|需求|合规|影响力|规模|模式|资源|进程|作用|强度|效能|质效|作用引导|引导|潜力|创新|改革|循环|目标|效率|竞争力|行动|支持力度)$"
)
_AIM = re.compile(
    r"^(?:进一步|切实|有效|不断|持续|大幅)*(?:降低|减轻|提升|提高|加快|推动|促进|增强|方便|便于|解决|缓解|减少|激发|实现|强化|优化)"
    r".*(?:成本|负担|水平|效率|速度|便利化|便利度|竞争力|压力|时间|难题|质量|能力|问题|活力|质效|效能|环境|满意度|获得感)$"
)
_BROKEN = re.compile(
    r"^(?:[、，）-]|在?其他(?:国家|地区|情形|情况)|[^，]{0,16}20\d\d年[^，]{0,4}至[^，]{2,10}期间|总?(?:金额|额度|数额)|总额|税率|不超过|且|更加|一定|围绕|分为|期|第[一二三]|周期|内容|如|在(?![^，]{2,14}(?:设立|落户|举办)|线|岗|职|校|库|孵|建|京|园)|其|为|与|以(?!奖|旧|商)|按|方可|通过|经|自(?!主|贸|动)|建立|完善|加强|加快|提高|提升|优化|健全|合理|充分|统筹|整合|研究制定|委托|指定|登录|各级|各地|省级每年|确有|评审|评估|融资成功|名义|本息|相关|有关|办理|实现|形成|促进|持有?|所|是|和|或|可|并|已|满足|符合|但|应(?!用|急|届)|各区|各县|各市|待|确[需因]|额度|由|向|细微|需|须|无异议|公示|提交|名单|条件|(?:具有|属于|处于|采取|采用|未(?!来))(?!.{2,}的)|根据|依据|不为|不足|不得|不符合|不低于|签(?:约(?!项)|订)|授牌|逾期|让|使(?!用)|把|至|违反|暂不|尚未|每(?=[一个])|要求如下|(?:省|市|区|县)(?:委|政府)|若(?!干)|必要时|立足|结合|各有关|有效(?!投资)|或|于|超过|达到|提供)|(?:为|和|与|及|或|在|的|中|后|等等|上|前)$|进行$|可(?:以|按规定)?享受$|通知|摘要|公告|责任单位|未(?:按|经|能)|结果为|不具备|不得(?!不)|（[一二三四五六七八九十]{1,3}）|对象范围|(?:等|有关|相关|主管)部门$|(?:奖励|补助|补贴|资助)(?:获得|对|给予|标准为)"
    # 企业每年（不超过20万元）, 申报企业应同……, 的渔业企业应满足……: a limit, or a demand.
    r"|每[年月家户]$|^的|(?:企业|单位|机构|主体)(?:应当|应(?=[同具符满为在是])|必?须|需(?!求))|(?:满足|符合)(?:以下|下列)"
)
PAIRS = (("“", "”"), ("（", "）"), ("《", "》"))
_NUMBER = re.compile(r"\d{2}|\d[%年万]|→|《|》")


def flaws_of(name: str) -> float:
    """How far words are from what a title is made of; 0 for none.

    >>> flaws_of("首台（套）装备"), flaws_of("且不为第一大股东")
    (0.0, 3.0)
    """
    return (
        abstractness_of(name)
        + _AIM_WEIGHT * bool(_AIM.search(name))
        + _BROKEN_WEIGHT * is_broken(name)
        + _NUMBER_WEIGHT * bool(_NUMBER.search(name))
        + _WEIGHT_OF_A_LETTER_TOO_MANY * max(0, len(name) - _LONG)
        + _OPEN_LIST_WEIGHT * name.endswith("等")
        + _SHORT_WEIGHT * (len(name) < _SHORT)
    )


def abstractness_of(name: str) -> float:
    """What a name loses that tells only an aim (高质量发展, 创新能力)."""
    return _ABSTRACT_WEIGHT * bool(_ABSTRACT.search(name))


def is_broken(name: str) -> bool:
    """Whether words are half a clause, a step of a procedure or half of a bracket.

    >>> is_broken("免于提交”"), is_broken("“免申即享”服务"), is_broken("信息化等部门")
    (True, False, True)
    >>> is_broken("企业每年"), is_broken("申报企业应同时"), is_broken("企业应收账款融资")
    (True, True, False)
    """
    return bool(_BROKEN.search(name)) or any(name.count(a) != name.count(b) for a, b in PAIRS)


def commonness_of(name: str, texts: Sequence[str]) -> float:
    """What a name loses by how many of a document's measures speak of it: what all share tells none apart."""
    if len(texts) < _FEWEST_SIBLINGS:
        return 0.0
    return _COMMON_WEIGHT * max(0, sum(name in text for text in texts) - 1) / (len(texts) - 1)
