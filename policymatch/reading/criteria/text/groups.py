"""Groups of conditions: lists that a head puts on one sort of applicant or one support of several.

申报标杆型孵化器支持的机构应满足以下条件：… stands beside
申报大学科技园支持的机构应满足以下条件：…; each list is for the offer that its head names.
"""

import re
from collections.abc import Iterator, Sequence

from policymatch.reading.criteria.text.passages import PassageRole
from policymatch.reading.criteria.text.sentences import Sentence
from policymatch.reading.demanding import MUST

_HEAD = re.compile(
    r"^(?:(?:申报|申请|认定)的?)?(?P<topic>[^:：]{2,60}?)(?:的)?(?:机构|企业|单位|主体|项目|申请人|者|基地|园区|平台|奖励|资助|补贴|支持)?"
    r"(?:应当?|须|需|必须|还)?(?:同时)?(?<!除)(?:满足|符合|具备)[^:：]{0,16}(?:条件|要求|标准)?$"
)
# 申报雏鹰企业，除符合第五条规定外，还应当满足以下条件
# 雏鹰企业除具备基本条件外，还应当符合下列条件
_BESIDE_WHAT_ALL_MUST = re.compile(r"(?:[,，]|(?=除[^,，]{2,24}外))(?:除[^,，]{2,24}外)?[,，]?(?:还)?$")
# A label of the layout may take the end of a head with it.
_CUT_SHORT = re.compile(r"((?:满足|符合|具备)(?:以下|下列)[^,，。]{0,4})(?:条|必要|基本)?$")
# 申请认定市级孵化载体的单位，应当具备以下基本条件: whichever of them it is; a label of the layout may begin at 基本条件.
_BASIC = re.compile(
    r"^(?:申请|申报)(?:认定|评定|备案|入库|遴选)[^:：]{2,60}(?:具备|符合|满足)(?:以下|下列|如下)?\s{0,2}(?:基本|共同|通用)条件"
)
_LABEL = 8
_TITLE_LENGTH = 30
_COMMON = re.compile(
    r"申报|申请|支持|项目|企业|单位|机构|条件|应当?|满足|符合|以下|建设|认定|要求|奖励|资助|补贴|补助|方向|方面|开展|类|的|基本|具备|具体|还|相应"
)
# What comes with a title already held asks for the title, not again for what led to it.
_HOLDERS = re.compile(
    r"^[^,，。]{0,8}(?<!首次)(?<!新)(?:经|已经?|被)[^,，。首新]{0,12}认定的(?!有效|[,，])(?P<name>[^,，。;；:：]{0,24})"
)
# 认定条件, 遴选标准: what leads to a title.
_LEADS_TO_A_TITLE = re.compile(
    r"(?<!经)(?<!被)(?:认定|评定|评价|备案|入库|遴选|评选|命名|授牌)(?!的|奖励|奖补|补[助贴]|资助)"
)
# 图书选题出版项目的申报单位须具有……: one sentence for one sort of project.
_OF_A_SORT = re.compile(
    r"^(?P<topic>[^,，。;:：]{2,20}?)(?:类|方向)?(?:项目)的?(?:申报|申请)(?:单位|主体|机构|企业|人)(?:还|均)?(?:应|须|需|必须|要求)"
    # 申报升级改造项目的企业……: an item of its own, up to the next.
    r"|^(?:申报|申请)(?P<item>[^,，。;:：]{2,24}?)项目(?:的(?:企业|单位|主体|机构|申请人)|[,，])"
)
# 申请企业应为有效期内的创新型中小企业，并同时满足……: asked of all, and no topic.
_DEMANDS = re.compile(rf"{MUST}(?:为|是)")
_LISTED = (PassageRole.CONDITION, PassageRole.TARGET)
_SURE, _HARDLY = 0.6, 0.34
_FEWEST_PAIRS, _FEWEST_SORTS = 2, 3
_OPENING = 16
# 银行为文化企业提供的贷款 is given to banks, not to those whom they serve.
_SERVING = re.compile(r"(?<![作成认])为[^,，。;]{1,12}?(?=提供)")
_NAMES = re.compile(r"[、和及与等]|或者?|以及")


def of_the_offer(sentences: Sequence[Sentence], own: str, about: str) -> Sequence[Sentence]:
    """`sentences` without the lists whose head names another offer than the one that `own` words give.

    `about`: the first line of the document.

    A list is left out only where another list of the same rank is named by `own`
    itself; so is a sentence that asks something of another sort of project.
    """
    own = _SERVING.sub("", own)
    sentences = _without_others(sentences, own)
    if held := _HOLDERS.match(own):
        return list(_but_for_recognition(sentences, held["name"], about))
    heads = [i for i, s in enumerate(sentences) if _topic(s)]
    opening = _opening(sentences)
    named = {i for i in heads if _is_named(_topic(sentences[i]), opening)}
    anybody = {i for i in heads if _is_named(_topic(sentences[i]), "")}
    alike = {i: 1.0 if i in named - anybody else likeness(_topic(sentences[i]), own) for i in heads}
    if not any(likeness >= _SURE for likeness in alike.values()):
        return sentences
    dropped: set[int] = set()
    for at in (i for i in heads if not _asks_of_all(sentences[i])):
        rivals = [i for i in heads if sentences[i].level == sentences[at].level and alike[i] >= _SURE]
        if (alike[at] <= _HARDLY and rivals) or (at not in named and named & set(rivals) - anybody):
            dropped |= set(_extent(sentences, at, heads))
    return [s for i, s in enumerate(sentences) if i not in dropped]


# 申请认定、备案的单位，应当具备以下基本条件：, beside what each title takes more
_BASIC = re.compile(r"(?:基本|共同|共性|通用)的?(?:条件|要求)")
_A_LABEL_LONG = 6


def _asks_of_all(head: Sentence) -> bool:
    """Whether a head says that its list is what all must meet, though a label of the layout may part its words."""
    return _BASIC.search(head.flow.text, head.start, head.end + _A_LABEL_LONG) is not None


# 申请奖励的企业应符合以下条件: asked for the gift, whatever led to the title.
_FOR_THE_GIFT = re.compile(
    r"(?:申[请报领]|享受|获得)[^,，。;:：]{0,10}(?:奖励|补[助贴]|资助|扶持|支持|奖补|资金|政策|本办法|本措施)"
)


def _but_for_recognition(sentences: Sequence[Sentence], held: str, about: str) -> Iterator[Sentence]:
    """Sentences without the lists that led to the title `held`, but for those that a head asks for the gift itself."""
    of_a_title = _leads_to(held, about)
    kept = not of_a_title
    for sentence in sentences:
        if sentence.heads and sentence.role is PassageRole.CONDITION:
            leads = of_a_title or _leads_to(held, sentence.text)
            kept = _FOR_THE_GIFT.search(sentence.text) is not None or not leads
        if kept or sentence.role is not PassageRole.CONDITION:
            yield sentence


def _leads_to(held: str, words: str) -> bool:
    """Whether words speak of how a title is conferred, or of the title that is `held` by name."""
    return _LEADS_TO_A_TITLE.search(words) is not None or bool(held and likeness(held, words) >= _SURE)


def _without_others(sentences: Sequence[Sentence], own: str) -> Sequence[Sentence]:
    """Sentences but for those that each ask something of another sort of project: 期刊项目的申报单位应为……。

    They are left out where one of them names the sort that `own` words give, or several name none of it.
    """
    asked = dict(_asked_of_sorts(sentences))
    alike = {i: likeness(topic, own) for i, topic in asked.items() if sentences[i].role in _LISTED}
    others = len(set(asked.values())) >= _FEWEST_SORTS and all(share <= _HARDLY for share in alike.values())
    if not others and not any(share >= _SURE for share in alike.values()):
        return sentences
    return [s for i, s in enumerate(sentences) if alike.get(i, 1.0) > _HARDLY]


def _asked_of_sorts(sentences: Sequence[Sentence]) -> Iterator[tuple[int, str]]:
    """Which sentences ask something of one sort of project, and of which."""
    item = ""
    for i, sentence in enumerate(sentences):
        found = _OF_A_SORT.match(sentence.text)
        item = (found["item"] or "") if found and sentence.opens else "" if sentence.opens else item
        if found or item:
            yield i, (found["topic"] or found["item"]) if found else item


def _opening(sentences: Sequence[Sentence]) -> str:
    """The first words of the offer itself, behind the titles that stand over it: （1）银行奖励。"""
    own = [s for s in sentences if s.role is PassageRole.OWN]
    return next((_SERVING.sub("", s.text)[:_OPENING] for s in own if s.flow is own[-1].flow), "")


def _is_named(topic: str, opening: str) -> bool:
    """Whether the opening of an offer names one of those that a list is for; a list for anybody always is."""
    names = [name for name in _NAMES.split(_COMMON.sub("", topic)) if len(name) > 1]
    return not names or any(name in opening for name in names)


def _topic(sentence: Sentence) -> str:
    """What the head of a list is about; empty where a sentence heads none, or one that is asked for all alike."""
    if sentence.role is not PassageRole.CONDITION or _is_of_all(sentence):
        return ""
    text = _CUT_SHORT.sub(r"\1条件", sentence.text)
    if (sentence.heads or text != sentence.text) and (found := _HEAD.match(text)):
        if _DEMANDS.search(found["topic"]):
            return ""
        return _BESIDE_WHAT_ALL_MUST.sub("", found["topic"])
    titled = sentence.opens and sentence.end - sentence.start <= _TITLE_LENGTH and len(sentence.parts) == 1
    return sentence.text if titled and sentence.text[:2] in ("支持", "申报", "申请") else ""


def _is_of_all(sentence: Sentence) -> bool:
    """Whether the head of a list says that it is what all must meet who apply for one of several titles."""
    return _BASIC.match(sentence.flow.text[sentence.start : sentence.end + _LABEL]) is not None


def _extent(sentences: Sequence[Sentence], at: int, heads: Sequence[int]) -> range:
    """A head and all that stands under it: up to the next head of its rank or above."""
    rank = _rank(sentences[at])
    for i in heads:
        if i > at and _rank(sentences[i]) <= rank:
            return range(at, i)
    end = next(
        (i for i in range(at, len(sentences)) if sentences[i].role is not PassageRole.CONDITION),
        len(sentences),
    )
    return range(at, end)


def _rank(sentence: Sentence) -> int:
    return -1 if sentence.level is None else sentence.level


def likeness(topic: str, own: str) -> float:
    """How much of a topic own words name, 0..1: the share of
    the pairs of characters of a topic that the own words hold.
    """
    if any(len(_COMMON.sub("", name)) >= 2 and name in own[:_OPENING] for name in _NAMES.split(topic)):
        return 1.0
    words = _COMMON.sub("", topic)
    pairs = {words[i : i + 2] for i in range(len(words) - 1)}
    if len(pairs) < _FEWEST_PAIRS:
        return 0.5 if not words or words not in own else _HARDLY
    return len([pair for pair in pairs if pair in own]) / len(pairs)
