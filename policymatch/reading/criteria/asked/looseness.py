"""Looseness: whether a sentence speaks of a criterion in passing, so that it may rank but not rule out."""

import re

from policymatch.domain.condition import Op
from policymatch.domain.fields import EntityType, Field
from policymatch.reading.criteria.asked.mentions import Mention
from policymatch.reading.criteria.stated.applicants import find_applicants
from policymatch.reading.criteria.stated.entities import ASSOCIATION_RECIPIENT
from policymatch.reading.criteria.stated.found import Found
from policymatch.reading.criteria.text.definitions import MEANS
from policymatch.reading.criteria.text.passages import PassageRole
from policymatch.reading.criteria.text.sentences import Sentence

_WAIVED = re.compile(
    r"不受[^,，。]{0,12}(?:注册地|地域|区域)[^,，。]{0,14}限制"
    r"|(?:登记|注册|设立)(?:、|或者?)(?:依法)?经[^,，。;]{1,16}(?:批准|认定|核准|备案|同意|许可)"
)
_BACKGROUND = re.compile(r"中央财政|遴选|组织|探索|健全|完善")
# 遴选专家担任小巨人企业的导师, 组织机构为瞪羚企业提供服务: what is arranged is arranged for them.
_ARRANGED_FOR = re.compile(r"(?:(?<![作成因])为(?!了)|担任|面向|帮助|助力)[^,，。;]{0,14}$")
# 遴选重点院校，给予每所20万元: out of them those are chosen who are paid.
_MEANT_FOR = re.compile(
    r"遴选(?:重点|优质|优秀|一批|\d{1,3})|对|针对|引进的|从事|获得|高层次|为引进|取得|自主就业|退役|脱贫|失业"
)
# 鼓励高校、科研院所设立流动岗位 is made to them; what is built, and what their people do, is not.
_ENCOURAGED = re.compile(
    r"^[^,，。;]{0,2}(?:(?:支持|鼓励|允许)和?){1,2}(?:(?!企业|通过|接入|转化|落地)[^,，。;的]){0,14}$"
)
_NOT_THEIRS = re.compile(r"^[^,，。;]{0,30}(?:建设|对接|围绕|面向|改革|科研人|科技人|人才|人员)")
_SAYS_WHAT_THEY_DID = re.compile(
    r"^(?:(?![、和及与或等]|对)[^,，。;]{4,40}(?<!符合条件)的$|(?:牵头|主持|承担)(?:申报|申请|实施|承担|建设)?的$|与[^,，。;、]{2,16}(?:共建|合作)"
    # 科研院所向本地企业转让专利，……的，给予奖励
    r"|向[^,，。;、]{0,8}企业(?:转让|许可|转移|输出)[^,，。;]{2,16}$"
    # 医疗机构提供服务取得的收入免征增值税
    r"|(?:提供|从事|销售|转让)[^,，。;]{2,24}(?:取得|获得)的(?:收入|所得)(?=$|[,，免减暂])"
    # 高校(含附属医院，不含独立学院)作为卖方; 三级医院采购本区企业产品
    r"|(?:[^()]{0,30}\)|\([^()]{2,40}\))?作为[^,，。;的]{2,10}$|(?:采购|购买|购置|引进)[^,，。;]{4,40}$)"
)
# 本区三级医院采购……的: whose and of which rank.
OF_HERE = r"(?:[本我全](?:市|区|县|省)内?的?|辖区内?的?|[省市区县]属)?(?:公立|非?营利性|民[营办]|社会办|[一二三]级(?:[甲乙]等)?(?:及?以上)?){0,2}"
"""Where a body is and how it is graded, before its noun (本市三级以上医院), as an expression."""
_OF_HERE = re.compile(OF_HERE)
_OR_OTHERS = re.compile(r"(?:单位|机构|组织)[或、和]$")
_TO_COME = re.compile(
    r"设立(?!满|以上|登记|时间)|落地|参与(?!起草|制定|制修订|修订|编制|研制)|投资|引进|落户|迁入|布局|建设(?!行?业)|项目"
)
_WHERE_REGISTERED = re.compile(r"注册地|纳税地")


# 对外贸企业特别是中小微外贸企业: among those named before, who comes first.
_ABOVE_ALL = re.compile(
    r"(?:企业|公司|机构|单位|主体|项目|商户)[,，]?(?:特别|尤其)是?(?:对)?[“”]?[^,，。;、的]{0,6}$|^(?:特别|尤其)是(?:对)?[^,，。;、的]{0,6}$"
)
# 以重点产业和规模以上企业为依托: where one begins.
_LEANED_ON = re.compile(r"[^,，。;]{0,12}为(?:依托|载体|抓手|牵引)$")
_SORTS = {Field.SIZE_CLASS, Field.OWNERSHIP, Field.INDUSTRY, Field.TITLES, Field.ABOVE_SCALE}


def waives_place(text: str) -> bool:
    """Whether a sentence lets some in from elsewhere (可不受注册地限制, 在本市注册或经监管部门批准设立)."""
    return _WAIVED.search(text) is not None


def is_loose(found: Found, sentence: Sentence) -> bool:
    """Whether a sentence speaks of a criterion in passing: it may rank a firm, not rule it out.

    Offers that speak of persons, of what is to be built or of several places at once say for whom they are
    meant; they do not shut anyone out. Nor does the meaning of a word (高新技术企业是指……).
    """
    mention = Mention.of(found, sentence)
    own = sentence.role is PassageRole.OWN
    leaned_on = mention.before.startswith("以") and _LEANED_ON.match(mention.after) is not None
    if own and found.field in _SORTS and (leaned_on or _ABOVE_ALL.search(mention.before)):
        return True
    match found.field:
        case Field.REGION:
            return _is_one_of_many(mention) or (own and _place_is_loose(mention))
        case Field.TITLES:
            defined = sentence.role is PassageRole.TARGET and MEANS.search(mention.before) is not None
            behind = own and _BACKGROUND.match(mention.before) is not None
            return defined or (behind and _ARRANGED_FOR.search(mention.before) is None)
        case Field.ENTITY_TYPE:
            return own and entity_is_loose(mention)
    return False


def entity_is_loose(mention: Mention) -> bool:
    """Whether an offer speaks of persons, institutes and the like without being made to them alone."""
    if mention.found.op is not Op.IN or mention.names & {EntityType.ENTERPRISE, EntityType.INDIVIDUAL}:
        return False
    meant = (
        _is_encouraged(mention)
        or _is_subject(mention)
        or _is_given_a_sum(mention)
        or are_leant_on(mention)
        or _is_told_by_its_owner(mention)
        or _MEANT_FOR.match(mention.before + mention.words) is not None
    )
    return not meant or _OR_OTHERS.search(mention.before) is not None


# 分别给予组织实施的行业协会10万元: who is named right behind the word of giving.
def _is_given_a_sum(mention: Mention) -> bool:
    given = ASSOCIATION_RECIPIENT.search(mention.sentence.text)
    at = mention.found.start - mention.sentence.start
    return given is not None and given.start() <= at < given.end()


def _is_told_by_its_owner(mention: Mention) -> bool:
    """Whether a house and its owner are one word (民营医院): who must be the one must be the other."""
    at = mention.found.start - mention.sentence.start
    told = (f for f in find_applicants(mention.sentence.text) if f.field is Field.OWNERSHIP)
    return any(f.start < at < f.end for f in told)


# 依托行业协会、商会等组织，在国外设立联络站: they do it, and are paid for it.
_LEANS_ON = re.compile(r"^(?:支持|鼓励|充分)?依托[^,，。;的]{0,4}$")
_AND_THEIR_LIKE = re.compile(r"(?:等)?(?:社会)?(?:组织|机构|团体)?$")
_IS_PAID = re.compile(r"给予|奖励|补助|补贴|资助")


def are_leant_on(mention: Mention) -> bool:
    """Whether associations are those by whom an office has something set up that it pays for."""
    leant = mention.names == {EntityType.ASSOCIATION} and _LEANS_ON.match(mention.before)
    return bool(leant and _AND_THEIR_LIKE.match(mention.after) and _IS_PAID.search(mention.sentence.text))


# 新组建的全市性养老服务行业 in front of 协会: which of them is meant.
_NEWLY_FORMED = re.compile(r"(?:组建|成立|登记|注册|设立)的[^,，。;的、]{0,16}$")


def _is_subject(mention: Mention) -> bool:
    """Whether a part ends in who is meant, behind what is said of them (新注册集体商标的社会组织),
    or begins with them and says what they did (高等院校仪器开放评价为优秀的).
    """
    if EntityType.PLATFORM in mention.names:
        return False
    ends = mention.before.endswith("的") and not mention.after
    formed = _NEWLY_FORMED.search(mention.before) and not mention.after
    return bool(ends or formed) or (
        _OF_HERE.fullmatch(mention.before) is not None
        and _SAYS_WHAT_THEY_DID.match(mention.after) is not None
    )


def _is_encouraged(mention: Mention) -> bool:
    """Whether an offer is made to institutes and the like
    by encouraging them; platforms are rather what is built.
    """
    theirs = EntityType.PLATFORM not in mention.names and _NOT_THEIRS.match(mention.after) is None
    return theirs and _ENCOURAGED.match(mention.before) is not None


# 在本省设立满3年的机构(含外省在本省设立的分支机构): the note takes nothing back.
_NOTE_THAT_ADDS = re.compile(r"\((?:含|包括)[^()]{2,40}\)")


def _place_is_loose(mention: Mention) -> bool:
    words = _NOTE_THAT_ADDS.sub("", mention.before + mention.words + mention.after)
    coming = _TO_COME.search(words) is not None and _WHERE_REGISTERED.search(words) is None
    return coming and mention.found.cue not in ("addressed", "comer")


# 迁入本市、且符合导向 goes on with another demand, not with another place.
_NEXT_PLACE = re.compile(
    r"[市省区县]?(?:、(?!且|并|同时|具有|具备|依法|从事|成立|正常|符合|有|无|能|上[一年]|年|近|研发|职工|员工|营业|主营|销售|注册|纳税|当年|拥有|企业|信用|未|总|净|科技|获|属|连续|实际|经营|建有|设有|税|统计|入[统库规]|遵|规模|承诺)|等(?:地|省|市|区)|[和及与或][^,，。;、]{2,12}(?:地区|区域|内地|大陆))"
)
_PLACE_BEFORE = re.compile(r"(?:内地|大陆|地区|境内)?[、和及与或]$")


def _is_one_of_many(mention: Mention) -> bool:
    listed = mention.before.endswith("、") or _PLACE_BEFORE.search(mention.before) is not None
    return listed or _NEXT_PLACE.match(mention.after) is not None
