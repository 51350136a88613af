"""Foreign sums: what a measure names in dollars or euros, told as it stands and reckoned in nothing."""

import re
from functools import lru_cache

from policymatch.domain.measure import Benefit, Measure
from policymatch.domain.scales import printed_yuan
from policymatch.domain.wording import Wording

_REMEMBERED = 1024
_MOST_TOLD = 3
# 核定额度最高不超过等值500万美元; 到资500万美元以上的 is asked.
_SUM = re.compile(
    r"(?:额度|奖[励补]|补[助贴]|资助|给予|支持|贷款)[^，。；：\d]{0,16}?(?P<most>最高不超过|最高|不超过)?"
    r"(?P<told>(?:等值|折合)?(?P<sum>\d[\d.,]{0,11})(?P<scale>[万亿]?)(?P<currency>美元|欧元|港元|港币|日元|英镑))(?!(?:（含）)?(?:及?以上|的(?!补|奖|资助|支持|一次性)))"
)
_ENGLISH = {
    "美元": "US dollars",
    "欧元": "euros",
    "港元": "Hong Kong dollars",
    "港币": "Hong Kong dollars",
    "日元": "yen",
    "英镑": "pounds",
}


def foreign_words(measure: Measure) -> Wording | None:
    """That the sums of a measure stand in a foreign currency, and which they are; None where none does.

    >>> from policymatch.domain.quote import Quote
    >>> quota = Benefit(form="other", quote=Quote.of("额度不超过等值200万美元", 0, 13))
    >>> foreign_words(Measure(id="p-m1", title="", start=0, end=13, kind="other", benefits=(quota,))).en
    'stated in foreign currency: up to 2,000,000 US dollars'
    """
    sums = dict(told for benefit in measure.benefits for told in _sums_of(benefit))
    if not sums:
        return None
    shown = list(sums)[:_MOST_TOLD]
    return Wording(
        zh=f"以外币写明：{'、'.join(shown)}",
        en=f"stated in foreign currency: {', '.join(sums[each] for each in shown)}",
    )


def foreign_beside(measure: Measure) -> Wording | None:
    """The foreign sums that a measure gives beside what it gives in yuan; None where it gives none."""
    bare = (each for each in measure.benefits if (each.amount_yuan, each.rate, each.cap_yuan) == (None,) * 3)
    sums = dict(told for benefit in bare for told in _sums_of(benefit))
    if not sums:
        return None
    told = ", ".join(sums.values())
    return Wording(zh=f"另以外币给予{'、'.join(sums)}", en=f"and, in foreign currency, {told}")


@lru_cache(_REMEMBERED)
def _sums_of(benefit: Benefit) -> tuple[tuple[str, str], ...]:
    """Each sum in a foreign currency as printed, and in English."""
    found = (_told(named) for named in _SUM.finditer(benefit.quote.run))
    return tuple(told for told in found if told)


def _told(named: re.Match[str]) -> tuple[str, str] | None:
    sum_ = printed_yuan(named["sum"], named["scale"] or None)
    if sum_ is None:
        return None
    most = named["most"] is not None
    english = f"{'up to ' * most}{sum_:,.0f} {_ENGLISH[named['currency']]}"
    return "最高" * most + named["told"], english
