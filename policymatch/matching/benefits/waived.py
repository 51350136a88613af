"""What is waived: fees that are not asked, or are asked less of, where a document names no sum."""

import re

from policymatch.domain.measure import Measure
from policymatch.domain.wording import Wording

# 免收检验费、检测费; 减半收取特种设备检验费
_WAIVED = re.compile(
    r"(?P<deed>免征|免收|免缴|免交|免除|减免|减收|减半收取|减半征收)"
    r"(?!的)[^，。；：（）\d税]{2,16}?[费金](?:用)?(?![^，。；、和及]{0,4}[税券])(?:[、和及][^，。；：（）\d税]{2,14}?[费金](?:用)?){0,3}"
)
_REDUCED = ("减免", "减收", "减半收取", "减半征收")
_FREE = re.compile(r"免费(?:提供|发放|开展|享受|使用|入驻|送|赠送|培训|检测|咨询)")


def waived_words(measure: Measure) -> Wording | None:
    """What a measure spares the firm, in the words of the document; None where it spares nothing by name."""
    said = [benefit.quote.run for benefit in measure.benefits]
    for waived in filter(None, map(_WAIVED.search, said)):
        what = "deposits" if waived.group().endswith("保证金") else "fees"
        done = "reduced" if waived["deed"] in _REDUCED else "waived"
        return Wording(zh=waived.group(), en=f"{what} are {done}")
    if any(_FREE.search(words) for words in said):
        return Wording(zh="免费", en="free of charge")
    return None
