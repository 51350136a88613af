"""What brackets add, what the others of a sentence are and do, and when, where and by whom things are kept."""

import pytest

from policymatch.domain.condition import AnyOf, Criterion, NoneOf, leaves_of


def deciding(condition):
    return {str(x.field) for x in leaves_of(condition) if isinstance(x, Criterion) and x.decides}


@pytest.mark.parametrize(
    ("texts", "field"),
    [
        ({"own": "对本市企业（含驻市央企），给予10万元奖励。"}, "ownership"),
        ({"own": "各类经营主体（含小微企业）租用公共厂房的，减免租金。"}, "size_class"),
        ({"condition": "技能大师工作室每年5月1日至5月31日申报，其余项目常年受理。"}, "titles"),
        ({"condition": "入库企业实行动态管理。"}, "titles"),
        ({"condition": "浑南区企业按照浑南区有关政策执行，不在此次申报范围。"}, "region"),
        ({"target": "上年度新获批省级研发机构的依托单位。"}, "entity_type"),
        (
            {"own": "创业投资机构投资初创企业（成立不超过5年、从业人数不超过200人）的，按10%补助。"},
            "age_months",
        ),
        ({"own": "引荐人引荐世界500强企业投资的，奖励50万元。"}, "titles"),
        ({"own": "引荐人（自然人、商协会、企业）引荐项目的，按1‰奖励引荐人。"}, "entity_type"),
        ({"own": "支持小微企业升规。对首次升规的企业，奖励10万元。"}, "size_class"),
        ({"own": "单体楼宇年度纳税总额首次突破1亿元的，奖励运营机构30万元。"}, "tax_paid_yuan"),
        ({"condition": "近三年服务制造业企业数字化案例不少于10个。"}, "industry"),
        ({"exclusion": "存在下列情形的企业不予扶持：处于停业状态。"}, "entity_type"),
        ({"own": "对不裁员的参保企业，稳岗返还比例：中小微企业不超过60%，大型企业不超过30%。"}, "size_class"),
        ({"condition": "新开通并稳定运营6个月以上的外贸航线。"}, "age_months"),
        ({"condition": "研发费用已按规定填报（科技服务机构除外）。"}, "industry"),
        ({"own": "被评定为省级首台（套）装备的，给予50万元奖励。"}, "titles"),
    ],
)
def test_what_stands_beside_the_demand_is_asked_of_nobody(read, texts, field):
    assert field not in deciding(read(**texts))


@pytest.mark.parametrize(
    ("own", "given_to"),
    [
        ("软件企业聘用的高管，年薪50万元以上的，每人给予5万元奖励。", None),
        ("企业新引进的研发人才，每人给予10万元安家补助。", ("enterprise",)),
        ("企业引进的博士，给予个人5万元生活补贴。", ("individual",)),
        ("对企业在职职工取得证书的，给予技能提升补贴。", ("individual",)),
        ("对新取得适任证书的船员，每人奖励2万元。", ("individual",)),
    ],
)
def test_a_gift_to_those_whom_a_firm_hires_is_left_open_unless_they_receive_it(read, own, given_to):
    found = [x.value for x in leaves_of(read(own=own)) if str(getattr(x, "field", "")) == "entity_type"]
    assert found == ([given_to] if given_to else [])


def test_firms_among_which_some_are_named_in_brackets_are_firms(read):
    condition = read(own="我市行政区域内的企业（含驻市央企），建立评价制度的，给予5万元奖励。")
    assert {"region", "entity_type"} <= deciding(condition)


def test_a_district_but_for_a_part_of_it_is_asked_for(read):
    (place, *_) = read(region="210112", condition="注册地在浑南区（不含高新区托管区域）的企业。").all
    assert (str(place.field), place.value) == ("region", "210112")


def test_owners_told_beside_others_in_brackets_are_alternatives(read):
    either, *_ = read(own="对民营企业（含外资企业）新增投资的，按5%给予补助。").all
    assert isinstance(either, AnyOf)
    assert {x.value for x in leaves_of(either)} == {("private",), ("foreign",)}


@pytest.mark.parametrize(
    ("own", "names"),
    [
        ("对新入围全国电子百强、软件百强的，奖励100万元。", ("全国电子百强", "软件百强")),
        ("对新入选中国软件和信息技术服务百强的，奖励100万元。", ("中国软件和信息技术服务百强",)),
        ("对新认定的省级“未来车间”给予30万元奖励。", ("省级“未来车间”",)),
        ("新获评二级安全生产标准化的企业，奖励10万元。", ("二级安全生产标准化",)),
    ],
)
def test_standings_are_read_by_what_gave_them(asked, own, names):
    assert ("titles", "has_any", names) in asked(own=own)


@pytest.mark.parametrize(
    ("condition", "figure"),
    [
        ("上年度营业收入增长率不为负数。", ("revenue_growth", ">=", 0.0)),
        ("企业获得创投机构现金投资500万元以上的。", ("equity_raised_yuan", ">=", 5_000_000.0)),
        ("上年度研发费用（以加计扣除数据为准）在300万元以上。", ("rd_expense_yuan", ">=", 3_000_000.0)),
        ("研发费用在300万元以上，且比上一年度增长10%以上。", ("rd_growth", ">=", 0.1)),
    ],
)
def test_figures_told_in_other_words_are_read(asked, condition, figure):
    assert figure in asked(condition=condition)


def test_a_higher_rate_for_young_firms_asks_nobody_to_be_young(read):
    own = "企业租用算力的，按30%予以支持；初创企业（成立时间不超过3年）支持比例可放宽至50%。"
    assert "age_months" not in deciding(read(own=own))


def test_whoever_was_stripped_of_a_title_is_barred_and_its_holders_are_not(read):
    (barred,) = read(exclusion="近两年被取消高新技术企业资格的。").all
    assert isinstance(barred, NoneOf)
    assert any(not isinstance(x, Criterion) for x in leaves_of(barred))


def test_a_figure_is_not_asked_of_those_in_brackets_behind_it(read):
    (either,) = read(condition="研发费用占营业收入比例不低于3%（科技服务机构除外）。").all
    assert isinstance(either, AnyOf)
    (left_out, *_) = read(condition="在本市注册的企业（房地产企业除外）。").all
    assert isinstance(left_out, NoneOf)


def test_trades_that_no_table_knows_are_named_with_the_rest_of_their_list(asked):
    told = asked(target="从事海洋渔业、海工装备、海洋药物、海水淡化等业务的企业。")
    (trades,) = (value for field, _, value in told if field == "industry")
    assert {"海洋药物", "海水淡化"} <= set(trades)


def test_who_meets_the_standard_of_small_and_medium_firms_is_not_large(asked):
    told = asked(condition="符合《中小企业划型标准规定》的制造业企业。")
    assert ("size_class", "in", ("micro", "small", "medium")) in told
