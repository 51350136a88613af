"""By then: parts of an offer that end in what an applicant has come to have (……申请获得注册后，每件资助……)."""

import re

# 向境外提交外观设计申请获得注册(登记)后: what an applicant has by then, whatever step led to it.
_HAS_BY_THEN = re.compile(
    r"(?:获得|取得|完成|实现)[^,，。;经]{0,10}(?:授权|核准|注册|登记|许可|认证|批件|证书|上市|投产|达产|挂牌)(?:[(（][^()（）]{1,8}[)）])?后$"
)


def has_by_then(text: str) -> bool:
    """Whether a part ends in what an applicant has obtained or done before anything is given.

    >>> has_by_then("向境外提交申请获得注册（登记）后"), has_by_then("经评审通过后")
    (True, False)
    """
    return _HAS_BY_THEN.search(text) is not None
