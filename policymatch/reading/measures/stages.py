"""Stages: what a support that is paid stage by stage
gives at each of them (分阶段奖励90万元，其中对……；对……).
"""

import re
from collections.abc import Sequence

from policymatch.reading.measures.labels import Label
from policymatch.reading.measures.units import Layout

# 分阶段奖励90万元，其中对完成备案的，奖励20万元；
_OPENS = re.compile(
    r"分(?:阶段|步|期)(?:给予|予以|奖励|补助)[^。；]{0,40}其中，?对[^。；]{2,80}\d[^。；]{0,16}；$"
)
_IS_ONE = re.compile(
    r"对[^，。；]{2,80}的，(?:再|给予|予以|一次性){0,2}(?:奖励|补助)?[^，。；\d]{0,6}\d[^，；。]{0,16}[；。]$"
)


# 向证监局报送辅导备案并获受理的，奖励40万元: a step towards being listed, of those whom the step before names.
_TO_BE_LISTED = (
    r"股份制?改[造制]|股改|上市(?:辅导|协议|申请|申报)|辅导(?:备案|登记|验收)|(?:首发|发行)[^，。；]{0,8}(?:申请|申报|上市)|过会|成功上市|挂牌上市"
    r"|(?:首发|上市|IPO)(?:申报)?材料(?:获得?)?受理|发审会[^，。；]{0,6}通过|(?:股票|公司)(?:成功)?上市"
)
_IS_A_STEP = re.compile(
    rf"^(?:对)?(?:(?:向|经|在|通过|取得|获得?|完成|成功|首次|提交|报送|上报|递交)(?!企业|公司)(?:(?!企业|公司的|机构的)[^，。；]){{0,40}}?)?(?:{_TO_BE_LISTED})(?:[^，。；企]{{0,20}}(?:的|后)|(?<=上市))，[^。；]{{0,8}}(?:再|给予|予以|奖励|补助)[^，。；]{{0,10}}\d"
)
_STEP_BEFORE = re.compile(rf"(?:{_TO_BE_LISTED})[^。；]{{0,40}}\d[^。；]{{0,16}}；$")


def joined_stages(layout: Layout, labels: Sequence[Label]) -> list[Label]:
    """Labels in which a further stage of a support that is paid by stages begins no offer of its own."""
    found = list(labels)
    staged = False
    for i, unit in enumerate(layout.units):
        before = layout.units[i - 1].text if i else ""
        goes_on = staged and before.endswith("；") and _IS_ONE.match(unit.text) is not None
        goes_on = goes_on or (
            _STEP_BEFORE.search(before) is not None and _IS_A_STEP.match(unit.text) is not None
        )
        if goes_on and found[i] is Label.BEGIN:
            found[i] = Label.INSIDE
        staged = goes_on or _OPENS.search(unit.text) is not None
    return found
