"""Benefit words: what the benefits of a measure come to for a firm, in words."""

import re
from collections.abc import Iterable, Sequence

from policymatch.domain.fields import FIELD_SPECS
from policymatch.domain.measure import Measure, MeasureKind
from policymatch.domain.wording import Wording
from policymatch.matching.benefits.credit_words import credit_apart
from policymatch.matching.benefits.reckoning import WHOLE
from policymatch.matching.benefits.sums import CREDIT_KINDS, is_stake
from policymatch.matching.benefits.worth import Worth
from policymatch.matching.numbers import yuan, yuan_range

_CREDIT = Wording(zh="融资额度", en="financing of ")


def beside_words(measure: Measure, credit: float | None) -> Wording | None:
    """The size of the loan that something is given for, or of the stake that is taken beside it."""
    if credit is None:
        return None
    most = yuan(credit)
    if any(
        is_stake(benefit) for benefit in measure.benefits if credit in (benefit.amount_yuan, benefit.cap_yuan)
    ):
        return Wording(
            zh=f"另有股权投资最高{most.zh}", en=f"beside a stake of up to {most.en} taken in the firm"
        )
    return Wording(zh=f"贷款最高{most.zh}", en=f"for a loan of up to {most.en}")


def joined_words(words: Wording, more: Wording | None) -> Wording:
    """Words, and what stands beside them where there is any."""
    return words if more is None else Wording(zh=f"{words.zh}；{more.zh}", en=f"{words.en}; {more.en}")


def in_all_words(sums: Wording, total: Worth) -> Wording:
    """What is paid each year or for each piece, with the most that it comes to over all of them."""
    most, per = yuan(total.high or 0.0), WHOLE if total.in_all else total.per
    return Wording(
        zh=f"{sums.zh}，{per.zh}累计最高{most.zh}", en=f"{sums.en}, up to {most.en}{per.en} in all"
    )


def sum_words(measure: Measure, paid: Sequence[Worth], low: float, high: float) -> Wording:
    """What a firm is `paid`, from `low` to `high` yuan, with what it is counted by and reckoned from."""
    uncut = high == max(worth.high or 0.0 for worth in paid)
    if uncut and (apart := _each_by_its_unit(paid, measure.kind)):
        return apart
    if uncut and measure.kind in CREDIT_KINDS and (limits := credit_apart(measure)):
        return limits
    per, basis = _common_per(paid), _basis(paid)
    if capped := _capped_by_case(measure, paid, high, per):
        return Wording(zh=capped.zh + basis.zh, en=capped.en + basis.en)
    sums = yuan_range(low, high)
    if any(worth.least for worth in paid) and 0 < low < high:
        sums = _from_least(low, high)
    kind = _CREDIT if measure.kind in CREDIT_KINDS else Wording(zh="", en="")
    return Wording(
        zh=kind.zh + per.zh + sums.zh + basis.zh,
        en=kind.en + sums.en + per.en + basis.en,
    )


def _from_least(low: float, high: float) -> Wording:
    top, bottom = yuan(high), yuan(low)
    return Wording(zh=f"不低于{bottom.zh}，最高{top.zh}", en=f"at least {bottom.en}, up to {top.en}")


def _each_by_its_unit(paid: Sequence[Worth], kind: MeasureKind) -> Wording | None:
    """The sums one by one where several units count them (每件1万元；每项标准最高10万元), and two caps, one
    of them counted by the year (每台最高5万元；每年最高20万元); else None.
    """
    told = tuple(dict.fromkeys(worth.reckoned for worth in paid if worth.reckoned))
    units = {worth.per for worth in paid}
    caps = len(paid) == 2 and WHOLE not in units and not any(worth.low or worth.base for worth in paid)
    if len(units) < 2 or not (all(worth.each for worth in paid) or (caps and kind not in CREDIT_KINDS)):
        return None
    return Wording(zh="；".join(one.zh for one in told), en="; ".join(one.en for one in told))


# 第一年最高90万元，第二至三年最高200万元
_OF_A_YEAR = re.compile(r"第[一二三四五六](?:[、至到]第?[一二三四五六])?年|首年")


def _capped_by_case(measure: Measure, worths: Sequence[Worth], high: float, per: Wording) -> Wording | None:
    """Caps of which the case or year decides (不超过20万元 of one step, 不超过30万元 of another)."""
    caps = {worth.high for worth in worths if worth.high is not None}
    plain = all(worth.low == 0 for worth in worths) and len({worth.base for worth in worths}) == 1
    if len(caps) == 1 or max(caps) != high or not plain or len({worth.per for worth in worths}) > 1:
        return None
    bottom, top = yuan(min(caps)), yuan(high)
    capped = [b.quote.run for b in measure.benefits if b.cap_yuan is not None]
    yearly = bool(capped) and all(_OF_A_YEAR.search(text) for text in capped)
    zh, en = ("视年份", "year") if yearly else ("视档次或情形", "grade or case")
    return Wording(
        zh=f"{per.zh}最高{bottom.zh}至{top.zh}，{zh}",
        en=f"capped at {bottom.en} to {top.en}{per.en}, depending on the {en}",
    )


def _common_per(worths: Iterable[Worth]) -> Wording:
    pers = {worth.per for worth in worths}
    return pers.pop() if len(pers) == 1 else WHOLE


def _basis(worths: Sequence[Worth]) -> Wording:
    fields = dict.fromkeys(worth.base for worth in worths if worth.base is not None)
    limit = next((FIELD_SPECS[worth.limit].name for worth in worths if worth.limit), None)
    if not fields and limit:
        return Wording(zh=f"（不超过所填{limit.zh}）", en=f" (no more than the {limit.en} as told)")
    if not fields:
        return Wording(zh="", en="")
    names = [FIELD_SPECS[field].name for field in fields]
    return Wording(
        zh=f"（按所填{'、'.join(name.zh for name in names)}计算）",
        en=f" (reckoned from {', '.join(name.en for name in names)} as told)",
    )
