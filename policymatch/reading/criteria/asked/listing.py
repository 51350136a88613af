"""Listing: whether a text that speaks of listed firms asks an applicant to be listed."""

import re

from policymatch.reading.criteria.asked.mentions import Mention
from policymatch.reading.criteria.text.passages import PassageRole

_AND_OTHERS = re.compile(r"和其他|、|或其他|[和及与或](?:拟|后备|新三板|挂牌)")
_ABOUT_LISTED = re.compile(
    r"(?:的)?(?:申请|申报|协议|辅导|备案|材料|计划)|注册地|第一大股东|股权|股份|控股|参股|子公司|旗下|所属|控[股制]权|法律|服务|后备|培育|高质量|\d{1,3}家|工作|资源|(?:单个|每家|每户)?(?:每?年度?|当年|累计)[^,，。;]{0,6}(?:不超过|最高)"
)
_BRINGS_UP = re.compile(
    r"(?:培育|推动|成立(?!\d|满|时间|不|已)|支持(?:[^,，对]{0,8})企业|鼓励[^,，对]{0,8}企业|引导[^,，对]{0,8}企业)[^,，]{0,10}$"
)


# 对拟在境内主板上市的企业
_MEANS_TO = re.compile(r"拟[^,，。;]{0,10}$")
# 成功上市的400万元, the last of several sums.
_LAST_STAGE = re.compile(
    r"^(?:成功|正式|完成|首发|首次)?\|的(?:企业)?[,，]?(?:再)?(?:给予|奖励|补助)?(?:最高)?\d"
)
# 对境内外上市公司或拟上市企业
_OR_MEANS_TO = re.compile(r"[^,，。;]{0,30}[或和、及与]拟(?:上市|挂牌)")
# 按辅导备案、申报受理、成功上市三个阶段给予奖励: the first of them is paid before.
_STAGE = re.compile(r"(?:辅导|备案|受理|过会|审核)[^,，。;]{0,12}[、和及][^,，。;]{0,6}$")
# 分阶段给予 says only when it is paid.
_BY_STAGES = re.compile(r"(?<!分)阶段")


# 上市公司控股子公司
_OF_A_LISTED_ONE = re.compile(r"(?:的)?(?:控股|参股|全资)?(?:子公司|分公司)|旗下|所属")


# 在境外上市销售的药品: a product is, and no firm.
_IS_MARKETED = re.compile(
    r"(?:产品|药品|新药|药物|器械|品种|疫苗|车型|软件)[^,，。;]{0,10}\||\|(?:销售|许可|流通|前获得|后临床|的(?:[^,，。;企司]{0,8}[的效新])?(?:药品|产品|新药|药物|器械|医疗器械|品种|疫苗|车型))"
)


# 力争新增上市企业5家, 服务上市公司的功能: what is striven for, and whom somebody serves.
_IS_AIMED_AT = re.compile(r"(?:力争|争取|确保|目标)[^,，。;]{0,16}$|(?<!接受)(?<!提供)服务$")
# 转让非上市公司股权
_SHARES_OF = re.compile(r"(?:公司|企业)?(?:的)?(?:股权|股票|股份)(?![^,，。;]{0,6}(?:企业|公司))")


# 投资我市非上市科技型企业的创投机构
_INVESTS_IN = re.compile(r"(?:投资|投向|入股)[^,，。;的]{0,8}$")
_WHO_INVESTS = re.compile(r"[^,，。;的]{0,14}的[^,，。;]{0,10}(?:机构|基金|企业|公司|投资人)")


def _is_no_applicant(mention: Mention) -> bool:
    """Whether what is listed is a parent, a product, an aim or a stake, or is only served."""
    if _OF_A_LISTED_ONE.match(mention.after) or _IS_MARKETED.search(f"{mention.before}|{mention.after}"):
        return True
    if _INVESTS_IN.search(mention.before) and _WHO_INVESTS.match(mention.after):
        return True
    return _IS_AIMED_AT.search(mention.before) is not None or _SHARES_OF.match(mention.after) is not None


def listing_is_asked(mention: Mention) -> bool:
    """Whether an applicant must be listed."""
    if _is_no_applicant(mention):
        return False
    if mention.role is not PassageRole.OWN:
        return True
    # 上市公司或拟上市企业迁入的: either may be.
    if "拟上市" in mention.sentence.text:
        return False
    if _STAGE.search(mention.before) or _BY_STAGES.search(mention.after) or _MEANS_TO.search(mention.before):
        return False
    behind = mention.sentence.flow.text[mention.found.end : mention.sentence.end]
    if _LAST_STAGE.match(f"{mention.before}|{behind}") or _OR_MEANS_TO.match(behind):
        return False
    spoken_of = _AND_OTHERS.match(mention.after) or _ABOUT_LISTED.match(mention.after)
    return not spoken_of and _BRINGS_UP.search(mention.before) is None
