"""Rewording: words of a condition that were set in another order, or another frame, and ask the same."""

import re
from difflib import SequenceMatcher

_FRAME = re.compile(r"^(?:对于|对|凡是|凡|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.．、])|(?:的|者)$")
_JOINTS = re.compile(r"[对的之且和与及并、，,；;。：:]|并且|以及")
_NUMBER = re.compile(r"\d[\d,.]{0,20}")
_AS_FIGURE = r"\d[\d,.]{0,20}[百千]?[万亿]?[元%％人件项个家名年月]?"
# 不低于1000万元, 达到1000万元以上, 1000万元（含）以上: one floor.
_FLOOR = re.compile(
    rf"(?:不低于|不少于|不小于|达到?)(?P<told>{_AS_FIGURE})(?:[（(]含[）)])?(?:及?以上)?"
    rf"|(?P<plain>{_AS_FIGURE})[（(]含[）)](?:及?以上)"
)
_CEILING = re.compile(
    rf"(?:不超过|不高于|不多于|不大于)(?P<told>{_AS_FIGURE})(?:[（(]含[）)])?(?:及?以[下内])?"
)
# Who is denied what hangs on the order of the words.
_DENIALS = re.compile(r"[不未非无除外]")


def sense_of(words: str) -> str:
    """What words ask; equal for two that differ only in their order or their frame.

    Words with several figures, or that deny something, keep their order: it may say which figure is whose.

    >>> sense_of("对首次上市的渔业企业") == sense_of("渔业企业首次上市的")
    True
    >>> sense_of("注册资本不低于800万元的渔业企业") == sense_of("渔业企业注册资本800万元以上的")
    True
    >>> sense_of("产值500万元、税收80万元") == sense_of("产值80万元、税收500万元")
    False
    """
    bare = bare_words(words)
    if _DENIALS.search(bare) or len(_NUMBER.findall(bare)) > 1:
        return bare
    figures = _NUMBER.findall(bare)
    return "".join([*figures, *sorted(_NUMBER.sub("", _JOINTS.sub("", bare)))])


def bare_words(words: str) -> str:
    """Words without the frame of their clause (对……的), bounds of figures told in one way.

    >>> bare_words("对产值达到500万元的"), bare_words("职工不超过20人的")
    ('产值500万元以上', '职工20人以下')
    """
    bounded = _CEILING.sub(r"\g<told>以下", _FLOOR.sub(_floor, words))
    return _FRAME.sub("", _FRAME.sub("", bounded))


def _floor(found: re.Match[str]) -> str:
    return f"{found['told'] or found['plain']}以上"


def spots(was: str, now: str) -> int:
    """In how many places two wordings differ, a figure being one place.

    >>> spots("产值5000万元的中小企业", "产值500万元的中小微企业")
    2
    """
    before, after = (re.findall(r"\d[\d,.]{0,20}|\D", words) for words in (was, now))
    return sum(
        tag != "equal" for tag, *_ in SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    )
