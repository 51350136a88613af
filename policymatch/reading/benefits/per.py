"""Per: what a benefit is counted by, and what a rate is taken of."""

import re

from policymatch.domain.measure import Per

_PER: tuple[tuple[Per, re.Pattern[str]], ...] = (
    (
        Per.PERSON,
        re.compile(
            r"每人(?![^，。；]{0,4}每)(?![^，。；]{0,8}(?:平方米|㎡|平米))[^，。；]{0,12}\d|\d[\d.]{0,6}[万]?元[/／]人"
        ),
    ),
    (Per.ONCE, re.compile(r"一次性|首次(?!进入市场|应用|公映|试用)|首年")),
    (
        Per.PATENT,
        re.compile(
            r"每(?:件(?!案)|个国家)[^，。]{0,6}(?:专利|资助)|每(?:采用|转化|实施|新增|获得?|授权)1?[件项][^，。]{0,6}专利|每项[^，。]{0,6}专利|专利[^，。]{0,20}每件|每件[^，。]{0,10}专利"
        ),
    ),
    (Per.PERSON, re.compile(r"每人|元[/／]人|每名|(?<!月)人均(?![^，。；]{0,8}(?:平方米|㎡|平米))")),
    (
        Per.YEAR,
        re.compile(
            r"每年|(?<!毕业)年度(?!考核|绩效|预算|首台|优秀|十佳|目录)|当年(?!分别|一次|[^，。；]{0,8}(?:给予|奖励))|/年|每个自然年度|连续[一二三四五\d]年"
        ),
    ),
    (Per.PROJECT, re.compile(r"(?<!多)项目|每(?:个项目|项|笔)|单(?:个项目|笔|项(?!冠军))|同一项目")),
)
_BASE = re.compile(
    r"按照?+(?:其|不超过|不高于|最高){0,3}((?!\d|不超过|最高)(?:20\d\d年度?|[^，。；：按\d]){2,30}?)的?(?:(?!20\d\d年)\d|百分之|一定比例|最高|不超过)"
)
_AMOUNT_OF = re.compile(r"(?:不超过|占)([^，。；：\d占]{2,24}?)的?\d[\d.]{0,8}%")
# 给予初创企业场地费用等不超过80%的补贴: of what they cost.
_COSTS = re.compile(
    r"(?:给予|补贴|补助|对)(?=[^，。；：%]{0,66}+%)(?:[^，。；：\d的费]{0,12}(?:企业|单位|机构|团队|者))?([^，。；：\d的]{2,20}?(?:费用?|租金|投入|支出|成本|利息)(?:[、和及][^，。；：\d的]{2,12}费)?)等?(?:给予)?(?:不超过|最高|的)\d[\d.]{0,8}%"
)


# 按规定享受3%的贴息, 按照顶格50%, 按其2024年: words beside a rate that name nothing it is taken of.
_NO_BASE = re.compile(
    r"^(?:(?:按?规定)?(?:享受|给予|予以)|规定|顶格|至少|最多|上限|标准|其?20\d\d年度?|[^，。；]{0,40}(?:给予|额度给)[^，。；]{0,12})"
)

# 按年利率1.5%给予贴息: points of the loan; 按利率的50% is a share of the interest.
_POINTS = re.compile(r"(?:贷款)?年?化?(?:贴息|补贴)?(?:利|息)率")
# 按可抵扣进项税额加计5%抵减: a share on top, and no part of what it is taken of.
_ON_TOP = re.compile(r"(?<=..)再?加计$")


def per_of(sentence: str, clause: str) -> Per | None:
    """What a figure is counted by, from its own clause first, then its sentence.

    >>> per_of("每家企业每年最高200万元", "每家企业每年最高200万元")
    <Per.YEAR: 'year'>
    >>> per_of("按上一年度合同成交额的10%给予补助", "按上一年度合同成交额的10%给予补助") is None
    True
    >>> per_of("每件专利资助5000元，单个企业最高20万元", "单个企业最高20万元") is None
    True
    """
    over_all = _OVER_ALL.search(clause.rpartition("，")[2]) is not None
    texts = (clause,) if _OF_ONE_FIRM.match(clause) else (clause, _without_caps(sentence, clause))
    for text in texts:
        for per, pattern in _PER:
            if per is Per.YEAR and over_all:
                continue
            if pattern.search(_of_the_gift(text) if per is Per.YEAR else text):
                return per
    return None


def _of_the_gift(text: str) -> str:
    """A text without what a rate is taken of (上年度缴费总额) and whom it is for: their year is none of a gift."""
    base = base_of(text)
    return _WHOM.sub("", text.replace(base, "") if base else text)


# 每件奖励3000元，每家企业年度最高10万元: the year is that of the cap alone; so is that of whom it is for.
_A_CAP = re.compile(
    r"[，；](?:且)?(?:每家|单个|同一|单户|每户|每个)?(?:企业|单位|机构)?[^，；。]{0,10}(?:最高|不超过|上限)[^，；。]{1,16}"
)
# 单个企业最高20万元: over all the pieces that the sentence pays for.
_OF_ONE_FIRM = re.compile(
    r"^，?(?:且)?(?:每家|单个|单家|同一|同一家|单户|每户|每个)(?:企业|单位|机构|主体|申请人)[^，；。]{0,10}(?:最高|不超过|上限)"
)
# 上年度营业收入……: a year that is over counts no gift.
_OF_WHOM = re.compile(
    r"上一?(?:会计|自然)?年度?|当年度?(?=[^，；。]{2,40}的)|年度(?=[^，；。]{2,20}安排)|每年(?:统筹)?安排[^，；。]{2,20}"
)
# 对每年新增就业30人以上的企业，: the year of those for whom it is.
_WHOM = re.compile(
    r"(?:^|(?<=[，。；：、\s条]))对[^，。；：]{4,80}的(?:[^，。；：的给奖补]{0,12}(?:企业|单位|机构|主体|平台|团队|个人|人员))?(?=，)"
)
# 累计不超过300万元: over all the years; 每年累计不超过 is of one.
_OVER_ALL = re.compile(
    r"^(?![^，。；]{0,16}(?:每年|年度|当年|全年|/年))[^，。；\d]{0,12}(?:累计|合计|总计|总额)[^，。；\d]{0,12}(?:最高|不(?:得)?超过|不高于)"
)


def _without_caps(sentence: str, clause: str) -> str:
    return _OF_WHOM.sub("", _A_CAP.sub(lambda cap: cap.group() if clause in cap.group() else "", sentence))


def base_of(sentence: str) -> str | None:
    """The words of what a rate is taken of.

    >>> base_of("按照固定资产投资总额30%的比例")
    '固定资产投资总额'
    >>> base_of("按不超过年度研发投入的30%给予")
    '年度研发投入'
    >>> base_of("给予初创企业场地费用和网络使用费等不超过80%的补贴"), base_of("按照不超过2%的贴息率")
    ('场地费用和网络使用费', None)
    >>> base_of("按年利率2%给予贴息"), base_of("按贷款利率的40%给予贴息"), base_of("按进项税额加计8%抵减")
    (None, '贷款利率', '进项税额')
    """
    found = _BASE.search(sentence) or _AMOUNT_OF.search(sentence) or _COSTS.search(sentence)
    if found is None or _NO_BASE.fullmatch(found.group(1)):
        return None
    points = _POINTS.fullmatch(found.group(1)) and not sentence.startswith("的", found.end(1))
    return None if points else _ON_TOP.sub("", found.group(1))
