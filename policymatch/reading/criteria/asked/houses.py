"""Houses: hospitals, schools and the like of which an offer names an owner or a kind, though others may have it."""

import re

from policymatch.domain.fields import Field
from policymatch.reading.criteria.stated.found import Found
from policymatch.reading.criteria.text.definitions import PAYS_FOUNDERS
from policymatch.reading.criteria.text.sentences import Sentence

# 社会办、公办(建)民营养老机构: built by the state, and run by others.
_RUN_FOR_THE_STATE = re.compile(r"公[办建](?:\([办建]\))?民[营办]")
_OF_THE_HOUSE = {Field.ENTITY_TYPE, Field.OWNERSHIP}


def is_of_a_house(found: Found, sentence: Sentence) -> bool:
    """Whether an owner is named where houses of the state that others run are let in as well, or a kind or an
    owner is that of a house whose founders are paid, who may be anybody (可提取一定比例用于奖励举办者).
    """
    if found.field is Field.OWNERSHIP and _RUN_FOR_THE_STATE.search(sentence.text):
        return True
    return found.field in _OF_THE_HOUSE and PAYS_FOUNDERS.search(sentence.text) is not None
