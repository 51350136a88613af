"""For anybody: what is put in force for whoever pays a due or does a step, and so asks nothing of anyone."""

import re
from collections.abc import Sequence

from policymatch.reading.criteria.text.offers import asked_parts, is_office_act
from policymatch.reading.criteria.text.passages import PassageRole
from policymatch.reading.criteria.text.sentences import Sentence

_ACT = r"(?:继续|延续|全面|严格|大力|深入|进一步|落实好?|实施|执行|推行|推广|做好){1,3}"
_INSURANCE = r"(?:失业|工伤|养老|医疗|生育|社会)(?:保险)?"
_RATE = rf"(?:\d[\d.]{{0,5}}[%％]的)?(?:阶段性)?(?:降低|下调|调整)?(?:(?:{_INSURANCE}[、和及与等]?){{1,6}}(?<=保险)|社保)(?:浮动|缴费)?费率"
_LOWERS = r"(?:减征|减免|减半征收|免征)(?:“|”|六税两费|地方){1,6}"
# 残疾人就业保障金: every employer owes it.
_LEVY = r"(?:减征|减免|减半征收|免征|分档减缴|分档征收|缓缴)(?:残疾人就业保障金|残保金)"
# 落实增值税留抵退税政策: what tax was paid too much comes back to whoever paid it.
_REFUND = r"(?:增值税)?(?:期末|增量|存量)?留抵(?:税额)?退税"
_STEP = r"“(?:非接触式|不见面|网上办|一网通办|最多跑一次|免申即享|即申即享)”(?:办税|缴费|办理|服务|制度){0,3}"
# 推行“多证合一”, 允许“一址多照”, 推进登记注册便利化: how anybody registers; 推行告知承诺制 may well be for some.
_REFORMS = re.compile(
    r"^(?:继续|全面|深入|深化|进一步|推行|推进|实行|实施|落实|推广|允许|依法|放宽|简化|采取){1,4}(?![^,，。;]{0,40}(?:小微|民营|外资|外贸|重点|项目|企业(?!名称|集团|登记|注册|开办|注销)|园区|人才|个体|合作社))"
    r"[^,，。;]{0,24}(?:[三四五六多两]证合一|一址多照|一照多址|认缴登记|登记(?:注册)?(?:制度)?(?:便利化|条件))[^,，。;]{0,16}"
)
# 推广“拿地即开工”, 扩大“抵港直装”等措施应用范围: steps by their names, which are no loans, plans or events.
_NAMED = r"“[^“”]{2,12}(?<![贷券险保卡])(?<!计划|工程|行动|活动|项目|联盟)”"
_SPREADS = (
    rf"(?:全面|大力|深入|加快|稳步|积极|逐步)?(?:推广|推行|推进|扩大)(?:{_NAMED}[、和及与]?){{1,5}}"
    r"(?:等)?(?:改革)?(?:措施|做法|举措|通关)?(?:登记制度|登记|改革|模式)?(?:应用|适用)?(?:范围)?"
)
_BY_NAME = re.compile(_SPREADS)
_TOLLS = r"(?:继续|深化|落实|实施|执行|推行){1,2}高速公路差异化收费(?:政策)?"
_IN_FORCE = re.compile(
    rf"{_ACT}(?:{_RATE}|{_LOWERS}|“?六税两费”?减免|{_STEP}|{_LEVY}|{_REFUND})(?:(?:优惠)?政策)?"
    rf"|{_LEVY}(?:(?:优惠)?政策)?|(?:阶段性)?(?:降低|下调){_RATE}|{_LOWERS}|{_SPREADS}|{_TOLLS}"
)


def is_for_anybody(text: str) -> bool:
    """Whether a part of a sentence puts a relief or a step
    in force for whoever owes the due or takes the step.

    >>> is_for_anybody("延续实施1%的失业保险费率政策"), is_for_anybody("继续减征“六税两费”")
    (True, True)
    >>> is_for_anybody("允许“一址多照”和“一照多址”"), is_for_anybody("延续实施小微企业工伤保险费率政策")
    (True, False)
    """
    return _IN_FORCE.fullmatch(text) is not None or _REFORMS.fullmatch(text) is not None


# 提高通关效率 behind the name of a step; what is longer, or names some, may well say for whom it is.
_AIM = re.compile(r"(?![^,，。;]{0,12}(?:人员|人才|企业|单位|项目|群体|重点|民间|个体))[^,，。;]{2,12}")


def are_for_anybody(sentences: Sequence[Sentence]) -> bool:
    """Whether the own sentences of an offer say nothing beside what is for anybody, but what offices do."""
    own = [s for s in sentences if s.role is PassageRole.OWN and not s.heads]
    texts = [s.part_text(part) for s in own for part in asked_parts(s)]
    told = [is_for_anybody(text) for text in texts]
    by_name = any(_BY_NAME.fullmatch(text) for text in texts)
    beside = [text for so, text in zip(told, texts, strict=True) if not so]
    aims = all(is_office_act(text) and (not by_name or _AIM.fullmatch(text)) for text in beside)
    return any(told) and aims
