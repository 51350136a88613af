"""Where a document speaks of how long it holds itself, and not of what one of its clauses gives."""

import re
from collections.abc import Iterator

from policymatch.domain.quote import squash
from policymatch.reading.numbering import CITED_ARTICLE, ITEM_NUMBER

_SENTENCE = re.compile(r"[^。；;！？]+")
_SUBJECT = re.compile(
    r"本(?![条项款目])(?:[^，。]{0,8}?)(?:办法|政策|措施|通知|意见|方案|细则|规定|条例|公告|决定|指南|规范|计划|文件|规划|若干|实施|条款|举措"
    r"|规程|规则|服务包|清单|手册|汇编)"
    r"|以上(?:各项|各条|所有)?(?:政策|措施|举措|条款){1,2}(?=自)"
    # 政策执行期至2025年12月31日
    r"|(?<![述条项款该])政策(?=(?:执行|有效)期(?:至|到)20\d\d年)"
    # 答：自2024年9月1日起施行
    r"|(?:答|A\d{0,2})[：:](?:该?政策|措施)?(?=自[^，。]{2,24}(?:施行|实施|执行|生效))"
    r"|《[^》]{2,60}》(?:（[^（）]{4,30}）)?，?(?=自[^，。]{2,24}(?:施行|实施|执行))"
    # 《某市条例》已经审议通过，现予公布，自2024年3月1日起施行
    r"|现予?以?(?:公布|发布|印发)[^，。；]{0,12}，(?=自)"
)
# 上述各项政策, 各条款
_ALL_ABOVE = r"(?:以上|上述|各)(?:各?项|各条|所有)?(?:政策|措施|举措|条款){1,2}"
# 上述政策自……起施行; at the end of a clause it is said of that clause alone.
_OF_ALL_ABOVE = re.compile(rf"{_ALL_ABOVE}(?=[自从]20?\d|，?有效期)")
_NUMBER = rf"(?:{CITED_ARTICLE}|{ITEM_NUMBER})?"
# 十、附则自2024年4月1日起施行: a sentence that has no subject.
_NO_SUBJECT = re.compile(
    rf"{_NUMBER}(?:附则|其他|有效期限?)?{_NUMBER}(?=[自从][^，。]{{2,24}}(?:施行|实施|执行|生效))"
)
_FROM_ISSUE = re.compile(rf"{_ALL_ABOVE}(?=[自从](?:印发|发布|公布|下发|颁布))")
IN_FORCE = re.compile(r"施行|实施|执行|生效|有效|试行")
"""The words that say that a document holds, as an expression."""
# 摘要：市级专项政策，覆盖场地和人才，施行至2031年底
_SUMMARY = re.compile(r"摘要[：:](?=[^。]{0,200}，(?:施行至|有效期))")
_GIVES = re.compile(r"给予|予以(?:奖|补)|(?:奖励|补助|补贴|资助)\d|免征|减征|减半|免收")
_MOST_CHARACTERS = 300
# 2022年1月1日至本办法印发之日期间符合规定的，参照本办法执行: what was before it came.
_FOLLOWS_IT = re.compile(
    r"之日期间[^。]{0,40}(?:参照|按照?|适用)|(?:的|情形)，(?:可)?参照本[^，。]{1,8}执行$"
)
# 政策有效期：2025年1月1日—2027年12月31日, 3.适用期限为……
_LABEL = re.compile(
    rf"{_NUMBER}(?:本?政策|本?文件)?(?P<of>有效|适用|执行|实施|施行)期?限?(?:时间)?(?:为|是|：|:|至|到)"
)
# 政策期限为2016年至2018年, 有效期5年（2018-2022年）
_DATED = re.compile(r"(?:政策|有效|适用|执行|实施|施行)(?:期限?|时间)[^，。；]{0,8}?(?=20\d\d)")


def own_sentences(body: str) -> Iterator[str]:
    r"""Sentences that speak of the document's validity from their subject on, the last first.

    >>> list(own_sentences("一、给予奖励。\n二、上述政策自2024年1月1日起施行，有效期3年。"))
    ['上述政策自2024年1月1日起施行，有效期3年']
    >>> list(own_sentences("一、给予补贴，上述政策自2024年1月1日起执行。\n二、给予奖励。"))
    []
    """
    flat = squash(body)
    given = max((found.start() for found in _GIVES.finditer(flat)), default=-1)
    for sentence in reversed(list(_SENTENCE.finditer(flat))):
        end = sentence.group()[-_MOST_CHARACTERS:]
        if not IN_FORCE.search(end) or _FOLLOWS_IT.search(end):
            continue
        subject = _SUBJECT.search(end) or _FROM_ISSUE.search(end) or _SUMMARY.search(end)
        if subject is None and given < sentence.start():
            subject = _OF_ALL_ABOVE.search(end) or _NO_SUBJECT.match(end)
        if subject:
            yield end[subject.start() :]


def own_labels(body: str) -> Iterator[str]:
    r"""What stands behind labels such as 政策有效期： that a document has of itself, in their order.

    How long an offer is made (执行期限为) is told of its clause where another offer follows.

    >>> list(own_labels("一、给予20万元。执行期限为2023年1月1日至2023年12月31日。"))
    []
    >>> list(own_labels("一、给予20万元。\n政策有效期：三年。"))
    ['政策有效期：三年。']
    """
    lines = [squash(line) for line in body.splitlines()]
    given = max((i for i, line in enumerate(lines) if _GIVES.search(line)), default=-1)
    for i, line in enumerate(lines):
        label = _LABEL.match(line) or _DATED.search(line)
        if label and (i > given or label.groupdict().get("of") == "有效"):
            below = lines[i + 1] if i + 1 < len(lines) else ""
            yield f"{line}{below}"[label.start() :][:_MOST_CHARACTERS]
