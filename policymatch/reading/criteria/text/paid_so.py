"""Paid so: for how long, in which stages and of what base an offer pays; it asks nothing (连续三年, 分两个阶段)."""

import re

from policymatch.reading.duration import is_duration, tells_only_until

_N = r"(?:\d{1,2}|[一两二三四五六七八九十]{1,3})"
_SPAN = rf"{_N}\s?个?(?:年度?|月|季度|周年)"
_GIFT = r"(?:补[贴助]|奖[励补]|资助|贴息|支持|扶持|减免|优惠|享受|发放|给予)"
_AT_MOST = r"(?:为|是|最长|最多|至多|不(?:得)?超过|一般|原则上){0,3}"
_SINCE = r"(?:[自从][^,，。;]{2,16}(?:起|后|开始)[,，]?)?"
_HOW_LONG = (
    # 连续两年; 最多补贴3年; 最长不超过24个月
    rf"{_SINCE}(?:[可且并均]{{0,2}}{_AT_MOST}连续{_GIFT}?{_AT_MOST}{_SPAN}|(?:最长|最多|至多)(?:连续)?{_GIFT}?{_AT_MOST}{_SPAN}"
    # 补贴期限三年, 连续补助期为两年
    rf"|(?:连续)?(?:租金|房租|政策)?{_GIFT}的?(?:期限?|年限|时间|周期|时长){_AT_MOST}{_SPAN})(?:[内每]年?)?"
)
# 分三个阶段, 分两年等额, 分两期拨付
_IN_STAGES = rf"(?:按[\u4e00-\u9fff]{{2,8}})?分{_N}\s?个?(?:阶段|年度?|期|批次?|次|步|档次?|等次)(?:逐年|等额|平均|累计|合计|共|依次){{0,2}}(?:拨付|兑[现付]|支付|发放)?"
_SHARE = r"(?:[百千]分之[一二三四五六七八九十]{1,3}|[二三四五六七八九]分之[一二三四五六七八九]|[一二三四五六七八九]成|\d[\d.]{0,8}\s?(?:[%％‰]|[百千]?[万亿]?元))"
# 按较上年增加部分的百分之八, 按每间每月不超过200元; but not 按约定投资800万元
_OF_A_BASE = (
    r"按照?(?![时期]|[^,，。;]{0,10}(?:规定|要求|约定|合同|计划|承诺|章程))"
    rf"(?:(?!达到?|实现|(?<!不)超过|(?<!不)低于)[^,，。;]){{1,24}}?(?:不(?:得)?超过|最高|不低于)?{_SHARE}(?:[/每][^,，。;\d]{{1,6}})?(?:的?(?:标准|比例|额度))?"
)
_EDGE = r"\d[\d.]{0,8}\s?[百千]?[万亿]?元(?:\([^()]{1,12}\))?"
# 500万元至1000万元部分8%, 1000万元以上的部分按10%
_OF_A_PART = (
    rf"(?:超过)?{_EDGE}(?:[至到~-]{_EDGE})?(?:[及或]?以[上下内])?的?部分(?:按照?|为)?{_SHARE}{_GIFT}?"
)
# 贴息后企业实际承担利率不高于2%
_RATE_LEFT = (
    r"(?:贴息|补贴|补助|优惠)后(?:的)?[^,，。;\d]{0,16}利率[^,，。;\d]{0,12}\d[\d.]{0,5}%(?:及?以[内下])?"
)
# 自签约之日起三年内; 期满经考核优秀的可续补两年
_FROM_THEN = rf"自[^,，。;]{{0,10}}(?:签约|签订[^,，。;]{{0,6}}|落户|入驻|认定|投产|投入运营|运营|获批|开业|备案)之日起{_SPAN}(?:之?内)?"
_GOES_ON_PAYING = rf"期满(?:后)?[^,，。;]{{0,14}}(?:优秀|良好|合格|通过)的?[,，]?可(?:以)?(?:再)?(?:续|继续|延长|延续)(?:{_GIFT})?[^,，。;]{{0,2}}{_SPAN}"
# 两年建设期满验收合格后拨付剩余资金
_THE_REST = r"[^,，。;]{2,20}[后时](?:再|一次性|予以)?(?:拨付|兑[现付]|支付|发放)(?:剩余|其余|余下)[^,，。;]{0,12}|(?:首年|次年|第[一二三四]年|当年)[^,，。;]{0,12}(?:拨付|兑[现付]|支付|发放)(?:剩余)?的?\d{1,3}[%％]"
_SAYS_HOW = re.compile(
    rf"^(?:{_HOW_LONG}(?:{_OF_A_BASE})?|{_IN_STAGES}|{_OF_A_BASE}|{_OF_A_PART}|{_THE_REST}|{_RATE_LEFT}|{_FROM_THEN}|{_GOES_ON_PAYING})"
)


def is_how_it_is_paid(words: str, behind: str = "") -> bool:
    """Whether one part of an offer tells only for how long, in which stages or of
    what base it pays, or until when; `behind` are the letters after it.

    >>> is_how_it_is_paid("补贴期限三年"), is_how_it_is_paid("租赁期限三年"), is_how_it_is_paid("连续三年盈利的")
    (True, False, False)
    >>> is_how_it_is_paid("按研发费用新增部分的百分之十"), is_how_it_is_paid("按约定投资800万元")
    (True, False)
    >>> is_how_it_is_paid("自签约之日起三年内"), is_how_it_is_paid("期满经考核优秀的可续补两年")
    (True, True)
    >>> is_how_it_is_paid("900万元以上部分6%"), is_how_it_is_paid("投资900万元以上")
    (True, False)
    """
    return _SAYS_HOW.fullmatch(words) is not None or is_duration(words, behind)


def leads_to_how_much(words: str) -> bool:
    """Whether the words before what is given tell nothing but how it is paid, or until when.

    >>> leads_to_how_much("分三个阶段"), leads_to_how_much("连续三年盈利的企业")
    (True, False)
    """
    return _SAYS_HOW.fullmatch(words) is not None or tells_only_until(words)
