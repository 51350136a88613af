"""Conditions as trees: all, any, none; what cannot be tested is kept and never drops out."""

import pytest

from policymatch.domain.condition import (
    AnyOf,
    Criterion,
    CriterionKind,
    Hardness,
    NoneOf,
    OpaqueCriterion,
    leaves_of,
)
from policymatch.domain.fields import Field


def _opaque(condition):
    return [leaf for leaf in leaves_of(condition) if isinstance(leaf, OpaqueCriterion)]


def _quoted(condition):
    return "".join(leaf.quote.text for leaf in leaves_of(condition) if leaf.quote)


def test_an_offer_names_its_applicant_before_it_says_what_is_given(asked):
    found = asked(own="对首次认定的高新技术企业，一次性给予20万元奖励。")
    assert ("titles", "has_any", ("high_tech",)) in found
    assert not {c for c in found if isinstance(c[2], float)}


def test_what_no_field_can_test_stays_as_an_opaque_criterion(read):
    condition = read(condition="产权清晰，管理制度健全。")
    assert [leaf.quote.text for leaf in _opaque(condition)] == ["产权清晰，管理制度健全"]


def test_every_sentence_of_a_list_is_quoted_by_some_leaf(read):
    text = "1．在本市注册；2．拥有稳定的研发团队；3．研发费用占比不低于5%；4．产品技术水平先进。"
    quoted = _quoted(read(condition=text))
    assert all(part in quoted for part in ("在本市注册", "稳定的研发团队", "不低于5%", "技术水平先进"))


def test_one_of_several_is_enough_where_the_head_says_so(read):
    text = "符合下列条件之一：1．上年度营业收入1000万元以上；2．拥有发明专利3项以上。"
    (group,) = (node for node in read(condition=text).all if isinstance(node, AnyOf))
    assert [leaf.field for leaf in leaves_of(group)] == ["revenue_yuan", "invention_patents"]


def test_a_part_that_opens_with_or_is_an_alternative(read):
    (group,) = read(condition="营业收入1000万元以上，或获得股权融资500万元以上").all
    assert isinstance(group, AnyOf)


def test_a_list_of_applicants_is_met_by_one_of_them(read):
    (group,) = read(target="高新技术企业、高等学校和科研院所").all
    assert isinstance(group, AnyOf)
    assert {leaf.field for leaf in leaves_of(group) if isinstance(leaf, Criterion)} == {
        "titles",
        "entity_type",
    }


def test_a_list_that_goes_on_with_others_leaves_them_open(read):
    (group,) = read(target="高新技术企业及创业服务机构").all
    assert isinstance(group, AnyOf)
    assert _opaque(group)


def test_exclusions_stand_under_none_but_a_clean_record_is_asked(read):
    condition = read(exclusion="房地产开发企业不予支持。近三年发生重大安全事故的不予支持。")
    assert any(isinstance(node, NoneOf) for node in condition.all)
    assert any(
        isinstance(n, Criterion) and n.field == "clean_record" and n.value is True for n in condition.all
    )


def test_preference_ranks_and_does_not_decide(read):
    leaves = list(leaves_of(read(condition="优先支持高新技术企业。")))
    assert leaves
    assert all(leaf.hardness is Hardness.PREFER for leaf in leaves)


def test_how_to_apply_gives_its_chief_steps_and_judgements(read):
    text = "申报单位填写申报书并提交材料。主管部门组织专家评审。评审结果公示5个工作日。"
    kinds = [leaf.kind for leaf in leaves_of(read(procedure=text))]
    assert kinds == [CriterionKind.PROCEDURAL, CriterionKind.DISCRETIONARY]


def test_of_many_steps_and_judgements_two_of_each_are_shown_in_their_order(read):
    text = "企业登录平台填报。企业提交申报材料。企业报送复印件。由区科技局初审确定。组织专家评审。择优遴选入围企业。"
    leaves = list(leaves_of(read(procedure=text)))
    assert [leaf.kind for leaf in leaves] == [CriterionKind.PROCEDURAL] * 2 + [
        CriterionKind.DISCRETIONARY
    ] * 2
    starts = [leaf.quote.start for leaf in leaves]
    assert starts[:2] == sorted(starts[:2])
    assert starts[2:] == sorted(starts[2:])


@pytest.mark.parametrize(
    "text", ["获得扶持的企业须承诺10年内不迁离本区。", "享受本政策的企业5年内迁出的，应退回已享受资金。"]
)
def test_what_binds_those_who_were_paid_is_shown_and_asked_of_nobody(read, text):
    (leaf,) = leaves_of(read(condition=text))
    assert leaf.kind is CriterionKind.PROCEDURAL
    assert leaf.quote.text in text


def test_what_an_office_does_asks_nothing_of_the_firm(read):
    condition = read(own="完善融资服务体系，为中小企业提供贷款贴息服务。")
    deciding = [leaf for leaf in leaves_of(condition) if leaf.decides]
    assert [leaf.field for leaf in deciding if isinstance(leaf, Criterion)].count("size_class") == 1
    assert not [leaf for leaf in deciding if isinstance(leaf, OpaqueCriterion)]


def test_an_offer_that_asks_nothing_at_all_proves_nothing_either(read):
    condition = read(own="推行企业开办“一窗办理”。")
    assert [leaf.kind for leaf in _opaque(condition)] == [CriterionKind.TESTABLE]


def test_persons_spoken_of_in_passing_never_rule_a_firm_out(read):
    leaves = leaves_of(read(own="鼓励引进海外高层次人才。"))
    assert not [leaf for leaf in leaves if isinstance(leaf, Criterion) and leaf.decides]


def test_the_same_criterion_stands_once(read):
    condition = read(target="在本市注册的企业", condition="在本市注册。")
    regions = [n for n in leaves_of(condition) if isinstance(n, Criterion) and n.field == "region"]
    assert len(regions) == 1


def test_a_place_that_is_waived_for_some_shuts_nobody_out(read):
    text = "在本市依法注册（境外渔业企业可不受注册地必须为本市的限制）。"
    (group,) = (node for node in read(condition=text).all if isinstance(node, AnyOf))
    assert _opaque(group)


def test_a_support_that_is_given_first_is_no_preference_for_the_firm(read):
    leaves = leaves_of(read(own="对高新技术企业，可优先配租公租房。"))
    (title,) = (leaf for leaf in leaves if isinstance(leaf, Criterion))
    assert title.hardness is Hardness.MUST


def test_rows_of_thresholds_begin_at_the_first(asked):
    assert ("revenue_yuan", ">=", 5_000_000.0) in asked(condition="年营业收入500万元、1000万元以上")
    found = asked(own="对年营业收入首次突破1亿元、5亿元的企业，给予奖励。")
    assert {one for one in found if one[0] == "revenue_yuan"} == {("revenue_yuan", ">", 100_000_000.0)}


def test_duties_of_offices_ask_nothing(read):
    condition = read(own="对高新技术企业给予奖励。（市科技局牵头，市财政局配合）")
    assert "牵头" not in _quoted(condition)


def test_what_stands_under_a_head_of_preference_only_ranks(read):
    text = "对符合以下条件之一的予以优先资助：1．从事人工智能领域研发；2．拥有发明专利3项以上。"
    leaves = list(leaves_of(read(condition=text)))
    assert {leaf.hardness for leaf in leaves} == {Hardness.PREFER}


def test_what_a_document_means_by_a_title_is_no_demand_to_hold_it(read):
    condition = read(target="高新技术企业是指注册在本市的国家高新技术企业。")
    titles = [leaf for leaf in leaves_of(condition) if isinstance(leaf, Criterion) and leaf.field == "titles"]
    assert all(leaf.hardness is Hardness.PREFER for leaf in titles)


def test_that_a_card_is_for_firms_is_not_asked_of_the_agents_that_an_offer_rewards(asked):
    found = asked(target="机器人产业企业", own="对符合条件的服务机构予以奖励。")
    assert not {c for c in found if c[0] == "entity_type"}


def test_who_is_told_between_the_giving_and_the_gift_is_asked(asked):
    found = asked(own="给予开展农村物流网络建设的客运企业资金扶持。")
    assert ("industry", "has_any", ("客运",)) in found


def test_an_offer_that_asks_nothing_is_still_no_promise(read):
    condition = read(own="免除出境水果包装厂提供无污染源证明材料。")
    assert [leaf.decides for leaf in _opaque(condition)] == [True]


def test_grades_of_one_support_are_alternatives(read):
    text = "对中小微企业按60%返还，对大型企业按30%返还。"
    groups = [node for node in read(own=text).all if isinstance(node, AnyOf)]
    assert [{leaf.field for leaf in leaves_of(group)} for group in groups] == [{"size_class"}]


def test_several_thresholds_on_one_figure_grade_a_support(read):
    text = "投资1000万元以上的项目，给予50万元；投资5000万元以上的项目，给予100万元。"
    groups = [node for node in read(own=text).all if isinstance(node, AnyOf)]
    assert any({leaf.value for leaf in leaves_of(g)} == {1e7, 5e7} for g in groups)


def test_a_title_and_the_first_item_that_ran_together_are_two_sentences(asked):
    found = asked(own="加大科技型企业扶持11.对首次认定的高新技术企业，给予20万元奖励。")
    assert ("titles", "has_any", ("high_tech",)) in found


def test_others_who_follow_suit_are_no_demand(read):
    leaves = list(leaves_of(read(condition="社会团体、律师事务所参照执行。")))
    assert not any(leaf.decides for leaf in leaves)


def test_titles_beside_some_that_no_table_knows_are_one_alternative(read):
    (group,) = read(own="对首次被评为中华老字号、地理标志的，给予20万元奖励。").all
    assert isinstance(group, AnyOf)
    assert any(isinstance(leaf, OpaqueCriterion) for leaf in leaves_of(group))


def test_titles_newly_had_in_one_list_are_alternatives(read):
    text = "对新备案入库的瞪羚企业和新认定的独角兽企业，给予20万元奖励。"
    groups = [node for node in read(own=text).all if isinstance(node, AnyOf)]
    assert [leaf.value for leaf in leaves_of(groups[0])][:2] == [("gazelle",), ("unicorn",)]


def test_each_of_several_bars_shuts_out(read):
    text = "有下列情形之一的，不得申报：1．被列入失信名单的；2．成立不满1年的；3．产权不清的。"
    clean, young, unclear = read(condition=text).all
    assert clean.field == "clean_record"
    assert all(isinstance(node, NoneOf) for node in (young, unclear))


def test_a_bar_belongs_to_the_words_before_the_comma(read):
    (node,) = read(condition="上市公司，不得申报。").all
    assert isinstance(node, NoneOf)


def test_that_support_is_not_given_again_asks_nothing_more(read):
    (leaf,) = leaves_of(read(condition="已享受其他部门财政补助的，不再享受奖励。"))
    assert leaf.field == "received"


def test_a_title_is_meant_as_widely_as_the_document_says(read):
    target = (
        "高新技术企业及金融服务机构。其中，高新技术企业是指注册在中关村示范区的国家高新技术企业和"
        "中关村高新技术企业。"
    )
    leaves = [leaf for leaf in leaves_of(read(target=target)) if isinstance(leaf, Criterion)]
    titles = [(leaf.value, leaf.decides) for leaf in leaves if leaf.field is Field.TITLES]
    assert titles == [(("high_tech", "中关村高新技术企业"), True)]
