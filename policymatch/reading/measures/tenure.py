"""Tenure: a clause that pays those who buy rooms, behind one that pays those who rent them, or the other way round."""

import re

_RENTED, _BOUGHT = r"(?:租用|租赁|承租|租住)", r"(?:购置|购买|购建|新建|自建)"
_ROOMS = r"[^，。；\d]{0,16}(?:用房|办公楼|房产|场地|厂房|楼宇)[^，。；\d]{0,6}(?:（[^（）]{1,30}）)?的?，?"
_PAYS = r"[^。；]{0,60}\d[\d.]{0,8}\s?(?:[万亿]?元|[%％])"
_RENTS = re.compile(rf"(?<![购建]){_RENTED}(?=[^元%％]{{0,130}}+[元%％]){_ROOMS}{_PAYS}")
_BUYS = re.compile(rf"{_BOUGHT}(?=[^元%％]{{0,130}}+[元%％]){_ROOMS}{_PAYS}")


def is_of_other_tenure(before: str, text: str) -> bool:
    """Whether a clause behind a semicolon pays for rooms that are bought where the one before it pays rent, or vice versa.

    >>> is_of_other_tenure("租用办公用房的，每平方米补贴30元；", "购置办公用房的，每平方米补贴900元。")
    True
    >>> is_of_other_tenure("租用办公用房的，每平方米补贴30元；", "租用厂房的，每平方米补贴10元。")
    False
    """
    if not before.endswith("；"):
        return False
    one, other = _tenure(before), _tenure(text)
    return bool(one and other) and one != other


def _tenure(text: str) -> str | None:
    """The way in which a clause has rooms that it pays for; None where it pays for both or for none."""
    rents, buys = _RENTS.search(text), _BUYS.search(text)
    if bool(rents) == bool(buys):
        return None
    return "rented" if rents else "bought"
