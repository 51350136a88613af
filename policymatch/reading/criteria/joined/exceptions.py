"""Exceptions: who is left out within words that say who may
apply (本市企业（不含房地产企业）, 未认定为高新技术企业的).
"""

import re
from collections.abc import Sequence

from policymatch.domain.condition import Condition, Criterion, NoneOf, Op
from policymatch.domain.fields import EntityType, Field
from policymatch.reading.criteria.stated.found import Found
from policymatch.reading.criteria.text.others_than import others_than
from policymatch.reading.criteria.text.sentences import Part, Sentence
from policymatch.reading.criteria.text.sparing import is_proviso

# 英才计划中除领军人才以外的人选: some of the people of a list are meant, and people are not left out.
_SOME_PEOPLE = r"[^,，。;()（）除]{2,12}(?:人[才选员]|专家|学者)(?:以|之)?外的(?:其他|其余)?(?:入选)?(?:人[才选员]|专家|学者)"
_EXCEPTS = re.compile(
    r"[(（](?:不含|不包括|不包含|除)[^()（）]{2,60}[)）]|[(（][^()（）]{2,60}除外[)）]"
    # 非负面清单行业（烟草制造业、房地产业）
    r"|(?:非|不(?:属于|在|涉及))[^,，。;()（）]{0,14}负面清单[^,，。;()（）]{0,8}[(（][^()（）]{2,120}[)）]"
    rf"|(?<![免扣解清消拆删排革破废])除(?![夕尘湿锈草虫])(?!{_SOME_PEOPLE})[^,，。;()（）除]{{2,80}}?(?<![境海国对涉室户])外(?![资商国贸汇地来])"
)
# 除距退休年龄不足5年的人员可延长外: for whom a term is longer, and nobody is left out.
_FOR_LONGER = re.compile(r"可(?:以|适当)?(?:延长|放宽|提高|增加|延至)")
# What can be left out of a circle of applicants; a figure beside it is asked of the rest.
_LEFT_OUT = {
    Field.INDUSTRY,
    Field.TITLES,
    Field.PLATFORMS,
    Field.OWNERSHIP,
    Field.SIZE_CLASS,
    Field.ABOVE_SCALE,
    Field.ENTITY_TYPE,
    Field.LISTED,
    Field.REGION,
}
_SPARED_BY = {Field.AGE_MONTHS, Field.REVENUE_YUAN, Field.EMPLOYEES}
# 未认定为高新技术企业的, 不属于房地产行业: what one must not be.
_DENIES = re.compile(
    r"(?:不属于|不具[备有]|不得[为是]|不能[为是]|不适用于|不在|不是|不含|不包括|不包含|尚?未(?:曾|被|获)?(?:认定|评定|评选?|列入|纳入|获得|取得|获评|命名|授予)(?:过|为)?)"
    # 未被列入失信名单、注册地在本市的: what comes next is asked.
    r"(?:(?![、且并](?:且|同时)?(?:注册|登记|在|具有|具备|符合|成立|上[一年]|年|近|依法|拥有|从事|属于))[^,，。;()（）的]){2,40}"
)
# Trades whose own name begins so stay what they are.
_NOT = re.compile(r"(?<!除)非(?!金属|晶|织造|遗|标)")
_DENIED = {
    Field.INDUSTRY,
    Field.TITLES,
    Field.PLATFORMS,
    Field.OWNERSHIP,
    Field.REGION,
    Field.LISTED,
    Field.SIZE_CLASS,
}


def excepted(sentence: Sentence, found: Sequence[Found]) -> list[Found]:
    """Those of `found` that stand in words of their sentence which leave someone out, and do not say so
    themselves (权利人（不包括自然人） are none but persons).
    """
    if not found:
        return []
    text = sentence.flow.text
    left = _who_is_left_out(sentence)
    denied = [words.span() for words in _DENIES.finditer(text, sentence.start, sentence.end)]
    others = [one for one in found if one.op is not Op.NOT_IN]
    return [one for one in others if _is_left_out(text, one, left, denied) and not _is_where(sentence, one)]


def _is_where(sentence: Sentence, one: Found) -> bool:
    """Whether a place only says where those are of whom others are meant (本市国有企业以外的企业)."""
    text = sentence.flow.text
    return one.field is Field.REGION and _within(one, [*others_than(text, sentence.start, sentence.end)])


def _who_is_left_out(sentence: Sentence) -> list[tuple[int, int]]:
    """Where a sentence names those whom it does not speak of."""
    text, start, end = sentence.flow.text, sentence.start, sentence.end
    told = (words for words in _EXCEPTS.finditer(text, start, end) if not _FOR_LONGER.search(words.group()))
    return [*(words.span() for words in told), *others_than(text, start, end)]


# 除上述企业外，房地产企业也不予支持
_BESIDES = re.compile(r"[^。;还也亦另]{0,60}+[还也亦另]")


def not_barred(sentence: Sentence, found: Sequence[Found]) -> list[Found]:
    """Those of `found` in a bar that it leaves out (房地产企业（国有企业除外）不得申报, 软件企业以外的企业不予支持)."""
    text = sentence.flow.text
    left = [span for span in _who_is_left_out(sentence) if not _tells_of_more(text, *span)]
    told = [one for one in found if one.field in _LEFT_OUT | _SPARED_BY]
    return [one for one in told if _within(one, left) or _is_named(text, one, left)]


_NOTE = re.compile(r"[(（][^()（）]{2,60}除外[)）]")


def spares_others(sentence: Sentence, run: Sequence[Part], found: Sequence[Found]) -> bool:
    """Whether brackets in a bar leave out some whom no field tells (受到行政处罚的企业（已完成信用修复的除外）)."""
    notes = _NOTE.finditer(sentence.flow.text, run[0].start, run[-1].end)
    told = (note for note in notes if not is_proviso(note.group()[1:-1]))
    return any(not any(f.start < note.end() and note.start() < f.end for f in found) for note in told)


def _tells_of_more(text: str, start: int, end: int) -> bool:
    return text.startswith("除", start) and _BESIDES.match(text, end) is not None


# 须为独立法人(创业团队及另有规定的除外): of whom less is asked.
# So it is behind any demand (研发费用占比不低于3%(科技服务
# 机构除外)); behind the name of a sort (企业(房地产企业除外)) it leaves some of that sort out.
_OF_A_SORT = "".join(
    f"(?<!{noun})"
    for noun in (
        "企业",
        "单位",
        "机构",
        "公司",
        "主体",
        "组织",
        "业",
        "项目",
        "领域",
        "范围",
        "类",
        "请人",
        "报人",
        "法人",
        "个人",
        "者",
        "等",
        "区",
        "市",
        "县",
        "省",
        "内",
    )
)
_LESS_IS_ASKED = re.compile(
    rf"\([^()]{{2,40}}另有[^()]{{0,6}}(?:规定|约定|说明)[^()]{{0,4}}除外\)|{_OF_A_SORT}\([^()]{{2,40}}除外\)"
)


def is_asked_less(sentence: Sentence, one: Found) -> bool:
    """Whether a demand is not made of those named, of whom other words speak."""
    notes = _LESS_IS_ASKED.finditer(sentence.flow.text, sentence.start, sentence.end)
    return _within(one, [note.span() for note in notes])


_SPARED_BEHIND = re.compile(r"[^,，。;()]{0,8}\((?![^()]{0,16}另有)[^()]{2,40}除外\)")


def spares_some(sentence: Sentence, group: Sequence[Found]) -> bool:
    """Whether a bracket behind a figure or a record names those of whom
    it is not asked (不低于3%(科技服务机构除外), 无处罚记录(已修复的除外)).
    """
    last = group[-1]
    asked = isinstance(last.value, float) or last.field is Field.CLEAN_RECORD
    return asked and _SPARED_BEHIND.match(sentence.flow.text, last.end, sentence.end) is not None


# 不具有独立法人资格的，不予支持: whoever lacks it is barred, so it is asked.
_LACKS = re.compile(
    r"(?:不再?(?:具[有备]|属于|是|为|符合|满足|享有)|(?:尚?未|没有|无)(?:曾|被|能)?(?:依法)?(?:取得|获得|通过|认定为?|评为|评定为|列入|纳入|建有|拥有|具[有备])?)[^,，。;；、的]{0,8}$"
)
_NOT_THERE = re.compile(r"(?:不|未)(?:再)?在")
_CAN_BE_LACKED = {
    Field.INDEPENDENT_LEGAL_PERSON,
    Field.TITLES,
    Field.PLATFORMS,
    Field.SIZE_CLASS,
    Field.ABOVE_SCALE,
    Field.OWNERSHIP,
}


def is_lacked(text: str, start: int, one: Found) -> bool:
    """Whether words of a bar, from `start` on, bar those
    who are not or have not what is named (未取得……资格的).
    """
    before = text[start : one.start]
    if one.field is Field.REGION:
        return _NOT_THERE.search(re.split("[,，。;；、]", before)[-1] + text[one.start : one.end]) is not None
    return one.field in _CAN_BE_LACKED and one.value is not False and _LACKS.search(before) is not None


def _is_left_out(
    text: str, one: Found, left: Sequence[tuple[int, int]], denied: Sequence[tuple[int, int]]
) -> bool:
    if _within(one, left) or _is_named(text, one, left):
        return True
    return one.field in _DENIED and (_within(one, denied) or _after_not(text, one))


def _after_not(text: str, one: Found) -> bool:
    """Whether what is named is what one is not (非金融企业); a trade may have been taken with its 非.

    非总部型建筑业企业 are in that trade, and no headquarters.
    """
    with_it = one.field is Field.INDUSTRY and text.startswith("非", one.start)
    trades = one.value if isinstance(one.value, tuple) else ()
    if with_it and not any(text.startswith(str(trade), one.start + 1) for trade in trades):
        return False
    at = one.start if with_it else one.start - 1
    return at >= 0 and _NOT.match(text, at) is not None


def _is_named(text: str, one: Found, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether trades, told with words in front of them, end within a span that names them all."""
    trades = one.value if one.field is Field.INDUSTRY and isinstance(one.value, tuple) else ()
    ends = [text[low:high] for low, high in spans if low < one.end <= high]
    return bool(trades) and any(all(str(trade) in words for trade in trades) for words in ends)


def _within(one: Found, spans: Sequence[tuple[int, int]]) -> bool:
    return any(low <= one.start and one.end <= high for low, high in spans)


def left_out(criteria: Sequence[Criterion]) -> list[Condition]:
    """None of these may hold. That those left out are firms too bars no firm."""
    barred = tuple(one for one in criteria if one.field in _LEFT_OUT and not _names_firms(one))
    return [NoneOf(none=barred)] if barred else []


def _names_firms(criterion: Criterion) -> bool:
    kinds = criterion.value if isinstance(criterion.value, tuple) else ()
    return criterion.field is Field.ENTITY_TYPE and EntityType.ENTERPRISE in kinds
