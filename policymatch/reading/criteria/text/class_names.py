"""Class names: the words with which a part of a sentence opens that asks something of one class of applicant alone."""

import re
from typing import NamedTuple

from policymatch.domain.word import Word
from policymatch.reading.demanding import MUST


class Naming(Word):
    """How a part names those of whom it asks something."""

    THOSE = "those"
    OTHERS_THAN = "others_than"
    ALL_OTHERS = "all_others"
    WHO_APPLIES = "who_applies"
    SOMEHOW = "somehow"
    IF_THEY_ARE = "if_they_are"


class Opening(NamedTuple):
    """Where the name of a class stands in a text, how it is meant, and where what is asked begins."""

    start: int
    end: int
    naming: Naming
    asked: int


_FIRMS = r"(?:企业|公司|单位|机构|合作社|项目|个体工商户|家庭农场|社会组织)"
TRADE = r"(?<![营从就毕专创作停开失企])业(?![务绩人生主者])"
"""What the name of a trade ends in (批发业), and neither 营业收入 nor 从业人员, as an expression."""
_TRADE = rf"{TRADE}(?![\u4e00-\u9fff]{{1,6}}企业)(?:类)?(?:企业|项目|单位)?"
_NOT_ANY = r"(?!应|须|需|必须|不|未|无(?!人)|有(?!色|机)|具[有备]|近|在(?!线)|与|拥有|获[得评]|设[有立置]|建[有立成设]|申[报请]|本企|本单|本公|仅|只|该|上述|以上|单个|每|各|所有|独立法人|同一|牵头|参与|承担|项目|被)"
_NAME = rf"{_NOT_ANY}[\u4e00-\u9fff“”]{{1,14}}?(?:{_FIRMS}|{_TRADE})"
_SIZE = r"(?:大中型|中小微型?|大型|中型|小型|微型|小微|中小|规模以[上下]|规[上下]|限额以[上下]|限[上下])"
_LIST = rf"(?:{_NAME}(?:(?:[、和及与或]|以及){_NAME}){{0,4}}|{_SIZE}(?=的?(?:企业)?(?:{MUST}|不|达|增|为|满|超|\d)))"
_LEAD = r"(?:但|其中|如|若|凡|对于?|针对){0,2}+"
_OUTSIDE = r"(?:以|之)?外"
_OTHER = r"(?:其[他余它](?:的)?(?:各类|行业|类型|领域|类别|类)?(?:的)?)"
_ANYBODY = rf"(?:申报|申请|所有|各类)?{_FIRMS}"

# 如申报企业为上市公司，……
_IF = re.compile(
    r"(?:如果?|若|倘若)(?!有|需|遇|因)(?:(?:申[请报]|牵头)?(?:企业|单位|主体|人|方))?(?:为|系|是|属于)(?P<who>[^,，。;]{2,24}?)(?:的)?$"
)
_BUT_FOR = re.compile(rf"除(?P<who>[^,，。;除]{{2,40}}?){_OUTSIDE}(?:的)?(?:$|(?={_OTHER}))")
_OUTSIDE_OF = re.compile(rf"{_LEAD}(?P<who>[^,，。;除的]{{2,40}}?)(?:以|之)外的{_OTHER}?{_FIRMS}(?:的)?")
_ALL_OTHERS = re.compile(
    rf"{_LEAD}{_OTHER}(?:{_FIRMS}(?:的)?|(?={MUST}|不[低少高超]|达到|满))|(?:未|不)(?:认定|入选|列入|获得|属于|符合|具备|满足|达到)(?:上述[^,，。;的]{{1,8}})?的(?:{_FIRMS})?$"
)
# 非高新技术企业, 不属于高新技术企业的
_ARE_NOT = re.compile(
    rf"{_LEAD}(?:非(?!上市|金属|织造|遗|标|公有|营利)(?P<who>{_LIST})"
    rf"|(?:不属于|不是|(?:尚?未)(?:被|获|曾)?(?:认定|评定|列入|纳入|获得|取得)(?:为)?)(?P<whom>[^,，。;的]{{2,24}}?)的(?:{_FIRMS}(?:的)?)?)"
)
_ARE = re.compile(rf"{_LEAD}(?P<who>{_LIST})(?:的)?")
# 30人以上的, 未满2年的, behind a class of that figure
_OF_THE_FIGURE = r"(?:未满|不满|不足|超过|满|在)?\d[^,，。;的]{1,16}"
# 属于制造业的, 成立3年以内的企业, 注册地在本市的企业
_WHOLE = re.compile(
    rf"{_LEAD}(?P<who>(?:(?:属于|从事|(?:已)?(?:认定|评定|获评)为|成立|注册|设立|(?:单位|企业)?(?:职工|员工|从业人员)|规模以|(?:上一?年度?|上年|年)?(?:主营业务|营业|销售)(?:总)?(?:收入|额)|在(?=[^,，。;的]{{2,10}}(?:注册|登记|纳税)))[^,，。;的]{{1,24}}?|{_SIZE}|{_NAME}|{_OF_THE_FIGURE})的(?:{_FIRMS}(?:的)?)?)(?:$|(?<=[业司位构目社户场织])|(?={MUST}|不[低少]|达到))"
)
# 首次申报的企业，……；再次申报的，……
_WHOEVER = re.compile(
    rf"{_LEAD}(?!符合|满足|具[备有]|申[请报]|享受|无|未发生|依法|上述|以上|近|应|须|需)(?P<who>[^,，。;]{{2,30}}的(?:{_FIRMS})?)$"
)
# 联合申报的，牵头单位须为企业
_TOGETHER = re.compile(
    rf"{_LEAD}(?P<who>(?:由)?(?:多家单位|企业|产学研)?(?:以)?联合(?:体)?(?:形式|方式)?(?:申报|申请|承担|实施|攻关)(?:项目)?的(?:项目)?)$"
)
# 企业牵头的, 高校、科研院所牵头申报的, 申报单位为企业的
_APPLIES = re.compile(
    rf"^(?:{_LEAD}(?:由|以)?(?P<who>[\u4e00-\u9fff、]{{2,20}}?)(?:作为[^,，。;]{{2,8}}?|牵头|独立|单独|为主|申报|申请|承担|实施){{1,3}}的(?:项目)?(?:$|(?={MUST}))"
    r"|(?:(?:申报|申请|牵头|承担)?(?:单位|主体|人|方)(?:为|是|属于)|为|是)(?P<whom>[\u4e00-\u9fff、]{2,20}?)的$)"
)


def opening_in(text: str) -> Opening | None:
    """The name of a class that `text` opens with; None where it opens with none.

    >>> opening_in("中型企业不低于4%")
    Opening(start=0, end=4, naming=<Naming.THOSE: 'those'>, asked=4)
    """
    for pattern, naming in (
        (_IF, Naming.IF_THEY_ARE),
        (_BUT_FOR, Naming.OTHERS_THAN),
        (_OUTSIDE_OF, Naming.OTHERS_THAN),
        (_ALL_OTHERS, Naming.ALL_OTHERS),
        (_ARE_NOT, Naming.OTHERS_THAN),
        (_TOGETHER, Naming.SOMEHOW),
        (_APPLIES, Naming.WHO_APPLIES),
        (_WHOLE, Naming.THOSE),
        (_ARE, Naming.THOSE),
        (_WHOEVER, Naming.SOMEHOW),
    ):
        if told := pattern.match(text):
            group = next((name for name in ("who", "whom") if told.groupdict().get(name)), 0)
            return Opening(*told.span(group), naming, told.end())
    return None
