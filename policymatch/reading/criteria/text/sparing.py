"""Sparing: words that spare some a demand, treat them like the rest, or let others in for a part of it."""

import re

from policymatch.reading.criteria.text import nature
from policymatch.reading.numbering import CITED_ARTICLE
from policymatch.reading.quantities.numerals import DIGIT
from policymatch.reading.refusals import REFUSED

# 不受前述比例限制, 不作要求: who need not meet it, wherever that is said.
_SPARED = r"(?:可)?不受(?:此|上述|前款|前述|本[项条款]|该[项条]|地域|区域|规模|注册地|年限|比例|行业|研发|营业收入|销售|营收|成立|投入|设备|金额|人数)[^,，。;]{0,6}限制?|(?:可)?不受“[^”]{2,24}”的?限制|(?:可)?不[作做](?:此项|该项|此)?(?:要求|限制)|可(?:以|适当)?突破[^,，。;]{2,12}限制"
# 可不受上述限制，报市政府审议后执行; 可突破规模限制，经批准后直接认定，不再评审
_AS_DECIDED = r"(?:[,，](?:报|由|经)[^,，。;]{2,12}(?:审议|审定|批准|同意|研究)[^,，。;]{0,6})?(?:[,，](?:不再|不参加|不经|免于)[^,，。;]{0,4}(?:评审|评议|评选|审核|答辩))?(?:[,，]但(?:应当?|须|需|必须)[^,，。;]{2,24})?"
_EXEMPTS = re.compile(
    rf"^(?:但)?(?:[^,，。;()]|\([^,，。;()]{{1,12}}\)){{2,60}}(?:(?:的|(?<=企业|单位|机构|项目|团队))[,，])?(?:除外|可(?:以|适当|予以)?(?:放宽|延长|降低)(?:至|到)?[^,，。;]{{0,14}}|(?:{_SPARED}){_AS_DECIDED}|[,，][^,，。;]{{2,16}}即可)"
)
_WAIVES = re.compile(rf"^(?:[^,，。;]{{2,40}}[,，]){{0,2}}[^,，。;]{{2,60}}(?:{_SPARED})")
_DEMANDS = re.compile(
    rf"不低于|不少于|不超过|不高于|(?<!规模|限额)以上|以内|以下|满{DIGIT}|超过{DIGIT}|应|须|需|已(?:被|经|获)|具有|具备|达到|取得|获得|认定为"
)
# 研发费用占比低于3%的，不予贴息，但成立不满两年的除外: those are spared the bar.
_BARS = re.compile(rf"(?:{REFUSED}|不(?:享受|受理|资助|奖励))[^,，。;]{{0,10}}$")
# 近三年无行政处罚记录，已完成信用修复的除外
_IS_CLEAN = re.compile(r"(?:无|未|没有)[^,，。;]{0,30}(?:处罚|失信|异常|违法|违规|事故|记录|名单|欠)")
_IS_MENDED = re.compile(r"修复|移出|整改|撤销|消除|补缴")
# 须在本市注册，成立不满一年的企业除外: they may not apply, and nobody may from elsewhere.
_IS_SET_UP = re.compile(
    r"^[^,，。;在]{0,12}在[^,，。;]{1,16}?(?:依法)?(?:注册|登记)(?:登记|成立|经营|并?(?:依法)?纳税){0,2}(?:的(?:企业|单位))?"
)
_LONGEST_PROVISO = 30


# 另有规定的除外: says of nobody that he is spared.
_NOTE = re.compile(r"\([^()]*\)")
_PROVISO = re.compile(
    r"(?:特别|另有|明确|其他|其它)[^,，。;]{0,6}(?:表述|规定|约定|说明|要求)(?:的|者)?除外|(?:奖励|补贴|补助|资助|政策|条款)除外"
    # 除另有说明外, 除国家另有规定外
    r"|^除(?:本[\u4e00-\u9fff]{2,6})?(?:另有|特别)[^,，。;]{0,8}外$"
    r"|^除[^,，。;]{2,12}另有(?:规定|约定|说明|要求|表述)(?:的|者)?外$"
    # 除“开业补贴”“引才奖励”外
    r"|^除(?:“[^“”]{2,20}”[、和及]?){1,6}(?:项目|类|政策|事项)?的?(?:以|之)?外$"
    r"|^除[\u4e00-\u9fff]{2,12}(?:补助|补贴|奖励|资助|贴息|奖补|支持)(?:[、和及][\u4e00-\u9fff]{2,12}(?:补助|补贴|奖励|资助|贴息|奖补|支持)){0,5}(?:以|之)?外$"
    # 条款另有规定的从其规定
    r"|^[^,，。;]{0,12}(?:另有|有(?:明确|特别|特殊|其他))[^,，。;]{0,4}(?:规定|约定|要求)(?:的|者)?[,，]?应?[从按依]其(?:规定|约定|要求)(?:执行)?$"
)


def is_proviso(text: str) -> bool:
    """Whether words only leave room for what is said elsewhere (另有规定的除外).

    >>> is_proviso("特别表述除外"), is_proviso("房地产企业除外"), is_proviso("具有法人资格(另有规定的除外)")
    (True, False, False)
    """
    alone = _NOTE.sub("", text) or text
    return len(text) <= _LONGEST_PROVISO and _PROVISO.search(alone) is not None


# 房地产、“两高一剩”企业除外: whom documents leave out, and spare nothing.
_LEFT_OUT_OF_MOST = re.compile(
    r"^已上市(?:企业|公司)[^,，。;]{0,16}除外|^[^,，。;]{0,30}(?:房地产|两高|烟草|娱乐|类金融|小额贷款|典当|劳务派遣|禁止类|限制类|淘汰类|失信|处罚|违法|违规|事故|被列入|异常名录)[^,，。;]{0,30}除外"
)


# 须为独立法人企业，分公司、个体工商户除外: those who are none of them, and are spared nothing.
_BRANCHES = re.compile(
    r"^(?:[^,，。;、]{0,4}(?:分公司|分支机构|办事处|个体(?:工商)?户|个人)[、和及或]?){1,3}除外"
)
# 高校不受注册地限制，但须与区内企业联合申报
_WAIVES_PLACE = re.compile(r"不受(?:注册地|地域|区域|此)[^,，。;]{0,4}限制?")
_IS_A_BODY = re.compile(r"[须应需][^,，。;]{0,2}[为是][^,，。;]{2,40}(?:企业|公司|单位)$")


def exempts(text: str, demand: str) -> bool:
    """Whether words spare some a demand made before them; after an offer the same words leave them out.

    >>> exempts("律师事务所除外", "注册资本一般不低于50万元"), exempts("房地产企业除外", "注册资本不低于50万元")
    (True, False)
    """
    left_out = _LEFT_OUT_OF_MOST.search(text) or (_BRANCHES.match(text) and _IS_A_BODY.search(demand))
    waived = _WAIVES_PLACE.search(text) is not None
    if _PROVISO.search(text) or left_out or (_IS_SET_UP.fullmatch(demand) and not waived):
        return False
    asked = _DEMANDS.search(demand) is not None or (
        text.startswith("但") and _BARS.search(demand) is not None
    )
    asked = asked or (_IS_CLEAN.search(demand) is not None and _IS_MENDED.search(text) is not None)
    return _EXEMPTS.fullmatch(text) is not None and asked


# 小额贷款公司一律不予受理；供应链金融平台除外: who is not barred after all.
_NOT_BARRED = re.compile(r"(?:但|其中)?[^,，。;]{2,30}除外")


def exempts_from_a_bar(text: str, bar: str) -> bool:
    """Whether words behind a bar name those whom it does not leave out.

    >>> exempts_from_a_bar("社区食堂除外", "餐饮企业不予受理"), exempts_from_a_bar("社区食堂除外", "烟草企业除外")
    (True, False)
    """
    if is_proviso(text) or _LEFT_OUT_OF_MOST.search(text):
        return False
    return _NOT_BARRED.fullmatch(text) is not None and bars(bar)


def bars(text: str) -> bool:
    """Whether words end in saying what is not done for those whom they name."""
    return _BARS.search(text) is not None


_ONLY_SPARES = re.compile(rf"(?:{_SPARED})")


def only_spares(text: str) -> bool:
    """Whether words say that some are spared, and not who (不受上述限制)."""
    return _ONLY_SPARES.fullmatch(text) is not None


def waives(text: str) -> bool:
    """Whether words only say who need not meet what was asked (初创企业不受前述比例限制)."""
    return _WAIVES.fullmatch(text) is not None


# 注册地不在本区的企业，可以享受特定条款规定的奖励: those offers say so themselves.
_ADMITS_SOME = re.compile(
    r"可(?:以|按规定)?(?:享受|申请|申报)[^,，。;]{0,12}?(?:特定|部分|个别|其中)[^,，。;]{0,6}(?:条款|政策|奖励|扶持|补贴|事项)"
    # 世界500强企业在本区设立的区域总部，以及金融机构总部，可不受前款第（一）项限制
    r"|[,，]可?不受(?:前款|前述|上述|本条)[^,，。;]{0,16}限制$"
    # 对有配套要求的项目，可按国家要求配套，具体参照管理办法执行
    r"|^对[^,，。;]{4,60}(?:项目|企业|单位|机构|的)[,，]可(?:以)?按[^,，。;\d]{2,12}配套(?=$|[,，])"
    # 高校开展本措施第四条所列活动的，可与企业联合申报
    rf"|{CITED_ARTICLE}[^,，。;]{{0,20}}的[,，](?:也)?可(?:以)?(?:与|联合|单独|参照|申报|申请|享受)"
)


def admits_some(text: str) -> bool:
    """Whether a sentence lets others have some of what a document offers, and asks nothing of the rest.

    >>> admits_some("注册地不在本区的企业,可以享受本办法特定条款规定的奖励"), admits_some("本区企业可以享受奖励")
    (True, False)
    """
    return _ADMITS_SOME.search(text) is not None


# 成立不足一年的企业，可不提供审计报告
_NEEDS_NO_PAPER = re.compile(
    r"^[^,，。;]{2,40}(?:的|企业|单位)[^,，。;]{0,6}[,，](?:可以?)?(?:不(?:需|必|用)?|无需|免于?|可免)(?:提供|提交|报送|出具)"
)


# 高新区企业由所在区参照执行; 社会团体、律师事务所可参照中小微企业享受
# 航空港区企业按照港区有关政策执行: for whom other rules hold.
_FOLLOW_SUIT = re.compile(
    r"^(?!参照|按照?|依照)[^,，。;]{4,80}?[,，]?可?参照[^,，。;]{0,20}(?:执行|实施|享受)(?:本[\u4e00-\u9fff]{2,6})?(?:第[一二三四五六七八九十\d、至和]{1,12}[条款项])?(?:规定)?$"
    r"|^(?!按照?|依照)[^,，。;应须需]{2,40}(?:企业|单位|机构|项目)(?:按照?|依照|执行)[^,，。;]{2,24}(?:政策|规定|办法)(?:执行|办理)?$"
)


def follow_suit(text: str) -> bool:
    """Whether words only say who is to do likewise, or as other rules say.

    >>> follow_suit("经开区企业由所在区参照执行"), follow_suit("参照本办法执行")
    (True, False)
    """
    return _FOLLOW_SUIT.match(text) is not None


def needs_no_paper(text: str) -> bool:
    """Whether a sentence only says who need not hand in a paper.

    >>> needs_no_paper("成立不足一年的新企业,可不提供审计报告"), needs_no_paper("成立满一年的企业,应提供审计报告")
    (True, False)
    """
    return _NEEDS_NO_PAPER.match(text) is not None


# 台资、外资企业享受同等待遇: who is treated alike, and nobody is left out by it.
_ALIKE = re.compile(
    r"^[^,，。;]{2,30}(?:同等|同样|一样)(?:享受|适用|对待|可享受)[^,，。;]{0,8}$"
    r"|^[^,，。;]{2,30}享受(?:[^,，。;]{0,6})?同等(?:的)?(?:待遇|政策|扶持)$"
)


def treats_alike(text: str) -> bool:
    """Whether words only say that some are treated like the others (外资企业享受同等待遇)."""
    return _ALIKE.match(text) is not None


# 技能大师工作室每年6月1日至6月30日申报: when, and not who.
# 入库企业实行动态管理: what the office does with them.
_TELLS_WHEN = re.compile(
    r"^[^,，。;应须需]{2,30}?(?:每年|每季度|于)?[^,，。;应须需\d]{0,6}\d{1,2}月(?:\d{1,2}日|底|初)?[^,，。;]{0,12}(?:申报|受理|申请)"
    r"(?:[,，](?:其余|其他|其它)[^,，。;]{0,16}(?:申报|受理|申请))?$"
)
_TELLS_HOW_KEPT = re.compile(
    r"^[^,，。;应须需]{0,24}(?:企业|单位|机构|基地|平台|项目|名单|名录|库)(?:实行|实施|采取|进行)(?:动态|分级|分类|清单|名单|名录|台账|备案)(?:制|化|式)?(?:管理|调整|更新|培育)$"
)

# 整机原则上可按批次数方式支持: in which way it is given.
_TELLS_THE_WAY = re.compile(
    r"^[^,，。;]{2,80}?(?:原则上|可|均|将){0,2}(?:按照?|采取|采用)[^,，。;\d]{1,12}方式(?:予以|给予|进行)?(?:支持|资助|补助)$"
)
# 上一批认定的企业，需按要求参加本次复核: of those who have it.
_ARE_EXAMINED_AGAIN = re.compile(
    r"^[^。;]{2,80}?(?:企业|单位|机构|平台)[,，]?(?:均?[须需应]|应当)(?:按要求|按时|统一)?(?:参加|参与|接受|申请|进行)[^,，。;]{0,6}(?:复核|复审|复评)$"
)


def are_examined_again(text: str) -> bool:
    """Whether a sentence calls in those who hold a title to be examined again, beside those who apply for it.

    >>> are_examined_again("上一批认定的“小巨人”企业,需按要求参加本次复核"), are_examined_again("申报企业须通过复核")
    (True, False)
    """
    return _ARE_EXAMINED_AGAIN.match(text) is not None


# 参保职工30人以下的企业，裁员率放宽至20%, behind a bar: of whom more is let pass.
_LETS_PASS = re.compile(
    r"^(?:[^,，。;()]|\(含\)){2,40}(?:企业|单位|机构|的)[,，]?[^,，。;\d]{0,14}(?:可)?(?:放宽|延长|提高)(?:至|到)[^,，。;]{1,14}$"
)


def lets_pass(text: str) -> bool:
    """Whether a sentence among those that bar only lets some pass who would be barred."""
    return _LETS_PASS.match(text) is not None


# 如：水泥窑余热发电、焦炉煤气回收: which cases are meant, of what was said before.
_SHOWS = re.compile(r"(?:例如|譬如|比如|如)[:：]")


def is_no_demand(text: str) -> bool:
    """Whether words spare or admit some, or tell what a document holds for, and ask nothing.

    >>> is_no_demand("外资企业享受同等待遇"), is_no_demand("房地产企业除外")
    (True, False)
    >>> is_no_demand("技能大师工作室每年6月1日至6月30日申报"), is_no_demand("入库企业实行动态管理")
    (True, True)
    """
    told = nature.tells_term(text) or nature.tells_how_counted(text) or _SHOWS.match(text) is not None
    told = told or _TELLS_THE_WAY.match(text) is not None
    told = told or _TELLS_WHEN.match(text) is not None or _TELLS_HOW_KEPT.match(text) is not None
    return told or waives(text) or treats_alike(text) or is_proviso(text)
