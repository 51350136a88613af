"""Titles that a document tells of by a bare name, in questions and answers or in lines that begin with them."""

from policymatch.domain.condition import Criterion, leaves_of
from policymatch.domain.measure import MeasureKind


def asked(measure):
    return {str(x.field): x.value for x in leaves_of(measure.condition) if isinstance(x, Criterion)}


def titles_of(measures):
    return [measure for measure in measures if measure.kind is MeasureKind.TITLE]


def test_a_document_called_by_the_recognition_alone_offers_the_title(measures_of):
    title, award = measures_of(
        "沈阳市企业工业设计中心认定\n一、申报条件\n（一）在沈阳市注册，成立三年以上。\n（二）上年度营业收入不低于4000万元。\n"
        "二、支持标准\n认定为市企业工业设计中心的，一次性奖励15万元；升级为省级企业工业设计中心的，奖励40万元。\n"
    )
    assert title.kind is MeasureKind.TITLE
    assert {"age_months": 36, "revenue_yuan": 40000000}.items() <= asked(title).items()
    assert {"age_months", "revenue_yuan"}.isdisjoint(asked(award))
    assert "市企业工业设计中心" in asked(award)["platforms"]


def test_an_old_brand_is_a_title_that_those_who_are_supported_hold(measures_of):
    title, award, works = measures_of(
        "辽沈老字号认定规范（试行）\n一、认定条件\n（1）在本市依法设立，注册满4年；\n（2）上年度主营业务收入400万元以上。\n"
        "二、市商务局组织专家审查，每2年认定一次，认定企业颁发牌匾。\n"
        "三、对首次认定为辽沈老字号的企业奖励8万元；老字号企业实施门店升级，实际投资在80万元以上的，按投资额的15%给予补助，最高60万元。\n"
    )
    assert title.kind is MeasureKind.TITLE
    assert asked(title)["age_months"] == 48
    for given in (award, works):
        assert asked(given)["titles"] == ("辽沈老字号",)
        assert {"age_months", "revenue_yuan"}.isdisjoint(asked(given))


def test_questions_and_answers_on_a_recognition_offer_the_title(measures_of):
    title, award = measures_of(
        "辽宁省隐形冠军企业认定工作问答\n问：什么样的企业可以申报？\n答：在辽宁省内注册登记、连续经营3年以上，具有独立法人资格的企业。\n"
        "问：有哪些必备指标？\n答：（1）上年度研发费用总额不低于130万元；（2）上年度营业收入总额在1500万元以上；（3）评价得分不低于65分。\n"
        "问：认定后有什么支持？\n答：有效期三年。省级财政对首次认定的企业给予一次性18万元奖励。\n"
    )
    assert title.kind is MeasureKind.TITLE
    assert {"age_months", "rd_expense_yuan", "revenue_yuan"} <= asked(title).keys()
    assert "titles" in asked(award)
    assert {"age_months", "rd_expense_yuan", "revenue_yuan"}.isdisjoint(asked(award))


TWO_KINDS = (
    "沈阳市总部企业认定和奖励办法\n第一条 在本市注册并具有独立法人资格，持续经营两年以上，在市外拥有2家以上分支机构或控股子公司，在行业中具有较强影响力，"
    "且同时符合下列条件的企业，可申请认定为区域型总部企业：上年末净资产不低于6000万元；上年度营业收入不低于7亿元。\n"
    "第二条 在本市注册的独立法人企业，上年末资产总额4亿元以上，上年度在本市纳税额900万元以上的，可申请认定为结算型总部企业。\n"
    "第三条 首次被认定的区域型总部企业，一次性奖励400万元。\n第四条 总部企业租赁自用办公用房的，按租金的25%给予补助，每年不超过80万元。\n"
)


def test_who_meets_demands_and_may_be_recognised_is_offered_that_title_and_not_asked_for_it(measures_of):
    first, second, *_ = measures_of(TWO_KINDS)
    assert [m.title for m in (first, second)] == ["区域型总部企业认定", "结算型总部企业认定"]
    assert [m.kind for m in (first, second)] == [MeasureKind.TITLE] * 2
    assert "titles" not in asked(first)
    assert asked(first)["net_assets_yuan"] == 60000000
    assert asked(second)["tax_paid_yuan"] == 9000000


def test_what_titles_of_one_name_bring_asks_for_one_of_them(measures_of):
    *_, award, rent = measures_of(TWO_KINDS)
    assert asked(award)["titles"] == ("区域型总部企业",)
    assert asked(rent)["titles"] == ("区域型总部企业", "结算型总部企业")


def test_lines_that_begin_with_a_title_and_go_on_with_its_demands_offer_it(measures_of):
    measures = measures_of(
        "沈阳市科技企业加速器和众创空间认定管理办法\n第五条 市级科技企业加速器应同时具备以下条件：\n1.运营机构为在本市注册的独立法人；\n2.场地面积不低于6000平方米。\n"
        "第六条 市级众创空间：在沈阳市注册的独立法人运营，成立满18个月；办公场地不低于400平方米；专职人员不少于4名。\n"
        "第七条 新认定的市级加速器、众创空间，分别给予40万元、15万元一次性补助。\n"
    )
    assert [m.title for m in titles_of(measures)] == ["市级科技企业加速器认定", "市级众创空间认定"]
    assert asked(titles_of(measures)[1])["region"] == "210100"


def test_what_a_title_asks_beside_its_basic_conditions_is_asked_of_the_title_alone(measures_of):
    title, award = measures_of(
        "辽宁省瞪羚企业培育认定办法\n第一条 为加快培育企业，制定本办法。\n第二条 申报瞪羚企业应当具备下列基本条件：\n"
        "（一）在辽宁省注册、具有独立法人资格，注册时间不少于4年；\n（二）上年度营业收入在4000万元以上。\n"
        "第三条 除基本条件外，还应满足下列指标之一：\n（一）上年末从业人员不少于90人；\n（二）累计获得股权投资不低于2500万元。\n"
        "第四条 省工业和信息化厅组织专家评审、公示后认定，授予“辽宁省瞪羚企业”称号。\n第五条 对新认定的瞪羚企业，省财政给予一次性奖励40万元。\n"
    )
    assert {"employees", "equity_raised_yuan"} <= asked(title).keys()
    assert {"employees", "equity_raised_yuan"}.isdisjoint(asked(award))


def test_what_the_unit_that_sets_up_a_workroom_must_be_is_asked_of_it(measures_of):
    measures = measures_of(
        "沈阳市技能大师工作室建设管理办法\n第三条 设立市级技能大师工作室的单位，应为本市行政区域内依法设立的企业，近两年无欠薪、重大安全事故。\n"
        "第四条 每年评选8个左右，经专家评审、公示后命名，给予每个工作室8万元建设经费。\n"
    )
    assert {"region", "clean_record"} <= asked(measures[0]).keys()


def test_a_list_of_who_may_apply_goes_on_behind_a_bracket_of_what_one_of_them_takes_in(measures_of):
    for told in ("企业、职业院校（含技工院校）或行业协会", "企业、高校（含职业院校）、行业协会"):
        (measure,) = measures_of(
            f"沈阳市研发支持办法\n一、申报条件\n申报单位应为本市依法设立的{told}。\n二、支持标准\n对研发投入给予10万元补助。\n"
        )
        assert set(asked(measure)["entity_type"]) == {"enterprise", "university", "association"}
