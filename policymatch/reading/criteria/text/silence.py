"""Silence: parts of sentences that ask nothing, and only lead on, name a step, or tell how much is given."""

import re

from policymatch.reading.criteria.stated.lists import AS_CLAUSES_SAY
from policymatch.reading.demanding import MUST
from policymatch.reading.labels import YES
from policymatch.reading.numbering import CITED_NUMBER
from policymatch.reading.standings import WHAT_IT_TAKES

# 可以。, 有的。, the answer to 可以申请吗？
_YES = re.compile(YES)


def says_yes(text: str) -> bool:
    """Whether words only answer yes to the question before them.

    >>> says_yes("可以"), says_yes("有的"), says_yes("有营业执照")
    (True, True, False)
    """
    return _YES.fullmatch(text) is not None


# 申报时间以市渔业局当年通知为准: told elsewhere.
_AS_TOLD_THEN = re.compile(
    r"(?:具体)?(?:申[报请领]|受理|办理|兑现)?(?:的)?(?:具体)?(?:时间|程序|流程|事项|材料|方式|批次)[^,，。;]{0,8}以[^,，。;]{2,24}(?:通知|公告|指南|文件)(?:要求)?为准"
)


def is_told_then(text: str) -> bool:
    """Whether words only say that a later notice tells when and how one applies.

    >>> is_told_then("申报时间以市渔业局当年通知为准"), is_told_then("申报时间为3月")
    (True, False)
    """
    return _AS_TOLD_THEN.fullmatch(text) is not None


# Behind whom a cell of a table names: ……的企业，给予奖励。
_ONLY_GIVES = re.compile(
    r"(?:可|将)?(?:给予|予以)(?:一定|相应|一次性)?(?:的)?(?:资金)?(?:奖励|补助|补贴|资助|支持|扶持)"
    # 应当按照规定减免费用; 任何单位不得要求其提供其他证明文件: what is spared.
    r"|应当?(?:按照?规定|依法)?(?:减免|免收|减收)(?:相关|有关)?费用"
    r"|(?:任何)?[^,，。;]{0,10}不得要求(?:其|企业)?(?:提供|提交)[^,，。;]{2,40}(?:证明|文件|材料|担保)"
)


# 除符合基本条件外，还应……: what is asked elsewhere.
_BESIDE_THE_REST = re.compile(
    r"^(?:(?:申报|申请)?(?:单位|企业|主体)?(?:“?[^,，。;:：]{2,14}[:：]|[\u4e00-\u9fff“”]{2,14}(?:企业|单位|机构|中心|基地|平台|园区))?除(?:应|须|需)?(?:符合|满足|具备)?[^,，。;]{0,14}(?:条件|要求|规定)(?:之)?(?:外|以外)"
    # 各卡申报主体除另有说明外，均应为……
    r"|[\u4e00-\u9fff]{0,12}除另有[^,，。;]{2,8}(?:以?外|的)"
    # 除第八条外，申请单位应为企业
    r"|(?:其中)?除(?:本[\u4e00-\u9fff]{1,4})?第[^,，。;]{1,20}[条项款](?:之)?(?:外|以外))"
)


def adds_to_the_rest(text: str) -> bool:
    """Whether a part of a sentence only says beside which demands the next ones are made.

    >>> adds_to_the_rest("中小外贸企业:除满足第1、2条规定的条件外"), adds_to_the_rest("应满足第1条规定的条件")
    (True, False)
    """
    return _BESIDE_THE_REST.fullmatch(text) is not None


# 以及条款中明确的其他主体: of whom each clause tells for itself.
_TOLD_ELSEWHERE = re.compile(rf"(?:以及|及|和)?{AS_CLAUSES_SAY}(?:其他|其它)?(?:主体|对象|单位|企业)")
# 除房地产企业外，均可申报
_ALL_MAY = re.compile(
    r"(?:其他|其余)?(?:企业|单位|机构|各类主体)?(?:均|都)可(?:以)?(?:申报|申请|享受|参与|参加)"
    # ……的渔业企业，适用本办法
    r"|(?:均|都)?(?:可以?)?适用本[\u4e00-\u9fff]{2,6}"
    r"|(?:符合条件的)?(?:均|方)?可(?:以|按规定)?(?:享受|申请|申报)[^,，。;]{0,16}"
)


# 专精特新中小企业认定条件: the heading of what is asked.
_HEADS_DEMANDS = re.compile(
    rf"^(?![^,，。;]{{0,16}}(?:[应须需]|符合|满足|具备|达到|按))[\u4e00-\u9fff“”]{{2,16}}{WHAT_IT_TAKES}"
)
# 申请知识产权创造资助应当提交: the heading of the papers of one support.
_HEADS_PAPERS = re.compile(
    r"申[请报领][^,，。;]{2,16}(?:资助|补[助贴]|奖[励补]|贴息|资金|认定)的?[,，]?(?:应当?|须|需要?|必须)(?:提交|提供|报送)(?:以下|下列|如下)?(?:申[请报])?(?:材料|资料)?"
)
# 拟支持项目不超过3项，每项资助经费不超过300万元: how many are taken, and how much each is given.
_HOW_MANY_OR_MUCH = re.compile(
    r"(?:原则上)?拟?(?:支持|资助|立项|遴选)(?:项目|企业|课题)?(?:数量?)?(?:不超过|约|不多于|总数不超过)?\d{1,3}(?:[-—~至]\d{1,3})?[项个家](?:项目|课题|左右|以内)?"
    r"|每(?:项|个项目|家企业?|个)[^,，。;\d]{0,8}(?:不超过|最高|为)?\d[\d.]{0,6}[万亿]?元?(?:以内|左右)?"
    # 资助额度受年度总额控制
    r"|(?:且|并)?(?:相关|有关|各类|各项)?(?:资助|补助|补贴|奖励|支持|扶持|奖补){1,2}(?:资金|经费)?(?:额度|金额|总额|数额|规模)?(?:均)?(?:受|实行)[^,，。;]{0,10}(?:总额|总量|预算|规模)(?:控制|限制|管理)"
    # 单台(套)产品, in front of how much
    r"|[单每](?:台\(套\)|[个台套款件项])(?:产品|设备|品种|作品)?"
)
# 申请第二条补贴的企业，须……: for which of the offers.
_OF_AN_OFFER = re.compile(
    rf"(?:申[请报]|享受)(?:本[\u4e00-\u9fff]{{1,4}}|上述|以上)?(?:第{CITED_NUMBER}[条项款](?:[、和及或]第?{CITED_NUMBER}[条项款])*)[^,，。;]{{0,10}}的(?:企业|单位|主体|机构|项目)"
    # 申报方向1、方向3的企业
    r"|(?:申[请报领]|享受)(?:方向|专题|类别|板块|领域|赛道)[一二三四五六七八九十\d][^,，。;]{0,100}的(?:企业|单位|主体|机构|项目)"
)
# 本细则所称用人单位，是指……: the word that is told what it means.
_IS_CALLED = re.compile(r"本[\u4e00-\u9fff]{1,8}(?:中)?所[称指]的?[\u4e00-\u9fff]{2,12}")
# 长沙市科学技术局, 2023年5月1日: who issued it, and when.
_SIGNED = re.compile(
    r"[\u4e00-\u9fff]{2,6}[省市区县][\u4e00-\u9fff]{0,16}(?:局|委员会|办公室|政府|厅|管委会)(?:20\d\d年\d{1,2}月\d{1,2}日)?|20\d\d年\d{1,2}月\d{1,2}日"
)


# 且不超过项目总投入的30%, 最长不超过2年, 晋级的按差额补足: how much and how long, of what is given.
_LIMITS = re.compile(
    r"(?:且|并且|补[助贴]期限?|贴息期限?|支持期限?|期限|最长|原则上){0,3}(?:最长|一般)?不超过[^,，。;\d]{0,12}\d[\d.]{0,6}(?:%|个?年|个月|月)"
    # 其中大型企业返还30%
    r"|(?:其中)?[^,，。;\d]{2,14}(?:企业|单位|机构)(?:按照?)?返还(?:比例)?(?:为|不超过)?\d[\d.]{0,4}%"
    r"|(?:晋级|升级|晋档|跨档|升档)的?(?:[^,，。;]{0,8}差额[^,，。;]{0,6})?|(?:按|给予|予以)?(?:补足|补发|补齐|奖励)?差额(?:补足|部分|补助|奖励)?"
)


# 对……的企业，给予以下支持：, over the items that say what
_GIVES_WHAT_FOLLOWS = re.compile(
    r"(?:均|还|分别)?可?(?:给予|予以|提供|享受|获得|实施|采取)(?:以下|下列|如下)[^,，。;\d]{0,14}"
)
# 申报A类项目的，还应……: the class that is asked it.
_FOR_WHICH = re.compile(
    r"(?:其中)?(?:申请|申报)[^,，。;]{1,14}(?:项目|专项|专题|方向|课题|类|补助|奖励|资助|支持|奖补|补贴|资金|政策|扶持|贴息)的(?:企业|单位|机构|主体)?"
    # 申请市级众创空间备案的，运营机构应……: the title that it takes.
    r"|(?:申请|申报)[^,，。;]{2,20}(?:备案|认定|评定|入库|遴选)的"
)
# 应符合以下条件, 并满足下列条件之一, 还应同时满足, behind whom it is said of
_LEADS_ON = re.compile(
    rf"(?:(?:均|还|同时)?{MUST}|[并且])(?:同时)?(?:符合|满足|具备)(?:以下|下列|如下)(?:全部|基本|各项)?(?:条件|要求)(?:之一)?"
    rf"|(?:均|还|另)?{MUST}同时(?:满足|符合|具备)|还{MUST}(?:满足|符合|具备)"
)
# 公示期间有异议的, 无异议的: a turn that the procedure takes. 颁发“……证书”: what it ends in.
_OF_THE_NOTICE = re.compile(
    r"(?:经)?公示(?:期)?(?:间|内|满|结束)?后?[,，]?(?:有|无|没有)异议的?(?:项目|企业|单位)?"
    r"|(?:对)?(?:公示)?(?:期满)?(?:后)?(?:无|没有)异议的?(?:项目|企业|单位|机构|主体)?"
    r"|(?:由[^,，。;]{2,16})?(?:颁发|核发|制发)(?!的)[^,，。;的]{0,40}(?:证书|牌匾|铭牌|奖牌)[”》]?"
)


def heads_papers(text: str) -> bool:
    """Whether words only head the papers to hand in for one support.

    >>> heads_papers("申请知识产权创造资助应当提交"), heads_papers("申请单位应当提交材料")
    (True, False)
    """
    return _HEADS_PAPERS.fullmatch(text) is not None


# 执行期限为2027年3月1日至2029年2月28日: how long an act holds.
_HOLDS_FOR = re.compile(
    r"(?:政策)?(?:执行|施行|实施|有效)(?:期限?|时间)[为自从]?\d{4}年[\d年月日起]{0,8}(?:至|到|-)\d{4}年[\d年月日底末止]{0,8}"
)


def says_nothing(text: str) -> bool:
    """Whether a part of a sentence is a word that only leads on (其中) or names a step (公示)."""
    return (
        _ALL_MAY.fullmatch(text) is not None
        or _SIGNED.fullmatch(text) is not None
        or _HOW_MANY_OR_MUCH.fullmatch(text) is not None
        or _HEADS_DEMANDS.fullmatch(text) is not None
        or heads_papers(text)
        or _OF_AN_OFFER.fullmatch(text) is not None
        or text
        in ("其中", "同时", "同等条件下", "在同等条件下", "公示", "公告", "如下", "具体如下", "支持重点")
        or _ONLY_GIVES.fullmatch(text) is not None
        or _TOLD_ELSEWHERE.fullmatch(text) is not None
        or _GIVES_WHAT_FOLLOWS.fullmatch(text) is not None
        or _FOR_WHICH.fullmatch(text) is not None
        or _OF_THE_NOTICE.fullmatch(text) is not None
        or _LEADS_ON.fullmatch(text) is not None
        or _LIMITS.fullmatch(text) is not None
        or _HOLDS_FOR.fullmatch(text) is not None
        or _IS_CALLED.fullmatch(text) is not None
        or adds_to_the_rest(text)
    )
