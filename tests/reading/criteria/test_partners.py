"""Partners: with whom somebody contracts, whom he brings to a listing or buys up, is asked nothing as an applicant."""

import pytest

from policymatch.domain.condition import OpaqueCriterion, leaves_of


@pytest.mark.parametrize(
    ("role", "text"),
    [
        ("condition", "须与本市企业签订渔业合作协议。"),
        ("own", "对推荐企业成功上市的中介机构，给予20万元奖励。"),
        ("own", "对辅导本市企业上市的券商，给予15万元奖励。"),
        ("condition", "被并购企业成立满4年，年营业收入3000万元以上。"),
        ("condition", "出租方与承租方不得为关联企业。"),
        ("condition", "联合体申报的，牵头单位须为企业，成员单位不超过5家。"),
    ],
)
def test_what_is_said_of_a_partner_is_left_open(read, role: str, text: str) -> None:
    leaves = list(leaves_of(read(**{role: text})))
    assert leaves
    assert all(isinstance(leaf, OpaqueCriterion) for leaf in leaves)


def test_those_who_contract_with_firms_of_a_place_may_be_elsewhere(asked) -> None:
    told = asked(own="对与本市企业签订技术合同的高校，给予10万元补助。")
    assert told == {("entity_type", "in", ("university",))}


@pytest.mark.parametrize("who", ["企业", "规模以上企业", "高新技术企业"])
def test_what_a_firm_must_set_up_is_left_open(read, who: str) -> None:
    condition = read(own=f"对{who}设立渔业研发机构的，给予10万元补助。")
    opaque = [leaf for leaf in leaves_of(condition) if isinstance(leaf, OpaqueCriterion)]
    assert [leaf for leaf in opaque if "研发机构" in leaf.quote.text]


def test_a_rank_and_above_beside_another_title_leaves_the_deed_asked(read) -> None:
    condition = read(own="对省级以上专精特新企业、瞪羚企业购买技术服务的，按20%给予补助，最高20万元。")
    titles, deed = condition.all
    assert set(titles.value) == {"specialised_sme", "little_giant", "gazelle"}
    assert isinstance(deed, OpaqueCriterion)


def test_a_team_that_has_founded_no_firm_is_not_asked_to_be_one(asked) -> None:
    told = asked(condition="参赛团队尚未注册成立企业，或注册成立企业不超过3年。")
    assert ("entity_type", "in", ("enterprise",)) not in told
    assert ("age_months", "<=", 36.0) in told


@pytest.mark.parametrize(
    "text",
    [
        "合作高校须为“双一流”高校。",
        "场地出租方须为国有企业或国有控股企业。",
        "企业控股股东须为注册在本市的企业。",
        "子公司申报的，母公司须为上市公司。",
    ],
)
def test_what_somebody_beside_the_applicant_must_be_is_left_open(read, text: str) -> None:
    leaves = list(leaves_of(read(condition=text)))
    assert leaves
    assert all(isinstance(leaf, OpaqueCriterion) for leaf in leaves)


def test_what_its_tenants_have_become_is_not_asked_of_a_place(asked) -> None:
    own = "对被认定为市级以上孵化器的，给予运营单位25万元奖励；其在孵企业获评高新技术企业的，每家奖励2万元。"
    told = asked(own=own)
    assert {leaf[0] for leaf in told} == {"platforms"}


def test_a_guarantor_is_not_asked_for_the_title_of_those_whom_it_backs(asked) -> None:
    told = asked(own="支持担保机构为科技型中小企业提供担保，对担保机构按担保额的1%给予补助。")
    assert told == {("industry", "has_any", ("融资担保",))}


def test_what_those_do_who_are_paid_is_left_open_whoever_they_are(read) -> None:
    condition = read(own="对承办国家级渔业赛事的企业或行业协会，按实际支出的30%给予补助，最高50万元。")
    opaque = [leaf for leaf in leaves_of(condition) if isinstance(leaf, OpaqueCriterion)]
    assert [leaf for leaf in opaque if "承办" in leaf.quote.text]


def test_branches_left_out_of_legal_persons_are_spared_nothing(asked) -> None:
    told = asked(condition="申报主体须为注册在本市的独立法人企业，分公司、个体工商户除外。")
    assert {("region", "in_region", "210100"), ("entity_type", "in", ("enterprise",))} <= told
    assert ("entity_type", "in", ("enterprise", "individual")) not in told


def test_a_title_left_out_of_another_bars_nobody_who_has_both(asked) -> None:
    told = asked(condition="企业须为有效期内的专精特新企业（不含创新型中小企业）。")
    assert {leaf for leaf in told if leaf[0] == "titles"} == {("titles", "has_any", ("specialised_sme",))}


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("申报单位不得是事业单位或社会团体。", {"institute", "university", "hospital", "association"}),
        ("申报单位不能是高校。", {"university"}),
        ("申报单位不得为企业。", {"enterprise"}),
    ],
)
def test_what_an_applicant_must_not_be_is_not_asked_of_it(asked, text: str, kinds: set[str]) -> None:
    (leaf,) = asked(condition=text)
    assert leaf[:2] == ("entity_type", "not_in")
    assert set(leaf[2]) == kinds


def test_a_sort_of_firms_that_may_not_apply_bars_no_other(asked) -> None:
    told = asked(condition="申报企业不得为房地产企业。")
    assert told == {("entity_type", "in", ("enterprise",))}


@pytest.mark.parametrize(
    "own",
    [
        "对入驻渔港平台的中小企业，给予平台使用费50%补贴，最高2万元。",
        "对本市企业并购境外企业的，按并购额的1%给予补助，最高100万元。",
    ],
)
def test_what_firms_do_is_left_open_though_their_sort_is_told(read, own: str) -> None:
    assert [leaf for leaf in leaves_of(read(own=own)) if isinstance(leaf, OpaqueCriterion)]
