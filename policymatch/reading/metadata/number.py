"""Document numbers 发文字号."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import pairwise, takewhile

from policymatch.domain.quote import squash
from policymatch.reading.normalise import plain_digits

_YEAR = r"[〔﹝［\[（(【](?:19|20)\d\d[〕﹞］\]）)】]"
_CODE = r"[\u4e00-\u9fffA-Za-z]"
# 依据渔科发〔2034〕9号: the number of another document.
NUMBER_PATTERN = rf"(?!依据|根据|按照|参照|遵照)(?:{_CODE}{{1,20}}{_YEAR}第?|{_YEAR}{_CODE}{{1,12}})\d{{1,5}}(?:-\d{{1,3}})?号"
_NUMBER = re.compile(NUMBER_PATTERN)
_OWN_LINE = re.compile(
    rf"(?:(?:编号|文号)[：:])?[（(]?(?P<numbers>{NUMBER_PATTERN}(?:[/、，；;]?{NUMBER_PATTERN}){{0,4}})[）)]?(?:签发人.{{0,20}})?"
    # 某科发〔2024〕3号（规范性文件编号：ABCD-2024-003）, ……3号 ABCD01-2024-0005, ……3号 有效
    r"(?:[（(](?:规范性文件|统一)?编号.{2,40}[）)]|[A-Z]{2,8}\d{0,3}[-—]\d{4}[-—]\d{1,6}|(?:现行)?有效|失效|废止)?"
    # （某府发〔2024〕9号，2024年7月3日起施行）, （某科规〔2024〕3号，2024年8月20日某市科学技术局、某市财政局印发）
    rf"|[（(](?P<dated>{NUMBER_PATTERN})[，,、；;]?(?:自)?(?:19|20)\d\d年[^（()）]{{0,80}}[）)]"
)
_AT_START = re.compile(rf"[（(]?(?P<number>{NUMBER_PATTERN})[）)]?")
_ORDER_LINE = re.compile(
    r"[（(]?(?P<number>[\u4e00-\u9fff]{0,24}(?:令|公告|通告)"
    r"(?:第[0-9一二三四五六七八九十百]{1,6}号|20\d\d年第\d{1,4}号))[）)]?"
)
_ADDRESSED = re.compile(r"号[）)]?(?:各|有关|机关|局机关)")
# 某市商务局公告 / 2024年第5号
_ORDER_OPENS = re.compile(r"[\u4e00-\u9fff]{2,24}(?:令|公告|通告)")
_ORDER_GOES_ON = re.compile(r"[（(]?(?:20\d\d年)?第[0-9一二三四五六七八九十百]{1,6}号[）)]?")
_BRACKETS = str.maketrans("﹝［[（(【﹞］]）)】", "〔〔〔〔〔〔〕〕〕〕〕〕")
_HEAD_LINES = 14
_FOOT_LINES = 6
_LONGEST_NUMBER = 40
_TITLE_CHARACTERS = 10
_LONGEST_FOOT = 800
_ISSUED = re.compile(r"(?:印发|公布|发布)(?:《(?P<act>[^《》]{4,80})》|(?P<named>[^《》]{6,80})的通知)")
_ISSUES = re.compile(r"《?(?:关于)?(?:印发|公布|发布)?")


def written_number(text: str) -> str | None:
    """The numbers in a text in the official spelling: no blanks, 〔〕 round the year, several by `/`.

    >>> written_number("渔科发[2031] 36 号"), written_number("/")
    ('渔科发〔2031〕36号', None)
    >>> written_number("渔商财务字〔2032〕17 号/渔商财务字〔2032〕19 号")
    '渔商财务字〔2032〕17号/渔商财务字〔2032〕19号'
    """
    flat = squash(unicodedata.normalize("NFKC", text))
    found = dict.fromkeys(match.group().translate(_BRACKETS) for match in _NUMBER.finditer(flat))
    return "/".join(found) or None


def number_before(title: str) -> str | None:
    """What follows a document number that a title opens with; None where it opens otherwise."""
    number = _AT_START.match(title)
    return title[number.end() :].strip() if number else None


def number_in_head(title: str, lines: Sequence[str]) -> str | None:
    """The document's own number, which stands apart from running text; numbers within are cited ones.

    It is sought on a line of its own near the top, after the title on its line, before the title in
    the name of an attached original at the foot, at the end of the title, and as that of an order.

    >>> number_in_head("关于印发若干措施的通知", ["渔办函〔2033〕47 号", "各地级以上市人民政府："])
    '渔办函〔2033〕47号'
    >>> number_in_head("关于废止文件的通知", ["依据渔知发〔2032〕3号文件，现通知如下"]) is None
    True
    """
    head = [plain_digits(squash(line)) for line in takewhile(_is_no_basis, lines[:_HEAD_LINES])]
    flat_title = squash(title)
    found = (
        next(
            (match["numbers"] or match["dated"] for line in head if (match := _OWN_LINE.fullmatch(line))),
            None,
        )
        or _first_at_start([flat_title])
        or _first_at_start(_after_title(flat_title, head))
        or _first_at_start(_before_title(flat_title, lines))
        or _closing(flat_title)
        or _attached(flat_title, lines)
    )
    return written_number(found) if found else _order_number([flat_title, *head])


# 【政策依据】, over the numbers of the acts that a digest tells of
_BASIS = re.compile(r"【?(?:政策|文件|法律|法规)依据】?[:：]?")


def _is_no_basis(line: str) -> bool:
    return _BASIS.fullmatch(squash(line)) is None


def _first_at_start(texts: Iterable[str]) -> str | None:
    return next((match["number"] for text in texts if (match := _AT_START.match(text))), None)


def _after_title(title: str, head: Sequence[str]) -> list[str]:
    """What follows the title on its line, and lines that go on with an address after the number."""
    after = [line.removeprefix(title) for line in head[:3]]
    return [
        text for text, line in zip(after, head, strict=False) if text != line or _ADDRESSED.search(text[:40])
    ]


def _before_title(title: str, lines: Sequence[str]) -> list[str]:
    """Lines at the foot in which the title follows something short."""
    feet = [squash(line) for line in lines[-_FOOT_LINES:]]
    return [line for line in feet if 0 < line.find(title[:_TITLE_CHARACTERS]) < _LONGEST_NUMBER]


def _attached(title: str, lines: Sequence[str]) -> str | None:
    """The number with which the original is named among the
    attachments: 附件：某府办规〔2022〕8号关于印发……的通知.pdf.
    """
    act = _ISSUED.search(title)
    name = (act["act"] or act["named"])[:_TITLE_CHARACTERS] if act else title[:_TITLE_CHARACTERS]
    foot = squash("".join(lines[-_FOOT_LINES:]))[-_LONGEST_FOOT:]
    return next(
        (
            number.group()
            for number in _NUMBER.finditer(foot)
            if _ISSUES.match(foot, number.end())
            # 根据《……》（某厅函〔2026〕334号）、《关于组织……》: cited, and no name of a file.
            and not foot[: number.start()].endswith(("》（", "》("))
            and name in foot[number.end() : number.end() + _LONGEST_NUMBER]
        ),
        None,
    )


def _closing(title: str) -> str | None:
    """A number, brackets round it perhaps, that ends the title."""
    end = title[-_LONGEST_NUMBER:]
    found = list(_NUMBER.finditer(end))
    return found[-1].group() if found and found[-1].end() >= len(end) - 1 else None


def _order_number(head: Sequence[str]) -> str | None:
    for line in head:
        if match := _ORDER_LINE.fullmatch(line):
            return match["number"]
    for opens, goes_on in pairwise(head):
        if _ORDER_OPENS.fullmatch(opens) and _ORDER_GOES_ON.fullmatch(goes_on):
            return f"{opens}{goes_on.strip('（）()')}"
    return None
