"""Uncounted: what must be held at least once or grow at all, told without a number (主导制定国家标准的)."""

import re
from collections.abc import Iterator

from policymatch.domain.condition import Op
from policymatch.domain.fields import Field
from policymatch.reading.criteria.stated.found import Found
from policymatch.reading.criteria.stated.namings import REVENUE

_BY_PCT = r"(?:通过|经|按照?)(?:《?专利合作条约》?)?\(?PCT\)?(?:途径|方式)?"
_HELD: tuple[tuple[Field, re.Pattern[str]], ...] = (
    (
        Field.INVENTION_PATENTS,
        re.compile(
            r"(?<!PCT途径)(?<!PCT方式)(?:获得|取得|拥有|已获)[^,，。;]{0,16}(?:授权的?)发明专利(?!量)|首次(?:获得?|取得)(?:国内|国家|授权的?){0,2}发明专利|发明专利(?:申请)?(?:获得|在)?授权后|获得[^,，。;]{0,4}发明专利授权"
        ),
    ),
    (
        Field.UTILITY_PATENTS,
        re.compile(
            r"(?:获得|取得)[^,，。;]{0,8}实用新型(?:专利)?授权|实用新型(?:专利)?(?:申请)?(?:获得|在)?授权后"
        ),
    ),
    (
        Field.PCT_PATENTS,
        re.compile(
            r"(?:通过|经|按照?)(?:《?专利合作条约》?)?\(?PCT\)?(?:途径|方式)?(?:进行|提交|提出)?(?:国际)?专利申请的"
            r"|(?:提交|完成|提出)PCT(?:国际)?(?:专利)?申请"
            # 通过PCT途径获得国外授权的发明专利
            rf"|{_BY_PCT}(?:在[^,，。;]{{2,16}})?(?:获得|取得)[^,，。;]{{0,8}}(?:授权的?)?(?:发明)?专利"
            r"|(?:通过|经|按照?)[^,，。;]{0,12}(?:PCT|专利合作条约)[^,，。;]{0,12}(?:申请(?:国际)?(?:专利)?|专利申请)的$"
        ),
    ),
    (
        Field.SOFTWARE_COPYRIGHTS,
        re.compile(r"(?:新增|获得|取得|新登记)(?:的)?(?:计算机)?软件著作权(?!价值|评估|质押|转让)"),
    ),
    (
        Field.STANDARDS,
        re.compile(
            r"(?:主导|牵头|参与|主持|为主|第一起草单位)[^,，。;]{0,6}(?:制修订|制定|起草|编制|修订)[^,，。;]{0,20}标准[^,，。;]{0,20}的(?:[^,，。;的]{0,8}(?:企业|单位|机构))?(?:\([^()]{1,14}\))?$"
            r"|^(?:主导|主持|牵头)(?:制定|起草|制修订)[^,，。;]{0,14}标准(?:并已?(?:正式)?(?:发布|实施))?$"
            r"|(?:主导|牵头|参与|主持)(?:、(?:主导|牵头|参与|主持)){0,2}[^,，。;]{0,6}标准的?(?:制修订|制定|修订|编制)(?:工作)?的(?:企业|单位|机构)?$"
            r"|(?:国际|国家|行业|地方|团体)标准(?:主导|牵头|参与|主持)(?:制修订|制定|起草|编制)的?[^,，。;的]{0,8}(?:企业|单位|机构)$"
        ),
    ),
)


# 研发投入较上年度有增长; of the part that grew, or by how much, no growth is demanded here.
_GROWING = re.compile(
    r"(?:研发|科研)(?:经费)?投入[^,，。;]{0,16}持续增长"
    r"|(?:20\d\d年度?|上一?年度?|当年度?|本年度?|享受|税前){0,3}(?:加计扣除的?)?(?:研发|科研|研究开发)(?:经费)?(?:投入|费用|经费|支出)(?:(?!部分|增量)[^,，。;]){0,28}?(?:(?:较|比)(?:上|前|去|20\d\d)(?:一|1)?(?:会计)?年度?|同比)"
    r"(?:有(?:所)?|实现|保持)?(?:正?增长|增加)(?:的)?(?=[,，。;且]|(?<=的)(?:企业|单位)|$)"
)
_SELLS_MORE = re.compile(rf"(?:{REVENUE})(?:(?!占|力争|确保)[^,，。;]){{0,10}}正增长")
# 营业收入增长率不为负数
_SELLS_NO_LESS = re.compile(
    rf"(?:{REVENUE})(?:同比)?(?:增长率|增速|增幅)(?:均)?(?:不为负数?|非负|不小于零|不低于零)"
)
# 近三个完整会计年度, 上年度
_OF_YEARS = r"(?:[近最上前]{1,2}[一二两三\d]个?)?(?:完整)?(?:会计)?(?:年度?|期间?)(?:内|以来)?"
# 利润总额为正数, 连续两年盈利
_PROFITS = re.compile(
    r"(?:净利润|利润总额|利润)(?:总额)?(?:均|应)?(?:为正[数值]?|大于零|大于0)(?![\d.])"
    rf"|{_OF_YEARS}(?:均|应|须)?(?:连续|持续|实现)?盈利(?![能模性水])|(?<=且)(?:实现|保持|为|已)?盈利(?![能模性水])"
)
# 净资产为正值
_WORTH_SOMETHING = re.compile(r"净资产(?:总额)?(?:均|应|须)?(?:为正[数值]?|大于零|大于0)(?![\d.])")
_LOSES_NONE = re.compile(
    rf"{_OF_YEARS}(?:均|应|须|经营|财务)?(?:无|未|没有)(?:发生|出现)?亏损"
    # 当年利润总额不得为负
    r"|(?:净利润|利润总额|利润)(?:均)?(?:不得|不能|不应|不)为负数?"
)


# 研发费用同比负增长的，不享受; 当年发生亏损的，不予支持: said of those who are barred.
_SHRINKS: tuple[tuple[Field, re.Pattern[str]], ...] = (
    (
        Field.RD_GROWTH,
        re.compile(r"(?:研发|科研)(?:经费)?(?:费用|投入|支出)[^,，。;]{0,12}(?:负增长|下降|减少)(?=的)"),
    ),
    (
        Field.REVENUE_GROWTH,
        re.compile(rf"(?:{REVENUE})[^,，。;]{{0,12}}(?:负增长|下降|下滑|减少)(?=的)"),
    ),
    (
        Field.PROFIT_YUAN,
        re.compile(r"(?<![未无不没])(?:发生|出现|存在|连续[^,，。;]{0,4}|年度)(?:经营性)?亏损(?=的|或)"),
    ),
)


# What must be grown or held, by how it is told; each is at most once in a sentence.
_UNCOUNTED: tuple[tuple[Field, Op, float, re.Pattern[str]], ...] = (
    (Field.RD_GROWTH, Op.ABOVE, 0.0, _GROWING),
    (Field.REVENUE_GROWTH, Op.ABOVE, 0.0, _SELLS_MORE),
    (Field.REVENUE_GROWTH, Op.AT_LEAST, 0.0, _SELLS_NO_LESS),
    (Field.PROFIT_YUAN, Op.ABOVE, 0.0, _PROFITS),
    (Field.PROFIT_YUAN, Op.AT_LEAST, 0.0, _LOSES_NONE),
    (Field.NET_ASSETS_YUAN, Op.ABOVE, 0.0, _WORTH_SOMETHING),
    *((field, Op.BELOW, 0.0, pattern) for field, pattern in _SHRINKS),
    *((field, Op.AT_LEAST, 1.0, pattern) for field, pattern in _HELD),
)


def find_uncounted(text: str) -> Iterator[Found]:
    """What must be held at least once or grow at all, told without a number."""
    for field, op, bound, pattern in _UNCOUNTED:
        if told := pattern.search(text):
            yield Found(field, op, bound, *told.span(), cue="held")
