"""Other forms: a clause that gives something of another form than the clause before it."""

import re

from policymatch.reading.measures.without_sums import gives_another_by_rule, pays_the_trained

# 将甲纳入推广目录，对目录中的产品给予奖励。 组织与媒体对接，对落地的项目予以资金扶持。
_LISTS_OR_ARRANGES = re.compile(
    r"(?:[将把](?=[^，。；]{8,104}+，$)[^，。；]{4,60}[纳列]入[^，。；]{2,40}(?:目录|名单|名录|清单|库|范围)|(?:^|[，；])(?:组织|举办|开展)[^，。；]{2,40}(?:对接|推介|路演|培训|展示))，$"
)
_PAYS_THOSE = re.compile(
    r"^对于?(?!其)[^，。；]{2,60}(?:，[^。；]{0,60}?)?(?:给予|予以)[^，。；]{0,16}(?:奖励|补助|补贴|资助|资金|贴息)"
)
# 按规定给予社保补贴，对招用10人以上的，在安排专项资金时予以倾斜。
_GIVES_BY_RULE = re.compile(r"给予[^。；\d，]{4,60}(?:补贴|补助|扶持|奖励|支持)，$")
_FAVOURS_THOSE = re.compile(
    r"对于?(?!其|符合)[^，。；]{6,80}的，[^，。；]{0,60}(?:予以倾斜|优先(?:予以)?(?:支持|安排|给予))"
)
# 按0.5%收取担保费，鼓励区级机构减半收取。
_TAKES_A_SHARE = re.compile(
    r"按照?\d[\d.]{0,5}[%％](?:的?比例)?(?:暂退|退还|收取|缴存|缴纳)[^，。；]{2,24}，$"
)
_ENCOURAGES = re.compile(r"鼓励[^，。；]{4,60}")
# 落实小规模纳税人减免增值税，制造业企业继续全额退还留抵税额。
_APPLIES = re.compile(
    r"落实[^，。；]{4,40}(?:优惠政策|(?:减免|免征|减征)[^，。；]{1,10}|[^，。；]{1,4}减免)，$"
)
_HAS_ITS_OWN = re.compile(
    r"^[^，。；]{0,24}(?:企业|单位|机构)(?:继续|为|因|支付|发生|购)[^。；]{4,140}(?:扣除|退还|免征|返还|减征)"
)
# 给予0.3元/千瓦时的补贴，落实免收接电工程费等措施。
_WAIVES = re.compile(r"(?:并)?(?:落实|执行)[^，。；]{2,40}(?:免收|免征|减免|免缴)[^，。；]{2,30}")
# 免征孵化服务增值税，对其自用的房产免征房产税: another tax, of something else of theirs.
_FREES = re.compile(r"免征[^，。；]{2,60}税，$")
_FREES_THEIRS = re.compile(r"对其[^，。；]{4,50}(?:免征|减征|减半征收)[^，。；]{2,30}税")
# 鼓励企业申请示范仓，对新设海外仓的企业给予支持。
_BIDS_APPLY = re.compile(r"(?:鼓励|支持)[^，。；]{2,24}申[请报][^，。；]{4,30}，$")
_SUPPORTS_OTHERS = re.compile(
    r"^对(?![^，。；]{0,24}(?:获|通过|成功|入选|入围|认定|符合|申[请报]|立项|首次|评))[^，。；]{4,24}的(?:企业|单位|机构|主体)给予"
)
# 给予100万元的启动资金，并给予合计不超过200万元的贷款贴息: interest on a loan, behind a sum.
_GIVES_A_SUM = re.compile(
    r"(?:给予|予以)(?=[^，。；]{3,80}+，$)[^，。；]{0,60}\d[^，。；]{0,16}(?:补助|补贴|资助|奖励|资金)，$"
)
_PAYS_INTEREST_TOO = re.compile(r"(?:并|同时|另)再?(?:给予|予以|按)[^，。；]{2,60}贴息")
# 举办创业大赛，对优秀项目给予1万元奖励: the prizes of what is held.
_TO_THE_BEST = re.compile(
    r"对于?(?:大赛|路演|评出|评选出)?的?(?:优秀|优胜|获奖|胜出)[^，。；]{0,12}(?:，)?(?:给予|予以)"
)
# 对成效好的平台推荐为国家级平台，对省级平台予以资金支持。
_RECOMMENDS = re.compile(r"(?:优先)?推荐(?:申[报请]|认定|为|参评)[^，。；]{2,30}，$")
_PAIRS = (
    (_RECOMMENDS, _PAYS_THOSE),
    (_LISTS_OR_ARRANGES, _PAYS_THOSE),
    (_GIVES_BY_RULE, _FAVOURS_THOSE),
    (_TAKES_A_SHARE, _ENCOURAGES),
    (_APPLIES, _HAS_ITS_OWN),
    (_FREES, _FREES_THEIRS),
    (_BIDS_APPLY, _SUPPORTS_OTHERS),
    (_GIVES_A_SUM, _PAYS_INTEREST_TOO),
)


def is_of_another_form(before: str, rest: str, *, has_given: bool) -> bool:
    """Whether a clause gives what is of another form: money behind a place in a list, favour behind a
    subsidy, a waiver behind a sum (`has_given`: the words before end with one).

    >>> is_of_another_form("免征孵化服务增值税，", "对其自用的房产免征房产税。", has_given=False)
    True
    """
    if pays_the_trained(before, rest) or _TO_THE_BEST.match(rest):
        return False
    waived = (has_given and _WAIVES.match(rest) is not None) or gives_another_by_rule(before, rest)
    return waived or any(one.search(before) and other.match(rest) for one, other in _PAIRS)
