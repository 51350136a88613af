"""Items of calls: a name, what is asked and how much is given; and how much each project of a sort has."""

from policymatch.domain.condition import Criterion, OpaqueCriterion, leaves_of

HEAD = "关于申报浑南区仓储发展资金的通知\n一、基本条件\n申报单位须在浑南区注册。\n二、支持内容\n"


def told(measure, field):
    leaves = (x for x in leaves_of(measure.condition) if isinstance(x, Criterion))
    return [(str(x.op), x.value, str(x.hardness)) for x in leaves if str(x.field) == field]


def untested(measure):
    found = (x for x in leaves_of(measure.condition) if isinstance(x, OpaqueCriterion) and x.decides)
    return [x.quote.text for x in found]


def texts(body, measures):
    return [body[m.start : m.end] for m in measures]


def test_an_item_of_a_call_is_one_measure_from_its_name_to_its_standard(measures_of):
    body = (
        HEAD + "（一）冷库改造补助\n申报条件：\n1.冷库容积不低于3000立方米；\n2.已投入使用满一季。\n"
        "支持标准：\n给予一次性最高40万元补助。\n申报材料：\n1.申请表。\n"
        "（二）货架更新补助\n申报条件：\n1.货架不少于600组。\n支持标准：\n给予一次性15万元补助。\n申报材料：\n1.申请表。\n"
    )
    cold, racks = measures_of(body)
    assert texts(body, (cold, racks))[0].startswith("（一）冷库改造补助")
    assert texts(body, (cold, racks))[1].endswith("给予一次性15万元补助。")
    assert (cold.benefits[0].cap_yuan, racks.benefits[0].amount_yuan) == (400_000, 150_000)
    assert "冷库容积不低于3000立方米" in untested(cold)
    assert "冷库容积不低于3000立方米" not in untested(racks)


def test_the_name_of_an_item_says_whom_it_is_for(measures_of):
    (hotels, *_) = measures_of(
        HEAD + "（一）鼓励住宿企业开展客房改造。\n1.申报条件：\n（1）改造客房80间以上。\n"
        "2.奖励标准：每改造10间，奖励2万元。\n3.申报材料：申请表。\n"
    )
    assert told(hotels, "entity_type") == [("in", ("enterprise",), "must")]


def test_what_stands_beside_other_offers_of_its_clause_keeps_its_own_words(measures_of):
    body = (
        HEAD + "（一）冷链发展\n1.申报条件：企业信用良好。\n2.支持标准：对新建冷库的企业给予30万元补助。\n"
        "3.对购置冷藏车的企业，给予8万元补助。\n"
    )
    assert not any(text.startswith("（一）") for text in texts(body, measures_of(body)))


def test_the_steps_of_growth_are_one_award(measures_of):
    (award,) = measures_of(
        HEAD + "（一）支持饭店扩大经营。\n1.申报条件：营业面积900平方米以上。\n"
        "2.奖励标准：增长8%部分给予7万元奖励；增长超过8%的部分，每增长300万元，再给予3万元奖励。\n"
    )
    assert [b.amount_yuan for b in award.benefits] == [70_000, 30_000]


def test_a_paragraph_that_ends_with_the_sum_of_each_project_is_one_offer(measures_of):
    body = (
        "关于申报浑南区联合研制专项的通知\n一、申报要求\n（一）联合研制专项\n1.支持重点与补助标准\n"
        "以攻克农机核心部件为目标的联合研制项目；采用节水技术改造灌溉设施的联合研制项目。"
        "优先支持获评区质量标兵的企业申报的项目。每项补助金额最高不超过35万元。\n"
        "2.申报条件\n（1）申报单位为规模以上农机企业。\n（二）检测平台专项\n1.申报条件\n（1）平台已运行一年。\n"
        "2.补助标准\n对平台购置仪器的费用，按30%给予补助，最高60万元。\n"
    )
    joint, bench = measures_of(body)
    assert "以攻克农机核心部件为目标" in texts(body, (joint,))[0]
    assert joint.benefits[0].cap_yuan == 350_000
    assert told(joint, "above_scale")
    assert not told(bench, "above_scale")


def test_what_the_state_puts_into_each_project_is_given_to_each_sort(measures_of):
    body = (
        "浑南区农田水利示范项目申报指南\n一、扶持对象和条件\n（一）水利项目\n扶持对象为灌区管理单位。"
        "水库除险单个项目中央投资300—500万元，渠道修复单个项目中央投资不低于150万元。\n"
        "（二）示范项目\n——项目单位为合作社的：应在2021年底前注册，社员不少于25人。"
        "单个项目中央投资不低于120万元，自筹资金不低于财政资金总额的40%。\n"
    )
    dams, canals, farms = measures_of(body)
    assert (dams.benefits[0].amount_yuan, dams.benefits[0].cap_yuan) == (3_000_000, 5_000_000)
    assert canals.benefits[0].amount_yuan == 1_500_000
    assert [(b.amount_yuan, b.rate) for b in farms.benefits] == [(1_200_000, None)]
    assert not any(told(m, "project_investment_yuan") for m in (dams, canals, farms))
    assert any("社员不少于25人" in text for text in untested(farms))


def test_the_total_of_a_project_is_asked_and_no_gift(measures_of):
    measures = measures_of("浑南区水利项目申报指南\n一、条件\n单个项目总投资不低于900万元。\n")
    assert not any(b.amount_yuan for m in measures for b in m.benefits)
