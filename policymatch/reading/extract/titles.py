"""Titles: a short name for a measure, from its clause's heading or its own words."""

import re

_LABEL = re.compile(
    r"^(?:第?[一二三四五六七八九十百\d]{1,5}[条章节]?[、．.]?|[（(][一二三四五六七八九十\d]{1,4}[）)]|[①-⑳])\s*[、．.]?"
)
_LONGEST = 30


def title_of(heading: str, text: str, shared: bool) -> str:
    """A name of at most some thirty characters.

    `heading` is the heading of the clause; `shared` says that several measures stand under it, so
    that the words of the measure itself tell them apart.

    >>> title_of("（二）鼓励优质企业集聚", "对新迁入的企业给予开办奖励。", False)
    '鼓励优质企业集聚'
    >>> title_of("", "对首次认定的高新技术企业，一次性给予10万元奖励。", True)
    '首次认定的高新技术企业：一次性给予10万元奖励'
    """
    name = _LABEL.sub("", heading).strip("。：:；， ")
    if name and not shared and len(name) <= _LONGEST:
        return name
    own = _own_words(text)
    return own or name[:_LONGEST] or text[:_LONGEST]


def _own_words(text: str) -> str:
    """Who it is for and what is given, from the first sentence."""
    first = re.split(r"[。；]", _LABEL.sub("", text.strip()))[0]
    first = re.sub(r"（[^）]*）", "", first)
    parts = [part for part in first.split("，") if part]
    if not parts:
        return ""
    who = re.sub(r"^(?:同时|此外|其中|并)?对(?:于)?", "", parts[0]).removesuffix("的")
    gift = next(
        (part for part in parts[1:] if re.search(r"给予|奖励|补助|补贴|资助|支持|优先|减|免|贴息", part)), ""
    )
    if len(who) > _LONGEST:
        return who[: _LONGEST - 1] + "…"
    return f"{who}：{gift}" if gift and len(who) + len(gift) <= _LONGEST + 8 else who
