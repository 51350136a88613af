"""Capped: how much each kind of applicant may have
(企业每年不超过8万元，团队每年不超过2万元), which asks nobody to be one.
"""

import re

from policymatch.reading.criteria.asked.mentions import Mention

_MOST = r"(?:每年度?|年度|每次|累计|单次){0,2}(?:最高|不超过)"
_MOST_OF_IT = re.compile(_MOST)
_OTHERS_TOO = re.compile(
    rf"[,，、](?:创业|创客)?(?:团队|个人|机构|事业单位|高校|高校院所|科研院所|社会组织){_MOST}"
)


def says_how_much_each(mention: Mention) -> bool:
    """Whether a kind of applicant is named only to say how much it may have, beside other kinds."""
    capped = not mention.before and _MOST_OF_IT.match(mention.after) is not None
    return capped and _OTHERS_TOO.search(mention.sentence.text) is not None
