"""Bare: titles that tell a gift and not what it is for, with what their document is about."""

import re

from policymatch.reading.titles.headings import topic_of
from policymatch.reading.titles.told import Told

# What any trade may be given for: it tells nothing of which.
_ANY = r"(?:示范|应用|场景|数据|算力|落地|绩效|综合|财政|物流|运营|开办|经营|研发|投资|股权|单次|创新|初创|贡献|成果|活动|增长|达标|模型|采购|使用|配套|税收)"
_BARE = re.compile(rf"^{_ANY}{{1,2}}(?:支持|奖励|奖补|补助|补贴|资助|扶持|投资|优惠)$")
_AIM = re.compile(r"(?:加快)?(?:高质量|创新|健康|规范|集聚|跨越式?|又好又快){0,3}发展$|(?<=产业)培育$")
_SHORTEST, _LONGEST = 2, 12
_NO_TOPIC = re.compile(r"政策|措施|优惠|若干|实施|工作|经济|民营|营商|稳|就业创业|[，、。：；“”《》\d]")


def with_topic(title: str, told: Told) -> str:
    """A bare gift with the topic of its document; the title itself where it tells more, or the topic is long.

    >>> from policymatch.domain.measure import MeasureKind
    >>> with_topic("示范应用支持", Told("示范应用最高9万元。", MeasureKind.GRANT, document="海州市支持渔业机器人产业发展若干措施"))
    '渔业机器人产业示范应用支持'
    """
    if not _BARE.match(title) or told.row:
        return title
    topic = _AIM.sub("", topic_of(told.document))
    shared = any(topic[i : i + 2] in title for i in range(len(topic) - 1))
    told_well = _SHORTEST <= len(topic) <= _LONGEST and not _NO_TOPIC.search(topic)
    return topic + title if told_well and not shared else title
