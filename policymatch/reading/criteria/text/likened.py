"""Likened: heads of lists of cases that count as what was asked before them (以下情形视同申报企业持有：)."""

import re

# 以下情形视同该企业持有商标, 有下列情况之一的，视为符合上述条件; but not 视为自动放弃
_LIKENS = re.compile(
    r"^(?:有|存在|具有|属于|符合)?(?:以下|下列)(?:[^,，。;:：]{0,4}(?:情形|情况|条件|主体))?(?:之一)?的?[,，]?(?:均|也|可|可以){0,2}"
    r"(?:视同|视为(?=[^,，。;:：]{0,12}(?:符合|满足|具备|持有|拥有|达到)))[^,，。;:：]{2,40}[:：]?$"
)


def likens(text: str) -> bool:
    """Whether a sentence heads cases that count as what the one before it asks.

    >>> likens("以下情形视同申报企业持有商标"), likens("有下列情形之一的,视为自动放弃")
    (True, False)
    """
    return _LIKENS.match(text) is not None
