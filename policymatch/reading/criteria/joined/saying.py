"""Saying: whether the words of a run ask anything beside the criteria that were found in it."""

import re
from collections.abc import Sequence

from policymatch.domain.condition import Op
from policymatch.reading.criteria.stated.found import Found
from policymatch.reading.criteria.text import heads
from policymatch.reading.criteria.text.for_anybody import is_for_anybody
from policymatch.reading.criteria.text.offers import is_office_act, leads_to_whom
from policymatch.reading.criteria.text.passages import PassageRole
from policymatch.reading.criteria.text.residue import is_record_alone, is_told
from policymatch.reading.criteria.text.sentences import Part, Sentence
from policymatch.reading.criteria.text.silence import says_nothing
from policymatch.reading.criteria.text.whose_work import (
    addresses_behind_a_heading,
    guides_the_work_of,
    is_done_for_a_gift,
)

# 对国家科研机构单独设立的……新型研发机构，投入最高1亿元，包括：, not 对符合下列条件的企业给予补助：
_SAYS_WHO = re.compile(
    r"^(?:对(?!符合|满足|具备|下列|以下|以上|上述)(?![^,，。;]{0,40}(?:下列|以下|如下))[^,，。;]{8,80}的|主要从事|具有[^,，。;]{4,60}的)"
)


# 支持返乡创业企业股权融资，对上市的企业……: firms of some founders, whom no field tells.
_OF_FOUNDERS = re.compile(
    r"(?:返乡|下乡|大学生|毕业生|退役军人|留学(?:人员|生)|农民工|残疾人|妇女)[^,，。;]{0,6}(?:创业|创办|领办)的?(?:小微)?企业"
)


def says_all(sentence: Sentence, run: Sequence[Part], found: Sequence[Found]) -> bool:
    """Whether a run asks nothing beside the criteria found
    in it: they tell it, or it heads, leads or is empty.
    """
    tiered = any(one.op is Op.TIERED for one in found)
    told = tiered or is_told(sentence, run, found) or is_record_alone(sentence, run, found)
    return told or _only_heads(sentence, run) or _is_empty(sentence, run)


def _only_heads(sentence: Sentence, run: Sequence[Part]) -> bool:
    """Whether a run only leads to a list, is a heading, or says to whom what follows is given."""
    own = sentence.role is PassageRole.OWN
    words = sentence.flow.text[run[0].start : run[-1].end]
    leads = sentence.heads and own and not _SAYS_WHO.match(words)
    heading = heads.is_heading(sentence.text) and (sentence.heads or not own)
    wanted = own and leads_to_whom(sentence, run) and not _OF_FOUNDERS.search(words)
    return bool(leads or heading or wanted)


def _is_empty(sentence: Sentence, run: Sequence[Part]) -> bool:
    """Whether no part of a run says anything of an applicant."""
    own = sentence.role is PassageRole.OWN
    texts = map(sentence.part_text, run)
    return all(says_nothing(text) or (own and is_for_anybody(text)) for text in texts)


def is_done_by_an_office(sentence: Sentence, run: Sequence[Part]) -> bool:
    """Whether a run tells what an office does to give an offer, and not for whose work or gift."""
    words = sentence.flow.text[run[0].start : run[-1].end]
    act = sentence.role is PassageRole.OWN and is_office_act(sentence.part_text(run[0]))
    told = guides_the_work_of(words) or addresses_behind_a_heading(words)
    return act and not (told or is_done_for_a_gift(words, sentence.text))
