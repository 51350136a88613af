"""Signs in one spelling: two tables of them, one character for one, so that offsets into a text stay true.

Documents mix both widths. What offers and gives is read as sentences, which Chinese signs part
(`flow.py`: CHINESE_SIGNS). What is asked is read as figures and their bounds, which are told in ASCII signs
(`quantities`, `criteria/text/ascii_flow.py`: ASCII_SIGNS). An expression is written for one of the two: （ is the
bracket of the one, ( that of the other.
"""

from collections.abc import Mapping

_FULL = 0xFEE0
"""How far a sign in full width stands behind the same in ASCII."""


def _in_ascii(signs: str) -> dict[int, str]:
    return {ord(sign): chr(ord(sign) - _FULL) for sign in signs}


def _each(signs: str, spelt: str) -> dict[int, str]:
    return dict(zip(map(ord, signs), spelt, strict=True))


_DIGITS = "０１２３４５６７８９"
_LETTERS = "".join(chr(first + at) for first in (0xFF21, 0xFF41) for at in range(26))
_DASHES = "—–－～~﹣"

CHINESE_SIGNS: Mapping[int, str] = {
    **_in_ascii(_DIGITS + _LETTERS + "％"),
    **_each("﹪();:?!", "%（）；：？！"),
    **_each(_DASHES, "-" * len(_DASHES)),
}
"""Digits, letters, per cent and dashes in ASCII, all that parts or encloses words in Chinese."""

ASCII_SIGNS: Mapping[int, str] = {
    **_in_ascii(f"{_DIGITS}．％－～：＞＜（）＋／"),
    **_each("–—─﹣﹪∶≧≦\u3000\xa0〜", "----%:≥≤  ~"),
}
"""All that stands in or beside a figure in ASCII; stops and commas, which part sentences, as they are."""
