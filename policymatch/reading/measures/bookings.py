"""Bookings: sentences on how receivers book or use what the words before give them."""

import re

from policymatch.reading.numbering import CLAUSE_START

# 上述奖金计入当年单位工资总额; 该笔收入不纳入绩效工资基数: how what was given before is booked.
_BOOKED = re.compile(
    r"^(?:该|上述|以上|前述|此)(?:项|笔|类)?[^，。；]{0,8}(?:奖励|奖金|补助|补贴|收入|收益|支出|经费)[^，。；\d]{0,10}(?:不?(?:计入|纳入|列入))[^，。；\d]{0,16}(?:工资总额|绩效工资|工资基数|预算|成本)"
)

# 服务券可以用于购买检测服务; 创新券可以在全省使用; 消费券的管理办法，由省商务部门制定: how what is given is used.
_USED = re.compile(
    rf"^{CLAUSE_START}[^，。；、对给发\d]{{0,8}}券(?:可以?(?:用于|在)|的[^，。；]{{0,8}}(?:办法|细则|规则)，由)[^。；\d]{{2,60}}[。；]?$"
)


def is_booked(sentence: str) -> bool:
    """Whether a sentence tells how its receiver books or uses what was given in the words before it.

    >>> is_booked("上述奖金计入当年单位工资总额。"), is_booked("上述企业奖励20万元。")
    (True, False)
    """
    return _BOOKED.match(sentence) is not None or _USED.match(sentence) is not None
