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


# 经主管部门批准在本省设立满3年的机构, 所指学校是指由教育部门批准的……: what was decided long before is a fact.
_APPROVED_BEFORE = re.compile(
    r"已经?(?:获得?)?批准|[经由][^,，。;]{1,16}批准(?=(?:并|且)?(?:在[^,，。;]{1,8}?)?(?:依法)?(?:设立|成立|举办|开办|建立|登记)(?!后))"
    r"|(?<=是指)[^,，。;]{0,12}[经由][^,，。;]{1,16}(?:批准|认定|审批)的?"
    # 旧厂房经批准改建为公寓的: whoever did it was allowed to.
    r"|经(?:依法|有关部门|主管部门)?(?:批准|同意)(?=(?:提高|增加|改建|改造|改变|扩建|翻建|加建|新建|转让|延长|调整|利用)[^,，。;]{2,40}的(?:$|[,，。;]))"
)


def without_approvals(text: str) -> str:
    """`text` without that something in it was approved, long before anybody applies.

    >>> without_approvals("旧厂房经批准改建为公寓的"), without_approvals("项目经市政府批准")
    ('旧厂房改建为公寓的', '项目经市政府批准')
    """
    return _APPROVED_BEFORE.sub("", text)
