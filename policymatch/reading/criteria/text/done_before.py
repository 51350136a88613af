"""Done before: deeds towards banks and registers that must be done before one applies, and are no step of it."""

import re

_DEEDS = (
    # 商户向银行申请一年期贷款，本息结清后
    re.compile(
        r"向[^,，。;]{0,8}(?:银行|金融机构|信用社|小额贷款公司)[^,，。;]{0,6}(?:申请|借)[^,，。;]{0,30}(?:贷款|借款)"
    ),
    re.compile(r"(?:还清|偿清|结清|清偿|偿还|归还)[^,，。;]{0,14}后$"),
    # 签订商标许可合同并向商标局备案
    re.compile(r"签订[^,，。;]{0,12}(?:许可|转让|交易)[^,，。;]{0,4}合同[^,，。;]{0,4}向[^,，。;]{2,20}备案"),
)


def is_done_before(text: str) -> bool:
    """Whether words tell what was done before one applies: a loan taken and paid back, a contract registered.

    >>> is_done_before("商户向银行申请一年期贷款,本息结清后"), is_done_before("向市商务局申请")
    (True, False)
    """
    return any(deed.search(text) for deed in _DEEDS)
