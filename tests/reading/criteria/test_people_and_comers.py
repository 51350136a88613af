"""People whom firms take on or who found firms, and firms that come from elsewhere."""

from policymatch.domain.condition import leaves_of


def test_talents_whom_firms_take_on_are_given_something_and_not_the_firms(asked):
    told = asked(own="对创业企业招用的高层次人才，按照本市人才办法给予20万元支持。")
    assert ("entity_type", "in", ("individual",)) in told
    assert ("entity_type", "in", ("enterprise",)) not in told


def test_people_who_are_given_at_most_a_sum_a_year_apply_themselves(asked):
    told = asked(own="对符合条件的外国专家给予每年最高80万元的补助。")
    assert ("entity_type", "in", ("individual",)) in told


def test_those_who_won_a_contest_are_people(asked):
    told = asked(own="获奖选手可申请认定为相应层次的技能人才。")
    assert ("entity_type", "in", ("individual",)) in told


def test_firms_are_paid_for_talents_whom_they_take_on(asked):
    told = asked(own="对企业招用的高层次人才，给予企业每人2万元补助。")
    assert ("entity_type", "in", ("enterprise",)) in told


def test_the_size_of_what_people_found_is_asked_of_nobody(asked_fields):
    own = "对首次创办小微企业或从事个体经营且正常经营1年以上的就业困难人员，给予1万元补贴。"
    assert "size_class" not in asked_fields(own=own)


def test_firms_from_afar_need_not_be_where_they_come_to(asked_fields):
    own = "国内外知名酒店等旅游企业入驻沈阳，营业面积1万平方米以上的，给予50万元奖励。"
    assert "region" not in asked_fields(own=own)
    assert "region" in asked_fields(own="对在沈阳注册的旅游企业，给予50万元奖励。")


def test_parks_among_titles_that_were_given_are_platforms(read):
    own = "对新认定的国家级农产品流通示范企业、物流园区、电商示范基地，给予30万元奖励。"
    named = {leaf.field: leaf.value for leaf in leaves_of(read(own=own)) if hasattr(leaf, "field")}
    assert named["titles"] == ("国家级农产品流通示范企业",)
    assert named["platforms"] == ("物流园区", "国家级电商示范基地")


def test_a_level_alone_is_that_of_the_name_behind_it(read):
    own = "对首次获评国家级、省级标准化流通企业、物流龙头企业的，给予30万元奖励。"
    named = {leaf.field: leaf.value for leaf in leaves_of(read(own=own)) if hasattr(leaf, "field")}
    assert "国家级标准化流通企业" in named["titles"]


def test_a_team_newly_chosen_by_a_province_holds_its_name(read):
    told = [
        leaf
        for leaf in leaves_of(read(own="对新入选的省领军型创新团队给予最高90万元的补助。"))
        if hasattr(leaf, "field")
    ]
    assert ("titles", ("省领军型创新团队",)) in [(leaf.field, leaf.value) for leaf in told]
    chosen = leaves_of(read(own="举办大赛，对入选的优秀创新团队给予最高90万元的补助。"))
    assert "titles" not in [leaf.field for leaf in chosen if hasattr(leaf, "field")]
