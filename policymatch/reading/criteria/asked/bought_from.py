"""Bought from: firms that an offer names because somebody else buys from them or backs them."""

import re

from policymatch.reading.criteria.asked.mentions import Mention

# 融资担保机构，为本区小微企业提供担保的，给予奖补: whom those who are paid back.
_BACKED = re.compile(r"(?:等)?(?:提供|开展)(?:融资|贷款|信贷)?(?:担保|增信)")
_IS_PAID = re.compile(r"奖补|补偿|奖励|补[助贴]")
# 医院采购本区企业自主研发的产品: who makes what is bought.
_BUYS = re.compile(r"(?:采购|购买|购置|首购|订购)[^,，。;的]{0,8}$")
_MADE_BY_THEM = re.compile(r"(?:自主|自行)?(?:研发|研制|开发|生产|制造)(?:生产)?的")


def are_bought_from(mention: Mention) -> bool:
    """Whether firms are those from whom somebody buys, or whom somebody backs and is paid for it."""
    backed = mention.before.startswith("为") and _BACKED.match(mention.after) is not None
    bought = _BUYS.search(mention.before) is not None and _MADE_BY_THEM.match(mention.after) is not None
    return bought or (backed and _IS_PAID.search(mention.sentence.text) is not None)
