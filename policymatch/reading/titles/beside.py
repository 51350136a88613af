"""Beside: what stands before a bare gift in its own clause, told with it in the title."""

import re

from policymatch.reading.titles.flaws import flaws_of
from policymatch.reading.titles.phrases import cut_down, plain

# What any trade may be given, with nothing of whom or what it is for.
_BARE = re.compile(
    r"^(?:(?:专业化?|便捷|无偿|优惠|公益性|优质|多层次|规范化|市场化|定制化|综合性?|一站式|全方位|融资|信贷|担保|资金收付|检测|咨询|创业|职业|技能|技术|风险|推广|应用|运用|税费|费用|贷款|投融资|金融|[、和与及]){1,4}(?:服务|培训|补偿|分担|优惠|减免|担保|贷款|支持|补贴|补助|指导|辅导)|培养(?:[和与、]引进)?|引进(?:[和与、]培养)?|推广[运应]用)$"
)
_BEFORE = re.compile(
    r"^(?:.*(?:用于|关于|落实|加强|加快|加大|做好|支持|鼓励|开展|实施|推动|推广|完善|健全|对于?))?(?P<what>[^，。；]{4,40})的$"
)
_SERVED = re.compile(
    r"^(?P<who>[^，。；]{2,60}?)(?:免费|无偿|主动|及时|依法)?(?=在[^，。；]{2,30}(?:方面|领域|环节)|提供|开展|组织)"
)
_ASPECT = re.compile(r"(?:等方面|等领域|等环节|各?方面|各?领域|工作|在[我全本][州省市区县域]){1,3}$")
# 提升渔港班轮利用水平，为企业提供定制化运输服务: what serves is told in the clause before.
_SERVING = re.compile(
    r"(?:^|[，。；])(?:进一步|持续|充分|积极)?(?:提升|提高|增强|强化|加强|完善|优化|依托|发挥好?|运用|用好|用足|利用)(?P<what>[^，。；的]{4,14}?)(?:利用水平|运营水平|服务水平|服务能力|功能|作用|优势|能力|水平)?，"
    r"[为向](?:广大|各类)?(?:企业|市场主体|社会|经营主体)(?:免费|主动)?提供$"
)
# 将渔校纳入渔港名录, 渔船检验事项，列入渔业目录
_TAKEN_UP = re.compile("^(?:纳入|列入|优先)")
_WHAT_IS_TAKEN_UP = re.compile(
    r"(?:将(?P<those>[^，。；将]{2,24}?)(?:等(?:事项)?，)?|对(?P<whom>[^，。；对的]{2,16})，"
    r"|(?:^|[，。；的])(?P<that>[^，。；的]{2,16}(?:事项|项目|企业|机构|人员|内容))，)(?:优先[^，。；]{2,16}，){0,2}$"
)
_LONGEST, _LONGEST_WITH = 16, 26
_BY_RULE = re.compile("按规定$")
_ENOUGH = 8


def with_beside(title: str, own: str) -> str:
    """A bare gift with what the words before it in its clause say that it is for, else with whom it serves.

    >>> with_beside("风险补偿", "安排资金用于渔船保险和渔获信用保险的风险补偿。")
    '渔船保险和渔获信用保险风险补偿'
    >>> with_beside("便捷无偿服务", "定期发布渔情，为远洋渔企提供便捷无偿服务。")
    '远洋渔企便捷无偿服务'
    """
    text = plain(own)
    if not _BARE.match(title):
        rule = _WHAT_IS_TAKEN_UP if _TAKEN_UP.match(title) else _SERVING
        found = rule.search(text[: max(text.find(title[:_ENOUGH]), 0)])
        what = next(filter(None, found.groups()), "") if found else ""
        what = _BY_RULE.sub("", cut_down(what)) if what else ""
        return what + title if len(what + title) <= _LONGEST_WITH else title
    at = max(text.find(title), text.find(title[:-2]) if len(title) > 5 else -1)
    before = re.split("[。；]", text[:at])[-1] if at > 0 else ""
    what = _for_what(before)
    return what + title if what and len(what + title) <= _LONGEST_WITH else title


def _for_what(before: str) -> str:
    """What the words before a gift say that it is for; empty where they say nothing."""
    served = before[max(before.rfind("为"), before.rfind("向")) + 1 :]
    for found in (_BEFORE.match(before), _SERVED.match(served)):
        if found:
            words = cut_down(_ASPECT.sub("", found[1]), _LONGEST)
            if 2 <= len(words) <= _LONGEST and not flaws_of(f"{words}企业"):
                return words
    return ""
