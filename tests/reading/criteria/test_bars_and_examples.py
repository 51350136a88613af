"""Bars told by what is lost, examples of what is barred, what bars nobody, and what is no age."""

CLEAN = ("clean_record", "=", True)


def test_who_loses_the_right_to_apply_by_his_record_must_have_a_clean_one(asked):
    assert CLEAN in asked(condition="申报企业若被列入经营异常名录的，将取消其申报资格。")
    assert CLEAN not in asked(condition="申报企业弄虚作假的，取消其申报资格。")


def test_examples_of_what_is_barred_bar_no_trade(asked_fields):
    barred = "下列项目不予支持：①应当由业主自建的项目。如：港口岸电、矿山复绿等项目；②重复建设的项目。"
    assert "industry" not in asked_fields(exclusion=barred)
    assert "industry" in asked_fields(exclusion="下列企业不予支持：①房地产企业；②重复建设的企业。")


def test_to_be_a_legal_person_bars_nobody(asked):
    told = asked(exclusion="下列项目不予支持：①多个企业法人拼合的项目；②没有立项的项目。")
    assert not any(field == "independent_legal_person" for field, _, _ in told)
    lacked = asked(exclusion="下列单位不予支持：①不具有独立法人资格的；②没有立项的。")
    assert ("independent_legal_person", "=", True) in lacked


def test_how_long_something_is_to_run_or_has_run_is_no_age(asked_fields):
    assert "age_months" not in asked_fields(condition="申报单位承诺继续经营3年以上。")
    assert "age_months" not in asked_fields(condition="每座换电站已投入运营4个月以上。")
    assert "age_months" in asked_fields(condition="申报企业已持续经营3年以上。")


def test_a_team_that_sets_an_example_is_a_team(asked):
    own = "对服务农户成效突出的示范团队，给予6万元奖励。"
    assert ("entity_type", "in", ("team",)) in asked(own=own)
    assert ("entity_type", "in", ("team",)) not in asked(own="对示范农场，给予6万元奖励。")
