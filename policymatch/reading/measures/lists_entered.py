"""Lists entered: who meets what an article asks is entered in a list of those who may serve, which is a title to be had."""

import re
from collections.abc import Sequence

from policymatch.reading.demanding import MUST
from policymatch.reading.measures.labels import Label
from policymatch.reading.measures.under import asks_below, names_sum, tells_gift
from policymatch.reading.measures.units import Layout, TextUnit

# 符合条件的机构经审核并公示无异议后，列入服务机构名录，有效期三年。
_ENTERS = re.compile(
    r"(?:企业|单位|机构|平台|团队|组织|基地)[^。；]{0,40}(?:审核|评审|审定|审查|公示|评估|核实)[^。；]{0,30}(?:后|的|通过)，?(?:由[^，。；]{2,20})?(?:正式)?(?:[纳列]入|进入)"
    r"(?P<what>[\u4e00-\u9fff“”（）]{3,24}?(?:库|名录|名单|目录))(?=[，。；]|并)"
)
_NOT_ENTERED = re.compile(
    r"不[予再]|不得|严重违法|失信|黑名单|移出|取消|专家库|推荐名单|公示名单|拟[^，。；]{0,8}名单"
)
# 申请成为……的单位应当符合下列条件, 入库机构应当为……，具备下列条件
_ASKS = re.compile(rf"{MUST}[^。；]{{0,60}}(?:符合|具备|满足)|(?:符合|具备|满足)(?:以下|下列|如下)")


def list_entered(text: str) -> str | None:
    """The list that those are entered in who were examined; None where a sentence tells of none.

    >>> list_entered("符合条件的机构经审核公示后，列入渔港服务机构名录。")
    '渔港服务机构名录'
    >>> list_entered("经核实弄虚作假的机构，列入失信名单。") is None
    True
    """
    found = _ENTERS.search(text)
    denied = found is None or _NOT_ENTERED.search(text) or tells_gift(text) or names_sum(text)
    return None if denied or found is None else found["what"]


# 企业符合以下条件的，可以申请入库：
_MAY_ENTER = re.compile(
    r"可以?(?:自愿|自主)?(?:提出)?申请(?:入库|[列纳进]入[^，。；：]{2,20}(?:库|名录|名单|目录))(?:$|[：。，；])"
)


def may_enter(text: str) -> bool:
    """Whether a sentence says who may apply to be entered in a list, and gives nothing.

    >>> may_enter("企业符合以下条件的，可以申请入库："), may_enter("可以申请入库，入库的奖励9万元。")
    (True, False)
    """
    return _MAY_ENTER.search(text) is not None and not names_sum(text)


def with_lists_entered(layout: Layout, labels: Sequence[Label]) -> list[Label]:
    """Labels in which a sentence offers the list that it enters those in who meet what its article asks before,
    or that those may apply to be in who meet what it asks below.
    """
    found = list(labels)
    for i, unit in enumerate(layout.units):
        entered = list_entered(unit.text) is not None and _is_asked_over(layout, unit)
        applied = may_enter(unit.text) and bool(asks_below(layout, unit))
        if found[i] is Label.OUTSIDE and (entered or applied):
            found[i] = Label.BEGIN
    return found


def _is_asked_over(layout: Layout, unit: TextUnit) -> bool:
    """Whether the clause that a sentence stands in asks something before it."""
    over = (*layout.paragraphs[unit.paragraph].path, unit.paragraph)
    return any(_ASKS.search(layout.text_of(at)) for at in over)
