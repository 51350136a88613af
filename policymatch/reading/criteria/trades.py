"""Trades: whether a trade that a document names is asked of the applicant, or only spoken of."""

import re

from policymatch.reading.criteria.mentions import Mention
from policymatch.reading.criteria.passages import PassageRole

OF_SOMEONE = re.compile(r"被投|在孵|培育|境外|园区内|已培育|所投|毕业|入驻|母公司|从其他|合作的|获得投资的")
FOR_THEM = re.compile(r"(?:(?<![须应当主体])为|向|面向)[^,，]{0,12}$")
SPEAKS_TO = re.compile(r"^(?:对于?|针对)")
_MEANS = re.compile(r"[^,，。;]{0,6}(?:是指|系指)")
_LOOSE_SUBJECTS = re.compile(
    r"战略定位|产业政策|功能定位|重点产业发展|(?<!业)经营$|实际经营|知识产权工作|主导产业聚焦|(?:我|本|全)[省市区]知识产权|两业融合"
)
_BENEFICIARY = re.compile(r"^(?:鼓励|支持|对于?|围绕|聚焦|加大|推进|深入|持续|在|针对)[^,，]{0,8}$")
_SIGNS = 2
_EXCEPTED = re.compile(r"[(（](?:不含|不包括|不包含|除)[^()（）]*$")
_FIRMS = re.compile(r"(?:类|等|行业|产业|业)?(?:的)?(?:企业|公司|单位|机构)")
# 房地产、金融类企业不适用本政策
_LEFT_OUT = re.compile(r"不(?:予|得|再)?(?:适用|享受|支持|纳入|受理)[^,，。;]{0,10}$")
# 北京市动漫行业, 全市氢能领域重点企业: beside the trade nothing but where, and that it is one.
_AROUND_A_TRADE = re.compile(
    r"^(?:[本我全该][省市区县]|[\u4e00-\u9fff]{2,3}[省市区县])|^(?:领域|行业|产业|相关|重点|各类|企业|单位|机构|主体|项目|从业)+$"
)
# Those whose money an offer passes on.
_FUNDERS = {
    "融资担保",
    "金融机构",
    "银行业",
    "银行",
    "保险",
    "金融服务",
    "股权投资",
    "创业投资",
    "担保",
    "私募股权",
}


def trade_is_asked(mention: Mention) -> bool:
    """Whether a trade that a sentence names is one that the applicant must be in."""
    if _LOOSE_SUBJECTS.search(mention.words) or OF_SOMEONE.search(mention.before + mention.words):
        return False
    if mention.role is PassageRole.OWN:
        return _of_offer(mention)
    if _MEANS.match(mention.after):
        return False
    return not _is_served(mention) and _by_cue(mention)


def _is_served(mention: Mention) -> bool:
    """Whether those of the trade are whom the applicant provides with something."""
    served = FOR_THEM.search(mention.before) and "提供" in mention.words + mention.after[:12]
    return served or (mention.before.endswith("为") and "提供" in mention.words)


def _by_cue(mention: Mention) -> bool:
    """Whether the wording that a trade was seen by makes it a demand in its role."""
    cue = mention.found.cue
    if mention.role is PassageRole.TARGET:
        around = _AROUND_A_TRADE.sub("", mention.before) + _AROUND_A_TRADE.sub("", mention.after)
        return cue not in ("named", "field") or len(around) <= _SIGNS
    if (
        _EXCEPTED.search(mention.before)
        or mention.role is PassageRole.EXCLUSION
        or _LEFT_OUT.search(mention.sentence.text)
    ):
        firms = cue in ("firm", "firms") and _FIRMS.match(mention.after) is not None
        return firms or cue in ("engaged", "fields", "trade_of_firm")
    return cue in ("engaged", "fields", "trade_of_firm")


def _of_offer(mention: Mention) -> bool:
    if mention.names <= _FUNDERS and not SPEAKS_TO.match(mention.before + mention.words):
        return False
    if mention.found.cue in ("field", "fields"):
        return _BENEFICIARY.match(mention.before) is not None
    return mention.found.cue in ("engaged", "trade", "trade_of_firm", "firm", "firms")
