"""Kinds of right: what is paid for each patent of one kind is another support than what is paid for each of another."""

import re

_KINDS = {
    "invention": re.compile(r"发明专利"),
    "utility model": re.compile(r"实用新型"),
    "design": re.compile(r"外观设计(?!专利代理)"),
    "international": re.compile(r"PCT|专利合作条约"),
    "copyright": re.compile(r"(?:软件|作品)著作权"),
    "variety": re.compile(r"植物新品种"),
    "trade mark": re.compile(r"商标"),
}
_EACH = re.compile(r"每[一1]?[件项个]|元?/[件项个]")
_GIFT = re.compile(r"给予|予以|资助|奖励|补助|补贴|\d[\d.]*[万]?元")


def pays_for_another_right(before: str, text: str) -> bool:
    """Whether both sentences, parted by a semicolon, pay by the piece, each for rights of a kind that the other does not name.

    >>> pays_for_another_right("获得发明专利授权的，每件资助1万元；", "获得实用新型专利授权的，每件资助500元。")
    True
    >>> pays_for_another_right("获得国内发明专利的，每件1万元；", "获得国外发明专利的，每件2万元。")
    False
    """
    if not (before.endswith(("；", ";")) and _EACH.search(before) and _EACH.search(text)):
        return False
    one, other = _kinds_in(before), _kinds_in(text)
    return bool(one and other) and one.isdisjoint(other)


def _kinds_in(text: str) -> set[str]:
    """The kinds of right that the words before a gift name."""
    told = _GIFT.split(text)[0]
    return {kind for kind, words in _KINDS.items() if words.search(told)}
