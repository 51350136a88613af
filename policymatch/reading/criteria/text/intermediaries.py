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


def without_aims(sentences: Sequence[Sentence]) -> list[Sentence]:
    """Sentences without the aim of an offer that pays those who serve the firms which the aim names."""
    own = [one for one in sentences if one.role is PassageRole.OWN]
    if not any(_PAYS_THEM.match(one.text) for one in own):
        return list(sentences)
    return [one for one in sentences if one.role is not PassageRole.OWN or not _AIM.match(one.text)]
