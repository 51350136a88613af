"""Standings held: whether a title or platform that a sentence names is one that the applicant must hold."""

import re

from policymatch.reading.criteria.asked.mentions import Mention
from policymatch.reading.criteria.asked.trades import is_of_others
from policymatch.reading.criteria.asked.yet_to_be_had import is_yet_to_be_had
from policymatch.reading.criteria.stated.found import Found
from policymatch.reading.criteria.text.passages import PassageRole

# Titles that are applied for, built or counted are not held.
_STRIVES = re.compile(
    r"(?:(?:可|直接)认定为|申请|申报|创建|争创|打造|构建|推荐(?:参与|申报)?(?:国家|本市|省级)?|组织开展|负责认定|走|与|其中|培育|成为|授予|颁发|核发|发放|命名|非|建设|评选|支持建设|设立|《|列为|每个|每家|采购|首购|订购)[“”国家级省市本]{0,4}$"
)
_SPOKEN_OF = re.compile(
    r"^[”“]?(?:贷(?!款(?:按|给予|的?利息|贴息|实际|项目))|年报|年度报告|统计|专?板|信贷|风险补偿|专区|等?评价体系|保(?!障|险补)|险|板|园区贷|(?:系列|专题|专场)?(?:培训|讲座|论坛|活动|大赛|对接会)|培育|认定(?!的|标准的)|应符合|应当|数量|不少于|等不少于|达到|是指|名录|梯度|评审|建设|培育工作|发展总体|(?:企业)?集聚(?:区|发展)|特色(?:产业)?园区|服务专区|专属|实现全覆盖|工匠|方向|(?:\(以下简称[^)]{2,12}\))?(?:是|指)|项目|合作|评价|集群|服务规范|管理规范)"
)
# What a document means by a word (高新技术企业是指……) is no demand to be it.
_DEFINED = re.compile(r"^[”“》]?(?:\(以下简称[^)]{1,12}\))?(?:是指|系指|指的是|指在|，?是定位)")
# 重点引入成长速度快的独角兽企业: a park is to draw them in, not to be one.
_DRAWN_IN = re.compile(r"(?:引入|引进|招引|吸引|集聚|汇聚|入驻)(?!的?(?:企业|单位)?[应须为])[^,，。;]{0,40}$")
# 引进“世界500强”首次到本区投资，再给予: whoever brings them in is given something.
_INTRODUCED = re.compile(r"(?<!新)引进[“”]?$")
_COMES_TO = re.compile(r"[”]?(?:企业)?(?:首次)?(?:到|来)[^,，。;]{1,8}投资")
VAGUE_TITLES = frozenset(
    {"总部企业", "领军企业", "老字号", "龙头企业", "创新型企业", "首台套重大技术装备", "骨干企业"}
)
_HOLDS = re.compile(
    r"(?:经认定的|获得批准的|批准设立的|获批的?|认定的?|确定的|成功申报|认定为[^,，]{0,12}|评为[^,，]{0,8}|^对(?!接)(?:于)?[^,，]{0,16}|引进或新获批的[^,，]{0,6})$"
)
# 拥有省级以上研发机构, 建有企业技术中心
OWNS = re.compile(
    r"(?:拥有|建有|设有|具有|建立|共建|组建|已建成?|建成|获批|认定的?|认定为)(?:国家|[省市区县部]|级|以上|企业|自有|有效|健全|完善|独立|专门|相应|内设|经认定|[、和或及的])*$"
)


# 高新技术企业认定及配套政策, 资质认定工作: the recognition itself is what is offered.
_TO_RECOGNISE = re.compile(r"(?:资[质格])?[认评]定(?:[及和与、]|工作|管理|培育|服务|申报|政策)")
_HAS_PASSED = re.compile(r"(?:通过|获得?|取得|完成)[^,，。;]{0,12}$")


def _is_recognition(mention: Mention) -> bool:
    """Whether a title is named for its recognition, which no one needs to have passed before."""
    if _HAS_PASSED.search(mention.before):
        return False
    return any(_TO_RECOGNISE.match(text) for text in (mention.after, mention.words[-2:] + mention.after))


# 获得高新技术企业认定, 通过科技型中小企业评价; 帮助企业通过高新技术企业认定 is yet to come.
_CAME_THROUGH = re.compile(r"(?:通过|获得?|取得|完成)(?:了|过)?[“”国家级全省市区本]{0,6}$")
_ITS_PASSING = re.compile(
    r"[”]?(?:资格)?(?:认定|评价|备案|评定|复核|复审)(?!标准|条件|要求|工作|管理|培育|服务)"
)
_IS_LED_TO_IT = re.compile(
    r"(?:帮助|辅导|指导|协助|推动|促进|引导|助力|培育|争取|力争|拟|支持|鼓励|服务)[^,，。;的]{0,16}$"
)


def _has_come_through(mention: Mention) -> bool:
    """Whether a title is named as one that has been obtained by its recognition."""
    obtained = _CAME_THROUGH.search(mention.before)
    if obtained is None or _ITS_PASSING.match(mention.after) is None:
        return False
    return _IS_LED_TO_IT.search(mention.before[: obtained.start()]) is None


# 省级高新技术企业研发中心, 高新技术企业培育库, 高企申报模块: a name that only begins with the title's.
_PART_OF_A_NAME = re.compile(
    # 中华老字号商标: what is registered, and no firm.
    r"^[”“]?(?:企业)?(?:商标|研(?:究开)?发(?:中心|机构|平台)|研究院|研究中心|工程(?:技术|研究)中心|(?:培育|企业|后备)库|协会|联盟|(?:认定)?(?:申报)?(?:模块|系统)"
    r"|“[^”]{2,10}”(?:行动|计划|工程)|(?:倍增|培育|提质|攀登|树标|升级|梯度培育)?(?:工程|行动|计划)(?![^,，。;]{0,6}(?:企业|单位|机构|入选|专家|人才))|(?:称号)?类(?:奖励|补贴|资金|政策)"
    r"|(?:[与和、及][^,，。;]{0,10})?培育(?:奖励|补助|资助|支持)(?=[,，。;]|$))"
)
# 省级“专精特新”产品: that of a product, where the firm's own is meant by 专精特新中小企业.
_A_PRODUCT = re.compile(r"^”?产品")
_OF_FIRMS = frozenset({"specialised_sme"})
_BY_ENTERING_IT = frozenset({"tech_sme"})
# 不低于高新技术企业认定标准: a measure of figures.
_COMPARED = re.compile(r"(?:不低于|不高于|高于|达到|参照|比照|按照?)(?:国家)?$")
_STANDARD = re.compile(r"^[”]?的?(?:认定)?(?:的)?(?:标准|条件|要求|比例|指标)")


def _is_no_holder(mention: Mention) -> bool:
    """Whether words name something else by a title: a body, a list of candidates, a measure of figures."""
    if _COMPARED.search(mention.before) and _STANDARD.match(mention.after):
        return True
    if mention.names <= _OF_FIRMS and _A_PRODUCT.match(mention.after):
        return True
    part = _PART_OF_A_NAME.match(mention.after)
    return part is not None and not (mention.names <= _BY_ENTERING_IT and "库" in part.group())


# 对入驻孵化器的企业, 在国家高新区内新建的: where one is, not what one has.
_TENANT = re.compile(
    r"(?:租用|租赁|承租|租住|入驻|入孵|进驻|迁入|位于|在)(?:[^,，。;的]{0,8}(?:国家|省|市|区|县)?级)?$"
)
_IN_IT = re.compile(r"(?:内|里|中|范围)?(?:的|注册|登记|新建|设立|落户|建设|投资|依法)|内")
# 不要求具备“专精特新”资质
_WAIVED = re.compile(r"(?:不要求|无需|不需要?|不必|不限于?)[^,，。;]{0,8}$")


# 武进国家高新区内注册的企业: where it is.
_IN_THERE = re.compile(r"(?:区域|范围)?内|范围|注册|登记")


def _is_a_zone(mention: Mention) -> bool:
    """Whether a title is that of the zone in which somebody is."""
    return mention.words.endswith(("高新区", "开发区", "园区")) and _IN_THERE.match(mention.after) is not None


# 加大对商贸企业尤其是重点企业的信贷支持
_FOREMOST = re.compile(r"(?:尤其是?|特别是|重点是)[“”]{0,2}$")
# 鼓励各地招引世界500强企业: what a place is to draw in.
_DRAWN_BY_A_PLACE = re.compile(r"各地[^,，。;]{0,6}(?:招引|引进|引入)[^,，。;]{0,30}$")
# 鼓励园区建设试制平台，吸引创新型企业入驻: who is to come into it.
_DRAWN_INTO_IT = re.compile(r"(?:^|[,，、])吸引[^,，。;]{0,12}$")
_COMES_IN = re.compile(r"[”“]?[^,，。;]{0,6}(?:入驻|进驻|入园|集聚)(?=$|[,，。;])")
# 创新型企业使用面积占园区总面积超20%的: of whom a share is counted.
_SHARE_OF_THEM = re.compile(
    r"[”“]?(?:企业)?(?:的)?(?:使用|租用|承租|入驻)?(?:面积|数量|户数|家数)占[^,，。;]{2,24}\d"
)
# 首席技师、技能大师工作室每年6月申报: when it is applied for.
_HAS_ITS_TIME = re.compile(
    r"^(?:(?:[、和及][^,，。;]{2,14})?(?:于|自|在)?(?:每年)?\d{1,2}月[^,，。;]{0,24}(?:申报|受理|申请|评选)|每年[^,，。;]{0,30}(?:申报|受理))"
)
# 采购应用经认定的首台（套）装备的企业: what they buy.
_BUYS = re.compile(r"(?:采购|购买|购置|首购|订购)[^,，。;]{0,10}$")


# 近两年被取消高新技术企业资格的: whoever was stripped of it does not hold it.
_STRIPPED = re.compile(r"(?:取消|撤销|撤回|收回|摘[除牌])(?:过|了)?[^,，。;]{0,8}$")
_OF_IT = re.compile(r"(?:企业|单位|[、和][^,，。;]{2,12})?(?:的)?(?:资格|称号|认定|资质|荣誉|证书)")


# 向省内与其无关联的科技型中小企业提供中试服务的: whom it serves.
_TURNED_TO = re.compile(r"(?:向|为|给)[^,，。;]{0,24}$")
_SERVED = re.compile(
    r"(?:免费|低价|优惠)?(?:提供|开放|开展|发放)[^,，。;]{0,16}的(?:[^,，。;的]{0,8}(?:机构|企业|单位|平台|公司|服务商|院所|高校|中心|基地))?(?=$|[,，。;])"
)
# 走向独角兽: what one may become; 向瞪羚企业发放服务券: whom it is for.
_TOWARDS = re.compile(r"向[“”国家级省市本]{0,4}$")
_IS_GIVEN = re.compile(
    r"[”“]?(?:企业)?(?:免费|定向|精准|优先|分[批期档类]|每年)?(?:提供|发放|配发|赠送|推送|投放|开放|兑付|兑现|拨付)(?!的)"
)


def _are_served(mention: Mention) -> bool:
    """Whether words behind a title tell what its holders are given by whoever applies."""
    listed = mention.role is not PassageRole.OWN and _IS_GIVEN.match(mention.after) is not None
    return listed or _SERVED.match(mention.after) is not None


# 认定为瞪羚企业，有效期3年，授牌; 公示无异议后公告为创新型中小企业: what the offer itself confers.
_CONFERS = re.compile(r"(?:认定|公告|确定|备案|命名|评定)为[^,，。;的]{0,6}$")
_ITS_MARKS = re.compile(r"有效期[^,，。;]{0,4}年|授牌|颁发|发文公布|公告为|无异议")


def _is_conferred_here(mention: Mention) -> bool:
    """Whether a sentence tells how a title is conferred, and not who holds it."""
    if mention.role is PassageRole.CONDITION or _CONFERS.search(mention.before) is None:
        return False
    ends = re.match(r"(?:企业)?(?:称号)?(?:[,，。;]|$)", mention.after) is not None
    return ends and _ITS_MARKS.search(mention.sentence.text) is not None


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


def is_vague(title: Found) -> bool:
    """Whether a title is one that every place gives a meaning
    of its own (总部企业): it tells a firm, and no more.
    """
    return isinstance(title.value, tuple) and set(map(str, title.value)) <= VAGUE_TITLES


def title_is_asked(mention: Mention) -> bool:
    """Whether a title is one that the applicant must hold."""
    if _is_no_demand(mention):
        return False
    if mention.role is PassageRole.TARGET or mention.found.cue == "awarded":
        return True
    spoken_of = is_of_others(mention, mention.before) or (
        _SPOKEN_OF.match(mention.after) and not _has_come_through(mention)
    )
    example = mention.before.endswith("(含")
    foremost = _FOREMOST.search(mention.before) or _HAS_ITS_TIME.match(mention.after)
    drawn = mention.role is not PassageRole.OWN and _DRAWN_IN.search(mention.before)
    strives = _STRIVES.search(mention.before) or (
        _TOWARDS.search(mention.before) and not _IS_GIVEN.match(mention.after)
    )
    return not (spoken_of or example or drawn or foremost or strives)


def _is_no_demand(mention: Mention) -> bool:
    """Whether a title is waived, defined or conferred, or is that of others: tenants, sellers, those drawn in."""
    return bool(
        _WAIVED.search(mention.before)
        or is_yet_to_be_had(mention)
        or mention.names <= VAGUE_TITLES
        or _DEFINED.match(mention.after)
        or _is_recognition(mention)
        or _is_conferred_here(mention)
        or (_TURNED_TO.search(mention.before) and _are_served(mention))
        or _is_a_zone(mention)
        or _was_worked_for(mention)
        or _INVESTED_IN.search(mention.before)
        or _DRAWN_BY_A_PLACE.search(mention.before)
        or _SHARE_OF_THEM.match(mention.after)
        or (_DRAWN_INTO_IT.search(mention.before) and _COMES_IN.match(mention.after))
        or (_STRIPPED.search(mention.before) and _OF_IT.match(mention.after))
        or (mention.found.cue == "awarded" and _BUYS.search(mention.before))
        or _is_no_holder(mention)
        or (_TENANT.search(mention.before) and _IN_IT.match(mention.after))
        or (_INTRODUCED.search(mention.before) and _COMES_TO.match(mention.after))
    )


# 国家级众创空间给予50万元, 获得工业设计中心的企业, 新设立的博士后工作站: it is what the receiver is or has.
_LEVELS = r"(?:国家级|[省市区]级|[、和及]){0,8}"
_RECEIVES = re.compile(
    rf"^(?:(?:给予|奖励)(?:新?认定的|获批的)?{_LEVELS}\|(?:分别|一次性|每[家个])?(?:最高)?\d"
    rf"|(?:面?向|为){_LEVELS}\|(?:免费)?(?:提供|发放)(?![^,，。;]{{0,16}}的)|(?:对)?{_LEVELS}\|(?:$|(?:分别|一次性|各|每[家个]){{0,2}}(?:给予|予以|奖励|补助|补贴|资助))"
    r"|对[^,，。;]{4,60}的\|(?:$|(?:分别|一次性)?(?:给予|奖励|补助|资助|每年|按))"
    rf"|(?:对)?经(?:认定|备案|批准)的{_LEVELS}\|(?:$|(?:分别|一次性)?(?:给予|奖励|补助))"
    rf"|(?:{_LEVELS}(?:及?以上)?)\|(?:20\d\d年|上一?年度?)?(?:年度)?(?:绩效)?(?:考核|评价|评估)"
    rf"|(?![^|]{{0,40}}(?:建设|创建|打造|申报|支持|鼓励|入驻|在))[^,，。;|]{{2,30}}(?:优秀|良好|合格|[A-C]类|[A-C]级)的{_LEVELS}\|(?:$|(?:分别|一次性)?(?:给予|奖励|补助))"
    # 企业性质的新型研发机构, 事业单位性质的研发机构; 新型研发机构转化成果的: what does something itself
    rf"|(?:对)?(?:符合条件的)?[^,，。;|的]{{2,12}}性质的{_LEVELS}\|(?:$|(?:分别|一次性)?(?:给予|奖励|补助))|\|(?:年度|当年|上一?年度?)?(?:转化|采购|购置|承担|引进)(?!平台|中心)[^,，。;]{{2,40}}$"
    # 新型研发机构经省科技厅评估命名的
    rf"|(?:对)?{_LEVELS}\|经[^,，。;]{{2,14}}(?:评估|认定|备案|评审|评定|考核)(?:命名|认定|备案|通过|授牌)?的$"
    # 将管理规范的众创空间纳入登记范围
    r"|将[^,，。;|]{2,60}[的、]\|[^,，。;]{0,24}[纳列]入[^,，。;]{2,30}(?:范围|名单|名录|清单)"
    rf"|[^,，。;]{{0,8}}(?:获得|新设立的|新批准的?|新获批的?|新备案的?|新认定的?)(?:国家|[省市区])?(?:级)?{_LEVELS}"
    r"\|(?:$|的(?:企业|单位|机构|$|(?:给予|奖励|补助))|(?:分别|一次性)?(?:给予|奖励|补助)))"
)
# 纳入市级示范平台的
_ON_A_LIST = re.compile(r"(?:纳入|列入|入选)$")
# 对新建概念验证、中试平台的: it is what the money builds.
_TO_BE_BUILT = re.compile(r"(?:新建|搭建|筹建|组建)(?!的)[^,，。;的]{0,14}$")
# 对通过省融资平台发放的贷款: it is the way that something takes; 通过……认定的 has been through it.
_WAY = re.compile(r"(?:通过|依托|利用|借助|经由?)$")
_THROUGH_IT = re.compile(r"[”“]?(?:认定|验收|评审|评估|备案|考核)")


# 国家级、省级科技企业孵化器和国家备案众创空间: whom it is for, and nothing else.
_GRADED = re.compile(
    r"^(?:[^,，。;的]{0,30}[、和及或与])?(?:(?:(?:国家|[省市区县])级?(?:及?以上)?|国家备案的?|备案的?|经(?:认定|备案)的|新?认定的)[、和及或与]?){0,4}"
)
_AND_NO_MORE = re.compile(
    r"^(?:[、和及或与][^,，。;的]{2,40})?(?:的?(?:运营|建设|管理|依托)(?:主体|单位|机构|企业))?[;；。]?$"
)


def _is_all_that_is_named(mention: Mention) -> bool:
    """Whether words name platforms, and nothing that they should do or have."""
    return _GRADED.fullmatch(mention.before) is not None and _AND_NO_MORE.fullmatch(mention.after) is not None


# 申报主体为注册在本市的科技企业孵化器, 仅限新型研发机构申报, 获得省重点实验室认定
_IS_SUCH = re.compile(
    rf"(?:主体[应须]?[为是]|[应须]为|属于|(?:注册|登记|设立|资格|有效期内|运营|备案|认定)[^,，。;的]{{0,8}}的)(?:市级|省级|国家级|{_LEVELS}){{0,2}}$"
)
_ALONE = re.compile(r"(?:仅限于?|只限于?|限)[^,，。;的]{0,8}$")
_APPLIES = re.compile(r"(?:牵头|独立)?(?:申报|申请)(?=$|[,，。;])")


def _is_the_applicant(mention: Mention) -> bool:
    """Whether a listed demand says that the applicant is a platform, or has been recognised as one."""
    if _ALONE.search(mention.before):
        return _APPLIES.match(mention.after) is not None
    ends = re.match(r"$|[,，。;；]", mention.after) is not None
    return (ends and _IS_SUCH.search(mention.before) is not None) or _has_come_through(mention)


def platform_is_asked(mention: Mention) -> bool:
    """Whether a platform is one that the applicant must have."""
    if mention.found.cue == "awarded":
        return True
    if _TENANT.search(mention.before):
        return False
    if _TO_BE_BUILT.search(mention.before) or (
        _WAY.search(mention.before) and not _THROUGH_IT.match(mention.after)
    ):
        return False
    listed = _ON_A_LIST.search(mention.before) is not None and mention.after.startswith("的")
    if listed or (mention.role is not PassageRole.OWN and _is_all_that_is_named(mention)):
        return True
    if mention.role is PassageRole.OWN and _RECEIVES.match(f"{mention.before}|{mention.after}"):
        return True
    holds = _HOLDS if mention.role is PassageRole.OWN else OWNS
    held = holds.search(mention.before) is not None and _SPOKEN_OF.match(mention.after) is None
    return held or (mention.role is not PassageRole.OWN and _is_the_applicant(mention))
