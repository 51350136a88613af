"""Additions: what only some of those get who have an offer anyway; whoever has not that still has the offer."""

import re
from collections.abc import Iterator, Sequence

from policymatch.reading.criteria.text import nature
from policymatch.reading.criteria.text.once_more import gives_to_them_again
from policymatch.reading.criteria.text.passages import PassageRole
from policymatch.reading.criteria.text.sentences import Part, Sentence

_GIVES = re.compile(
    r"给予|予以|(?:奖励|补[助贴]|资助|奖补|贴息|按|最高|为)[^,，。;]{0,20}\d|^\d|\d[\d.]{0,8}万?元(?=[,，。;]|$)"
)
# 其中，成立未满3年的，额度不超过200万元: what some of those have who have it anyway.
_GIFT = r"[^,，。;；的]{0,12}(?:给予|予以|奖励|资助|补助|补贴|提高|上浮|追加|再|最高|不超过|增加\d)"
_OF_SOME = rf"[^,，。;；]{{2,60}}的(?:企业|项目|单位|机构)?(?:\([^()]{{2,24}}\))?[,，]?{_GIFT}"
_NAMED = r"(?!单|每|同一|各|且|并|企业(?:最|不)|项目(?:最|不))"
# So is 其中上年度营业收入达2亿元以上的，奖励30万元, and 其中规模以上企业再奖励5万元.
# and 高新技术企业提高至70%.
_IS_A_CASE = re.compile(
    # 单个企业最高10万元，但高新技术企业不超过20万元: a higher cap for some
    rf"(?<=[,，])(?:但|而)?(?:属于|对)?{_NAMED}(?:(?!给予|予以|授予)[^,，。;；]){{2,36}}(?:企业|公司|单位|机构|项目|人才|团队|的)(?:可|每年){{0,2}}(?:最高|最多|不(?:得)?(?:超过|高于))[^,，。;；\d]{{0,4}}\d[\d.]{{0,8}}\s?[百千]?[万亿]?元(?!的|[^,，。;；]{{0,8}}的(?:企业|项目|单位))|"
    # 次年仍在册且营业收入增长的再奖励6万元
    rf"(?<=[,，])[^,，。;；]{{2,40}}的(?:企业|单位|机构|项目)?[,，]?再(?:一次性)?(?:给予|予以|奖励|奖补|补[助贴]|资助|增加\d)|"
    rf"(?<=[,，])[^,，。;；]{{2,24}}(?:企业|单位|机构|项目|的)(?:(?:的?[^,，。;；的]{{0,6}}(?:比例|标准|额度|上限|限额))?(?:可)?(?:提高|上浮|增加|放宽)(?:至|到|\d)|的?[^,，。;；的]{{0,6}}(?:比例|标准|额度|上限)(?:为|按)\d|(?:给予|予以)?(?:全额|全部|减半|免费)(?:给予|予以)?(?:补助|补贴|资助|减免|支持)|的?[,，][^,，。;；的]{{0,8}}减半)|其中(?:[,，]|{_OF_SOME}|[^,，。;；]{{2,40}}(?:企业|单位|机构|贷款|项目|产品|设备|部分|保险)(?:再|另|追加|额外|按|给予|予以|奖励|补助|补贴|资助|最高|不超过))"
)
_GOES_ON_WITH_ONE = re.compile(
    rf"^(?:{_OF_SOME}|[^,，。;；的]{{2,30}}(?:企业|单位|机构|项目)(?:最高|按|给予|奖励|补助|不超过)[^,，。;；]{{0,16}}\d)"
)
_GAVE = re.compile(
    r"(?:给予|予以|奖励|资助|补助|补贴|支持)[^,，。;；]{0,30}\d|\d[^,，。;；]{0,12}(?:奖励|资助|补助|补贴|支持)"
    r"|按[^,，。;；]{0,24}\d(?:\.\d+)?%|(?:给予|予以)[^,，。;；]{0,20}(?:奖励|资助|补助|补贴|支持|扶持)"
)
# 外地上市公司将注册地迁入我市的，视同成功上市: another way to it, wherever it is told.
_COUNTS_AS = re.compile(r"的[,，]视同(?!放弃|违约|退出|自动)")
_SEMICOLON = re.compile(r"[;；]")


def without_more(sentences: Sequence[Sentence]) -> list[Sentence]:
    """Sentences but for those of an offer that only put more on top of it: whoever has not that still has it."""
    own = [s for s in sentences if s.role is PassageRole.OWN]
    gives = next((at for at, s in enumerate(own) if _GIVES.search(s.text)), len(own))
    behind = own[gives + 1 :]
    more = {
        _place(s)
        for s in (
            *_cases(behind, own[gives] if behind else None),
            *(s for s in behind if nature.adds(s.text) or gives_to_them_again(s.text)),
        )
    }
    if more and nature.adds(own[gives].text):
        more = set()
    return [s for s in sentences if _place(s) not in more and not _counts_as(s)]


def _counts_as(sentence: Sentence) -> bool:
    """Whether a demand only says what else counts as what is asked."""
    return sentence.role is PassageRole.CONDITION and _COUNTS_AS.search(sentence.text) is not None


def _cases(sentences: Sequence[Sentence], first: Sentence | None) -> Iterator[Sentence]:
    """The cases that sentences tell, each row up to its full stop: 其中，……；……；……。

    `first`: the sentence that gives, which may end in the first of them (分阶段奖励90万元，其中对……的，奖励10万元).
    """
    before = first if first and _ends_in_a_case(first) else None
    for sentence in sentences:
        goes_on = before is not None and _goes_on(before, sentence)
        before = sentence if goes_on or _IS_A_CASE.match(sentence.text) else None
        if before is not None:
            yield sentence


# 奖励90万元，其中对完成……的，奖励10万元；对……的，奖励30万元: the rest of its semicolons are cases too.
_ENDS_IN_A_CASE = re.compile(rf"\d[^。;；]{{0,20}}[,，]其中{_OF_SOME}[^,，。;；]{{0,16}}$")


def _ends_in_a_case(sentence: Sentence) -> bool:
    """Whether a sentence that gives ends in what some of those have."""
    return _ENDS_IN_A_CASE.search(sentence.text) is not None


def _goes_on(before: Sentence, sentence: Sentence) -> bool:
    """Whether a semicolon parts two sentences of one flow."""
    same = sentence.flow is before.flow
    return same and _SEMICOLON.search(sentence.flow.text, before.end, sentence.start) is not None


def is_of_some(sentence: Sentence, run: Sequence[Part]) -> bool:
    """Whether a run of an offer speaks of some of those alone who have it anyway."""
    text = sentence.flow.text[sentence.start : sentence.end]
    at = run[0].start - sentence.start
    return sentence.role is PassageRole.OWN and (is_a_case_of(text, at) or _comes_first(text, at))


# 给予补贴，对招用残疾人达20%以上的，在安排贴息时予以倾斜: who
# comes first elsewhere, and no demand for the gift before.
_COMES_FIRST = re.compile(
    r"(?<=[,，])对(?:于)?[^,，。;；]{4,60}的(?:企业|单位|机构)?[,，](?:在[^。;；]{2,60}?)?(?:予以|给予|适当)(?:重点)?(?:倾斜|优先)"
)


def _comes_first(sentence: str, at: int) -> bool:
    """Whether the words at `at` of an offer tell who is favoured beside what was given to all before."""
    first = _COMES_FIRST.search(sentence)
    return (
        first is not None
        and first.start() <= at < first.end()
        and bool(_GAVE.search(sentence[: first.start()]))
    )


def is_a_case_of(sentence: str, at: int) -> bool:
    """Whether the words at `at` of an offer tell what some of those are given who have it anyway.

    >>> told = "对高新技术企业,奖励10万元,其中营业收入达2亿元以上的,奖励30万元"
    >>> is_a_case_of(told, told.index("其中")), is_a_case_of(told, 0)
    (True, False)
    """
    case = _IS_A_CASE.search(sentence)
    if case is None or case.start() > at or not _GAVE.search(sentence[: case.start()]):
        return False
    return case.start() == at or _GOES_ON_WITH_ONE.match(sentence[at:]) is not None


def _place(sentence: Sentence) -> tuple[int, int]:
    return id(sentence.flow), sentence.start
