"""Frames: words round what is given that a title can do without: verbs of giving, sums, strength."""

import re

from policymatch.reading.titles.giving import ACTING

# 农户给予购机补贴: the verb before what is given tells nothing.
_GIVING = re.compile(
    r"(?<=[^，、为向给进并][^费])(?:并?给予|予以|提供|发放)(?:的|相应的?|一定的?|一次性)?"
    r"(?=(?!给予|提供)[^，、；]{0,8}(?:奖励|奖补|补助|补贴|资助|支持|扶持|贴息|投资|贷款|续贷|授信|担保|对接|服务|培训|推介)$)"
)
# 担保机构为农户提供担保: who provides is not who receives.
_PROVIDES_FOR = re.compile(r"[为向].{2,20}提供")
# 按规定享受免征契税; 其增量补助; 40%技术中心补助。
_OPENING = re.compile(
    r"^(?:(?:同一[^，]{1,6})?每年度?(?:只能|最多|可)?(?:享受|申请)(?:一次|1次)(?=.{4})|(?:工作|总体|主要)目标(?=.{6})|给予|采取|按?(?:国家)?规定(?:享受|落实好?)(?=.{4})|其(?![他中余])(?=.{4})|\d{1,3}%(?!的)(?=[\u4e00-\u9fff]{6}))"
)
# 渔船进行节能改造
_GOING_ON = re.compile(r"(?<=[^，、为并]{2})进行(?=[^中的].)")
# 质押贷款额的0.4%给予风险补偿, 研发投入的3%以上、最高给予50万元支持, 增量部分8%的标准给予补助
_SUM = re.compile(
    r"(?:额?的\d{1,3}(?:[.]\d{1,4})?%(?:以[上下内])?|\d{1,3}(?:[.]\d{1,4})?%的标准)、?"
    r"(?:最高|最多|不超过)?(?:给予|予以)(?:最高|不超过)?(?:\d[\d.]{0,9}[万亿]?元的?)?(?=.{2})"
)
# 按研发投入三成: the share that is paid.
_BY_SHARE = re.compile(r"(?<=.{4})按[^，按]{2,10}\d[\d.]{0,5}[%％](?:累计|最高|给予|予以){0,2}$")
_BY = re.compile("^按照?")
# 按照12元/公斤的标准给予运营补贴
_BY_STANDARD = re.compile(r"^(?:按照?)?[^，、]{0,4}\d[^，]{0,12}的?标准(?:给予|予以|发放)(?:一次性)?(?=.{4})")
# 重大技改项目支持上限提高至1亿元
_RAISED = re.compile(
    r"(?<=.{4}(?:支持|补贴|奖励|补助|资助))的?(?:上限|额度|标准|比例|限额)(?:阶段性)?(?:提高|上调|增加)[至到][^，]{1,16}$"
)
# 渔民开拓市场的支持力度
_STRENGTH = re.compile(r"(?<=....)的(?:支持|扶持|保障)力度$")


# 申请最高不超过80万元的养殖贷款
_APPLIED_FOR = re.compile(r"^(?:可)?申请(?:最高)?(?:不超过)?\d[\d.]{0,8}[万亿]?元(?:以内)?的(?=.{4})")


def without_strength(words: str) -> str:
    """Words without the strength with which something is supported.

    >>> without_strength("渔民开拓市场的支持力度")
    '渔民开拓市场'
    """
    return _STRENGTH.sub("", words)


def without_sums(words: str) -> str:
    """Words without the sum and the standard by which something is given.

    >>> without_sums("按质押贷款额的0.4%给予风险补偿"), without_sums("12元/公斤的标准给予制氢补贴")
    ('质押贷款风险补偿', '制氢补贴')
    >>> without_sums("在职期间可领取每人每年800元交通补贴"), without_sums("外来企业给予9万元一次性奖励支持")
    ('交通补贴', '外来企业奖励支持')
    """
    bare, sums = _SUM.subn("", words)
    bare = _BY.sub("", bare) if sums else bare
    for rule in (_APPLIED_FOR, _BY_STANDARD, _BY_SHARE, _FOR_EACH, _WHILE, _SO_MUCH, _UP_TO, _RAISED):
        bare = rule.sub("", bare)
    return bare


# What is given is told without up to how much of it.
_UP_TO = re.compile(r"^(?:不超过|最高|最多)\d[\d.]{0,4}%的(?=[\u4e00-\u9fff]{4})(?![^，]{0,6}税率)")
# 每人900元一次性上岗补贴, 每人每月800元实习补贴, 在职期间可领取每人每年800元交通补贴
_FOR_EACH = re.compile(
    r"^(?:在?[^，的]{1,6}期间)?(?:可?(?:申请)?(?:领取|享受))?每[人户家个件亩](?:每个?[年月日天])?\d[\d.]{0,6}万?元的?(?:一次性)?(?=[^，]{2,}(?:补贴|补助|奖励|资助)$)"
)
# 在职期间可领取住房补贴
_WHILE = re.compile(
    r"^在?[^，的]{1,6}期间可?(?:申请)?(?:领取|享受|获得)(?=[^，]{2,}(?:补贴|补助|奖励|资助)$)"
)
# 外来企业给予9万元一次性奖励支持
_SO_MUCH = re.compile(
    r"(?<=[\u4e00-\u9fff]{2})(?:给予|发放)(?:最高|不超过)?\d[\d.]{0,6}[万亿]?元的?(?:一次性)?(?=[^，]{0,8}(?:补贴|补助|奖励|资助|支持)$)"
)
# 云服务支持单个企业支持
_TO_EACH = re.compile(
    r"(?<=..)(支持|补[助贴]|奖励)(?:单[个家]|每家)(?:企业|项目|单位)(?:支持|补[助贴]|奖励)?$"
)


# 场地费用补助40%、最高8万元且最长2年补助, 渔业贷款最高90万元并按利率贴息
_WITH_SUMS = re.compile(
    r"(?<=[\u4e00-\u9fff]{2})(?:(补[助贴]|贴息|支持|资助|奖励)\d[\d.]{0,5}[%％]|最高\d[\d.]{0,6}[万亿]?元并?按).{0,30}$"
)


# 新建冷库8座左右奖补, 新认定渔业园区6家左右: what a plan counts.
_PLANNED = re.compile(
    r"(?<=[\u4e00-\u9fff]{3})\d{1,4}余?[家个项座处](?:左右|以上)|(?:不少于|不低于|至少)\d{1,4}[家个项座处名]"
)
# 在现行政策基础上减半征收, 在渔港内支持冷库建设: where and on what it stands.
_PREMISE = re.compile(
    r"^在[^，]{2,16}(?:基础上|的前提下)(?=.{4})|^在[^，的]{1,14}[内中](?:支持|鼓励|推动)(?=.{4})|^在[^，的]{1,8}期内(?=.{6})"
)
# 入库且冷库投资达到一定规模贴息, 渔业保险返还支持
_TO_A_DEGREE = re.compile(
    r"(?<=.{4})达到一定[^，的]{2,4}?(?=贷款|贴息|补[贴助]|奖|支持|资助|配套|扶持|$)|^已?(?:入库|备案|纳统|获批)且(?=.{6})|(?<=返还)(?:政策)?支持$"
)
# 冷库改造等需要贷款贴息
_COUNTED = re.compile(
    r"(?<=.{4})达到(?:\d{1,4}余?[个家项座处]|[^，的\d]{2,10}\d[\d.]{0,4}%)(?:以上)?的?(?=奖|补|贷)"
)
_NEEDED = re.compile(r"(?<=.{4})等?(?:需要|所需)(?=贷款)")
# 推出90个“秒办”事项等事项, 更加丰富的渔港场景, 8%的渔贷贴息, 渔企专项资金重点用于支持: how many, how, and how much.
_HOW_MANY = re.compile(
    r"^(?:推出|新增|打造)\d{1,4}余?[个项](?=.{4})|^(?:更加|更为)[^，的]{2,4}的(?=.{4})|^\d{1,2}(?:[.]\d{1,2})?%的(?=[^，税]{2,20}贴息)"
    r"|(?<=.{4}资金)(?:重点|主要|优先)?用于(?:支持|扶持)$|(?<=事项)等事项|^(?:和|与|以及|及)(?=“)|^也可以?(?=参加|申请|享受)|^表扬一批(?=.{4})|\d{1,4}[家个项名](?=(?:认定|评选|遴选|创建)$)|^继续享受(?=.{4})"
)
# 在渔港账户之间的划拨
_AMONG = re.compile(r"^在(?=[^，的]{2,14}(?:之间|之内)的)")

# 企业首次被认定为瞪羚企业奖励
_RECOGNISED_AS = re.compile(
    r"^(?:企业|单位|机构)?(?:首次|新)?(?:被|获)?(?:认定|评定|评|命名)(?:为|成为)(?=[^，为]{2,24}(?:奖励|补[助贴]|资助|奖补)$)"
)


def smooth(title: str) -> str:
    """A title without the verbs before what is given that say no more than that it is.

    >>> smooth("农户给予购机补贴"), smooth("担保机构为农户提供担保补贴"), smooth("渔船进行节能改造奖励")
    ('农户购机补贴', '担保机构为农户提供担保补贴', '渔船节能改造奖励')
    >>> smooth("云服务支持单个企业支持")
    '云服务支持'
    >>> smooth("场地费用补助40%、最高8万元且最长2年补助"), smooth("渔业贷款最高90万元并按实际利率30%贴息")
    ('场地费用补助', '渔业贷款')
    >>> smooth("企业首次被认定为瞪羚企业奖励")
    '瞪羚企业奖励'
    """
    title = _RECOGNISED_AS.sub("", title)
    title = _HOW_MANY.sub("", title)
    title = _TO_A_DEGREE.sub("", _NEEDED.sub("", _COUNTED.sub("", title)))
    title = _AMONG.sub("", _PREMISE.sub("", _PLANNED.sub("", _WITH_SUMS.sub(r"\1", title))))
    title = _SO_MUCH.sub("", _WHILE.sub("", _FOR_EACH.sub("", title)))
    title = _TO_EACH.sub(r"\1", _GOING_ON.sub("", _OPENING.sub("", title)))
    return title if _PROVIDES_FOR.search(title) or ACTING.match(title) else _GIVING.sub("", title)
