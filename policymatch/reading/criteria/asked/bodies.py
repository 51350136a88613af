"""Bodies: whether a kind of entity (企业, 高校, 社会组织)
that a sentence names is what the applicant must be.
"""

import re

from policymatch.domain.condition import Op
from policymatch.domain.fields import EntityType
from policymatch.reading.criteria.asked.addressed import is_addressed
from policymatch.reading.criteria.asked.bought_from import are_bought_from
from policymatch.reading.criteria.asked.mentions import Mention
from policymatch.reading.criteria.asked.other_bodies import is_of_another
from policymatch.reading.criteria.asked.platforms_held import OWNS
from policymatch.reading.criteria.asked.title_names import urges_firms
from policymatch.reading.criteria.asked.trades import FOR_THEM, is_of_others, is_of_their_people
from policymatch.reading.criteria.asked.who_applies import SUBJECT, is_about_applicant
from policymatch.reading.criteria.stated.persons import (
    APPLIED_FOR_BY,
    are_given_places,
    are_hired_by_firms,
    are_taken_on,
    is_made_to,
)
from policymatch.reading.criteria.stated.professions import practise_there
from policymatch.reading.criteria.text.heads import lists_classes
from policymatch.reading.criteria.text.passages import PassageRole
from policymatch.reading.demanding import MUST, MUST_MEET
from policymatch.reading.refusals import REFUSED

_GENERIC = re.compile(r"单位|主体|机构|组织|项目|园区|平台|基地|各类|担保")
_BUILT = re.compile(
    r"(?:建设|创建|组建|设立|建立|打造|搭建|联合|参与|配备|派驻|招收|对接|开展|兴办|开办)(?!的)[^,，]{0,40}$"
)
_NO_APPLICANTS_OF_LISTS = {EntityType.INDIVIDUAL, EntityType.PLATFORM, EntityType.TEAM}


# 企业委托高校开展研发的, 联合科研院所: those whom an applicant works with.
_WORKED_WITH = re.compile(
    r"(?:(?:委托|联合|会同|协同|与)|(?:企业|单位|公司)(?:支持|资助|捐赠))[^,，。;的]{0,8}$"
)
# 高校接收企业、个人给予的资金, 根据其引进的企业的贡献: those who give it, and those it has brought in.
_OUT_OF = re.compile(
    r"(?:接收|接受|收到)[^,，。;的]{0,8}$|其(?:所)?(?:引进|孵化|服务|投资|培育)的[^,，。;]{0,24}$"
)


# 从高校、科研院所购买科技成果的企业: from whom it was had.
_FROM = re.compile(r"(?<![业员事职])从[^,，。;的]{0,8}$")
_HAD = re.compile(
    r"(?:等)?(?:单位|机构)?(?:处|手中)?(?:依法)?(?:购[买置入]|受让|引进|获得|取得|承接|吸纳|采购|转让|租[用赁])"
)


def _is_had_from(mention: Mention) -> bool:
    """Whether bodies are those from whom an applicant has bought or taken over something."""
    return _FROM.search(mention.before) is not None and _HAD.match(mention.after) is not None


def _is_taken_on(mention: Mention) -> bool:
    """Whether persons are those whom an applicant hires or brings in."""
    persons = EntityType.INDIVIDUAL in mention.names and EntityType.ENTERPRISE not in mention.names
    return persons and are_taken_on(mention.before)


# 符合以下条件之一的人员，可办理……：, over the list of what they must meet.
_WHO_MEET = re.compile(r"(?:符合|具备|满足)(?:以下|下列)[^,，。;]{0,12}的$")


# 安排专项资金帮扶毕业生就业，对创业型城市给予奖补: what
# funds are for, before it is said who is given something.
_OF_FUNDS = re.compile(r"^(?:安排|统筹|设立|使用)[^,，。;]{0,12}(?:资金|经费)[^,，。;]{0,6}$")
_GIVES_TO_PLACES = re.compile(
    r"[,，][^。;]{0,12}对[^,，。;]{2,30}(?:城市|县|区|基地|园区|机构|单位|企业)[^,，。;]{0,6}给予"
)


def _out_of_funds(mention: Mention) -> bool:
    return (
        _OF_FUNDS.match(mention.before) is not None
        and _GIVES_TO_PLACES.search(mention.sentence.text) is not None
    )


# 创业团队(尚未注册企业): what they are not.
_NOT_YET_ONE = re.compile(r"\((?:尚|还)?未(?:注册|登记|成立|设立)(?:为|成)?$")


def body_is_asked(mention: Mention) -> bool:
    """Whether the applicant must be of the kinds of entity that a sentence names."""
    if mention.found.cue == "counted":
        return mention.role is PassageRole.OWN
    if (
        _NOT_YET_ONE.search(mention.before)
        or is_of_another(mention)
        or _is_taken_on(mention)
        or lists_classes(mention.sentence.text)
    ):
        return False
    if mention.found.cue == "registered":
        return mention.role in (PassageRole.TARGET, PassageRole.CONDITION)
    match mention.role:
        case PassageRole.TARGET:
            return _is_target(mention)
        case PassageRole.OWN:
            over_a_list = EntityType.INDIVIDUAL in mention.names and _WHO_MEET.search(mention.before)
            said = not mention.sentence.heads or urges_firms(mention)
            return bool(over_a_list) or (said and _is_offered(mention))
    return _is_listed(mention)


# 申报本政策的企业应当……
_SPEAKS_OF_FIRMS = re.compile(r"^(?:申报|申请|享受)[^,，。;]{0,12}的$")
_MUST = re.compile(rf"[,，]?(?:还|均)?{MUST}")


def _is_listed(mention: Mention) -> bool:
    """Whether a listed condition says that the applicant is one of those named."""
    must = _SPEAKS_OF_FIRMS.match(mention.before) and _MUST.match(mention.after)
    if _ALONE_MAY.match(mention.before) and _APPLY.match(mention.after):
        return True
    if mention.role is PassageRole.EXCLUSION and _is_refused(mention):
        return True
    if EntityType.INDIVIDUAL in mention.names and _MAY_HAVE_ALL.fullmatch(mention.after):
        return True
    if must or is_about_applicant(mention.sentence.text) or _ARE_ASKED_MORE.match(mention.after):
        return True
    of_others = (
        is_of_others(mention, mention.before)
        or (mention.words == "研发机构" and _OF_A_LEVEL.search(mention.before))
        or _SETS_UP.search(mention.before)
        or (
            not _names_firms(mention)
            and (OWNS.search(mention.before) or mention.names & _NO_APPLICANTS_OF_LISTS)
        )
    )
    after = _CLOSING_NOTE.sub("", mention.after)
    named = after in ("", "的", "资格") or _MAY_APPLY.match(after) is not None
    return not of_others and (named or mention.sentence.heads)


# 行业协会、商会不得申报; 行业协会仅适用第四条, in a bar for all other articles: 行业协会仅
_ONLY_BODIES = re.compile(r"[^,，。;；:：的]{0,40}")
_IS_REFUSED = re.compile(
    rf"(?:等)?(?:(?:一律|均|暂|原则上){{0,2}}(?!不[得予能可再]{{0,2}}(?:重复|同时|再)){REFUSED}[^,，。;]{{0,10}}|[仅只])$"
)


def _is_refused(mention: Mention) -> bool:
    """Whether a bar says of bodies, and of nothing but bodies, that they may not apply; D类企业 are firms of a sort."""
    bare = not _names_firms(mention) and _ONLY_BODIES.fullmatch(mention.before) is not None
    return bare and _IS_REFUSED.match(mention.after) is not None


# 领军人才及其团队成员(每家不超过4人)可享受：, over what each of them is given
_MAY_HAVE_ALL = re.compile(
    r"(?:及其[^,，。;、]{2,8}|成员|人员)?(?:\([^()]{1,30}\))?可(?:以|按规定)?(?:享受|享有|申请|申领)(?:(?:以下|下列|如下)[^,，。;]{0,10})?[:：]?"
)
# 大赛获奖企业须满足条件：……
_ARE_ASKED_MORE = re.compile(rf"(?:还|均|同时)?{MUST_MEET}(?:以下|下列)?(?:各项)?(?:条件|要求)[:：]")
# 仅限企业申报, 须由科技企业牵头申报
_ALONE_MAY = re.compile(
    rf"^(?:本?项目|课题)?(?:原则上)?{MUST}?(?:仅限于?|只限于?|限|仅由|由|只能由)[^,，。;的]{{0,10}}$"
)
_APPLY = re.compile(r"(?:牵头|独立|单独|联合|作为[^,，。;]{2,10})?(?:申报|申请)(?=$|[,，。;])")
# 建有企业技术中心、重点实验室等研发机构: what the applicant has. 包括重点实验室、工程中心等研发机构: what is counted so.
_SETS_UP = re.compile(
    r"(?:建有|设有|拥有|建立|已建)[^,，。;]{2,50}等$|包括[^,，。;]{4,90}(?:实验室|中心|工作站|平台)等$|(?:^|[,，;、])(?:建|设|拥)?有(?:独立|专门|专职|自己|稳定)的$"
)
# 省级及以上研发机构, as an item of a list: what was recognised and is held.
_OF_A_LEVEL = re.compile(r"(?:国家|[省市区])级(?:(?:及|或)?以上)?的?$")
# 企业、高等学校等单位均可申报
_MAY_APPLY = re.compile(
    r"(?:等[^,，。;的]{0,6})?均可(?:以)?(?:独立|单独|联合|牵头|自主)?(?:申报|申请)(?=$|[,，。;])"
)
# A note at the end: 独立法人企业(另有规定的除外).
_CLOSING_NOTE = re.compile(r"\([^()]{2,24}\)$")
# 个体工商户转型为企业的: a firm is what comes of it.
_BECOMES = re.compile(r"(?:转型|转|升级|改制|变更|登记|注册|转换)(?:升级)?(?:为|成)[^,，。;]{0,12}$")


# 各类用人单位(含社会组织), 企业(用人单位,含社会组织): what a word for all takes in.
_ADDED_TO = re.compile(r"(?:含|包括)[^,，。;()]{0,4}$")


# 技术转移示范机构, 技术经纪人 among them: (含技术经纪人).
_NOTED_TOO = re.compile(r"(?:机构|单位|企业|平台)\((?:含|包括)[^()]{0,8}$")


def _names_firms(mention: Mention) -> bool:
    """Whether firms are named as such: 新型研发机构 may be one, and yet be set up by others."""
    return EntityType.ENTERPRISE in mention.names and not mention.words.endswith("研发机构")


# 企业引进的技术团队成员……给予个人薪酬奖励
_TO_THEMSELVES = re.compile(r"(?:给予|奖励|发放给?)(?:其)?(?:个人|本人)")


def _is_offered(mention: Mention) -> bool:
    """Whether an offer is made to those named, not built, hired or brought in with its help."""
    firms = mention.names == {EntityType.ENTERPRISE}
    if _OUT_OF.search(mention.before) or _is_had_from(mention):
        return False
    if firms and (
        are_bought_from(mention)
        or _BECOMES.search(mention.before)
        or is_of_their_people(mention.before, mention.after)
    ):
        return False
    if EntityType.INDIVIDUAL in mention.names and EntityType.ENTERPRISE not in mention.names:
        return _is_offered_to_persons(mention)
    if not _names_firms(mention) and practise_there(mention.after):
        return False
    others = (
        _WORKED_WITH.search(mention.before)
        or _ADDED_TO.search(mention.before)
        or (_TAKES_OVER.search(mention.before) and _THEIR_RESULTS.match(mention.after))
    )
    if not _names_firms(mention) and others:
        return False
    built = not _names_firms(mention) and (_BUILT.search(mention.before) or _is_set_up_by_firms(mention))
    built = built or (EntityType.PLATFORM in mention.names and _NEWLY_BUILT.match(mention.before) is not None)
    # 对来本市投资建设的社会组织: they build, and are not built.
    builds = mention.before.endswith("的") and EntityType.PLATFORM not in mention.names
    return (builds or not built) and is_addressed(mention)


# 引进的人才，其创办的企业在本区落户: what they run has it.
_THEIR_VENTURE = re.compile(
    r"^[,，]?其(?:所)?(?:领衔|领办|创办|主持|主导|牵头|带来|实施|控股)的?[^,，。;的]{0,10}(?:项目|企业|公司)"
)


def _is_had_by_their_venture(mention: Mention) -> bool:
    """Whether what people are named for is had by the firm or the project that they run."""
    text, start = mention.sentence.flow.text, mention.found.end + len(mention.after)
    return _THEIR_VENTURE.match(text[start : mention.sentence.end]) is not None


def _is_offered_to_persons(mention: Mention) -> bool:
    """Whether an offer is made to the persons named, whom no firm hires or applies for."""
    hired = are_hired_by_firms(mention.before) and not _TO_THEMSELVES.search(mention.sentence.text)
    hired = hired or are_given_places(mention.sentence.text)
    if hired or _is_had_by_their_venture(mention):
        return False
    if APPLIED_FOR_BY.search(mention.sentence.text) or _NOTED_TOO.search(mention.before):
        return False
    return not _out_of_funds(mention) and is_made_to(mention.before, mention.words, mention.after)


# 对新建成并投入使用的检测平台、技术服务平台: what somebody has built and runs, and not what he is.
_NEWLY_BUILT = re.compile(r"^(?:对于?)?新?(?:建成|建设|搭建)[^,，。;的]{0,10}的[^,，。;]{0,160}$")
# 对新设立的省级科研机构，给予企业30万元奖励: a firm sets it up.
_NEWLY_SET_UP = re.compile(r"新(?:设立|建|组建|成立|获批)的?[^,，。;]{0,12}$")
_TO_THE_FIRM = re.compile(r"(?:给予|奖励|补助)(?:其|每家|该)?企业")


def _is_set_up_by_firms(mention: Mention) -> bool:
    newly = _NEWLY_SET_UP.search(mention.before) is not None
    return newly and _TO_THE_FIRM.search(mention.sentence.text) is not None


_FIRMS_TOO = re.compile(r"企业|单位|机构|公司|组织|平台|主体|团队|项目|园区|高校(?!毕业|在校|学生|教师)|院所")
# 在本区设立新型研发机构的依托单位: what they set up, not what they are.
_RUNS = re.compile(r"(?:设立|建设|运营|拥有|建有|组建|经营)[^,，。;]{0,40}$")


# 承接高等院校、科研院所科技成果的企业: whose they were.
_TAKES_OVER = re.compile(r"(?:承接|受让|购买|转化|吸纳|引进|接收)[^,，。;的]{0,8}$")
_THEIR_RESULTS = re.compile(r"的?(?:[\u4e00-\u9fff]{0,4}成果|专利|技术(?!人|服务))")
# 企业、社会组织和机构: anything that is no person.
_AND_ANY = re.compile(
    r"(?:等)?(?:[、和及与或]|以及)(?:其他)?(?:各类)?(?:机构|单位|组织)(?=$|[,，。;)为是应须均])"
)


# 企业应合法经营、诚信守法: how firms are to behave says of nobody that he is one.
# 企业管理规范, 近三年无不良记录: nor how it is run.
_CONDUCT = re.compile(
    rf"管理(?:规范|水平|制度|机制)|{MUST}(?:合法|依法|诚信|守法|遵|严格|如实|自觉|规范|加强|配合|按)"
)


def _is_target(mention: Mention) -> bool:
    """Whether a target names the kinds of entity that it is for, and no others beside them."""
    if FOR_THEM.search(mention.before) and mention.after.startswith("提供"):
        return False
    if not mention.before and _CONDUCT.match(mention.after):
        return False
    examples = "包括" in mention.before and mention.after.startswith("等")
    persons = EntityType.INDIVIDUAL in mention.names and mention.found.op is Op.IN
    beside = mention.sentence.text.replace(mention.words, "")
    # 创业团队(含个人): the bracket closes behind the last of them.
    persons = persons and not (mention.after in ("", "的", ")") and not _FIRMS_TOO.search(beside))
    if not _names_firms(mention) and (
        _TAKES_OVER.search(mention.before) or _RUNS.search(mention.before) or _ADDED_TO.search(mention.before)
    ):
        return False
    if mention.found.op is Op.IN and _AND_ANY.match(mention.after):
        return False
    only_firms = mention.names == {EntityType.ENTERPRISE}
    # 在……下辖园区注册，从事制造业的企业: the park is where they are.
    said = SUBJECT.sub("", re.split("[,，]", mention.before)[-1]) + mention.words + mention.after
    return not (examples or persons or (only_firms and _GENERIC.search(said)))
