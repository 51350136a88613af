"""Others' titles: those of the firms that somebody serves, draws in, rents from, invests in or worked for."""

import re

from policymatch.reading.criteria.asked.mentions import Mention
from policymatch.reading.criteria.asked.spoken_of import is_where_one_is
from policymatch.reading.criteria.text.passages import PassageRole

# 引进“世界500强”首次到本区投资，再给予: whoever brings them in is given something.
_INTRODUCED = re.compile(r"(?<!新)引进[“”]?$")
_COMES_TO = re.compile(r"[”]?(?:企业)?(?:首次)?(?:到|来)[^,，。;]{1,8}投资")
# 鼓励各地招引世界500强企业: what a place is to draw in.
_DRAWN_BY_A_PLACE = re.compile(r"各地[^,，。;]{0,6}(?:招引|引进|引入)[^,，。;]{0,30}$")
# 鼓励园区建设试制平台，吸引创新型企业入驻: who is to come into it.
_DRAWN_INTO_IT = re.compile(r"(?:^|[,，、])吸引[^,，。;]{0,12}$")
_COMES_IN = re.compile(r"[”“]?[^,，。;]{0,6}(?:入驻|进驻|入园|集聚)(?=$|[,，。;])")
# 创新型企业使用面积占园区总面积超20%的: of whom a share is counted.
_SHARE_OF_THEM = re.compile(
    r"[”“]?(?:企业)?(?:的)?(?:使用|租用|承租|入驻)?(?:面积|数量|户数|家数)占[^,，。;]{2,24}\d"
)
# 采购应用经认定的首台（套）装备的企业: what they buy.
_BUYS = re.compile(r"(?:采购|购买|购置|首购|订购)[^,，。;]{0,10}$")
# 在国家高新区内新建的: where one is, not what one has.
_IN_IT = re.compile(r"(?:内|里|中|范围)?(?:的|注册|登记|新建|设立|落户|建设|投资|依法)|内")

# 市外瞪羚企业在本市设立的子公司: its parent's, and not its own.
_FROM_AFAR = re.compile(r"(?:外地|异地|[市省区县]外|国内外|境外)的?[^,，。;]{0,24}$")
_SETS_UP = re.compile(
    r"^[”]?(?:企业|公司)?[^,，。;]{0,24}(?:设立|成立|新设|新建|投资|注册)的[^,，。;的]{0,8}(?:子公司|分公司|分支机构|项目公司)"
)
# 辅导区内企业获评瞪羚企业5家以上的服务机构: whom it helped.
_HELPED = re.compile(
    r"(?:辅导|指导|帮助|协助|推动|培育|服务)[^,，。;]{0,12}企业[^,，。;]{0,4}(?:获评|获得|入选|认定为|通过|成为|升级为|晋升为)[^,，。;]{0,36}$"
)
_HELPER = re.compile(
    r"^[^,，。;]{0,40}\d{1,3}[家户个](?:及?以上)?的?[^,，。;的]{0,8}(?:机构|平台|协会|商会|服务商|载体|单位)"
)


def is_of_other_firms(mention: Mention) -> bool:
    """Whether a title is that of firms whom the one that applies has to do with."""
    return bool(
        (_TURNED_TO.search(mention.before) and _are_served(mention))
        or _is_a_zone(mention)
        or _was_worked_for(mention)
        or _INVESTED_IN.search(mention.before)
        or _DRAWN_BY_A_PLACE.search(mention.before)
        or _SHARE_OF_THEM.match(mention.after)
        or (_DRAWN_INTO_IT.search(mention.before) and _COMES_IN.match(mention.after))
        or (mention.found.cue == "awarded" and _BUYS.search(mention.before))
        or (is_where_one_is(mention) and _IN_IT.match(mention.after))
        or (_INTRODUCED.search(mention.before) and _COMES_TO.match(mention.after))
        or (_FROM_AFAR.search(mention.before) and _SETS_UP.match(mention.after))
        or _was_helped_to_it(mention)
    )


def _was_helped_to_it(mention: Mention) -> bool:
    """Whether a title is one to which a body has helped so many firms that it is paid for them."""
    return _HELPED.search(mention.before) is not None and _HELPER.match(mention.after) is not None


def is_given_something(mention: Mention) -> bool:
    """Whether words behind a title say that something is given to whoever holds it."""
    return _IS_GIVEN.match(mention.after) is not None


# 向省内与其无关联的科技型中小企业提供中试服务的: whom it serves.
_TURNED_TO = re.compile(r"(?:向|为|给)[^,，。;]{0,24}$")
_SERVED = re.compile(
    r"(?:免费|低价|优惠)?(?:提供|开放|开展|发放)[^,，。;]{0,16}的(?:[^,，。;的]{0,8}(?:机构|企业|单位|平台|公司|服务商|院所|高校|中心|基地))?(?=$|[,，。;])"
)
# 向瞪羚企业发放服务券: whom it is for.
_IS_GIVEN = re.compile(
    r"[”“]?(?:企业)?(?:免费|定向|精准|优先|分[批期档类]|每年)?(?:提供|发放|配发|赠送|推送|投放|开放|兑付|兑现|拨付)(?!的)"
)


def _are_served(mention: Mention) -> bool:
    """Whether words behind a title tell what its holders are given by whoever applies."""
    listed = mention.role is not PassageRole.OWN and is_given_something(mention)
    return listed or _SERVED.match(mention.after) is not None


# 武进国家高新区内注册的企业: where it is.
_IN_THERE = re.compile(r"(?:区域|范围)?内|范围|注册|登记")


def _is_a_zone(mention: Mention) -> bool:
    """Whether a title is that of the zone in which somebody is."""
    return mention.words.endswith(("高新区", "开发区", "园区")) and _IN_THERE.match(mention.after) is not None


# 投资机构以货币出资投资我市瞪羚企业满1年的: in whom they invest.
_INVESTED_IN = re.compile(
    r"(?:机构|基金|公司|企业|投资人)[^,，。;]{0,24}投资(?:于)?(?:[本我全][市省区县]|区内|市内|辖区内)?的?[“”]?$"
)
# 在世界500强、行业领军企业担任高级管理职务3年以上: for whom people worked before.
_IN_A_FIRM = re.compile(r"(?:^|[或曾且、])在[^,，。;在]{0,16}$")
_WORKED_THERE = re.compile(
    r"^[^,，。;]{0,24}(?:担任|任职|从事|工作(?!站|室))[^,，。;]{0,24}(?:职务|职位|\d年|岗位)"
)


def _was_worked_for(mention: Mention) -> bool:
    """Whether a title is that of a firm for which people worked."""
    return _IN_A_FIRM.search(mention.before) is not None and _WORKED_THERE.match(mention.after) is not None
