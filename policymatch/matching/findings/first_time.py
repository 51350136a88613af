"""Awards for a first recognition (首次认定, 新认定), before a firm that holds the title already."""

import re
from collections.abc import Iterable
from functools import lru_cache

from policymatch.domain.condition import Op
from policymatch.domain.fields import Field
from policymatch.domain.quote import squash
from policymatch.domain.verdict import Finding, State
from policymatch.domain.wording import Wording
from policymatch.matching.findings.asked import names_of
from policymatch.terms import Terms

# A longer clause speaks of several things, and of which it says first nobody knows.
_LONGEST = 200
_REMEMBERED = 4096
# 新认定, but not 重新认定 nor 高新认定.
_FIRST = r"(?:首次|初次|首度|(?<![重更创高革])新)"
_GOT = r"(?:成功)?(?:被|获得?|取得|通过|经)?"
_RECOGNISED = r"(?:认定|评定|评为|获评|获批|创建|命名|授予|授牌|入选|列入|纳入|进入|入库|备案|评价)"
# 首次认定为国家级|瞪羚企业, 首次获得国家|高新技术企业认定, 新获评的|小巨人企业
_BEFORE = re.compile(
    rf"{_FIRST}{_GOT}(?:[^,，。;；的]{{0,8}}?{_RECOGNISED})?(?:通过|成功)?(?:为|成为|的|是)?[^,，。;；的]{{0,10}}$"
)
_DEED = re.compile(rf"{_FIRST}(?:成功)?(?:被|获|取得|通过|成为|升级?为|[^,，。;；的]{{0,8}}?{_RECOGNISED})")
# 瞪羚企业|资格首次获得认定的, 高新技术企业|首次认定奖励
_AFTER = re.compile(rf"(?:企业)?(?:资格|称号|资质)?(?:的)?{_FIRST}{_GOT}{_RECOGNISED}")
# 对重新认定、通过复审的: those who hold it are paid as well. 成立不满3年或当年新认定的: or whoever is young.
_AGAIN = re.compile(
    r"重新|再次|复审|复核|复评|期满|续期|连续|第二次|(?<![认评]定)(?<!备案|入库|获评)或者?(?:当年|年度|首次|初次|新)"
)
_FURTHEST = 24


def held_already(findings: Iterable[Finding], words: str, terms: Terms) -> Wording | None:
    """That a firm holds the very title whose first recognition is supported; None where it is not so.

    `words` are the measure's own.
    """
    for finding in findings:
        if not (held := _held(finding)):
            continue
        said = (finding.quote.text if finding.quote else "", words if len(words) <= _LONGEST else "")
        first = tuple(title for title in held if any(is_for_a_first(text, title, terms) for text in said))
        if first:
            return _wording(names_of(Field.TITLES, first, terms))
    return None


@lru_cache(_REMEMBERED)
def is_for_a_first(text: str, title: str, terms: Terms) -> bool:
    """Whether a text speaks of a title, by its code or name, as got for the first time alone.

    >>> from policymatch.terms import load_terms
    >>> is_for_a_first("对首次认定的瞪羚企业，奖励30万元", "gazelle", load_terms())
    True
    >>> is_for_a_first("瞪羚企业首次获得发明专利的，奖励3万元", "gazelle", load_terms())
    False
    """
    told = squash(text)
    if _AGAIN.search(told) or not (_DEED.search(told) or _AFTER.search(told)):
        return False
    named = (each for each in terms.titles.find(told) if each.code == title)
    return any(_is_first(told, each.start, each.end) for each in named)


def _is_first(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - _FURTHEST) : start]
    led = _BEFORE.search(before)
    return bool((led and _DEED.match(before, led.start())) or _AFTER.match(text, end))


def _held(finding: Finding) -> tuple[str, ...]:
    """The titles that a firm holds of those that a deciding criterion asks for."""
    asked = finding.field is Field.TITLES and finding.op in (Op.HAS_ANY, Op.HAS_ALL) and not finding.negated
    if not asked or not finding.decides or finding.passed is not State.MET:
        return ()
    return tuple(title for title in finding.value if title in (finding.firm_value or ()))


def _wording(names: Wording) -> Wording:
    return Wording(
        zh=f"企业已持有{names.zh}，而该支持针对首次认定：请核对企业的认定是否属于所指的首次、是否在其时限内。",
        en=f"The firm holds this title already ({names.en}), and the support is for a first recognition: "
        "check that the firm's own counts as one and is recent enough.",
    )
