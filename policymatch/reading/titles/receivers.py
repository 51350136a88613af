"""Receivers: titles that would tell who receives something, and not what for."""

import re

from policymatch.reading.titles.rewarded import with_rewarded

_WHO = (
    r"(?:(?:科技型|[大中小]{1,2}微?型?|规上|规模以上|工业|第三方|民营|外资|外贸|农业|商贸流通|软件信息服务业|服务业|本市|专业|重点|优质|优秀|市属|高新技术){0,3}"
    r"(?:企业|机构|单位|平台|主体|公司|组织|高校|院校)|药品|产品|项目|人才|高校毕业生|毕业生|个体工商户)"
)
_RECEIVER_ONLY = re.compile(f"^{_WHO}$")
_BARE_GIFTS = frozenset(("支持", "奖励", "补助", "补贴", "资助", "扶持", "贴息", "服务", "奖补"))
_SUM = r"(?:达到|达|超过|不低于|不少于|在)?\d[\d.]{0,6}[万亿]?元(?:（含）)?(?:人民币)?(?:及)?(?:以上)?"
# 购置冷链设备30万元以上的|渔业企业: what it did, without the sum that it takes.
_DONE = r"(?:^|(?<=[，。；对间]))(?:年度|当年|上年度|每年)?(?P<what>[^，。；的对间\d]{4,18}?)(?:%s)?的"
_WHAT_FIRST = re.compile(
    f"^(?:年度|当年|上年度)?(?P<what>[^，。；的对间\\d]{{4,18}}?)(?<![大好强高多快优难困])(?:{_SUM})?的(?P<who>{_WHO})$"
)
_LONGEST = 24
# 信用良好, 鼓励担保机构为……: how it is, or what others are urged to, and no deed.
_NO_DEED = re.compile(r"^(?:鼓励|支持|引导|推动|为|向)|符合|条件|良好|[大好强高多快优难困低]$")


def only_receives(name: str, gift: str) -> bool:
    """Whether a title would tell who receives something, and not what for.

    >>> only_receives("第三方机构", "补助"), only_receives("第三方机构", "落户奖励")
    (True, False)
    """
    return gift in _BARE_GIFTS and _RECEIVER_ONLY.match(name) is not None


def with_deed(name: str, own: str) -> str:
    """A receiver with what it did to receive, by the words of the offer, without the sum that this takes.

    >>> with_deed("规上工业企业", "对购置冷链设备30万元以上的规上工业企业，给予奖励。")
    '规上工业企业购置冷链设备'
    >>> with_deed("研发投入达到50万元以上的企业", "对年度研发投入达到50万元以上的企业给予补助。")
    '企业研发投入'
    """
    found = _WHAT_FIRST.match(name)
    if found and not _NO_DEED.search(found["what"]):
        return found["who"] + found["what"]
    if not _RECEIVER_ONLY.match(name):
        return with_rewarded(name, own)
    told = re.search(_DONE % _SUM + re.escape(name), own)
    full = name + told["what"] if told and not _NO_DEED.search(told["what"]) else name
    return full if len(full) <= _LONGEST and full != name else with_rewarded(name, own)
