"""Intermediaries: lenders, insurers and providers whom an offer pays for what they do for firms."""

import re
from collections.abc import Sequence

from policymatch.reading.criteria.text.passages import PassageRole
from policymatch.reading.criteria.text.sentences import Sentence

# 支持小微企业融资。对担保机构按担保额的1%给予补助: whom the aim names is served, and not paid.
_AIM = re.compile(
    r"^(?:支持|鼓励|引导|推动|促进|缓解|加大对?|提升|强化|助力|帮助)(?!银行|担保|金融|保险|服务)[^,，。;]{2,30}(?:融资|贷款|信贷|转型|改造|上云|上市|发展|创新|难题?|服务|支持|投保|保障)(?:力度)?$"
)
_PAYS_THEM = re.compile(
    r"^对于?(?![^,，。;]{0,20}企业(?:通过|向|从))[^,，。;]{0,16}?(?:担保(?:机构|公司)|银行(?!贷款)|金融机构|保险(?:机构|公司)|融资租赁公司|小额贷款公司|服务商|服务机构|创投机构|投资机构)(?!的?(?:贷款|借款|融资|服务|投保))"
)


# 按代偿额的40%对担保机构进行风险补偿: to the lender, and not to whom it lends.
_IS_PAID = re.compile(
    r"对[^,，。;对]{0,12}?(?:担保|银行|金融|保险|融资租赁|小额贷款)(?:机构|公司)?(?:进行|给予|予以)(?:一定)?(?:的)?(?:风险)?(?:补偿|奖补|奖励|补助)"
)
_FIRMS_ARE = re.compile(r"^(?:贷款|借款|被担保|投保)?企业(?:应当?|须|需|必须)(?:符合|为|是|在|具|满足)")


def of_those_financed(sentences: Sequence[Sentence]) -> list[Sentence]:
    """The listed sentences that say which firms a lender or
    insurer must serve, where it is paid and they are not.
    """
    paid = any(one.role is PassageRole.OWN and _IS_PAID.search(one.text) for one in sentences)
    listed = (one for one in sentences if one.role is PassageRole.CONDITION)
    return [one for one in listed if paid and _FIRMS_ARE.match(one.text)]


def without_aims(sentences: Sequence[Sentence]) -> list[Sentence]:
    """Sentences without the aim of an offer that pays those who serve the firms which the aim names."""
    own = [one for one in sentences if one.role is PassageRole.OWN]
    if not any(_PAYS_THEM.match(one.text) for one in own):
        return list(sentences)
    return [one for one in sentences if one.role is not PassageRole.OWN or not _AIM.match(one.text)]
