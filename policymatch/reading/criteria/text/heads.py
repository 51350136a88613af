"""Heads: sentences that only announce what stands under
them, and say how it counts: all of it, one, some, as a bar.
"""

import re

from policymatch.reading.criteria.text.nature import prefers
from policymatch.reading.demanding import MUST
from policymatch.reading.quantities.numerals import number_of

_HEADING = re.compile(
    r"^[(（【]?(?:适用|申报|申请|支持|认定|具体|基本|其他)?(?:条件|要求|对象|主体|范围|资格|标准|内容|方式|限项(?:规定|要求)?)(?:和标准|如下|为)?[)）】]?$"
)
_BARE_TITLE = re.compile(
    # 不予支持的情形
    r"^(?:不予|不得|不能)[\u4e00-\u9fff]{2,8}?的?(?:情形|情况|行为)$|^[\u4e00-\u9fff]{2,8}(?:支持|范围|标准|条件|要求|内容|方式|对象|奖励|补贴|补助)$"
    r"|^负面清单$"
    # 申报范围与申报主体基本要求
    r"|^(?:申报|申请|支持|适用|扶持|奖励|补贴|认定|资助)[\u4e00-\u9fff]{0,6}[与和及、][\u4e00-\u9fff]{2,10}(?:条件|要求|范围|对象)$"
    # 认定条件与程序, 申报条件及材料
    r"|^(?:申报|申请|支持|适用|扶持|认定|备案|入库|评选|评定|推荐|资助)的?(?:基本)?(?:条件|要求|范围|对象|主体|标准)[与和及、](?:申报|申请|认定|评审|审核|受理)?(?:程序|流程|步骤|材料|时间|办法)$"
    # 企业应具备的资质, 准入门槛, 限制, 需要满足什么条件, 补贴给谁
    r"|^(?:企业|单位|申[请报](?:人|企业|单位|主体)?|参[赛评](?:企业|单位|团队)?|准入|入[驻库选围])?(?:(?:应当?|须|需要?)?(?:具备|满足|符合)(?:的|什么|哪些))?(?:资[质格](?:要求|条件)?|门槛|限制(?:条件|情形|类)?|条件|要求)$"
    r"|^(?:补贴|补助|奖励|资助|支持|奖补|政策)(?:给|面向)?(?:谁|哪些(?:人|企业|单位))$"
)
_ANNOUNCES = re.compile(
    rf"^(?:除[^,，。;]{{2,12}}外[,，])?[^,，。;]{{0,8}}?(?:还|均|同时){MUST}(?:同时)?(?:具备|符合|满足|达到)(?:以下|下列|如下)?(?:条件|要求)?$|^(?!其他)[^,，。;]{{0,16}}{MUST}?(?:具备|符合|满足|达到)(?:的)?(?:基本|必要|以下|下列|相关)?(?:条件|要求)$"
)
_BARS = re.compile(
    r"(?:情形|情况|行为|条件)[^。;]{0,16}(?:不予|不得|不能|不再|取消|撤销|不享受|不纳入|不列入|不属于|不支持)|(?:不予|不得)[^。;]{0,12}(?:情形|情况)"
    # 以下企业不予扶持：
    r"|(?:以下|下列)[^,，。;]{0,8}(?:企业|单位|机构|项目|主体|人员)[^。;]{0,6}(?:不予|不得|不能|不再|不享受|不适用|不支持|不纳入|不列入|不参与)"
    # 以下地块不享受补贴：, but not 下列费用不予补贴, of what is not paid for
    r"|(?:以下|下列)(?!条件|标准|要求)(?:(?!费用?|支出|经费|成本|内容|部分|款项|税)[^,，。;]){2,12}?(?:不享受|不予|不得(?:申[请报]|享受)|不能(?:申[请报]|享受|获得)|不支持|不纳入)"
    # 上述政策不适用于：, 申报企业不得有下列行为：, 不属于以下任一情形：
    r"|不适用于[^。;]{0,4}[:：]?$|(?:不得有|不属于|不存在|没有)(?:下列|以下)"
    # 企业两年内未发生下列情况：
    r"|未(?:发生|出现|存在)(?:过)?(?:下列|以下)[^,，。;]{0,4}(?:情形|情况|行为)"
)
_ONLY_BARS = re.compile(
    # 上年申报结束后至本年申报开始前有以下情况的不予补贴
    r"^(?:(?:上述|本)?[^,，。;]{0,32}(?:下列|以下)[^,，。;]{0,14}(?:不予|不得|不能|不再|不享受|不纳入|不列入|不参与|不适用|不支持)[^,，。;]{0,12}"
    # 企业在申请截止日期前三年内，不得存在下列情况
    r"|(?:[^,，。;]{2,24}(?:[年月]内?|之?日起?|以来|期间)[,，])?[^,，。;]{0,16}(?:不得(?:有|存在|出现|发生)|不属于|不存在|没有|未发生过?|未出现过?|未存在)(?:下列|以下)[^,，。;]{0,8}|(?:上述|本)[\u4e00-\u9fff]{1,8}不适用于[^,，。;]{0,4})"
)
_CLASSES = r"^(?:企业|主体|单位|项目|申报(?:主体|企业|项目)?)(?:的)?(?:分类|类别|类型)(?:为|包括|如下)?$"
_ONE_IS_ENOUGH = re.compile(
    rf"之一|(?:满足|符合|具备)其一|任一|任意一|其中一项|至少(?:满足|符合|具备|达到|有)?(?:以下|下列|其中)?(?:条件|指标|要求)?(?:中的?|之中)?[一1][项条个]|(?:满足|符合|具备)(?:以下|下列)(?:条件|指标|要求)?(?:中的?)?(?:至少|任意)?[一1][项条个]|至少符合|{_CLASSES}"
)
_LISTS_CLASSES = re.compile(_CLASSES)
_OPENING = re.compile(
    r"(?:应|须|需|当|必须)?(?:同时)?(?:满足|符合|具备|具有|达到)(?:以下|下列|如下|上述)(?:基本|所有|全部|各项|相关)?(?:条件|要求|情形|标准)?|(?:以下|下列|如下)(?:条件|要求|情形|标准)"
)
_LONGEST_HEAD = 30
# 企业要满足以下要求：持有冷库的企业: what is asked stands behind the colon, and under no head.
_SAID_AT_ONCE = re.compile(r"[:：][^:：]{0,20}[^:：及其如之下列](?:企业|单位|机构|主体|项目|公司)$")
# 有下列情况之一的，不予受理
_MUST_HAVE = re.compile(
    rf"(?:(?:申[请报]|参评|入选)(?:单位|企业|人|主体|机构)){MUST}(?:同时)?(?:具备|满足|符合|为)[:：]?"
    rf"|(?:企业)?{MUST}(?:同时)?(?:具备|满足|符合)[:：]?"
)
_BARS_ALL = re.compile(
    r"(?:申[报请](?:单位|企业|主体|人))?(?:存在|有)?(?:下列|以下)[^,，。;]{0,8}之一的?[^,，。;]{0,6}[,，]?(?:一律)?(?:不予|不得|不再|取消|不[列纳]入|不属于)[^,，。;]{0,10}"
)

# 申报项目片酬规定, 关于联合申报: what the next lines are about.
_NAMES_RULES = re.compile(
    r"关于(?:[\u4e00-\u9fff]{0,4}申[报请][\u4e00-\u9fff]{0,6}|[\u4e00-\u9fff]{2,10}(?:问题|事项|要求|规定|说明))"
    r"|(?!符合|满足|遵[守照]|执行|按|依|达|具|有|无|未|不|已|经|违反|参照)[\u4e00-\u9fff]{2,8}(?:规定|时限|周期|事项|须知)"
)

# 专项条件（满足其一）
_ONE_OF_ITS_LIST = re.compile(
    r"[^,，。;()]{2,12}\((?:至少)?(?:满足|符合|具备)[^()]{0,8}(?:其一|之一)(?:即可)?\)[:：]?"
)
# 转租的不予补贴: short as a title, and no title.
_REFUSES_SOME = re.compile(
    r"^(?![^,，。;]{0,20}(?:下列|以下|情形|情况))[^,，。;]{2,24}(?:的|企业|贷款|项目|单位)不(?:予|得|再)[\u4e00-\u9fff]{2,6}$"
)


def is_heading(text: str) -> bool:
    """Whether a text only announces conditions (应满足以下条件)."""
    if _REFUSES_SOME.match(text):
        return False
    return (
        _HEADING.match(text) is not None
        or _ONE_OF_ITS_LIST.fullmatch(text) is not None
        or _BARE_TITLE.match(text) is not None
        or _ANNOUNCES.match(text) is not None
        or _NAMES_RULES.fullmatch(text) is not None
        or lists_classes(text)
        or _BARS_ALL.fullmatch(text) is not None
        or _ONLY_BARS.fullmatch(text) is not None
        or _MUST_HAVE.fullmatch(text) is not None
        or (len(text) <= _LONGEST_HEAD and least_of(text) is not None)
        or (_OPENING.search(text) is not None and len(text) <= 30 and not _SAID_AT_ONCE.search(text))
    )


def bars(text: str) -> bool:
    """Whether a head says that what stands under it shuts out (有下列情形之一的，不予支持).

    >>> bars("有下列情形之一的,不得认定为示范单位"), bars("符合下列条件之一")
    (True, False)
    """
    return _BARS.search(text) is not None


def rules_items(text: str) -> bool:
    """Whether a head says how what stands under it counts."""
    return opens_alternatives(text) or least_of(text) is not None or prefers(text) or bars(text)


def lists_classes(text: str) -> bool:
    """Whether classes of applicants follow, each with all that is said under it (企业分类)."""
    return _LISTS_CLASSES.match(text) is not None


_SO_MANY = r"(?P<{}>[二两三四五2-5])(?:[项条个种])"
_SO_MANY_OF = re.compile(
    rf"(?:下列|以下|其中|上述|如下)[^,，。;:：]{{0,16}}?(?:至少|任意|任|满足|符合|具备|达到)[^,，。;:：]{{0,6}}?{_SO_MANY.format('a')}"
    rf"|(?:至少|任意)(?:满足|符合|具备|达到)?[^,，。;:：]{{0,8}}?(?:以下|下列|其中)[^,，。;:：]{{0,8}}?{_SO_MANY.format('b')}"
    rf"|(?:满足|符合|具备|达到)(?:以下|下列)[^,，。;:：]{{0,12}}?(?:中|之)的?(?:至少|任意)?{_SO_MANY.format('c')}"
)


def least_of(text: str) -> int | None:
    """How many of the things that follow a head are enough, where it asks for more than one of them.

    >>> least_of("下列四项中至少满足两项"), least_of("符合以下条件之一"), least_of("拥有不少于2项专利")
    (2, None, None)
    """
    found = _SO_MANY_OF.search(text)
    number = next((group for group in found.groups() if group), None) if found else None
    return int(number_of(number)) if number else None


# 满足以下条件之一的企业，给予奖励。(一)……
_LEAVES_TO_A_LIST = re.compile(
    r"(?:满足|符合|具备)(?:以下|下列|如下)[^,，。;:：]{0,24}(?:之一|[一1][项条个])"
)


def leaves_to_a_list(text: str) -> bool:
    """Whether a sentence leaves it to the list behind it
    to say what one must meet, whatever sign it ends with.

    >>> leaves_to_a_list("满足以下条件之一的企业,给予奖励"), leaves_to_a_list("符合条件的企业")
    (True, False)
    """
    return _LEAVES_TO_A_LIST.search(text) is not None


# 评价得分达到60分以上或满足下列条件之一：
_OR_BY_A_LIST = re.compile(
    r"^[^,，。;]{4,30}?(?:\([^()]{2,80}\))?(?:[,，]?或者?|、或)(?:同时)?(?:满足|符合|具备)(?:以下|下列|如下)"
)


def names_another_way(text: str) -> bool:
    """Whether a head names a way beside its list: 评价得分达到60分以上或满足下列条件之一.

    >>> names_another_way("评价得分达到60分以上或满足下列条件之一"), names_another_way("满足下列条件之一")
    (True, False)
    """
    return _OR_BY_A_LIST.match(text) is not None


# 申领对象为在本市注册的下列企业和团队：, 对以下两类企业给予补助：
_SORT = "(?:企业|单位|机构|主体|对象|团队|组织|个人|人员)"
_LISTS_SORTS = re.compile(
    rf"(?:对象|主体)(?:为|是|包括)[^,，。;:：]{{0,40}}(?:下列|以下)(?:各类|几类|[两二三四五]类)?{_SORT}(?:(?:和|、|及|或|与){_SORT}){{0,3}}[:：]?$"
    rf"|对(?:下列|以下)[两二三四五]类{_SORT}[^,，。;:：\d]{{0,16}}[:：]?$"
)


def opens_alternatives(text: str) -> bool:
    """Whether one of what follows is enough (符合下列条件之一, 企业分类, 申领对象为下列企业和团队)."""
    return _ONE_IS_ENOUGH.search(text) is not None or _LISTS_SORTS.search(text) is not None
