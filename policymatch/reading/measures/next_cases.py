"""Next cases: clauses on either side of a semicolon that pay for the same, each for a case of it by its name alone."""

import re

# Whoever is paid for himself, and what is conferred, is no case of one support.
_NO_CASE = (
    r"(?<!企业)(?<!单位)(?<!机构)(?<!项目)(?<!平台)(?<!中心)(?<!团队)(?<!人员)(?<!人才)(?<!基地)(?<!园区)(?<!主体)(?<!个人)"
    r"(?<!认定)(?<!认证)(?<!评定)(?<!备案)(?<!获批)(?<!奖项)(?<!称号)(?<!等级)(?<!级)(?<!奖)"
)
_CASE = r"(?P<case>[^，。；：\d\s]{1,16}?)(?P<what>[\u4e00-\u9fff]{2})"
_GIFT = (
    r"(?:的，?(?=按|给予|予以|一次性|分别|最高|补|奖|资助|每)|(?=按))(?:每[^，。；\d]{1,8}?)?(?:按照?[^，。；\d]{0,24})?(?:给予|予以|一次性|最高|不超过){0,2}"
    r"(?P<kind>补贴|补助|奖励|资助|贴息)?\d[\d.]{0,8}\s?(?:[万亿]?元|[%％])(?:的?(?:比例|标准)?的?(?:给予|予以)?(?P<behind>补贴|补助|奖励|资助|贴息))?"
)
# 国内维权的按照实际支付费用的30%给予补助，最高20万元；海外维权的按照实际支付费用的50%给予补助
_FIRST = re.compile(
    rf"(?:^|[，。：\s]){_CASE}{_NO_CASE}{_GIFT}(?:，[^，。；]{{0,20}}(?:最高|不超过)[^，。；]{{0,16}})?；$"
)
_NEXT = re.compile(rf"^(?!对|其中|每|单|同一|另|并|再){_CASE}{_NO_CASE}{_GIFT}")
_LONGEST = 120
# 租用国有厂房的，租金全免；租用民营厂房的，按每平方米8元补贴: the same deed with a thing of another sort.
_DEED = r"(?P<deed>入驻|进驻|租用|租赁|承租|使用|选用|购买|购置|投保|采用)"
_DONE = re.compile(
    rf"{_DEED}(?P<sort>[^，。；：\d]{{2,12}}?)(?P<what>[\u4e00-\u9fff]{{2}})的，[^。；]{{0,80}}(?:补贴|补助|减免|全免|免[费收交缴租]|优惠|奖励)[^。；]{{0,40}}；$"
)
_DONE_OTHERWISE = re.compile(rf"^{_DEED}(?P<sort>[^，。；：\d]{{2,12}}?)(?P<what>[\u4e00-\u9fff]{{2}})的，")


def does_the_same_otherwise(before: str, text: str) -> bool:
    """Whether a clause pays those of before, whom it does not name, for the same done with a thing of another sort.

    >>> does_the_same_otherwise("企业租用国有厂房的，租金减免50%；", "租用民营厂房的，按每平方米8元补贴。")
    True
    >>> does_the_same_otherwise("企业租用国有厂房的，租金减免50%；", "购买民营厂房的，按每平方米8元补贴。")
    False
    """
    first, following = _DONE.search(before[-_LONGEST:]), _DONE_OTHERWISE.match(text)
    alike = first and following and first.group("deed", "what") == following.group("deed", "what")
    return bool(alike and first and following and first["sort"] != following["sort"])


def pays_the_next_case(before: str, text: str) -> bool:
    """Whether both clauses pay alike for two cases of one thing.

    >>> pays_the_next_case("国内参展的按费用的30%给予补助，最高20万元；", "境外参展的按费用的50%给予补助。")
    True
    >>> pays_the_next_case("渔业企业按费用的30%给予补助；", "服务机构按费用的50%给予补助。")
    False
    """
    first, following = _FIRST.search(before[-_LONGEST:]), _NEXT.match(text)
    if first is None or following is None or first["what"] != following["what"]:
        return False
    kinds = [case["kind"] or case["behind"] for case in (first, following)]
    return kinds[0] is not None and kinds[0] == kinds[1] and first["case"] != following["case"]
