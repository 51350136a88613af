"""Offers to whoever was recognised: every name that they give, and nothing more asked than to bear it."""

import pytest

from policymatch.reading.criteria import Passage, PassageRole, read_condition
from tests.reading.criteria.leaves import untested


@pytest.mark.parametrize(
    ("text", "field", "names"),
    [
        (
            "对新认定的国家级专精特新“小巨人”企业、省级专精特新中小企业、创新型中小企业，分别给予100万元、20万元、5万元奖励。",
            "titles",
            ("little_giant", "specialised_sme", "innovative_sme"),
        ),
        (
            "企业获评国家技术创新示范企业、国家知识产权优势企业的，一次性奖励50万元。",
            "titles",
            ("国家技术创新示范企业", "国家知识产权优势企业"),
        ),
        (
            "对获批国家级制造业单项冠军企业（产品）、服务型制造示范企业（平台、项目）、绿色工厂的，给予50万元奖励。",
            "titles",
            ("single_champion", "服务型制造示范企业", "绿色工厂"),
        ),
        (
            "对首次被认定为雏鹰企业、瞪羚企业、独角兽（含潜在、种子）企业的，分别给予10万元、50万元、200万元奖补。",
            "titles",
            ("eaglet", "gazelle", "unicorn"),
        ),
        (
            "对新获批的国家重点实验室、省重点实验室，分别给予1000万元、100万元支持。",
            "platforms",
            ("全国重点实验室", "省重点实验室", "省级重点实验室", "辽宁省重点实验室"),
        ),
        (
            "对进入“国家队”行列的重点实验室（工程研究中心、工程实验室），给予300万元支持。",
            "platforms",
            ("重点实验室", "工程研究中心"),
        ),
        (
            "取得养老机构认定证书的单位，可按规定享受鼓励政策。",
            "titles",
            ("养老机构",),
        ),
        (
            "对被国家、省认定的国际科技合作基地、外国专家工作室，分别给予50万元、20万元资助。",
            "platforms",
            ("国际科技合作基地", "外国专家工作室"),
        ),
        (
            "对承担国家科技重大专项、国家重点研发计划项目的单位，按国拨经费的10%给予配套支持。",
            "projects",
            ("国家科技重大专项", "国家重点研发计划项目"),
        ),
        (
            "对获得中国创新创业大赛总决赛一、二、三等奖的企业，分别奖励50万元、30万元、20万元。",
            "awards",
            ("中国创新创业大赛",),
        ),
    ],
)
def test_an_offer_to_the_recognised_asks_for_one_of_its_names_alone(read, asked, text, field, names):
    assert (field, "has_any", names) in asked(own=text)
    assert untested(read(own=text)) == []


def test_people_in_the_name_of_a_platform_are_no_applicants(asked_fields):
    fields = asked_fields(
        own="对新认定的省级院士专家工作站、博士后创新实践基地，分别给予50万元、20万元资助。"
    )
    assert fields == {"platforms"}


def test_to_have_been_recognised_year_after_year_is_told_by_no_field(read):
    assert untested(read(own="连续两年入库的科技型中小企业，给予10万元补助。"))


def test_an_aim_before_the_words_for_whom_it_pays_asks_nothing(read):
    text = "支持企业建设企业技术中心，对新认定为省级企业技术中心的，给予50万元补助。"
    assert untested(read(own=text)) == []


def test_an_aim_that_says_what_a_project_is_of_is_asked(read):
    text = "支持企业开展协同开发和产业化，对符合条件的项目给予资金补助。"
    assert "支持企业开展协同开发和产业化" in untested(read(own=text))


def test_the_title_of_firms_is_not_asked_where_products_bear_it(asked):
    titles = {
        value
        for field, _, value in asked(own="新认定的省级“专精特新”产品，每个奖励5万元。")
        if field == "titles"
    }
    assert ("specialised_sme",) not in titles


def test_what_a_plan_is_named_after_is_no_project(asked_fields):
    assert "projects" not in asked_fields(own="对新入选国家“火炬计划”特色产业基地的园区，给予100万元奖励。")


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("对吸纳高校院所科技成果并在本市转化的企业，按支付额的10%给予补助。", ("institute", "university")),
        ("对租用孵化器场地的科技企业，给予全额租金补贴。", ("科技企业孵化器",)),
    ],
)
def test_those_from_whom_a_firm_takes_something_are_not_asked_for(asked, text, missing):
    values = {value for _, _, value in asked(own=text)}
    assert missing not in values


def test_capital_raised_by_a_firm_in_its_seed_stage_is_read(asked):
    text = "对累计获得股权投资1000万元以上的种子期科技企业，给予最高100万元的奖励。"
    assert ("equity_raised_yuan", ">=", 10_000_000.0) in asked(own=text)


def test_a_purpose_that_names_any_firm_asks_nobody_to_be_one(terms):
    own = "对新获批的全国重点实验室，给予1000万元支持。"
    body = f"现就支持企业科技创新制定如下政策措施。\n{own}\n"
    passage = Passage(role=PassageRole.OWN, start=body.index(own), end=body.index(own) + len(own))
    condition = read_condition(body, [passage], terms, "210100")
    assert [str(node.field) for node in condition.all] == ["platforms"]


def test_grades_whose_noun_stands_behind_what_else_is_asked_are_titles(asked):
    own = "对被评为国家3A(三星)、4A(四星)级且纳入统计的快递企业，分别奖励20万元、30万元。"
    assert ("titles", "has_any", ("国家3A级快递企业", "国家4A级快递企业")) in asked(own=own)


def test_a_platform_obtained_by_its_recognition_at_one_level_or_another_is_held(asked, asked_fields):
    own = "获得省级、市级工程研究中心认定的，分别给予承办机构50万元、20万元奖励。"
    assert (
        "platforms",
        "has_any",
        ("省级工程研究中心", "辽宁省工程研究中心", "市级工程研究中心", "沈阳市工程研究中心"),
    ) in asked(own=own)
    assert "platforms" not in asked_fields(own="帮助单位获得工程研究中心认定的，给予2万元奖励。")


def test_a_platform_to_which_an_offer_speaks_by_who_built_it_is_held(asked):
    own = "针对社会资本自建的众创空间，给予20万元补贴。"
    assert ("platforms", "has_any", ("众创空间",)) in asked(own=own)


def test_whose_application_for_a_title_is_paid_for_does_not_hold_it(asked_fields):
    assert "titles" not in asked_fields(own="对完成高新技术企业申报手续的，给予3万元补助。")
