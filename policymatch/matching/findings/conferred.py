"""Recognitions (认定) that a firm holds already, by what their titles say they confer."""

import re
from functools import lru_cache

from policymatch.domain.profile import FirmProfile
from policymatch.domain.wording import Wording
from policymatch.terms import Terms

_REMEMBERED = 4096
# 高新技术企业重新认定, 小巨人复核: for those who hold it; 科技型中小企业评价: once more every year.
_AGAIN = re.compile(r"重新|复[核评审]|到期|期满|续|升级|提升|运行|绩效|评[估价]|入库")

HELD = Wording(
    zh="企业已持有该项认定，有效期内无需再申请；临近到期的，请核对重新认定或复核时间。",
    en="The firm holds this recognition already and need not apply while it is valid; check when it "
    "has to be renewed.",
)


def is_held(title: str, held: frozenset[str], terms: Terms) -> bool:
    """Whether all that a recognition of this title confers is `held`; no platform is without its level.

    >>> from policymatch.terms import load_terms
    >>> terms = load_terms()
    >>> held = held_by(FirmProfile(platforms=["市级企业技术中心"]), terms)
    >>> is_held("市级企业技术中心认定", held, terms), is_held("国家企业技术中心认定", held, terms)
    (True, False)
    """
    conferred = conferred_by(title, terms) if held else frozenset()
    return bool(conferred) and conferred <= held


@lru_cache(_REMEMBERED)
def conferred_by(title: str, terms: Terms) -> frozenset[str]:
    """The titles, by code, and the platforms, by level and name, that a recognition confers; none where it
    is for those who hold them, or names a platform without its level.
    """
    platforms = terms.platforms.find(title)
    if _AGAIN.search(title) or any(platform.level is None for platform in platforms):
        return frozenset()
    codes = {mention.code for mention in terms.titles.find(title)}
    return frozenset(codes | {f"{platform.level}:{platform.name}" for platform in platforms})


def held_by(profile: FirmProfile, terms: Terms) -> frozenset[str]:
    """The titles of a firm, by code, and its platforms, by level and name; one told without is none."""
    codes = {held.code for held in profile.titles or ()}
    named = (
        (mention.level or held.level, mention.name)
        for held in profile.platforms or ()
        for mention in terms.platforms.find(held.code)
    )
    return frozenset(codes | {f"{level}:{name}" for level, name in named if level is not None})
