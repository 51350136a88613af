"""Entities: which kinds of entity a text lets apply (企业, 高等学校、科研机构, 引进的人才)."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TypeAlias

from policymatch.domain.condition import Op
from policymatch.domain.fields import PEOPLE, EntityType, Field
from policymatch.reading.criteria.stated.applicants import find_sizes
from policymatch.reading.criteria.stated.by_deed import acts_beside_an_office, employs_them, persons_by_deed
from policymatch.reading.criteria.stated.found import Found
from policymatch.reading.criteria.stated.no_firms import find_no_firms
from policymatch.reading.criteria.stated.persons import (
    APPLIED_FOR_BY,
    counted_persons,
    find_persons,
    founding_persons,
    given_to_people,
)
from policymatch.reading.demanding import MUST
from policymatch.terms import Terms

_NamedKinds: TypeAlias = tuple[int, int, tuple[EntityType, ...]]
"""The half-open span of words that name kinds of entity, and those kinds."""
_NOT_AN_APPLICANT = re.compile(
    r"划[分型](?:标准|规定)|(?:本科|专科)(?!生|院|学校|层次院)|生(?!产|物|态)|(?:本科|专科|硕士|博士)[^,，。;、]{0,12}毕业生|(?:综合|学科)?排名|(?:正式|在编)?工作人员|(?:应|往|历)届|在校(?:大?学)?生|学生|(?:失业|下岗|离岗|退休)(?:人员|职工)|师生|教师|教职工|(?:的)?(?:高级|中高层)?(?:管理|核心|关键|技术|研发|科研|专业|业务)[^,，。;给]{0,10}(?:人员|骨干|人才)|(?:的)?(?:主要|法定)?(?:负责人|代表人|经营者|举办[者人]|出资[者人])|城|科技园|(?:职工|员工|人力资源|经理|任职|中(?=符合|的))|满意|投资项目|属地率|事项|办事|消费|贷款|住房|家|年金|所得税|技术(?:研发|创新)?中心|(?:研究开发|研发)中心|研究院|标准|孵化|加速器|登记|法定代表|法人代表|服务包|培育|数量|债|库|主体|主(?=经营|贷款|个人|$|[、,，的])|信用|集群|联合会|主管|名录|“|职称|》"
    r"|发展(?:故事|基金|促进)|入驻[率数]|集聚度|服务(?:券|中心|平台|机构|特派员|专员|体系|日|站)|融资(?:信用|担保)|名单|毕业|总部|信息|(?:个人)?薪酬|工资|收入|贡献|独资|合伙企业|创业创新|公共服务|(?<=个人)名下"
    # Of 科研团队以成果作价入股的企业 the firm applies.
    r"|(?<=团队)(?:以[^,，。;]{0,12}作价|现金)?(?:入股|持股|出资|占股)"
)
_PUBLIC = re.compile(r"(?<!机关)(?<!行政)企、?事业(?:单位|(?!单位))(?:[、及和]民办非)?")
_PUBLIC_KINDS = (EntityType.ENTERPRISE, EntityType.INSTITUTE, EntityType.UNIVERSITY, EntityType.HOSPITAL)
_AND_OTHERS = re.compile(r"(?:[和及与、]|以及)(?:其他)?(?:各类)?(?:服务)?(?:机构|单位|组织)")
_RECIPIENT = re.compile(
    r"(?:给予|对|按照?|给)(?:并购方|单个|每家(?:[\u4e00-\u9fff]{2,4}?)?|该|申报|研制|生产|研发|采购|应用|建设|运营|建设运营|承租)?企业(?!的?研发|所得税|实际|上一|入驻|等新?(?:立项|牵头|主导|发布|制定|获批))"
)
# 单人最高5万元，每家企业最高20万元: the firm has it for its people.
FIRM_OF_PEOPLE = re.compile(
    r"(?:单人|每[人名])[^,，。;\d]{0,12}\d[\d.]{0,8}[万亿]?元[^,，。;\d]{0,8}[,，](?:每[家个]|单[个家])企业[^,，。;\d]{0,12}(?:最高|不超过)"
)
# 员工取得证书的，给予个人一次性奖励
_PERSON_RECIPIENT = re.compile(
    r"(?:给予|发放给|奖励给?)(?:其|该)?(?:个人|本人)(?![^,，。;]{0,4}(?:住房|消费|所得税|养老|账户))"
)
_LISTED_RECIPIENT = re.compile(r"给予(?:每家|单个|每个)?上市(?:公司|企业)")
# 给予中小企业预付款: small firms receive it.
_SMALL_RECIPIENT = re.compile(r"给予(?P<who>(?:中小微?|小微)企业)(?!主)")
ASSOCIATION_RECIPIENT = re.compile(
    r"(?:给予|奖励|补助)[^,，。;\d]{0,12}(?:商协会|协会|商会)(?=[^,，。;]{0,6}\d|一次性)"
    # 牵头申诉的行业商会另外给予9万元补贴
    r"|(?<=行业)(?:商协会|协会|商会)(?=(?:另外?|再)?(?:给予|奖励|补助)[^,，。;]{0,4}\d)"
)
_OF_OTHERS = re.compile(
    r"(?:参公管理的?|参照公务员(?:法)?管理的(?:[^、,，。;的]{1,6}、)?|在孵[\u4e00-\u9fff]{0,5}|被投|创办|领办|开办|入驻|担保|上市|基金业|毕业|(?<!外商)投资|租赁|保险|信托|证券|小额贷款|供电|电网|银行|监理|施工|国际|(?<!日)本|同一|[到赴去][我本][市省县区]|(?:银行|保险|信保|担保)[\u4e00-\u9fff]{0,6}分|(?:医疗(?:卫生)?机构|医院|高校|院校|院所)(?:仅|只)?限(?:于|为)?[^,，。;]{0,6})$"
)
# 10个“人工智能+”场景: no 个人.
_OPENS_A_NAME = re.compile(r"[“《]")
# 企业、高校; 企业(用人单位,含社会组织).
_JOINT = re.compile(
    r"^(?:等|(?:等)?(?:[、和及与或,]|以及|、?或者)[^、,，。;的]{0,10}|\((?:[^(),，]{2,6}[,，])?(?:含|包括|包含)[^(),，、]{0,4})$"
)
# 企业、职业院校(含技工院校)或行业协会: the bracket is of the one before it, and the list goes on.
_TAKES_IN = re.compile(r"\((?:含|包括|包含)[^()]{1,20}\)")
_DIRECTLY = re.compile(r"(?:不包括|不含|除外|不包含)$")
_NONE_OF_THEM = re.compile(
    # 不含医学美容等非治疗性医院: some of them.
    r"(?:不包括|不含|除外|不包含)(?:[^()，。]{0,6}|(?![^()，。]{0,4}税)[^()，。,;的\d]{7,16})$"
)


# 高校与入园企业共建学院: whom those who apply work with.
_WITH = re.compile(r"与[^、,，。;的]{0,10}")
_TOGETHER = re.compile(
    r"^(?:[、和及或][^、和及或,，。;的]{2,8}){0,5}[^,，。;]{0,8}?(?:共建|合作|联合|共同|联动|签[订署](?![^,，。;]{0,12}劳动合同))"
)


# 有不少于1名员工缴纳社会保险费(不含创业者本人): who is not counted may well apply.
_NOT_COUNTED = re.compile(r"(?:员工|职工|人员|人数|保险费?)[^()]{0,20}\((?:不含|不包括)[^()]{0,8}$")


# 不包括高校毕业生个人应缴纳的部分: what they pay themselves, and not they.
_THEIR_SHARE = re.compile(r"(?:本人|自身)?应?(?:当)?(?:缴纳?|承担|负担)的?(?:部分|费用)")


# 企业(单位), 企业(用人单位,含社会组织): organisations of any kind.
_OR_UNITS = re.compile(r"\((?:或)?(?:用人)?(?:单位|机构|组织)(?:[,，](?:含|包括)[^(),，。;]{2,12})?\)")
# 须联合至少1家高校院所共同申报: with whom one applies.
_WITH_PARTNERS = re.compile(rf"{MUST}联合[^,，。;、]{{0,12}}$")
# 不含企业所属科研院所: institutes of firms are left out, and no firm.
_OWNS_THEM = re.compile(r"(?:所属|下属|自有|内设)")


# 不含事业单位在编人员, 不含公务员: some people; 不含个人,
# 不包括自然人, 不含高校毕业生: all who are called so.
_ALL_PEOPLE = re.compile(r"个人|自然人|居民|农户|个体(?:工商)?户|(?:创业)?团队|创客")


def _are_some_of_them(
    text: str,
    left_out: re.Match[str],
    run: list[_NamedKinds],
    kinds: set[EntityType],
) -> bool:
    """Whether those left out are only some of their kind
    (不含外商投资企业, 不含在编人员), which bars no kind.
    """
    start, end = run[0][0], run[-1][1]
    if kinds <= PEOPLE:
        return _ALL_PEOPLE.match(text, start, end) is None
    return _DIRECTLY.search(left_out.group()) is None


def find_entities(text: str, terms: Terms) -> Iterator[Found]:
    """The kinds of entity that a text names, one criterion for each run of them (高校、科研机构和企业)."""
    for run in _runs(text, sorted({*_organisations(text, terms), *_persons(text)})):
        kinds = {kind for _, _, some in run for kind in some} | _agencies(text, run) | _teams(text, run)
        bracketed = run[0][2] == (EntityType.ENTERPRISE,) and _OR_UNITS.match(text, run[0][1])
        if bracketed or (kinds == set(_PUBLIC_KINDS) and _AND_OTHERS.match(text, run[-1][1])):
            # 企业（单位）, 企事业单位和服务机构: any organisation, no person.
            yield Found(Field.ENTITY_TYPE, Op.NOT_IN, (EntityType.INDIVIDUAL,), run[0][0], run[-1][1])
            continue
        if _NOT_COUNTED.search(text[: run[0][0]]) or _THEIR_SHARE.match(text, run[-1][1]):
            continue
        left_out = _NONE_OF_THEM.search(text[: run[0][0]])
        if left_out and _are_some_of_them(text, left_out, run, kinds):
            continue
        if _WITH_PARTNERS.search(text[: run[0][0]]) or _are_partners(text, run):
            continue
        if left_out and _OWNS_THEM.match(text, run[-1][1]):
            continue
        op = Op.NOT_IN if left_out else Op.IN
        yield Found(Field.ENTITY_TYPE, op, tuple(k for k in EntityType if k in kinds), run[0][0], run[-1][1])


# 支持与外国科研机构、企业共建联合实验室: with whom those who apply work.
_FIRST_WITH = re.compile(r"(?:^|支持|鼓励|引导|推动|[须应需并])与[^,，。;的]{0,16}$")


def _are_partners(text: str, run: list[_NamedKinds]) -> bool:
    """Whether a list tells only with whom something is done."""
    return (
        _FIRST_WITH.search(text[: run[0][0]]) is not None and _TOGETHER.match(text[run[-1][1] :]) is not None
    )


def _runs(text: str, named: list[_NamedKinds]) -> Iterator[list[_NamedKinds]]:
    """The namings that stand in one list, list by list; those with whom something is done together left out."""
    runs = [named[:1]]
    with_them = 0
    for before, after in pairwise(named):
        partners = _TOGETHER.match(text[after[1] :]) if _WITH.fullmatch(text[before[1] : after[0]]) else None
        with_them = after[1] + partners.end() if partners else with_them
        if after[1] <= with_them:
            continue
        if _is_one(before, after) or _are_listed(text, before[1], after[0]):
            runs[-1].append(after)
        else:
            runs.append([after])
    return filter(None, runs)


def _are_listed(text: str, end: int, start: int) -> bool:
    """Whether a list goes on from the name that ends at `end` to
    the next, with or without a bracket of what the first takes in.
    """
    opened = text.rfind("(", 0, start)
    closed = _TAKES_IN.match(text, opened, start) if opened >= 0 else None
    behind = max(end, closed.end()) if closed and end >= opened else end
    return _JOINT.match(text[behind:start]) is not None


# 商会、招商机构及自然人: an agency may well be a firm.
_AGENCY = re.compile(r"[、和及与或(](?:招商|中介|代理|咨询|社会)(?:服务)?机构")


def _agencies(text: str, run: list[_NamedKinds]) -> set[EntityType]:
    """Firms, where agencies of any kind stand among those named."""
    found = _AGENCY.search(text, run[0][0], run[-1][1]) if len(run) > 1 else None
    return {EntityType.ENTERPRISE} if found else set()


# 下列企业和团队: teams by themselves, and not those that a firm has (企业和团队成员).
_AND_TEAMS = re.compile(
    r"(?:[、和及与或]|以及)(?:个人(?:[、和及与或]|以及))?团队(?=$|[,，、;；。:：的可均应须]|申报|申请)"
)


def _teams(text: str, run: list[_NamedKinds]) -> set[EntityType]:
    """Teams, where they are named right behind firms."""
    beside = EntityType.ENTERPRISE in run[-1][2] and _AND_TEAMS.match(text, run[-1][1])
    return {EntityType.TEAM} if beside else set()


def _is_one(before: _NamedKinds, after: _NamedKinds) -> bool:
    """Whether two names of people are one (个人创业者)."""
    return before[1] == after[0] and before[2] == after[2] == (EntityType.INDIVIDUAL,)


# 见习单位按每人每月1500元享受补贴: so much for each of those whom it takes on.
_BY_THE_HEAD = re.compile(r"^[^,，。;]{0,12}(?:单位|企业|机构|基地|公司)[^,，。;]{0,20}(?:按|每人)")


def find_counted(text: str) -> Iterator[Found]:
    """People whom an offer is for because it says how many of them have it, or gives what they alone have."""
    if _BY_THE_HEAD.match(text) or APPLIED_FOR_BY.search(text):
        return
    alone = (*given_to_people(text), *founding_persons(text), *persons_by_deed(text))
    for start, end in (*counted_persons(text), *alone):
        yield Found(Field.ENTITY_TYPE, Op.IN, (EntityType.INDIVIDUAL,), start, end, "counted")


# 对取得职称的，给予每人5000元补贴: people, where nobody is named who employs them.
_TO_EACH = re.compile(
    r"(?:给予|发放|奖励|资助)每(?:人|名)[^,，。;]{0,12}(?:\d[\d.]*万?元|奖励|补贴|津贴|资助)"
)


_EMPLOYS = re.compile(r"企业|单位|机构|公司|基地|平台|园区|高校|院所|招用|吸纳|聘|引进")


def let_have(who: str, what: str) -> re.Pattern[str]:
    """The words by which an office lets somebody have more (合理提高签约医疗机构的支付总额)."""
    return re.compile(rf"(?:增加|提高|上调|提升)[^,，。;企]{{0,6}}(?:{who})的?[^,，。;企]{{0,8}}(?:{what})")


_LET_HAVE = let_have("医疗(?:卫生)?机构|医院", "总额|额度|限额|预算")


def _applying_firm(text: str) -> re.Match[str] | None:
    found = APPLIED_FOR_BY.search(text)
    return found if found and found["firm"] else None


def find_recipients(text: str) -> Iterator[Found]:
    """Who is given something, where an offer names nobody before it says what (给予企业一次性奖励)."""
    if no_firm := next(find_no_firms(text), None):
        yield no_firm
    elif (found := _PERSON_RECIPIENT.search(text)) and "企业和" not in text:
        yield Found(Field.ENTITY_TYPE, Op.IN, (EntityType.INDIVIDUAL,), *found.span(), "given")
    elif found := _RECIPIENT.search(text) or _applying_firm(text) or FIRM_OF_PEOPLE.search(text):
        yield Found(Field.ENTITY_TYPE, Op.IN, (EntityType.ENTERPRISE,), *found.span(), "given")
    elif found := ASSOCIATION_RECIPIENT.search(text):
        yield Found(Field.ENTITY_TYPE, Op.IN, (EntityType.ASSOCIATION,), *found.span(), "given")
    elif found := _SMALL_RECIPIENT.search(text):
        sizes = next(find_sizes(text[found.start("who") :]), None)
        if sizes is not None:
            yield Found(Field.SIZE_CLASS, Op.IN, sizes.value, *found.span(), "given")
    elif found := _LET_HAVE.search(text):
        yield Found(Field.ENTITY_TYPE, Op.IN, (EntityType.HOSPITAL,), *found.span(), "given")
    elif (found := _TO_EACH.search(text)) and not _EMPLOYS.search(text):
        yield Found(Field.ENTITY_TYPE, Op.IN, (EntityType.INDIVIDUAL,), *found.span(), "given")
    elif found := _LISTED_RECIPIENT.search(text):
        yield Found(Field.LISTED, Op.EQUAL, True, *found.span(), "given")


def _organisations(text: str, terms: Terms) -> Iterator[_NamedKinds]:
    for found in _PUBLIC.finditer(text):
        yield (
            found.start(),
            found.end(),
            _PUBLIC_KINDS + (EntityType.ASSOCIATION,) * ("民办" in found.group()),
        )
    for mention in terms.entities.find(text):
        if _NOT_AN_APPLICANT.match(text, mention.end) or _OF_OTHERS.search(text[: mention.start]):
            continue
        if _OPENS_A_NAME.search(text, mention.start + 1, mention.end):
            continue
        before, after = text[: mention.start], text[mention.end :]
        if _HAVE_IT_SOLD.match(after) and _SOLD_TO.search(before):
            continue
        if employs_them(before, after) or acts_beside_an_office(before, after):
            continue
        yield mention.start, mention.end, mention.values


# 高校向省内企业转让、许可成果: who has it from those who apply.
_SOLD_TO = re.compile(r"向[^,，。;、的]{0,8}$")
_HAVE_IT_SOLD = re.compile(r"(?:、[^,，。;、的]{2,8})?(?:转让|许可|输出|转移)")


def _persons(text: str) -> Iterator[_NamedKinds]:
    for start, end, with_team in find_persons(text):
        yield start, end, (EntityType.INDIVIDUAL, *((EntityType.TEAM,) if with_team else ()))
