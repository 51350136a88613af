"""Grades: of several sums of one support each asks for its own."""

import pytest

from policymatch.domain.condition import AnyOf, Criterion, OpaqueCriterion, leaves_of

HEAD = "沈阳市扶持企业若干措施\n"


@pytest.fixture
def grades_of(measures_of):
    """Of the first measure of an article, each sum or rate with the values that it alone asks for."""

    def grades(article):
        first = measures_of(f"{HEAD}第一条 {article}\n")[0]
        return [
            (
                benefit.size,
                tuple(leaf.value for leaf in leaves_of(benefit.condition)) if benefit.condition else None,
            )
            for benefit in first.benefits
        ]

    return grades


@pytest.mark.parametrize(
    ("article", "grades"),
    [
        (
            "对首次认定的国家级、市级众创空间，分别给予60万元、12万元奖励。",
            [
                (600000, (("国家级众创空间", "国家众创空间"),)),
                (120000, (("市级众创空间", "沈阳市众创空间"),)),
            ],
        ),
        (
            "省级“专精特新”企业，一次性给予8万元；国家级“小巨人”企业，在省奖励基础上再给予35万元。",
            [(80000, (("specialised_sme",),)), (350000, (("little_giant",),))],
        ),
        (
            "对新认定的瞪羚企业、雏鹰企业，分别给予30万元、8万元奖励。",
            [(300000, (("gazelle",),)), (80000, (("eaglet",),))],
        ),
        (
            "对首次认定为国家级和省级“专精特新”中小企业的，分别给予45万元和15万元奖励。",
            [(450000, (("little_giant",),)), (150000, (("specialised_sme",),))],
        ),
        (
            "对年营业收入首次突破3000万元、9000万元的软件企业，分别给予6万元、18万元奖励。",
            [(60000, (30000000.0,)), (180000, (90000000.0,))],
        ),
        (
            "对研发投入占营业收入比重达到4%、7%的企业，按照当年研发投入的2%、6%给予补助，最高70万元。",
            [(0.02, (0.04,)), (0.06, (0.07,))],
        ),
        (
            "对新认定的独角兽、瞪羚企业，分别给予90万元、30万元奖励。",
            [(900000, (("unicorn",),)), (300000, (("gazelle",),))],
        ),
        (
            "对新落户的全国20强、50强、100强税务师事务所，分别给予60万元、40万元、20万元奖励。",
            [(size, ((f"全国{rank}强税务师事务所",),)) for size, rank in ((6e5, 20), (4e5, 50), (2e5, 100))],
        ),
        (
            "对获得中国专利金奖、中国专利银奖的企业，分别奖励80万元、40万元。",
            [(800000, (("中国专利金奖",),)), (400000, (("中国专利银奖",),))],
        ),
    ],
)
def test_sums_told_in_turn_each_ask_for_their_own_grade(grades_of, article, grades):
    assert grades_of(article) == grades


@pytest.mark.parametrize(
    ("ranks", "sums"),
    [
        ("国家级、省级", (55, 22)),
        ("省级、国家级", (22, 55)),
        ("国家级、省级、市级", (55, 22, 7)),
        ("市级、省级、国家级", (7, 22, 55)),
        ("国家、省、市级", (55, 22, 7)),
        ("国家级以及省级", (55, 22)),
    ],
)
@pytest.mark.parametrize("title", ["绿色供应链管理企业", "服务型制造示范企业", "质量标杆企业"])
def test_of_ranks_before_a_title_the_first_has_the_sum_told_first(grades_of, ranks, sums, title):
    by_letter = dict(zip("国省市", (55, 22, 7), strict=True))
    told = grades_of(f"对获评{ranks}{title}的，分别给予{'、'.join(f'{each}万元' for each in sums)}奖励。")
    assert [size / 1e4 for size, _ in told] == list(sums)
    assert [by_letter[names[0][0]] for _, (names,) in told] == list(sums)


@pytest.mark.parametrize(
    "article",
    [
        "对获评国家级（省级）绿色工厂的，分别给予55万元（22万元）奖励。",
        "对新认定的省级和国家级专精特新企业，分别给予22万元、55万元奖励。",
        "对新认定的高新技术企业、专精特新企业，分别给予20万元、10万元奖励。",
        "对省级以上绿色工厂、绿色园区，分别给予55万元、22万元奖励。",
    ],
)
def test_no_sum_is_given_a_rank_whose_place_is_not_plain(grades_of, article):
    told = [(size, grade) for size, grade in grades_of(article) if grade and "级" in str(grade)]
    assert not told


def test_sums_told_one_by_one_ask_each_for_the_figure_before_it(grades_of, measures_of):
    article = "对年营业收入首次达到3000万元以上7000万元以下的工业企业，奖励3万元；首次达到7000万元以上的，奖励9万元。"
    assert grades_of(article) == [(30000, (30000000.0,)), (90000, (70000000.0,))]
    first = measures_of(f"{HEAD}第一条 {article}\n")[0]
    assert not any(isinstance(leaf, OpaqueCriterion) for leaf in leaves_of(first.condition))


def test_two_sorts_with_figures_of_their_own_are_two_ways_to_each_grade(measures_of):
    article = (
        "对实际投资额达到4000万元、9000万元以上的新建项目或实际投资额达到2000万元、6000万元以上的改造项目，"
        "分别给予一次性奖励15万元、35万元。"
    )
    low, high = measures_of(f"{HEAD}第一条 {article}\n")[0].benefits
    assert isinstance(high.condition, AnyOf)
    assert [leaf.value for leaf in leaves_of(low.condition)] == [4e7, 2e7]
    assert [leaf.value for leaf in leaves_of(high.condition)] == [9e7, 6e7]


@pytest.mark.parametrize(
    "article",
    [
        "对新认定的众创空间给予20万元奖励，对年度考核优秀的再奖励5万元。",
        "对营业收入达到3000万元的企业，分别给予企业和高管团队20万元、10万元奖励。",
        "对营业收入达到2000万元、8000万元的企业，分别给予15万元、5万元补助。",
        "对成立3年以上或成立5年以上的养老机构，分别给予6万元、9万元补助。",
        "对新认定的瞪羚企业、雏鹰企业，前两年分别给予60%、30%的租金补贴。",
        "对获评优秀的重点实验室（工程研究中心），分别给予90万元、30万元支持。",
    ],
)
def test_sums_that_answer_to_no_list_of_grades_ask_for_nothing_more(grades_of, article):
    assert [grade for _, grade in grades_of(article)] == [None, None]


@pytest.mark.parametrize(
    ("article", "grades"),
    [
        (
            "对首次获评国家级专精特新“小巨人”企业、省级专精特新企业、市级专精特新企业的，分别给予45万元、15万元、6万元奖励。",
            [(450000, ("little_giant",)), (150000, ("specialised_sme",)), (60000, "市级专精特新企业的")],
        ),
        (
            "对绿色工厂、绿色园区、绿色供应链管理企业，分别给予45万元、90万元、15万元一次性奖励。",
            [(450000, ("绿色工厂",)), (900000, "绿色园区"), (150000, ("绿色供应链管理企业",))],
        ),
        (
            "对渔业园区、绿色工厂、绿色供应链管理企业，分别给予90万元、45万元、15万元一次性奖励。",
            [(900000, "对渔业园区"), (450000, ("绿色工厂",)), (150000, ("绿色供应链管理企业",))],
        ),
    ],
)
def test_a_member_of_a_list_that_nobody_can_test_has_its_sum_and_leaves_the_others_theirs(
    measures_of, article, grades
):
    (measure,) = measures_of(f"{HEAD}第一条 {article}\n")
    asked = [(each.amount_yuan, each.condition) for each in measure.benefits]
    assert [(size, getattr(leaf, "value", leaf.quote.text)) for size, leaf in asked] == grades


def test_what_a_grade_asks_quotes_the_text(measures_of):
    body = f"{HEAD}第一条 对新认定的瞪羚企业、雏鹰企业，分别给予30万元、8万元奖励。\n"
    for benefit in measures_of(body)[0].benefits:
        leaf = benefit.condition
        assert isinstance(leaf, Criterion)
        assert leaf.quote.is_literal_in(body)


def test_a_figure_of_another_thing_grades_no_sum(grades_of, measures_of):
    article = (
        "对总投资600万元以上、设备投资250万元以上的印染项目，按设备投资额的7%给予补助；"
        "其中设备投资900万元以上的，按9%给予补助，单个项目最高400万元。"
    )
    assert grades_of(article) == [(0.07, (2.5e6,)), (0.09, (9e6,))]
    (measure,) = measures_of(f"{HEAD}第一条 {article}\n")
    asked = [leaf.field for benefit in measure.benefits for leaf in leaves_of(benefit.condition)]
    assert asked == ["equipment_yuan", "equipment_yuan"]
