"""Text made plain once, before anything points into it."""

import re
import unicodedata

# The "CJK Radicals Supplement" block has no compatibility mapping of its own in Unicode
# (2E9F and 2EF3 aside); the pairs follow the radicals' ideographs in Unihan (kRSUnicode).
_SUPPLEMENT = {
    "⺀": "冫",
    "⺁": "厂",
    "⺄": "乙",
    "⺅": "亻",
    "⺆": "冂",
    "⺇": "几",
    "⺈": "刀",
    "⺉": "刂",
    "⺊": "卜",
    "⺋": "卩",
    "⺌": "小",
    "⺍": "小",
    "⺎": "兀",
    "⺏": "尣",
    "⺐": "尢",
    "⺒": "巳",
    "⺓": "幺",
    "⺔": "彑",
    "⺕": "彐",
    "⺖": "忄",
    "⺗": "心",
    "⺘": "扌",
    "⺙": "攵",
    "⺛": "旡",
    "⺜": "日",
    "⺝": "月",
    "⺞": "歹",
    "⺟": "母",
    "⺠": "民",
    "⺡": "氵",
    "⺢": "水",
    "⺣": "灬",
    "⺤": "爫",
    "⺥": "爫",
    "⺦": "丬",
    "⺧": "牛",
    "⺨": "犭",
    "⺩": "王",
    "⺪": "疋",
    "⺫": "目",
    "⺬": "示",
    "⺭": "礻",
    "⺮": "竹",
    "⺯": "糸",
    "⺰": "纟",
    "⺱": "罒",
    "⺲": "罒",
    "⺳": "罓",
    "⺶": "羊",
    "⺷": "羊",
    "⺸": "羊",
    "⺹": "耂",
    "⺺": "肀",
    "⺻": "聿",
    "⺼": "肉",
    "⺽": "臼",
    "⺾": "艹",
    "⺿": "艹",
    "⻀": "艹",
    "⻁": "虎",
    "⻂": "衤",
    "⻃": "西",
    "⻄": "西",
    "⻅": "见",
    "⻆": "角",
    "⻇": "角",
    "⻈": "讠",
    "⻉": "贝",
    "⻊": "足",
    "⻋": "车",
    "⻌": "辶",
    "⻍": "辶",
    "⻎": "辶",
    "⻏": "阝",
    "⻐": "钅",
    "⻑": "长",
    "⻒": "镸",
    "⻓": "长",
    "⻔": "门",
    "⻖": "阝",
    "⻘": "青",
    "⻙": "韦",
    "⻚": "页",
    "⻛": "风",
    "⻜": "飞",
    "⻝": "食",
    "⻟": "食",
    "⻠": "饣",
    "⻢": "马",
    "⻣": "骨",
    "⻤": "鬼",
    "⻥": "鱼",
    "⻦": "鸟",
    "⻧": "卤",
    "⻨": "麦",
    "⻩": "黄",
    "⻪": "黾",
    "⻬": "齐",
    "⻮": "齿",
    "⻰": "龙",
    "⻳": "龟",
}
_KANGXI = {chr(code): unicodedata.normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FD6)}
# "Small Form Variants": 1﹒ numbers a clause as 1． does.
_SMALL = dict(zip("﹐﹑﹒﹔﹕﹖﹗﹙﹚﹝﹞", "，、．；：？！（）〔〕", strict=True))
_LOOKALIKES = str.maketrans(_KANGXI | _SUPPLEMENT | _SMALL)
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f\ufeff\ufffe\uffff\u200b-\u200f\u202a-\u202e\u2060]")
_DIGITS = str.maketrans("０１２３４５６７８９", "0123456789")
# Every blank but the tab, which parts cells.
_BLANKS = "".join(char for char in map(chr, range(0x3001)) if char.isspace() and char != "\t")
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def plain_newlines(text: str) -> str:
    r"""The text with a line feed for every line end, without a byte order mark.

    >>> plain_newlines("\ufeff一\r\n二\r三")
    '一\n二\n三'
    """
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def with_ideographs(text: str) -> str:
    """Look-alike radicals and small stops, as some PDF files
    hold them, turned into the characters they stand for.

    >>> with_ideographs("⾸⻚⼯⺠﹒")
    '首页工民．'
    """
    return text.translate(_LOOKALIKES)


def plain_digits(text: str) -> str:
    """The text with full-width digits in their ASCII form, character by character.

    >>> plain_digits("有效期５年，自２０２６年３月１日起")
    '有效期5年，自2026年3月1日起'
    """
    return text.translate(_DIGITS)


def without_unseen(text: str) -> str:
    r"""The text without control and zero-width characters; half characters are marked as such.

    >>> without_unseen("奖\x00励\u200b20\ud800万元")
    '奖励20\ufffd万元'
    """
    return _LONE_SURROGATE.sub("\ufffd", _UNSEEN.sub("", text))


def clean_text(text: str) -> str:
    r"""Text of a laid-out file (html, pdf, docx, xlsx) made plain, without trailing blanks and empty lines.

    >>> clean_text("  ⼀、⽀持 \r\n\r\n\u00a0 奖励\u00a020万元\t")
    '一、支持\n奖励 20万元'
    """
    text = with_ideographs(without_unseen(plain_newlines(text).replace("\u00a0", " ")))
    lines = (_bare(line) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def _bare(line: str) -> str:
    """A line without blanks at its ends; a row of a table keeps the tabs of its empty cells."""
    bare = line.strip()
    return line.strip(_BLANKS) if "\t" in bare else bare
