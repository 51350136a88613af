"""Standings: what a numbered paragraph says is applied for (申请雏鹰企业备案的，还应满足：)."""

import re

from policymatch.reading.numbering import numeral_at

_NAMES = re.compile(r"[、和及与]|或者?|以及")
# 申请雏鹰企业备案的，除基本条件外，还应满足：, 企业申请遴选……, 区内企业申请设立……
_APPLIES_FOR = re.compile(
    r"^(?:[^，。；：]{0,24}?(?:企业|单位|机构|园区|院所|高校)(?=申请))?(?:(?:申请|申报)(?:认定为?|评[定价]为?|备案为?|遴选为?|设立|组建|列入|入选|进入)?|认定为)(?P<what>[^，。；：的]{2,24}?)(?:备案|认定|评定|遴选|称号|资格)?(?:的(?:企业|单位|机构)?)?，?(?:除[^，。]{2,16}外，)?(?:(?:运营|申报|建设|依托|申请)(?:主体|单位|机构|企业))?(?:还|均)?(?:应当?|须|需|必须|由|申报人)"
)
# 雏鹰企业：成立时间不超过10年的科技型中小企业，……
_DEFINED = re.compile(
    r"^(?P<what>[\u4e00-\u9fff“”]{2,12}企业)：(?=[^；。]{0,40}(?:成立|注册|营业收入|研发|符合以下|符合下列|具备以下))(?![^；。]{0,120}(?:给予|奖励|补助|补贴|资助|支持))"
)
# 二、创新型中小企业评价条件
# 第七条 ……但满足以下条件的企业，可申报评价为科技领军培育企业：
_MAY_BE_CALLED = re.compile(
    r"^[^。；：]{2,60}的(?:企业|单位|机构|平台|园区)?，?(?:可以?|方可)(?:申报|申请)?(?:认定|评[价定]|备案)为(?P<what>[^，。；：的]{2,24})："
)
WHAT_IT_TAKES = r"(?:申报|认定|评价|备案|申请|遴选|入库)的?(?:基本|具体)?(?:条件|标准)"
"""The conditions of a standing, behind its name (创新型中小企业评价条件), as an expression."""
_HEADED = re.compile(rf"^(?P<what>[\u4e00-\u9fff“”、]{{2,24}}?){WHAT_IT_TAKES}(?:$|[。：])")
# 第五条 雏鹰企业除具备基本条件外，还应当符合下列条件：
_BESIDE_THE_REST = re.compile(
    r"^(?!申[请报]|参评|该|所|各|每)(?P<what>[^，。；：的]{2,24}?)(?:认定)?除(?:应|须|需)?(?:符合|满足|具备)?(?:上述|以上|前条|基本|共同|通用|第)[^，。；：]{0,12}外，(?:还|另|均)?(?:应当?|须|需|必须)"
)
_BRACKETS = re.compile(r"（[^（）]{1,30}）")
_STANDING = re.compile(
    r"[\u4e00-\u9fff“”]{2}(?:企业|中心|人才|基地|平台|实验室|产品|孵化器|加速器|众创空间|园区|集群|示范区|大师|工作室|工作站|培育库|研究院|研发机构|示范机构|联合体|总部|老字号|工厂|车间|冠军|街区|场景|农场|渔场)”?$|^(?:入库|认定|评定|备案|评选)$"
    r"|(?:^|[、和及与或])(?:研究院|技术中心|孵化器|加速器|众创空间|工作站)$"
)
_ANY_APPLICANT = re.compile(
    r"^(?:本|上述|以上|该|各|相关|专项|资金|政策|有关|企业$|单位$|项目$|主体$)|企业家$"
)
# 制造业企业：, 软件企业：, 规上企业：: by trade or size, which nobody confers.
_SORT = re.compile(
    r"(?:业|类|软件|商贸|外贸|外资|民营|国有|上市|农民|大型|中型|小型|微型|^中小|^小微|规上|规下|限上|规模以[上下])(?:中小|中小微|小微)?企业$|^(?:大中小型|中小微|小微|中小)企业$"
)
_PLATFORM = re.compile(r"(?:中心|实验室|基地|孵化器|加速器|众创空间|研发机构|研究院|工作站|平台|园区?|载体)$")
_LONGEST_LEAD, _TELLING = 80, 4
# 省级新型研发机构 is told of as 新型研发机构.
_LEVEL = re.compile(
    r"^(?:(?:国家|省|市|州|区|县)级?|[\u4e00-\u9fff]{2,3}[省市区县]级?)(?=[\u4e00-\u9fff]{4})"
)


def standings_of(text: str) -> tuple[str, ...]:
    """The standings that a numbered paragraph says are applied for, from its first words; none where it is
    support that is applied for.

    >>> standings_of("第五条 申请雏鹰、瞪羚企业备案的，还应满足：")
    ('雏鹰', '瞪羚企业')
    >>> standings_of("（一）申请贷款贴息的，应当在本市注册"), standings_of("（1）瞪羚企业：成立3年以上、营业收入1000万元以上")
    ((), ('瞪羚企业',))
    """
    numeral = numeral_at(text, 0)
    words = text[len(numeral.label) if numeral else 0 : _LONGEST_LEAD].lstrip()
    words = _BRACKETS.sub("", words)
    found = _APPLIES_FOR.match(words)
    if numeral and not found:
        ways = (_DEFINED, _HEADED, _MAY_BE_CALLED, _BESIDE_THE_REST)
        found = next((told for way in ways if (told := way.match(words))), None)
    what = found["what"] if found else ""
    if not _STANDING.search(what) or _ANY_APPLICANT.search(what) or _SORT.search(what):
        return ()
    return tuple(name for name in _NAMES.split(what) if len(name) > 1)


def is_platform(name: str) -> bool:
    """Whether a standing is that of something an applicant runs, and not of the applicant.

    >>> is_platform("渔港技术创新中心"), is_platform("渔港瞪羚企业")
    (True, False)
    """
    return _PLATFORM.search(name) is not None


def names_standing(text: str) -> bool:
    """Whether a line is the name of a standing and nothing else.

    >>> names_standing("市级专利试点企业"), names_standing("制造业企业"), names_standing("技术改造")
    (True, False, False)
    """
    return bool(_STANDING.search(text)) and not (_ANY_APPLICANT.search(text) or _SORT.search(text))


# 个体工业户, 小微企业: a sort of those who trade, which nobody confers.
_TRADES = re.compile(
    r"个体(?:工商|工业|经营)?户$|^[\u4e00-\u9fff]{0,6}(?:微型|小型|中型|大型|规上|规下|限上|限下|规模以[上下])[\u4e00-\u9fff]{0,8}企业$"
)


def names_sort(text: str) -> bool:
    """Whether a line is a sort of firms, by trade or size, and nothing else.

    >>> names_sort("规上商贸企业"), names_sort("个体工商户"), names_sort("绿色供应链管理企业")
    (True, True, False)
    """
    return _SORT.search(text) is not None or _TRADES.search(text) is not None


# 申请雏鹰企业备案的，还应满足： what follows is asked; 申报单位应提交： is a step.
_LISTS = re.compile(
    # 申请众创空间备案的，运营机构应成立满1年，……
    r"满足|符合|具备|条件|[应须](?:为|已)|企业：|(?:应当?|须|需)(?:成立|注册|运营|拥有|具有|建有|配备|持有|在[^，。；]{1,12}(?:注册|登记))"
)


def standing_offered(text: str) -> str | None:
    """The one standing whose conditions a numbered paragraph begins to list: what it offers is that standing.

    >>> standing_offered("第五条 申请雏鹰企业备案的，还应满足："), standing_offered("第五条 申报领军企业的，须提交：")
    ('雏鹰企业', None)
    """
    names = standings_of(text)
    return names[0] if len(names) == 1 and _LISTS.search(text) else None


# 某市中试基地备案管理办法: a document on a title.
RECOGNISES = re.compile(r"认定|评[定选价]|遴选|备案|命名|入库")
"""The acts by which a title is given, as an expression."""
# 享受优惠的数字工厂必须同时符合以下条件
_MUST_BE = re.compile(
    r"(?:^|的)(?P<what>[^，。；：的]{3,20}?)(?:必须|应当?|须|需)同时(?:符合|具备|满足)(?:以下|下列|如下)"
)
# 申请备案的数字工厂，运营主体应为……
_OF_THOSE_WHO_APPLY = re.compile(
    r"^(?:申请|申报)(?:认定|备案|评[定价选]|遴选|入库|命名)的(?P<what>[^，。；：的]{3,20}?)(?:，[^，。；：]{0,8})?(?:必须|应当?|须|需)"
)


def core_of(name: str) -> str:
    """The name of a standing without the place or level that confers it.

    >>> core_of("省级中试基地"), core_of("沈阳市技术中心"), core_of("雏鹰企业")
    ('中试基地', '技术中心', '雏鹰企业')
    """
    return _LEVEL.sub("", name.strip("“”"))


def standing_sought(text: str, title: str) -> str | None:
    """The standing whose conditions a sentence of a document called `title` begins to list by its name.

    >>> standing_sought("申请备案的数字工厂，运营主体应为独立法人。", "某市数字工厂备案规则")
    '数字工厂'
    >>> standing_sought("享受贴息的数字工厂应当同时符合以下条件：", "某市贷款贴息办法") is None
    True
    """
    numeral = numeral_at(text, 0)
    words = text[len(numeral.label) if numeral else 0 : _LONGEST_LEAD].lstrip()
    # “双优”企业：除第1条外，还应符合…… is a class of applicants, where nothing says that it is applied for.
    if (name := standing_offered(text)) and not _DEFINED.match(words):
        return name
    found = _OF_THOSE_WHO_APPLY.match(words) or _MUST_BE.search(words)
    what = found["what"] if found else ""
    named = len(core_of(what)) >= _TELLING and core_of(what) in title and RECOGNISES.search(title)
    return what if named and not (_ANY_APPLICANT.search(what) or _SORT.search(what)) else None
