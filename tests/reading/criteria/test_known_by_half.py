"""What a table or a field knows by half: lists of trades, firms told beside other bodies, and loans of some size."""

import pytest

from policymatch.domain.condition import AllOf, AnyOf
from tests.reading.criteria.leaves import told, untested


def trades(condition):
    return {word for _, words in told(condition, "industry") for word in words}


@pytest.mark.parametrize(
    ("role", "text", "words"),
    [
        ("own", "聚焦渔具、船艇、新材料等重点产业链开展整链授信", {"渔具", "船艇", "新材料"}),
        ("own", "对渔具、船艇、新材料企业，给予20万元奖励。", {"渔具", "船艇", "新材料"}),
        ("own", "对新材料、渔具、船艇等重点产业企业，给予20万元奖励。", {"渔具", "船艇", "新材料"}),
        ("target", "渔具、船艇、新材料等重点产业领域企业", {"渔具", "船艇", "新材料"}),
        ("target", "本市纺织服装、食品加工、渔具等产业企业", {"纺织服装", "食品加工", "渔具"}),
    ],
)
def test_trades_that_no_table_knows_are_asked_beside_those_of_their_list_that_one_knows(
    read, role, text, words
):
    assert trades(read(**{role: text})) == words


@pytest.mark.parametrize(
    "text",
    [
        "鼓励企业、高校、科研院所在新材料领域开展攻关，给予20万元补助。",
        "集聚人才、资本、数字经济等领域资源，给予20万元补助。",
    ],
)
def test_bodies_and_means_in_a_list_are_no_trades(read, text):
    assert trades(read(own=text)) <= {"新材料", "数字经济"}


@pytest.mark.parametrize(
    "text", ["非规上企业按5%给予奖补。", "对非规模以上企业给予5万元。", "对非限上商贸企业给予5万元。"]
)
def test_whoever_is_said_not_to_be_above_scale_is_below_it(read, text):
    assert told(read(own=text), "above_scale") == [("=", False)]


def test_who_has_a_relief_and_meets_more_is_still_who_is_paid(read):
    text = "对享受研发费用加计扣除政策且研发费用较上年增长的规上工业企业，按增量的10%给予奖补。"
    assert told(read(own=text), "above_scale") == [("=", True)]


@pytest.mark.parametrize(
    "words", ["具有办展资质的公司", "持有许可证的企业", "拥有自主品牌的企业", "拥有核心技术的企业"]
)
def test_what_firms_must_have_is_left_open_though_few_words_tell_it(read, words):
    assert untested(read(condition=f"申报单位应为{words}。"))


def test_what_a_field_tells_of_what_firms_have_leaves_nothing_open(read):
    assert untested(read(condition="申报单位应为在本市注册的具有独立法人资格的企业。")) == []


@pytest.mark.parametrize(
    ("words", "field"),
    [
        ("高校或拥有发明专利5件以上的企业", "invention_patents"),
        ("科研院所或年营业收入5000万元以上的企业", "revenue_yuan"),
    ],
)
def test_what_is_told_of_firms_beside_another_body_is_asked_of_them_alone(read, words, field):
    condition = read(condition=f"申报主体应为{words}。")
    assert isinstance(condition, AllOf)
    assert len(condition.all) == 1
    ways = condition.all[0]
    assert isinstance(ways, AnyOf)
    other, firms = ways.any
    assert told(other, field) == []
    assert told(firms, field)
    assert told(firms, "entity_type") == [("in", ("enterprise",))]


def test_smaller_loans_that_need_no_security_are_no_bound_of_what_may_be_borrowed(read):
    text = "返乡人员创业的，可申请最高20万元的创业担保贷款，10万元及以下的个人创业担保贷款免除反担保要求。"
    assert told(read(own=text), "loan_yuan") == []


@pytest.mark.parametrize("text", ["零售企业年零售额突破1亿元、3亿元的，分别奖励5万元、15万元。"])
def test_what_firms_of_a_trade_turn_over_is_no_other_trade(read, text):
    assert trades(read(own=text)) == {"零售"}
    assert told(read(own=text), "entity_type") == [("in", ("enterprise",))]


@pytest.mark.parametrize("cap", ["单次不超过2万元", "每场最高3万元", "每届不超过10万元"])
def test_what_each_time_is_paid_at_most_asks_nothing(read, cap):
    asked = read(own=f"企业参加商务部门组织的展会，展位费给予50%补贴，{cap}，每年不超过3次。")
    assert not any(cap in words for words in untested(asked))


def test_who_is_paid_for_bringing_projects_in_is_not_whom_the_act_is_for(read):
    asked = read(
        target="本政策适用于市外投资者在我市新设立的、从事装备制造的独立法人企业。",
        own="商会、协会、中介机构及个人引进项目的，按固定资产投资额的0.5‰给予引荐人一次性奖励。",
    )
    assert told(asked, "industry") == told(asked, "independent_legal_person") == []
