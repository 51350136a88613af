"""Said to others: what people must meet who have something by an act, where the offer is made to firms, or the reverse.

享受本办法的个人须在本区缴纳社会保险: asked of no firm that is paid for its title.
"""

import re
from collections.abc import Sequence

from policymatch.reading.criteria.text.passages import PassageRole
from policymatch.reading.criteria.text.sentences import Sentence
from policymatch.reading.demanding import MUST

_SPEAKS_TO = re.compile(
    rf"^(?:申[请报领]|享受)[^,，。;；的]{{1,16}}的(?:(?P<people>个人|自然人|人才|人员|团队)|(?P<firms>企业|单位))(?:还|均|原则上|本人)?(?:{MUST}|近[一二三两\d]|未|无|没有|不得)"
)
_PEOPLE = re.compile(
    r"个人|自然人|人才|人员|团队|博士(?!后)|硕士|毕业生|大学生|专家(?!工作站)|院士(?!专家|工作站)|高管|职工|员工|创业者|带头人|选手|教师|医师|人选|本人|农民|军人|残疾人|居民|青年|学生"
)
_FIRMS = re.compile(
    r"企业|公司|单位|机构|平台|园区|基地|中心|孵化器|众创空间|合作社|院所|高校|协会|商户|银行"
)


def without_said_to_others(sentences: Sequence[Sentence], own: str) -> list[Sentence]:
    """The sentences but for those that speak to people or to firms, where the words of an offer name the other sort alone."""
    people, firms = _PEOPLE.search(own) is not None, _FIRMS.search(own) is not None
    if people == firms:
        return list(sentences)
    other = "people" if firms else "firms"
    return [one for one in sentences if not _speaks_to(one, other)]


def _speaks_to(one: Sentence, sort: str) -> bool:
    told = None if one.role is PassageRole.OWN else _SPEAKS_TO.match(one.text)
    return told is not None and told[sort] is not None
