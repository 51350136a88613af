"""Attachments 附件 that a document names, and whether their text stands in it."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from policymatch.domain.document import Attachment
from policymatch.domain.quote import squash
from policymatch.reading.file_links import FILE_KINDS, Link
from policymatch.reading.metadata.dates import date_mentions, numeral
from policymatch.reading.metadata.organisation import is_organisation

_FILE_END = rf"\.(?:{FILE_KINDS}|html?)"
_FILE = re.compile(rf"{_FILE_END}(?![A-Za-z0-9])", re.IGNORECASE)
_ENDING = re.compile(
    r"(?:表|书|函|指南|通知|清单|目录|模板|样式|格式|说明|方案|办法|细则|名单|措施|规定|标准|意见|条件|要求|材料|指引|政策"
    r"|计划|提纲|须知|公告|范围|示例|手册|规范|样本|模式|大纲|条款|分工|要点|》)(?:[（(][^（()）]{1,20}[）)])?$"
)
_LIST = re.compile(
    r"(?:^|(?<=[。；）)\s]))附件 ?(?P<number>[0-9一二三四五六七八九十]{0,3}) ?[：:](?: ?(?P<omitted>[（(]略[）)]))?"
)
_HEADING = re.compile(r"附件(?P<number>[0-9一二三四五六七八九十]{0,3})[：:]?")
_NUMBERED = re.compile(r"(?:附件)?(?P<number>[0-9]{1,2}|[一二三四五六七八九十]{1,3})[.．、：:_-]? ?")
_NOT_IN_NUMBER = r"(?!\d(?!\d{3} ?年))"
_ITEM = re.compile(rf"(?<!\d)(?P<number>\d{{1,2}}) ?[.．、：:]{_NOT_IN_NUMBER}")
_ADDRESS = re.compile(r"[（(](?:/|https?:)[^（()）\s]{0,300}?(?P<file>[^/（()）\s]{1,120})[）)]")
_OMITTED = re.compile(r"[（(](?:此?略|另发|不发|附后略)[）)]")
_CUT = re.compile(r"。|[（(](?:此件|主动|联系|公开方式)|公开方式|相关附件|附件")
_MOST_ITEMS = 40
_MOST_CHARACTERS = 120
_FEWEST_SHOWN_AGAIN = 8


def named_attachments(title: str, body: str, links: Sequence[Link] = ()) -> tuple[Attachment, ...]:
    r"""The attachments that a document names in a list 附件：… or links to, in order, by their numbers.

    `read` says that the text of one follows in the body itself; `source` is the file that a link
    names. A link to the document's own text is none.

    >>> [(a.label, a.name, a.read) for a in named_attachments("通知", "附件：1.申报指南.docx\n2.汇总表（略）")]
    [('附件1', '申报指南.docx', False), ('附件2', '汇总表', False)]
    """
    found: list[Attachment] = list(_listed(body))
    for link in links:
        name = link.text if _key(link.text) else link.file
        own = _key(title)
        if own and own in _key(name):
            continue
        same = next((i for i, a in enumerate(found) if _key(a.name) in _key(name)), None)
        if same is not None:
            found[same] = found[same].model_copy(update={"source": link.file})
        else:
            found.append(Attachment(label=_label(_number(name), len(found)), name=name, source=link.file))
    return tuple(found[:_MOST_ITEMS])


def number_of(label: str) -> int | None:
    """The number in a label or at the head of a file's name; None where there is none.

    >>> number_of("附件1"), number_of("附件十二 申报表"), number_of("附件")
    (1, 12, None)
    """
    match = _NUMBERED.match(label)
    return numeral(match["number"]) if match else None


def without_number(name: str) -> str:
    """A name without the number, and the word 附件, before it.

    >>> without_number("附件1：申报指南"), without_number("1.申报指南"), without_number("2026年度申报指南")
    ('申报指南', '申报指南', '2026年度申报指南')
    """
    match = re.match(
        r"附件 ?[0-9一二三四五六七八九十]{0,3} ?[.．、：:_ -]*|[0-9]{1,2} ?[.．、：:_-] ?(?!\d(?!\d{3} ?年))",
        name,
    )
    return name[match.end() :] if match else name


_PARTS_OF_SENTENCES = re.compile(r"[。；，]")


def lines_of_lists(lines: Sequence[str]) -> Iterator[range]:
    """The lines of each list of papers that stands on lines of its own.

    >>> list(lines_of_lists(["特此通知。", "附件：1.申报指南", "2.汇总表", "附件1", "申报指南"]))
    [range(1, 3)]
    """
    for place, line in enumerate(lines):
        head = _LIST.match(line)
        if head is None or head["number"]:
            continue
        items, used = _items("", line[head.end() :], lines[place + 1 : place + 1 + _MOST_ITEMS])
        if items and not any(_PARTS_OF_SENTENCES.search(name) for _, name in items):
            yield range(place, place + used + 1)


def _listed(body: str) -> Iterator[Attachment]:
    lines = body.split("\n")
    heads = ((place, match) for place, line in enumerate(lines) for match in _LIST.finditer(line))
    seen: set[str] = set()
    for place, match in islice(heads, _MOST_ITEMS):
        below = lines[place + 1 : place + 1 + _MOST_ITEMS]
        items, used = _items(match["number"], lines[place][match.end() :], below)
        rest = "\n".join(lines[place + 1 + used :])
        for number, text in items:
            name = _name(text, certain=number is not None)
            if name is None or _key(name) in seen:
                continue
            seen.add(_key(name))
            read = not match["omitted"] and not _OMITTED.search(text) and _is_in(rest, number, name)
            address = _ADDRESS.search(text)
            source = address["file"] if address and _FILE.search(address["file"]) else None
            label = f"附件{number}" if number is not None else "附件"
            yield Attachment(label=label, name=name, read=read, source=source)


def _items(number: str, first: str, below: Sequence[str]) -> tuple[list[tuple[int | None, str]], int]:
    """The numbered texts of a list that begins with `first`, and how many lines below belong to it."""
    if number:
        return ([(numeral(number), first)] if first.strip() else []), 0
    text, used = first.strip(), 0
    for line in below:
        wanted = len(_apart(text)) + 1 if text else 1
        begins = _item(line.strip(), wanted, 0, 1)
        is_open = bool(text) and not _is_whole(text) and not _ends_list(line)
        if not begins and not is_open:
            break
        text, used = (
            f"{text}{line.strip()}" if is_open and not begins else f"{text}\n{line.strip()}".strip(),
            used + 1,
        )
    return [(n, part) for n, part in _apart(text)], used


def _is_whole(text: str) -> bool:
    last = _OMITTED.sub("", text.rsplit("\n", 1)[-1]).strip().rstrip("；;。")
    return bool(_ENDING.search(last) or _FILE.search(last[-6:])) or len(last) > _MOST_CHARACTERS


def _ends_list(line: str) -> bool:
    flat = squash(line)
    return (
        not flat or flat.startswith(("附件", "（", "(")) or is_organisation(flat) or any(date_mentions(flat))
    )


def _apart(text: str) -> list[tuple[int | None, str]]:
    """`1.甲 2.乙` taken apart by numbers that count up from one; a text without numbers as it is."""
    first = _item(text, 1, 0, 1)
    if first is None:
        return [(None, text)] if text else []
    found: list[tuple[int | None, str]] = []
    start = first.end()
    for number in range(2, _MOST_ITEMS):
        following = _item(text, number, start, start + 2 * _MOST_CHARACTERS)
        if following is None:
            break
        found.append((number - 1, text[start : following.start()]))
        start = following.end()
    return [*found, (len(found) + 1, text[start:])]


def _item(text: str, number: int, start: int, end: int) -> re.Match[str] | None:
    """Where the item of this number begins, at `start` or behind it and before `end`."""
    found = _ITEM.finditer(text, start, end + len("12. 2026 年"))
    return next((m for m in found if int(m["number"]) == number and m.start() < end), None)


def _name(text: str, *, certain: bool) -> str | None:
    """The name inside the text of one item; None for what is no name of a paper."""
    text = " ".join(_ADDRESS.sub("", text[: 4 * _MOST_CHARACTERS]).split())
    if cut := _CUT.search(text, 2):
        text = text[: cut.start()]
    if file := _FILE.search(text):
        text = text[: file.end()]
    day = next(iter(date_mentions(text)), None)
    if day is not None and not _FILE.search(text):
        text = _without_signer(text[: day.start])
    text = _OMITTED.sub("", text).strip(" ；;。，,、")
    head = next(
        (text[: gap.start()] for gap in re.finditer(r"\s", text) if _ENDING.search(text[: gap.start()])), text
    )
    if not 2 <= len(head) <= _MOST_CHARACTERS:
        return None
    return head if certain or _ENDING.search(head) or _FILE.search(head) else None


def _without_signer(text: str) -> str:
    """A name behind which the signature stands without a break: as far as the last word for a paper."""
    for end in range(len(text), 2, -1):
        if _ENDING.search(text[:end]) and (end == len(text) or is_organisation(text[end:])):
            return text[:end]
    return text


def _is_in(rest: str, number: int | None, name: str) -> bool:
    """Whether the text behind a list holds the attachment: under its heading, or under its own name."""
    for line in rest.split("\n"):
        match = _HEADING.fullmatch(squash(line))
        if match and (numeral(match["number"]) if match["number"] else None) in (number, None):
            return True
    bare = squash(without_number(name))
    return len(bare) >= _FEWEST_SHOWN_AGAIN and bare in squash(rest)


def _number(name: str) -> int | None:
    return number_of(name) if name.startswith("附件") or _ITEM.match(name) else None


def _label(number: int | None, before: int) -> str:
    return f"附件{number if number is not None else before + 1}"


def _key(name: str) -> str:
    """What two spellings of one name share."""
    return "".join(char for char in _FILE.sub("", without_number(name)) if char.isalnum()).casefold()
