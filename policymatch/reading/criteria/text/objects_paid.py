"""Objects paid for: the bare noun in front of a sum, which nobody is paid for who has none (专用模型最高200万元)."""

import re

from policymatch.reading.criteria.text.offers import is_called_an_act
from policymatch.reading.criteria.text.sentences import Part, Sentence

# 专用模型|最高200万元; 数据费用|按50%给予补助; 示范区|给予一次性补助; 首台(套)装备，|按10%给予奖励.
_SUM_BEHIND = re.compile(
    r"[,，]?(?:(?:分别|一次性|累计|每[个家项年]|单[个项]|总额)?(?:最高|不超过|上限)(?:为)?\d|(?:按|补助|补贴|资助|奖励)(?:研发|实际|总)?[^,，。;\d]{0,8}\d[\d.]{0,6}(?:[%％]|[万亿]?元)|给予(?:一次性)?(?:最高)?(?:奖励|补助|资助|补贴)?\d)"
)
_NOUN = re.compile(r"(?!对)(?:[\u4e00-\u9fffA-Za-z“”、]|\([\u4e00-\u9fff]{1,3}\)){4,40}")
# 每采用一件, 市级财政, 一个项目当年补助额, 国际标准补助金额: of what, out of whose purse, how much.
_NO_OBJECT = re.compile(
    r"将其|列[为入]|纳入|^(?:每|单[个家项次]|一[个家项名件次]|同一|各|按|根据|依据|经|由|将|采取|采用|通过|以|并|再|可|资金|[国省市区县]+级|[省市区县]财政|主要)"
    r"|(?:金|总|限)?(?:额|额度|标准|比例|上限|下限|足额|期限|周期|方式|程序|政策|优惠)$|(?:补[助贴]|资助|奖励|支持|贴息|扶持|奖补|券|投资|融资)$"
    r"|每[件个家名项人]$|最[多高]$|的$|[省市区县][、和]|^(?:[一二三]等|特等|[甲乙丙]等|中级|高级|初级|[A-D]级)"
)

_A_SUM = re.compile(r"\d[\d.]{0,8}\s?(?:[万亿]?元|[%％])")


# 每引进一名, 一件作品每次最多, 区级财政按规定足额: by what it is counted, and out of whose purse.
_COUNTS = re.compile(
    r"每[\u4e00-\u9fff]{0,6}[一1]?[件名个家项次]|一[个件项][^,，。;]{1,12}每[件项个次](?:最[多高])?|[国省市区县]{1,2}(?:级)?财政按(?:照)?(?:规定|政策)[^,，。;]{0,8}"
)


def only_counts(sentence: Sentence, part: Part) -> bool:
    """Whether a part of an offer only says by what a gift is counted, or out of whose purse it comes."""
    return _COUNTS.fullmatch(sentence.flow.text, part.start, part.end) is not None


# 首台（套）装备，按销售价格的10%, and not 解决技术难题，给予30%: set off by a comma, it must be a thing.
_THING = re.compile(
    r"(?:装备|设备|产品|部件|材料|软件|系统|药物?|器械|芯片|车辆?|船舶|样机|品种|模型|作品|车间|工厂|产线|生产线)$"
)


_FIELD = r"(?:领域|方向|类)的?(?:项目)?(?:单项|每项|单个项目|每个项目)?"
_PAID = r"(?:给予|资助|补助|支持|奖励)[^,，。;；\d]{0,6}\d"
# 工业领域单项|资助30万元，农业领域单项|资助15万元
_ONE_OF_THEM = re.compile(rf"^[^,，。;\d]{{2,14}}{_FIELD}$")
_EACH_ITS_SUM = re.compile(
    rf"{_FIELD}{_PAID}[^,，。;；]{{0,8}}[,，;；、][^,，。;；\d]{{2,14}}{_FIELD}{_PAID}"
)


def is_paid_by_field(words: str, text: str) -> bool:
    """Whether words of an offer name one of several fields, for each of which `text`, its sentences, gives a sum.

    >>> is_paid_by_field("农业领域单项", "工业领域单项资助30万元，农业领域单项资助15万元")
    True
    >>> is_paid_by_field("工业领域单项", "工业领域单项资助30万元")
    False
    """
    return _ONE_OF_THEM.match(words) is not None and _EACH_ITS_SUM.search(text) is not None


def is_object_paid_for(sentence: Sentence, part: Part) -> bool:
    """Whether a part of an offer is the bare name of what the sum right behind it is paid for."""
    text = sentence.flow.text[part.start : part.end]
    if _NOUN.fullmatch(text) is None or _NO_OBJECT.search(text) or is_called_an_act(text):
        return False
    if sentence.flow.text.startswith((",", "，"), part.end) and _THING.search(text) is None:
        return False
    if is_paid_by_field(text, sentence.flow.text[sentence.start : sentence.end]):
        return False
    given_before = _A_SUM.search(sentence.flow.text, sentence.start, part.start) is not None
    return not given_before and _SUM_BEHIND.match(sentence.flow.text, part.end) is not None
