"""Since: the years from its registration within which an
applicant has something (自登记之日起3年内免征增值税).
"""

import re
from collections.abc import Iterator

from policymatch.domain.condition import Op
from policymatch.domain.fields import Field
from policymatch.reading.criteria.stated.found import Found
from policymatch.reading.quantities.numerals import number_of

# 自办理个体工商户登记当月起，在3年(36个月)内按……扣减; 自公司成立之日起三年内，给予房租补贴
_WITHIN = re.compile(
    r"自(?:其|完成|办理|领取|取得)?(?:个体工商户|企业|公司|工商|合作社|市场主体){0,2}(?:注册|登记|注册登记|成立|开业|营业执照)(?:之[日月]|当[日月]|次月)起[,，]?(?:在)?(?P<years>[1-9一二两三四五])年(?:[(（]\d{2}个月[)）])?(?:以|之)?内"
    r"(?=[,，]?[^,，。;不]{0,24}(?:免征|减征|减半|扣减|减免|免收|给予|享受|补贴|补助))"
)
_MONTHS_A_YEAR = 12


def find_terms_since(text: str) -> Iterator[Found]:
    """How old at most an applicant is that still has what a text gives for years from its registration.

    >>> [f.value for f in find_terms_since("自公司成立之日起3年内,给予房租补贴")]
    [36.0]
    >>> list(find_terms_since("自认定之日起3年内,给予补贴")), list(find_terms_since("自成立之日起3年内不得迁出"))
    ([], [])
    """
    for found in _WITHIN.finditer(text):
        months = number_of(found["years"]) * _MONTHS_A_YEAR
        yield Found(
            Field.AGE_MONTHS, Op.AT_MOST, float(months), found.start(), found.end("years") + 1, "since"
        )
