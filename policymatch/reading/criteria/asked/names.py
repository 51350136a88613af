"""Names: words that stand within the name of something else, and say nothing of the applicant."""

import re
from collections.abc import Sequence

from policymatch.domain.fields import PEOPLE, Field
from policymatch.reading.criteria.stated.found import Found
from policymatch.reading.criteria.text.passages import PassageRole
from policymatch.reading.criteria.text.sentences import Sentence


def is_within_a_name(entity: Found, named: Sequence[Found]) -> bool:
    """Whether a kind of entity stands within one of the names of platforms, awards and projects `named`."""
    # 院士专家工作站, 博士后创新实践基地: bodies, not the people in their names.
    people = isinstance(entity.value, tuple) and PEOPLE.issuperset(entity.value)
    names = named if people else [one for one in named if one.field is not Field.PLATFORMS]
    return any(one.start < entity.start and entity.end < one.end for one in names) or (
        people and any(one.start <= entity.start and entity.end <= one.end for one in named)
    )


def is_quoted(entity: Found, text: str) -> bool:
    """Whether a word stands within a quoted name that goes on behind it (“创客中国”大赛)."""
    opened = text.rfind("“", 0, entity.start + 1)
    closed = text.find("”", entity.end)
    return opened >= 0 and closed > entity.end and "”" not in text[opened : entity.end]


_IN_BOOK_TITLES = {
    Field.INDUSTRY,
    Field.REGION,
    Field.TITLES,
    Field.SIZE_CLASS,
    Field.ENTITY_TYPE,
    Field.PLATFORMS,
}


def is_in_a_book_title(found: Found, sentence: Sentence) -> bool:
    """《中小企业发展资金管理办法》 names a document, not a size."""
    before = sentence.flow.text[sentence.start : found.start]
    if found.field is Field.REGION and before.endswith("信用中国("):
        return True
    return found.field in _IN_BOOK_TITLES and before.rfind("《") > before.rfind("》")


# 深海装备产业项目合作计划: a plan by its name, and no trade that is asked.
_OF_A_PLAN = re.compile(r"[”“]?(?:产业)?(?:项目)?(?:合作|引进|培育|发展|提升){0,2}计划")
# 合资企业也可申报: who may come as well.
_MAY_TOO = re.compile(r"[^,，。;]{0,16}也可(?:以)?(?:申[报请]|参加|参评|享受)(?=$|[,，。;])")
_OF_WHO_MAY = {Field.ENTITY_TYPE, Field.OWNERSHIP, Field.SIZE_CLASS}


def _is_of_a_plan(found: Found, sentence: Sentence) -> bool:
    """Whether a trade is only told in the name of a plan or the like."""
    words = found.field is Field.INDUSTRY and found.cue is not None
    return words and _OF_A_PLAN.match(sentence.flow.text, found.end, sentence.end) is not None


def _is_let_in_too(found: Found, sentence: Sentence) -> bool:
    """Whether a criterion tells of those who may apply beside whoever else a list has named."""
    listed = sentence.role is not PassageRole.OWN and found.field in _OF_WHO_MAY
    return listed and _MAY_TOO.match(sentence.flow.text, found.end, sentence.end) is not None


# 从事高新技术企业申报辅导的机构: what it helps others to.
_HELPED_TO = re.compile(
    r"(?:企业)?(?:的)?(?:申[报请]|认定|培育|评[价定]|入库|备案){1,2}(?:的)?(?:申[报请])?(?:辅导|代理|咨询|服务|培训|指导)(?!业|券)"
)


def _is_helped_to(found: Found, sentence: Sentence) -> bool:
    """Whether a title is told in the name of the service that helps firms to it."""
    text = sentence.flow.text
    return found.field is Field.TITLES and _HELPED_TO.match(text, found.end, sentence.end) is not None


def is_only_named(found: Found, sentence: Sentence) -> bool:
    """Whether a criterion is told in the name of a plan or a service, or of those who may apply beside the others."""
    named = _is_of_a_plan(found, sentence) or _is_helped_to(found, sentence)
    return named or _is_let_in_too(found, sentence)


def is_of_what_was_had(found: Found, others: Sequence[Found]) -> bool:
    """Whether a name stands in the name of what must not have been had before (未享受数字经济园区租金补助)."""
    had = (f for f in others if f.field is Field.RECEIVED)
    return found.field in _IN_BOOK_TITLES | {Field.AWARDS, Field.PROJECTS} and any(
        f.start <= found.start and found.end <= f.end for f in had
    )


# 物流企业的用地保障与工业企业享受同等待遇: with whom it is compared.
_COMPARED = re.compile(
    r"(?:与|(?<!同)同|参照|比照|视同)(?P<whom>[^,，。;]{2,20}?)(?=[享执实适同相一])(?:(?:享受|执行|实行|适用|享有)(?:同[等样价权]|相同|一视同仁)|同[等样价权]|相同|一视同仁)"
)


def without_whom_compared(text: str) -> str:
    """The text with those blotted out with whom an offer compares who has it, as long as before.

    >>> without_whom_compared("与外资企业享受同等待遇").count(chr(0))
    4
    """
    return _COMPARED.sub(_blotted, text)


def _blotted(told: re.Match[str]) -> str:
    low, high = told.span("whom")
    words = told.group()
    return words[: low - told.start()] + "\0" * (high - low) + words[high - told.start() :]
