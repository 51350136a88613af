"""Telling: firms that a sentence tells by their size or their owner."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from policymatch.domain.fields import EntityType, Field, Ownership
from policymatch.reading.criteria.asked.weighing import is_asked
from policymatch.reading.criteria.stated.found import Found
from policymatch.reading.criteria.text.passages import PassageRole
from policymatch.reading.criteria.text.sentences import Sentence

_TELLING = {Field.SIZE_CLASS, Field.OWNERSHIP}


def without_told_firms(found: Sequence[Found], sentence: Sentence) -> Iterator[Found]:
    """`found`, where firms stand beside others by size or
    owner: 小微企业和个体工商户 are small firms or persons.
    """
    for one in found:
        others = _beside_firms(one) if sentence.role is PassageRole.OWN else ()
        firm = next((f for f in found if f.field in _TELLING and _opens_or_closes(f, one)), None)
        if firm is None or not others:
            yield one
        elif is_asked(firm, sentence):
            first = firm.start <= one.start
            yield replace(
                one,
                value=others,
                start=firm.end + 1 if first else one.start,
                end=one.end if first else firm.start - 1,
            )


def _opens_or_closes(firm: Found, run: Found) -> bool:
    """Whether firms told by size or owner are the first or the last of a run of kinds of entity."""
    return firm.start <= run.start < firm.end < run.end or run.start < firm.start < run.end == firm.end


def _beside_firms(one: Found) -> tuple[str, ...]:
    """The kinds of entity that a criterion names beside firms."""
    if one.field is not Field.ENTITY_TYPE or not isinstance(one.value, tuple):
        return ()
    return tuple(str(kind) for kind in one.value if kind != EntityType.ENTERPRISE)


# 对参展的民营企业给予补贴: whoever is paid is a firm first.
_PAYS = re.compile(r"给予|予以|补助|奖励|补贴|资助|贴息")


def is_told_by_size(firm: Found, found: Sequence[Found], sentence: Sentence) -> bool:
    """为中小企业提供……, 为民营企业提供……: what matters is the size or the owner, a firm it is anyway."""
    if sentence.role is not PassageRole.OWN or firm.field is not Field.ENTITY_TYPE:
        return False
    owners = sum(f.field is Field.OWNERSHIP for f in found)
    paid = owners == 1 and _PAYS.search(sentence.text) is not None
    telling = (
        f
        for f in found
        if f.field is Field.SIZE_CLASS
        or (not paid and f.field is Field.OWNERSHIP and f.value == (Ownership.PRIVATE,))
    )
    return firm.value == (EntityType.ENTERPRISE,) and any(f.start <= firm.start < f.end for f in telling)
