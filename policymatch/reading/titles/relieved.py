"""Relieved: what a tax or a fee is taken off, where a name tells the relief alone."""

import re

from policymatch.reading.titles.flaws import flaws_of
from policymatch.reading.titles.phrases import cut_down, plain

_LONGEST = 26
_RELIEF = re.compile(
    r"^(?:继续)?(?:按[月季年])?(?:免征|免收|减半征收|减半收取|减征|减按|不征收?|暂不征收|暂免征收|全额退还|不予(?:行政)?处罚$)"
)
# 提供渔业服务取得的收入，（在计算应纳税所得额时，）免征增值税
_OFFER = re.compile(
    r"^(?:继续)?(?:执行|实施|落实)?(?:对)?(?P<what>[^，。；]{4,40})，(?:在[^，]{2,16}?(?:，|基础上))?(?:可|按规定|依法|一律){0,2}"
    r"(?P<relief>(?:免征|免收|减半|减征|减按|不征|暂不|暂免|全额退还))"
)
# 渔户年应纳税所得额不超过90万元的部分
_PART = re.compile(r"(?:年度?|月)?(?:应纳税所得额|销售额|收入)?(?:不超过|未超过|超过|低于)[^，]*$")
_GOT = re.compile(r"(?:所?取得)的(?=[^的]{0,8}收入$)")
_USED_FOR = re.compile(r"^.{2,16}用于(?:提供)?(?=[^的]{4})")
# 因台风无法建设的, 在年底前: why and when, and not what.
_WHY_OR_WHEN = re.compile(r"^(?:确?因|在(?![册建线校岗])|自(?![有用])|按|由于|20\d\d年)")
_OPENS = re.compile(r"^(?:提供|从事|开展|承受)(?=.{4})|的$")
_EXECUTES = re.compile(r"^(?:落实|执行|实施|严格)+")
# 对渔船购置者，免收登记费; 渔港建设项目，免征人防费
_FOR = re.compile(r"^(?:凡|属于|对于?)?(?P<what>[^，。；]{2,40}?)(?:的|可|一律|继续|[对为向]){0,6}$")
_CONTINUED = re.compile(r"^继续(?=(?:按|免|减|全额))")
# 渔户适用优惠税率的应税收入: the party is told before what it does.
_DOING = re.compile(r"(?<=.{4})(?:销售)?(?:适用|取得|发生|自产|从事).*$")
_NO_OBJECT = re.compile(
    r"规定|要求|政策|条件|期间|(?<!超)范围|情况|原因|之日|基础上|^(?:其|该|可|并|自|在|按|由|从|继续|且|如|销售)|\d|^符合"
)
_LONGEST_OBJECT = 14
_ANY_RELIEF = re.compile("免征|免税|免收|减半|减征|退税|缓缴")


def with_taxed(name: str, own: str) -> str:
    """A relief with what it is for by the words of the offer; the name itself where it tells more, or is long.

    >>> with_taxed("免征增值税", "（1）提供渔业服务取得的收入，免征增值税。")
    '渔业服务收入免征增值税'
    >>> with_taxed("减半征收个人所得税", "对渔户年应纳税所得额不超过90万元的部分，减半征收个人所得税。")
    '渔户减半征收个人所得税'
    >>> with_taxed("免收登记费", "支持渔船换新。对渔船更新改造项目，免收登记费。")
    '渔船更新改造项目免收登记费'
    """
    if not _RELIEF.match(name):
        return name
    found = _OFFER.match(plain(own))
    if found and found["relief"][:2] == name[:2] and not _WHY_OR_WHEN.match(found["what"]):
        what = _USED_FOR.sub("", _GOT.sub("", _PART.sub("", found["what"])))
        full = _OPENS.sub("", _OPENS.sub("", what)) + name
        if len(full) <= _LONGEST:
            return full
    return _with_object(_CONTINUED.sub("", name), plain(own))


def relieves_other(words: str, own: str) -> bool:
    """Whether words tell a relief that an offer does not give.

    >>> relieves_other("渔企免征增值税", "渔获收入减按90%计入收入总额。"), relieves_other("渔企免税", "免税。")
    (True, False)
    """
    found = _ANY_RELIEF.search(words)
    return found is not None and found.group() not in own


def _with_object(name: str, own: str) -> str:
    """A relief with the nearest words before it in its sentence that tell whom or what it is for."""
    at = own.find(name[:4])
    sentence = re.split(r"[。；\n]", own[: max(at, 0)])[-1]
    for clause in reversed(re.split("[，,：]", sentence)):
        found = _FOR.match(clause)
        what = cut_down(_DOING.sub("", _EXECUTES.sub("", found["what"])), _LONGEST_OBJECT) if found else ""
        if (
            len(what) >= 2
            and not _WHY_OR_WHEN.match(clause.strip())
            and not _NO_OBJECT.search(what)
            and not flaws_of(f"{what}企业")
        ):
            return what + name if len(what + name) <= _LONGEST else name
    return name
