"""The class of size that a firm's own figures make it by the standard, as a hint and never as a fact."""

from policymatch.domain.fields import Field, SizeClass
from policymatch.domain.profile import FirmProfile
from policymatch.domain.profile_names import name_of_choice
from policymatch.domain.wording import Wording
from policymatch.matching.told import NOT_TOLD, span_of
from policymatch.terms import Terms

SIZED_BY = (Field.INDUSTRY, Field.EMPLOYEES, Field.REVENUE_YUAN, Field.TOTAL_ASSETS_YUAN)
"""What the standard asks of a firm."""


def size_by_figures(profile: FirmProfile, terms: Terms) -> SizeClass | None:
    """The class by 工信部联企业〔2011〕300号; None where no trade of the standard, or not enough, was told.

    >>> from policymatch.terms import load_terms
    >>> size_by_figures(FirmProfile(industry=("软件",), employees=40, revenue_yuan=8e6), load_terms())
    <SizeClass.SMALL: 'small'>
    """
    figures = (profile.employees, profile.revenue_yuan, profile.total_assets_yuan)
    spans = [span_of(figure) or NOT_TOLD for figure in figures]
    trades = [trade for trade in profile.industry or () if terms.sizes.sector_of(trade)]
    classes = {terms.sizes.size_class_of(trade, *spans) for trade in trades}
    return classes.pop() if len(classes) == 1 else None


def size_hint(profile: FirmProfile, terms: Terms) -> Wording | None:
    """What is said of it beside a size that was not told."""
    size = size_by_figures(profile, terms)
    name = name_of_choice("size_class", size) if size else None
    if name is None:
        return None
    return Wording(
        zh=f"按所填行业和数字，划型标准为{name.zh}，请核对后填写",
        en=f"by the trade and figures told the standard makes it {name.en.lower()}; check and tell it",
    )
