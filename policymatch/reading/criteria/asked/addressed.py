"""Addressed: whether an offer speaks to those whom it names, as its subject, its object or those served."""

import re

from policymatch.domain.fields import EntityType
from policymatch.reading.criteria.asked.looseness import OF_HERE, are_leant_on
from policymatch.reading.criteria.asked.mentions import Mention
from policymatch.reading.criteria.asked.trades import SPEAKS_TO

_SERVED = re.compile(
    r"(?:(?<!列)为|向|与|面向|对接|由|汇聚|培育(?!对象)|服务(?!业|型|$)|投向|孵化|带动|聚集|帮助\d+|引导[^,，]*向|参与|提升|降低|解决|优化|纳入(?![^、,，]{2,21}的$)|到(?=[^、,，]{2,20}内)|其(?![他余它]|主营|营业|上一?年))[^、,，]{0,22}$"
)
_LEADS = re.compile(
    r"^[^,，]{0,4}?(?:鼓励|支持|扶持|引导|推荐|组织|帮助|助力|便利(?!店|化|性|条)|指导|允许|免除|给予|对于?|针对|为|推动|奖励|持续返还|返还|将|方便|引进|培养|培训|聚焦|提升|评选|选树|认定|遴选)"
)
# 在软件、物流等行业中选择30户左右的骨干企业纳入计划: who is chosen.
_CHOOSES = re.compile(
    r"^(?:[从在][^,，。;]{2,60}(?:中|里))?(?:优先|择优|重点|每年)?(?:选择|选取|筛选|遴选)[^,，。;]{0,40}$"
)
_INTO_A_LIST = re.compile(r"(?:[纳列]入|作为|进入|给予|予以)")
# 加大对小微企业的信贷支持: what follows is for them.
_TOWARDS = re.compile(
    r"(?:加大|扩大|加强|提高|优化|强化|落实|降低|增加|实行|实施)[^,，。;的]{0,6}对于?[^,，、的]{0,12}$"
)
# 落实对小微企业实行的税收优惠: what is carried out towards them is for them.
_CARRIED_OUT = re.compile(r"(?:实行|实施|执行|采取|适用)的")
# 自主就业退役士兵从事个体经营的: the subject of a clause that ends in who is meant.
_ACTS = re.compile(
    r"(?:从事|创办|自主|申请|参加|取得|获得|购买|租赁|租用|办理|达到|首次|当年|开展|实施|引进|招用|吸纳|通过)[^,，。;]{1,40}的$"
)
_GIVES = re.compile(
    r"(?:可|将|均可|分别|一次性|每[家户个年]){0,5}(?:给予|予以|减按|减半|免征|(?<!年度)(?<!首次)(?<!实际)(?<!申报)享受(?![^,，。;]{0,14}加计扣除(?:政策|优惠)?(?:的|且|并|[,，、])))"
)
# 我市企业(含驻市央企): what brackets add to those named, or its end where they name more.
_NOTE = re.compile(r"^(?:\([^()]{1,24}\)|[^(),，。;]{0,8}\))$")
# Whose fees are cut applies: 对小微企业的检验费用按八折收取.
_DUES = re.compile(r"(?:费|费用|税|税款|租金|利息|支出|投入|成本)(?:$|[按减免予给实])")
# 对外贸企业的银行贷款给予贴息
_LOANS_EASED = re.compile(r"的[^,，。;]{0,8}贷款(?=[^。;]{0,24}贴息|$)")
# 在本区注册并纳税的软件企业: where they are registered says that they are meant.
_REGISTERED = re.compile(r"^在[^,，。;]{1,20}(?:注册|登记|纳税)[^,，。;]{0,16}的[^,，。;的]{2,10}$")
# 年销售额2亿元以上的批发企业: of a trade, and so large.
_OF_A_SIZE = re.compile(
    r"^(?:上一?)?(?:年度?)?[^,，。;、\d的]{2,10}\d[\d.]{0,8}[万亿]?[美欧港日]?元(?:\(含\))?[^,，。;、的\d]{0,4}(?:\([^()]{2,16}\))?的(?!规模|限额)[\u4e00-\u9fff]{2,6}$"
)
# 企业等创新主体, 企业和群众: named as examples of anybody.
# 对企业等新立项的标准: whoever had it approved.
_NOT_ALONE = re.compile(
    r"等?(?:各类)?(?:创新|市场|经营|社会)主体|[和及与](?:群众|居民|社会公众|公众)|等新?(?:立项|牵头|主导|发布|制定|获批)"
)
# 对于……、培育壮大种源企业等任务: what is to be done for them by others.
_IN_A_TASK = re.compile(r"、(?:培育|壮大|扶持|带动|服务|孵化|引进|集聚)[^、,，。的]{0,14}$")
_QUALIFIES = re.compile(
    "^"
    + OF_HERE
    + r"(?:符合(?:规定)?条件的)?(?:(?:引进|培养|选聘|入选|新建)的)?(?:国内外|海外|境外|高层次|急需|紧缺|优秀|青年|科技|[“”、和])*"
)

# 商贸企业年销售额达到……的: what kind of firm, and what is said of it.
_KIND_OF_FIRM = re.compile(
    r"^(?!.*(?:支持|鼓励|引导|推动|培育|引进|服务(?!业)|帮助|促进|提升|加强|组织|推荐|培养|吸引|完善|建立|优先|加快|降低|给予|免除|允许|保障|推进|探索|强化|指导|协助"
    r"|带动|扩展|挖掘|推广|共享|举办|用于|根据|按照|在|筹建|减轻|供[水电气热暖]))[^,，。;、对为与和由向的]{2,14}"
)
_SAID_OF_IT = re.compile(
    r"^(?:\([^()]{2,12}\))?(?:上一?年|年[度均]?|当年|首次|获|被|新|投资|在|自|与|购|可|实际|参加|按|均|开展|租|入库|营业|销售|研发|设立|采用|应用|实施|达到|产值|主营)"
)


# 向企业发放服务券; 向企业收取: they give.
_TURNED_TO = re.compile(r"^(?:面?向|定向为)[^,，。;为]{0,14}$")
_IS_GIVEN = re.compile(
    r"(?:免费|定向|精准|优先|分[批期档类]|每年)?(?:提供|发放|配发|赠送|投放|兑付|兑现|拨付)(?!的)"
)


# 成立专班对缺工企业实行清单式管理: what is done is done for them.
_TOWARDS_THEM = re.compile(r"(?<!面)对于?[^,，。;、的]{0,10}$")
_IS_DONE = re.compile(r"(?:实行|实施|开展|提供|进行)[^,，。;的]{0,16}(?:管理|服务|帮扶|指导|辅导)")
# 制造业、批发业等行业企业继续……: of whichever of these trades.
_OF_TRADES = re.compile(
    r"^(?:[^,，。;、的]{1,20}、){0,14}[^,，。;、的]{1,20}等(?:\d{1,2}个)?(?:重点)?(?:行业|领域)的?$"
)
_GOES_ON = re.compile(r"继续|可以?(?:按|享|申|继)|按(?:月|年|规定)")


def _has_it(before: str, after: str) -> bool:
    """Whether something is done for those between the words, or they of some trades go on having it."""
    done = _TOWARDS_THEM.search(before) and _IS_DONE.match(after)
    return bool(done or (_OF_TRADES.match(before) and _GOES_ON.match(after)))


# 国内外知名酒店等旅游企业入驻本市的: who comes.
_COMES = re.compile(r"(?:入驻|落户|迁入|落地)")
_OF_SOME_KIND = re.compile(r"^(?:[^,，。;、对为与和由向]{2,14}等)?[^,，。;、对为与和由向]{2,14}$")
_HELPS = re.compile(r"支持|鼓励|引导|推动|培育|引进|帮助|促进|吸引|推荐|推进|服务(?!业)|优先|加快")


def _comes(mention: Mention) -> bool:
    """Whether a clause begins with a kind of firm that comes to a place."""
    of_a_kind = _OF_SOME_KIND.match(mention.before) and not _HELPS.search(mention.before)
    return bool(of_a_kind and _COMES.match(mention.after))


# 老字号企业额外给予一次性奖励, 参展企业使用展位费用达3万元的: what it is given, and a cost of what it does.
_IS_GIVEN_MORE = re.compile(
    r"(?:额外|另外?|再|另行|一次性){1,2}(?:给予|予以|奖励|补助)|[^,，。;、\d的]{2,10}(?:费用?|支出|投入|金额)(?:达到?|超过?)\d"
)


def _is_subject(mention: Mention) -> bool:
    """Whether a clause begins with a kind of firm and says something of it."""
    firms = mention.names == {EntityType.ENTERPRISE}
    said = _SAID_OF_IT.match(mention.after) or _IS_GIVEN_MORE.match(mention.after)
    said_of = _KIND_OF_FIRM.fullmatch(mention.before) and said
    return firms and bool(said_of or _comes(mention))


# 区内中小企业购买科技成果, 收入500万元以上的小微工业企业采购软件, 注册在本区的企业作为卖方: who deals.
_STANDS_FIRST = re.compile(
    r"(?:^|\d[^,，。;、]{0,14}的|(?:注册|登记|纳税)[^,，。;、]{0,12}的)(?:[本我全]?[省市区县园]区?内?的?)?$"
)
_DEALS = re.compile(
    r"(?:[\u4e00-\u9fff]{0,4}企业)?(?:[和及、或][^,，。;、的]{2,8})?(?:采购|购买|购置|租用|作为(?:买方|卖方|技术|受让|出让))(?![^,，。;]{0,20}的(?:高校|院所|机构|平台|企业|单位))"
)


def _deals(mention: Mention) -> bool:
    """Whether a clause begins with those who buy, hire or sell."""
    return _STANDS_FIRST.search(mention.before) is not None and _DEALS.match(mention.after) is not None


# 更好服务广大冷链企业, 满足外贸企业结汇需求, 加大对外贸企业参加展会的支持力度: what an office or a bank does for them.
_FOR_ALL_OF_A_TRADE = re.compile(
    r"^(?:更好地?|切实|充分|有效)?(?:服务|满足)(?:广大|各类)?[\u4e00-\u9fff]{2,6}$"
)
_THEIR_NEEDS = re.compile(r"(?:$|[^,，。;、的]{2,20}需求$)")
_WHAT_THEY_DO = re.compile(
    r"(?:参加|参与|开展|开拓|利用|使用)[^,，。;的]{2,16}的(?:支持|扶持|帮扶|服务)(?:力度)?$"
)


def _are_helped(mention: Mention) -> bool:
    """Whether an act of an office or a bank, paid for by nobody, is for the firms of a trade."""
    if mention.names != {EntityType.ENTERPRISE} or _IS_PAID.search(mention.sentence.text):
        return False
    served = _FOR_ALL_OF_A_TRADE.match(mention.before) and _THEIR_NEEDS.match(mention.after)
    return bool(served or (_TOWARDS.search(mention.before) and _WHAT_THEY_DO.match(mention.after)))


def is_addressed(mention: Mention) -> bool:
    """Whether an offer speaks to those named: as its subject, its object, or the end of 对…."""
    noted = _GIVES.match(mention.after) or _NOTE.match(mention.after)
    before, after = mention.before, "" if noted else mention.after
    if after.startswith("的") and len(after) > 1:
        due = _DUES.search(after) is not None or _LOANS_EASED.match(after) is not None
        owed = SPEAKS_TO.match(before) is not None and due
        return owed or _TOWARDS.search(before) is not None
    chosen = _CHOOSES.match(before) and _INTO_A_LIST.match(after)
    carried_out = _CARRIED_OUT.match(after) and _TOWARDS.search(before)
    turned_to = _TURNED_TO.match(before) and _IS_GIVEN.match(after)
    done = carried_out or turned_to or _has_it(before, after) or _are_helped(mention)
    done = done or are_leant_on(mention)
    if chosen or done or _ACTS.match(after) or _serves_them(mention) or _deals(mention):
        return True
    alone = len(mention.names) == 1
    if (alone and _NOT_ALONE.match(after)) or _IN_A_TASK.search(before):
        return False
    if not before or SPEAKS_TO.match(before) or _QUALIFIES.fullmatch(before) or _is_subject(mention):
        return True
    named = (
        before.endswith(("的", "开发", "类", "业")) or _REGISTERED.match(before) or _OF_A_SIZE.match(before)
    )
    if after in ("", "的") and named:
        return not _SERVED.search(before)
    lead = _LEADS.match(before)
    return lead is not None and not _SERVED.search(before[lead.end() :])


# 支持金融机构为小微企业提供信贷服务: a service for them;
# where the bank is paid for it (给予奖励), one for the bank.
_BY_FUNDERS = re.compile(
    r"^(?:支持|鼓励|引导|推动|组织|督促|和){1,2}[^,，。;为]{0,16}(?:银行|金融机构|保险|担保|证券|基金|租赁)[^,，。;为]{0,30}为[^,，。;]{0,16}$"
)
_SERVES = re.compile(r"^[^,，。;]{0,12}提供(?=[^,，。;]{0,40}服务)")
_BACKS = re.compile(r"^[^,，。;]{0,12}提供(?=[^,，。;]{0,40}(?:增信|支持|保障|便利))")
_IS_PAID = re.compile(r"奖励|奖补|补贴|补助|资助|风险补偿|给予")


# 引导大企业向中小企业开放资源, 鼓励平台企业发布面向小微企业的采购清单
_GIVERS = r"(?:企业|公司|银行|机构|平台|高校|院所|园区)"
_BY_OTHERS = re.compile(
    rf"(?:引导|推动|鼓励|支持|组织|督促|促进)(?P<giver>[^,，。;为向对]{{1,16}}{_GIVERS})[^,，。;为向对]{{0,6}}(?:面向|向|为)[^,，。;的]{{0,12}}$"
)
_OPENS = re.compile(
    r"(?:等)?(?:免费|优先|共享|有序)?(?:开放|发布|共享|转让|许可|让利)|的[^,，。;]{0,6}采购(?:清单|需求)"
)
_GIVES_OUT = re.compile(
    r"(?:等)?(?:免费|优先|共享|有序)?(?:提供|发放|减免)|(?:免费|无偿)(?:开展|提供|培训|指导)"
)
_MOVED = re.compile(
    rf"(?:引导|推动|鼓励|支持|组织|督促|促进)(?P<giver>[^,，。;为向对]{{1,16}}?{_GIVERS}(?:企业)?(?:[和、及与][^,，。;为向对]{{1,8}}?{_GIVERS})?)[^,，。;为向对]{{0,6}}(?:面向|向|为)[^,，。;]{{0,16}}?(?:企业|商户|农户|创业者)(?:等)?(?:免费|优先|共享|有序)?(?:{_OPENS.pattern}|{_GIVES_OUT.pattern})"
)


def is_opened_to(mention: Mention) -> bool:
    """Whether others are moved to open or give something to those named, and are paid nothing for it."""
    if _IS_PAID.search(mention.sentence.text):
        return False
    return _BY_OTHERS.search(mention.before) is not None and _OPENS.match(mention.after) is not None


def opens_to_others(mention: Mention) -> bool:
    """Whether those named are moved to open or give something to others, and are paid nothing for it."""
    if _IS_PAID.search(mention.sentence.text):
        return False
    words = mention.before + mention.words + mention.after
    end = len(mention.before + mention.words)
    given = (
        f for f in _MOVED.finditer(words) if f.start("giver") <= len(mention.before) < end <= f.end("giver")
    )
    return any(given)


def _serves_them(mention: Mention) -> bool:
    """Whether an offer is what banks and their like are to do for those named, and pays these nothing."""
    if _IS_PAID.search(mention.sentence.text):
        return False
    # A heading that backs small firms may stand over what others have.
    backs = not mention.sentence.heads and _BACKS.match(mention.after)
    served = _SERVES.match(mention.after) or backs
    return bool(_BY_FUNDERS.match(mention.before) and served)
