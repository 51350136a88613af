"""Past: conditions that speak of a period which ended years ago (2022年首次纳入统计)."""

import re
from datetime import date
from functools import lru_cache

from policymatch.domain.quote import Quote
from policymatch.domain.verdict import Finding
from policymatch.domain.wording import Wording

_REMEMBERED = 16_384
_YEARS_OVER = 2
"""A condition that speaks of last year may still be open, as applications follow the year."""

_YEAR = re.compile(r"(?<!\d)(20\d\d)年")
# 《目录（2020年版）》, 〔2021〕5号: the name of a document, and no period.
_NAME = re.compile(r"《[^《》]{0,80}》|〔[^〔〕]{0,8}〕|20\d\d年(?:版|修订|修正|第)")
# 2020年以来, 2020年1月1日后成立, 2022年至申报截止日: it has no end, or bars those of before.
_OPEN = re.compile(r"以来|起|之?后|以前|之?前|至今|截止|截至|今后|未来|规划|计划|目标|成立|注册|设立|有效期")


def with_past_told(finding: Finding, on: date) -> Finding:
    """A finding that no field settles, with a word that the period of which its quote speaks is over."""
    year = year_named(finding.quote) if finding.quote else None
    if year is None or not is_over(year, on):
        return finding
    wording = Wording(
        zh=f"{finding.wording.zh}（所指期间为{year}年，已过）",
        en=f"{finding.wording.en} (of {year}, which is over)",
    )
    return finding.model_copy(update={"wording": wording})


def year_named(quote: Quote) -> int | None:
    """The last year of the period that a quote speaks of; None where it names none or leaves it open."""
    return _last_year(quote.run) if "年" in quote.text else None


def is_over(year: int, on: date) -> bool:
    """Whether what is asked of a year is asked no more: that of last year still may be.

    >>> is_over(2024, date(2026, 3, 1)), is_over(2025, date(2026, 3, 1))
    (True, False)
    """
    return year <= on.year - _YEARS_OVER


@lru_cache(_REMEMBERED)
def _last_year(text: str) -> int | None:
    """The last year of the period that a text speaks of; None where it names none or leaves it open.

    >>> _last_year("2022年首次纳入统计的企业"), _last_year("2022年以来首次纳入统计的企业")
    (2022, None)
    >>> _last_year("符合《指导目录（2020年版）》的产品")
    """
    said = _NAME.sub("", text)
    years = [int(year) for year in _YEAR.findall(said)]
    return max(years) if years and not _OPEN.search(said) else None
