"""Weighing: whether what a sentence names is asked of the applicant, or only spoken of.

Documents name places, industries, titles and firms far more often than they ask for them. What
decides is the role of the passage and the words right before and behind the name.
"""

import re
from collections.abc import Callable

from policymatch.domain.fields import Field
from policymatch.reading.criteria.asked.beside import is_beside
from policymatch.reading.criteria.asked.bodies import body_is_asked
from policymatch.reading.criteria.asked.listing import listing_is_asked
from policymatch.reading.criteria.asked.mentions import Mention
from policymatch.reading.criteria.asked.platforms_held import platform_is_asked
from policymatch.reading.criteria.asked.situated import place_is_asked
from policymatch.reading.criteria.asked.sized import owner_is_asked, size_is_asked
from policymatch.reading.criteria.asked.titles_held import title_is_asked
from policymatch.reading.criteria.asked.trades import SPEAKS_TO, trade_is_asked
from policymatch.reading.criteria.stated.found import Found
from policymatch.reading.criteria.stated.lists import WHO
from policymatch.reading.criteria.text.passages import PassageRole
from policymatch.reading.criteria.text.relieved import whose_dues
from policymatch.reading.criteria.text.sentences import Sentence

_DEFINES_OTHERS = re.compile(
    r"(?:其中[,，]?)?[“”《]{0,2}(?:在孵|毕业|被投|入驻|申报通知)[^,，。]{0,8}[”》]{0,2}(?:是)?指"
)
_CLEAN_DEMAND = re.compile(
    r"(?:信用|诚信)[^,，。]{0,6}(?:良好|好|优|高)|(?:无|未|没有|不存在)[^,，。]{0,30}(?:失信|违法|违规|处罚|事故|黑名单|不良|异常)"
    r"|(?:事故|失信|违法)[^,，。]{0,16}不(?:享受|予|得)"
)
_CUSTOMERS = re.compile(r"首贷|客户|账户|贷款|股东|治理|代表")


def is_asked(found: Found, sentence: Sentence) -> bool:
    """Whether a criterion seen in a sentence is asked of the applicant."""
    if _DEFINES_OTHERS.match(sentence.text):
        return False
    mention = Mention.of(found, sentence)
    if is_beside(mention):
        return False
    if _is_relieved(mention):
        return True
    weigh = _WEIGHERS.get(found.field)
    return weigh is None or weigh(mention)


def _is_relieved(mention: Mention) -> bool:
    """Whether an offer names those whose dues it forgoes (减免小微企业的房产税), and this of them."""
    whose = whose_dues(mention.before + mention.words + mention.after)
    own = mention.role is PassageRole.OWN and mention.found.field in WHO
    return own and whose is not None and whose[0] <= len(mention.before) < whose[1]


def _record(mention: Mention) -> bool:
    """In an offer a clean record is asked only where it says so; punishments are its subject elsewhere."""
    return mention.role is not PassageRole.OWN or _CLEAN_DEMAND.search(mention.sentence.text) is not None


# 我市企业获得中国质量奖的
_SUBJECT_BEFORE = re.compile(r"^[^,，。;的]{0,8}(?:企业|单位|机构|团队|个人)$")
# 首次获得中国质量奖的企业
_WINS = re.compile(r"(?:首次|新|当年|成功){0,2}(?:获得?|荣获|取得|获评)")
# 诺贝尔奖获得者, “千人计划”专家: what people have won, whom someone brings in.
_WON_BY_PEOPLE = re.compile(r"[”\"]?(?:获得者|得主|获奖者|入选者|专家|人才)")


# 对获得市长质量奖的组织，由市政府颁发奖牌和证书: the prize itself, which nobody holds before.
_CONFERS_IT = re.compile(
    r"[,，](?:由|以)[^,，。;]{0,14}(?:政府|名义|委员会)[^,，。;]{0,4}(?:颁发|授予|颁授)[^,，。;]{0,6}(?:奖牌|证书|奖杯|牌匾|奖章)"
)


def _achievement(mention: Mention) -> bool:
    own = mention.role is PassageRole.OWN
    if own and _CONFERS_IT.search(mention.sentence.text):
        return False
    if own and _WON_BY_PEOPLE.match(mention.after):
        return False
    if mention.found.cue == "won":
        return own
    subject = (_SUBJECT_BEFORE.match(mention.before) or _WINS.fullmatch(mention.before)) is not None
    return (
        not own
        or not mention.before
        or subject
        or SPEAKS_TO.match(mention.before + mention.words) is not None
    )


# 不得将取得法人资格作为前提条件
_MAY_NOT_BE_ASKED = re.compile(r"不得?(?:将|以|把)[^,，。;]{0,40}$")


def _legal_person(mention: Mention) -> bool:
    """In an offer a legal person may be a customer that a
    bank wins, and no applicant; nor is what may not be asked.
    """
    if _MAY_NOT_BE_ASKED.search(mention.before):
        return False
    return mention.role is not PassageRole.OWN or _CUSTOMERS.match(mention.after) is None


_WEIGHERS: dict[Field, Callable[[Mention], bool]] = {
    Field.REGION: place_is_asked,
    Field.TITLES: title_is_asked,
    Field.PLATFORMS: platform_is_asked,
    Field.INDUSTRY: trade_is_asked,
    Field.ENTITY_TYPE: body_is_asked,
    Field.SIZE_CLASS: size_is_asked,
    Field.OWNERSHIP: owner_is_asked,
    Field.INDEPENDENT_LEGAL_PERSON: _legal_person,
    Field.LISTED: listing_is_asked,
    Field.CLEAN_RECORD: _record,
    Field.AWARDS: _achievement,
    Field.PROJECTS: _achievement,
}
