"""Bare demands: sentences whose figures are asked of the applicant, and that give nothing."""

import re
from collections.abc import Sequence

from policymatch.reading.measures.labels import Label
from policymatch.reading.measures.units import Layout
from policymatch.reading.numbering import OPENING_NUMBER

_BOUND = r"(?:不低于|不少于|不满|达到?|超过)[^，。；\d]{0,12}\d|\d[\d.]{0,8}[^，。；\d]{0,6}以[上下]"
_ASKS = re.compile(_BOUND)
# 对……的企业, 50万元。: words of an offer, and a sum that stands alone.
_MAY_GIVE = re.compile(
    r"给予|予以|奖|补[贴助偿]|资助|支持|扶持|[贴免减返退]|享受|提供|安排|拨付|发放|最高|上限|封顶|优惠|贷款|担保|保费|额度"
    r"|照顾|子女|入[读学]|认定|评定|授予|列入|纳入|入选|可|优先|标准|按|价|租|配套|兑现|每|鼓励|引导|是指|系指|采购|预留|培训|[：:]$"
    r"|(?:^|[，、])(?:对|凡)|[，：的]\d[\d.]{0,8}[万亿]?元[。；]?$"
)
# 贴息对象不包括房地产企业。
_NAMES_OUTSIDE = re.compile(
    r"^[^，。；：\d]{0,12}(?:对象|范围|主体)不(?:包[括含]|含)[^。；：\d]{2,40}[。；]?$"
)
# 贷款合同金额不低于200万元。: which loans interest is paid of; 不超过 may be what is lent.
_HOW_LARGE_A_LOAN = re.compile(
    r"(?:单[笔户项])?(?:贷款|担保|融资|借款)(?:合同)?(?:总?金?额度?|本金|期限)(?:应当?|须|需)?(?:不低于|不少于|(?:在|达到?)(?=\d[^，。；]{0,10}以上))\d[^，。；]{1,16}[。；]?$"
)
_ASIDE = re.compile(r"（[^（）]{1,60}）")
# 高新技术企业的增长率要求降低至15%。 从事……的企业，可不受上述财务指标限制。
_EASES = re.compile(
    rf"^{OPENING_NUMBER}(?![^。；]{{0,120}}(?:给予|予以|奖励|补[贴助]))(?:[^。；]{{2,60}}(?:率|额|值|占比|年限|指标|条件)(?:的)?(?:要求|门槛)(?:可?(?:适当)?(?:降低|放宽|下调|调整|降|提高))(?:至|到|为)\d[^，。；]{{1,16}}"
    r"|[^。；]{4,120}可?不受(?:上述|前述|以上|前款|本条)[^。；，\d]{0,20}限制)[。；]?$"
)
# （2）展演奖励: a line that names what those below it have.
_NAMES_GIFT = re.compile(rf"^{OPENING_NUMBER}[^，。；：]{{2,20}}(?:奖励|补[贴助]|资助|贴息|奖补)$")


def eases(text: str) -> bool:
    """Whether a sentence only eases for some what was asked before.

    >>> eases("高新技术企业的增长率要求降低至15%。"), eases("高新技术企业的补助比例提高至15%。")
    (True, False)
    """
    return _EASES.match(text) is not None


def only_asks(text: str) -> bool:
    """Whether all figures of a sentence are asked for, and nothing is given.

    >>> only_asks("引进人才年薪不低于40万元，签订三年以上劳动合同。"), only_asks("营业收入1亿元以上的企业，50万元。")
    (True, False)
    """
    told = _ASIDE.sub("", text)
    if _NAMES_OUTSIDE.match(told) or _HOW_LARGE_A_LOAN.match(told):
        return True
    return _ASKS.search(told) is not None and _MAY_GIVE.search(told) is None


def without_bare_demands(layout: Layout, labels: Sequence[Label]) -> list[Label]:
    """Labels in which a run of sentences that only ask, or ease what
    was asked, is no offer; behind one in its paragraph it goes on with it.
    """
    found = list(labels)
    at = 0
    while at < len(found):
        end = next((n for n in range(at + 1, len(found)) if found[n] is not Label.INSIDE), len(found))
        texts = [unit.text for unit in layout.units[at:end]]
        under_gift = at > 0 and _NAMES_GIFT.match(layout.units[at - 1].text) is not None
        begins = found[at] is Label.BEGIN and not under_gift
        if begins and only_asks(texts[0]) and all(only_asks(text) or eases(text) for text in texts):
            behind = layout.units[at].place > 0 and found[at - 1] is not Label.OUTSIDE
            found[at:end] = [Label.INSIDE if behind else Label.OUTSIDE] * (end - at)
        at = end
    return found
