"""Names and figures that a text says of something else than who applies, and standings that it gives by many words."""

import pytest

from policymatch.domain.condition import AllOf, AnyOf, Criterion, NoneOf, leaves_of


def deciding(condition: AllOf):
    return {str(x.field) for x in leaves_of(condition) if isinstance(x, Criterion) and x.decides}


@pytest.mark.parametrize(
    ("texts", "field"),
    [
        ({"own": "每年评选不超过5个“人工智能+医疗”标杆项目，每个奖励20万元。"}, "entity_type"),
        ({"condition": "近三年（成立不满三年的自成立之日起）未发生重大安全事故。"}, "age_months"),
        ({"exclusion": "企业存在以下情形之一的，不得享受本措施："}, "entity_type"),
        ({"own": "对中介机构，组织劳动者到我市企业就业的，给予一次性奖补。"}, "entity_type"),
        ({"own": "居民企业转让专利所得不超过500万元的部分，免征企业所得税。"}, "entity_type"),
        ({"own": "在孵企业认定为高新技术企业的，每认定一家给予所在孵化器3万元奖励。"}, "entity_type"),
        ({"own": "引荐人（自然人、商会、企业、中介机构）引荐项目落地的，给予奖励。"}, "entity_type"),
        ({"own": "对境内外上市公司或拟上市企业迁入的，一次性奖励300万元。"}, "listed"),
        ({"condition": "上年度获评单项冠军的企业，可直接认定为瞪羚企业。"}, "none"),
        ({"own": "对采购经认定的首台（套）装备的单位，按采购额的5%给予奖励。"}, "titles"),
    ],
)
def test_what_is_said_of_others_is_asked_of_nobody(read, texts, field):
    assert field not in deciding(read(**texts))


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("对获得认定的省级智能车间，给予50万元奖励。", ("省级智能车间",)),
        ("对新验收通过的国家物流标准化试点单位，给予20万元奖励。", ("国家物流标准化试点单位",)),
        ("对纳入省瞪羚企业培育库的企业，给予10万元奖励。", ("省瞪羚企业培育库",)),
        ("对新获评农家乐特色村等有关旅游的荣誉的，给予20万元奖励。", ("农家乐特色村",)),
        ("对引进的且获评国家级绿色工厂的，给予园区企业同等待遇。", ("国家级绿色工厂",)),
        ("对“百强引领”计划重点企业给予20万元奖励。", ("“百强引领”计划重点企业",)),
    ],
)
def test_titles_of_no_table_are_told_by_what_gave_them(asked, text, titles):
    assert ("titles", "has_any", titles) in asked(own=text)


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            "对首次认定的国家技术创新示范企业、优势企业，给予奖励。",
            ("国家技术创新示范企业", "国家技术创新优势企业"),
        ),
        (
            "对获评国家级水效标杆工厂、零碳示范工厂的，给予奖励。",
            ("国家级水效标杆工厂", "国家级零碳示范工厂"),
        ),
        ("对新认定的国家级示范工厂、工信部领航企业，给予奖励。", ("国家级示范工厂", "工信部领航企业")),
    ],
)
def test_what_the_first_title_of_a_list_says_holds_for_the_next(asked, text, titles):
    assert ("titles", "has_any", titles) in asked(own=text)


def test_centres_of_a_kind_that_were_given_are_asked_for(asked_fields):
    own = "对新认定的信息化类的国家级、省级制造业创新中心、企业技术中心，给予100万元奖励。"
    assert "platforms" in asked_fields(own=own)


def test_a_lower_bar_for_some_asks_nothing_of_the_rest(asked_fields):
    own = "服务券按合同金额的50%抵扣；企业上年度营业收入在300万元以下的，抵扣比例为60%。"
    assert "revenue_yuan" not in asked_fields(own=own)


def test_who_had_the_money_is_left_out_and_need_hold_no_title(read):
    condition = read(own="对首次贷款的企业给予10万元奖励；已享受省级“小巨人”专项资金的，不再给予奖励。")
    titles = [x for x in condition.all if isinstance(x, Criterion) and str(x.field) == "titles"]
    assert titles == []


def test_of_patents_the_count_of_the_recent_ones_is_no_other_way(read):
    condition = read(own="拥有有效发明专利30件以上、其中近三年授权不少于10件的，资助20万元。")
    assert not any(isinstance(node, AnyOf) for node in condition.all)
    assert ("invention_patents", 30.0) in {
        (str(x.field), x.value) for x in leaves_of(condition) if isinstance(x, Criterion)
    }


def test_taxes_paid_are_those_handed_in(asked):
    own = "对年度缴税总额（含代征）超过500万元的企业，给予10万元奖励。"
    assert ("tax_paid_yuan", ">", 5_000_000.0) in asked(own=own)


def test_steps_on_the_way_to_be_listed_are_another_way_to_the_reward(read):
    own = "对首次在境内外证券交易所上市的企业，分阶段给予最高300万元奖励：签订辅导协议的50万元；成功上市的250万元。"
    (listed,) = [x for x in leaves_of(read(own=own)) if isinstance(x, Criterion) and str(x.field) == "listed"]
    assert not any(node == listed for node in read(own=own).all)


@pytest.mark.parametrize(
    ("own", "value"),
    [
        ("员工取得职业资格证书的，按2000元的标准给予个人一次性奖励。", ("individual",)),
        ("新注册集体商标的社会组织，奖励5万元。", ("association",)),
    ],
)
def test_those_who_are_paid_apply(read, own, value):
    leaves = [x for x in leaves_of(read(own=own)) if isinstance(x, Criterion) and x.decides]
    assert value in [x.value for x in leaves if str(x.field) == "entity_type"]


def test_those_whom_a_school_works_with_are_no_schools_rival(asked):
    found = asked(own="高校、职业院校与入园企业共建实训基地的，每年给予20万元补助。")
    assert ("entity_type", "in", ("university",)) in found


@pytest.mark.parametrize(
    ("own", "field"),
    [
        ("引进一批大型物流企业，为市场主体提供物流服务。", "size_class"),
        ("加大对商贸企业尤其是“百强引领”计划企业的信贷支持力度。", "titles"),
        ("由企业家、技术人才和部门骨干组成专家服务团队，给予创业指导。", "entity_type"),
        ("对自主创业的去产能企业失业人员，给予创业补贴5000元。", "enterprise"),
    ],
)
def test_what_is_brought_up_eased_or_named_foremost_is_asked_of_nobody(read, own, field):
    leaves = [x for x in leaves_of(read(own=own)) if isinstance(x, Criterion) and x.decides]
    assert field not in {str(x.field) for x in leaves}
    assert field not in {str(kind) for x in leaves if isinstance(x.value, tuple) for kind in x.value}


def test_large_firms_and_firms_of_another_sort_are_alternatives(read):
    condition = read(own="鼓励大型商贸企业、连锁企业在乡镇建设服务中心，一次性奖励20万元。")
    (size,) = [x for x in leaves_of(condition) if isinstance(x, Criterion) and str(x.field) == "size_class"]
    assert not any(node == size for node in condition.all)


def test_who_has_a_title_receives_it_out_of_any_purse(asked):
    own = "按设备投资额的10%，市级工业发展资金给予市级“百优引领”企业最高50万元奖补。"
    assert ("titles", "has_any", ("市级“百优引领”企业",)) in asked(own=own)


@pytest.mark.parametrize(
    ("own", "value"),
    [
        ("支持高校和企业培养知识产权人才，对取得职称的专业人才，给予一次性奖励。", ("individual",)),
        ("未入住人才公寓的，博士每月发放租房补贴2000元。", ("individual",)),
        ("高等院校仪器设备开放评价为优秀的，另给予10万元补助。", ("university",)),
    ],
)
def test_people_and_schools_that_are_paid_apply_alone(read, own, value):
    leaves = [x for x in leaves_of(read(own=own)) if isinstance(x, Criterion) and x.decides]
    assert [x.value for x in leaves if str(x.field) == "entity_type"] == [value]


@pytest.mark.parametrize(
    ("texts", "field"),
    [
        (
            {"own": "楼宇运营机构当年新引进营业收入达到1000万元的企业3家以上的，按每家2万元给予奖励。"},
            "revenue_yuan",
        ),
        ({"own": "重点楼宇内企业年度营业收入合计首次达到5亿元的，给予运营机构20万元奖励。"}, "revenue_yuan"),
        ({"own": "零部件企业首次进入年营业收入20亿元以上企业供应链的，给予10万元奖励。"}, "revenue_yuan"),
        ({"own": "商务楼宇入驻率达到80%以上，经评定为特色楼宇的，给予20万元奖励。"}, "titles"),
        ({"condition": "技能大师工作室每年5月1日至5月31日申报。"}, "titles"),
        ({"own": "30人以下的参保企业，裁员率不高于20%的，同样可以享受返还。"}, "employees"),
        ({"own": "对个体工商户减半征收资源税。"}, "entity_type"),
    ],
)
def test_figures_and_names_of_others_rule_nobody_out(read, texts, field):
    condition = read(**texts)
    assert field not in {str(x.field) for x in condition.all if isinstance(x, Criterion) and x.decides}


def test_who_trades_without_a_firm_is_a_person_or_left_open(read):
    (either,) = [n for n in read(own="对个体工商户减半征收资源税。").all if isinstance(n, AnyOf)]
    tested = [x for x in leaves_of(either) if isinstance(x, Criterion)]
    assert [x.value for x in tested] == [("individual",)]
    assert len(list(leaves_of(either))) == 2


def test_each_of_several_who_do_not_take_part_is_left_out(read):
    condition = read(target="运营时间不足12个月的，以及上年度评价为不合格的，不参加本次评价。")
    young, unfit = [node for node in condition.all if isinstance(node, NoneOf)]
    assert {str(x.field) for x in leaves_of(young) if isinstance(x, Criterion)} == {"age_months"}
    assert not [x for x in leaves_of(unfit) if isinstance(x, Criterion)]


def test_who_buys_a_home_is_a_person_and_a_firm_that_went_public_is_listed(asked):
    assert ("entity_type", "in", ("individual",)) in asked(own="首次购买商品住房的，给予5万元购房补助。")
    assert ("listed", "=", True) in asked(own="企业完成上市后，募集资金投资于本市的，给予奖励。")


@pytest.mark.parametrize(
    ("own", "asks"),
    [
        ("（一）加大民营企业知识产权保护力度。对验收合格的工作站，每家给予20万元补助。", False),
        ("（一）民营企业增产奖励。对产值增长15%以上的，给予20万元奖励。", True),
        ("（一）实施民营企业参展扶持计划。对每个展位给予2万元补贴。", True),
        ("对民营企业按利息的50%给予贴息。", True),
    ],
)
def test_a_heading_that_only_speaks_of_private_firms_asks_for_none(asked_fields, own, asks):
    assert ("ownership" in asked_fields(own=own)) is asks


@pytest.mark.parametrize(
    "own", ["鼓励各地大力招引世界500强企业，给予资金支持。", "支持将专利权转移至“个转企”企业名下，给予便利。"]
)
def test_whom_places_draw_in_and_what_traders_become_hold_no_title(asked_fields, own):
    assert "titles" not in asked_fields(own=own)
