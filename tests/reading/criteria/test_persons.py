"""People: offers made to them, and offers whose applicant hires, trains or serves them."""

import pytest

from policymatch.domain.condition import AnyOf, Criterion, OpaqueCriterion, leaves_of

PERSON = ("entity_type", "in", ("individual",))


@pytest.mark.parametrize(
    "text",
    [
        "返乡下乡创业者符合贷款条件的，可申请创业担保贷款。",
        "对离校未就业的高校毕业生，给予一次性求职补贴。",
        "对到县以下基层单位就业的高校毕业生，给予学费补偿。",
        "鼓励返乡下乡人员领办合作社，按规定给予补贴。",
        "参加失业保险一年以上的企业在职职工取得职业资格证书的，给予技能提升补贴。",
        "对自主创业的去产能企业失业人员，优先安排入驻孵化基地。",
        "支持符合条件的优秀产业人才纳入培养计划，给予专项保障。",
    ],
)
def test_an_offer_made_to_people_is_for_them_alone(asked, text):
    assert PERSON in asked(own=text)


@pytest.mark.parametrize(
    "text",
    [
        "对吸纳高校毕业生就业的企业，给予社会保险补贴。",
        "支持企业招用就业困难人员，给予岗位补贴。",
        "返乡下乡创业者创办的企业，给予一次性奖补。",
        "对个体工商户等市场主体，免收登记费用。",
        "支持相关紧缺人才落户，提供服务保障。",
        "对科技人员占比10%以上的企业，给予奖励。",
        "支持建设人才公寓，给予建设补助。",
        "项目负责人须为企业正式员工，给予项目资助50万元。",
        "局领导和处室（单位）负责人走访企业，上门送政策、解难题。",
        "对从业人员达到100人以上的服务业企业，给予10万元奖励。",
        "对非居民用户超定额用水，减半收取水费。",
        "加快实现商务人员正常往来，给予出入境便利。",
        "便利国际经贸人员往来，提供签证服务。",
        "直接转业务部门专业人员接听，提供政策咨询服务。",
        "企业分支机构办理人员、经营范围等信息变更时，可免于提交材料。",
        "企业群众不能自主选择的，提供导办服务。",
        "群众文艺类项目资助额度不超过20万元。",
        "对符合条件的大学生返乡下乡创办企业吸纳就业的，给予最高10万元奖励。",
        "经批准挖掘道路的单位和个人，可退回保证金。",
        "经认定的示范单位及其负责知识产权工作的主要人员，给予表扬。",
        "鼓励领军人才牵头组建新型研发机构，给予支持。",
    ],
)
def test_people_whom_an_offer_only_speaks_of_shut_no_firm_out(asked, text):
    assert PERSON not in asked(own=text)


def test_small_firms_and_households_in_business_may_both_apply_and_all_else_is_asked_of_both(read):
    condition = read(own="对受疫情影响未及时缴费的小微企业和个体工商户，免收滞纳金。")
    either = next(node for node in condition.all if isinstance(node, AnyOf))
    fields = [str(leaf.field) for leaf in leaves_of(either) if isinstance(leaf, Criterion)]
    assert fields == ["size_class", "entity_type"]
    assert any(isinstance(node, OpaqueCriterion) and node.decides for node in condition.all)


def test_a_household_in_business_is_a_person_until_it_becomes_a_firm(asked):
    assert PERSON in asked(own="为个体工商户提供标准咨询服务。")
    assert PERSON not in asked(own="个体工商户转型升级为企业的，给予一次性奖励。")


def test_a_document_for_people_serves_them_where_an_offer_names_nobody(asked):
    title = "某省支持高校毕业生若干措施"
    assert PERSON in asked(target=title, own="实行开户手续费五折优惠。")
    assert PERSON not in asked(target=title, own="对民营企业，实行开户手续费五折优惠。")


def test_classes_of_firms_are_alternatives(read):
    text = "企业分类：\n（1）中小企业：上年度营业收入低于2000万元。\n（2）高新技术企业：持有有效证书。\n"
    either = next(node for node in read(condition=text).all if isinstance(node, AnyOf))
    assert len(either.any) == 2


def test_where_people_and_firms_of_a_size_are_both_named_either_may_apply(read):
    condition = read(own="支持小微企业发展，促进高校毕业生创业，给予税收优惠。")
    either = next(node for node in condition.all if isinstance(node, AnyOf))
    assert {str(leaf.field) for leaf in leaves_of(either)} == {"entity_type", "size_class"}


def test_those_who_hire_are_not_shut_out_by_a_title_that_helps_the_hired(asked):
    title = "某省支持高校毕业生若干措施"
    text = "招用毕业年度高校毕业生并签订劳动合同的，给予社会保险补贴。"
    assert PERSON not in asked(target=title, own=text)


@pytest.mark.parametrize(
    "text",
    [
        "对企业在职职工开展技能培训的，按每人500元给予企业培训补贴。",
        "引进的高层次人才，给予用人单位10万元补贴。",
        "支持企业为员工、科研人员发放奖励。",
    ],
)
def test_what_is_given_to_an_employer_for_its_people_is_not_for_them_alone(asked, text):
    assert PERSON not in asked(own=text)


@pytest.mark.parametrize(
    "own",
    [
        "推出一批精品旅游路线和乡村民宿，给予宣传推介服务。",
        "审批人员不再要求企业提供区域评估材料。",
        "返还标准可按6个月的失业保险金和参保职工人数确定。",
        "利润总额（或者合伙人经营所得总额）不少于400万元的，给予10万元奖励。",
        "在保障劳动者职业健康前提下，允许企业自行安排用工。",
        "为民营企业提供“人才+技术服务团+法律顾问”集成服务。",
    ],
)
def test_lodgings_officials_and_counts_are_no_people_paid(asked, own):
    assert ("entity_type", "in", ("individual",)) not in asked(own=own)


def test_officials_who_guide_firms_are_no_people_paid(asked):
    assert ("entity_type", "in", ("individual",)) not in asked(
        own="驻点人员指导企业查询征信信息，提供融资服务。"
    )


def test_people_told_by_their_degrees_side_by_side_are_given_it(asked):
    assert PERSON in asked(own="博士、硕士分别每月补贴900元、600元，最长18个月。")
    assert PERSON not in asked(own="引进博士、硕士的企业，分别每人给予2万元补助。")


@pytest.mark.parametrize(
    "text", ["入区企业职工可申领“暖巢”租房券，每月400元。", "园区员工均可入住青年公寓，每月300元。"]
)
def test_the_staff_of_firms_who_may_apply_are_people(asked, text):
    assert PERSON in asked(own=text)


def test_a_firm_that_may_apply_for_its_staff_is_a_firm(asked):
    assert PERSON not in asked(own="企业可为员工申领租房券，每月400元。")


def test_people_and_those_around_them_who_may_have_all_below_are_people(asked):
    assert PERSON in asked(condition="领航人才及其骨干成员（每家不超过4人）可享受：")
    assert PERSON not in asked(condition="领航人才及其骨干成员（每家不超过4人）占比较高。")


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("对小微企业和个体工商户给予贷款贴息。", "size_class"),
        ("对中小企业、个体工商户减免租金。", "size_class"),
        ("按规定对个人创业者和小微企业进行贷款贴息。", "size_class"),
    ],
)
def test_small_firms_and_sole_traders_of_whom_nothing_else_is_said_may_have_it(read, text, field):
    condition = read(own=text)
    fields = [str(leaf.field) for leaf in leaves_of(condition) if isinstance(leaf, Criterion)]
    assert sorted(fields) == sorted([field, "entity_type"])
    assert not any(isinstance(leaf, OpaqueCriterion) and leaf.decides for leaf in leaves_of(condition))


@pytest.mark.parametrize(
    "text",
    ["对承租国有房屋的小微企业和个体工商户，减免租金。", "对受灾的民营企业和个体工商户给予贴息。"],
)
def test_what_is_said_of_small_firms_and_sole_traders_is_asked_of_both(read, text):
    assert any(isinstance(node, OpaqueCriterion) and node.decides for node in read(own=text).all)


def test_beside_firms_that_an_owner_or_a_title_tells_a_sole_trader_may_call_itself_a_firm(read):
    condition = read(own="对民营企业和个体工商户给予贴息。")
    assert not any(isinstance(node, OpaqueCriterion) for node in condition.all)
    either = next(node for node in condition.all if isinstance(node, AnyOf))
    assert any(isinstance(leaf, OpaqueCriterion) for leaf in leaves_of(either))
