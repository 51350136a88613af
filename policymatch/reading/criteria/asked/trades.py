"""Trades: whether a trade that a document names is asked of the applicant, or only spoken of."""

import re

from policymatch.reading.criteria.asked.mentions import Mention
from policymatch.reading.criteria.asked.worked_in import is_worked_in
from policymatch.reading.criteria.text.passages import PassageRole
from policymatch.reading.criteria.text.residue import GIVES_EACH
from policymatch.reading.refusals import OUTSIDE

# 与其合作的; 开展产学研合作的高新技术企业 do so themselves.
_OF_SOMEONE = re.compile(
    r"被投|培育(?!(?:清单|名单|名录|库)[中内]?的)|境外(?!参展|展会|展览|投资|并购|上市|发债|融资|专利|商标|市场|认证|经贸|工程|注册)|所投|母公司|从其他|(?<![研技际业])合作的|获得投资的"
)
# 园区内企业首次认定为高新技术企业的，给予20万元: they are
# given it themselves, unless it goes to whoever houses them.
_HOUSED = re.compile(r"在孵|园区内|毕业|入驻")
_HOUSES = r"(?:孵化器|加速器|众创空间|载体|园区(?!内)|基地|楼宇|平台|运营[\u4e00-\u9fff]{0,3}|服务机构|机构)"
# 适用范围为入驻软件园的软件企业: the tenants themselves, and nobody beside them.
_ARE_HOUSED = re.compile(r"入驻[^,，。;的]{2,16}的[^,，。;的]{0,12}$")
_END = re.compile(r"(?:类)?(?:企业|公司)?[。;]?")
_FOR_THOSE_WHO_HOUSE = re.compile(
    r"每(?:家|年)?(?:成功)?(?:培育|引进|新增|孵化|入驻|认定|新?有|毕业|增加|推荐)"
    rf"|(?:给予|奖励|补助|补贴|资助|支持|对)[^,，。;]{{0,14}}{_HOUSES}(?!的?(?:在孵|入驻|毕业)?(?:企业|团队|项目|单位))"
    rf"|的(?:国家|省|市|区|县)?级?{_HOUSES}(?:$|[,，])"
)
FOR_THEM = re.compile(r"(?:(?<![须应当主体位象者])为|向|面向)[^,，]{0,12}$")
# 外资企业的高管、投资人, 对企业现有的紧缺人才: what is said of their firm is not asked of them.
_OF_THEIR_PEOPLE = re.compile(
    r"(?:现有|在职|在岗)的?[^,，。;]{0,10}(?:人才|人员|职工|员工)"
    r"|(?:企业|公司|机构|单位)?的?(?:高管|高级管理人员|高层管理|投资人|投资者|股东|法定代表人|负责人|(?:职工|员工)(?!总|人?数|(?:达到?|不[少低超]|超过)\d)|(?:核心|骨干|关键|技术|管理|研发|专业|各类|高层次|紧缺|优秀){1,3}(?:人员|人才|骨干)(?!占|总?数|(?:达到?|不[少低]|超过)\d))"
)
SPEAKS_TO = re.compile(r"^(?:对于?|针对)")
# 对企业招用的高层次人才给予支持; 企业招用的人才，每人给予……: the firm may be paid for them.
_TAKEN_ON = re.compile(
    r"(?:新?引进|招用|聘用|招聘|录用|培养)的[^,，。;]{0,8}人才(?=[,，]?(?:按照?|参照|给予(?!企业|单位|用人)|享受|$))"
)
_MEANS = re.compile(r"[^,，。;]{0,6}(?:是指|系指)")
_LOOSE_SUBJECTS = re.compile(
    r"战略定位|产业政策|功能定位|重点产业发展|(?<!业)经营$|实际经营|知识产权工作|主导产业聚焦|(?:我|本|全)[省市区]知识产权|两业融合"
)
_BENEFICIARY = re.compile(r"^(?:鼓励|支持|对于?|围绕|聚焦|加大|推进|深入|持续|在|针对)[^,，]{0,8}$")
_SIGNS = 2
_EXCEPTED = re.compile(r"[(（](?:不含|不包括|不包含|除)[^()（）]*$")
# A circle, and who of it is left out behind the name: 企业(房地产企业除外).
_IN_BRACKETS = re.compile(r"[(（][^()（）]*$")
_LEFT_OUT_BEHIND = re.compile(r"[^()（）]{0,24}除外[)）]")
# 除房地产、金融企业外，均可申报
_BUT_FOR = re.compile(r"^(?:[^,，。;除]{0,16}[为是])?除(?!满足|符合|应|享受)[^,，。;外的]{0,70}$")
# 金融机构以外的服务业企业
_BESIDE_IT = re.compile(r"[^,，。;的]{0,6}[以之]外的")
# 企业从事新材料研发生产，不含房地产、贸易类企业
_WITHOUT = re.compile(r"(?:^|[,，])(?:但)?(?:不含|不包括|不包含)[^,，。;]{0,30}$")
_OUTSIDE = re.compile(r"[^,，。;的]{0,70}外(?![贸资商国汇籍向])")
_FIRMS = re.compile(r"(?:类|等|行业|产业|业)?(?:的)?(?:企业|公司|单位|机构)")
# 不支持房地产、金融、投资类企业
_LIST_OF_FIRMS = re.compile(
    r"(?:[、和及与或][^,，。;、企的]{2,6}){0,4}(?:类|等|行业|业)?(?:的)?(?:企业|公司|单位)"
)
# 房地产、金融类企业不适用本政策
_LEFT_OUT = re.compile(
    r"不(?:予|得|再|能)?(?:适用|享受|支持|纳入(?![^,，。;]{0,12}(?:管理|总量|统计|考核))|受理)[^,，。;]{0,10}$|^(?:原则上)?不(?:予)?支持(?!服务|条件)|(?:企业|公司|单位|机构)(?:一律|均)?不(?:得|能|予|可)(?:申报|申请|参与|参加)[^,，。;]{0,10}$"
    # 房地产、商贸流通企业除外, 不在认定范围
    rf"|(?:企业|公司|单位|行业)[,，]?(?:均|一律)?(?:除外|{OUTSIDE})$"
)
# 烟草制造业、住宿和餐饮业、房地产业除外: nothing but trades.
_ALL_LEFT_OUT = re.compile(
    r"^[^,，。;:：、]{1,12}业(?:[、和及与][^,，。;:：、]{1,14}业){1,9}(?:等(?:行业)?)?(?:的?企业)?(?:除外|不(?:予|得)?(?:适用|享受)[^,，。;]{0,10})$"
)
# 营业收入1000万元以上的软件企业, 申报单位为装备制造企业: the trade of who must meet it.
_OF_SUCH = re.compile(
    r"(?:的|[应须]为|属于|(?:申[请报]|牵头|承担|参评)(?:企业|单位|主体|机构|人)(?:应当?|须|必须|需)?[为是])$"
)
# 具有独立法人资格的文化单位或机构均可申报
_ARE_FIRMS = re.compile(
    rf"{_FIRMS.pattern}(?:[、和及与或](?:企业|公司|单位|机构))?(?:均?可(?:以)?(?:申[报请]|参与|享受))?"
)
# 软件企业：上年度营业收入不低于500万元: a list that tells of whom each of its items speaks.
_OPENS_ITEM = re.compile(r"^[(（]?[一二三四五六七八九十\d]{0,2}[)）.、]?$")
_ASKED_OF_THEM = re.compile(r"(?:类|行业)?(?:企业|公司|机构|单位)(?:[:：]|[^,，。;]{2,16}\d)")


def is_of_others(mention: Mention, words: str) -> bool:
    """Whether `words` before a name make it that of others than
    who is given something: firms invested in, or brought up.
    """
    if _OF_SOMEONE.search(words):
        return True
    if mention.role is PassageRole.TARGET and _ARE_HOUSED.search(words) and _END.fullmatch(mention.after):
        return False
    return _HOUSED.search(words) is not None and (
        mention.role is not PassageRole.OWN or _FOR_THOSE_WHO_HOUSE.search(mention.sentence.text) is not None
    )


# 北京市动漫行业, 全市氢能领域重点企业: beside the trade nothing but where, and that it is one.
_AROUND_A_TRADE = re.compile(
    r"^(?:[本我全该][省市区县]|[\u4e00-\u9fff]{2,3}[省市区县])|^(?:领域|行业|产业|相关|重点|各类|企业|单位|机构|主体|项目|从业)+$"
)
# Those whose money an offer passes on.
_FUNDERS = {
    "融资担保",
    "金融机构",
    "银行业",
    "银行",
    "保险",
    "金融服务",
    "股权投资",
    "创业投资",
    "担保",
    "私募股权",
}
# 通过金融机构借款, 获得创业投资机构投资: through whom, or from whom, an applicant has something.
_THROUGH = re.compile(r"(?:通过|获得|取得|引入|利用|经|向|由|与|从)[^,，。;的]{0,8}$")
# 购买研究开发、检验检测等科技服务
_BOUGHT = re.compile(r"(?:购买|采购|委托|租用)[^,，。;的企]{0,30}$")
# 采购本市工业企业生产的产品: its makers.
_BUYS_FROM = re.compile(
    r"(?:购买|采购|购置|租用|应用|使用)[^,，。;的]{0,12}(?:企业|公司|厂商)(?:自主)?(?:生产|制造|研发|开发|提供)的[^,，。;]{2,16}的"
)
# 搭建与制造企业的信息平台: with whom something is done.
_TOGETHER = re.compile(r"(?:搭建|开展|加强|推动|实现|促进|深化)[^,，。;企]{0,6}与(?:生产)?$")
# 从事研发和相关技术创新活动的科技人员: what its people do, whatever its trade.
_WORK = re.compile(
    r"(?:和|与|及|、)?(?:相关|有关)?(?:技术)?(?:创新|研究|开发){0,3}(?:活动|工作)?的?(?:科技|研发|技术)?人员|(?:和|与|及|、)?(?:相关|有关)?(?:技术)?创新活动"
)
# 从事基础教育、医疗卫生等人员: the trade of people.
_OF_PEOPLE = re.compile(r"[^,，。;企机单公]{0,14}(?:人员|人才|毕业生|从业者|劳动者)$")
# 推进云计算技术的创新应用: what is to be used.
_USED = re.compile(r"(?:技术|产品|服务)?的?[^,，、。;企]{0,6}(?:应用|使用|推广|普及)")
# 获评数字经济产业示范项目: part of the name of what was won.
_WON = re.compile(r"(?:获评|获得|认定|评为|入选|列入|评定|授予|评选)[^,，。;]{0,24}$")
_PART_OF_A_NAME = re.compile(
    r"(?:产业|领域|行业)?(?:示范|试点|标杆|创新|重点|优秀|应用)[^,，。;]{0,10}(?:项目|园区|基地|平台|工厂|车间|工程)"
)
# 增速不低于全市规上工业企业平均增速: with whom a firm is compared.
_COMPARED_WITH = re.compile(r"[^,，。;]{0,8}(?:平均|均值|中位)")
# 未发生重大安全（含网络安全、数据安全）事故
_KINDS_OF_FAULTS = re.compile(
    r"(?:未|无|没有|不存在|发生)[^,，。;]{0,16}(?:安全|质量|环保|环境|违法)[(（](?:含|包括)[^()（）]{0,10}$"
)
# 非金融企业债券: bonds of others.
_BONDS = re.compile(r"(?:企业|公司|机构)?(?:债券|债务|票据)")


# 企业、高等学校、医疗卫生机构以及科技服务机构: kinds of bodies, and no trade.
_AMONG_BODIES = re.compile(r"(?:高等?学?校|院校|院所|研究机构|卫生机构)(?:[、和及]|以及)$|院所、$")
_IS_A_BODY = re.compile(r"(?:行业|类)?(?:机构|单位|组织)?(?:[、和及]|以及|等|$)")


# 以软件产业为主导产业的园区、街道: what a place lives on.
_OF_A_PLACE = re.compile(
    r"(?:产业|行业)?为(?:主导|支柱|特色|优势)(?:产业|行业)?的[^,，。;企]{0,10}(?:平台|街道|园区|开发区|集聚区|基地|镇)"
)
# 从事养老基金投资: money, and no trade.
_OF_MONEY = r"(?:投资)?(?:基金|保险)(?!管理|公司|业|小镇|机构|企业|代理|经纪|服务)"


def _is_name_of_money(mention: Mention) -> bool:
    """Whether a trade is the first half of what a fund or an insurance is called."""
    words = mention.words + mention.after
    return any(re.search(re.escape(name) + _OF_MONEY, words) for name in mention.names)


# 农业类项目、社会类项目: sorts of what is paid; 对现代服务业类项目 pays whoever is in that trade.
def _is_of_a_sort_of_projects(mention: Mention) -> bool:
    addressed = mention.role is PassageRole.OWN and SPEAKS_TO.match(mention.before + mention.words)
    return mention.after.startswith("类项目") and not addressed


def _is_by_the_way(mention: Mention) -> bool:
    """Whether the words around a trade use it for something else than what an applicant is."""
    before, after = mention.before, mention.after
    body = mention.words.endswith(("机构", "组织")) or after.startswith(("机构", "组织"))
    if body and _AMONG_BODIES.search(before) and _IS_A_BODY.match(after):
        return True
    if _BOUGHT.search(before) or _BUYS_FROM.search(before + mention.words + after):
        return True
    if (mention.names <= _FUNDERS and _THROUGH.search(before)) or _TOGETHER.search(before):
        return True
    if (
        _SERVED_BY_FIRMS.search(before)
        or _is_name_of_money(mention)
        or _COMPARED_WITH.match(after)
        or _KINDS_OF_FAULTS.search(before)
    ):
        return True
    if _WORK.match(after) or _OF_PEOPLE.match(after) or _is_of_a_sort_of_projects(mention):
        return True
    won = _WON.search(before) and _PART_OF_A_NAME.match(mention.words[-2:] + after)
    return bool(won or _OF_A_PLACE.search(mention.words + after) or _BONDS.match(after) or _USED.match(after))


# 云服务补贴单家企业最高50万元: what is given, and no trade of those who have it.
_IS_ITSELF_GIVEN = re.compile(
    rf"^(?P<what>[^,，。;企]{{2,12}}?){GIVES_EACH}(?:企业|单位|主体|公司)(?=最高|不超过|每年|累计|\d)"
)


def _is_itself_given(mention: Mention) -> bool:
    part = next((p for p in mention.sentence.parts if p.start <= mention.found.start < p.end), None)
    given = part and _IS_ITSELF_GIVEN.match(mention.sentence.part_text(part))
    return bool(part and given and mention.found.start - part.start < given.end("what"))


# 工业企业亩均效益综合评价为D类的: the name of a grading.
_IS_GRADED = re.compile(r"(?:亩均(?:效益|论英雄)?|综合|绩效|资源集约利用){1,2}(?:综合)?(?:评价|评级|分类)")


def trade_is_asked(mention: Mention) -> bool:
    """Whether a trade that a sentence names is one that the applicant must be in."""
    if _is_by_the_way(mention) or _IS_GRADED.match(mention.after) or _is_itself_given(mention):
        return False
    if _LOOSE_SUBJECTS.search(mention.words) or is_of_others(mention, mention.before + mention.words):
        return False
    if mention.role is PassageRole.OWN:
        return _of_offer(mention)
    if _MEANS.match(mention.after):
        return False
    return not _is_served(mention) and _by_cue(mention)


# 包装企业用于服务食品企业的设备: whom such firms serve.
_SERVED_BY_FIRMS = re.compile(r"企业(?:用于|专门|主要|直接|更好){0,2}服务于?$")
# 服务制造业企业数字化转型案例不少于10个
_SERVES = re.compile(r"服务(?!业)[^,，。;]{0,8}$")
# 为制造业企业服务的收入
_FOR = re.compile(r"(?<![须应系])为[\u4e00-\u9fff]{0,8}$")
_IS_SERVED = re.compile(r"(?:类|行业)?(?:企业|公司|单位)?(?:提供|开展|服务)")
_SO_MANY_OF_THEM = re.compile(r"^(?:企业|单位|项目)?[^,，。;]{0,12}(?:案例|数量|家数|\d+[家个户])")


def _is_served(mention: Mention) -> bool:
    """Whether those of the trade are whom the applicant provides with something."""
    served = FOR_THEM.search(mention.before) and "提供" in mention.words + mention.after[:12]
    if _FOR.search(mention.before + mention.words) and _IS_SERVED.match(mention.after):
        return True
    counted = _SERVES.search(mention.before + mention.words) and _SO_MANY_OF_THEM.match(mention.after)
    return bool(served or counted) or (mention.before.endswith("为") and "提供" in mention.words)


def _by_cue(mention: Mention) -> bool:
    """Whether the wording that a trade was seen by makes it a demand in its role."""
    cue = mention.found.cue
    if mention.role is PassageRole.TARGET:
        around = _AROUND_A_TRADE.sub("", mention.before) + _AROUND_A_TRADE.sub("", mention.after)
        told = cue not in ("named", "field") or len(around) <= _SIGNS
        return told or is_worked_in(mention.before, mention.after)
    if _BESIDE_IT.match(mention.after):
        return True
    if _is_left_out(mention):
        firms = cue in ("firm", "firms") and _FIRMS.match(mention.after) is not None
        firms = firms or (cue in ("named", "nameds") and _LIST_OF_FIRMS.match(mention.after) is not None)
        return firms or cue in ("engaged", "fields", "trade_of_firm")
    if _ALL_LEFT_OUT.match(mention.sentence.text) and cue != "field":
        return True
    firms = cue in ("firm", "firms")
    said = "企业" * mention.words.endswith(("企业", "单位", "机构")) + mention.after
    alone = not mention.before and len(mention.sentence.parts) > 1
    of_such = (alone or _OF_SUCH.search(mention.before)) and firms and _ARE_FIRMS.fullmatch(said)
    listed = firms and _OPENS_ITEM.match(mention.before) and _ASKED_OF_THEM.match(said)
    return bool(of_such or listed or _is_all_of_it(mention)) or cue in ("engaged", "fields", "trade_of_firm")


def _is_left_out(mention: Mention) -> bool:
    """Whether a trade stands where a sentence tells who gets nothing."""
    behind = _IN_BRACKETS.search(mention.before) and _LEFT_OUT_BEHIND.match(mention.after)
    but_for = _BUT_FOR.search(mention.before) and _OUTSIDE.match(mention.after)
    return bool(
        behind
        or but_for
        or _WITHOUT.search(mention.before)
        or _EXCEPTED.search(mention.before)
        or mention.role is PassageRole.EXCLUSION
        or _LEFT_OUT.search(mention.sentence.text)
    )


# 从事生物医药；
_ENGAGES = re.compile(r"(?:主要|专门|长期|专业)?(?:从事|主营)")


def _is_all_of_it(mention: Mention) -> bool:
    """Whether a demand says that one is in a trade, and no more."""
    engages = _ENGAGES.fullmatch(mention.before) is not None
    return engages and mention.after in ("", "业务", "行业", "产业", "领域")


def _of_offer(mention: Mention) -> bool:
    if mention.names <= _FUNDERS and not SPEAKS_TO.match(mention.before + mention.words):
        return False
    if mention.found.cue in ("field", "fields"):
        return _BENEFICIARY.match(mention.before) is not None
    return mention.found.cue in ("engaged", "trade", "trade_of_firm", "firm", "firms")


def is_of_their_people(before: str, after: str) -> bool:
    """Whether a clause speaks of the people of a firm that it names between `before` and `after`.

    >>> is_of_their_people("外资", "的高管"), is_of_their_people("对", "招用的高层次人才"), is_of_their_people("", "招用的人才")
    (True, True, False)
    """
    taken_on = SPEAKS_TO.match(before) and _TAKEN_ON.match(after)
    return bool(taken_on or _OF_THEIR_PEOPLE.match(after))
