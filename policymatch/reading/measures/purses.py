"""Purses: sentences that name sums and offer nothing: caps of what was offered,
who pays it and how, what governments give one another, and what they aim at.
"""

import re

from policymatch.reading.numbering import CITED_ARTICLE, OPENING_NUMBER

# 同一发明被多国授权的，资助总额最高不超过8万元。 （新建项目最高不超过40万元）:
# a cap of the offer before. 分三年按30%、30%、40%拨付,
# 前述标准中的50%由区县财政负担: how it is paid, and by whom. These name figures, and give nothing.
_ONLY_CAPS_OR_PAYS = re.compile(
    r"^(?:同一[^。；]{2,60}(?:总额|累计|合计|总计)[^。；\d]{0,12}(?:不超过|不高于|最高)[^。；给奖补资]{1,50}[。；]?"
    r"|（[^（）。；]{2,50}(?:最高|不超过|不高于)[^（）。；\d]{0,12}\d[^（）。；]{1,12}）[。；]?"
    r"|[^。；]{0,60}(?:应?(?:奖励|补助|补贴|资助)(?:总?额|资金|金额)的?|分[两三四五]年[^。；\d]{0,12})(?:\d{1,3}%[、和及]){1,4}\d{1,3}%(?:的?比例)?[^。；]{0,24}[。；]?"
    r"|(?:前述|上述|以上|所需)[^。；]{2,40}\d{1,3}%由[^。；，]{2,24}(?:负担|承担|分担)[^。；]{0,40}[。；]?)$"
)
# 由行业主管部门认定，并向社会公示。 奖励支出由财政另行安排。
# 分别在对应的专项资金中列支。 同一年度只享受一次补贴。
_ONLY_RULES = re.compile(
    r"^(?:(?:[^。；，]{0,60}(?:企业|单位|机构))?由[^。；，]{2,16}(?:部门|[局委])(?:负责)?认定，[^。；]{0,16}公[示布]"
    r"|[^。；\d]{0,60}(?:支出|资金|经费)[^。；，\d]{0,8}财政(?:另行|统筹)?安排|[^。；\d]{2,80}列支"
    r"|[^。；\d]{2,60}[只仅]享受[一1]次[^。；\d]{0,24}"
    r"|[^。；\d]{0,60}(?:同一|同类)[^。；\d]{0,30}(?:就高|按最高)[^。；\d]{0,40})[。；]?$"
)
# 对成效显著的县（市、区）给予奖励, 市财政对各地支出给予奖补: money for other governments.
_FOR_PLACES = re.compile(
    rf"^{OPENING_NUMBER}(?:[^。；]{{0,60}}对[^。；，]{{0,40}}(?:各地|(?:前[\d一二三四五六七八九十]{{1,2}}(?:[名位]|(?=的))|成效[^。；，]{{0,6}}|[显突好]\w)的?地区|(?:成效|实绩)[^。；，]{{0,8}}的[省市区县]，|县（市、区）|区（市）县|地市|设区市)，?(?:优先推荐[^。；，]{{2,30}}?)?(?:由?[省市]级?财政)?(?:按[^。；，]{{2,16}})?(?:给予|予以)"
    # 对工作成效进行评估，排名前五名的县（市、区）依次给予100万元的奖励
    r"|(?:[^。；]{0,60}，)?(?:综合)?(?:排名|排序|评比)(?:居|位居|位列)?前[\d一二三四五六七八九十]{1,2}[名位]?的(?:县（[^（）]{1,6}）|区（[^（）]{1,6}）|地市|设区市|[市区县]|乡镇|园区管委会)，?(?:由[^。；，]{2,8}财政)?(?:依次|分别|各)?(?:给予|予以|奖励)"
    # 鼓励各地发放消费券，各地发放消费券的支出，市级财政按比例予以补助
    r"|(?:[^。；]{0,60}，)?[^。；，]{0,8}财政对各地[^。；，]{0,20}(?:支出|投入)[^。；，]{0,16}(?:给予|予以)|(?:[^。；]{0,60}，)?各地[^。；，]{2,24}(?:支出|资金|费用)，?[^。；，]{0,4}财政[^。；，]{0,16}(?:给予|予以|补助))"
)
# 设立不低于2亿元的产业引导资金，列入县财政预算，用于产业发展补助和奖励;
# 引导资金重点用于品牌创建、市场推广: a purse, and what is
# paid out of it.
_SETS_UP = re.compile(
    rf"^(?:{CITED_ARTICLE})?{OPENING_NUMBER}(?:设立[^。；，]{{2,40}}(?:资金|基金)，[列纳]入[^。；，]{{0,8}}预算，(?![^。；]{{0,120}}(?:给予|予以|\d[\d.]{{0,8}}[万亿]?元))[^。；]{{2,120}}"
    r"|(?:引导|专项|扶持|奖补|发展)资金(?:重点|主要)用于(?![^。；]{0,200}(?:给予|予以|按))[^。；\d：]{4,200})[。；]?$"
)
# 到2028年末，全区新增科技企业60家: what is aimed at.
_AIMS = re.compile(
    rf"^{OPENING_NUMBER}(?![^。；]{{0,120}}(?:给予|予以|奖励|补助|补贴|资助))(?:力争)?到20\d\d年[末底]?，[^。；]{{2,80}}(?:新增|达到?|突破|实现|培育)[^。；]{{0,30}}\d[^。；]{{0,12}}[。；]?$"
)


def caps_or_pays(sentence: str) -> bool:
    """Whether a sentence caps what the one before it gives, or tells how it is paid and by whom.

    >>> caps_or_pays("奖励支出由财政另行安排。"), caps_or_pays("对认定的企业给予10万元奖励。")
    (True, False)
    """
    return any(words.match(sentence) for words in (_ONLY_CAPS_OR_PAYS, _ONLY_RULES))


def is_of_governments(sentence: str) -> bool:
    """Whether a sentence gives money to other governments, sets up a purse, or tells what is aimed at.

    >>> is_of_governments("市级财政对各地支出按一定比例给予奖补。"), is_of_governments("对各地企业给予奖补。")
    (True, False)
    """
    return any(words.match(sentence) for words in (_FOR_PLACES, _SETS_UP, _AIMS))
