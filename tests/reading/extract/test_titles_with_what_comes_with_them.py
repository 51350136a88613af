"""A card of a recognition that confers the title and pays for it: a title, which nobody has to hold before."""

from policymatch.domain.condition import Criterion, leaves_of

CARDS = (
    "海川市渔业惠企政策清单\n一、渔业龙头企业认定\n"
    "支持内容：认定为市级渔业龙头企业，授予牌匾，一次性奖励10万元。\n"
    "申报条件：上年度营业收入不低于3000万元。\n"
    "二、渔业工程中心认定\n支持内容：授予“海川市渔业工程中心”牌匾；首次认定的给予20万元建设经费。\n"
    "申报条件：专职研发人员不少于10人。\n"
)


def test_a_card_that_confers_a_title_and_pays_for_it_offers_that_title(measures_of):
    firm, centre = measures_of(CARDS)
    assert [(m.kind, [b.amount_yuan for b in m.benefits]) for m in (firm, centre)] == [
        ("title", [1e5]),
        ("title", [2e5]),
    ]
    for measure, asked in ((firm, "revenue_yuan"), (centre, "rd_staff")):
        fields = {leaf.field for leaf in leaves_of(measure.condition) if isinstance(leaf, Criterion)}
        assert asked in fields
        assert not {"titles", "platforms"} & fields


def test_prizes_of_one_contest_told_by_their_ranks_are_no_parts_of_its_name(measures_of):
    body = "海川市渔业促进办法\n第二条 对获得海川创新创业大赛一、二、三等奖的企业，分别给予20万元、10万元、5万元奖励。\n"
    (found,) = measures_of(body)
    assert [benefit.amount_yuan for benefit in found.benefits] == [2e5, 1e5, 5e4]
    told = [
        leaf.quote.text
        for b in found.benefits
        if b.condition
        for leaf in leaves_of(b.condition)
        if leaf.quote
    ]
    assert "二" not in told


def test_a_guarantee_of_so_much_is_what_is_given(measures_of):
    body = "海川市渔业促进办法\n第二条 市农担公司为渔业企业提供最高300万元的信用担保，担保费率不超过0.8%。\n"
    (found,) = measures_of(body)
    assert 3e6 in [benefit.cap_yuan for benefit in found.benefits]


def test_those_recognised_once_more_at_each_level_have_the_same_support(measures_of):
    body = (
        "海川市渔业促进办法\n第二条 对新获批的国家级、省级重点实验室，分别给予依托单位200万元、80万元奖励；"
        "对通过国家级、省级复评的，分别给予50万元、20万元奖励。\n"
    )
    (found,) = measures_of(body)
    assert [benefit.amount_yuan for benefit in found.benefits] == [2e6, 8e5, 5e5, 2e5]
