"""Partners: with whom an applicant contracts, whom it brings to a listing, and whom it buys up.

对与本市企业签订技术合同的高校; 对推荐企业上市的中介机构; 被并购企业成立满3年: asked of none that applies.
"""

import re
from collections.abc import Sequence

from policymatch.domain.fields import Field
from policymatch.reading.criteria.stated.found import Found
from policymatch.reading.criteria.text.passages import PassageRole
from policymatch.reading.criteria.text.sentences import Sentence

_OF_A_PLACE = r"(?:[本我][市省区县]|[市省区县园]内|[\u4e00-\u9fff]{2,6}[市省区县])"
# 须与本市企业签订合作协议
_CONTRACTS_WITH = re.compile(
    rf"与(?P<whom>{_OF_A_PLACE}[^,，。;；、与的]{{0,10}}(?:企业|单位|机构|高校|院校|院所|公司))(?:[^,，。;；、的]{{0,4}})(?:签订|签署|开展|合作|共建|联合|建立|达成)"
)
# 对辅导企业上市的券商, 对介绍企业入驻平台的中介机构
_BRINGS_TO_A_LISTING = re.compile(
    r"(?:推荐|介绍|引荐|辅导|保荐|帮助|协助|推动|助力|服务)(?P<whom>[^,，。;；的]{0,8}企业[^,，。;；的]{0,8}(?:上市|挂牌|入驻|落户|入园)(?:[^,，。;；的]{0,12}))的[^,，。;；的]{0,8}(?:机构|券商|公司|事务所|中介|单位)"
)
_BOUGHT_UP = re.compile(r"^(?:\d{1,2}[.．、])?被(?:收购|并购|兼并|重组|合并)(?:企业|公司|方|单位)")
# 出租方与承租方不得为关联企业
_RELATED = re.compile(r"(?P<whom>关联企业|关联公司|关联单位)")
# 联合体申报的，牵头单位须为企业，成员单位不超过5家: of those who apply together
_TOGETHER = re.compile(
    r"^(?:以)?(?:创新)?(?:联合体|联合)(?:的?(?:形式|方式|名义))?(?:申[报请])的[,，][^。;；]{2,80}[,，]"
)
# 场地出租方须为国有企业; 母公司须为上市公司
_IS_ANOTHER = re.compile(
    r"^(?:\d{1,2}[.．、])?(?:其|项目|场地|企业|公司){0,2}(?:合作(?:方|单位|高校|院校|院所)|出租方|出租人|控股股东|母公司|实际控制人)(?:原则上|均)?(?:必须|[应须需])当?(?:为|是|具[备有]|在)"
)
# 其在孵企业获评高新技术企业的，每家奖励2万元
_OF_TENANTS = re.compile(r"其(?:在孵|入驻|孵化|培育|服务|辅导)的?(?P<whom>企业[^,，。;；]{2,40})的(?=[,，])")
# 天使投资机构投资本市成立5年以内、未上市的科技型企业: whatever is said of those it puts money in
_INVESTED_IN = re.compile(
    r"(?:投资(?:机构|企业|公司|人|者)|创投(?:机构|企业)?|风投机构|基金(?:管理(?:人|机构|公司))?)[^,，。;；的投]{0,8}投资于?(?P<whom>(?!的|额|金额|总额|比例|期|方向)[^,，。;；]{2,50}?(?:企业|公司))"
)
_WHO = {Field.ENTITY_TYPE, Field.REGION, Field.LISTED, Field.TITLES, Field.SIZE_CLASS, Field.PLATFORMS}


def is_of_a_partner(found: Found, sentence: Sentence) -> bool:
    """Whether a criterion is said of somebody with whom, or for whom, an applicant does something."""
    listed = sentence.role is not PassageRole.OWN
    if listed and (_BOUGHT_UP.match(sentence.text) or _TOGETHER.match(sentence.text)):
        return True
    part = next((p for p in sentence.parts if p.start <= found.start < p.end), None)
    if listed and part and _IS_ANOTHER.match(sentence.part_text(part)):
        return True
    if found.field not in _WHO:
        return _is_within(found, sentence, (_INVESTED_IN,))
    return _is_within(found, sentence, (*_PARTNERS, _INVESTED_IN))


def _is_within(found: Found, sentence: Sentence, patterns: Sequence[re.Pattern[str]]) -> bool:
    text, start, end = sentence.flow.text, sentence.start, sentence.end
    partners = (m.span("whom") for words in patterns for m in words.finditer(text, start, end))
    return any(low <= found.start and found.end <= high for low, high in partners)


_PARTNERS = (_CONTRACTS_WITH, _BRINGS_TO_A_LISTING, _RELATED, _OF_TENANTS)
