"""Records: a clean record, and support that must not have been received already."""

import re
from collections.abc import Iterator

from policymatch.domain.condition import Op
from policymatch.domain.fields import Field
from policymatch.reading.criteria.stated.found import Found

_CLEAN = re.compile(
    r"失信|诚信异常|被(?:依法)?处罚|非正常(?:专利)?申请|非正常专利|恶意(?:抢注|注册)|(?:信用|诚信)(?:记录|良好|状况|状态|意识)|信用(?:等级|水平)?(?:好|高)|(?:诚信|诚实守信|(?<![区市县省内])依法)[^,，。;]{0,4}(?:经营|纳税)|诚实守信|诚信守法|无欠税|黑名单|“黑名单”|违法违规|违法犯罪|无(?:税收|环保|安全|纳税)违法|违纪违法|违法违纪|重大违法|(?:重大|严重)(?:税收|纳税|环境|环保|安全|质量|生产){1,2}违法"
    r"|违规(?:处罚|行为|记录)|行政处罚|刑事处罚|(?:生产|安全|质量|环保|环境|责任|污染)(?:责任)?(?:[^,，。;]{0,6})?事故|重大事故|经营异常名录|联合惩戒|信用惩戒|不良记录"
    r"|[偷漏逃骗]税|骗取(?:出口)?退税|走私(?:行为|罪)|信用管理(?:的)?(?:相关|有关)?(?:规定|要求)|不良诚信|犯罪记录|(?:无|未|不|没有)(?:拖)?欠(?:薪|税|费|缴|工资|社保|职工)|诚信惩戒|惩戒期|(?:无(?!法)|未受|没有|不存在)[^,，。;]{0,14}(?:违法|处罚)(?![^,，。;]{0,4}证明)|严重违法|违反[^,，。;]{0,20}法律法规"
    # 在公示系统的“异常名录”栏目中无记录
    r"|(?:公示(?:系统|平台)|信用(?:网站|平台))[^。;]{0,100}(?:栏目?|项|信息)[中内下]?(?:均)?(?:无|没有)(?:相关)?(?:记录|信息)"
)
# 以信用报告代替无违法违规证明, 不予行政处罚清单: papers
# about records, no demand for one; nor is 事故隐患治理.
_ABOUT_RECORDS = re.compile(r"(?:记录)?(?:证明|清单|事项|处置|治理|修复)|隐患(?:是?指|治理|排查|挂牌|管理)")
# 轻微违法行为不予行政处罚, 提前移出失信名单, 修复信用记录: what is spared or mended.
_SPARED = re.compile(
    r"(?:不予|免予|免于|从轻|减轻|不再)[^,，。;]{0,8}(?:处罚|强制)|首违不罚|轻微违法|免罚|移出[^,，。;]{0,20}(?:名单|名录)"
    r"|(?:暂不|不)列入[^,，。;]{0,8}(?:经营异常|严重违法)|修复[^,，。;]{0,8}信用|信用修复|(?:无需|不再要求)(?:再)?(?:提供|提交)"
)
# 发生过质量事故的耕地: what the record is of is no applicant.
_OF_A_THING = re.compile(r"的(?:耕地|农田|地块|田块|土地|林地|草地|房屋|厂房|设备|产品|车辆|船舶)$")
_PART = re.compile(r"[^,，。;；]+")
# 无处罚记录（已修复信用的除外）
_NOTE = re.compile(r"\([^()]{2,80}\)")
_SANCTION = re.compile(
    r"追回|收回|追缴|追究|责令|(?<!被)取消(?:其)?(?:申报|认定|资格)|(?<!被)(?<!被依法)撤销|依法处理"
)
# 被列为失信被执行人的，取消其申报资格: whom his record bars, told by what he loses.
_BARS_THE_LISTED = re.compile(
    r"(?:列[为入]|纳入)[^,，。;]{0,16}(?:失信|黑名单|经营异常|惩戒)[^。;]{0,40}取消(?:其)?(?:申报|申请|参评)(?:的)?资格(?=$|[,，。;])"
)
_CHEATS = re.compile(r"(?<!没有)(?<!无)(?<!未)(?<!未曾)(?<!不存在)(?:骗取|弄虚作假|套取|截留|挪用)")
# 近三年有骗取财政资金行为的: what was done, not what would follow.
_OF_THE_PAST = re.compile(
    r"(?:未|无|没有|不存在)(?:发生|存在|有)?(?!下列|以下)|[^,，。;]{0,8}?(?:(?:近|最近|前|过去)[一二三两\d]个?(?:会计)?年|[一二三两\d]年内|上一?年度?)[^,，。;]{0,4}?(?:有|存在|发生|因)"
)
# 企业必须诚实守信，若存在违规经营的，取消奖励: what happens to those who do not is no demand.
_WHAT_FOLLOWS = re.compile(
    r"[,，。;；](?=若|如(?:有|存在|发现)|一经|一旦|凡(?:存在|违反)|已经?(?:拨付|获得?|兑现|发放|享受|认定|评定|入库|备案|命名)的)"
)
_PERIOD = re.compile(r"(?:近|最近|前|过去)(?:三|3)(?:个)?(?:年|完整)|(?:三|3)年(?:内|来)")
_SUPPORT, _SUPPORT_OR_RULE = "资金|支持|补贴|资助|奖励|补助", "资金|政策|支持|补贴|补助|奖励"
_RECEIVED = (
    re.compile(
        rf"同一[^,，。;]{{1,12}}已(?:经)?(?:通过[^,，。;]{{2,8}})?(?:获得?|享受|取得|申报)(?:过)?(?P<what>[^,，。;]{{2,30}}?(?:{_SUPPORT}|贴息|立项|扶持))"
    ),
    # 已获储粮专项资金等中央财政资金，以及粮食产业资金等省级财政资金支持的同类项目不重复支持
    re.compile(
        rf"已经?获得?(?P<what>[^。;]{{4,160}}?(?:{_SUPPORT}))(?:支持)?的(?:同一|同类)[^,，。;]{{0,8}}不(?:再|予)?重复(?:支持|资助|补助|奖励)"
    ),
    # 已因同一研发活动获得……前补助的
    re.compile(
        r"已因同一[^,，。;]{1,14}(?:获得?|享受|取得)(?:过)?(?P<what>[^,，。;]{2,40}?(?:补贴|资助|奖励|补助|资金))"
    ),
    re.compile(rf"与(?P<what>[^,，。;]{{2,20}}?(?:{_SUPPORT_OR_RULE}))重复的?[,，]?不(?:予|再|得)"),
    re.compile(
        rf"与(?![本该此](?:措施|政策)|(?:上述|以上))(?P<what>[^,，。;]{{2,20}}?(?:{_SUPPORT_OR_RULE}|措施))(?:不可|不得|不能)(?:重复|同时)(?:享受|申领|申请|申报)"
    ),
    re.compile(
        rf"(?:已经?|曾|(?:当年度?|以前年度)已?)(?:按照规定|通过[^,，。;]{{2,14}}?)?(?:获得|获(?=[国省市区上各其])|享受|取得|列入)(?:过)?(?P<what>[^,，。;]{{2,40}}?(?:{_SUPPORT}|专项|奖|优惠|贴息|补偿|扶持|政策(?=的)))(?=(?:[^。;不取除]|不(?![再得予能可纳列重])|取(?!消)|除(?!外)){{0,21}}+[不取除])(?:的)?(?:(?!仍可|仍能|可继续)[^。;]){{0,20}}?(?:不(?:[再得予能可]|[纳列]入)|取消|(?<!就高)(?<!从高)不重复(?!原则)|除外)"
    ),
    # 已就同一事项获得市级财政资金支持的，不再补助
    re.compile(
        rf"已(?:经)?就[^,，。;]{{2,10}}(?:获得?|享受|取得)(?:过)?(?P<what>[^,，。;]{{2,30}}?(?:{_SUPPORT}))"
    ),
    # 同一事项不得重复申报区级各类资金，已获得的，不予受理
    re.compile(
        rf"不得重复(?:申报|申请|享受)(?P<what>[^,，。;]{{2,24}}?(?:{_SUPPORT}|政策))[,，]已(?:经)?(?:获得|享受|取得)(?:过)?的[,，]?(?:一律)?不(?:予|再|得)"
    ),
    # 省级财政科技资金已支持的相同内容不得重复申报
    re.compile(
        r"(?P<what>(?:国家|[省市区县各上]级|中央|财政|科技|专项|其他)[^,，。;]{0,10}(?:资金|计划|专项|经费))已(?:经)?(?:予以|给予)?(?:支持|资助|立项)(?:过)?的[^,，。;]{0,14}[,，]?(?:不得|不再|不予|不能)"
    ),
    # 招商引资协议已约定扶持政策的，从其约定，不再重复享受
    re.compile(
        r"(?P<what>(?:招商引资|招商|投资|入区|入园|落户|合作)协议(?:已|中|书|另)?[^,，。;]{0,4}(?:约定|明确)[^,，。;]{0,10}(?:政策|奖励|补贴|补助|支持|条款))的?[,，]?[^。;]{0,20}不(?:再|得|予|重复|[纳列]入)"
    ),
    re.compile(
        r"(?:连续)?(?:[三两]|\d)年(?:内)?只能(?:获得|享受)(?:[一1])次(?P<what>(?:该项|本项?|此项)?[^,，。;]{0,8}(?:支持|资助|奖励|补助|补贴))"
    ),
    # 资金不再支持2021年以来已获得省级技改资金支持的项目
    re.compile(
        rf"不(?:再|予)(?:支持|资助|补助|奖励|安排)(?:20\d\d年(?:度)?以来)?(?:已经?|曾经?)(?:获得?|享受|取得)(?:过)?(?P<what>[^,，。;]{{2,60}}?(?:{_SUPPORT}))[^,，。;]{{0,30}}的(?:项目|企业|单位|产品|设备)"
    ),
    # 申报项目如获本基金资助，不得接受其他市级资金支持
    re.compile(
        rf"(?:如|若|一经|已)获(?:得)?[^,，。;]{{2,24}}?(?:资助|支持|补助|补贴|立项)的?[,，](?:则)?不(?:得|再|能)(?:再|重复|同时)?(?:接受|享受|申请|申报|获得?)(?P<what>[^,，。;]{{2,24}}?(?:{_SUPPORT}))(?=$|[,，。;])"
    ),
    re.compile(
        rf"(?:未|没有|不得|未曾)(?:重复)?(?:获得|享受|取得|列入)(?:过)?+(?!本(?!专项|计划)|该|上述|[^,，。;]{{0,20}}名单)(?P<what>(?:(?!不[予得再能可]|资格|称号)[^,，。;]){{2,30}}?(?:{_SUPPORT}|专项|贴息(?:政策)?|补偿|优惠政策|奖(?=的|[,，。;]|$)))"
    ),
    re.compile(
        rf"(?:获得|享受)(?:过)?(?P<what>[^,，。;]{{2,40}}?(?:{_SUPPORT}))(?:的)?[,，]?(?:(?:不再|不得|不予|不能|不可)(?:重复)?(?:申报|申请|支持|享受)|不重复(?:支持|享受|资助|奖励|补[贴助]))"
    ),
    # 每亩只补一次，不可同时再享受棉花补贴
    re.compile(
        rf"不(?:可|得|能)(?:再)?同时(?:再|重复)?(?:享受|申领|申请|申报)(?!本|该|上述|以上|前述|其中|两|多|[一二三四五六七八九十\d])(?P<what>[^,，。;、和或]{{2,24}}?(?:{_SUPPORT_OR_RULE}))(?=$|[,，。;])"
    ),
    # 同一项目不得与国家、省同类资金重复申报
    re.compile(
        r"不(?:得|能|可)与(?P<what>[^,，。;]{2,24}?(?:资金|政策|支持|补贴|资助|补助|奖励))(?:重复|同时)(?:享受|申领|申请|申报)"
    ),
)


# Under 不得申报: 已获得市级财政资金支持的项目.
_HAD_BEFORE = re.compile(
    rf"^(?:20\d\d年(?:度)?以来)?(?:(?:同一|该)?[^,，。;已曾]{{0,6}}(?:项目|企业|单位|产品|设备|活动|行为|内容)(?:20\d\d年(?:度)?[、和]?){{0,3}})?(?:已经?|曾)(?:(?:获得?|享受|取得)(?:过)?(?P<what>[^,，。;]{{2,60}}?(?:{_SUPPORT}|立项))(?:支持)?的?(?:项目|企业|单位|产品)?|入选(?:过)?(?!本)(?P<plan>[^,，。;]{{2,24}}?(?:人才|创业|创新)(?:计划|工程|项目))(?:支持)?)(?:的)?$"
)


def find_had_before(text: str) -> Iterator[Found]:
    """Support that bars whoever has had it, in a list of those who are barred."""
    if had := _HAD_BEFORE.match(text):
        yield Found(Field.RECEIVED, Op.HAS_NONE, (had["what"] or had["plan"],), *had.span())


def find_records(text: str) -> Iterator[Found]:
    """A demand for a clean record, and support that bars the applicant."""
    asked = _WHAT_FOLLOWS.split(text, maxsplit=1)[0]
    if _OF_THE_PAST.match(asked) or not _is_sanction(asked):
        yield from _clean_parts(asked)
    for pattern in _RECEIVED:
        barred = pattern.search(text)
        if barred and not _FAILED.search(barred.group()):
            also = _OR_OTHERS.match(text, barred.end("what"))
            names = (barred["what"], also["more"]) if also else tuple(_BESIDE.split(barred["what"]))
            end = max(barred.end(), also.end()) if also else barred.end()
            yield Found(Field.RECEIVED, Op.HAS_NONE, names, barred.start(), end)
            return


# 已获得立项的项目，未能按期结项的，不得再申报: to have had it bars nobody who has done his part.
_FAILED = re.compile(
    r"的[^,，。;的]{0,6}[,，]未(?:能|按|及时)?(?:按|完成|提交|通过|及时|如期)[^,，。;]{1,40}的[,，]"
    # 已获得立项支持且未结题的企业
    r"|(?:[且但并、]|而)(?:仍|尚|还)?(?:在研|未(?!受|被|列))"
)


# 已享受“一事一议”优惠政策或其他部门财政补助的, 未获得中央资金或其他市级资金支持: either of them.
_OR_OTHERS = re.compile(
    rf"(?:政策|资金|支持)?(?:或者?|、|和)(?=[^,，。;的]{{3,27}}+(?:[,，。;的]|$))(?P<more>[^,，。;的]{{2,24}}?(?:{_SUPPORT}|贴息|补偿|扶持|优惠|政策))(?=的|[,，。;]|$)"
)
# 中央财政资金支持或其他市级财政资金支持
_BESIDE = re.compile(r"(?<=[金持助励贴息策])(?:或者?|以及)(?=其他|其它|[国省市区县各]级|中央)")


def _is_sanction(text: str) -> bool:
    """Whether a text tells what follows when somebody cheats, and not whom a bad record bars."""
    if _SANCTION.search(text):
        return _BARS_THE_LISTED.search(text) is None
    cheats = _CHEATS.search(text)
    if cheats is not None and any(map(_is_listed_beside, _PART.findall(text))):
        return False
    before = (p.group() for p in _PART.finditer(text) if cheats and p.end() <= cheats.start())
    return cheats is not None and not any(map(_CLEAN.search, before))


def _is_listed_beside(part: str) -> bool:
    """Whether a part lists a bad record beside cheating (弄虚作假骗取资金、被列入失信主体名单的)."""
    listed = part.split("、")
    return any(map(_CHEATS.search, listed)) and any(
        _CLEAN.search(one) and not _CHEATS.search(one) for one in listed
    )


def _clean_parts(text: str) -> Iterator[Found]:
    """The demand for a clean record in each part of a text that makes one."""
    period = "last_3_years" if _PERIOD.search(text) else None
    for part in _PART.finditer(text):
        found = _CLEAN.search(text, *part.span())
        about = (_SPARED.search(_NOTE.sub("", part.group())), _OF_A_THING.search(part.group().strip()))
        told = found and (_ABOUT_RECORDS.match(text, found.end()) or any(about))
        if found and not told:
            yield Found(Field.CLEAN_RECORD, Op.EQUAL, True, *found.span(), period=period)
