"""Gifts told one after another, what heads them, and what is said of others beside them."""

import pytest

from policymatch.domain.condition import AnyOf, Criterion, Hardness, leaves_of
from policymatch.reading.criteria import Passage, PassageRole, read_condition
from tests.reading.criteria.leaves import told, untested


@pytest.mark.parametrize(
    "offer",
    [
        "首次在境内主板上市的，最高补助800万元；首次在科创板上市的，补助400万元；首次在新三板挂牌的，补助80万元。",
        "组织省内旅游团30人以上的，每人奖励10元；组织省外旅游团20人以上的，每人奖励20元。",
        "企业取得新产品鉴定证书；取得医疗器械注册证，投产后给予20万元奖励。",
        "取得发明专利产品证书的；取得新产品鉴定证书的，给予30万元奖励。",
    ],
)
def test_of_gifts_told_alike_one_is_enough(read, offer):
    condition = read(own=offer)
    ways = [node for node in condition.all if isinstance(node, AnyOf)]
    assert len(ways) == 1
    assert [node for node in condition.all if node not in ways] == []


def test_a_later_gift_by_another_figure_is_no_way_round_the_title(asked):
    offer = "对新认定的专精特新企业，给予20万元奖励。年营业收入5000万元以上的，给予30万元奖励。"
    assert asked(own=offer) == {("titles", "has_any", ("specialised_sme",))}


def test_a_grade_that_ends_where_another_begins_ends_nothing(read, terms):
    body, passages = "", []
    for text in (
        "按设备投资额分档给予补助：",
        "设备投资500万元以上不足1000万元的，给予30万元补助；",
        "设备投资1000万元以上的，给予60万元补助。",
    ):
        passages.append(Passage(role=PassageRole.OWN, start=len(body), end=len(body) + len(text)))
        body += text + "\n"
    condition = read_condition(body, passages, terms, "210100")
    assert {bound for bound, _ in told(condition, "equipment_yuan")} == {">="}


@pytest.mark.parametrize(
    ("offer", "title"),
    [
        ("（三）专精特新奖励。对新认定的专精特新“小巨人”企业，给予100万元奖励。", "little_giant"),
        ("（二）支持高新技术企业发展。对新认定的瞪羚企业，给予10万元奖励。", "gazelle"),
    ],
)
def test_a_heading_asks_for_no_title_beside_that_of_its_offer(read, offer, title):
    assert told(read(own=offer), "titles") == [("has_any", (title,))]


def test_a_heading_alone_tells_for_whom_an_offer_is(read):
    condition = read(own="（二）支持高新技术企业发展。给予研发费用10%的补助，最高50万元。")
    assert told(condition, "titles") == [("has_any", ("high_tech",))]


def test_names_in_quotation_marks_stand_in_one_list(read):
    condition = read(own="对“中国企业500强”“青岚企业100强”的，奖励10万元。")
    assert isinstance(condition.all[0], AnyOf)
    assert untested(condition) == ["对“中国企业500强”“青岚企业100强”的"]


def test_with_whom_an_offer_compares_is_no_applicant(read):
    condition = read(own="物流企业用地、用电等要素保障与工业企业享受同等待遇。")
    assert told(condition, "industry") == [("has_any", ("物流",))]


def test_pupils_are_counted_and_do_not_apply(read):
    condition = read(own="对符合条件的民办学校在校生人数，按生均公用经费的25%给予补助。")
    assert told(condition, "entity_type") == []


def test_applicants_of_another_kind_than_firms_are_asked_to_be_no_firm(read):
    condition = read(
        own="对从事文物保护的社会组织、商会，引进项目的，给予10万元奖励。",
        target="适用于在本县注册的工业企业。",
    )
    kinds = [value for _, value in told(condition, "entity_type")]
    assert kinds == [("association",)]


def test_a_firm_or_another_unit_need_be_no_firm(read):
    assert told(read(own="对获得省级质量奖的企业，给予20万元奖励。"), "entity_type") == [
        ("in", ("enterprise",))
    ]
    assert told(read(own="对获得省级质量奖的企业（单位），给予20万元奖励。"), "entity_type") == []


def test_only_the_part_that_prefers_ranks(read):
    condition = read(condition="应届博士毕业生，毕业于双一流建设高校，重点面向新材料专业。")
    opaque = {leaf.quote.text: str(leaf.hardness) for leaf in leaves_of(condition) if leaf.quote}
    assert opaque["重点面向新材料专业"] == "prefer"
    assert {hardness for words, hardness in opaque.items() if "重点" not in words} == {"must"}


def test_either_support_had_before_bars(read):
    condition = read(exclusion="已享受市政府“一事一议”优惠政策或其他部门财政补助的，不再享受奖励。")
    assert told(condition, "received") == [("has_none", ("市政府“一事一议”优惠", "其他部门财政补助"))]


def test_neither_of_two_supports_may_have_been_had_where_the_sentence_ends_with_them(read):
    condition = read(condition="同一项目未获得过省级财政资金支持或其他区级财政资金支持。")
    assert told(condition, "received") == [("has_none", ("省级财政资金", "其他区级财政资金支持"))]


def test_that_one_of_several_supports_is_had_is_asked_of_nobody(read):
    condition = read(own="对原创影片给予20万元奖励。", condition="同一部影片同一年度原则上仅限申报一种补贴。")
    assert not [leaf for leaf in leaves_of(condition) if leaf.quote and "仅限" in leaf.quote.text]


@pytest.mark.parametrize(
    "rule",
    [
        "各乡镇引进的项目，计入乡镇招商引资任务。",
        "项目投产后，由乡镇与开发区按50%比例进行分配。",
        "由县政府成立项目验收组验收确认。",
        "项目投资奖励按第二、三条执行。",
        "经验收没有达到投资规模的，在以后年度的奖励中抵扣。",
    ],
)
def test_what_offices_settle_is_asked_of_no_applicant(read, rule):
    condition = read(own="对新引进的工业项目，按投资额的5%给予奖励。", condition=rule)
    assert not [
        leaf for leaf in leaves_of(condition) if leaf.decides and leaf.quote and leaf.quote.text in rule
    ]


def test_a_firm_that_takes_people_on_is_told_once_for_all_that_it_may_have(terms):
    body = "返乡人员创办的企业，招用毕业生的，每人补贴1000元；招用退役军人的，每人补贴1200元。\n"
    start = body.index("招用退役")
    passages = [Passage(role=PassageRole.OWN, start=start, end=len(body) - 1)]
    condition = read_condition(body, passages, terms, "210100")
    assert told(condition, "entity_type") == [("in", ("enterprise",))]
    assert "返乡人员创办的企业" in untested(condition)


def test_only_titles_are_left_out_that_the_offer_names_anew(read):
    condition = read(own="支持软件企业发展。对高新技术企业，给予10万元奖励。")
    fields = {str(leaf.field) for leaf in leaves_of(condition) if isinstance(leaf, Criterion)}
    assert {"titles", "industry"} <= fields


def test_a_note_that_prefers_some_makes_no_preference_of_what_it_stands_in(read):
    condition = read(condition="引进对象为海外专家（同等条件下优先支持青年专家），身体健康。")
    assert [leaf.hardness for leaf in leaves_of(condition)] == [Hardness.MUST]


@pytest.mark.parametrize("rank", ["评审时予以加分", "项目评审时实施加分奖励", "在评选中予以倾斜", "优先支持"])
def test_all_that_is_told_before_points_are_added_only_ranks(read, rank):
    condition = read(condition=f"有创投机构跟进投资的，申报企业为瞪羚企业的，{rank}。")
    assert {leaf.hardness for leaf in leaves_of(condition)} == {Hardness.PREFER}


def test_what_must_be_met_stays_a_demand_beside_those_who_get_more_points(read):
    condition = read(condition="申报企业应为瞪羚企业，对新能源企业予以倾斜。")
    assert [leaf.hardness for leaf in leaves_of(condition) if isinstance(leaf, Criterion)] == [
        Hardness.MUST
    ] * 2
