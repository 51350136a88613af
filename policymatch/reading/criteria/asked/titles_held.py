"""Titles held: whether a title that a sentence names is one that the applicant must hold."""

import re

from policymatch.reading.criteria.asked.mentions import Mention
from policymatch.reading.criteria.asked.not_held import is_no_demand
from policymatch.reading.criteria.asked.others_titles import is_given_something
from policymatch.reading.criteria.asked.spoken_of import has_come_through, is_spoken_of
from policymatch.reading.criteria.asked.trades import is_of_others
from policymatch.reading.criteria.stated.found import Found
from policymatch.reading.criteria.text.passages import PassageRole

VAGUE_TITLES = frozenset(
    {"总部企业", "领军企业", "老字号", "龙头企业", "创新型企业", "首台套重大技术装备", "骨干企业"}
)
# 国家鼓励的软件企业: whoever meets what is asked is one, and nobody holds it as a title.
_BY_MEETING = re.compile(r"^国家(?:鼓励|规定|支持)的")
# Titles that are applied for, built or counted are not held.
_STRIVES = re.compile(
    r"(?:(?:可|直接)认定为|申请|申报|创建|争创|打造|构建|推荐(?:参与|申报)?(?:国家|本市|省级)?|组织开展|负责认定|走|与|其中|培育|成为|授予|颁发|核发|发放|命名|非|建设|评选|支持建设|设立|《|列为|每个|每家|采购|首购|订购)[“”国家级省市区县本和及、]{0,8}$"
)
# 重点引入成长速度快的独角兽企业: a park is to draw them in, not to be one.
_DRAWN_IN = re.compile(r"(?:引入|引进|招引|吸引|集聚|汇聚|入驻)(?!的?(?:企业|单位)?[应须为])[^,，。;]{0,40}$")
# 加大对商贸企业尤其是重点企业的信贷支持
_FOREMOST = re.compile(r"(?:尤其是?|特别是|重点是)[“”]{0,2}$")
# 首席技师、技能大师工作室每年6月申报: when it is applied for.
_IS_APPLIED_FOR = re.compile(
    # 填写雏鹰企业申报信息: the papers by which it is applied for.
    r"^(?:认定|备案|入库)?(?:申报|申请)(?:信息|材料|资料|书|表|系统|模块)|^(?:(?:[、和及][^,，。;]{2,14})?(?:于|自|在)?(?:每年)?\d{1,2}月[^,，。;]{0,24}(?:申报|受理|申请|评选)|每年[^,，。;]{0,30}(?:申报|受理))"
)
# 专精特新企业(不含创新型中小企业): which are meant, and no bar to who is both.
_BUT_FOR_A_LOWER = re.compile(
    r"(?:专精特新|小巨人|单项冠军|瞪羚|独角兽|高新技术)[“”]?(?:中小)?(?:企业)?\((?:不含|不包括)$"
)
# 走向独角兽: what one may become.
_TOWARDS = re.compile(r"向[“”国家级省市本]{0,4}$")


# 实缴2亿元以上(仅限世界500强企业投资)、5亿元以上: who puts money into the applicant, for one step alone.
_NOTED_ALONE = re.compile(r"\((?:仅|只)?限(?:于|由)?[^(),，。;]{0,6}$")
_INVESTS = re.compile(r"^(?:企业)?[^(),，。;]{0,4}(?:投资|出资|控股|参股)(?:设立|的(?:企业|项目))?\)")


def is_vague(title: Found) -> bool:
    """Whether a title is one that every place gives a meaning
    of its own (总部企业): it tells a firm, and no more.
    """
    return isinstance(title.value, tuple) and set(map(str, title.value)) <= VAGUE_TITLES


def title_is_asked(mention: Mention) -> bool:
    """Whether a title is one that the applicant must hold."""
    listed = mention.after.startswith(("清单", "名单", "目录"))
    by_meeting = all(map(_BY_MEETING.match, mention.names)) and not listed
    if mention.names <= VAGUE_TITLES or by_meeting or is_no_demand(mention):
        return False
    if mention.role is PassageRole.TARGET or mention.found.cue == "awarded":
        return True
    spoken_of = is_of_others(mention, mention.before) or (
        is_spoken_of(mention) and not has_come_through(mention)
    )
    example = mention.before.endswith("(含") or _BUT_FOR_A_LOWER.search(mention.before) is not None
    invests = _NOTED_ALONE.search(mention.before) and _INVESTS.match(mention.after)
    foremost = _FOREMOST.search(mention.before) or _IS_APPLIED_FOR.match(mention.after)
    drawn = mention.role is not PassageRole.OWN and _DRAWN_IN.search(mention.before)
    strives = _STRIVES.search(mention.before) or (
        _TOWARDS.search(mention.before) and not is_given_something(mention)
    )
    return not (spoken_of or example or drawn or foremost or strives or invests)
