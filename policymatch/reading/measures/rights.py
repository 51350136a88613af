"""Rights: a clause that pays for each patent of one kind, behind one that pays for each of another.

获得发明专利授权的，每件资助5000元；实用新型专利授权后资助1000元/件: who has the one need not have the other.
"""

import re

# A right granted abroad is one, whatever its kind.
_ABROAD = re.compile(
    r"(?:美国|日本|欧盟|欧洲|[国境海]外|外国|其[他它]国家|港澳|香港|澳门|台湾)[^，。；]{0,24}(?:专利|商标)|国外授权"
)
_KINDS = re.compile(
    r"PCT|专利合作条约|发明专利|实用新型|外观设计|软件著作权|集成电路布图|植物新品种|商标|地理标志"
)
_SAME_AS = {"专利合作条约": "PCT"}
_HAD = re.compile(r"申请|授权|注册|登记|获得|取得|新增")
_EACH = re.compile(
    r"每[件项个][^，。；\d]{0,10}\d[\d.]{0,8}\s?[万千]?元|\d[\d.]{0,8}\s?[万千]?元[/／每][件项个]"
)


def is_of_another_right(before: str, text: str) -> bool:
    """Whether a clause behind a semicolon pays for each right of another kind than the clause before it.

    >>> is_of_another_right("发明专利授权后资助9000元/件；", "外观设计专利授权后资助600元/件。")
    True
    >>> is_of_another_right("国外发明专利授权的每件资助3万元；", "在其他国家获得专利授权的每件资助1万元。")
    False
    """
    pays_for_each = all(_EACH.search(words) and _HAD.search(words) for words in (before, text))
    if not (before.endswith("；") and pays_for_each):
        return False
    one, other = _rights(before), _rights(text)
    return bool(one and other) and not one & other


def _rights(text: str) -> set[str]:
    """The kinds of right that a clause names."""
    if _ABROAD.search(text):
        return {"abroad"}
    return {_SAME_AS.get(found, found) for found in _KINDS.findall(text)}


# 失业保险费率继续按1%执行；工伤保险费率下调20%: an employer owes both, and each is lowered for itself.
_INSURANCE = re.compile(
    r"(?P<which>失业|工伤|养老|医疗|生育)保险[^。；]{0,50}?费率[^。；]{0,24}\d[\d.]{0,5}[%％]"
)


def is_of_another_insurance(before: str, text: str) -> bool:
    """Whether a clause behind a semicolon lowers the rate of another social insurance than the clause before it.

    >>> is_of_another_insurance("失业保险费率按0.8%执行；", "工伤保险费率下调15%。")
    True
    >>> is_of_another_insurance("失业保险费率按0.8%执行；", "失业保险个人费率为0.2%。")
    False
    """
    told = [{one["which"] for one in _INSURANCE.finditer(words)} for words in (before, text)]
    return before.endswith("；") and all(told) and not told[0] & told[1]
