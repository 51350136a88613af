"""Who issued a document."""

import re
from collections.abc import Sequence

from policymatch.domain.quote import squash
from policymatch.reading.labels import ACT
from policymatch.reading.metadata.number import NUMBER_PATTERN
from policymatch.reading.metadata.organisation import (
    AND_OTHERS,
    is_organisation,
    is_relative,
    joined,
    organisations_on_line,
    split_names,
)
from policymatch.reading.metadata.signature import Signature
from policymatch.terms import Terms

_AFTER_ISSUER = re.compile(r"关于|印发|转发|批转|公布|发布")
_ORDER = re.compile(
    r"(?=[^令]{0,43}+令)(?P<name>(?!日)[\u4e00-\u9fff]{2,40}(?:部|局|署|委员会|国务院|政府))令第?[0-9一二三四五六七八九十百]{1,6}号"
)

_ORDER_CHARACTERS = 160
_RED_HEAD_LINES = 8


def issuer_of(title: str, head: Sequence[str], signed: Sequence[Signature], terms: Terms) -> str | None:
    """The bodies that the title opens with, else those that signed, else the one whose order it is.

    The signature decides how bodies that a title writes without a break are told apart, and names
    in full what a title shortens (省农业农村厅).
    """
    signed = [_told_apart(one, terms) for one in signed]
    named = title_issuers(title, terms)
    if named:
        same = next((s.issuers for s in signed if squash("".join(s.issuers)) == "".join(named)), None)
        same = same or _signed_in_full(named, signed) or _signed_by_zone(named, signed, terms)
        if same:
            return joined(same)
        if not is_relative(named[0]):
            return joined(named)
    headed = _red_head(head)
    if headed:
        return joined(headed)
    full = next((s.issuers for s in signed if s.issuers and not is_relative(s.issuers[0])), None)
    if full:
        return joined(full)
    if below := _below_title(head):
        return joined(below)
    order = _ORDER.search(squash("".join(head[:12]))[:_ORDER_CHARACTERS])
    ordered = joined(split_names(order["name"], terms)) if order else None
    return joined(named) or ordered or _signed_briefly(signed)


def _told_apart(signature: Signature, terms: Terms) -> Signature:
    """A signature whose bodies stand one by one, where two share a line without a break."""
    names = tuple(name for told in signature.issuers for name in split_names(told, terms))
    return signature.model_copy(update={"issuers": names})


# 某市科学技术局等五部门
_AND_OTHERS = re.compile(rf"{AND_OTHERS}$")


def _signed_in_full(named: Sequence[str], signed: Sequence[Signature]) -> tuple[str, ...] | None:
    """Who signed, where the title names one of them alone, or each in short (税务总局)."""
    first = _AND_OTHERS.sub("", named[0])
    for one in signed:
        if first != named[0] and len(one.issuers) > 1 and any(name.endswith(first) for name in one.issuers):
            return one.issuers
        pairs = list(zip(one.issuers, named, strict=False))
        if len(one.issuers) == len(named) and all(full.endswith(short) for full, short in pairs):
            return one.issuers
    return None


_BOARD = re.compile(r"管(?:理委员|委)会$")


def _signed_by_zone(
    named: Sequence[str], signed: Sequence[Signature], terms: Terms
) -> tuple[str, ...] | None:
    """The board of a zone that signed in full (昌河高新技术产业开发区管理委员会) what the title names in short (昌河高新区管委会)."""
    zone = _BOARD.sub("", named[0])
    if len(named) > 1 or zone == named[0]:
        return None
    told = (one.issuers for one in signed if len(one.issuers) == 1 and _BOARD.search(one.issuers[0]))
    return next((names for names in told if _is_of_zone(_BOARD.sub("", names[0]), zone, terms)), None)


def _is_of_zone(full: str, zone: str, terms: Terms) -> bool:
    """Whether two names, one of them perhaps in short, are of one zone."""
    code = terms.regions.code_of(zone)
    return full == zone or (code is not None and code == terms.regions.code_of(full))


# 本办法由科技部、财政部负责解释
_EXPLAINS = re.compile(rf"{ACT}由(?P<names>[\u4e00-\u9fff、]{{3,40}}?)(?:负责|进行)解释")

# 本办法由科技部会同财政部负责解释; 会同县 is a place.
_WITH = re.compile(r"、|会同(?!县)")


def explained_by(body: str) -> str | None:
    """The bodies that explain a document, where they are told with their places: they issued it.

    >>> explained_by("本办法由沈阳市科学技术局负责解释。"), explained_by("本办法由区商务局负责解释。")
    ('沈阳市科学技术局', None)
    """
    told = _EXPLAINS.search(squash(body))
    names = _WITH.split(told["names"]) if told else []
    in_full = names and all(is_organisation(name) and not is_relative(name) for name in names)
    return joined(names) if in_full else None


def title_issuers(title: str, terms: Terms) -> tuple[str, ...]:
    """The bodies that a title opens with; none where it opens otherwise."""
    match = _AFTER_ISSUER.search(title)
    if match is None or match.start() == 0:
        return ()
    opening = title[: match.start()].strip()
    parts = [part for part in re.split(r"[\s、]+", opening) if part]
    if len(parts) > 1 and all(len(part) > 2 and is_organisation(part) for part in parts):
        return tuple(parts)
    opening = squash(opening)
    return split_names(opening, terms) if is_organisation(opening) else ()


def _red_head(head: Sequence[str]) -> tuple[str, ...]:
    """The bodies above a line 文件, or on it: 沈阳市人民政府文件."""
    names: list[str] = []
    for line in head[:_RED_HEAD_LINES]:
        flat = squash(line)
        if flat.endswith("文件"):
            last = flat.removesuffix("文件")
            return (*names, *organisations_on_line(last)) if names or is_organisation(last) else ()
        found = organisations_on_line(line)
        if not found:
            return ()
        names.extend(found)
    return ()


# （苏州市科学技术局 2026年3月印发）, （某科规〔2024〕3号，2024年8月20日某市科学技术局、某市财政局印发）
_ON_ITS_LINE = re.compile(
    rf"[（(]?(?:{NUMBER_PATTERN}[，,、；;])?(?:20\d\d年(?:\d{{1,2}}月)?(?:\d{{1,2}}日)?)?(?P<names>[^（()）0-9]{{4,60}}?)(?:20\d\d年(?:\d{{1,2}}月)?(?:\d{{1,2}}日)?)?(?:印发|发布|公布|制定|编印|编制|印制|编)?[）)]?"
)


_BLANKS = re.compile(r"\s(?=[\s\d）)印发编])|(?<=[\d\s])\s")


def _below_title(head: Sequence[str]) -> tuple[str, ...]:
    """The bodies that stand alone on the line below a title, in brackets or with the month of issue perhaps."""
    told = _ON_ITS_LINE.fullmatch(_BLANKS.sub("", head[0])) if head else None
    names = organisations_on_line(told["names"]) if told else ()
    return names if names and not is_relative(names[0]) else ()


def _signed_briefly(signed: Sequence[Signature]) -> str | None:
    return next((joined(s.issuers) for s in signed if s.issuers), None)
