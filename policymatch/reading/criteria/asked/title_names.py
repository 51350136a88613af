"""Title names: firms whom the title of a clause urges to do what the clause pays for (鼓励企业购置检测设备)."""

import re

from policymatch.domain.fields import EntityType
from policymatch.reading.criteria.asked.mentions import Mention

_URGES = re.compile(r"(?:(?:鼓励|支持|引导|推动)(?:和|、|并)?){1,2}")
# 购置检测设备: what they are urged to do, and no name that goes on (企业技术中心), nor what is done for them.
_DO = re.compile(
    r"(?:自主|积极|主动|加快|加大|进行|大力|深化|广泛|持续|运用|应用|使用|采用|利用|购[置买]|采购|建设|创建|建立|设立|组建|开展|开发|研发|研制|实施|参加|参与|引进|引育|投保|申报|申请|争创|争取|承担|牵头|制定|拓展|开拓|扩大|提升|提高|加强|转变|技术改造|改造|上云|境外上市|上市|挂牌|股改|并购|兼并|增资|扩产|转化|购机|租赁|租用)"
)


def urges_firms(mention: Mention) -> bool:
    """Whether a title urges firms, and nobody else, to do something."""
    firms = mention.names == {EntityType.ENTERPRISE} and mention.words == "企业"
    return firms and bool(_URGES.fullmatch(mention.before) and _DO.match(mention.after))
