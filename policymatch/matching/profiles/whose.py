"""Of whom a clause of a description speaks, and whether it says that something is so."""

import re

_NOT_SO = re.compile(
    r"未|尚(?!品|志)|没|无(?!锡|人|线|论|疑|缝|尘|损)|非(?!常|标|遗|洲|晶)|不是|不属|不具|不算|不再|不曾"
    r"|不能|不够|不符|不满足|还不|曾|以前|过去|原先|失去|取消|撤销|过期|失效|到期"
    r"|拟|(?<![理联思])想|计划|打算|准备|争取|希望|目标|申请|申报|申领|正在|再报|明年|下一步|培育|孵化|客户|用户"
    r"|(?<![访顾])问|打听|了解|如果|假如|倘若|是否|能否|可否|要不要|吗|必须|要求|门槛"
    r"|\b(?:former|until|expired|lapsed|revoked|lost)\b"
    r"|\b(?:not|no|never|nor|neither|without|formerly|previously|if|whether|used to|plan|plans|planning"
    r"|hope|hopes|apply|applying|aim|aims|want|wants|intend|customers?|clients?|asks?|helps?|serves?"
    r"|partners?|competitors?)\b|n't\b",
    re.IGNORECASE,
)
_IS_BOUND = re.compile(
    r"不低于|不少于|不超过|不足|不到|no more than|no(?:t)? (?:fewer|less) than", re.IGNORECASE
)
_OTHER = re.compile(
    r"母公司|子公司|分公司|集团|总公司|控股股东|大股东|股东|投资方|投资人|合作方|合作伙伴|合作企业|上级|关联企业|兄弟公司|同行|竞争对手|对手|客户|用户|供应商|对方"
    r"|\b(?:parent|subsidiary|holding|group|shareholder|investors?|customers?|clients?|suppliers?|competitors?|partners?)\b",
    re.IGNORECASE,
)
_ITSELF = re.compile(
    r"我们|我司|我公司|本公司|本企业|(?<!母)(?<!子)(?<!分)(?<!总)公司(?!的?母)|\b(?:we|our|us)\b",
    re.IGNORECASE,
)


def is_denied(clause: str) -> bool:
    """Whether a clause speaks of what is not so, not yet, no more, or only asked or hoped for.

    >>> is_denied("不是高新技术企业"), is_denied("员工不少于50人")
    (True, False)
    """
    return _NOT_SO.search(_IS_BOUND.sub("", clause)) is not None


def speaks_of_another(clause: str, before: bool) -> bool:
    """Whether a clause speaks of a parent, a customer and the like; `before`: the clause before it did.

    >>> speaks_of_another("母公司是上市公司", False), speaks_of_another("员工800人", True)
    (True, True)
    >>> speaks_of_another("我们有员工80人", True)
    False
    """
    if _OTHER.search(clause):
        return True
    return before and _ITSELF.search(clause) is None
