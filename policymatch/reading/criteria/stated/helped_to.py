"""Helped to: titles to which those who apply help others (帮助企业取得高新技术企业认定的服务机构)."""

import re

# 帮助企业取得高新技术企业认定的服务机构: the firms helped hold the title, not who helps them.
_HELPS_TO_A_TITLE = re.compile(
    r"(?:帮助|协助|辅导|指导|助力|推动|引导|服务|培育|孵化)[^,，。;的]{0,8}(?:企业|客户|会员|单位)"
    r"[^,，。;的]{0,8}(?:取得|获得|通过|成为|获评|获批|获|认定为?|申报|申请|成长为)[^,，。;的]{0,6}$"
)
_WHO_HELPS = re.compile(
    r"^[^,，。;的]{0,12}的[^,，。;]{0,8}(?:机构|平台|单位|园区|载体|基地|服务商|孵化器|企业|公司)"
)


def is_of_those_helped(text: str, start: int, end: int) -> bool:
    """Whether the title at [start, end) is that of firms which the applicant helps to it."""
    return _WHO_HELPS.match(text[end:]) is not None and _HELPS_TO_A_TITLE.search(text[:start]) is not None
