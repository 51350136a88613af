"""Of before: what a sentence names of other times: sums of several years, and standings
that only the name of a support had before holds.
"""

import re

from policymatch.domain.fields import Field
from policymatch.reading.criteria.asked.mentions import Mention

_YEARLY = {
    Field.RD_EXPENSE_YUAN,
    Field.REVENUE_YUAN,
    Field.PROFIT_YUAN,
    Field.TAX_PAID_YUAN,
    Field.EXPORT_YUAN,
}
_SUMMED = re.compile(r"累计[^,，。;\d]{0,14}$")
# 近三年累计, 当年累计, 1-9月累计: of which years is told.
_TOLD_WHEN = re.compile(
    r"(?:近|最近|前|过去|连续)[一二三两四五\d]|[一二三两四五\d]个?(?:会计)?年|年度|当年|上一?年|月|20\d\d|期内"
)
_NEAR = 24


def is_summed_over_years(mention: Mention) -> bool:
    """Whether a figure is a sum of years that nobody names (累计研发投入不低于600万元): no one year's."""
    if mention.found.field not in _YEARLY:
        return False
    lead = (mention.before + mention.words)[-_NEAR - len(mention.words) :]
    name = re.split(r"\d", lead)[0]
    return _SUMMED.search(name) is not None and _TOLD_WHEN.search(mention.before + mention.words) is None


# 在获得首次入规奖励的基础上，再……: what was had before, and no standing.
_HAD_SUPPORT = re.compile(r"^在?(?:已)?(?:经)?(?:获得|享受|取得)[^,，。;]{0,20}$")
_ON_TOP_OF_IT = re.compile(r"[^,，。;的]{0,12}(?:奖励|补助|补贴|资助|支持|奖补|政策)的?基础之?上")


def names_what_was_had(mention: Mention) -> bool:
    """Whether what is named is but the name of a support that an applicant has had already."""
    had = _HAD_SUPPORT.match(mention.before) is not None
    return had and _ON_TOP_OF_IT.match(mention.after) is not None


# 由个体工商户成立满3年转制为公司的企业: so old was what it has come of.
_TURNED_INTO = re.compile(
    r"(?:及?以上)?的?(?:后)?(?:转制|改制|转型|转|变更|整体变更|升级)(?:登记|注册)?(?:为|成)"
)


def is_age_of_what_it_was(mention: Mention) -> bool:
    """Whether an age is that of the body out of which a firm has come by a change of form."""
    return mention.found.field is Field.AGE_MONTHS and _TURNED_INTO.match(mention.after) is not None
