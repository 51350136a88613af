"""Thresholds: sums that tell which firms, projects or part of the costs a gift is for, and are given to nobody.

Such a sum belongs to a noun behind it (投资300万元至1000万元之间的项目, 1000万元以上部分) or to what is given
behind it (500万元以上的奖励5万元), and no word of giving leads to it.
"""

import re

_NOTE = r"（不?(?:包)?含[^（）]{0,12}）"
_SUM = r"\d[\d.]{0,8}\s?[千百十]{0,1}[万亿]?元"
# 1000万元以上（不含1000万元）, 100万元（含）-500万元, 5000万元、1亿元, 300万元至1000万元之间
_EDGES = (
    rf"(?:）|{_NOTE})?(?:(?:[、和或至到-]|以上至){_SUM}(?:{_NOTE})?){{0,6}}"
    rf"(?:[及或]?以[上下内]|之间|不等)?(?:{_NOTE})?"
)
_THINGS = r"(?:企业|单位|机构|公司|项目|业务|主体|园区|平台|农场)"
_NO_GIFT = r"(?!补|奖|资|支|贴|扶|经费|贷|开办|落户|建设|发展|专项|基金|担保)"
_GIVES = r"(?:给予|予以|奖励|奖补|补助|补贴|资助|支持|扶持|贴息|贴费|返还|退还|发放|兑现|拨付|补偿|授予|最高|最多|上限|封顶)"
_EACH = r"(?:分别|一次性|每[个家户项年]|各|可)?"
_OF_WHOM = re.compile(
    rf"^(?:人民币)?{_EDGES}(?:之间的?|的)?(?:"
    # 1000万元以上部分
    r"(?<!的)部分(?![^，。；]{0,6}项目)"
    # 500万元以上的工业企业
    rf"|(?<=的)[^，。；：、\d的给予奖补资贴支]{{0,10}}{_THINGS}{_NO_GIFT}"
    # 5000万元以上的奖励30万元
    rf"|(?<=的){_EACH}(?:{_GIVES}|按)[^，。；\d]{{0,10}}\d)"
)
# 年度兑付补贴金额60万元以上的，经考核为优秀的，……: a clause that ends there gives nothing.
_ENDS_ITS_CLAUSE = re.compile(rf"^(?:人民币)?(?:{_NOTE})?及?以[上下](?:{_NOTE})?的$")
# 形成地方财力1000万元—3000万元（不含）的，给予200万元: a figure of the firm, whole or as a range.
_NAMES_A_FIGURE = re.compile(
    r"(?:财力|税收|税额|纳税|贡献|收入|产值|销售额|投资|资本|出口|营业额|利润)(?:总?额)?(?:首次)?(?:达到?|突破|超过|在|为)?$"
)
_IS_ALL_OF_IT = re.compile(rf"^(?:人民币)?(?:{_NOTE})?的$")
_IS_LED_TO = re.compile(rf"{_GIVES}[^，。；：]{{0,40}}$")


def tells_of_whom(before: str, after: str) -> bool:
    """Whether a sum, with the words of its clause `before` and behind it, tells of whom or of what part a
    gift is.

    >>> tells_of_whom("对设备投入在", "之间的项目"), tells_of_whom("对总部给予", "的项目补助")
    (True, False)
    >>> tells_of_whom("利润总额1000万元以上（不含", "）的企业给予1万元补贴"), tells_of_whom("", "以上部分按8%给予补助")
    (True, True)
    >>> tells_of_whom("且兑付补贴金额", "以上的"), tells_of_whom("给予", "以上的补助")
    (True, False)
    >>> tells_of_whom("形成地方财力", "（不含）的"), tells_of_whom("给予开办费", "的")
    (True, False)
    """
    if _ENDS_ITS_CLAUSE.match(after) or (_IS_ALL_OF_IT.match(after) and _NAMES_A_FIGURE.search(before)):
        return True
    return _OF_WHOM.match(after) is not None and _IS_LED_TO.search(before) is None


# 项目总投入与财政资助比例不低于3:1, 自筹资金与财政资金之比为2:1
_OWN_SHARE = re.compile(
    r"(?:自筹|自有|配套|总?投入|总投资|投资)[^，。；：\d]{0,12}[与和同对][^，。；：\d]{0,14}比例?(?:不低于|不少于|不小于|应?为|达到?)?$"
)


def is_own_share(before: str) -> bool:
    """Whether words before a ratio tell how much an applicant puts in himself for what the state gives.

    >>> is_own_share("项目总投入与财政资助比例不低于"), is_own_share("按自筹资金与省级资金")
    (True, False)
    """
    return _OWN_SHARE.search(before) is not None
