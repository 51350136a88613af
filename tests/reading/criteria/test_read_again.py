"""Sentences of plans and cards of many places that a second reading showed to be misread, each with what it asks."""

import pytest

from policymatch.domain.condition import AnyOf, Criterion, OpaqueCriterion, leaves_of

PERSON = ("entity_type", "in", ("individual",))


def test_private_and_small_firms_side_by_side_are_alternatives(read):
    condition = read(own="对民营和中小微企业不收取保证金。")
    either = next(node for node in condition.all if isinstance(node, AnyOf))
    assert {leaf.field for leaf in either.any if isinstance(leaf, Criterion)} == {"ownership", "size_class"}


def test_private_small_firms_are_both(asked_fields):
    assert {"ownership", "size_class"} <= asked_fields(own="支持民营中小企业参加展会，给予补贴。")


def test_a_month_of_hiring_tells_no_owner(asked_fields):
    assert "ownership" not in asked_fields(own="开展民营企业招聘月等活动，举办招聘会二百场以上。")


@pytest.mark.parametrize(
    "text",
    [
        "赡养老人专项附加扣除标准由每月两千元提高至三千元。",
        "对换购住房的纳税人，对其已缴纳的个人所得税予以退税优惠。",
        "鼓励银行为个体工商户在同一银行开立的首个账户实行开户手续费优惠。",
        "职业教育类毕业生可参照高校毕业生享受就业创业补贴。",
        "将保障金用于对实现居家就业的残疾人的直接补贴。",
        "对自主创业的最低生活保障对象，在核算收入时扣减就业成本。",
        "将补贴调整为求职补贴，发放对象为已获得助学贷款的毕业年度高校毕业生。",
        "支持符合条件的参保企业职工，提升技能水平，给予补贴。",
        "对符合临时救助条件的，给予救助。",
        "便利产业人才出入境，延长停居留期限。",
        "对难以通过市场就业的，以公益性岗位安置，给予岗位补贴。",
        "参加技能培训，取得培训合格证书的，给予培训补贴。",
        "对离岗创业的，三年内保留人事关系。",
    ],
)
def test_what_only_people_can_have_is_for_people(asked, text):
    assert PERSON in asked(own=text)


def test_who_leads_a_firm_is_no_firm(asked):
    found = asked(own="对规上企业主要负责人和重点项目投资人，优先组织外出培训。")
    assert ("entity_type", "in", ("enterprise",)) not in found


def test_two_titles_may_share_their_noun(asked):
    found = asked(own="支持高新技术和专精特新企业开展跨境融资便利化试点。")
    assert ("titles", "has_any", ("high_tech", "specialised_sme")) in found


def test_five_hundreds_and_hundreds_are_titles_of_one_list(asked):
    found = asked(own="对引进世界500强、国内100强商贸企业，给予财政扶持。")
    assert ("titles", "has_any", ("世界500强", "国内100强")) in found
    assert any(field == "industry" for field, _, _ in found)


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("对成功申报为省级新经济示范企业实施的项目，给予500万元奖补。", "titles"),
        ("纳入市级中小企业公共服务示范平台的，给予奖励。", "platforms"),
        ("认定为国家级、省级就业见习基地的，分别给予补贴。", "platforms"),
    ],
)
def test_what_was_won_without_saying_when_is_held(asked_fields, text, held):
    assert held in asked_fields(own=text)


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("对新获批地理标志商标的权利人，每件给予10万元奖励。", "titles"),
        ("对新建概念验证、中试熟化平台的，按总投资额的10%给予支持。", "platforms"),
        ("加强“专精特新”服务专区建设，提供优质服务。", "titles"),
        ("加快“专精特新”集聚发展，打造特色园区。", "titles"),
        ("组织经营管理人才培训，对“小巨人”企业实现全覆盖。", "titles"),
        ("对新开发一类新药，年销售额在1亿元以上的，单品种奖励企业200万元。", "revenue_yuan"),
        ("对纳入《北京市老旧厂房改造再利用台账》的竣工项目，给予奖励。", "projects"),
    ],
)
def test_what_is_built_sold_or_only_named_is_not_held(asked_fields, text, field):
    assert field not in asked_fields(own=text)


def test_one_product_may_sell_little_where_the_firm_must_earn_much(asked_fields):
    assert "revenue_yuan" in asked_fields(own="对年销售额在1亿元以上的企业，奖励200万元。")


def test_a_figure_or_what_no_field_tells_is_enough(read):
    text = "对总投资10亿元（含）以上或具有全局性、战略性的建设项目，给予贴息。"
    either = next(node for node in read(own=text).all if isinstance(node, AnyOf))
    figure, other = either.any
    assert isinstance(figure, Criterion)
    assert figure.field == "project_investment_yuan"
    assert isinstance(other, OpaqueCriterion)


CASES = (
    "对建成的智能制造项目，按总投资分档给予奖励。其中，一般项目奖励比例不超过20%；"
    "申报主体获评国家级智能制造示范工厂的奖励比例不超过25%；申报主体成立不满3年的奖励比例不超过30%。"
)


def test_the_cases_of_an_offer_are_asked_of_nobody_up_to_their_full_stop(asked_fields):
    assert not asked_fields(own=CASES) & {"titles", "age_months"}
    assert "titles" in asked_fields(own=CASES + "申报企业须为高新技术企业。")


def test_an_association_that_was_newly_formed_is_who_applies(asked):
    found = asked(own="对新组建的行业协（商）会，一次性补助10万元。")
    assert ("entity_type", "in", ("association",)) in found


def test_bodies_and_units_are_anybody_but_persons(read):
    condition = read(target="项目申报主体为机构或单位，须依法登记。")
    assert ("entity_type", "not_in", ("individual",)) in {
        (leaf.field, leaf.op, leaf.value) for leaf in leaves_of(condition) if isinstance(leaf, Criterion)
    }


@pytest.mark.parametrize(
    ("own", "asks"),
    [
        ("资金支持专业服务商，向企业收取优惠价格。", False),
        ("资金支持专业服务商，为企业免费开展诊断。", True),
        ("对平台给予房租补贴。", False),
        ("对企业给予房租补贴。", True),
    ],
)
def test_a_document_for_holders_of_a_title_asks_none_of_those_who_serve_them(asked_fields, own, asks):
    target = "本政策适用于“专精特新”中小企业。"
    assert ("titles" in asked_fields(own=own, target=target)) is asks


SORTS = (
    "1．申报单位须具有独立法人资格。2．申报升级改造项目的企业投资额在1000万元以上；改造后须为规模以上企业。"
    "3．申报创建智慧商圈项目的单位须成立3年以上。"
)


@pytest.mark.parametrize(
    ("own", "told"),
    [
        ("鼓励创建智慧商圈，给予奖励。", {"independent_legal_person", "age_months"}),
        ("鼓励企业升级改造，给予补助。", {"independent_legal_person", "above_scale"}),
    ],
)
def test_an_item_for_one_sort_of_project_is_asked_up_to_the_next(asked_fields, own, told):
    found = asked_fields(own=own, condition=SORTS)
    assert found & {"independent_legal_person", "age_months", "above_scale"} == told


def test_dues_that_are_given_back_are_for_whom_they_are_named_after(asked_fields):
    assert "size_class" in asked_fields(own="持续返还小微企业工会经费。")


@pytest.mark.parametrize(
    ("text", "for_them"),
    [
        ("支持金融机构为小微企业提供信贷等金融服务。", True),
        ("支持金融机构为小微企业提供信贷等金融服务，给予金融机构奖励。", False),
    ],
)
def test_a_service_of_banks_is_for_whom_they_serve_unless_they_are_paid(asked_fields, text, for_them):
    assert ("size_class" in asked_fields(own=text)) is for_them


def test_brackets_that_take_in_others_make_them_alternatives(read):
    text = "对暂时遇困的小微企业贷款（含个体工商户和小微企业主经营性贷款），协商延期还本付息。"
    either = next(node for node in read(own=text).all if isinstance(node, AnyOf))
    told = {(leaf.field, leaf.value) for leaf in either.any if isinstance(leaf, Criterion)}
    assert told == {("size_class", ("micro", "small")), ("entity_type", ("individual",))}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("采购人给予中小企业不低于合同金额50%的预付款。", ("size_class", "in", ("small", "medium"))),
        ("对纳入产业年报库的企业每家给予5万元奖励。", ("entity_type", "in", ("enterprise",))),
        ("符合条件的企业可申领创新券，购买检验服务。", ("entity_type", "in", ("enterprise",))),
        ("对首次成长为“四上”企业的，给予50万元奖励。", ("above_scale", "=", True)),
    ],
)
def test_whom_an_offer_names_behind_its_gift_or_its_fitness_is_asked(asked, text, told):
    assert told in asked(own=text)


def test_whom_a_body_is_to_hire_does_not_apply(asked):
    text = "对拟聘用的技术经理人专业技术背景进行评价，给予机构不超过200万元支持。"
    assert PERSON not in asked(own=text)
