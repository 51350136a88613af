"""Name of all: the one name that the titles of a document share, by which it speaks to the holders of any of them."""

import re
from collections.abc import Sequence
from itertools import takewhile

from policymatch.reading.numbering import CLAUSE_START
from policymatch.reading.standings import names_standing

_SHORTEST = 4


def name_of_all(names: Sequence[str]) -> re.Pattern[str] | None:
    """What an offer opens with that is made to the holders of any of several titles; None where they share no name.

    >>> name_of_all(["区域型总部企业", "结算型总部企业"]).match("第四条 总部企业租赁办公用房的").group()
    '第四条 总部企业'
    >>> name_of_all(["区域型总部企业"]) is None, name_of_all(["雏鹰企业", "瞪羚企业"]) is None
    (True, True)
    """
    backwards = zip(*(reversed(name) for name in names), strict=False)
    alike = takewhile(lambda letters: len(set(letters)) == 1, backwards)
    shared = "".join(letters[0] for letters in alike)[::-1].removeprefix("型").removeprefix("类")
    if len(set(names)) < 2 or len(shared) < _SHORTEST or not names_standing(shared):
        return None
    return re.compile(rf"{CLAUSE_START}(?:对|支持|鼓励)?(?:经认定的|已认定的)?{re.escape(shared)}")
