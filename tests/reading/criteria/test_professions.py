"""Doctors, teachers and the like: offers made to them are for people, and for no house that they work in."""

import pytest

from policymatch.domain.condition import AllOf, AnyOf, Criterion, leaves_of

PERSON = ("entity_type", "in", ("individual",))
HOSPITAL = ("entity_type", "in", ("hospital",))
PRIVATE = ("ownership", "in", ("private",))


@pytest.mark.parametrize(
    "text",
    [
        "对长期在山区卫生院工作的儿科医生，可突破学历限制，破格晋升职称。",
        "对经住院医师规范化培训合格的乡村医生，可逐年给予2万元安置补助。",
        "鼓励三级医院有关专科医师参加转岗培训。",
        "允许县级医疗机构取得儿科转岗培训合格证的临床医生增加注册专业。",
        "注册为儿科专业的执业医师同等享受多机构执业政策。",
        "对优秀乡村教师给予奖励。",
        "允许县级医疗机构取得儿科转岗培训、住院医师规范化培训合格证或取得培训师资证书的临床医生增加注册专业。",
        "大专以上学历毕业并到乡镇卫生院工作的，可直接参加初级职称考试。",
    ],
)
def test_an_offer_made_to_those_of_a_profession_is_for_people_alone(asked, text):
    found = asked(own=text)
    assert PERSON in found
    assert HOSPITAL not in found


@pytest.mark.parametrize(
    "text",
    [
        "鼓励社区诊所聘用经培训合格的儿科医生。",
        "可从服务收入中提取奖励基金，重点用于儿科医生绩效考核奖励。",
        "继续开展儿科医生转岗培训，给予培训基地补助。",
        "支持建设教师发展中心，给予建设补助。",
        "儿科医生开展学术研究和技术创新的劳务报酬，可自主分配。",
        "组织律师、会计师等专业服务人员开展“财税体检”活动，为商户提供保障。",
        "加强技校师资队伍建设，在人员配备、职称评聘等方面给予支持。",
    ],
)
def test_those_of_a_profession_whom_a_house_takes_on_or_trains_do_not_apply(asked, text):
    assert PERSON not in asked(own=text)


def test_a_private_hospital_is_asked_for_its_owner_and_its_people_for_none(read):
    condition = read(own="对民营医院引进的医师给予安家补贴。", condition="申报单位应为民营医院。")
    either = next(node for node in condition.all if isinstance(node, AnyOf))
    ways = [[str(leaf.field) for leaf in leaves_of(way)] for way in either.any]
    assert ["entity_type"] in ways
    assert not any(isinstance(n, Criterion) and str(n.field) == "ownership" for n in condition.all)
    assert all(
        not isinstance(way, AllOf) or "ownership" in fields
        for way, fields in zip(either.any, ways, strict=True)
    )


@pytest.mark.parametrize(
    ("text", "private"),
    [
        ("支持符合条件的民营医院股票上市。", True),
        ("民营养老机构与公办养老机构享有相同用地政策。", True),
        ("民办学校与公办学校享有相同用地政策。", False),
        ("支持利用闲置厂房兴办民营医院。", False),
        ("对公立、民营医院给予奖励。", False),
        ("在民营医院执业的卫技人员，可保留编制。", False),
    ],
)
def test_a_private_hospital_or_home_is_told_by_its_owner(asked, text, private):
    assert (PRIVATE in asked(own=text)) is private


def test_all_kinds_of_units_and_people_in_one_list_are_told_once(read):
    condition = read(own="对企事业单位、社会团体和个人向敬老院的捐赠，准予税前扣除。")
    kinds = [node for node in condition.all if isinstance(node, Criterion)]
    assert [len(node.value) for node in kinds] == [6]


def test_the_measure_by_which_firms_are_sized_says_of_nobody_that_he_is_a_firm(asked):
    found = asked(own="对符合中小企业划分标准的农民合作社，在采购活动中视同中小企业。")
    assert ("entity_type", "in", ("enterprise",)) not in found


def test_of_the_same_kind_told_in_passing_and_as_a_demand_the_demand_stays(read):
    condition = read(own="引导银行为公立医院提供融资服务。", condition="申报主体应为公立医院。")
    hospitals = [
        leaf for leaf in leaves_of(condition) if isinstance(leaf, Criterion) and leaf.value == ("hospital",)
    ]
    assert [leaf.decides for leaf in hospitals] == [True]


def test_loans_of_small_firms_that_are_carried_out_as_a_policy_are_for_small_firms(asked):
    found = asked(own="落实普惠小微企业贷款延期还本付息等惠企政策。")
    assert ("size_class", "in", ("micro", "small")) in found


def test_private_houses_and_their_people_in_one_offer_let_no_private_firm_in(read):
    condition = read(own="对优秀民营养老机构、护理员给予奖励。")
    ways = [way for node in condition.all if isinstance(node, AnyOf) for way in node.any]
    assert not any(isinstance(way, Criterion) and str(way.field) == "ownership" for way in ways)


def test_some_houses_that_a_document_leaves_out_make_nobody_one_of_the_rest(asked):
    found = asked(own="对新增床位给予补助。", condition="不含医学美容、整形等非治疗性医院。")
    assert HOSPITAL not in found


def test_founders_told_by_what_they_are_are_people(asked):
    assert PERSON in asked(own="对还款积极、带动就业多的退役军人创业者，可提供两次创业担保贷款贴息。")


def test_whoever_earns_the_income_that_is_relieved_of_a_tax_must_be_so(read):
    condition = read(own="营利性医疗机构提供诊疗服务取得的收入免征增值税。")
    kinds = [node for node in condition.all if isinstance(node, Criterion)]
    assert [(node.value, node.decides) for node in kinds] == [(("hospital",), True)]


def test_a_share_kept_back_for_small_firms_is_for_small_firms(asked):
    found = asked(own="严格落实中小企业政府采购预留份额制度。")
    assert ("size_class", "in", ("small", "medium")) in found
