"""Hired: sentences on whom an office has hired to run its programme, which gives no applicant anything."""

import re

# 经公开比选，确定市软件协会为服务机构，负责评审的组织工作。
_HIRED = re.compile(
    r"^(?:[^，。；]{0,16}(?:遴选|比选|招标|采购|磋商)，)?(?:拟)?(?:确定|委托|选定)(?!为)[^，。；]{4,40}(?:为|作为)[^，。；]{0,10}(?:服务|支撑|承办|承接|实施|运营|评审|第三方)(?:机构|单位)，(?:具体)?(?:负责|承担)[^。；]{2,60}[。；]?$"
)


def is_hired(sentence: str) -> bool:
    """Whether a sentence only tells whom an office has hired to run its programme.

    >>> is_hired("经公开比选，确定市软件协会为服务机构，负责评审的组织工作。"), is_hired("确定10家企业为示范单位。")
    (True, False)
    """
    return _HIRED.match(sentence) is not None
