"""Done before: what must be done or obtained before one applies or is paid, and is no step of it."""

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
# 向境外提交外观设计申请获得注册(登记)后: what an applicant has by then, whatever step led to it.
_HAS_BY_THEN = re.compile(
    r"(?:获得|取得|完成|实现)[^,，。;经]{0,10}(?:授权|核准|注册|登记|许可|认证|批件|证书|(?:检索|检测|检验|鉴定)报告|上市|投产|达产|挂牌)(?:[(（][^()（）]{1,8}[)）])?后$"
)


def has_by_then(text: str) -> bool:
    """Whether a part ends in what an applicant has obtained or done before anything is given.

    >>> has_by_then("向境外提交申请获得注册（登记）后"), has_by_then("经评审通过后")
    (True, False)
    """
    return _HAS_BY_THEN.search(text) is not None


def is_done_before(text: str) -> bool:
    """Whether words tell what was done or obtained before: a loan paid back, a contract or a mark registered.

    >>> is_done_before("商户向银行申请一年期贷款,本息结清后"), is_done_before("向市商务局申请")
    (True, False)
    """
    return has_by_then(text) or any(deed.search(text) for deed in _DEEDS)
