"""By deed: people named by what people alone do or lack (免试申请, 难以就业的), and gifts of employers to them."""

import re
from collections.abc import Iterator

_DEEDS = re.compile(
    # 对通过市场难以就业的; 无法就业的人员 are named by their noun.
    r"(?:难以|无法|未能)(?:实现)?(?:充分)?就业的(?=$|[,，])"
    # 护理专业毕业生免试申请……
    r"|(?:毕业生|学生|学员|教师|人员|军人|士兵)(?:可)?免试(?:申请|认定|入学|攻读|取得|升学)"
    # 中学教师参加职称评审的
    r"|(?:教师|校长|医师|医生|护士)(?:申报|参加|报考|晋升)[^,，。;企单机]{0,4}(?:职[称务]|评审|评优|竞赛|培训|考试)"
    # 对考取高级技师证的; 取得资格证且从事一线讲解工作的
    r"|(?:^|(?<=^对)|(?<=^对于))(?:新|首次|成功)?考取[^,，。;企单机]{2,20}(?:证书?|资格)(?:且|并|的|$)"
    r"|取得[^,，。;企单机]{2,20}证书?(?:且|并)[^,，。;企单机]{0,12}从事[^,，。;企单机]{2,14}工作的"
    # 录用为医院工作人员的: who is taken on, and nobody who takes on.
    r"|(?:招聘|录用|聘用|招录)为[^,，。;]{0,16}(?:人员|公务员|教师|职工|员工)的(?=$|[,，])"
    # 大专以上学历毕业并到乡镇学校工作的
    r"|(?:大专|专科|本科|硕士|博士)(?:及?以上)?(?:学历|学位)?毕业[^,，。;企单机]{0,40}(?:机构|单位|基层|学校|卫生院|医院)工作的(?=$|[,，])"
    # 岗位……，优先用于安置残疾人
    r"|^优先用于(?:吸纳|安置|招录|招聘)[^,，。;企单机]{0,14}(?:毕业生|人员|残疾人|军人|农民工|劳动力|家庭)(?:就业)?$"
)


def persons_by_deed(text: str) -> Iterator[tuple[int, int]]:
    """Where a text speaks of people by what they alone do or lack.

    >>> list(persons_by_deed("对难以实现就业的,予以安置")), list(persons_by_deed("吸纳难以就业的人员"))
    ([(1, 8)], [])
    """
    yield from (found.span() for found in _DEEDS.finditer(text))


# 与市内企业签订劳动合同的职工: for whom they work.
_WORKS_WITH = re.compile(r"与[^,，。;与]{0,12}$")
_ON_CONTRACT = re.compile(r"^[^,，。;]{0,14}签[订署][^,，。;]{0,16}(?:劳动|聘用|就业|用工)(?:合同|协议)")


def employs_them(before: str, after: str) -> bool:
    """Whether words name the employer of those whom an offer is for.

    >>> employs_them("对与市内", "签订一年以上劳动合同的职工"), employs_them("对", "签订劳动合同的")
    (True, False)
    """
    return _WORKS_WITH.search(before) is not None and _ON_CONTRACT.match(after) is not None


# 对教育部门和高校联合举办的招聘会给予补助: with whom an office does it.
_WITH_AN_OFFICE = re.compile(r"部门(?:和|与|及|、)[^,，。;]{0,6}$")
_DO_IT_TOGETHER = re.compile(r"(?:联合|共同|合作)(?:举办|主办|承办|组织|开展)的")


def acts_beside_an_office(before: str, after: str) -> bool:
    """Whether words name who does something together with an office, and is not given anything for it.

    >>> acts_beside_an_office("对教育部门和", "联合举办的招聘会"), acts_beside_an_office("对", "联合举办的招聘会")
    (True, False)
    """
    return _WITH_AN_OFFICE.search(before) is not None and _DO_IT_TOGETHER.match(after) is not None


# 国有企业对技术骨干的奖励，不计入工资总额: the firm gives it, and is relieved.
_REWARDED_BY_THEM = re.compile(
    r"^[^,，。;对]{2,20}(?:企业|单位|机构|高校|院校|院所|学校)对于?[^,，。;]{2,50}的(?:现金|一次性|科研|绩效){0,2}(?:奖励|报酬|奖金)$"
)


def are_rewarded_by_employers(part: str) -> bool:
    """Whether a part of an offer speaks of what employers give their people, and so to the employers.

    >>> are_rewarded_by_employers("国有企业对技术骨干的奖励"), are_rewarded_by_employers("对技术骨干的奖励")
    (True, False)
    """
    return _REWARDED_BY_THEM.match(part) is not None
