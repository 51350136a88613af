"""Kinds: what sort of support the words of a measure give.

Rules over the words of giving say it first; a linear model weighs what they say with the words
themselves and those of the headings, since many offers name no verb of giving at all.
"""

import re
from collections.abc import Iterator

from policymatch.domain.measure import MeasureKind
from policymatch.reading.bare_cards import BARE_SUM, DEMAND
from policymatch.reading.head_words import grade_told
from policymatch.reading.measures.called_for import kind_called_for, tells_how_a_standing_is_sought
from policymatch.reading.measures.cues import cues_of
from policymatch.reading.measures.guarantors import pays_for_guarantees
from policymatch.reading.measures.linear import Linear
from policymatch.reading.measures.promised import gives_by_stake
from policymatch.reading.measures.recognition import confers
from policymatch.reading.measures.selected import selects
from policymatch.reading.measures.units import Layout, TextUnit
from policymatch.reading.roles import SectionRole
from policymatch.reading.standings import names_standing, standing_offered

_PERSON = (
    r"(?:人才|人员|毕业生|骨干|高管|专家)[^，。]{0,24}落户|落户指标|户口|户籍|子女(?:就近)?入|随迁|公租房|共有产权|购房|安家|生活补贴|住房补贴|配偶|居留|工作许可|签证|职称|人才培[养训]|领军人才培训|"
    r"人才(?:计划|称号|工程|服务卡|专家库|引进|激励)|引进[^，。]{0,14}人才|高层次人才|紧缺(?:型)?人才|高端人才|博士后|院士|自然人|个人所得|从业资格人员|顾问费|高管|"
    r"骨干人员|毕业生|大学生|职业经理|技师|技能人才|培训(?:高素质|农民)|专利代理师资格|人事关系|离岗|职务晋升|青年(?:人才|艺术)|教授担任|派驻|每人|创业创新补贴|就业创业|绩效工资|留学(?:人员|回国)|(?:专业人士|从业人员)[^，。]{0,16}(?:支持|奖励|补贴|保障)|职业技能|流动岗位|创新岗位"
)
_RULES: tuple[tuple[MeasureKind, str], ...] = (
    (MeasureKind.VOUCHER, r"(?:创新|算力|服务|消费|科技|代金|培训|信用)券|发放“[^“”]{1,6}券”"),
    (MeasureKind.INTEREST_SUBSIDY, r"贴息|贴租|利息补贴|利息的\d"),
    (
        MeasureKind.TAX,
        r"所得税|增值税|消费税|关税|税收优惠|税前扣除|加计扣除|即征即退|免税|减税|退税|税费|契税|房产税|印花税|税款|涉税优惠|减按\d",
    ),
    (
        MeasureKind.RENT,
        r"(?<!购置、)(?<!设备、)(?<!研发、)(?<!投入、)(?:租金|房租|办公用房|(?:孵化)?场地费|工位费)(?!、(?:设备|研发|人员|人工))[^。]{0,30}(?:减免|补贴|支持|优惠|免费|免租|补助)|免租"
        r"|(?:租用|租赁)[^。，]{0,16}(?:办公|厂房|场地|用房)[^。]{0,60}(?:补助|补贴)",
    ),
    (
        MeasureKind.PROCUREMENT,
        # 属政府采购的服务机构除外: who is left out has no part in it.
        r"(?<!除)政府采购(?![^，。；]{0,16}除外)|首购|预留份额|(?:优先|纳入)[^，。]{0,10}采购|采购(?:目录|比例|条件)",
    ),
)
# 为首购首用的产品提供保险: what insurers give, though a purchase is named.
_INSURES = re.compile(
    r"^(?![^\n]{0,300}(?:政府采购|预留份额))[^\n]{0,300}(?:保险(?:公司|机构|服务|产品|费)|保费)"
)
# Several ways of paying named in one breath are a grant whose form is open.
_MIXED = re.compile(
    r"(?:贴息|补助|奖励|补贴|股权投资|以奖代补)[、，和](?:[^，。]{0,8}[、，和])?[^，。]{0,10}(?:等(?:多种)?方式|等形式)"
)
_RELIEF = re.compile(
    r"(?:不再|无需|免于|免除|取消|简化|压缩|优化|减少)[^。]{0,40}(?:材料|证明|检测|手续|程序|环节|时限|审批(?:条件|事项)?|检验|查验|要求|检查|流程)|告知承诺|容缺"
)
_TITLE = re.compile(
    r"认定为|评定为|确定为|授予|命名|挂牌|授牌|颁发|称号|认定(?:管理|证书)|予以认定|开展[^，。]{0,20}(?:认定|创建)|(?:遴选|评选|评价|培育)[^，。]{0,20}(?:示范|试点|名单|企业|培育对象)|备案(?:设立|登记)|认定[^，。]{0,12}(?:总部|中心|基地|企业|单位)"
)
_AWARD = re.compile(
    r"资金奖励|奖励资金|一次性奖励|奖励|奖金|表彰|表扬|嘉奖|奖补|降费奖|以奖代补|给予[^，。]{0,20}奖"
)
_GRANT = re.compile(
    r"补助|补贴|资助|资金支持|经费支持|资金扶持|专项(?:资金|经费)|配套(?:支持|资金)|后补助|补偿|贴费|投资支持|给予[^，。]{0,30}(?:支持|扶持)|保费|资金(?:奖|用于)|予以[^，。]{0,12}支持|最高[^，。]{0,12}支持"
)
_GUARANTEE = re.compile(r"担保(?!机构[^，。]{0,12}(?:补|奖))|增信|风险分担|保证保险")
_LOAN = re.compile(r"贷款|信贷|授信|融资服务产品|信用贷|续贷|直通贷|抵押|质押(?:融资|物)|债券|首贷")
_EQUITY = re.compile(
    r"股权(?:投资|融资)|直投|(?:基金|资金)[^，。]{0,24}(?:投资|支持[^，。]{0,10}(?:企业|项目))|跟投|出资|子基金|重点投资"
)
_OTHER = re.compile(
    r"用地|土地|容积率|地价|出让|电价|水价|用电|用能|价格|收费|费用|保险|允许|不计入|视同|罚款|处罚|指标|不再|取消|免除|下调|免收|试点|通行|让利|宣传推广|同价|外债|审批条件|份额|考核|准入|建设"
)
_SERVICE = re.compile(
    r"服务|对接|培训|咨询|辅导|指导|推荐|绿色通道|专员|代办|一站式|平台|便利|审批|办理|推送|培育库|纳入|优先|维权|预审|审查|证照|通关|告知承诺|查验|线上|展会|对话|简化|压缩|共享|赛事"
)


def kind_by_words(text: str) -> MeasureKind:
    """The kind that the words of a measure name.

    >>> kind_by_words("对首次认定的高新技术企业给予20万元奖励。")
    <MeasureKind.AWARD: 'award'>
    >>> kind_by_words("按实际利息的50%给予贴息。")
    <MeasureKind.INTEREST_SUBSIDY: 'interest_subsidy'>
    """
    if _MIXED.search(text):
        return MeasureKind.GRANT
    if _RELIEF.search(text) and not re.search(r"\d[^，。]{0,6}(?:万|亿|元)|落户|户口", text):
        return MeasureKind.SERVICE
    for kind, pattern in _RULES:
        if re.search(pattern, text) and not (kind is MeasureKind.PROCUREMENT and _INSURES.search(text)):
            return kind
    money = _money_kind(text) or (MeasureKind.AWARD if _PAID_WHEN_RECOGNISED.search(text) else None)
    if re.search(_PERSON, text) and not (money and re.search(r"企业|机构|单位", _receiver(text))):
        return MeasureKind.TALENT
    if money:
        return money
    return _moneyless_kind(text)


def _money_kind(text: str) -> MeasureKind | None:
    """AWARD or GRANT by the verb of giving that stands nearest to the first figure; None without money."""
    award, grant = _AWARD.search(text), _GRANT.search(text)
    if not award and not grant:
        return None
    if (
        award
        and re.search(r"资金奖励|奖励资金|进行一次性奖励|给予[^，。]{0,12}奖励", text)
        and not re.search(r"补助|补贴|资助", text)
    ):
        return MeasureKind.AWARD
    if award and grant:
        figure = re.search(r"\d[^，。]{0,12}(?:万|亿|元|%)", text)
        if figure:
            near = min((award, grant), key=lambda m: abs(m.start() - figure.end()))
            return MeasureKind.AWARD if near is award else MeasureKind.GRANT
    return MeasureKind.AWARD if award else MeasureKind.GRANT


def _receiver(text: str) -> str:
    """The words after 对 up to the gift, which name who receives it."""
    found = re.search(r"对(?:于)?([^，。]{2,60})", text)
    return found.group(1)[-12:] if found else ""


# 首次认定为高新技术企业的，给予50万元: paid to whoever has been recognised, and no recognition.
_PAID_WHEN_RECOGNISED = re.compile(
    r"(?:认定|评定|确定|命名|评|列|备案)(?:为|成为)[^，。；]{2,40}的[^，。；]{0,16}，(?!授牌|挂牌)[^，。；]{0,12}(?:给予|奖励|补助|补贴|资助)[^，。；\d]{0,8}\d[\d.]{0,8}\s?[万亿]?元"
)


def _moneyless_kind(text: str) -> MeasureKind:
    if _GUARANTEE.search(text):
        return MeasureKind.GUARANTEE
    if _LOAN.search(text):
        return MeasureKind.LOAN
    if _EQUITY.search(text):
        return MeasureKind.EQUITY
    if _TITLE.search(text) and not re.search(r"优先推荐|推荐申报", text):
        return MeasureKind.TITLE
    service, other = _SERVICE.search(text), _OTHER.search(text)
    if service and not re.search(r"用地|土地|电价|收费|罚款|处罚|不再|取消|免除|下调|保险|允许", text):
        return MeasureKind.SERVICE
    return MeasureKind.OTHER if other else MeasureKind.SERVICE


# 奖励该高管子女入学名额1名: a place at a school, whatever verb gives it.
_PLACE_AT_SCHOOL = re.compile(r"子女[^，。；]{0,20}(?:入学|就学|入读|就读)[^，。；]{0,10}(?:名额|照顾|奖励)")
_GIVES_A_SUM = re.compile(r"(?:给予|奖励|补[助贴]|资助)[^，。；\d]{0,8}\d[\d.]{0,8}[万亿]?元")
# Kinds so rare that a model learns little of them, and whose words leave no doubt.
_PLAIN = frozenset({MeasureKind.VOUCHER, MeasureKind.RENT, MeasureKind.PROCUREMENT})
# What words name when they name no gift of their own.
_WORDLESS = frozenset({MeasureKind.SERVICE, MeasureKind.OTHER, MeasureKind.TITLE})
# 经认定为养老服务机构的，实行……; 被认定为数字工厂的企业: whoever is recognised is named, in a clause or by a noun.
_NAMES_THE_RECOGNISED = re.compile(
    r"(?:认定|评定|确定|命名|备案)(?:为|成为)[^，。；]{2,40}的|为[^，。；]{2,16}颁发"
)
# 取得认定证书的企业，可按规定享受鼓励政策: who holds it already.
_HOLDERS_HAVE = re.compile(
    r"(?:取得|持有|获得)[^，。；]{2,24}(?:证书|资格|称号)的[^，。；]{0,16}，可[^。；\d]{0,40}享受"
)
# 公示无异议后公告为创新型中小企业
_PROCLAIMS = re.compile(r"无异议(?:的|后)?，?[^，。；]{0,8}(?:公告|公布|认定|确认|备案)为")
# 对入选省级计划的科技人才，给予20万元奖励: the gift is theirs, whatever it is called.
_TO_PEOPLE = re.compile(
    r"(?:^|[，。；])对(?![^，。；]{0,40}(?:招用|引进|培[养训]|吸纳|聘|推荐|服务)(?!的))[^，。；]{2,40}?(?:人才|高管|技师|毕业生)(?:个人|（[^（）]{1,8}）)?，?(?:一次性)?给予(?!企业|单位|用人)[^，。；]{0,16}(?:\d|奖励|补贴)"
)
# 入选蚕乡英才计划的，奖励8万元; 骨干教师，给予安家补助: nobody but people is chosen so, or has that.
_CHOSEN_OR_HOUSED = re.compile(
    r"入选(?!(?:(?!入选)[^，。；]){0,60}(?:企业|单位|机构|平台|基地|库))(?:(?!入选)[^，。；]){0,40}(?:人才|专家|英才|学者|名师|[千万百]人|团队)"
    r"|^(?![^\n]{0,300}(?:企业|公司|机构|(?:用人|引进)单位))[^\n]{0,300}(?:给予|发放|享受)[^。；]{0,24}(?:(?:购房|安家)(?:补[助贴]|费)|人才津贴)"
)
_PAID_KINDS = frozenset({MeasureKind.AWARD, MeasureKind.GRANT})
# 设立应急转贷资金，为企业提供转贷服务: money lent for some days.
_BRIDGES = re.compile(r"应急转贷|(?:转贷|过桥)(?:资金|基金|服务)")
_PAID = re.compile(r"贴息|补[助贴贷]|奖励|资助")
# 对贷款贴息可按不超过贷款利息的50%给予补助: interest, whatever it is called.
_PAYS_INTEREST = re.compile(
    r"贴息[^，。；]{0,12}(?:利息|利率)[^，。；]{0,6}\d[\d.]{0,4}[%％][^，。；]{0,6}(?:补助|补贴|贴息|支持)"
)
_GRAMS = (1, 2, 3)
_HEADING_CHARACTERS = 24


_LONGEST_HEADING = 40


def kind_of(layout: Layout, first: int, last: int, model: Linear) -> MeasureKind:
    """The kind of the offer of units [first, last]: by its words where they are plain, else as weighed."""
    unit = layout.units[first]
    listed = standing_offered(unit.text) or _says_what_a_standing_takes(layout, unit.paragraph)
    if listed or selects(unit.text) or _confers_what_heads_it(layout, unit):
        return MeasureKind.TITLE
    text = layout.flow.text[layout.units[first].start : layout.units[last].end]
    if _BRIDGES.search(text) and not _PAID.search(text):
        return MeasureKind.LOAN
    named = kind_by_words(text)
    plain = _plainly(text, named)
    if plain or named in _PLAIN:
        return plain or named
    silent = _wordless(layout, unit.paragraph, text) if named in _WORDLESS else None
    return silent or _as_weighed(text, MeasureKind(model.answer(kind_traits(layout, first, last))))


# 支持内容：认定为市级龙头企业，授予牌匾，一次性奖励10万元。, under 龙头企业认定: the title, and what comes with it.
_CONFERS_FIRST = re.compile(
    r"^(?:(?:支持|政策|扶持|奖励)(?:内容|标准|措施)[：:])?(?:认定为|评定为|命名为|授予)“?[^，。；的]{3,30}(?=，|；|。|称号|牌匾|铭牌|证书)"
)
_HEADS_A_RECOGNITION = re.compile(r"(?:认定|评定|评选|命名)(?:申报|支持)?[。：]?$")


def _confers_what_heads_it(layout: Layout, unit: TextUnit) -> bool:
    """Whether an offer opens with the title that it confers, under a heading that says no more than the recognition."""
    if _CONFERS_FIRST.match(unit.text) is None:
        return False
    above = layout.paragraphs[unit.paragraph].path
    return any(_HEADS_A_RECOGNITION.search(layout.text_of(at, _LONGEST_HEADING)) for at in above)


def _wordless(layout: Layout, paragraph: int, text: str) -> MeasureKind | None:
    """The kind of an offer whose words name no gift, where what stands over it, or what it confers, tells."""
    if called := kind_called_for(layout, paragraph):
        return called
    if tells_how_a_standing_is_sought(layout, text):
        return MeasureKind.TITLE
    if (confers(text) or _PROCLAIMS.search(text)) and not _NAMES_THE_RECOGNISED.search(text):
        return MeasureKind.TITLE
    under_award = _is_under_award(layout, paragraph) or _is_by_rank(layout, paragraph)
    return MeasureKind.AWARD if under_award else None


def _as_weighed(text: str, weighed: MeasureKind) -> MeasureKind:
    """The kind that a model gives an offer, but where its words leave no doubt of another."""
    if weighed in _PAID_KINDS and (_TO_PEOPLE.search(text) or _CHOSEN_OR_HOUSED.search(text)):
        return MeasureKind.TALENT
    if weighed is MeasureKind.GUARANTEE and pays_for_guarantees(text):
        return MeasureKind.GRANT
    return _by_its_sum(text) if weighed is MeasureKind.SERVICE and _is_a_sum(text) else weighed


def _plainly(text: str, named: MeasureKind) -> MeasureKind | None:
    """The kind of an offer that can be of no other: a stake, a place at a school, interest.

    `named` is what its words alone say.
    """
    if _only_takes_a_stake(text):
        return MeasureKind.EQUITY
    if _PLACE_AT_SCHOOL.search(text) and not _GIVES_A_SUM.search(text):
        return MeasureKind.TALENT
    if named is MeasureKind.AWARD and _PAID_WHEN_RECOGNISED.search(text):
        return named
    if named is MeasureKind.TITLE and _HOLDERS_HAVE.search(text):
        return MeasureKind.OTHER
    return named if named is MeasureKind.INTEREST_SUBSIDY and _PAYS_INTEREST.search(text) else None


def _says_what_a_standing_takes(layout: Layout, sum_cell: int) -> bool:
    """Whether a bare card is named by a standing, and lists what it takes to have that and its bounty."""
    above = layout.paragraphs[sum_cell].path[-1:]
    named = bool(above) and layout.paragraphs[above[0]].cell and names_standing(layout.text_of(above[0]))
    if not named or BARE_SUM.fullmatch(layout.text_of(sum_cell)) is None:
        return False
    beside = [i for i, p in enumerate(layout.paragraphs) if p.path[-1:] == above and i != sum_cell]
    return bool(beside) and all(
        layout.paragraphs[i].role is SectionRole.CONDITION and DEMAND.match(layout.text_of(i)) for i in beside
    )


def _only_takes_a_stake(text: str) -> bool:
    return gives_by_stake(text) and _MIXED.search(text) is None


# （1）入选作品奖励, over 入选国家级名录的本地作品。
_NAMES_AWARD = re.compile(r"(?:[（(]\d{1,2}[）)]|\d{1,2}[．.、]|[①-⑨])\s?[^，。；：\d]{2,16}奖励\s?")


def _is_under_award(layout: Layout, paragraph: int) -> bool:
    """Whether the line above a paragraph names an award and nothing else."""
    above = layout.paragraphs[paragraph].path[-1:]
    return any(_NAMES_AWARD.fullmatch(layout.text_of(at)) for at in above)


def _is_by_rank(layout: Layout, paragraph: int) -> bool:
    """Whether a cell of a table tells sums by the rank at which something was recognised."""
    return any(grade_told(words) for _, words in layout.paragraphs[paragraph].added)


# 数字化车间每个50万元: a sum is given, though no word says so.
_SUM = re.compile(r"(?<![达额资入本低少于超])\d[\d.]{0,6}[万亿]元")
_RECOGNISES = re.compile(r"认定|获[得评批]|取得|证书|称号|入选|示范|冠军|小巨人|车间|工厂|复核|上市")


def _is_a_sum(text: str) -> bool:
    """Whether words name a sum and nothing that is done for somebody."""
    return _SUM.search(text) is not None and _SERVICE.search(text) is None


def _by_its_sum(text: str) -> MeasureKind:
    return MeasureKind.AWARD if _RECOGNISES.search(text) else MeasureKind.GRANT


def kind_traits(layout: Layout, first: int, last: int) -> list[str]:
    """What speaks for one kind or another in the offer of units [first, last] and its headings."""
    units = layout.units
    text = layout.flow.text[units[first].start : units[last].end]
    traits = {f"rule:{kind_by_words(text)}": None}
    traits |= dict.fromkeys(f"c:{cue}" for cue in cues_of(text))
    traits |= dict.fromkeys(f"h:{cue}" for cue in cues_of(_headings(layout, units[first].paragraph)))
    traits |= dict.fromkeys(f"T:{cue}" for cue in cues_of(units[0].text))
    traits |= dict.fromkeys(_grams(text))
    return list(traits)


def _headings(layout: Layout, paragraph: int) -> str:
    """The first words of a paragraph and of the clause above it."""
    places = [paragraph, *layout.paragraphs[paragraph].path[-1:]]
    starts = [layout.spans[place] for place in places]
    return "".join(layout.flow.text[a : min(b, a + _HEADING_CHARACTERS)] for a, b in starts)


def _grams(text: str) -> Iterator[str]:
    return (f"g:{text[j : j + size]}" for size in _GRAMS for j in range(len(text) - size + 1))
