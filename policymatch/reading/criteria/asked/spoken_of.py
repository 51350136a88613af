"""Spoken of: what the words beside a title or platform tell of it, whoever holds it."""

import re

from policymatch.reading.criteria.asked.mentions import Mention

# 高新技术企业贷, 瞪羚企业年报, 专精特新企业评价体系: what is only named by it.
_SPOKEN_OF = re.compile(
    r"^[”“]?(?:贷(?!款(?:按|给予|的?利息|贴息|实际|项目))|年报|年度报告|统计|专?板|信贷|风险补偿|专区|等?评价体系|保(?!障|险补)|险|板|园区贷|(?:系列|专题|专场)?(?:培训|讲座|论坛|活动|大赛|对接会)|培育|认定(?!的|标准的)|申报(?:手续|材料)|应符合|应当|数量|不少于|等不少于|达到|是指|名录|梯度|评审|建设|发展总体|(?:企业)?集聚(?:区|发展)|特色(?:产业)?园区|服务专区|专属|实现全覆盖|工匠|方向|(?:\(以下简称[^)]{2,12}\))?(?:是|指)|项目|合作|评价|集群|服务规范|管理规范)"
)
# 对入驻孵化器的企业, 在国家高新区内新建的: where one is, not what one has.
_TENANT = re.compile(
    r"(?:租用|租赁|承租|租住|入驻|入孵|进驻|迁入|位于|在)(?:[^,，。;的]{0,8}(?:国家|省|市|区|县)?级)?$"
)


def is_spoken_of(mention: Mention) -> bool:
    """Whether the words behind a standing make it the matter of something: a loan, a course, a list."""
    return _SPOKEN_OF.match(mention.after) is not None


def is_where_one_is(mention: Mention) -> bool:
    """Whether a standing is named as that of a place which somebody is in, or rents."""
    return _TENANT.search(mention.before) is not None


# 获得高新技术企业认定, 通过科技型中小企业评价; 帮助企业通过高新技术企业认定 is yet to come.
_CAME_THROUGH = re.compile(r"(?:通过|获得?|取得|完成)(?:了|过)?[“”国家级全省市区本、和及或]{0,12}$")
_ITS_PASSING = re.compile(
    r"[”]?(?:资格)?(?:认定|评价|备案|评定|复核|复审)(?!标准|条件|要求|工作|管理|培育|服务)"
)
_IS_LED_TO_IT = re.compile(
    r"(?:帮助|辅导|指导|协助|推动|促进|引导|助力|培育|争取|力争|拟|支持|鼓励|服务)[^,，。;的]{0,16}$"
)


def has_come_through(mention: Mention) -> bool:
    """Whether a title is named as one that has been obtained by its recognition."""
    obtained = _CAME_THROUGH.search(mention.before)
    if obtained is None or _ITS_PASSING.match(mention.after) is None:
        return False
    return _IS_LED_TO_IT.search(mention.before[: obtained.start()]) is None
