"""Words that tell a purpose, what is given or what was approved long before, and leave nobody anything to judge."""

import pytest

from policymatch.domain.condition import CriterionKind, Hardness, OpaqueCriterion, leaves_of
from tests.reading.criteria.leaves import told, untested


def judged(condition):
    found = (leaf for leaf in leaves_of(condition) if isinstance(leaf, OpaqueCriterion))
    return [leaf.quote.text for leaf in found if leaf.kind is CriterionKind.DISCRETIONARY]


@pytest.mark.parametrize(
    "purpose", ["更好服务广大外贸企业", "积极满足外贸企业融资需求", "更好满足外贸企业汇率避险需求"]
)
def test_a_purpose_names_whom_it_serves_and_asks_no_more(read, purpose):
    condition = read(own=f"进一步便利渔业出口退税办理，{purpose}。")
    assert told(condition, "industry") == [("has_any", ("外贸",))]
    assert untested(condition) == []


def test_what_large_lenders_are_moved_to_do_is_preferred_of_no_firm(read):
    condition = read(own="鼓励国有大型金融机构加大资源倾斜，积极满足小微企业融资需求。")
    assert all(leaf.hardness is Hardness.MUST for leaf in leaves_of(condition))
    assert untested(condition) == []


def test_a_share_of_a_cost_is_given_and_not_asked(read):
    assert untested(read(own="对外国授权的渔业专利，资助缴纳官费的40%，每件最多资助1万元。")) == [
        "对外国授权的渔业专利"
    ]


def test_where_a_rate_is_all_that_a_sentence_tells_the_whole_of_it_is_shown(read):
    text = "延长渔港项目贴息政策执行期限至2027年底，提供最高1.2个百分点的利息补贴"
    assert untested(read(own=f"{text}。")) == [text]


def test_to_have_been_approved_and_set_up_is_a_fact_and_the_note_on_branches_takes_nothing_back(read):
    words = "经国家渔业局批准在我省设立满3年、上年度代理我省渔业证书60件以上的专利代理机构"
    condition = read(own=f"{words}(含外省在我省设立的分支机构)，给予一次性资助5万元。")
    region = next(leaf for leaf in leaves_of(condition) if str(getattr(leaf, "field", "")) == "region")
    assert region.decides
    assert judged(condition) == []
    assert untested(condition) == [f"{words}(含外省在我省设立的分支机构)"]


def test_by_whom_those_meant_by_a_word_were_approved_is_no_judgement_to_come(read):
    meaning = "本意见所指的渔业学校是指在本市范围内经主管部门批准举办的民办学校"
    assert judged(read(own="对渔业学校给予奖励10万元。", target=f"{meaning}。")) == []


def test_what_was_done_by_leave_is_a_fact_and_keeps_the_offer_open(read):
    condition = read(own="民营企业闲置校舍经批准改建为养老院和增加床位的，不再补缴土地价款。")
    assert judged(condition) == []
    assert "民营企业闲置校舍经批准改建为养老院和增加床位的" in untested(condition)


def test_what_of_theirs_is_chosen_is_told_by_no_field(read):
    chosen = "遴选重点医院专科服务海岛居民"
    assert judged(read(own=f"{chosen}，给予每个专科不低于40万元支持。")) == []
    assert chosen in untested(read(own=f"{chosen}，给予每个专科不低于40万元支持。"))


@pytest.mark.parametrize(
    ("relieved", "open_"),
    [("减免民营企业票据融资费用", True), ("减免民营企业融资费用", False)],
)
def test_a_fee_of_one_way_to_raise_money_is_that_of_those_who_go_it(read, relieved, open_):
    own = f"督促交易场所{relieved}"
    assert (own in untested(read(own=f"{own}。"))) is open_


def test_a_word_that_only_leads_on_is_no_demand(read):
    own = "同时，对认定为瞪羚企业的，符合林业奖励条件的，加大比例给予资金支持。"
    assert "同时" not in untested(read(own=own))


@pytest.mark.parametrize(
    ("gift", "open_"),
    [("落实好各项奖补政策", True), ("营造良好氛围", False)],
)
def test_what_firms_are_led_to_take_part_in_is_asked_where_they_are_paid_for_it(read, gift, open_):
    deed = "积极引导民营企业深度参与海岛旧村改造"
    condition = read(own=f"{deed}，{gift}。")
    assert (deed in untested(condition)) is open_


def test_what_an_office_is_still_to_approve_stays_a_judgement(read):
    assert judged(read(condition="项目经市渔业局批准。")) == ["项目经市渔业局批准"]


def test_whom_a_gift_is_to_spare_a_worry_is_not_asked_to_be_who_has_it(read):
    condition = read(target="本市企业", own="对保费给予一定补助，为青年人才创业免去后顾之忧。")
    assert told(condition, "entity_type") == [("in", ("enterprise",))]
