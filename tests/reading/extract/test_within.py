"""Sentences that say who may apply, in paragraphs that are there for something else."""

import pytest

from policymatch.domain.condition import leaves_of

OFFERS = """某区促进科技创新若干措施
一、支持研发投入
1. 对首次认定的高新技术企业，给予20万元奖励。
二、支持平台建设
2. 对新认定的孵化器，给予50万元资助。
"""


def fields(measure):
    return {str(getattr(leaf, "field", "")) for leaf in leaves_of(measure.condition)}


@pytest.mark.parametrize(
    ("closing", "field"),
    [
        ("本措施自2025年7月1日起施行，有效期3年。申报单位须在本市登记注册、具有独立法人资格。", "region"),
        ("本措施由区科技局负责解释。申报单位近三年无严重失信记录，财务制度健全。", "clean_record"),
        (
            "本措施自2025年7月1日起施行。有下列情形之一的企业，取消申报资格：（1）近三年发生较大安全事故的；（2）被列入失信名单的。",
            "clean_record",
        ),
    ],
)
def test_what_the_closing_paragraph_asks_is_asked_for_all_that_its_act_offers(measures_of, closing, field):
    measures = measures_of(OFFERS + closing)
    assert len(measures) == 2
    assert all(field in fields(measure) for measure in measures)


def test_what_an_act_says_of_itself_behind_its_last_item_is_said_of_all_its_offers(measures_of):
    act = "某区促进科技创新若干措施\n一、支持研发\n对首次认定的高新技术企业，给予20万元奖励。\n二、支持扩产\n对购置设备的企业，给予50万元补助。\n"
    closing = (
        "本措施所称企业，是指在本区注册的法人单位；列入失信名单的不享受本措施。本措施由区科技局负责解释。"
    )
    measures = measures_of(act + closing)
    assert len(measures) == 2
    assert all("clean_record" in fields(measure) for measure in measures)


def test_a_bar_runs_on_through_its_items(measures_of):
    closing = (
        "本措施自2025年7月1日起施行。有下列情形之一的单位，不予支持：（1）停业的；（2）员工人数不足5人的。"
    )
    assert all("employees" in fields(measure) for measure in measures_of(OFFERS + closing))


def test_what_applicants_at_large_are_barred_by_is_asked_for_the_offers_of_all_chapters(measures_of):
    act = """某区科技创新专项资金实施细则
第一章 支持内容
第一条 对首次认定的高新技术企业，给予20万元奖励。
第二条 对新认定的孵化器，给予50万元资助。
第二章 申报与管理
第三条 对绩效评价优秀的项目，追加10万元支持。
第四条（不予支持情形） 申报单位有下列情形之一的，不予支持：
（一）近三年内发生重大安全事故的；
（二）同一项目已通过其他渠道获得区级财政资金支持的。
"""
    for measure in measures_of(act)[:2]:
        assert {"clean_record", "received"} <= fields(measure)


def test_a_sentence_about_applicants_is_no_heading_that_names_an_offer(measures_of):
    act = """某市科技创新政策申报通知
一、总体要求
（一）申报单位信用状况良好，无严重失信记录。
二、支持内容
（一）信用贷款贴息。对科技型中小企业的信用贷款，给予50%贴息。
（二）创新平台补助。对新建的企业技术中心，给予50万元补助。
"""
    measures = measures_of(act)
    assert len(measures) == 2
    assert all("clean_record" in fields(measure) for measure in measures)


@pytest.mark.parametrize("heading", ["一、申报项目类别及要求", "一、支持方向和申报要求"])
def test_a_heading_that_names_what_is_supported_beside_what_is_asked_holds_offers(measures_of, heading):
    call = f"""某市科技局关于组织申报后补助及奖励类项目的通知
{heading}
（一）高新技术企业认定奖励
支持对象：2022年度通过认定的高新技术企业。
支持方式：首次认定的每家一次性奖励10万元。
（二）研发投入后补助
支持对象：在本市注册的科技型中小企业。
申报条件：
1.上年度研发费用不低于50万元；
2.上年度营业收入增长10%以上。
支持方式：按研发费用的10%给予补助，最高50万元。
"""
    asked = [fields(measure) & {"titles", "region"} for measure in measures_of(call)]
    assert asked == [{"titles"}, {"titles", "region"}]


def test_whoever_cheats_or_is_listed_is_barred_in_the_words_of_a_bar(measures_of):
    closing = "三、监督管理\n3. 存在弄虚作假骗取资金、被列入失信主体名单的，不予支持。\n"
    assert all("clean_record" in fields(measure) for measure in measures_of(OFFERS + closing))


def test_what_makes_a_project_a_major_one_is_asked_where_the_next_sentence_pays_such(measures_of):
    major = "总投资在2亿元及以上的工业类、服务业类项目为重大项目。重大项目投资奖励可在第1条基础上，实行“一事一议”。"
    body = f"某县措施\n一、支持范围\n（一）投资奖励\n第1条 对购置设备的企业，按8%给予补助。\n第2条 {major}"
    _, last = measures_of(body)
    assert "project_investment_yuan" in fields(last)


REVOKED = """沈阳市渔业示范企业认定办法
第一条 对认定的渔业示范企业，给予6万元奖励。
第二条 {head}：
（一）提供虚假材料的；
（二）迁出本市的；
（三）近三年发生重大安全事故的。
第三条 本办法自2026年3月1日起施行。
"""


@pytest.mark.parametrize(
    "head",
    [
        "认定企业有下列情形之一的，取消其资格",
        "示范企业有下列情形之一的，撤销其渔业示范企业称号，并追回奖励资金",
        "有下列情形之一的，由市农业农村局取消示范企业资格，三年内不再受理其申报",
        "获得认定的企业出现下列情况之一的，予以摘牌",
    ],
)
def test_what_costs_a_holder_its_title_bars_nobody_from_applying(measures_of, head):
    (measure,) = measures_of(REVOKED.format(head=head))
    assert [leaf.field for leaf in leaves_of(measure.condition)] == ["titles"]


@pytest.mark.parametrize(
    "head",
    [
        "申报企业有下列情形之一的，取消其申报资格",
        "有下列情形之一的，不予认定",
        "有下列情形之一的企业，不得申报",
    ],
)
def test_what_bars_applicants_is_asked_and_honesty_in_applying_decides_nothing(measures_of, head):
    (measure,) = measures_of(REVOKED.format(head=head))
    held, false, moved, clean = leaves_of(measure.condition)
    assert (held.field, clean.field) == ("titles", "clean_record")
    assert (false.kind, moved.kind) == ("procedural", "testable")
