"""Other deeds: a clause that pays for another deed than the clause before it, or somebody else who has a part in it."""

import re

# ；参与制定国家标准的，每项最高20万元, behind 取得证书的，每张给予2万元: each thing by its number.
_PAID_BY_NUMBER = re.compile(
    r"(?:对)?(?:在[^，。；]{1,6})?(?:主导|参与|牵头)?(?P<deed>制定|注册|取得|获得|申请|举办|购买|租用|投保|建设|开展|参加|出版|引进)[^，。；]{2,40}的，"
    r"[^。；]{0,24}每(?:件|项|个|张|款|种|场|期|台|套)[^，。；]{0,12}\d[\d.]{0,8}[万亿]?元"
)
_A_SUM = re.compile(r"\d[\d.]{0,8}\s?(?:[万亿]?元|[%％])")
# ；培训机构培训后签约的，按每人300元支持机构, behind what firms have: who is paid is named twice.
_PAID_TO_ITSELF = re.compile(
    r"^(?:对)?[^，。；]{2,8}?(?P<kind>机构|协会|商会|院校|平台|园区|银行)[^。；]{2,50}的，(?:按|给予)?[^，。；]{0,16}\d[^，。；]{0,10}(?:支持|奖励|补助|补贴|给予)(?:该|给)?(?P=kind)"
)
# ；对市外企业在本市设立的子公司，减半执行, behind what firms have that move in.
_MOVES_IN = re.compile(r"迁入|迁至|搬迁|落户")
_IS_SET_UP = re.compile(
    r"对[^，。；]{2,40}(?:设立|成立|新设)的[^，。；]{0,10}(?:子公司|分公司|分支机构|项目公司)[^。；]{0,60}(?:减半|奖励|补助|给予|参照|执行)"
)
# ；投资早期项目的……，按投资额的2%对基金管理人予以奖励, behind 设立产业母基金，……
_SETS_UP_A_FUND = re.compile(r"设立[^，。；]{2,24}基金，[^；]{2,60}(?:出资|投资|参股|直投)")
_REWARDS_INVESTORS = re.compile(
    r"^(?:对)?投资[^。；]{4,60}\d[\d.]{0,5}\s?[%％][^。；]{0,20}(?:奖励|补助|补贴)"
)

# 自行投保的，按保费的40%给予补贴。小微企业由市财政统一投保: for those nothing is paid back.
_INSURES_ITSELF = re.compile(r"投保[^。；]{2,60}\d[\d.]{0,5}\s?[%％]")
_IS_INSURED = re.compile(
    r"[^，。；]{0,40}企业，?由[^，。；]{0,8}(?:财政|政府|部门|[市省区县]级)(?:统一|集中)(?:投保|购买|承保|缴费)"
)

# ；对年度绩效评价为优秀的，再给予20万元, behind 对新认定的……，给予50万元: to those who hold it, by how they do.
_ONCE_RECOGNISED = re.compile(
    r"(?:新|首次|初次|成功|获)(?:获得?|被|通过)?(?:认定|备案|获批|批准|评定|组建|批)[^；]{2,80}\d[\d.]{0,8}\s?[万亿]?元"
)
_IS_JUDGED = re.compile(
    r"^(?:(?:并|且)?对)?(?:认定后|备案后|获批后|建设期满|运行期满)?，?(?:经|按|在)?[^，。；\d]{0,12}(?:绩效|考核|评估|考评|年度评价)[^，。；\d]{0,12}(?:优秀|良好|合格|达标|A[类级等档])[^，。；\d]{0,10}(?:的|企业|单位|机构|平台)，?"
    r"(?:再|分别|另|每年|可|一次性){0,3}(?:给予|奖励|补助|补贴|资助)[^，。；\d]{0,12}\d[\d.]{0,8}\s?[万亿]?元"
)


def pays_by_how_they_do(before: str, text: str) -> bool:
    """Whether a clause pays those who do well after the clause before it paid for what they were recognised as.

    >>> pays_by_how_they_do("对新认定的省级孵化器，给予50万元奖励；", "对年度绩效评价为优秀的，再给予20万元补贴。")
    True
    >>> pays_by_how_they_do("绩效评价为优秀的，给予20万元；", "绩效评价为良好的，给予10万元。")
    False
    """
    return _IS_JUDGED.match(text) is not None and _ONCE_RECOGNISED.search(before) is not None


def pays_for_another_deed(before: str, text: str) -> bool:
    """Whether a clause behind a semicolon pays for another deed than the clause before it, or pays another party.

    >>> pays_for_another_deed("获得认证的，每张证书给予3万元；", "参与制定行业标准的，每项最高8万元。")
    True
    >>> pays_for_another_deed("获得省级认证的，每张给予3万元；", "获得市级认证的，每张给予1万元。")
    False
    """
    if _IS_INSURED.match(text) and _INSURES_ITSELF.search(before):
        return True
    if not before.endswith("；"):
        return False
    if pays_by_how_they_do(before, text):
        return True
    if _MOVES_IN.search(before) and _IS_SET_UP.match(text):
        return True
    if _SETS_UP_A_FUND.search(before) and _REWARDS_INVESTORS.match(text):
        return True
    deed, party = _PAID_BY_NUMBER.match(text), _PAID_TO_ITSELF.match(text)
    other_deed = deed is not None and deed["deed"] not in before
    other_party = party is not None and party["kind"] not in before
    return (other_deed or other_party) and _A_SUM.search(before) is not None
