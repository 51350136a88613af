"""The title of a document."""

import re
from collections.abc import Sequence

from policymatch.domain.quote import squash
from policymatch.reading.labels import NAMES_CARD
from policymatch.reading.metadata.labels import is_label
from policymatch.reading.metadata.number import number_before, written_number
from policymatch.reading.metadata.organisation import is_organisation, organisations_on_line

_ENDING = re.compile(
    r"(?:通知|意见|办法|措施|方案|规定|公告|条例|细则|指南|决定|函|批复|计划|规划|政策|通告|规范|规则|标准|制度|清单|要点|指引|解读|问答|解答"
    r"|一览表|汇总表|汇编|摘编|(?:服务|政策|明白)卡|(?<=.{4})(?:目录|手册)|若干政策|三十条|二十条|十条|条|》|项目)(?:[（(][^（()）]{1,20}[）)])?$"
)
_OPENING = re.compile(r"关于|印发|转发|公布|发布|开展|组织")
# 点击查看政策解读：【音频解读】关于……的解读: a link to what explains the document.
_LINK = r"(?:点击|扫码)(?:查看|阅读|收听|观看|下载)|【(?:音频|视频|图文|图片|文字|一图)解读】|(?:政策|相关|文件)?(?:解读|图解)(?:链接)?[：:]"
_NOISE = re.compile(
    rf"^(?:(?:{_LINK}).*"
    r"|附件\d{0,2}[：:]?|[-—－ ]{0,8}\d{1,4}[-—－ ]{0,8}|.{0,20}文件|.{0,16}规章|[（(].{0,80}[）)]"
    r"|首页.*|当前位置.*|您的位置.*|索引号.*|第?[0-9一二三四五六七八九十]{1,4}号)"
)
# 某区政府网 > 政务公开 > 政策解读: where a page stands on its site
_PATH = re.compile(r"[^>＞›»。；]{2,40}(?:[>＞›»][^>＞›»。；]{1,30}){1,8}[>＞›»]?")
# What a page prints above its title: where it stands, what it is filed under.
_ABOVE_A_PAGE = re.compile(rf"(?:首页|当前位置|您的位置|您当前|索引号|{_LINK})")
_SALUTATION = re.compile(r"(?:各|有关|机关|局机关|市直|省直|区内).*")
_SENTENCE = re.compile(r"[。；;：:]")
_MARKUP = re.compile(r"^[#*\s]+|[*\s]+$")
_CLOSING_NUMBER = re.compile(
    r"[（(]?[\u4e00-\u9fffA-Za-z]{1,20}[〔﹝\[](?:19|20)\d\d[〕﹞\]]第?\d{1,5}号[）)]?$"
)
_ANNOUNCED = re.compile(r"^[\u4e00-\u9fff（）、]{0,60}?(?:关于|印发|转发|批转|公布)")
_NAMED = re.compile(r"^《([^《》]+)》$")
# 关于印发《……若干措施》 / 的通知
_NOT_CLOSED = re.compile(r"(?:印发|转发|公布|发布|修订|修改|废止)《[^《》]{2,100}》$")
_CLOSES = re.compile(r"的?(?:通知|公告|决定|函|批复)")
# 3.支持企业创新, 日）: a line that is no title.
_NO_TITLE = re.compile(
    r"[一二三四五六七八九十]{1,3}、.{2,60}|\d{1,2}[.．、].{2,60}|[（(][一二三四五六七八九十]{1,3}[）)].{2,60}|[年月日\d]{0,6}[）)]"
)
_REAL_TITLE = re.compile(r"关于.{2,80}的(?:通知|意见|公告|通告)$|若干(?:政策)?(?:措施|意见|规定)$")
# 进一步加快现代服务业 / 高质量发展的若干政策意见
_GOES_ON = re.compile(r"^(?:进一步|加快|促进|支持|推动|推进|鼓励|扶持|加强|深化|提升)[^，。；：]{2,40}$")
# ……若干举措的通知（2023年1月20日）
_DAY_BEHIND = re.compile(
    r"[（(]\s{0,2}(?:19|20)\d\d\s{0,2}年\s{0,2}\d{1,2}\s{0,2}月\s{0,2}\d{1,2}\s{0,2}日\s{0,2}[）)]$"
)
_LABEL = re.compile(
    rf"^(?:【(?:{'|'.join(NAMES_CARD)})】|(?:{'|'.join(NAMES_CARD)})[：:])\s{{0,4}}(?=.{{4}})"
)
_MOST_TITLE_LINES = 5
_HEAD_LINES = 16
_RED_HEAD_LINES = 8
_MOST_CHARACTERS = 200
_LONGEST_NUMBER_LINE = 30
# The day that closes a letter, above the title of what it issues.
_DAY_ALONE = re.compile(r"(?:19|20)\d\d年\d{1,2}月\d{1,2}日")
# 《关于支持科技创新的若干政策》已经审议通过，现印发给你们:
# what a text without line breaks says that it issues.
_ISSUED = re.compile(r"《([^《》]{4,80})》[^。；《》]{0,60}(?:印发|公布|发布|施行)")


def title_given(title: str) -> str:
    r"""A title that came with the document, line breaks and a number in brackets below it left out.

    >>> title_given("关于支持\n渔港冷链若干措施的通知\n（桂政办发〔2031〕107号）")
    '关于支持渔港冷链若干措施的通知'
    """
    lines = [_MARKUP.sub("", line) for line in title.splitlines() if line.strip()]
    while len(lines) > 1 and _CLOSING_NUMBER.fullmatch(squash(lines[-1])):
        lines.pop()
    return "".join(lines)


def bare_title(title: str) -> str:
    """A title without its label, the number before it and the day in brackets behind it.

    >>> bare_title("【政策名称】渔港贷款贴息")
    '渔港贷款贴息'
    >>> bare_title("阳政规[2019]1号营商留商奖励政策"), bare_title("关于印发若干举措的通知（2023年1月20日）")
    ('营商留商奖励政策', '关于印发若干举措的通知')
    """
    bare = _LABEL.sub("", _DAY_BEHIND.sub("", title))
    behind = number_before(bare)
    return behind if behind and _ENDING.search(squash(behind)) else bare


def completed_title(first: str, following: Sequence[str]) -> str:
    """A title whose first line is known, with the lines that finish it.

    >>> completed_title("自治区办公厅印发关于支持", ["新能源汽车推广应用若干措施的通知", "各市："])
    '自治区办公厅印发关于支持新能源汽车推广应用若干措施的通知'
    """
    first = title_given(first)
    if _NOT_CLOSED.search(squash(first)) and following and _CLOSES.fullmatch(squash(following[0])):
        return first + following[0].strip()
    if _ENDING.search(squash(first)):
        return _closed(first, following)
    if not _OPENING.search(first):
        below = following[0].strip() if following else ""
        goes_on = (
            _GOES_ON.search(squash(first)) and _ENDING.search(squash(below)) and not _breaks_title(below)
        )
        return first + below if goes_on and not _OPENING.match(below) else first
    for count in range(1, _MOST_TITLE_LINES):
        lines = [line.strip() for line in following[:count]]
        if len(lines) < count or _breaks_title(lines[-1]):
            return first
        if _ENDING.search(squash(lines[-1])):
            return _closed(first + "".join(lines), following[count:])
    return first


def _closed(title: str, following: Sequence[str]) -> str:
    """A title with the last line of it, where that is what it closes with alone (……项目 / 的通知)."""
    close = following[0].strip() if following else ""
    return title + close if close.startswith("的") and _CLOSES.fullmatch(squash(close)) else title


def title_below(first: str, lines: Sequence[str]) -> str | None:
    """The title of a text whose first line is none: an office
    alone, the red head 文件, a label of a card, all of it.

    >>> head = ["济南市人民政府办公厅", "关于印发济南市支持高成长企业发展若干政策的通知"]
    >>> title_below(head[0], head)
    '济南市人民政府办公厅关于印发济南市支持高成长企业发展若干政策的通知'
    >>> title_below("杭州市科技企业孵化器认定", ["杭州市科技企业孵化器认定"])
    """
    if len(first) > _MOST_CHARACTERS:
        return _title_within(first)
    flat = squash(first)
    found = found_title(lines)
    is_whole = _ENDING.search(squash(found)) is not None and not found.startswith("各")
    if (written_number(flat) is not None and len(flat) < _LONGEST_NUMBER_LINE) or is_written_to(flat):
        return _titled_in_full(found, _issued_below(lines)) if is_whole else _issued_below(lines)
    if is_whole and written_number(flat) is not None:
        return found
    if _PATH.fullmatch(flat) or ((is_label(flat) or _ABOVE_A_PAGE.match(flat)) and is_whole):
        return _NAMED.sub(r"\1", found)
    if flat.endswith("文件") and is_organisation(flat.removesuffix("文件")):
        return found if is_whole else None
    follows = squash(found).removeprefix(flat)
    offices = organisations_on_line(first)
    is_office = bool(offices) and not _ENDING.search(flat)
    alone = squash("".join(offices)) == flat
    return found if is_office and is_whole and (alone or _ANNOUNCED.match(follows)) else None


def title_right_below(first: str, lines: Sequence[str]) -> str | None:
    """The title right below a line that is none: a numbered one, the rest of a day, who is written to.

    >>> title_right_below("3.支持企业创新", ["3.支持企业创新", "某市支持企业创新若干措施"])
    '某市支持企业创新若干措施'
    """
    flat = squash(first)
    if not (_NO_TITLE.fullmatch(flat) or (flat.endswith(("：", ":")) and len(flat) < _MOST_CHARACTERS)):
        return None
    real = (
        line.strip() for line in lines[1:3] if _REAL_TITLE.search(squash(line)) and not _breaks_title(line)
    )
    return next(real, None)


def is_written_to(flat: str) -> bool:
    """Whether a line names who is written to, and so begins no title: 各市、县（区）市场监管局："""
    return flat.endswith(("：", ":")) and _is_salutation(flat)


def _titled_in_full(found: str, issued: str | None) -> str:
    """A title, or the act that a letter issues where the title is the first line of that act's alone."""
    return issued if issued and squash(issued).startswith(squash(found)) else found


def _issued_below(lines: Sequence[str]) -> str | None:
    """The act that the first lines say they issue: 现将《……若干措施》印发给你们."""
    issued = _ISSUED.search("".join(lines[1:_HEAD_LINES])[: 2 * _MOST_CHARACTERS])
    return issued[1] if issued else None


def found_title(lines: Sequence[str]) -> str:
    """The title of a laid-out file: the first lines that end as titles end, else the first one.

    >>> found_title(["附件1", "药物警戒质量管理", "规范", "第一章 总则"])
    '药物警戒质量管理规范'
    """
    head = [
        _MARKUP.sub("", line) for line in lines[:_HEAD_LINES] if line.strip() and "\t" not in line.strip()
    ]
    head = [line for line in head[_red_head_end(head) :] if not _is_noise(line)]
    for position in range(min(6, len(head))):
        for count in range(1, _MOST_TITLE_LINES):
            taken = [line.strip() for line in head[position : position + count]]
            if any(_breaks_title(line) for line in taken) or _is_signed(taken):
                break
            if len(taken) == count and _ENDING.search(squash("".join(taken))):
                return completed_title("".join(taken), head[position + count :])
    return _title_within(head[0]) if head else ""


def _is_signed(taken: Sequence[str]) -> bool:
    """Whether lines are the close of a letter, an office and its day, that stand above a title."""
    return any(_DAY_ALONE.fullmatch(squash(line)) for line in taken)


# 某市人民政府关于加快产业发展的意见某府发〔2019〕17号各区县人民政府：
_NUMBERED = re.compile(
    r"^(?P<title>[^，。；：]{6,60}?(?:通知|意见|办法|措施|方案|规定|公告|条例|细则|决定|计划|政策))"
    r"(?=[（(]?[\u4e00-\u9fff]{1,12}[〔﹝\[](?:19|20)\d\d[〕﹞\]]第?\d{1,5}号)"
)


def _title_within(line: str) -> str:
    """The title of a text that may go on in one line: what stands before
    its number, the act that its first words issue, else these words.
    """
    if len(line) > _MOST_CHARACTERS and (numbered := _NUMBERED.match(line)):
        return numbered["title"]
    issued = _ISSUED.search(line[: 2 * _MOST_CHARACTERS]) if len(line) > _MOST_CHARACTERS else None
    return issued[1] if issued else line[:_MOST_CHARACTERS]


def _red_head_end(head: Sequence[str]) -> int:
    """How many lines stand above the title as the head of printed paper: issuers, 文件, the number."""
    flat = [squash(line) for line in head[:_RED_HEAD_LINES]]
    ends = [n for n, line in enumerate(flat) if line.endswith("文件") or _CLOSING_NUMBER.fullmatch(line)]
    return ends[-1] + 1 if ends and not any(_ENDING.search(line) for line in flat[: ends[-1]]) else 0


def _is_noise(line: str) -> bool:
    flat = squash(line)
    return (
        bool(_NOISE.fullmatch(flat) or _PATH.fullmatch(flat))
        or is_label(flat)
        or (written_number(flat) is not None and len(flat) < 30)
    )


def _breaks_title(line: str) -> bool:
    flat = squash(line)
    return len(flat) > 60 or bool(_SENTENCE.search(flat)) or _is_salutation(flat) or _is_noise(line)


def _is_salutation(flat: str) -> bool:
    """Whether a line names who is written to: 各区县人民政府,
    but not the line that ends a title, 有关项目的通知.
    """
    return _SALUTATION.fullmatch(flat) is not None and not flat.endswith(("通知", "意见", "公告", "函"))
