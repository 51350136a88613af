"""Offers: in a sentence that gives something, the words that say to whom and for what."""

import re
from collections.abc import Iterator

from policymatch.reading.criteria.sentences import Part, Sentence

_GIVES = re.compile(
    r"(?:可|将|均可|可以|分别|一次性|每年|每家|每项|每件|最高|再|优先)*(?:给予|予以|授予|发放|享受(?!过)|减按|减半|免征|免除)"
    r"|按照?(?!照)[^,，。;]{0,40}(?:比例|标准|\d%|额度|金额|利率|%)"
    r"|(?:奖励|补助|资助|补贴|贴息|支持|奖补)(?:金额|资金|额度|标准)?(?:不超过|最高|为|总额)?\d"
    r"|(?:最高|上限|(?:支持|补贴|奖励|资助|补助)总额|累计不超过)[^,，。;]{0,12}\d[\d.]*(?:万|亿|%|元)"
)
_LIMITS = re.compile(
    r"^(?:用于|支持(?:周期|期限|资金|总|金额)|资金用于|单个|单家|每(?:家|个|年|户|项|件|人|笔)|同一|最高|累计|年度|第[一二三]年|期限|总额|其中第)"
)


def asked_parts(sentence: Sentence) -> Iterator[Part]:
    """The parts of a sentence that say who gets it and for what, without what is given."""
    giving = False
    for part in sentence.parts:
        text = sentence.part_text(part)
        gives = _GIVES.search(text)
        if gives and gives.start() >= 4 and not _LIMITS.match(text):
            yield Part(part.start, part.start + gives.start())
        elif not gives and not (giving and _LIMITS.match(text)):
            yield part
        giving = giving or gives is not None
