"""Yet to be had: titles that a sentence names as what one may apply for, or in the name of where one applies."""

import re

from policymatch.reading.criteria.asked.mentions import Mention
from policymatch.reading.criteria.text.passages import PassageRole

# 省级创新型中小企业，可自愿申请瞪羚企业
_MAY_SEEK = re.compile(r"可(?:以)?(?:自愿|自主|择优|直接)?(?:申请|申报|参评|参加)[^,，。;的]{0,14}$")
# 申请认定瞪羚企业或者独角兽企业，应当……
_SEEKS = re.compile(r"^(?:拟)?(?:申请|申报)(?:认定|评定|备案|评选|入选|列入)为?[^,，。;的]{0,20}$")
# 瞪羚企业除具备基本条件外，还应……: what such a title takes
_BESIDE_THE_REST = re.compile(
    r"^除(?:应|须|需)?(?:符合|满足|具备)?[^,，。;]{0,12}(?:条件|要求)之?外[,，](?:还|另|均)?[应须需必]"
)
# 市级“飞鱼”企业由市经信局会同相关部门进行认定: how one comes to be called so
_IS_CONFERRED = re.compile(
    r"^[”]?[,，]?由[^,，。;]{2,24}?(?:进行|负责|组织|联合)?(?:认定|评定|遴选|命名|授牌)(?=$|[,，。;])"
)
# 将瞪羚企业优先纳入上市后备“金种子”企业库: what comes of it
_PUT_INTO = re.compile(r"将[^,，。;]{2,40}?(?:纳入|列入|编入|推荐(?:进入|到|至))[^,，。;的]{0,16}$")
_A_LIST = re.compile(r"^[”]?(?:企业)?(?:重点)?(?:培育|后备|储备)?(?:库|名单|名录)")
# 通过“高新技术企业认定管理系统”填报
_GOES_ON_AS_A_PLACE = re.compile(r"^[^“”《》]{0,16}(?:平台|系统|网|模块|专栏|申[报请][表书]|证书)”")


def is_yet_to_be_had(mention: Mention) -> bool:
    """Whether a title is what one may apply for, or part of the quoted name of a place or paper of applying."""
    opened = mention.before.rfind("“") > mention.before.rfind("”") or mention.words.startswith("“")
    in_a_name = opened and _GOES_ON_AS_A_PLACE.match(mention.after) is not None
    takes = not mention.before and _BESIDE_THE_REST.match(mention.after) is not None
    listed = mention.role is PassageRole.CONDITION and takes
    conferred = not mention.before and _IS_CONFERRED.match(mention.after)
    put = _PUT_INTO.search(mention.before) and _A_LIST.match(mention.after)
    sought = put or conferred or _MAY_SEEK.search(mention.before) or _SEEKS.match(mention.before)
    return in_a_name or listed or bool(sought)
