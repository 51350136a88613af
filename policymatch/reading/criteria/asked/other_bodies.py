"""Other bodies: kinds of entity that are part of a name,
or told of those who are barred, invited or run a platform.
"""

import re

from policymatch.domain.fields import EntityType
from policymatch.reading.criteria.asked.capped import says_how_much_each
from policymatch.reading.criteria.asked.mentions import Mention
from policymatch.reading.criteria.text.passages import PassageRole

# 每项20万元，企业申报的，配套资金不少于资助额的2倍: what is asked where a firm applies.
_IF_FIRMS_APPLY = re.compile(r"(?:由|如)?\|(?:牵头|独立|联合)?(?:申报|申请|承担)的$")
# 高校、科研院所牵头申报的，每项资助30万元: they are paid for it.
_ARE_PAID_SO = re.compile(
    r"牵头(?:申报|申请|承担|实施)?的[,，](?:再|每[项家个]|单个|一次性|定额|最高|给予|予以|按|资助|补助|奖励)"
)


_OPENING = 4


# 企业有下列情形之一的: whoever is barred, that it is a firm bars nobody else.
# 存在下列情形的企业不予扶持
_HAS_FAULTS = re.compile(
    r"\|[^,，。;|]{0,4}(?:下列|以下|如下)|(?:下列|以下|如下)(?:情形|情况|行为)(?:之一)?的\|"
)
# 引荐人(自然人、商协会、企业、中介机构)
_TAKES_IN_FIRMS = re.compile(r"\((?!不)[^()]{0,20}(?:企业|机构|单位|公司)[^()]{0,20}\)")
# 纳入省共享服务平台的仪器管理单位, 平台建设主体: a unit, not
# the platform; 在信息平台上无失信记录: where it is told.
_OF_A_PLATFORM = re.compile(
    r"的[^,，。;的]{0,12}(?:单位|企业|机构|公司)|(?:的)?(?:建设|运营|管理|牵头|依托)(?:主体|单位|机构|方)|[上中内]"
)
# 对示范类项目、公共服务平台: whoever has the project may have it too.
_BESIDE_PROJECTS = re.compile(r"项目(?:[、和及与]|以及)[^,，。;、的]{0,12}$")
# 鼓励企业通过公共服务平台进行申报
_BY_IT = re.compile(r"(?:通过|依托|利用|借助|接入|登录)[^,，。;的]{0,12}$")
# 对认定为公共服务平台的，给予建设单位50万元
_TO_WHO_RUNS_IT = re.compile(
    r"(?:给予|奖励|补助|资助)(?:其|该)?(?:建设|运营|依托|牵头|承担)(?:主体|单位|机构|企业)"
)
# 支持个体工商户的权益转移至“个转企”企业名下: under whose name it comes.
_COMES_UNDER = re.compile(r"(?:转移|变更|过户|转|平移|划转)(?:登记)?[至到给][^,，。;]{0,10}\|(?:企业)?名下")
# 引导平台企业为个体工商户开辟绿色通道; 集体和个人所有的林地
_IS_THE_OTHER_SIDE = re.compile(
    r"(?:企业)?(?:[为向对]|给)(?:入驻的?|符合条件的)?(?:个体工商户|小微企业|中小微?企业|农户|创业者)[^,，。;]{0,4}(?:开辟|提供|减免|降低|让利|开放|发放|给予)|所有的[^,，。;]{0,14}(?:林|田|地|房|树)"
)
# 科考人员开展考察所必需的仪器: what people need may be anybody's.
_NEEDED_BY_THEM = re.compile(
    r"^[^,，。;的]{0,30}(?:所?必需|所?必须|所?必要|所需)的[^,，。;的]{0,12}(?:设备|用品|货物|物品|器材|仪器|材料|工具)(?:$|[(,，。;、])"
)
# 新获批研发机构的依托单位: who runs it, and not the institute.
_RUN_BY = re.compile(r"的(?:依托|举办|建设|运营|主管|牵头|承担|挂靠)(?:单位|主体|企业|机构)")
# 企业公共信用信息报告, 企业信用信息公示系统: papers and boards that bear its name.
_PAPER_OF_FIRMS = re.compile(r"(?:公共)?信用(?:信息)?(?:报告|公示)")
# 商标持有者原则上应为申请资金的企业, 持有者为其母公司: who holds a thing is told, and not who applies.
_HOLDS_IT = re.compile(
    r"(?:持有[者人]|所有[者人]|权利人|权属人|[利标]权人|著作权人)[^,，。;|]{0,6}?(?:应当?|须|必须)?[为是][^,，。;|]{0,24}$"
)
# 市属企业、高校直接向市局推荐申报: to whom those of each level hand in, whoever may apply.
_OF_A_LEVEL = re.compile(
    r"(?:^|[,，;；])(?:中央驻?|部|省|市|区|县)(?:[本省市区县]{0,2})(?:级|属|直|管)[^,，。;；|]{0,12}\|"
)
_HAND_IN = re.compile(
    r"\|[^,，。;；|]{0,8}?(?:直接|自行|统一)?(?:向|由)[^,，。;；|]{2,24}(?:推荐|申报|报送|提交|上报|申请)"
)
# 高校等事业单位另行规定; 各单位将资金下达给企业
_RULED_ELSEWHERE = re.compile(
    r"\|(?:等[^,，。;；|]{0,10})?(?:的)?(?:申报|评审|管理)?(?:由[^,，。;；|]{2,16})?(?:办法|事宜|工作)?(?:另行|单独)(?:规定|制定|发布|通知|组织|安排|公布)"
)
_IS_PASSED_ON = re.compile(
    r"(?:单位|部门|局|委|政府)[^,，。;；|]{0,10}将[^,，。;；|]{0,12}资金[^,，。;；|]{0,10}(?:下达|拨付|兑付|划拨|发放)(?:至|到|给)[^,，。;；|]{0,12}\|"
)


def _is_told_of_steps(mention: Mention) -> bool:
    """Whether a sentence tells through whom those named hand in, that another
    document rules them, or that offices pass money on to them.
    """
    if mention.role is PassageRole.OWN:
        return False
    words = f"{mention.before}|{mention.after}"
    handed = _OF_A_LEVEL.search(words) and _HAND_IN.search(words)
    return bool(handed or _RULED_ELSEWHERE.search(words) or _IS_PASSED_ON.search(words))


def is_of_another(mention: Mention) -> bool:
    """Whether a kind of entity is part of a name, or is
    told of those who are barred, invited or run a platform.
    """
    # In 示范项目(企业) the firm is part of a name.
    bracketed = mention.before.endswith("(") and mention.after.startswith(")")
    of_one = mention.names == {EntityType.PLATFORM} and _BY_IT.search(mention.before) is not None
    if EntityType.PLATFORM in mention.names:
        run_by_it = _TO_WHO_RUNS_IT.search(mention.sentence.text) or _BESIDE_PROJECTS.search(mention.before)
        of_one = of_one or bool(_OF_A_PLATFORM.match(mention.after) or run_by_it)
    if_they_apply = _IF_FIRMS_APPLY.match(mention.before + "|" + mention.after) is not None
    invited = mention.role is PassageRole.OWN and if_they_apply and not _are_paid_so(mention)
    faulty = mention.role is PassageRole.EXCLUSION and _HAS_FAULTS.search(f"{mention.before}|{mention.after}")
    run_by_others = EntityType.ENTERPRISE not in mention.names and _RUN_BY.match(mention.after)
    takes_in = mention.names == {EntityType.INDIVIDUAL} and _takes_in_firms(mention)
    aside = _IS_THE_OTHER_SIDE.match(mention.after) or _COMES_UNDER.search(
        f"{mention.before}|{mention.after}"
    )
    needed = EntityType.INDIVIDUAL in mention.names and _NEEDED_BY_THEM.match(mention.after)
    aside = aside or needed or _HOLDS_IT.search(mention.before) or _PAPER_OF_FIRMS.match(mention.after)
    capped = says_how_much_each(mention) or _is_told_of_steps(mention)
    return bool(bracketed or of_one or run_by_others or invited or faulty or takes_in or aside or capped)


def _are_paid_so(mention: Mention) -> bool:
    """Whether a sentence opens with those who lead or apply, and says what they are given for it."""
    text, start = mention.sentence.flow.text, mention.found.end
    opens = mention.before in ("", "由", "如由") and mention.found.start - mention.sentence.start < _OPENING
    return opens and _ARE_PAID_SO.match(text, start, mention.sentence.end) is not None


def _takes_in_firms(mention: Mention) -> bool:
    """Whether a bracket behind this word, here or before, says that firms are meant by it too."""
    text = mention.sentence.text
    return any(text.endswith(mention.words, 0, note.start()) for note in _TAKES_IN_FIRMS.finditer(text))
