"""Who is meant beside others in one sentence, and of what a figure is told: each with all that is asked."""

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "对高等院校、科研院所上年度向省内企业转让、许可渔业成果，给予奖励。",
            ("entity_type", "in", ("institute", "university")),
        ),
        (
            "对科研团队以成果作价入股且持股比例不低于30%的渔业企业，给予支持。",
            ("entity_type", "in", ("enterprise",)),
        ),
        (
            "支持高等院校、医疗卫生机构围绕新材料、渔业装备等领域建设验证中心。",
            ("entity_type", "in", ("university", "hospital")),
        ),
    ],
)
def test_those_who_apply_are_told_from_those_beside_them(asked, text, expected):
    found = asked(own=text)
    assert [one for one in found if one[0] in {"entity_type", "industry"} and one[2] != ("渔业",)] == [
        expected
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("项目总研发投入不低于400万元的，给予补助。", {("project_investment_yuan", ">=", 4e6)}),
        (
            "已获得社会资本投资600万元以上的企业，给予支持。",
            {("equity_raised_yuan", ">=", 6e6), ("entity_type", "in", ("enterprise",))},
        ),
        ("对通过PCT途径获得境外授权的发明专利，每件给予1万元。", {("pct_patents", ">=", 1.0)}),
        (
            "对租用渔港园区用房的初创企业（成立不超过4年、职工不超过60人），给予减免。",
            {
                ("entity_type", "in", ("enterprise",)),
                ("age_months", "<=", 48.0),
                ("employees", "<=", 60.0),
            },
        ),
        (
            "中小微企业2025年3月1日以后新增的贷款，给予贴息。",
            {("size_class", "in", ("micro", "small", "medium"))},
        ),
        # Who is taken on in addition is none of all who work there, and stays open.
        ("企业新增职工30人以上的，给予奖励。", {("entity_type", "in", ("enterprise",))}),
        ("对净增用工15人以上的企业，给予奖励。", {("entity_type", "in", ("enterprise",))}),
    ],
)
def test_a_figure_is_of_what_its_words_say(asked, text, expected):
    assert asked(own=text) == expected


def test_in_a_bracket_behind_a_firm_that_others_house_nothing_is_asked_of_the_applicant(asked_fields):
    assert "age_months" not in asked_fields(own="对园区在孵企业（成立不超过3年），给予孵化器奖励。")


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("鼓励科技型中小企业申报高新技术企业，给予辅导。", [("tech_sme",)]),
        ("推荐渔业企业申报国家和本市知识产权示范企业，给予辅导。", []),
    ],
)
def test_a_title_that_firms_apply_for_need_not_be_held(asked, text, titles):
    assert [value for field, _, value in asked(own=text) if field == "titles"] == titles
