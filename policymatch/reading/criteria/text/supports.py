"""Supports: sentences that tell how much is given in all,
or which of several supports is had, and ask nothing.
"""

import re

# 已获得其他补助的，按就高不重复原则执行: of two the higher, and nobody is refused.
from policymatch.reading.numbering import CITED_NUMBER

# 按就高原则执行
_BY_THE_HIGHER = r"^[^。;\d]{0,60}按照?“?(?:就高|从高|从优|最高|较高)[^,，。;\d]{0,16}"
_THE_HIGHER = re.compile(
    rf"{_BY_THE_HIGHER}(?:执行|支持|享受|奖励|补助|资助|给予|兑现|补差|补足)[^,，。;\d]{{0,6}}(?:[,，](?:不(?:得)?重复(?:享受|支持|奖励|补助|资助|计算)|[^,，。;\d]{{2,10}}的?(?:只)?(?:予以|给予)?(?:补足|补齐|奖补|补)差额))?$"
    # 同时进入两个榜单的就高奖补，从低档次迈入高档次的，奖补差额
    r"|^[^。;\d]{0,40}的[,，]?(?:按)?(?:就高|从高)(?:奖补|奖励|补助|资助|支持|享受|执行)(?=$|[,，])"
    # 已获得下一级奖励的，给予差额部分
    r"|^已(?:获得?|享受)(?:过)?[^,，。;\d]{2,24}的[,，](?:只|仅|再)?(?:按照?|给予|予以)?(?:补足|补发|补齐|奖励)?差额(?:部分)?(?:补足|补助|奖励|补齐|给予)?$"
    r"|^[^。;\d]{0,30}[从由]低[^,，。;]{0,6}(?:迈入|进入|晋升|晋级|提升|升)[^,，。;]{0,10}的?[,，](?:只)?(?:奖补|补|给予|奖励)[^,，。;\d]{0,6}差额[^,，。;]{0,6}$"
)
_THE_HIGHER_FIRST = re.compile(
    rf"{_BY_THE_HIGHER}(?:执行|支持|享受|奖励|补助|资助|给予|兑现)[,，](?!不)(?=[^,，。;]{{4}})"
)
_REFUSES = re.compile("不得(?!重复)|不予|不再|除外")
# 单个企业每年享受的扶持资金总额不超过500万元: what is given at most.
_GIVES_AT_MOST = re.compile(
    r"^(?:原则上)?(?:对)?(?:单个|同一|每[个家]|一[个家])(?:企业|单位|项目|主体|机构|个人|法人|申[报请](?:企业|单位|主体|人))[^。;\d]{0,24}"
    r"(?:资金|奖励|补贴|补助|资助|扶持|支持|贴息|奖补)(?:金额|资金|总额|额度|额|累计|合计|最高|原则上){0,4}"
    r"(?:不(?:得)?(?:超过|高于)|最高(?:为|不超过)?|以)[^。;]{1,40}$"
    # 每家企业年度申领额度不超过10万元，其中高新技术企业不超过20万元; 单次兑付比例不超过合同金额的50%
    r"|^(?:单个|同一|每[个家])(?:企业|单位|团队|创业团队)(?:每年|每?年度)?[^,，。;\d]{0,4}(?:申领|领取|兑付|使用)[^,，。;\d]{0,6}(?:总额|额度|金额|上限)"
    r"(?:不(?:得)?(?:超过|高于)|最高(?:为|不超过)?|为)[^。;]{1,60}$"
    r"|^(?:单次|每次|单笔|每笔)?(?:兑付|抵扣|使用)(?:比例|额度|金额|上限)(?:不(?:得)?(?:超过|高于)|最高(?:为|不超过)?|为)[^。;]{1,40}$"
)


# 已享受“一企一策”的企业，不再享受本办法第五条、第六条规定的支持: a bar of some offers alone.
_BARS_SOME_ARTICLES = re.compile(
    rf"(?:不适用|不(?:再|得|能)?享受)(?:本[\u4e00-\u9fff]{{2,6}})?第{CITED_NUMBER}(?:条?[、和至到-]第?{CITED_NUMBER}){{0,4}}[条款项](?:规定)?的?[^,，。;]{{0,8}}$"
)


def bars_some_articles(text: str) -> bool:
    """Whether a sentence bars some from what a few articles give, and from nothing else.

    >>> bars_some_articles("已享受“一企一策”的企业不再享受本办法第五条、第六条规定的支持"), bars_some_articles("失信企业不再享受支持")
    (True, False)
    """
    return _BARS_SOME_ARTICLES.search(text) is not None


def after_the_higher(text: str) -> int:
    """Where what a sentence says goes on behind which of two supports is had; 0 where it tells no such thing.

    >>> after_the_higher("符合多项政策的,按就高不重复原则执行,失信企业不予支持")
    19
    """
    told = _THE_HIGHER_FIRST.match(text)
    return told.end() if told else 0


def gives_at_most(text: str) -> bool:
    """Whether a sentence tells only how much one applicant is given at most.

    >>> gives_at_most("单个企业每年扶持资金总额不超过500万元"), gives_at_most("单个企业年营业收入不超过500万元")
    (True, False)
    """
    return _GIVES_AT_MOST.match(text) is not None


def takes_the_higher(text: str) -> bool:
    """Whether a sentence tells only which of two supports is had.

    >>> takes_the_higher("已获得市级补助的,按就高不重复原则执行"), takes_the_higher("按就高原则奖励10万元")
    (True, False)
    """
    return _THE_HIGHER.match(text) is not None and _REFUSES.search(text) is None


# 同一作品同一年度原则上仅限申报一种补贴: of several supports one, and nobody is refused.
_ONE_OF_THEM = re.compile(
    r"^[^,，。;\d]{0,40}[只仅](?:限|能|可以?)(?:申报|申请|享受|选择)(?:其中)?(?:的)?一[种类](?:补[贴助]|奖励|资助|支持|扶持)?(?:政策|方式|资金)?[。;]?$"
    # 每家单位只可申请一个专题，专题4可与其他专题一并申请
    r"|^[^,，。;\d]{0,40}[只仅](?:限|能|可以?)(?:申报|申请|享受|选择)(?:其中)?(?:的)?[一1]个(?:方向|类别|专题|赛道|类型)"
    r"(?:[,，](?:方向|类别|专题|赛道)[一二三四五六七八九十\d]{1,3}可(?:以)?(?:与|和|同)(?:其他|别的)[^,，。;]{0,8}(?:同时|一并|兼)[^,，。;]{0,4})?$"
)


def chooses_one(text: str) -> bool:
    """Whether a sentence tells only that one of several supports can be had.

    >>> chooses_one("同一作品同一年度原则上仅限申报一种补贴"), chooses_one("每家企业只能申报一个项目")
    (True, False)
    """
    return _ONE_OF_THEM.match(text) is not None


# 同一专利在多个国家获权的，资助总额最高不超过……: how much is had of one thing at most, whoever has it.
_OF_ONE_THING = re.compile(
    r"^同一(?!企业|单位|主体|机构|申[请报])[^,，。;\d]{2,12}?(?:多[个项次家件国]|[两二三]个?以上|不同)[^,，。;\d]{1,20}的$"
)


def is_one_of_several(text: str) -> bool:
    """Whether words tell only which of several supports is had: the higher, one of them, or so much for one thing.

    >>> is_one_of_several("同一专利在多个国家获权的"), is_one_of_several("在多个国家获权的")
    (True, False)
    """
    return takes_the_higher(text) or chooses_one(text) or _OF_ONE_THING.match(text) is not None


# 企业每年度最高20万元，创业团队|最高5万元: how much each sort of applicant is given.
_CAPS_EACH_SORT = re.compile(
    r"^(?:企业|机构|单位|高校|院所|个人|(?:创业|创新)?团队)(?:每年度?|年度|每家){1,2}(?:累计)?(?:可)?(?:最高|不超过){1,2}\d[\d.]{0,8}[万亿]?元(?:[,，][^,，。;\d]{2,10})?$"
)


def caps_each_sort(text: str) -> bool:
    """Whether words tell only how much a sort of applicant has at most, and perhaps name the next sort.

    >>> caps_each_sort("企业每年度最高20万元，创业团队"), caps_each_sort("企业年度收入不超过20万元")
    (True, False)
    """
    return _CAPS_EACH_SORT.match(text) is not None


# 申请人年度获得上述资助的总金额不超过600万元: however an offer is told, a cap of it in all.
_CAPS_THE_ABOVE = re.compile(
    r"^(?:申[请报](?:人|单位|企业)|(?:单个|同一|每[个家])?(?:企业|单位|主体|机构))?(?:年度|每年度?|当年|累计){0,2}可?(?:获得|享受|申请|申领)的?(?:上述|以上|前述|本[条款项])[^,，。;\d]{0,16}"
    r"(?:金额|总额|额度|合计|累计){1,2}不(?:得)?(?:超过|高于)[^。;]{1,30}$"
)


def caps_the_above(text: str) -> bool:
    """Whether a sentence tells only how much of what stands above it one applicant has at most.

    >>> caps_the_above("申请人年度获得上述资助的总金额不超过600万元"), caps_the_above("年度收入不超过600万元")
    (True, False)
    """
    return _CAPS_THE_ABOVE.match(text) is not None


# 单个企业年度补助额不超过90万元，低于1万元的不予补助: below which sum nothing is paid out.
_LEAST_PAID = re.compile(
    r"^(?:[^,，。;]{0,14}(?:补[助贴]|奖[励补]|资助|贴息)(?:资金|金额|总额|额度|额)?[^,，。;]{0,24}[,，])?(?:(?:补[助贴]|奖[励补]|资助)(?:资金|金额|总额|额度|额))?"
    r"(?:低于|不足|少于)\d[\d.]{0,6}万?元的?[,，]?不(?:再|予)(?:补[助贴]|奖[励补]|资助|支持|兑[付现]|拨付|安排|发放)$"
)


def tells_least_paid(text: str) -> bool:
    """Whether a sentence tells only below which sum nothing is paid out.

    >>> tells_least_paid("单个企业年度补助额不超过90万元,低于1万元的不予补助"), tells_least_paid("年营业收入低于100万元的不予补助")
    (True, False)
    """
    return _LEAST_PAID.match(text) is not None


def tells_of_supports(text: str, *, listed: bool) -> bool:
    """Whether a sentence tells only how supports go together; `listed`: it stands among what is asked.

    >>> tells_of_supports("同一企业每年奖励总额不超过300万元", listed=True), tells_of_supports("应在本市注册", listed=True)
    (True, False)
    """
    in_a_list = listed and (gives_at_most(text) or bars_some_articles(text))
    return in_a_list or is_one_of_several(text) or caps_the_above(text) or tells_least_paid(text)
