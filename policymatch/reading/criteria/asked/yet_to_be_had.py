"""Yet to be had: titles that a sentence names as what one may apply for, or in the name of where one applies."""

import re

from policymatch.reading.criteria.asked.mentions import Mention

# 省级创新型中小企业，可自愿申请瞪羚企业
_MAY_SEEK = re.compile(r"可(?:以)?(?:自愿|自主|择优|直接)?(?:申请|申报|参评|参加)[^,，。;的]{0,14}$")
# 通过“高新技术企业认定管理系统”填报
_GOES_ON_AS_A_PLACE = re.compile(r"^[^“”《》]{0,16}(?:平台|系统|网|模块|专栏|申[报请][表书]|证书)”")


def is_yet_to_be_had(mention: Mention) -> bool:
    """Whether a title is what one may apply for, or part of the quoted name of a place or paper of applying."""
    opened = mention.before.rfind("“") > mention.before.rfind("”") or mention.words.startswith("“")
    in_a_name = opened and _GOES_ON_AS_A_PLACE.match(mention.after) is not None
    return in_a_name or _MAY_SEEK.search(mention.before) is not None
