"""Asides: sentences that offer nothing by where they stand, whatever the models make of their words."""

import re
from collections.abc import Collection, Sequence

from policymatch.reading.demanding import MUST
from policymatch.reading.labels import ACT, heads_leftovers
from policymatch.reading.measures.audiences import only_says_whom
from policymatch.reading.measures.bare_demands import eases, without_bare_demands
from policymatch.reading.measures.bookings import is_booked
from policymatch.reading.measures.duties import is_a_duty
from policymatch.reading.measures.ended import ends_support
from policymatch.reading.measures.heads import without_heads
from policymatch.reading.measures.hired import is_hired
from policymatch.reading.measures.labels import Label
from policymatch.reading.measures.own_work import is_own_work
from policymatch.reading.measures.preambles import without_preambles
from policymatch.reading.measures.purses import caps_or_pays, is_of_governments
from policymatch.reading.measures.reckonings import behind_its_ground, reckoned_in, reckons
from policymatch.reading.measures.said_beside import said_beside
from policymatch.reading.measures.tasks import is_a_task
from policymatch.reading.measures.terms_alone import tells_terms_alone
from policymatch.reading.measures.trees import Tables
from policymatch.reading.measures.under import (
    asks_below,
    demands_below,
    items_behind,
    names_sum,
    tells_gift,
    ways_below,
)
from policymatch.reading.measures.units import Layout, TextUnit, names_duties
from policymatch.reading.measures.urging import urges
from policymatch.reading.measures.whom import with_gifts_below
from policymatch.reading.numbering import OPENING_NUMBER
from policymatch.reading.overall import caps_all, caps_the_act
from policymatch.reading.roles import SectionRole

_TELL_OF_STEPS = (
    SectionRole.HEAD,
    SectionRole.PROCEDURE,
    SectionRole.RULES,
    SectionRole.TARGET,
    SectionRole.CONDITION,
    SectionRole.EXCLUSION,
)
_TELL_OF_PAPERS = (SectionRole.FACTS, SectionRole.WINDOW, SectionRole.MATERIALS)
_GIVES = re.compile(r"给予|予以|奖励|补助|补贴|资助|万元|认定为|授予|命名|名单|免费|减免|贴息|遴选出|取消")
_UNLIKELY = 0.5
# 2．养殖场持有许可证的，均可申请养殖补贴。: who may, among conditions.
_MAY_APPLY = re.compile(r"可(?:以)?申请[^。；，：\d]{2,16}(?:补贴|补助|奖励|资助|支持)[。；]?$")
# 申领方式：登录……, 个人申请方式：: the way to an offer, whatever it is called there.
_HOW_TO_APPLY = re.compile(
    rf"^{OPENING_NUMBER}"
    r"(?:[^，。：:]{0,8}(?:申领|申请|申报|办理|领取|享受|受理)(?:方式|渠道|途径|流程|入口|地点|窗口|网址|部门|机构)[：:]"
    r"|(?:申[请报领]|办理|登录|查询)?(?:网址|网站|链接)[：:]\s?(?:https?|www)"
    # 申报时间为4月1日起至4月30日止，由市科技局组织评审，择优立项。 市科技局每年第三季度组织申报。
    # Behind the label on a line of its own there is no sign: 报名时间2026年4月1日至4月30日
    r"|(?:集中)?(?:申报|申请|受理|申领|办理|报名|征集|兑现)(?:时间|期限|时限|日期)(?:为|自|是|[：:])?[^，。；]{0,6}\d"
    r"|[^。；，\d]{2,12}每年[^。；，]{2,12}(?:组织|受理|启动)(?:集中)?申报(?:工作)?[。；]?$)"
)
# 每人只能享受一次, 所需资金由区财政承担: how often, and out of whose purse.
_ONLY_LIMITS = re.compile(
    r"^(?:[^。；]{2,80}(?:只能|仅能|仅可|只可|最多(?:可)?)(?:申请|享受|领取)(?:[一1]次)?[^。；\d]{0,16}(?:，不(?:可|得|能)[^。；\d]{2,40})?[。；]?"
    r"|[^。；\d]{0,40}(?:所需|奖励|补贴|补助|资助)(?:的)?(?:资金|经费)[^。；\d]{0,12}(?:由|从|纳入|列入)[^。；\d]{2,40}[。；]?"
    r"|[^。；\d]{2,60}(?:不再(?:另行|重复)?(?:给予|享受)?(?:补贴|补助|奖励|资助)|退回[^。；\d]{0,12}(?:补贴|补助|奖励|资金))[。；]?"
    r"|[^。；]{2,60}(?:补足|补发|补齐)?(?:差额|补差)[^。；\d]{0,10}[。；]?"
    r"|[^。；]{0,40}资金(?:的\d{1,3}%)?(?:由[^。；]{2,30}(?:分担|承担|负担)|可?用于奖励)[^。；]{0,40}[。；]?"
    r"|(?:同一|单家|单个)[^。；\d]{2,40}(?:按最高|就高)[^。；\d]{0,30}[一1]?次?[。；]?"
    r"|[^。；\d]{2,120}(?:可(?:以)?(?:叠加|重复)(?:享受|适用)|(?:择优|可以?选择)[^。；\d]{2,40}不得(?:重复|叠加)|不得(?:叠加|重复)(?:享受|适用))[^。；\d]{0,30}[。；]?"
    r"|[^。；\d]{2,160}不受(?:前款|前述|上述|本条|[此该]|[^。；，\d]{2,12}(?:年限|名额|数量))[^。；\d]{0,30}限制(?:，但[^。；\d]{2,60})?[。；]?"
    r"|[^。；\d]{2,60}(?:取消|撤销)其?[^。；\d]{0,12}(?:资格|认定|称号)[。；]?"
    # 已享受市场监管部门同类补助的除外。 车险等险种不在补助之列。
    # 其余项目每年4月1日至5月31日集中申报，逾期不受理。
    r"|(?:已经?|曾)(?:享受|获得)[^。；\d]{2,50}的除外[。；]?"
    r"|[^。；\d]{2,60}不在(?:补助|补贴|奖励|支持|资助|扶持)(?:之列|范围)(?:之?内)?[。；]?"
    r"|[^。；，]{0,24}每年[^。；，]{0,6}\d{1,2}月[^。；，]{2,40}(?:申报|受理|申请)(?:，[^。；，\d]{0,20})?[。；]?"
    # 已享受“一企一策”的企业，不重复享受本办法。
    r"|(?:已经?|曾)(?:享受|获得)[^。；\d]{2,60}[，,]?不(?:再|得|予)?(?:重复)?(?:享受|申报|申请)[^。；\d]{0,20}[。；]?"
    # 同一奖项晋升等次的，只奖励差额部分; 本政策与其他政策重合时，执行最高额。
    rf"|[^。；\d]{{0,12}}(?:同一|{ACT}与|同类)[^。；\d]{{4,90}}(?:不重复|从高|就高|最高额|差额|叠加|择优|择高)[^。；\d]{{0,40}}[。；]?"
    # 鼓励企业与高校组成联合体共同申报，同等条件下对链主企业牵头的项目予以优先。
    r"|(?:鼓励|支持)[^。；，\d]{2,40}联合体(?:共同|联合|牵头){0,2}(?:申报|申请)(?:，同等条件下[^。；\d]{2,60}优先)?[。；]?"
    # 同一项目已奖励后又获更高等次认定的，已奖励部分视作已配套，不足部分予以补足。
    r"|同一[^。；\d]{4,80}，[^。；，\d]{0,6}已(?:奖励|补助|补贴|资助|支持)(?:的)?部分[^。；\d]{2,60}[。；]?"
    # 大型项目，补贴面积不超过900平方米。
    r"|[^。；\d]{2,80}，(?:补贴|补助|奖励|资助)(?:面积|期限|人数|数量)(?:最高|最多|最长)?(?:不超过|为)\d[\d.]{0,6}(?:平方米|年|个月|人|家|件|个)[。；]?"
    # 同时获得几项荣誉的以最高奖励为准。 以上两项奖励，以在本区登记的公司作为奖励主体。
    r"|[^。；，\d]{2,40}[以按](?:最高|较高)[^。；，\d]{0,6}为准[。；]?"
    r"|(?:以上|上述)[两二三四五六\d]项(?:奖励|补助|补贴|资助|政策|支持)，(?![^。；]{0,80}(?:给予|予以))[^。；]{2,120}[。；]?"
    # 同时获评省级和市级称号的，按就高不重复原则予以奖励。
    r"|(?:同时|先后)?(?:入选|获得?|获评|符合|享受)[^。；，\d]{2,40}的，[^。；，\d]{0,4}[按以](?:照)?[^。；，\d]{0,4}就高[^。；，\d]{0,24}[。；]?"
    # 老人有多重身份的，按其中最高标准给予补贴。
    r"|[^。；，\d]{2,24}多重身份的，(?:按|择)[^。；\d]{0,4}(?:最高|就高|较高)[^。；\d]{0,20}[。；]?"
    # 符合多项奖励条件的，只奖励最高一项。
    r"|[^。；\d]{0,20}(?:多项|多个|多级|两项(?:以上|及以上)?|不同)[^。；\d]{0,20}(?:的|时)，(?:只|仅|按|择)[^。；\d]{0,12}(?:最高|较高|就高|从高|高)[^。；\d]{0,20}[。；]?)"
)


# 由企业牵头，牵头企业研发费用不低于……: what is asked, in the room of an offer.
_ONLY_DEMANDS = re.compile(
    rf"^[^。；]{{2,80}}应当?(?:不低于|不少于|不超过|高于|在\d)[^。；]{{2,80}}[。；]?$"
    # 条件是亩均税收不低于8万元，并且没有转租。 机构须完成备案，实缴规模不低于3000万元。
    r"|^条件是[^。；]{4,120}[。；]?$"
    # 兼营其他货物的，对无法划分的进项税额，应按实际成本确定分摊额。
    rf"|^{OPENING_NUMBER}(?![^。；]{{0,160}}(?:给予|予以|享受|申[请报]|认定|优先|减免|免收|减收|奖励|补[贴助]))[^，。；]{{2,60}}的，对[^，。；]{{2,24}}，应当?(?:按|按照|分别)[^。；]{{2,80}}[。；]?$"
    # 个体户转为公司的，应当结清税款: what those have to do.
    r"|^(?![^。；]{0,120}(?:给予|予以|享受|申[请报]|认定|优先|减免|免收|减收))[^，。；]{2,40}的，应当[^。；]{2,80}[。；]?$"
    rf"|^(?:除[^。；]{{2,80}}外，)?(?:[\u4e00-\u9fff]{{0,6}}机构|申请人(?:及其配偶)?|借款人)(?:还|均)?{MUST}(?:为|是|具[备有]|在|已|完成|没有|无|符合)[^。；]{{2,120}}[。；]?$"
    rf"|^(?:上述|以上)?(?:企业|单位|项目(?:[^，。；]{{0,4}}单位)?)(?:还|均)?{MUST}(?:为|是|系|具[有备]|在[^，。；]{{2,12}}(?:注册|登记))[^。；]{{2,120}}[。；]?$"
    # 该企业应成立不超过36个月，且由大学生出资30%以上。
    rf"|^(?:该|该类|此类|被投|在孵)(?:企业|单位|机构|项目)(?:还|均)?{MUST}(?![^。；]{{0,200}}(?:给予|予以))[^。；]{{2,160}}[。；]?$"
    # 上年度营业收入不低于2000万元，其中软件企业可放宽至1000万元；
    r"|^[^。；]{2,60}(?:不低于|不少于|不超过|以上|以下|以内)[^。；]{0,60}，(?:其中)?[^，。；]{2,40}可?(?:适当)?(?:放宽|降低)(?:至|到|为)[^，。；]{1,16}[。；]?$"
    rf"|^{OPENING_NUMBER}(?:由企业牵头|(?:牵头|申报|申请|承担)(?:企业|单位)|[^。；，]{{2,20}}牵头的)[^。；]{{0,80}}(?:不低于|不少于|不超过|以上|应当?|须|需)"
)


def without_asides(layout: Layout, labels: Sequence[Label], begins: Sequence[float] | Tables) -> list[Label]:
    """Labels in which what only tells of papers, times or steps
    begins no offer; `begins` are the chances that one does.

    A reckoning goes on with the offer before it.
    """
    found, aside = with_gifts_below(layout, labels), False
    found = without_bare_demands(layout, _without_leftovers(layout, found))
    names = {p.path[-1] for p in layout.paragraphs if p.cell and p.path}
    reckoned = reckoned_in(layout)
    behind = {at for at in reckoned if behind_its_ground(layout, at)}
    for i, unit in enumerate(layout.units):
        if found[i] is Label.BEGIN:
            aside = _is_aside(unit, begins[i]) or _only_asks(layout, unit, names)
        elif unit.place == 0 and _ASKS.match(unit.text):
            aside = True
        if found[i] is Label.OUTSIDE:
            aside = False
        elif aside:
            found[i] = Label.OUTSIDE
        told = found[i] is not Label.OUTSIDE or unit.paragraph in behind
        if told and (unit.paragraph in reckoned or _only_adds(unit.text)):
            apart = unit.place == 0 and layout.paragraphs[unit.paragraph].numeral is not None
            before = Label.OUTSIDE
            if i and not (apart and unit.text.startswith("第")):
                before = found[_before(layout, i, behind)]
            found[i] = Label.OUTSIDE if before is Label.OUTSIDE else Label.INSIDE
    found = [
        Label.OUTSIDE if names_duties(unit.text) or is_hired(unit.text) else label
        for unit, label in zip(layout.units, found, strict=True)
    ]
    return without_preambles(layout, without_heads(layout, _without_demands(layout, found)))


def _before(layout: Layout, at: int, behind: Collection[int]) -> int:
    """The sentence before that at `at`; for one `behind` its ground, the one before that ground."""
    here = layout.units[at]
    if here.place or here.paragraph not in behind:
        return at - 1
    return next((i for i in range(at - 1, -1, -1) if layout.units[i].paragraph < here.paragraph - 1), at - 1)


def _without_leftovers(layout: Layout, labels: Sequence[Label]) -> list[Label]:
    """Labels in which nothing begins behind the end of a page's text (上一篇：……, 相关文档)."""
    found = list(labels)
    half = len(layout.units) // 2
    ends = (i for i, unit in enumerate(layout.units) if i > half and heads_leftovers(unit.text))
    for i in range(next(ends, len(found)), len(found)):
        found[i] = Label.OUTSIDE
    return found


def _without_demands(layout: Layout, labels: Sequence[Label]) -> list[Label]:
    """Labels in which what an offer leaves to a list below it to ask (满足以下条件之一的……) begins none."""
    asked = {
        at
        for unit, label in zip(layout.units, labels, strict=True)
        for at in (demands_below if label is Label.OUTSIDE else asks_below)(layout, unit)
    }
    asked |= {at for unit in layout.units for at in ways_below(layout, unit)}
    items = {item for at in range(len(layout.units)) for item in items_behind(layout, at)}
    return [
        Label.OUTSIDE if unit.paragraph in asked or at in items else label
        for at, (unit, label) in enumerate(zip(layout.units, labels, strict=True))
    ]


def _only_adds(text: str) -> bool:
    """Whether a sentence tells how a sum comes about, how often it is had or who pays it."""
    limits = _ONLY_LIMITS.fullmatch(text) is not None and not names_sum(text)
    limits = limits or caps_or_pays(text) or eases(text) or is_booked(text)
    demands = _ONLY_DEMANDS.match(text) is not None and not tells_gift(text)
    return limits or demands or reckons(text)


def _only_asks(layout: Layout, unit: TextUnit, names: Collection[int]) -> bool:
    """Whether a sentence stands in a cell of a table that says who may apply,
    or is called, beside what is given; `names` are the cells that name rows.
    """
    paragraph = layout.paragraphs[unit.paragraph]
    return paragraph.cell and (unit.role is not SectionRole.OFFER or unit.paragraph in names)


# 资金池承担70%，合作银行承担30%: whose loss it is.
_SHARES_A_LOSS = re.compile(r"(?:承担|分担)\s?\d{1,3}%[^。；]{0,40}(?:承担|分担)\s?\d{1,3}%")
# 先进制造业企业，是指……, 采取自行判别、资料留存备查的办理方式
_DEFINES = re.compile(
    r"^[^。；，\d]{2,20}，?(?:是指|系指)|^[^。；]{4,80}采取[^。；]{4,40}的(?:办理|申报)方式"
)
# 核定征税的企业可否享受？ 例如：A企业今年……: a question, and an example of nobody.
_ASKS_OR_SHOWS = re.compile(
    r"^(?:[^。；]{4,200}[？?]$|(?:例如|比如|举例|假设)[：:，,]|(?:[A-Z甲乙丙]|某)(?:企业|公司))"
)

# 问：同一项目能不能享受几项政策？: what is answered there goes on with no offer before it.
_ASKS = re.compile(r"^(?:\d{1,2}[.．、]\s?)?(?:问|Q)\d{0,2}[:：.．、]|^[^。；]{4,200}[？?]$")


# （3）对其他项目支持标准：按投资额的50%给予支持。
# （4）单个项目最高支持额度不超过500万元。: how much, of what stands elsewhere.
_ONLY_HOW_MUCH = re.compile(
    rf"^(?:[①-⑳]|{OPENING_NUMBER})(?:对(?:其他|上述|以上|前述)[^，。；：]{{0,8}}(?:支持|补[助贴]|奖励|资助)标准："
    # ③每家企业（机构）年度补助总额不超过300万元。
    r"|[每单][个家](?:企业|单位|机构|主体)(?:（[^（）]{1,8}）)?(?:每年|每?年度)(?:补助|补贴|奖励|资助|支持)?总(?:金)?额[^，。；\d]{0,4}(?:最高|不(?:得)?超过)[^，。；]{0,20}。?$"
    r"|单[个一](?:项目|企业|单位)?[^，。；\d]{0,10}(?:最高|不超过)[^，。；]{0,20}。?$)"
)


# 申报企业仅须填写申报表，实行纸质申报, among the steps, and with no gift
_FILLS_IN = re.compile(
    r"申[请报](?:企业|单位|主体|人)[^，。；]{0,4}(?:须|需|应)[^，。；]{0,6}(?:填[写报]|提交|报送)"
)


def _only_fills_in(unit: TextUnit) -> bool:
    step = unit.role is SectionRole.PROCEDURE and _FILLS_IN.search(unit.text) is not None
    return step and not (tells_gift(unit.text) or names_sum(unit.text))


# 单位推荐，审查材料→专家评审，择优确定名单→公示及认定。: the steps that those take who apply.
_CHAIN_OF_STEPS = re.compile(r"^[^→]{2,200}→[^→]{2,200}→")
# Beside what it pays, the certificate that a chain ends in: a title may be conferred nowhere else.
_BRINGS = re.compile(
    r"优惠|享受|减免|退税|补贴|补助|奖励|资助|贴息|(?:颁发|授予|发放)[^→。；]{0,30}(?:证书|牌匾|称号)"
)


def _is_chain_of_steps(unit: TextUnit) -> bool:
    steps = unit.role is SectionRole.PROCEDURE and _CHAIN_OF_STEPS.match(unit.text) is not None
    return steps and not (_BRINGS.search(unit.text) or tells_gift(unit.text) or names_sum(unit.text))


# 填报日期：年月日……企业公章：: the blanks of a form that is to be filled in.
_BLANKS_OF_A_FORM = re.compile(r"(?<!出生)(?<!成立)年月日|(?:公章|签章|签字|盖章)[：:]")


def _is_a_form(text: str) -> bool:
    return _BLANKS_OF_A_FORM.search(text) is not None and not (tells_gift(text) or names_sum(text))


def _is_aside(unit: TextUnit, chance: float) -> bool:
    """Whether a sentence offers nothing by what it tells; `chance` is that of an offer that begins with it."""
    if (
        unit.role in _TELL_OF_PAPERS
        or _is_chain_of_steps(unit)
        or _only_fills_in(unit)
        or _HOW_TO_APPLY.match(unit.text)
        or _ASKS_OR_SHOWS.match(unit.text)
        or _is_a_form(unit.text)
    ):
        return True
    if _is_of_others(unit.text) or _is_of_all_offers(unit):
        return True
    if unit.role not in _TELL_OF_STEPS or chance >= _UNLIKELY:
        return False
    who = unit.role is SectionRole.CONDITION and _MAY_APPLY.search(unit.text) is not None
    return who or _GIVES.search(unit.text) is None


# 加工精度≤0.2mm: a limit that is measured, in a row of a table.
_MEASURED = re.compile(r"[≤≥]\s?\d[\d.]{0,8}\s?(?![\d.万亿元%％])")


_GIVES_NOTHING = (is_of_governments, is_a_task, is_own_work, urges, is_a_duty, ends_support)


def _is_of_others(text: str) -> bool:
    """Whether a sentence tells what offices, banks or governments do or are urged to, or what ends."""
    return any(tells(text) for tells in _GIVES_NOTHING)


def _is_of_all_offers(unit: TextUnit) -> bool:
    """Whether a sentence says for whom an act is, what it means, how much all have of it or who bears a loss."""
    text = unit.text
    how_much = _is_over_all(unit) or (unit.place == 0 and _ONLY_HOW_MUCH.match(text) is not None)
    told = only_says_whom(text) or tells_terms_alone(text) or said_beside(text) is not None
    plain = not tells_gift(text)
    means = plain and _DEFINES.match(text) is not None
    means = means or (plain and not names_sum(text) and _MEASURED.search(text) is not None)
    return how_much or told or means or _SHARES_A_LOSS.search(text) is not None


def _is_over_all(unit: TextUnit) -> bool:
    """Whether a sentence caps what one firm may have of all
    offers: it says so, or stands where no offer stands.
    """
    apart = unit.role in _TELL_OF_STEPS or (unit.place == 0 and unit.text.startswith("第"))
    return caps_the_act(unit.text) or (apart and caps_all(unit.text))
