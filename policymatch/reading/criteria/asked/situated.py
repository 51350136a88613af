"""Situated: whether a place that a sentence names is one where the applicant must be."""

import re

from policymatch.reading.criteria.asked.mentions import Mention
from policymatch.reading.criteria.text.passages import PassageRole

_PLACE_IN_A_NAME = re.compile(
    r"[\u4e00-\u9fffA-Z()]{0,14}(?:项目|工程|基金|平台|证书|大赛|展览|交易中心|建设人力|卡|板|股权市场)"
)
# 支持南京市产业创新中心建设: a place in the name of an institution.
_NAMES_A_CENTRE = re.compile(
    r"^[省市]?(?:(?!注册|登记|设立|成立|企业|单位|机构|的|建设)[\u4e00-\u9fff]){0,10}(?:创新中心|科学中心|国家实验室)"
)


def _is_in_a_name(mention: Mention) -> bool:
    """Whether a place is part of what an institution is called."""
    there = mention.before.endswith(("在", "于", "对"))
    return not there and _NAMES_A_CENTRE.match(mention.after) is not None


# 设立“南沙工匠奖”, 设立南沙创业投资引导基金: a place in the name of what an office sets up.
_NAMES_A_PRIZE = re.compile(
    r"(?:(?!注册|登记|设立|成立|企业|项目|的)[\u4e00-\u9fff]){2,12}(?:奖(?!励|补|金)|引导基金|母基金|专项资金|大赛|论坛)"
)
_NOT_THERE = re.compile(
    r"(?:申报|认定|居|符合|纳入|按|迁入|推荐参与|负责|享受|(?:评|评定|认定|确定|列|命名)为|获评|入选|列入|跻身|荣获|创建|打造|依据|依照|按照|根据|参照|成为|借鉴|学习|复制|推广)[“‘]?$"
)
_WHERE_REGISTERED = re.compile(r"注册地|纳税地")

# 在内地登记的机构；在香港、澳门注册的……: those of the mainland, told in other words, apply as well.
_BEYOND_THE_MAINLAND = ("71", "81", "82")


# 非上海生源的毕业生, 本市户籍人员: where people are from.
_OF_A_PERSON = re.compile(
    r"(?:市|省|区|县)?(?:城镇登记|城镇户|农村|城乡)?(?:生源|户籍|籍(?!贯地注册)|失业|常住|劳动力|居民)"
)


# 香港青年, 台湾高校毕业生: where people are from, whoever they work for here.
_FROM_BEYOND = re.compile(
    r"(?:地区|籍|省|同胞)?[^,，。;企单机在来的]{0,6}(?:青年|人才|人士|同胞|居民|学生|毕业生|人员|专家|学者|教师|医师|博士|农民)"
)


# 吸纳对口帮扶地区(贵州省六盘水市)劳动力: where those come from who are taken on.
_WHERE_FROM = re.compile(r"(?:帮扶|来自|吸纳|对口)[^,，。;()]{0,12}\([^()]{0,12}$")


# 由各区、北京经济技术开发区推荐的企业: which offices do so.
_BESIDE_OFFICES = re.compile(r"由[^,，。;的]{0,16}[、和及]$")
_CHOOSE = re.compile(r"[^,，。;的]{0,10}(?:遴选|推荐|初审|审核)")
# 使用宁波等地企业海外仓, 外派劳务人员户籍所在地为上海: whose stores are used, and where people are from.
_USES = re.compile(r"(?:使用|租用|借用|利用|借助)$|(?:户籍|户口|籍贯|生源)(?:所在)?地?[为在是系]?[“]?$")
# 国家和上海市规定的政策, 安庆毛刷等名优产品: a lawgiver, and goods.
_RULES_OR_GOODS = re.compile(
    r"^(?:(?:有关|相关)?(?:规定|确定|明确|出台|发布)的|重点(?:扶持|支持|鼓励|发展)(?:[或和、](?:扶持|支持|鼓励|发展))?的(?:[\u4e00-\u9fff]{0,8}产业|领域|行业)"
    r"|(?:重点|主导)?(?:产业|经济)(?:发展)?(?:方向|导向|规划|布局|定位)|(?:(?!企业|单位|机构|注册|登记|的)[^,，。;]){0,14}(?:名优|名特优新|特色|优势|优质)(?:特色)?(?:产品|商品|农产品))"
)
# 加快建设张江等民营企业总部集聚区: what is to be built.
_BUILDS = re.compile(r"(?:加快|推进|规划|高标准)(?:建设|打造|创建|发展)[^,，。;]{0,12}$")
_A_PARK = re.compile(r"[^,，。;]{0,16}(?:集聚区|园区|示范区|产业园|高地|集聚带)$")


# 国内外知名酒店入驻本市, 市外企业落户本市: where those come who are elsewhere yet.
_COMES_FROM_AFAR = re.compile(
    r"(?:国内外|海内外|境外|国外|海外|[市区县省]外|外地|异地)[^,，。;]{0,30}(?:入驻|落户|落地|迁入|进驻)(?:到|至|在)?$"
)


def _is_of_goods_or_rules(mention: Mention) -> bool:
    """Whether a place is that of goods, of what is built or used there, or of whoever makes the rules."""
    built = _BUILDS.search(mention.before) and _A_PARK.match(mention.after)
    used = _USES.search(mention.before) or _RULES_OR_GOODS.match(mention.after)
    return bool(built or used)


# 不属于区内企业分立、更名的企业, 非本市企业迁入: where those were before who changed
_OF_CHANGED_FIRMS = re.compile(
    r"(?:范围|辖区)?内?(?:原有|已有|现有|既有)?(?:企业|公司)(?:的)?(?:分立|更名|改制|改组|重组|合并|变更|转制|搬迁|迁[移入])"
)


def _is_of_others_place(mention: Mention) -> bool:
    """Whether a place is where those are, or come from, who are served or taken on."""
    serves = mention.before.endswith("为") and "提供" in mention.after
    # 粤港澳大湾区(广东)创新创业孵化基地, 通过我市公共服务机构
    named = mention.before.endswith("(") and mention.after.startswith(")")
    through = mention.before.endswith(("通过", "向", "由", "从", "经"))
    chooses = _BESIDE_OFFICES.search(mention.before) and _CHOOSE.match(mention.after)
    return (
        serves
        or named
        or _OF_CHANGED_FIRMS.match(mention.after) is not None
        or through
        or bool(chooses)
        or bool(_OF_A_PERSON.match(mention.after) or _WHERE_FROM.search(mention.before))
        or _is_where_people_are_from(mention)
    )


def _is_where_people_are_from(mention: Mention) -> bool:
    """Whether a place beyond the mainland only says who people are."""
    beyond = str(mention.found.value).startswith(_BEYOND_THE_MAINLAND)
    return beyond and _FROM_BEYOND.match(mention.after) is not None


# 研发投入强度高于全市规上工业企业平均水平, 低于全省上年度失业率: with what it is compared.
_COMPARED_WITH = re.compile(
    r"[^,，。;]{0,16}(?:(?:平均|均值|中位)(?:水平|增[速幅]|值|数|增长|利率)|失业率|最低工资|人均)"
)
# 在本市行政区域内开展服务的，适用本办法
_WITHIN = re.compile(r"(?:行政)?(?:区域|辖区|境|范围)(?:范围)?内")
# 上海、广东自由贸易试验区和海南自由贸易港, 海南自由贸易港内的海关特殊监管区域: zones of a place, and nobody in them.
_ZONE = r"(?:自由贸易试验区|自贸试验区|自由贸易港|自贸港|综合保税区|保税区|监管区域|监管场所|新片区)"
_ZONES_OF_IT = re.compile(
    rf"^(?:[^,，。;企单机公]{{0,40}}{_ZONE})?(?:[和及、与][\u4e00-\u9fff、]{{2,30}}{_ZONE}){{0,4}}"
)
_ZONES_BEFORE = re.compile(rf"^(?:[\u4e00-\u9fff、]{{2,40}}{_ZONE}[和及、与])?")


def _is_of_zones(mention: Mention) -> bool:
    """Whether all that a document says it is for are zones of the places that it names."""
    behind = _ZONES_OF_IT.fullmatch(mention.after)
    return behind is not None and _ZONES_BEFORE.fullmatch(mention.before) is not None


def place_is_asked(mention: Mention) -> bool:
    """Whether the applicant must be at a place that a sentence names."""
    cue, registered = mention.found.cue, ("registered", "holder", "whole", "comer")
    if mention.role is PassageRole.CONDITION and str(mention.found.value).startswith(_BEYOND_THE_MAINLAND):
        return False
    goods_or_rules = mention.role is PassageRole.OWN and _is_of_goods_or_rules(mention)
    if goods_or_rules or _is_of_others_place(mention) or _COMPARED_WITH.match(mention.after):
        return False
    match mention.role:
        case PassageRole.OWN if cue == "addressed":
            return _PLACE_IN_A_NAME.match(mention.after) is None and not _is_in_a_name(mention)
        case PassageRole.OWN:
            elsewhere = _NOT_THERE.search(mention.before) and not _WHERE_REGISTERED.search(mention.before)
            afar = _COMES_FROM_AFAR.search(mention.before)
            prize = _NAMES_A_PRIZE.match(mention.after) and not mention.before.endswith(("在", "于"))
            named = prize or _is_in_a_name(mention)
            return cue in registered and not (elsewhere or afar or named)
        case PassageRole.TARGET:
            within = mention.before.endswith("在") and _WITHIN.match(mention.after) is not None
            return cue != "named" or within or _is_of_zones(mention)
    return cue in registered
