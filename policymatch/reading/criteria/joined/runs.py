"""Runs: the parts of a sentence that are read together, each run with the criteria seen in it."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from policymatch.domain.condition import Op
from policymatch.reading.criteria.joined.alternatives import continues_list, opens_with_or
from policymatch.reading.criteria.stated.found import Found
from policymatch.reading.criteria.stated.lists import names_more_applicants
from policymatch.reading.criteria.text import sparing
from policymatch.reading.criteria.text.by_the_way import is_aim, is_basis, is_machinery, parts_them
from policymatch.reading.criteria.text.conduct import unpardoned
from policymatch.reading.criteria.text.nature import prefers
from policymatch.reading.criteria.text.offers import asked_parts, is_office_act
from policymatch.reading.criteria.text.passages import PassageRole
from policymatch.reading.criteria.text.pointed import only_points_back
from policymatch.reading.criteria.text.sentences import Part, Sentence
from policymatch.reading.demanding import MUST
from policymatch.reading.refusals import LEVEL, OUTSIDE, REFUSED

# 上市公司，不得申报: the bar belongs to the words before the comma.
_ONLY_BARS = re.compile(
    rf"(?:(?:当|该|本|次|下)年度?|[一二三两\d]年内)?{LEVEL}(?:一律|将|则|均|原则上)?(?:{REFUSED}[^,，。;]{{0,10}}|{OUTSIDE})"
)
# 社会团体、律师事务所，参照中小微企业执行: said of those before the comma
_FOLLOWS_SUIT = re.compile(r"可?参照[^,，。;]{1,20}(?:执行|实施|享受)(?:本[\u4e00-\u9fff]{2,6})?")
# 研发费用占营业收入的比例，营业收入1亿元以下的不低于5%，……: the figure that the tiers behind it are of
_NAMES_A_SHARE = re.compile(r"[^,，。;\d]{2,30}(?:比例|占比|比重|强度)")


# 不足12个月的，以及评价为不合格的，不参加评价
_AND = ("以及", "或者", "或", "及", "和")
# 主要从事教学的单位，以及单纯从事咨询的机构不予受理: both are barred.
_BARRED_TOO = re.compile(
    rf"^(?:以及|或者?)[^,，。;]{{2,60}}?(?:的|单位|企业|机构|项目)(?:一律|均|原则上)?{REFUSED}"
)
_BARRED_FIRST = re.compile(r"(?:单位|企业|机构|项目)$")


# 项目须已开工，处于规划阶段的项目不可申报: who is barred, behind what is asked of all.
_BARS_ITSELF = re.compile(
    rf"^[^,，。;]{{4,80}}(?:的|(?<=工)|(?<=产))(?:项目|企业|单位|机构)(?:一律|均)?{REFUSED}"
)
_DEMANDS = re.compile(rf"(?:申[报请])?(?:项目|企业|单位|机构|主体)?(?:均|还)?(?:为|{MUST}(?!提交|填报))")


def asking(sentence: Sentence) -> Sequence[Part]:
    """The parts of a sentence that ask something: of an offer, those that do not say what is given."""
    own = sentence.role is PassageRole.OWN
    parts = list(asked_parts(sentence)) if own else unpardoned(sentence, sentence.parts)
    asked = [part for part in parts if not _is_by_the_way(sentence, part)]
    named = [part for part in asked if not (own and is_machinery(sentence.part_text(part)))]
    return named or asked


def _is_by_the_way(sentence: Sentence, part: Part) -> bool:
    """Whether a part tells an aim, by what a sum is set, which sorts there are, or points back to what was named."""
    words = sentence.part_text(part)
    return parts_them(words) or is_aim(words) or is_basis(words) or only_points_back(sentence, words)


# 小微企业，民办非企业单位和合作社: one list.
_NEXT_OF_THEM = re.compile(r"[^,，。;的]{2,12}(?:单位|组织|合作社|机构)[、和及与或][^,，。;的]{2,24}")
_ENDS_IN_FIRMS = re.compile(r"企业[,，]$")


# 除高新技术企业外，成立不足两年的企业不予支持: one bar, and of whom it does not hold.
_BUT_FOR = re.compile(r"除[^,，。;]{2,60}外")
_BARS_OTHERS = re.compile(rf"{REFUSED}[^,，。;]{{0,10}}$")
_ALSO = re.compile(r"还|也|亦|另外")


class PlacedRun(NamedTuple):
    """Parts of a sentence that are read together, and the criteria seen in them."""

    sentence: Sentence
    parts: Sequence[Part]
    found: Sequence[Found]

    @property
    def words(self) -> str:
        """Its text."""
        return self.sentence.flow.text[self.parts[0].start : self.parts[-1].end]

    @property
    def start(self) -> int:
        """Where in the sentence it begins."""
        return self.parts[0].start - self.sentence.start


class _Run(NamedTuple):
    """Parts that are read together, and the criteria in them."""

    parts: list[Part]
    found: list[Found]

    def with_part(self, part: Part, found: Sequence[Found] = ()) -> "_Run":
        """The run and a part behind it."""
        return _Run([*self.parts, part], [*self.found, *found])


def runs_of(sentence: Sentence, parts: Sequence[Part], found: Sequence[Found]) -> list[_Run]:
    """Parts with the criteria in them: alone where one holds any or an office acts, else with neighbours."""
    kept: list[_Run] = []
    acting = False
    for part in parts:
        inside = [f for f in found if part.start <= f.start < part.end]
        if kept and _belongs_to(kept, sentence, part):
            kept[-1] = kept[-1].with_part(part, inside)
            continue
        if kept and _is_but_for(sentence, kept[-1].parts[-1], part):
            kept = _barred_but_for(kept, sentence, part, inside)
            continue
        if kept and _ONLY_BARS.fullmatch(sentence.part_text(part)):
            kept = _barred(kept, sentence, part)
            continue
        if kept and _FOLLOWS_SUIT.fullmatch(sentence.part_text(part)):
            kept[-1] = kept[-1].with_part(part)
            continue
        if kept and _tells_its_tiers(sentence, kept[-1], inside):
            kept[-1] = kept[-1].with_part(part, inside)
            continue
        act = sentence.role is PassageRole.OWN and is_office_act(sentence.part_text(part))
        if kept and _goes_on_with_list(sentence, part):
            kept[-1] = kept[-1].with_part(part, inside)
        elif inside or act or acting or not kept or _begins_anew(kept[-1], sentence, part):
            kept.append(_Run([part], inside))
        else:
            kept[-1] = kept[-1].with_part(part)
        acting = act
    return kept


def _belongs_to(kept: Sequence[_Run], sentence: Sentence, part: Part) -> bool:
    """Whether a criterion of the run before reaches into a part, or that bars what both name."""
    last, text = kept[-1], sentence.part_text(part)
    reaches = any(one.end > part.start for one in last.found)
    barred_first = _BARRED_FIRST.search(sentence.part_text(last.parts[-1])) is not None
    return reaches or (_BARRED_TOO.match(text) is not None and barred_first)


def _tells_its_tiers(sentence: Sentence, before: _Run, found: Sequence[Found]) -> bool:
    """Whether what was found are the tiers of a share that the part before names, and nothing else."""
    named = not before.found and len(before.parts) == 1
    tiered = any(one.op is Op.TIERED for one in found)
    return named and tiered and _NAMES_A_SHARE.fullmatch(sentence.part_text(before.parts[0])) is not None


def _is_but_for(sentence: Sentence, before: Part, part: Part) -> bool:
    """Whether a part bars those of whom the one before it only says for whom the bar does not hold."""
    said, text = sentence.part_text(before), sentence.part_text(part)
    bars = _BARS_OTHERS.search(text) is not None and _ALSO.search(text) is None
    return bars and _BUT_FOR.fullmatch(said) is not None and not sparing.is_proviso(said)


def _barred_but_for(
    kept: Sequence[_Run], sentence: Sentence, part: Part, inside: Sequence[Found]
) -> list[_Run]:
    """The runs, the last with those whom a part bars; where that only bars, they stand in the run before."""
    *before, last = kept
    if before and _ONLY_BARS.fullmatch(sentence.part_text(part)):
        whom = before.pop()
        last = _Run([*whom.parts, *last.parts], [*whom.found, *last.found])
    return [*before, last.with_part(part, inside)]


def _barred(kept: Sequence[_Run], sentence: Sentence, bar: Part) -> list[_Run]:
    """The runs, the last with a bar behind it; one that opens with 以及 is barred with the run before it."""
    *before, last = kept
    if before and sentence.part_text(last.parts[0]).startswith(_AND):
        first = before.pop()
        last = _Run([*first.parts, *last.parts], [*first.found, *last.found])
    return [*before, last.with_part(bar)]


def _goes_on_with_list(sentence: Sentence, part: Part) -> bool:
    """Whether a part of a target names more of what is listed before it, and no further applicants."""
    text = sentence.part_text(part)
    joins = sentence.role is PassageRole.TARGET and not opens_with_or(text) and continues_list(text)
    if sentence.role is PassageRole.TARGET and _NEXT_OF_THEM.fullmatch(text):
        return _ENDS_IN_FIRMS.search(sentence.flow.text, sentence.start, part.start) is not None
    return joins and not names_more_applicants(sentence.text, text)


def _begins_anew(last: _Run, sentence: Sentence, part: Part) -> bool:
    """Whether a part without criteria is read apart from the run before it."""
    text, first = sentence.part_text(part), sentence.part_text(last.parts[0])
    return (
        bool(last.found)
        or sparing.exempts(text, sentence.part_text(last.parts[-1]))
        or sparing.exempts_from_a_bar(text, sentence.part_text(last.parts[-1]))
        or names_more_applicants(sentence.text, text)
        or opens_with_or(text)
        or opens_with_or(first)
        or _begins_to_prefer(sentence, last.parts[-1], part)
        or (_BARS_ITSELF.match(text) is not None and _DEMANDS.match(first) is not None)
    )


def _begins_to_prefer(sentence: Sentence, before: Part, part: Part) -> bool:
    """Whether a part of a listed demand only ranks, and the
    one before demands (应届博士毕业生，重点面向新材料专业).
    """
    listed = sentence.role is not PassageRole.OWN
    return listed and prefers(sentence.part_text(part)) and not prefers(sentence.part_text(before))
