"""Of products: figures that are those of what an applicant makes, and not its own."""

import re

from policymatch.domain.fields import Field
from policymatch.reading.criteria.stated.found import Found
from policymatch.reading.criteria.text.passages import PassageRole
from policymatch.reading.criteria.text.sentences import Sentence

# 新开发一类新药，年销售额在1亿元以上的，单品种奖励……: what one product sells is no revenue of a firm.
_SOLD = re.compile(r"(?:及?以上)?的[^,，。;]{0,10}(?:产品|装备|材料|软件|药品|器械)(?!企业|公司)")
# 首年度销售额：甲类材料不低于300万元，乙类材料不低于90万元: of the first lot of a product.
_OF_THE_FIRST = re.compile(r"首(?:年度|批次|版次|台[（(]?套[）)]?)[^,，。;\d]{0,12}销售[^。;]{0,120}$")
_PRODUCT = re.compile(r"品种|新药|仿制药|大单品")


def is_of_a_product(found: Found, sentence: Sentence) -> bool:
    """Whether sales are those of the product that an offer rewards."""
    text = sentence.flow.text
    if found.field is Field.REVENUE_YUAN and _OF_THE_FIRST.search(text, sentence.start, found.end):
        return True
    of_sales = found.field is Field.REVENUE_YUAN and "销售" in text[found.start : found.end]
    named = _PRODUCT.search(sentence.text) or _SOLD.match(text, found.end)
    return of_sales and sentence.role is PassageRole.OWN and named is not None
