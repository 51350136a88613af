"""Professions: people named by what they practise (全科医生, 乡村教师), and not what is made of or for their kind."""

import re

# 全科医生转岗培训, 教师队伍, 教师资格: something of their kind.
_OF_THEIR_KIND = (
    r"规范化|转岗|签约|资格|定向|特岗|岗位|编制|职[称务业]|执业(?!的)|多(?:点|机构)|协会|学会|联盟|事务所|之家|节|进修|学历|知识|教育|继续|配备|数量|人数|服务(?!的)|助理"
    r"|全员|考[试核]|招[聘录]|补充|招收|交流|轮岗|薪酬|水平|能力|素质|荣誉|工作站|团队|队伍|培[养训育]|待遇|津贴|工资|收入|人才|学院|发展|学位|注册|绩效|考核|社会?保|保险"
)
PROFESSION = rf"(?:医生|医师(?!学位)|护士|药师|教师(?!生)|校长|园长|保育员|村医|传承人)(?!{_OF_THEIR_KIND})"
"""A word for people by what they practise, as an expression."""
# 医院的专科医师, 学校在岗教师, 医疗机构取得合格证书的临床医生: where they work.
_WORKS_THERE = re.compile(
    rf"^(?:(?:取得|具有|获得|持有)[^,，。;]{{2,80}}的[^,，。;、的]{{0,6}}?|[^,，。;、为对向给与和]{{0,50}}?){PROFESSION}(?!的)"
)
# 医院聘用全科医生: the house does so itself.
_DOES = re.compile(
    r"^(?:积极|大力|优先|依法|自主|可|应|要|从[^,，。;]{1,8}){0,2}(?:聘|招|引进|录用|配备|选派|派出|组织|邀请|安排|培养|培训)"
)
_TAKES_ON = re.compile(
    r"(?:机构|医院|学校|院校|单位|幼儿园|诊所)(?:积极|优先|自主|可|应|要){0,2}(?:聘用|聘任|聘请|返聘|招聘|招录|引进|录用|选派|培养|培训)(?!的)"
)


def practise_there(after: str) -> bool:
    """Whether the words behind the name of a house speak of the people who practise in it.

    >>> practise_there("有关专科医师参加培训"), practise_there("聘用全科医生"), practise_there("开展培训")
    (True, False, False)
    """
    return _WORKS_THERE.match(after) is not None and _DOES.match(after) is None


def are_taken_on_by_a_house(before: str) -> bool:
    """Whether the words before people name a house that takes them on or trains them.

    >>> are_taken_on_by_a_house("鼓励诊所聘用经培训合格的全科"), are_taken_on_by_a_house("对经培训合格的全科")
    (True, False)
    """
    return _TAKES_ON.search(before) is not None


# 组织律师等法律服务人员开展“法治体检”: they serve, and are not served.
_ARE_CALLED_ON = re.compile(
    r"(?:组织|选派|动员|安排)[^,，。;对]{0,40}(?:服务|技术|专业|科技|医务|法律|志愿|律师)等?$"
)
_GO_AND_SERVE = re.compile(
    r"(?:队伍)?(?:深入|下沉|赴|到[^,，。;]{2,12})?(?:开展|提供)[^,，。;]{0,16}(?:活动|服务|体检|走访|咨询|诊断|巡[诊讲]|帮扶)"
)


def are_sent(before: str, after: str) -> bool:
    """Whether people are called on to serve others.

    >>> are_sent("组织律师等法律服务", "开展“法治体检”活动"), are_sent("组织", "开展技能培训")
    (True, False)
    """
    return _ARE_CALLED_ON.search(before) is not None and _GO_AND_SERVE.match(after) is not None
