"""Residue: what a stretch of a sentence asks beyond the criteria that were seen in it."""

import re
from collections.abc import Sequence

from policymatch.domain.fields import PEOPLE, EntityType, Field
from policymatch.reading.criteria.stated.found import Found
from policymatch.reading.criteria.text.beyond_figures import are_newly_had, is_bought_of_a_sort
from policymatch.reading.criteria.text.further_figures import with_further_figures
from policymatch.reading.criteria.text.narrowing import is_narrowed
from policymatch.reading.criteria.text.passages import PassageRole
from policymatch.reading.criteria.text.people_of_firms import firms_of_people
from policymatch.reading.criteria.text.sentences import Part, Sentence
from policymatch.reading.criteria.text.sole_traders import are_any_sole_traders
from policymatch.reading.criteria.text.taking_part import led_to_take_part
from policymatch.reading.criteria.text.untold import leaves_words_untold
from policymatch.reading.numbering import CITED_NUMBER

_NARROWING = {PassageRole.OWN, PassageRole.TARGET}
# A part with more characters than this that no criterion accounts for asks something more.
_RESIDUE = 5
# What makes a firm one of these no field can test, short as the words are.
_SOME_FIRMS = re.compile(
    r"(?:小型微利|总部|龙头|骨干|链主|领军|头部|标杆|初创|成长型|创新型|上云|示范|困难|缺工|创业|(?<![业药高级])科技|科创|试点|优秀|名单的|工贸|监管|园区|危险化学品|持证|受灾|免罚|入选|获选|获评|当选|上榜|签约)(?:型)?(?:(?:中小微?|小微|民营){1,2})?企业"
    r"|初创期的?[^,，。;的]{0,8}企业"
    # 对认定的企业, 对入选的企业: as what, or among whom, no field tells.
    r"|(?<=对)(?:经|获得?|通过|被|首次|新){0,2}(?:认定|入选|评选|评定|获评|获奖|入围|中选)的(?:优秀|优质|示范)?(?:企业|单位|机构)(?=$|[,，给按])"
    # 个体工商户转型为企业: what a firm was before.
    r"|个体(?:工商)?户[^,，。;]{0,6}(?:转型|转变|转|升级)(?:登记)?[为成]企业|“?个转企”?的?企业"
    # 符合条件的企业: which conditions, nobody says.
    # 小微企业贷款延期还本: of those who have such a loan.
    r"|企业贷款(?:延期|展期)"
    # 企业招用人员补贴的范围调整为……: of those who take people on.
    r"|企业(?:招用|吸纳|录用|新招)[^,，。;]{0,10}(?:就业|人员|毕业生)"
    r"|符合(?:相关|有关|规定|相应|一定)?(?:条件|要求|规定)的(?!，)"
    # 有条件的企业, 有上市意愿的企业, 缺乏启动资金的企业
    r"|有[^,，。;的]{0,8}(?:条件|需求|需要|意愿|意向|困难)的[^,，。;的]{0,8}企业|缺[乏少][^,，。;的]{2,10}的[^,，。;的]{0,8}企业"
)
# 新落户本区的国家高新技术企业, 迁至本县的瞪羚企业: that it has just come no field tells.
_NEWLY_COME = r"新(?:引进|引入|落户|招引|入驻|设立|注册|开办|入统)|迁[入至到](?!后|前)"
_VAGUE = re.compile(rf"{_SOME_FIRMS.pattern}|民间(?:投资|资本)|{_NEWLY_COME}")


def is_told(sentence: Sentence, run: Sequence[Part], found: Sequence[Found]) -> bool:
    """Whether the criteria of a run account for all that it asks."""
    text = sentence.flow.text
    own = sentence.role is PassageRole.OWN
    narrowed = sentence.role in _NARROWING and is_narrowed(found, text, run[0].start, run[-1].end)
    vague = narrowed or (own and _is_vague(text, run, found))
    some = own and (
        _is_of_a_sort(run, found, text)
        or _are_of_a_sort(found, text)
        or are_newly_had(found, text)
        or is_bought_of_a_sort(found, text)
        # Of which firm they are no field tells.
        or any(any(firms_of_people(text, part)) for part in run)
    )
    if own and _gives_them(run, found, text):
        return True
    if any(leaves_words_untold(text, part.start, part.end, found) for part in run):
        return False
    if any(_has_something_else(text, part, found) for part in run):
        return False
    places = sentence.role is PassageRole.TARGET and any(f.field is Field.REGION for f in found)
    if places and _PART_OF_A_PLACE.search(text, run[0].start, run[-1].end):
        return False
    return not (vague or some) and _residue(run, found, text) < _RESIDUE


# 申报单位应为具有办展资质的公司, 持有许可证的企业: short as the words are, not everybody has it.
_HAS = re.compile(
    r"(?:具有|具备|取得|持有|拥有|通过|建有|设有|获得|配备)(?!独立承担|独立核算|健全|完善|良好|较[强好高])(?P<what>[^,，。;、的]{2,20})的(?=[^,，。;、的]{0,8}(?:企业|公司|单位|机构)(?:$|[,，。;]))"
)


def _has_something_else(text: str, part: Part, found: Sequence[Found]) -> bool:
    """Whether a part tells firms by something that they have, of which no criterion tells."""
    told = [(f.start, f.end) for f in found if f.field is not Field.ENTITY_TYPE]
    had = (m.span("what") for m in _HAS.finditer(text, part.start, part.end))
    untold = (span for span in had if not any(low < span[1] and span[0] < high for low, high in told))
    return any(len(_left([span], (), text)) > 1 for span in untold)


# 上海、福建自由贸易试验区: not all of the place.
_PART_OF_A_PLACE = re.compile(r"自由贸易试验区|自贸试验区|综合保税区|保税区")
# 为科技型中小企业提供专利信息, 在市场开拓等方面为……提供服务: whom it is for, and what is given.
_GIVES_THEM = re.compile(
    r"(?:在[^,，。;的为向对]{2,30}(?:方面|领域|环节)|组团|定期|统一|集中|持续|无偿)?(?:面?向|为)(?=[^,，。;提发免开配派]{0,40}+[提发免开配派])(?P<who>[^,，。;]{2,40}?)(?:提供|发放|免费|开放|配备|派驻)[^,，。;]{0,24}"
)
# As many characters tell more of them: 初创期.
_QUALIFIES = 3
_TELLS_A_FIRM = {Field.TITLES, Field.SIZE_CLASS, Field.OWNERSHIP}


def _gives_them(run: Sequence[Part], found: Sequence[Found], text: str) -> bool:
    """Whether a run says what is given to firms that a title, a size or an owner tells, and no other
    word (初创期的小微企业), or what those that fields tell are led to take part in.
    """
    named = any(f.field in _TELLS_A_FIRM for f in found)
    start, end = run[0].start, run[-1].end
    gives = _GIVES_THEM.fullmatch(text, start, end) if named else None
    led = led_to_take_part(text, start, end) if found else None
    if led and _SOME_FIRMS.search(text, *led):
        return False
    who = gives.span("who") if gives else led
    return who is not None and _untold([who], found, text) < _QUALIFIES


# 连续两年入库的科技型中小企业: to be one says nothing of the year before.
_BEYOND_THE_NAME = re.compile(
    r"连续[两二三四五2-5]个?年度?(?=[^,，。;]{0,4}(?:入库|认定|评为|获评|通过|保持))"
    # 2021年及以前认定的瞪羚企业: nor of when it became one.
    r"|20\d\d年度?(?:及|或)?(?:以前|之前|以后|之后)[^,，。;]{0,2}(?:认定|评定|入库|备案|获评|通过)"
    # 评价为优秀的市级众创空间: nor of how it was judged.
    r"|(?:评价|考核|评估|绩效)[^,，。;]{0,6}(?:优秀|良好|[A-D]类|[A-D]级)"
)
_NAMES = {Field.TITLES, Field.PLATFORMS}


def _is_vague(text: str, run: Sequence[Part], found: Sequence[Found]) -> bool:
    """Whether a run names firms by a word that no field
    tells; in the name of a title (创新型中小企业) it tells.
    """
    names = [f for f in found if f.field in _NAMES]
    if names and _BEYOND_THE_NAME.search(text, run[0].start, run[-1].end):
        return True
    vague = _VAGUE.finditer(text, run[0].start, run[-1].end)
    return any(not any(_tells_of(f, v) for f in names) for v in vague)


def _tells_of(name: Found, words: re.Match[str]) -> bool:
    """Whether words stand in a name, or tell of a platform that it is new (新设立的博士后科研工作站)."""
    within = name.start <= words.start() and words.end() <= name.end
    new = (
        name.field is Field.PLATFORMS
        and words.group().startswith("新")
        and name.start - words.end() in (0, 1)
    )
    return within or new


_ANYBODY = re.compile(
    r"个人|自然人|群众|居民|公民|(?:个人|自然人)?创业者|企业家|(?:个人|自然人)?[、和及或]?团队"
)

# 外资企业人员: their firm is what tells them.
_THEIR_FIRMS = re.compile(r"(?:企业|公司|单位)的?$")


def _are_of_a_sort(found: Sequence[Found], text: str) -> bool:
    """Whether people are named by a sort (留学人员, 驾驶员), of which no field tells."""
    people = (
        f
        for f in found
        if f.field is Field.ENTITY_TYPE and isinstance(f.value, tuple) and PEOPLE.issuperset(f.value)
    )
    return any(
        _ANYBODY.fullmatch(text[f.start : f.end]) is None
        and not _THEIR_FIRMS.search(text[: f.start])
        and not are_any_sole_traders(text, f.start, f.end)
        for f in people
    )


_BEFORE_A_FIRM = re.compile(
    r"(?:^|[对的、和及与或为向类家]|支持|鼓励|给予|引导|帮助|推动|家以上(?:在.)?)(?P<sort>[\u4e00-\u9fff]{2,10})$"
)


GIVES_EACH = r"(?:支持|补[助贴]|资助|奖励)(?:单[个家]|每[个家]|同一)"
"""That so much is given to each of all firms (场地支持单家企业最高20万元), as an expression."""
_EACH_OF_ALL = re.compile(rf"{GIVES_EACH}$")


def _is_of_a_sort(run: Sequence[Part], found: Sequence[Found], text: str) -> bool:
    """Whether firms are named by a sort that no criterion accounts for (二手车经销企业)."""
    firms = (f for f in found if f.field is Field.ENTITY_TYPE and f.value == (EntityType.ENTERPRISE,))
    for firm in firms:
        before = _BEFORE_A_FIRM.search(text, run[0].start, firm.start)
        told = any(
            before and f.start < firm.start and f.end > before.start("sort") for f in found if f is not firm
        )
        if (
            before
            and not told
            and not _EACH_OF_ALL.search(before["sort"])
            and len(_FUNCTION_WORDS.sub("", before["sort"])) > 2
        ):
            return True
    return False


# 近三年因重大违法违规行为受到税收、安全生产等方面处罚: all of it tells of the record.
# 项目牵头单位、参与单位和项目负责人无严重失信行为记录
_ITS_BEARER = r"(?:其|该|本)?(?:申[报请]|项目|牵头|承担|参与|实施|合作){0,2}(?:企业|单位|公司|机构|主体|人员|人|负责人)|(?:其|企业|公司|单位)?(?:负责人|法定代表人|实际控制人|控股股东|高级?管理人员|主要负责人)"
_OF_RECORD = re.compile(
    rf"^(?:(?:且|并且|并)?(?:对于?)?(?:(?:以下|上述|以上|本)[\u4e00-\u9fff]{{0,6}}“?(?:企业|单位)”?)?(?:(?:{_ITS_BEARER})(?:(?:[、和及与或]|以及)(?:{_ITS_BEARER})){{0,4}})?(?:均|都|应当?|须|需|必须){{0,2}}(?:上一?年度?|当年度?|申报前[一二三两\d]年内?|20\d\d年(?:度|以来)?)?(?:均|都)?(?:在[“\"]?信用[\u4e00-\u9fff]{{2,6}}[”\"]?(?:网站?|平台|系统)?(?:查询|上)?)?(?:近|最近|[一二三两\d]年内|未|无|没有|不存在|自成立|不得[为是有被])"
    # 项目审核时在“企业信用公示系统”中的“异常名录”栏目中无记录
    r"|(?:[^,，。;]{0,10}时)?在[“”]?[^,，。;“”]{0,8}信用[^,，。;“”]{2,10}[“”]?[中上]的?[^,，;。]{4,100}(?:无|没有)(?:相关)?记录)"
)
_OF_MORE = re.compile(r"正常|符合|具备|具有|完成|纳税")


def is_record_alone(sentence: Sentence, run: Sequence[Part], found: Sequence[Found]) -> bool:
    """Whether a run speaks of a clean record and of nothing else."""
    of_record = bool(found) and all(f.field is Field.CLEAN_RECORD for f in found)
    texts = [sentence.part_text(part) for part in run]
    return of_record and all(_OF_RECORD.match(text) and not _OF_MORE.search(text) for text in texts)


# Words that carry no demand of their own.
_FUNCTION_WORDS = re.compile(
    # 本办法所称企业是指在本市注册的企业: a word explained; whoever is a legal person keeps accounts of its own.
    r"本[^,，。;本]{1,8}所称的?|[是系]指|(?:实行)?独立核算|"
    r"(?:应当?|须|需|要|必须)?(?:满足|符合|具备)(?:以下|下列|如下)(?:条件|要求)[:：]|可以?(?:申[请报]|享受)(?=$|[,，。;])|(?:本|该)(?:政策|措施|办法|意见|细则|规定|若干政策|若干措施)|[市县省]域|无不良|须?同时(?:满足|具备|符合)[:：]?|(?:申[请报]|享受)(?:本条|本项|上述)?(?:[市省区县]级)?(?:财政|专项)?(?:资助|支持|补助|奖励|补贴|奖补)(?:资金)?|依托(?=单位)|项目(?:实施|建设|承担|牵头|业主)?(?:单位|主体)|适用于|适用对象|支持对象|(?:扶持|奖励|补贴|补助|资助|奖补|贴息)对象(?:仅限于?|限于)|国家级?|[省市区]级|符合条件|对于?|支持|鼓励|企业|单位|机构|主体|以及|相关|领域|产业|行业"
    r"|注册|登记|设立|成立|依法|行政|区域|范围|具有|具备|(?:生产|经营|服务|管理|销售)(?:[、和及](?:生产|经营|服务|管理|销售)){1,4}|经济组织|应当?|必须|等|的|和|及|与|、|或|在|内|须|需|并|且|为|是|可|均|经|已|被|获得|取得|拥有|不少于|不低于|不超过|达到|认定|各类|优质|重点|上一?年度|近[一二三两\d]年|以上|以下|以内|申报(?:当年度)?"
    # Where its tax and its statistics lie goes with where it is registered.
    rf"|(?:\(含\))?之间|\(含\)(?=以[上下])|年度累计|新增总?(?=投)|项目(?=新增|总)|职工总数中?|上[一二两三]个?(?:会计)?年度|20\d\d年度?|从事研发和相关技术创新活动|(?:主导|主持|牵头|参与)(?:或(?:者)?(?:主导|主持|牵头|参与))?(?:制定|制修订|起草|修订)|(?:我|本|全)?[市省区县]?(?:规上|规模以上)?工业统计库|等(?:研发|创新|科研)?平台之一|不(?:予|得|再)?(?:适用|享受)[^,，。;]{{0,12}}?(?:政策|优惠|措施|办法|规定)$|第{CITED_NUMBER}[条款项]|(?:后补助|专项|扶持|奖励|补助)?资金|申[请报]人|住所地?|(?:下列|上述|以上)(?:各项)?(?:政策|措施)|无严重|行为|持有?有?效?(?=的?高新|的?国家高新)|证书|符合划型标准|《(?:中小企业)?划型标准规定》(?:\(工信部[^()]{{2,24}}\))?|(?:企业|高校|高等(?:院校|学校)|院校|高校院所|科研院所|院所|科研机构|事业单位|社会组织|医疗机构)(?:(?:[、和及与或]|以及)(?:企业|高校|高等(?:院校|学校)|院校|高校院所|科研院所|院所|科研机构|事业单位|社会组织|医疗机构)){{0,6}}(?:及|和|以及|或者?)其他(?:机构|单位|组织|主体)|\(不含(?:土地|税|增值税|流动资金)[^()]{{0,8}}\)|工商|税务(?:登记|征管)?|(?:税收|纳税|财税|统计)(?:户管|征管|解缴|缴纳)?(?:隶属)?关系|税收(?:户管|征管|解缴|缴纳)?|统计核算|征管关系|\((?:不含|不包括|除外)?\)|名单[中内]|(?:评价|备案)入库|备案|当年|“?[国省市]家?队”?(?:行列)?|进入|入选|列入|从业人员中?|\((?:均)?(?:含|包括)[^()]{{1,24}}\)|(?:研发费用)?(?:加计扣除)?负面清单(?:行业)?(?:\(等?(?:行业)?\))[内中]?|信息库|技术开发(?=仪器|设备)|含本数|\([^()]{{0,12}}另有[^()]{{1,20}}\)"
    # 已获得过瞪羚企业称号的企业，不得申请; 不纳入培育范围: that they are left out is all that it says.
    r"|(?<=[获得取])过|(?<=企业)(?:称号|资格|认定)|(?:不纳入|不属于|不列入)[^,，。;]{0,8}范围(?=$|[。;])|不(?:得|予|能|再)(?:再次?)?(?:申[请报领]|享受|支持|受理|入库)(?=$|[。;])"
)


# 近三年未发生重大安全、环保事故, 未被列入经营异常名录或严重失信主体名单: all of it is the record.
_BLEMISH = r"(?:名单|名录|记录|行为|事故|处罚|案件|事件|问题|情形|情况)"
_RECORD = re.compile(
    r"(?:(?:且|并且|并)?(?:自?申[报请](?:截止)?之?日(?:起|(?:以|往)?前){0,2}|申[报请]前|近|最近)?(?:[一二三两\d]{1,2}(?:个?年|个月)度?(?:之?内|来|以来)?|申报前)?)?(?:无|没有|未(?:曾)?(?:发生|出现|被|列入|纳入|受到|存在)|不存在)"
    rf"(?:[^,，;；的()]|(?<=法规|法律|规定)的|\([^()]{{1,30}}\)){{0,50}}?{_BLEMISH}(?:[、和及与或](?:[^,，;；的()]|\([^()]{{1,30}}\)){{0,30}}?{_BLEMISH}){{0,4}}"
)


def _residue(run: Sequence[Part], found: Sequence[Found], text: str) -> int:
    """How many characters that ask something no criterion accounts for; enough where none was found."""
    if not found:
        return _RESIDUE
    return _untold([(part.start, part.end) for part in run], found, text)


# 申领星光资金的企业应……, 扶持对象须……: whoever applies, if all else is told.
_WHO_APPLIES = re.compile(
    r"(?:申[请报领][^,，。;的]{0,14}(?:资金|补贴|补助|奖励|资助|支持|券)的(?:企业|单位|主体|机构|申[请报]人)|(?:资助|扶持|支持|奖励|补贴|补助)对象)(?=应|须|需|必须|均|无|未|近|没有)"
)
# 独立法人|资格
_NOTHING_MORE = ("", "资格")


def _untold(spans: Sequence[tuple[int, int]], found: Sequence[Found], text: str) -> int:
    """How many characters of `spans` no criterion accounts for, without words that ask nothing."""
    told = [(f.start, f.end) for f in found]
    records = [f for f in found if f.field is Field.CLEAN_RECORD]
    for start, end in spans if records else ():
        said = (m.span() for m in _RECORD.finditer(text, start, end))
        told += [(low, high) for low, high in said if any(low <= f.start < high for f in records)]
    applying = [m.span() for start, end in spans if (m := _WHO_APPLIES.match(text, start, end))]
    if applying and _left(spans, [*told, *applying], text) in _NOTHING_MORE:
        return 0
    return len(_left(spans, told, text))


def _left(spans: Sequence[tuple[int, int]], told: Sequence[tuple[int, int]], text: str) -> str:
    """What remains of `spans` outside `told`, without words that ask nothing."""
    told = with_further_figures(told, text)
    left = "".join(text[i] for span in spans for i in range(*span) if not any(a <= i < b for a, b in told))
    return _FUNCTION_WORDS.sub("", left)


def names_a_sort(sentence: Sentence, part: Part, found: Sequence[Found]) -> bool:
    """Whether an offer is made to firms, people or projects of a sort that no field tells (困难企业)."""
    text = sentence.flow.text
    firms = _SOME_FIRMS.search(sentence.part_text(part)) is not None
    firms = firms or is_narrowed(found, text, part.start, part.end)
    listed = _are_firms_of_listed_sorts(part, found, text)
    return firms or listed or _are_of_a_sort(found, text) or _are_projects_of_a_sort(part, found, text)


# 组织重点钢铁、水泥等企业建立改造清单: whose trades a list names that no field was seen in.
_BETWEEN_MEMBERS = re.compile(r"、|以及|和|及")
_LONGEST_MEMBER, _SHORTEST_MEMBER = 12, 2


def _are_firms_of_listed_sorts(part: Part, found: Sequence[Found], text: str) -> bool:
    for firm in found:
        if firm.field is not Field.ENTITY_TYPE or firm.value != (EntityType.ENTERPRISE,):
            continue
        start, end = _list_before(text, part.start, max(part.start, firm.start))
        told = any(f.start < end and f.end > start for f in found)
        if not told and _untold([(start, end)], found, text) >= _SORT:
            return True
    return False


def _list_before(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the list stands whose last member ends at `end`; nothing long where there is none."""
    begin, last = end, end
    for between in reversed(list(_BETWEEN_MEMBERS.finditer(text, start, end))):
        if last - between.end() > _LONGEST_MEMBER:
            break
        begin = last = between.start()
    if begin == end or begin - start < _SHORTEST_MEMBER:
        return end, end
    return max(start, begin - _LONGEST_MEMBER), end


# 加大对民营企业技术改造项目支持力度: the owner is not all that is asked.
_FOR_PROJECTS = re.compile(r"(?:加大对|支持)(?P<sort>[^,，。;]{2,24}?)项目")
# As many characters name a sort of project: 技术改造.
_SORT = 4


def _are_projects_of_a_sort(part: Part, found: Sequence[Found], text: str) -> bool:
    named = _FOR_PROJECTS.search(text, part.start, part.end)
    return named is not None and _untold([named.span("sort")], found, text) >= _SORT
