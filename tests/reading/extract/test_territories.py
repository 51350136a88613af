"""Where an item of a document is in force, told in a bracket with which the item ends."""

from policymatch.domain.condition import leaves_of

PILOT = """国务院关于在有条件的区域试点渔业开放若干措施的通知
一、推动渔业贸易创新
1.支持试点地区渔船进口，对进口的远洋渔船，免征关税。
有关部门对渔船加强检验。（适用范围：天津、福建自由贸易试验区和海南自由贸易港，以下除另有标注的措施外，适用范围同上）
2.对出境修理后复运进口的渔船，免征关税。上述渔船指在试点地区登记的渔船。（适用范围：海南自由贸易港）
3.对进口的渔具，免征进口环节增值税。
4.对进口的鱼苗，免征进口环节增值税（适用范围：上海市、江苏省）。
"""


def places(measure):
    leaves = leaves_of(measure.condition)
    return [leaf.value for leaf in leaves if str(getattr(leaf, "field", "")) == "region" and leaf.decides]


def quotes(measure):
    return " ".join(leaf.quote.text for leaf in leaves_of(measure.condition) if leaf.quote and leaf.decides)


def test_a_bracket_behind_an_item_says_where_the_item_is_in_force(measures_of):
    _, mended, _, fry = measures_of(PILOT)
    assert places(mended) == ["460000"]
    assert places(fry) == ["310000", "320000"]


def test_later_items_without_a_bracket_share_what_the_document_says_for_the_rest(measures_of):
    vessels, mended, tackle, fry = measures_of(PILOT)
    for measure in (vessels, tackle):
        assert "天津、福建自由贸易试验区和海南自由贸易港" in quotes(measure)
    for measure in (mended, fry):
        assert "天津" not in quotes(measure)


def test_a_bracket_of_a_heading_is_of_all_that_stands_under_it(measures_of):
    act = """某省促进渔业发展若干措施
一、渔港建设补助（适用范围：上海市、江苏省）
（一）对新建渔港，给予50万元补助。
（二）对改造渔港，给予20万元补助。
二、渔具补助
（一）对购置渔具的企业，给予5万元补助。
"""
    assert [places(measure) for measure in measures_of(act)] == [["310000", "320000"]] * 2 + [[]]


def test_zones_of_several_places_ask_for_one_of_the_places_and_leave_the_zone_open(measures_of):
    vessels, *_ = measures_of(PILOT)
    assert places(vessels) == ["120000", "350000", "460000"]
    assert "自由贸易试验区" in quotes(vessels)


def test_a_zone_within_a_place_asks_for_the_place_too(measures_of):
    act = PILOT.replace(
        "（适用范围：海南自由贸易港）", "（适用范围：海南自由贸易港内封关运作的海关特殊监管区域）"
    )
    mended = measures_of(act)[1]
    assert places(mended) == ["460000"]
    assert "监管区域" in quotes(mended)


def test_in_a_survey_of_places_an_item_is_in_force_where_its_act_or_the_line_over_it_says(measures_of):
    survey = """广东省绿色产品奖励汇总
各地的做法如下。
东莞市各镇区：
《甲镇科技资金管理办法》对通过绿色产品认定的，每个奖励2万元。
省内各地市：
《佛山市绿色产品培育方案》对通过绿色产品认定的，每个奖励1万元。
《广州市天河区绿色产品补贴办法》对通过绿色产品认定的，每个奖励3万元。
"""
    assert [places(measure) for measure in measures_of(survey)] == [["441900"], ["440600"], ["440106"]]


def test_an_act_that_an_item_goes_by_says_nothing_of_where_it_is_in_force(measures_of):
    act = "绿色产品奖励办法\n一、按照《佛山市绿色产品培育方案》对通过认定的，每个奖励1万元。\n"
    assert [places(measure) for measure in measures_of(act)] == [[]]
