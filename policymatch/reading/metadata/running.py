"""Running texts: what a crawler left of a page as one line, often without its title (摘要：各有关单位：现组织……)."""

import re

from policymatch.reading.salutations import greeting_in, opens_abstract

# 关于组织2033年竹业资金项目申报的通知 各有关单位：……
_TITLE = re.compile(
    r"^(?:摘要[：:]\s{0,4})?(?P<title>[^。；：:\n]{4,100}?(?:通知|公告|通告|意见|指南|公示|函))\s{0,4}$"
)
# 现将《……的通知》转发给你们; 和我厅印发的《……细则》 only says whose it is.
_SENT = re.compile(
    r"《(?P<title>[^《》]{4,80})》(?:（[^（）]{1,20}）)?[^。；《》]{0,60}?(?P<how>印发|转发|公布|发布|施行)(?!的)"
)
# 相关附件：竹府办发〔2033〕5号关于发展竹业的意见.pdf: the text itself once more, as a file named by its number.
_ITS_OWN_FILE = re.compile(
    r"(?:相关)?附件[：:]\s?[\u4e00-\u9fff]{2,14}[〔\[](?:19|20)\d\d[〕\]]第?\d{1,4}号\s?(?P<title>(?:[\u4e00-\u9fff]{4,30})?关于[^。；：\n.]{4,60}?(?:通知|意见|措施|办法|方案|规定|细则|决定))\.(?:pdf|docx?|ofd|wps)"
)
_HEAD, _CLOSE = 600, 1200


def runs_on(line: str) -> bool:
    """Whether a line is no title: it opens what a page tells, or greets somebody and goes on.

    >>> runs_on("摘要：一、面向对象竹业人才"), runs_on("各有关单位：现组织申报。"), runs_on("各区竹业资金申报通知")
    (True, True, False)
    """
    return opens_abstract(line) or _opens_with_greeting(line)


def title_of_running(line: str) -> str:
    """The title of a text that runs on: what stands before those whom it greets, else what it sends them, else the
    name of its own file behind it, else none.

    >>> title_of_running("摘要：关于申报竹编资金的通知 各有关单位：现组织申报。")
    '关于申报竹编资金的通知'
    >>> title_of_running("摘要：各有关单位：现将《竹编奖励指南》转发给你们。")
    '竹编奖励指南'
    >>> title_of_running("摘要：各有关单位：现组织竹编企业申报。")
    ''
    """
    greets = greeting_in(line)
    before = _TITLE.match(line[: greets[0]]) if greets else None
    if before:
        return before["title"]
    sent = _SENT.search(line[:_HEAD]) or _ITS_OWN_FILE.search(line[-_CLOSE:])
    return sent["title"] if sent else ""


def is_forwarded(title: str, body: str) -> bool:
    """Whether a text that runs on says that it forwards what is called so: whoever wrote that did not issue this.

    >>> is_forwarded("竹编奖励指南", "摘要：各有关单位：现将《竹编奖励指南》转发给你们。")
    True
    """
    head = body.lstrip()[:_HEAD]
    sent = _SENT.search(head) if title and runs_on(head.partition("\n")[0]) else None
    return sent is not None and sent["title"] == title and sent["how"] == "转发"


def _opens_with_greeting(line: str) -> bool:
    greets = greeting_in(line)
    return greets is not None and greets[0] == 0
