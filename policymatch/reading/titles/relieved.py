"""Relieved: what a tax or a fee is taken off, where a name tells the relief alone."""

import re

from policymatch.reading.titles.phrases import plain

_LONGEST = 26
_RELIEF = re.compile(r"^(?:免征|免收|减半征收|减半收取|减征|减按|不征收?|暂不征收|暂免征收|全额退还)")
# 提供渔业服务取得的收入，（在计算应纳税所得额时，）免征增值税
_OFFER = re.compile(
    r"^(?:继续)?(?:执行|实施|落实)?(?:对)?(?P<what>[^，。；]{4,40})，(?:在[^，]{2,16}?(?:，|基础上))?(?:可|按规定|依法|一律){0,2}"
    r"(?P<relief>(?:免征|免收|减半|减征|减按|不征|暂不|暂免|全额退还))"
)
# 渔户年应纳税所得额不超过90万元的部分
_PART = re.compile(r"(?:年度?|月)?(?:应纳税所得额|销售额|收入)?(?:不超过|未超过|超过|低于)[^，]*$")
_GOT = re.compile(r"(?:所?取得)的(?=[^的]{0,8}收入$)")
_USED_FOR = re.compile(r"^.{2,16}用于(?:提供)?(?=[^的]{4})")
_OPENS = re.compile(r"^(?:提供|从事|开展|承受)(?=.{4})|的$")


def with_taxed(name: str, own: str) -> str:
    """A relief with what it is for by the words of the offer; the name itself where it tells more, or is long.

    >>> with_taxed("免征增值税", "（1）提供渔业服务取得的收入，免征增值税。")
    '渔业服务收入免征增值税'
    >>> with_taxed("减半征收个人所得税", "对渔户年应纳税所得额不超过90万元的部分，减半征收个人所得税。")
    '渔户减半征收个人所得税'
    """
    found = _OFFER.match(plain(own)) if _RELIEF.match(name) else None
    if not found or found["relief"][:2] != name[:2]:
        return name
    what = _USED_FOR.sub("", _GOT.sub("", _PART.sub("", found["what"])))
    full = _OPENS.sub("", _OPENS.sub("", what)) + name
    return full if len(full) <= _LONGEST else name
