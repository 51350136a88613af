"""An act on a standing: what it takes is asked for it alone, and how it is lost bars nobody who applies."""

from policymatch.domain.condition import Criterion, CriterionKind, leaves_of
from policymatch.domain.fields import Field

ACT = """浑南区领航企业认定办法

第一章 总则
第一条 企业获得领航企业资格后，给予20万元奖励。
第二章 认定条件与程序
第二条 认定为领航企业须同时满足以下条件：
（一）企业申请认定时须注册成立一年以上；
（二）研发人员占职工总数的比例不低于10%。
第三章 监督管理
第三条 已认定的领航企业有下列行为之一的，由认定机构取消其领航企业资格：
（一）在申请过程中弄虚作假的；
（二）发生重大安全事故的。
第四条 企业应承诺在享受本办法扶持后，5年内不迁出浑南区。
"""
CALL = """浑南区技术改造资金申报通知

一、申报条件
（一）在浑南区注册的工业企业；
（二）项目总投资不低于500万元。
二、支持标准
按照设备投资的10%给予补助，最高200万元。
三、技术改造专题申报资料要求
（一）封面目录；
（二）企业营业执照；
（三）设备购置情况说明。
"""


def test_holders_of_a_standing_are_not_asked_once_more_what_it_takes(measures_of):
    (award,) = (m for m in measures_of(ACT) if m.benefits and m.benefits[0].amount_yuan == 200_000)
    fields = {x.field for x in leaves_of(award.condition) if isinstance(x, Criterion)}
    assert not fields & {Field.AGE_MONTHS, Field.RD_STAFF_RATIO, Field.CLEAN_RECORD}


def test_what_one_promises_for_later_is_a_step(measures_of):
    (award,) = (m for m in measures_of(ACT) if m.benefits and m.benefits[0].amount_yuan == 200_000)
    steps = [x for x in leaves_of(award.condition) if x.kind is CriterionKind.PROCEDURAL]
    assert [x.quote.text for x in steps if x.quote and "不迁出" in x.quote.text]


def test_papers_to_hand_in_are_no_conditions(measures_of):
    (grant,) = measures_of(CALL)
    assert not [x for x in leaves_of(grant.condition) if x.quote and "营业执照" in x.quote.text]
