"""Words that stand where the name of a trade, a title, a prize or a platform could, and are none."""

import pytest


def named(wanted, criteria):
    """The names that the criteria of a field ask for."""
    return {name for field, _, value in criteria if field == wanted for name in value}


@pytest.mark.parametrize(
    "own",
    [
        "推行工业项目“拿地即开工”，给予容缺受理服务。",
        "全面推行新增工业项目标准地出让，给予全程代办服务。",
        "保障优质产业项目用地。",
        "从事有关行业的单位，可享受备案服务。",
        "对战略性产业项目，优先供地。",
        "采购人或者采购代理机构不得收取保证金。",
        "允许东城、西城、朝阳等区落地高端制造环节，给予支持。",
        "对科技含量高、投资回报优的工业项目，给予奖励。",
    ],
)
def test_a_deed_a_place_or_an_adjective_is_no_trade(asked, own):
    names = named("industry", asked(own=own))
    assert names <= {"工业", "制造业", "采购代理"}


def test_the_words_behind_a_name_that_is_cut_in_two_are_kept_and_it_is_not(asked):
    own = "积极支持并且鼓励全市范围内的进出口贸易、外贸产业链、外贸新业态等领域企业，给予10万元奖励。"
    names = named("industry", asked(own=own))
    assert names == {"进出口", "外贸"}


@pytest.mark.parametrize(
    "own",
    [
        "依托“随手办”企业服务平台，为企业提供帮办服务。",
        "深化“一码通”企业云建设，为企业提供咨询服务。",
        "设立“一站式”企业专席，为企业提供咨询服务。",
        "回应“一号通”企业诉求，为企业提供咨询服务。",
        "有序清理“僵尸”企业，给予10万元补助。",
        "对“走出去”企业，提供跟踪服务。",
        "深入实施“科技小巨人”工程，给予10万元奖励。",
        "对获得认定的民营企业，给予10万元奖励。",
        "对重要平台申请设立博士后科研平台的，给予支持。高校、企业设立博士后科研平台的，给予支持。",
    ],
)
def test_a_service_for_firms_a_class_or_a_deed_is_no_title(asked_fields, own):
    assert "titles" not in asked_fields(own=own)


@pytest.mark.parametrize(
    "condition",
    [
        "获奖组织和个人在获奖后5年内可在宣传中使用该称号，但应注明获奖时间。",
        "获奖作品奖励获得国家重要奖项的优先。",
    ],
)
def test_who_has_won_is_the_name_of_no_prize(asked, condition):
    names = named("awards", asked(condition=condition))
    assert not any("获奖" in name or name.startswith("奖") for name in names)


def test_a_grade_that_stands_alone_takes_the_prize_behind_it(asked):
    names = named("awards", asked(own="对获得国家级、省级优质工程奖的企业，奖励30万元。"))
    assert names == {"国家级优质工程奖", "省级优质工程奖"}


@pytest.mark.parametrize(
    "condition",
    [
        "通过省工程项目审批管理系统将项目信息推送至各部门。",
        "取得职业资格证书（职业技能等级证书、专项职业能力证书）的，可以申请。",
        "通过遴选实施省级重点培训示范项目，带动培训提质。",
        "获得市级以上荣誉称号的创业人员、创业项目，优先推荐。",
    ],
)
def test_a_system_a_paper_or_a_deed_is_no_project(asked_fields, condition):
    assert "projects" not in asked_fields(condition=condition)


@pytest.mark.parametrize(
    "own",
    [
        "对进入公共资源交易中心的建设项目，免收交易服务费。",
        "凡进入全省各级公共资源交易平台的招投标项目，免收投标保证金。",
        "新认定服务业集聚示范园区10家左右，每家给予50万元奖励。",
        "对接省知识产权保护中心，为企业提供快速维权服务。",
    ],
)
def test_where_business_is_done_and_who_is_drawn_on_are_no_platforms_held(asked_fields, own):
    assert "platforms" not in asked_fields(own=own)


@pytest.mark.parametrize(
    ("own", "field"),
    [
        ("不得将境外机构取得法人资格作为承认其检测结果的条件。", "independent_legal_person"),
        ("优化企业法人公共信用电子证照调用，提供便利服务。", "independent_legal_person"),
        ("支持进口国外已上市、国内未上市的急需特效药品。", "listed"),
        ("力争新增上市企业5家，给予培育服务。", "listed"),
        ("对转让非上市公司股权，免征增值税。", "listed"),
    ],
)
def test_a_paper_a_drug_and_an_aim_say_nothing_of_who_applies(asked_fields, own, field):
    assert field not in asked_fields(own=own)


def test_a_trade_mark_that_bears_the_name_of_a_title_makes_nobody_its_holder(asked_fields):
    own = "将中华老字号商标和驰名商标纳入保护名录，加大保护力度。"
    assert "titles" not in asked_fields(own=own)
    assert "titles" in asked_fields(own="对新认定的中华老字号给予30万元奖励。")
