"""Offers: in a sentence that gives something, the words that say to whom and for what."""

import re
from collections.abc import Iterator, Sequence

from policymatch.reading.criteria.text.done_before import has_by_then
from policymatch.reading.criteria.text.offices import sets_aside, without_office
from policymatch.reading.criteria.text.other_things import either_sort, leads_to_others
from policymatch.reading.criteria.text.paid_so import is_how_it_is_paid, leads_to_how_much
from policymatch.reading.criteria.text.relieved import whose_dues
from policymatch.reading.criteria.text.sentences import Part, Sentence
from policymatch.reading.duration import BEHIND
from policymatch.reading.purposes import EASES_MINDS
from policymatch.reading.quantities.numerals import DIGIT

_GIVES = re.compile(
    r"(?:可|将|均可|可以|分别|一次性|每年|每家|每项|每件|最高|再|优先){0,6}(?:给予|予以|(?<!被)授予|发放(?!的|[^,，。;]{0,30}以上的$)|(?<![未已不])(?<!不[再予能得可])(?<!年度)(?<!首次)(?<!实际)(?<!申报)享受(?!过|[^,，。;]{0,14}加计扣除(?:政策|优惠)?(?:的|且|并|[,，、])|[^,，。;]{2,24}的(?:人员|家庭|居民|学生|对象)[^,，。;]{0,14}$|[^,，。;]{2,24}政策的[^,，。;的]{0,10}(?:企业|公司|单位|机构|旅行社|合作社|商户)$)|减按|减半|免征|免除|进行(?:贷款)?贴息)"
    r"|按照?(?!照)[^,，。;]{0,40}(?:比例|标准|额度|金额|利率|[%‰])"
    r"|(?:奖励|补助|资助|补贴|贴息|支持|奖补)(?:金额|资金|额度|标准)?(?:不超过|最高|为|总额)?(?!\d{1,6}万?余?名)\d"
    # 返还其上年度工伤保险费的20%
    r"|(?<![未不应须需])(?:返还|退还)[^,，。;\d的()]{1,24}的?\d[\d.]{0,5}[%％](?!的)"
    # 资助缴纳官费的50%, 提供最高1.5个百分点的补贴
    r"|(?:资助|补贴|补助|报销)(?!资金|比例)[^,，。;\d的()]{1,14}的\d[\d.]{0,5}[%％](?!的)|提供(?:最高|不超过)?\d[\d.]{0,5}个?百分点"
    r"|(?:最高|上限|(?:支持|补贴|奖励|资助|补助)总额|累计不超过)[^,，。;]{0,12}\d[\d.]*(?:万|亿|%|元)"
)
# 年度发放科技贷款5000万元以上的: what those have done who are given something.
# 给予开展……的客运企业资金扶持: who gets it stands between the giving and the gift.
_GIVEN_TO = re.compile(
    r"^(?:[^,，。;对给]{0,12}(?:资金|财政))?(?:可|将|均可|优先|分别|再){0,6}(?:给予|免除|减免|为)(?P<who>"
    r"[^,，。;\d%]{2,40}(?:企业|公司|机构|单位|平台|团队|人才|主体|客运站|园区|基地|人员)"
    r"(?=资金|一定|相应|政策|最高|不超过|每|奖励|补贴|补助|支持|扶持|房租|贷款|适当|一次性|资助|运行|经费|优惠|查验|仓储|税)"
    # 给予高新技术企业20万元奖励; 给予核心团队20万元: people of whoever was named before.
    r"|(?:[^,，。;\d%]{2,40}(?:企业|公司|小巨人”?|单项冠军|独角兽|瞪羚|孵化器|众创空间|院所|高校|院校|医院|协会)|高企|高校|医院|孵化器)"
    r"(?=分别|各?\d|最高|一次性))"
)
# Out of whose purse it comes stands in front: 市级资金给予……企业.
_BEGINS_WITH_IT = re.compile(r"(?:可|将|均可|优先|分别|再){0,6}(?:给予|免除|减免|为)")
_LIMITS = re.compile(
    r"^(?:[^,，。;的]{0,4}(?:补贴|补助|奖励|资助|贴息|支持|减免|租金)(?:的)?(?:周期|期限|面积|时间|时长|年限|金额|总额|额度|期)(?:原则上)?(?:最长|最多|均)?(?:不超过|不得超过|不高于|最长|为)"
    r"|(?:其中)?不(?:包括|含)[^,，。;]{0,10}(?:个人|承担|缴纳)|(?:占股|持股|基金持股)比例|单个(?:企业|项目)投资额|(?:企业|单位)?年度申领额度|其中(?:项目)?(?:资助|补助)(?:经费|资金)"
    r"|为期[一二三四五六七八九十\d]{1,3}个?[年月]$|用于|支持(?:周期|期限|资金|总|金额)|资金用于|单个|单家|单户|每(?:家|个|年|户|项|件|人|笔)|同一|最高|累计|年度|第[一二三]年|期限|总额|其中第|对?(?:超出|超过|增量|增长|新增|其余)(?:的)?部分)"
    # 免收房租，面积不超过900平方米; 券面金额使用比例不超过合同金额的30%
    r"|^(?:租[赁用]|免租|使用|办公|场地)?面积(?:原则上)?(?:最[高多]|不(?:得)?超过)+\d[\d.]*平方?米?|^[^,，。;\d]{0,8}使用比例不(?:得)?超过"
    # 给予房租补贴，每平方米每月不超过20元
    r"|^每[^,，。;的\d]{1,10}(?:最高|最多|不(?:得)?(?:超过|高于))[^,，。;\d]{0,4}\d[\d.]{0,8}[万亿]?元"
    # 给予补助，且不超过企业上年度纳税额; 且贴息期限不超过两年
    r"|^(?:且|并)(?:[^,，。;的]{0,4}(?:补贴|补助|奖励|资助|贴息|支持)(?:周期|期限|时间|时长|年限|金额|总额|额度|期))?(?:原则上|最高|最多|最长|累计|合计|总额|均){0,2}不(?:得)?超过"
)


# 每个企业当年累计获得支持最多不超过80万元(外贸企业最多不超过100万元):
# how much anybody has, and what some have.
_CAPS = re.compile(
    r"^(?:同一|单个|单家|每[个家户])(?:企业|单位|项目|机构|主体|申请人)[^,，。;()\d]{0,24}不(?:得)?超过\d[\d.]{0,8}[万亿]?元?(?:\([^()]{0,80}\))?$"
)
# 给予500万元奖励（不含房地产企业）
_LEAVES_OUT = re.compile(r"[(（](?:不含|不包括)[^()（）\d]{2,24}(?:企业|公司|机构|行业|项目|人员)[)）]")
# The fewest characters that name someone before it is said what is given: 对个人, 入选企业.
_ADDRESSED, _ASKED = 3, 4
# 引导基金出资额不超过2000万元, 占股比例不超过20%, 且不为第一大股东: how large a stake is taken.
_STAKE = re.compile(
    r"^(?:且|并)?[^,，。;对\d企]{0,14}(?:出资|股权投资|投资入股)(?:金?额度?)?(?:最高|不(?:得)?(?:超过|高于))+\d[\d.]{0,8}[万亿]?元$"
    r"|^(?:且|并)?(?:原则上)?不(?:为|作为|成为|得为)[^,，。;]{0,4}第一大股东$"
)
# 分别按国家奖金的2倍、1倍配套奖励
_MULTIPLES = re.compile(r"^(?:分别)?按照?[^,，。;\d]{2,20}\d[\d.]{0,3}倍[^,，。;]{0,24}$")
# Which office sees to it: no word to the applicant.
_DUTIES = re.compile(
    r"(?:责任|牵头|配合|主管)(?:单位|部门)[:：]|[局委办厅部院社行会](?:牵头|负责|配合)|(?:牵头|配合|负责)(?:组织)?(?:实施|落实)?\)|分工负责"
)
# 已享受中央资金的，不再给予奖励: the bar belongs to the words before it.
# 不可同时再享受轮作补贴: what else may not be had.
_GIVES_NOTHING = re.compile(
    r"(?:一律|均|将|则)?不(?:(?:再|予|得)(?:重复|另行)?(?:给予|授予|发放)|[可得能]再?同时再?(?:享受|申领))"
)
# 20万元, 3%: all that a cell of a table says.
_SUM_ALONE = re.compile(r"^(?:最高)?[\d.,]{1,16}(?:[百千]?[万亿]?元(?:/.{1,4})?|[%％])[。；]?")
_BRINGS = re.compile(rf"^{EASES_MINDS}$")


def _is_beside_the_gift(sentence: Sentence, part: Part) -> bool:
    """Whether a part only tells a cap, a stake, how it is paid, what it brings, or which office sees to it."""
    text, behind = sentence.part_text(part), sentence.flow.text[part.end : part.end + BEHIND]
    beside = any(told.search(text) for told in (_CAPS, _STAKE, _MULTIPLES, _DUTIES, _BRINGS))
    return beside or is_how_it_is_paid(text, behind)


# 列入《免征购置税车型目录》的汽车: what a paper is called gives nothing.
_NAMED_PAPER = re.compile(r"《[^《》]{1,80}》")
# 中小微企业最高|按成交额的10%; 新出让土地可|按不低于……: what leads over to the gift.
_LEADS_OVER = re.compile(r"(?:最高|可|并|即|均|将|分别|一次性|累计){1,3}$")


def asked_parts(sentence: Sentence) -> Iterator[Part]:
    """The parts of a sentence that say who gets it and for what, without what is given."""
    giving = False
    if _SUM_ALONE.fullmatch(sentence.text):
        return
    for part in sentence.parts:
        text = sentence.part_text(part)
        if _is_beside_the_gift(sentence, part) or leads_to_others(sentence, part):
            continue
        if _GIVES_NOTHING.match(text):
            yield part
            continue
        gives = _GIVES.search(_NAMED_PAPER.sub(lambda named: "《" + "某" * (len(named.group()) - 1), text))
        if either := either_sort(sentence, part):
            yield either
        else:
            spans = _asked_spans(text, gives, limited=giving)
            # 分别一次性给予……: nothing stands before what leads over to the gift.
            yield from (Part(part.start + start, part.start + end) for start, end in spans if start < end)
        giving = giving or gives is not None


def _asked_spans(text: str, gives: re.Match[str] | None, *, limited: bool) -> Iterator[tuple[int, int]]:
    """Where the words of a part say who gets it and for what; `gives`: where they say that it is given.

    `limited`: a part before has given something, so that limits are those of the gift.
    """
    receiver = _GIVEN_TO.match(text)
    if whose := whose_dues(text):
        yield whose
    elif receiver and not _BEGINS_WITH_IT.match(text):
        yield receiver.span("who")
    elif (
        gives
        and gives.start() >= (_ADDRESSED if text.startswith(("对", "向")) else _ASKED)
        and not _LIMITS.match(text)
    ):
        if not leads_to_how_much(text[: gives.start()]):
            leads = _LEADS_OVER.search(text, 0, gives.start())
            yield 0, leads.start() if leads else gives.start()
        if left_out := _LEAVES_OUT.search(text, gives.end()):
            yield left_out.span()
    elif receiver:
        yield receiver.span("who")
    elif not gives and not (limited and _LIMITS.match(text)):
        yield 0, len(text)


# 支持企业建设企业技术中心，对新认定为……的给予奖励: what is wanted, before it is said who is paid for it.
_AIM = re.compile("(?:支持|鼓励|引导|推动|加大|激励|促进|培育|加强|推进)(?!符合)")
# 对符合条件的项目, 对融资租赁额1000万元以上的: what is wanted says of what.
_ADDRESSES = re.compile(
    r"凡|对(?!接|口|标|外|象|于?(?:其|双方|该|上述|以上|符合[^,，。;的]{0,6}的|获得国家支持))"
)
_NAMES_WHOM = re.compile(
    r"(?:认定|获批|获评|评为|创建|创成|入选|列入|纳入|备案|进入|获得|取得|通过)[^,，。;]{2}"
    r"|(?:企业|机构|单位|主体|人才|组织|个人|人员|园区|基地|平台|中心)(?:[(（][^,，。;()（）]{0,24}[)）])?$"
)


def leads_to_whom(sentence: Sentence, run: Sequence[Part]) -> bool:
    """Whether a run tells what an offer wants, in front of the words for whom it pays."""
    aims = [sentence.part_text(part) for part in run]
    behind = next((p for p in sentence.parts if p.start >= run[-1].end), None)
    if behind is None or any(not _AIM.match(text) or text.endswith("的") for text in aims):
        return False
    text = sentence.part_text(behind)
    return _ADDRESSES.match(text) is not None and _NAMES_WHOM.search(text) is not None


# What an office does or how much it gives; of whom it asks something, it says in other words.
_OFFICE_ACT = re.compile(
    "现将|现就|大力|采取|加强|建立|完善|推进|促进|探索|实施|充分|优化|发挥|不再|进一步|降低|依托|做好|用好|推行"
    "|规范|培育|强化|及时|深化|当场|方可|公示|根据|推动|开展|优先|按照|加快|通过|实现|提高|引导"
    "|持续|指导|提升|汇聚|组织|落实|全面落实|深入|推广|提供|加大|由市|由区|由省|聚焦|打造|助力|切实"
    "|必要时|各级|各地|市委|市政府|整合|吸引|派驻|择优|集聚|抢抓|紧抓|便利|简化|压缩|取消|下调"
    "|实行|畅通|打通|继续(?:增加|加大|扩大|推进|实施|落实|做好|执行)|拓展|统筹|密切|争取|明确|帮助|扩大|满足|展示|形成|激发|营造|健全|搭建|构建|创新"
    "|确保|保障|推荐|将|为|向|市级财政|区级财政|资金支持比例|资金|得分|一个项目|每个项目|资助金额"
    "|补助金额|补助标准|支持标准|在政策|不超过|可|并|有效|高效|严格|有序|高标准|有针对性|全程"
    "|主动|常态化|经评审通过|享受|原则上|具体|(?:鼓励|支持|引导)各(?:区|地|县|市|街镇)[^,，。;对]{0,6}$"
    "|(?:更好|积极)(?:地)?(?:满足|服务|保障|支持|助力|对接)"
)


# 支持…… that names nobody who could apply.
_BACKS_NOBODY = re.compile(
    r"^(?:支持|鼓励)(?![^,，]{0,60}(?:企业|公司|主体|单位|机构|组织|团队|人|高校|院|项目|基地|平台|园|者|集群|社|资本|所|商|中心|农场|户))"
)


# How a part speaks that asks something: it opens so, it ends in whom or when, or it says what must be.
_OPENS_A_DEMAND = re.compile(
    "对|支持|鼓励|在|凡|符合|经|具有|具备|用于|通过|(?:主要|专门|长期)?从事|获得|取得|拥有|首次|新|当年|上年|年度|近|依据|围绕|聚焦"
    "|依托|以|申请|申报|参与|开展|企业|单位|项目|取消|推广|或|其中"
)
_ENDS_A_DEMAND = re.compile(
    r"(?:后|时|者|内|企业|公司|项目|机构|单位|主体|人才|团队|平台|园区|基地|人员|院所|高校|产品|中心|孵化器|领域|业务|方面)[)”]?$"
)
# 创新产品定型后推荐纳入目录: only when that has come about.
_ONLY_THEN = re.compile(r"^[\u4e00-\u9fff“”]{4,24}(?<![批审评示然])后[,，]?(?:推荐)?(?:纳入|列入)")
_DEMANDS = re.compile(rf"的|应当?|须|需|不得|不低于|以上|超过|达到|不少于|未|满{DIGIT}|合格")


# 后备上市企业于区域股权市场挂牌给予奖励,
# 推动企业在本省设立总部, 允许企业以保函提交保证金, 将注册地迁入本市: the firm must do what follows.
_FIRM_ACTS = re.compile(
    r"(?:企业|公司|机构)(?:集团)?(?:在[^,，]{1,20}(?:设立|建设|落户|投资|开展|布局|发债|发行|融资|挂牌|上市)|以[^,，]{2,20}(?:方式|提交))"
    r"|^[^,，。;对为]{0,8}(?:企业|公司|机构)(?:于|成功|首次|完成|被)"
    r"|^(?:高等院校|高等学校|高校|科研院所|院所|[、和及与]){1,4}向[^,，。;]{0,8}企业(?:转让|许可|转移|输出)"
    r"|将(?:其|公司|企业)?(?:工商)?(?:注册地|登记地|纳税地|总部|住所|税收)[^,，]{0,14}(?:迁|变更|转)"
    # 利用自有闲置厂房建设公寓
    r"|^利用(?:自有|自持|自身)[^,，。;的]{2,40}(?:建设|改建|改造|新建|开办|发展|开展)"
    # 用于本单位生产, 属自主研发并在本省转化
    r"|^(?:且|并)?(?:实际)?(?:运用|应用|使用|用)于(?:本|自身的?)(?:单位|企业|公司)|^[^,，。;]{0,6}属(?!地)[^,，。;]{2,20}并?在[我本][省市区县](?:落地|转化|实施|投产)"
)


# 通过创新券支持企业租用算力: what the support comes by.
_BY_WHAT = re.compile(r"^(?:通过|依托|利用|运用|借助)[^,，]{2,16}?(?=支持|鼓励)")
# 鼓励保险机构推出“专精特新险”: what lenders and insurers
# are moved to offer asks nothing of those who take it.
_MOVES_LENDERS = re.compile(
    r"(?:鼓励|支持|引导|推动|指导|组织)(?:各类|辖内|辖区|本市|地方|商业|政府性|政策性|开发性|国有|大型|全国性|股份制|中小|法人|融资)*"
    r"(?:(?:银行业?|金融|保险|担保|小额贷款|融资租赁)(?:机构|公司|业)?[、和及与]?){1,4}"
    r"(?:积极)?(?:推出|开发|创新|提供|推广|加大|开辟|扩大|优化|降低|发行|为|向|对)"
)


# 实现研发成果共享的创新联合体, 提供托育服务取得的收入: the verb in front is that of whom or what is named last.
_OF_SUCH = re.compile(
    r"(?:优先)?(?:支持|鼓励)?(?:"
    r"(?:并(?:已|在|取得|实现)|满足|实现|采用|取得|已完成)[^,，。;]{2,60}的[^,，。;的]{0,14}(?:企业|机构|联合体|项目|作品|产品|器械)"
    r"|享受[^,，。;]{2,24}政策的[^,，。;的]{0,10}(?:企业|公司|单位|机构|旅行社|合作社|商户)"
    r"|(?:提供|为[^,，。;]{2,24}提供)[^,，。;]{2,60}的[^,，。;的]{0,14}(?:企业|机构|收入|房产|土地|房屋))$"
)
# 2021年11月1日以后在本市新开设首店, 2023年3月至12月期间完成改造
_DATED_DEED = re.compile(
    r"(?:自|在)?20\d\d年\d{1,2}月[^,，。;]{0,20}(?:以后|之后|期间)(?:在[^,，。;]{1,8})?(?:新|首次|完成|建成|开设|设立|购置|实施|正常|投产|开工)"
)


def is_office_act(text: str) -> bool:
    """Whether a part of an offer tells what an office does, and so asks nothing of the applicant.

    >>> is_office_act("完善融资对接服务"), is_office_act("对首次上市的企业"), is_office_act("提高容积率的")
    (True, False, False)
    >>> is_office_act("鼓励保险机构推出“专精特新险”"), is_office_act("支持银行设立科技支行的")
    (True, False)
    >>> is_office_act("提供托育服务取得的收入"), is_office_act("2021年5月以后在本市新开设旗舰店")
    (False, False)
    """
    text = _BY_WHAT.sub("", without_office(text))
    if text.endswith(("的", "的项目", "的企业")) or _FIRM_ACTS.search(text):
        return False
    if _OF_SUCH.match(text) or _DATED_DEED.match(text):
        return False
    if _ONLY_THEN.match(text) or has_by_then(text):
        return False
    demands = _OPENS_A_DEMAND.match(text) or _ENDS_A_DEMAND.search(text) or _DEMANDS.search(text)
    return is_called_an_act(text) or not demands


def is_called_an_act(text: str) -> bool:
    """Whether a part of an offer opens with a word for what offices or lenders do.

    >>> is_called_an_act("完善融资对接服务"), is_called_an_act("行业专用模型")
    (True, False)
    """
    by_others = moves_lenders(text) or sets_aside(text)
    return by_others or any(act.match(text) for act in (_OFFICE_ACT, _BACKS_NOBODY))


def moves_lenders(text: str) -> bool:
    """Whether a part of an offer tells what lenders and insurers are moved to do.

    >>> moves_lenders("鼓励保险机构推出“专精特新险”"), moves_lenders("鼓励企业投保")
    (True, False)
    """
    return _MOVES_LENDERS.match(text) is not None
