"""Sized: whether a size of firm or an owner that a sentence names is asked of the applicant."""

import re

from policymatch.reading.criteria.asked.addressed import is_addressed, is_opened_to
from policymatch.reading.criteria.asked.mentions import Mention
from policymatch.reading.criteria.asked.trades import FOR_THEM, is_of_others, is_of_their_people
from policymatch.reading.criteria.text.passages import PassageRole

_ABOUT_FIRMS = re.compile(
    r"(?:发展(?:故事|专项|工作|促进)|服务(?:券|体系|平台|中心)|创业投资|融资(?:信用|担保)|应对|促进|行”|园|质量管理体系|职称|健康"
    # 小微企业担保业务占比不低于80%: of what somebody does for them.
    r"|(?:融资)?(?:担保|贷款|信贷|授信)(?:业务)?[^,，。;]{0,8}(?:占比|比例|比重|余额占|户数)"
    # 入选中小企业数字化转型试点: the name of a programme.
    r"|数字化转型(?:试点|城市|示范)"
    # “创客中国”中小企业创新创业大赛
    r"|(?:创新)?(?:创业|创新)大赛"
    # 根据小微企业特点推出产品
    r"|(?:的)?(?:经营|融资|资金|行业){0,2}特点"
    # 支持小微企业升规: who grows is small no more.
    r"|(?:首次)?[升上]规(?!稳))"
)
_HELPED = re.compile(
    r"(?:加大|助力|面向|服务|帮助|赋能|给予|帮扶|扶持|不得向|困难|满足)[^,，]{0,4}$|^(?:进一步|持续)?扩大$|^围绕$"
)
# 推进中小企业服务行动, 落实小微企业服务专员制度,
# 实施大中小企业融通“携手行动”: what is carried out is for them.
_CARRIES_OUT = re.compile(
    r"^(?:持续|深入|深化|全面|大力|积极|继续|进一步|滚动){0,2}(?:实施|开展|推进|落实|组织|配备|完善|健全|推行)[^,，。;的]{0,14}$"
)
_FOR_ALL_OF_THEM = re.compile(r"^[^,，。;的]{0,8}“?[^,，。;的“”]{0,6}(?:行动|专员|专班)(?:制度|机制|”|$)")
# 继续推进中小企业数字化转型试点: a trial of theirs that goes on, and no name of one that was won.
_THEIR_TRIAL = re.compile(r"[^,，。;的]{0,8}试点。?$")
_RENTS = re.compile(r"(?:承租|租用|租赁)[^,，。;的]{0,12}$")
_THEIRS = re.compile(r"(?:[、和及]?事业单位|单位)?(?:投资)?(?:建设|持有|所有|拥有|管理|运营|开发|出租)的")
# 年服务中小企业不少于30家次
_SO_MANY_SERVED = re.compile(r"(?:企业)?(?:[^,，。;]{0,4}(?:不少于|不低于|达到?|超过|至少)|\d)")
_SERVES_THEM = re.compile(r"(?:服务|孵化|培育|辅导|惠及|带动|帮助|对接)[^,，。;的]{0,12}$")


# 民营企业增产奖励, 实施民营企业参展扶持计划 are for them;
# 加大民营企业知识产权保护力度 stands over what anybody may have.
_NAMES_THE_GIFT = re.compile(r"(?:奖励|补[贴助]|资助|贴息|(?:扶持|帮扶|奖补|资助)(?:计划|行动|工程))。?$")


# 企业(含中央企业): among all; 民营企业(含外资企业): beside others told by their owner.
_TAKEN_IN = re.compile(
    r"^(?!.*(?:民营|民企|私营|国有|央企|外资|外商|合资|大型|中型|小型|中小|小微|微型)[^()]*\().*\((?:均)?(?:含|包括)[^()]{0,16}$"
)


def is_taken_in(before: str) -> bool:
    """Whether a bracket only says that those named behind these words count among all who may apply.

    >>> is_taken_in("对本市企业(含"), is_taken_in("对民营企业(含"), is_taken_in("对(含税)")
    (True, False, False)
    """
    return _TAKEN_IN.match(before) is not None


# 培育一批民间资本参与的项目，对成功发行产品的企业……: what offices are to bring about.
_SOME_TO_COME = re.compile(r"(?:培育|打造|推出|储备|推介|谋划|实施)一批$")


# 利用闲置厂房兴办民营医院: it does not stand yet.
_SET_UP = re.compile(r"(?:兴办|开办|举办|创办)[^,，。;的]{0,6}$")


def owner_is_asked(mention: Mention) -> bool:
    """Whether an applicant must have an owner of a kind.

    A title that wants to see more private money put in (扩大民间投资) asks for none, nor does a building of
    another's (租用国有企业建设的厂房).
    """
    if (
        is_taken_in(mention.before)
        or _THEIRS.match(mention.after)
        or _RENTS.search(mention.before)
        or _gives_up(mention)
        or _SOME_TO_COME.search(mention.before)
        or _SET_UP.search(mention.before)
    ):
        return False
    if is_of_their_people(mention.before, mention.after):
        return False
    if mention.words.startswith("民间"):
        return not mention.sentence.heads
    text = mention.sentence.text
    head = mention.sentence.heads and not (text.startswith("对") or _NAMES_THE_GIFT.search(text))
    return not (head and mention.words.startswith(("民营", "民企")))


# 国有企业和行政事业单位减免房屋租金: they give, and apply for nothing; 减免租金的，给予补助 gives to them.
_GIVES_UP = re.compile(
    r"(?:[、和及与][^,，。;对]{2,12}?(?:单位|企业|机构))?(?:阶段性)?(?:减免|免除|减收|缓收)[^,，。;]{2,24}(?:租金|房租|费用?)(?!的)"
)


def _gives_up(mention: Mention) -> bool:
    """Whether those named forgo a rent or a fee that others owe them."""
    return "对" not in mention.before and _GIVES_UP.match(mention.after) is not None


# 普惠小微企业贷款延期还本付息: what becomes of their loans is for them.
_OF_LOANS = re.compile(
    r"(?:(?:严格|落实|实施|执行|延续|继续|用好)好?){0,2}(?:对)?(?:普惠型?)?\|(?:企业)?(?:贷款(?:延期|展期|贴息|利率|利息|本金)|政府采购[^,，。;]{0,4}(?:预留|份额|优惠|价格扣除))"
)
# 继续增加小微企业的首贷、续贷: of whom more are to have one.
_MORE_LOANS = re.compile(
    r"(?:继续|持续|积极|稳步|进一步|有效){0,2}(?:增加|扩大|提高|发展|推广|加大|加强)(?:对于?)?(?:普惠型?)?\|(?:企业)?的?(?:首贷|首次贷款|续贷|信用贷款?|中长期贷款|信贷|贷款)(?:[、和及与](?:首贷|续贷|信用贷款?|中长期贷款|信贷|贷款)){0,4}(?:投放|支持|供给|规模|力度){0,2}[。;]?$"
)
# 采购人要降低中小企业参与门槛, 确保中小企业合同份额: for whom buyers make room.
_HAVE_ROOM = re.compile(
    r"(?:[^,，。;]{0,12}(?:降低|放宽|取消)(?:对)?\|(?:企业)?(?:参与|参加|投标|竞标|准入|响应)[^,，。;]{0,12}(?:门槛|限制|条件)"
    r"|(?:确保|保障|提高|扩大)\|(?:企业)?的?(?:合同|采购|中标|承接)[^,，。;]{0,4}(?:份额|比例))"
)
# 创办小微企业或从事个体经营的毕业生: what they found is no size of whoever applies.
_FOUNDS = re.compile(r"(?:创办|领办|开办|创立)[^,，。;的]{0,6}$")
_BY_PEOPLE = re.compile(
    r"(?:企业)?(?:[或和及、][^,，。;的]{2,24})?的[^,，。;]{0,16}(?:人员|毕业生|人才|军人|学生|劳动者)"
)


# 为高层次人才创办小微企业提供场所: they who found it are helped.
_PEOPLE_FOUND = re.compile(
    r"(?:为|对|支持|鼓励)[^,，。;的]{0,16}(?:人才|人员|毕业生|军人|学生|劳动者)(?:创办|领办|开办|创立)$"
)


# 不存在拖欠中小企业账款情况
_OWED = re.compile(r"(?:账款|货款|款项|欠款|工程款)")
# 拖欠职工工资、社会保险费或者中小企业账款的
_OWES = re.compile(r"(?:拖欠|欠付|克扣)(?:[^,，。;]{2,24}[、和及或者]{1,2})?$")
_OF_WHO_SERVES = re.compile(
    r"^[^,，。;的]{0,8}(?:开放|提供|服务|开展)[^,，。;的]{0,14}的[^,，。;]{0,8}(?:高校|院所|机构|平台|企业|单位|园区|基地)"
)


# 大型企业按30%、中小微企业按60%返还: each has its rate.
_SIZED = r"(?:大中型|大型|中型|中小微?|小微?)企业"
_MOST = r"(?:最高|不超过|不高于)\d[\d.]{0,6}"
_IN_A_ROW = re.compile(
    rf"\d%[^,，。;]{{0,4}}\({_SIZED}\)|{_SIZED}按\d[\d.]{{0,4}}%、{_SIZED}按\d|{_SIZED}按[^,，。;、\d]{{2,20}}\d[\d.]{{0,4}}%、{_SIZED}|{_SIZED}{_MOST}%?[、,，]{_SIZED}{_MOST}"
)


# 对小微企业担保业务，……给予融资担保机构补助: they are whom the receiver serves.
_GIVEN_TO_LENDERS = re.compile(
    r"(?:给予|奖励|补助)[^,，。;\d]{0,4}(?:(?:融资)?担保(?:机构|公司)|银行|金融机构|保险(?:机构|公司)|融资租赁公司)"
)
# 引进一批大型物流企业
_BROUGHT_UP = re.compile(r"(?:引进|培育|打造|形成|集聚|做强)(?:和(?:引进|培育))?(?:一|两|多)?批$")


# 报装容量100千瓦以下的小微企业可采用低压接入
_THEY_MAY = re.compile(r"(?:均|也)?可(?:以|按规定)?(?:采用|享受|申请|申领|选择|免)")


def _is_helped(mention: Mention) -> bool:
    """Whether an offer helps those of a size, is carried
    out for them, or moves others to open something to them.
    """
    if _CARRIES_OUT.match(mention.before) and _FOR_ALL_OF_THEM.match(mention.after):
        return True
    helped = not mention.after or _HELPED.search(mention.before) or _THEY_MAY.match(mention.after)
    return bool(helped) or is_opened_to(mention)


# 支持体验项目面向中小企业开放场景, as a title: backed is who turns to them.
_TURNS_TO_THEM = re.compile(
    r"(?:支持|鼓励|引导|推动)[^,，。;]{2,20}(?:项目|平台|机构|单位|园区|载体|高校|院所|基地)面向$"
)


# 未预留份额面向中小企业采购的项目: what they were not kept for.
_NOT_FOR_THEM = re.compile(r"(?:未|没有|不)[^,，。;的]{0,12}面向$")
# 支持保险机构开展中小微企业贷款保证保险: backed is who insures them.
_INSURES_THEM = re.compile(
    r"(?:支持|鼓励|引导)[^,，。;]{0,10}(?:保险|担保|银行|金融|租赁)[^,，。;]{0,6}(?:机构|公司)(?:积极|依法)?开展[^,，。;的]{0,8}\|(?:企业)?[^,，。;的]{0,8}(?:保险|担保|保理|租赁)"
)


# 对小微企业担保业务进行风险补偿, 服务小微企业情况的考核: of whoever vouches for them, and is judged by it.
_VOUCHES_FOR_THEM = re.compile(
    r"(?:企业)?[^,，。;的]{0,10}(?:担保|保险|保理)业务(?:进行|给予|予以)[^,，。;]{0,6}补偿"
    r"|(?:企业)?[^,，。;]{0,10}情况的?(?:考核|评价)"
)


def _is_business_of_others(mention: Mention) -> bool:
    """Whether those of a size are whom a deal is not for, or only whom a lender or insurer who is backed,
    made good or judged deals with.
    """
    insured = _INSURES_THEM.search(f"{mention.before}|{mention.after}")
    vouched = mention.role is PassageRole.OWN and _VOUCHES_FOR_THEM.match(mention.after)
    return bool(insured or vouched or _NOT_FOR_THEM.search(mention.before))


def size_is_asked(mention: Mention) -> bool:
    """Whether an applicant must be of a size, and neither found, serve nor count firms of it."""
    loans = mention.before + "|" + mention.after
    trial = _CARRIES_OUT.match(mention.before) and _THEIR_TRIAL.match(mention.after)
    for_them = any(words.match(loans) for words in (_OF_LOANS, _MORE_LOANS, _HAVE_ROOM))
    if mention.role is PassageRole.OWN and (trial or for_them):
        return not is_taken_in(mention.before)
    founded = _FOUNDS.search(mention.before) and _BY_PEOPLE.match(mention.after)
    founded = founded or _PEOPLE_FOUND.search(mention.before)
    # 小微企业50%: how much each size is given; 中小企业2025年取得的贷款 are theirs.
    if mention.role is PassageRole.OWN and (
        (re.match(r"\d(?!\d{3}年)", mention.after) and not mention.before.endswith("给予"))
        or _IN_A_ROW.search(mention.sentence.text)
    ):
        return False
    # 面向中小企业开放实验室的高校: they are served.
    served = mention.before.endswith(("面向", "为", "向")) and _OF_WHO_SERVES.match(mention.after)
    owed = _OWES.search(mention.before) and _OWED.match(mention.after)
    lenders = mention.role is PassageRole.OWN and _GIVEN_TO_LENDERS.search(mention.sentence.text)
    if is_taken_in(mention.before) or served or owed or lenders or _BROUGHT_UP.search(mention.before):
        return False
    counted = _SERVES_THEM.search(mention.before) and _SO_MANY_SERVED.match(mention.after)
    turned = mention.sentence.heads and _TURNS_TO_THEM.search(mention.before)
    if founded or counted or turned or _is_business_of_others(mention) or _ABOUT_FIRMS.match(mention.after):
        return False
    if mention.role is PassageRole.OWN:
        return _is_helped(mention) or is_addressed(mention)
    return not is_of_others(mention, mention.before) and not FOR_THEM.search(mention.before)
