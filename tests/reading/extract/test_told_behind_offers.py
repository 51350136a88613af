"""What stands behind an offer in its paragraph: projects and figures asked, who is left out, and the next step of it."""

import pytest

from policymatch.domain.condition import AnyOf, Criterion, NoneOf, OpaqueCriterion, leaves_of

HEAD = "沈阳市浑南区科技金融若干政策\n"
RENEWAL = "第一条 对技改项目按设备投资的12%给予补助，最高200万元。"
PURCHASE = "第一条 对企业购买设备的给予12%补助，最高200万元。"


def asked(measure):
    return {(str(x.field), x.value) for x in leaves_of(measure.condition) if isinstance(x, Criterion)}


def opaque(measure):
    leaves = leaves_of(measure.condition)
    return [x.quote.text for x in leaves if isinstance(x, OpaqueCriterion) and x.decides and x.quote]


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (RENEWAL + "项目总投资应不低于1500万元。", {("project_investment_yuan", 1.5e7)}),
        (RENEWAL + "单个项目总投资应在1000万元以上。", {("project_investment_yuan", 1e7)}),
        (
            "第一条 对技术转让，按技术合同成交额的3%给予补助，最高60万元。单项技术合同成交额应在50万元以上。",
            {("tech_contract_yuan", 5e5)},
        ),
        (
            "第一条 对新建冷链设施项目按投资额的12%给予补助，最高200万元。项目单位应具有独立法人资格，且注册时间满2年以上。",
            {("independent_legal_person", True), ("age_months", 24.0)},
        ),
        (
            RENEWAL + "项目实施单位须在我区注册、具有独立法人资格。",
            {("region", "210112"), ("independent_legal_person", True)},
        ),
        (
            "第一条 分布式光伏项目按发电量每千瓦时补贴0.2元，单个项目年补贴不超过60万元。项目装机容量应在0.6兆瓦以上，且业主单位在本区注册、具有独立法人资格。",
            {("region", "210112"), ("independent_legal_person", True)},
        ),
        (
            "第一条 对企业技改按设备投资的12%给予补助，最高200万元。企业应为在我区注册的独立法人，上年度营业收入不低于3000万元。",
            {("region", "210112"), ("independent_legal_person", True), ("revenue_yuan", 3e7)},
        ),
    ],
)
def test_what_a_project_or_its_bearer_must_be_is_asked_and_offers_nothing(measures_of, body, told):
    (measure,) = measures_of(HEAD + body)
    assert told <= asked(measure)


@pytest.mark.parametrize("demand", ["项目须在申报前完成技术合同认定登记", "项目建成时间应在2024年底前"])
def test_a_demand_that_no_field_tells_is_kept_in_its_words(measures_of, demand):
    (measure,) = measures_of(HEAD + RENEWAL + demand + "。")
    assert demand in opaque(measure)


@pytest.mark.parametrize(
    ("body", "leaf"),
    [
        (
            "第一条 对企业招用毕业年度高校毕业生的，按每人2000元给予一次性补贴。劳务派遣企业除外。",
            ("劳务派遣",),
        ),
        (PURCHASE + "国有企业除外。", ("state",)),
        (PURCHASE + "房地产业企业除外。", ("房地产业",)),
        (PURCHASE + "项目建设方与承建方为关联企业的除外。", "项目建设方与承建方为关联企业的除外"),
    ],
)
def test_who_is_left_out_in_a_sentence_of_its_own_is_barred(measures_of, body, leaf):
    (measure,) = measures_of(HEAD + body)
    (bar,) = (node for node in measure.condition.all if isinstance(node, NoneOf))
    assert leaf in [x.value if isinstance(x, Criterion) else x.quote.text for x in leaves_of(bar)]


def test_room_left_for_other_rules_bars_nobody(measures_of):
    (measure,) = measures_of(HEAD + PURCHASE + "另有规定的除外。")
    assert not any(isinstance(node, NoneOf) for node in measure.condition.all)


@pytest.mark.parametrize(
    "behind",
    [
        "已享受其他财政贴息的，不再给予补贴。",
        "贷款已享受其他财政贴息的，不再重复补贴。",
    ],
)
def test_interest_that_was_paid_before_excludes_the_measure(measures_of, behind):
    (measure,) = measures_of(HEAD + "第一条 对高新技术企业贷款按实际利息的40%给予贴息。" + behind)
    assert [rule.rule.value for rule in measure.exclusive] == ["not_if_received"]
    assert ("received", ("其他财政贴息",)) in asked(measure)


@pytest.mark.parametrize(
    ("behind", "told"),
    [
        ("当年研发费用低于60万元的企业不予奖补。", {("titles", ("tech_sme",)), ("rd_expense_yuan", 6e5)}),
        ("发生重大安全事故的企业不予奖补。", {("titles", ("tech_sme",)), ("clean_record", True)}),
    ],
)
def test_whoever_is_given_nothing_is_never_asked_for(measures_of, behind, told):
    (measure,) = measures_of(HEAD + "第一条 对科技型中小企业按研发费用的6%给予奖补，最高40万元。" + behind)
    assert asked(measure) == told
    let_in = [node for node in measure.condition.all if isinstance(node, Criterion)]
    assert "rd_expense_yuan" not in {str(node.field) for node in let_in}


@pytest.mark.parametrize(
    ("body", "title"),
    [
        (
            "第一条 对获得驰名商标认定的企业，给予60万元奖励；新注册地理标志证明商标、集体商标的，每件奖励15万元。",
            "驰名商标",
        ),
        ("第一条 对首次入选全国500强的企业，给予20万元奖励；进入全国50强的，给予60万元奖励。", "全国500强"),
    ],
)
def test_a_deed_of_its_own_shares_only_the_kind_of_those_before_it(measures_of, body, title):
    first, own = measures_of(HEAD + body)
    assert ("titles", (title,)) in asked(first)
    assert asked(own) == {("entity_type", ("enterprise",))}


def test_whoever_is_recognised_again_has_a_grade_of_the_same_gift(measures_of):
    body = "第一条 对首次通过认定的国家高新技术企业，给予一次性奖励30万元；对重新认定通过的，给予一次性奖励15万元。"
    (first,) = measures_of(HEAD + body)
    assert ("titles", ("high_tech",)) in asked(first)
    assert [benefit.amount_yuan for benefit in first.benefits] == [300000, 150000]


@pytest.mark.parametrize(
    "body",
    [
        "第一条 对纳入高企培育库的企业奖励8万元，认定为高新技术企业的，再奖励30万元。",
        "第一条 对首次入库的科技型中小企业给予2万元奖励，出库成为国家高新技术企业的，再给予20万元奖励。",
        "第一条 对首次认定为省级“专精特新”的企业奖励10万元，升级为国家级“小巨人”的，再奖励50万元。",
    ],
)
def test_the_gift_of_one_step_is_no_demand_of_the_next(measures_of, body):
    _, more = measures_of(HEAD + body)
    assert not any("万元" in quote for quote in opaque(more))


CALL = HEAD + "一、奖励标准\n对企业研发投入，按研发费用的20%给予奖励，最高100万元。\n二、申报条件\n"


def test_a_figure_that_is_eased_for_a_trade_offers_nothing_and_asks_nobody_for_the_trade(measures_of):
    eased = (
        "（一）申报单位具有独立法人资格；\n（二）上年度营业收入不低于3000万元，其中软件企业可放宽至1500万元；"
    )
    (reward,) = measures_of(CALL + eased)
    (either,) = (node for node in reward.condition.all if isinstance(node, AnyOf))
    assert ("revenue_yuan", 3e7) in {
        (str(getattr(x, "field", "")), getattr(x, "value", 0)) for x in either.any
    }


def test_sorts_of_firms_by_trade_are_no_titles_that_a_call_gives(measures_of):
    sorts = "1.制造业企业：上年度营业收入不低于3000万元；\n2.软件企业：上年度营业收入不低于800万元；\n3.近三年无违法违规记录。"
    (reward,) = measures_of(CALL + sorts)
    assert ("clean_record", True) in asked(reward)
    assert any(isinstance(node, AnyOf) for node in reward.condition.all)


def test_what_those_who_have_it_must_be_is_no_duty_of_later(measures_of):
    body = "第一条 对企业技改按设备投资的10%给予补助。享受本条资助的企业须为成立满2年的规上企业。"
    (measure,) = measures_of("沈阳市浑南区工业若干政策\n" + body)
    fields = {str(x.field) for x in leaves_of(measure.condition) if isinstance(x, Criterion)}
    assert {"age_months", "above_scale"} <= fields
