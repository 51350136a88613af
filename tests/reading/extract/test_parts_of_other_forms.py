"""Parts of a sentence that give in another form than the part before, and the front that they share."""

import pytest

from policymatch.domain.condition import Criterion, leaves_of
from policymatch.domain.measure import MeasureKind

HEAD = "沈阳市浑南区稳定经济若干措施\n一、支持企业发展\n"


def asked(measure):
    return {str(x.field) for x in leaves_of(measure.condition) if isinstance(x, Criterion)}


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (
            "对于应用效果好的示范项目，给予资金支持，对于形成的新产品予以优先采购。",
            [MeasureKind.GRANT, MeasureKind.PROCUREMENT],
        ),
        (
            "支持园区建设检测平台，按建设投入给予最高90万元资金补助，并根据服务绩效给予最高20万元奖励。",
            [MeasureKind.GRANT, MeasureKind.AWARD],
        ),
        (
            "组织专业机构为初创企业提供辅导、投资等服务，根据服务绩效对符合条件的机构予以奖励。",
            [MeasureKind.SERVICE, MeasureKind.AWARD],
        ),
        (
            "对科技人才创业项目，给予100万元、200万元的创业启动补助，并给予两年内合计不超过300万元银行贷款的全额贴息补助。",
            [MeasureKind.GRANT, MeasureKind.INTEREST_SUBSIDY],
        ),
        (
            "开展中小企业领军人才培训，支持符合条件的小巨人企业设立博士后工作站。",
            [MeasureKind.TALENT, MeasureKind.TALENT],
        ),
    ],
)
def test_another_form_behind_a_comma_is_a_measure_of_its_own(measures_of, text, kinds):
    assert [measure.kind for measure in measures_of(HEAD + text)] == kinds


def test_a_part_that_names_no_one_is_shown_with_its_whole_sentence(measures_of):
    text = "支持园区建设检测平台，按建设投入给予最高90万元资金补助，并根据服务绩效给予最高20万元奖励。"
    first, part = measures_of(HEAD + text)
    assert (part.start, part.end) == (first.start, len(HEAD + text))
    assert [(b.cap_yuan) for b in part.benefits] == [20e4]


def test_a_tax_given_back_for_what_is_bought_is_for_those_freed_of_duties_before(measures_of):
    duties, refund = measures_of(
        HEAD + "对经认定的外资研发中心，进口科研用品免征进口关税、消费税，采购国产设备按规定全额退还增值税。"
    )
    assert duties.kind is refund.kind is MeasureKind.TAX
    assert "ownership" in asked(refund)


def test_what_comes_of_a_project_is_asked_whom_the_sentence_is_for(measures_of):
    _, bought = measures_of(
        HEAD
        + "支持高校、企业等创新主体，围绕生物医药领域，开展示范项目建设，对于应用效果好的项目，给予资金支持，对于形成的新产品予以优先采购。"
    )
    assert {"entity_type", "industry"} <= asked(bought)


def test_others_have_what_an_article_gives(measures_of):
    rent, _, others = measures_of(
        "沈阳市浑南区支持专业服务业若干措施\n1.税务师事务所入驻大厦的，按30元/平方米/月给予租金支持。\n"
        "2.对新设立的事务所，给予10万元奖励。\n附则\n1.本措施由区财政局解释。\n"
        "2.入驻大厦的法律、会计服务机构，可参照本措施第1条享受租金支持。\n"
    )
    assert others.kind is MeasureKind.RENT
    assert others.benefits == rent.benefits


def test_a_list_of_clusters_that_is_published_confers_the_title(measures_of):
    body = (
        "沈阳市浑南区促进产业集群发展管理办法\n第一条 为促进发展，制定本办法。\n"
        "第二条 区工信局组织复审，形成“浑南区产业集群”名单，在官方网站公示无异议后发布。\n"
    )
    assert [measure.kind for measure in measures_of(body)] == [MeasureKind.TITLE]


def test_money_behind_a_recommendation_is_had_for_itself(measures_of):
    recommended, paid = measures_of(
        "沈阳市测绘产业措施\n（一）提升平台。对服务突出的市级测绘技术中心优先推荐为省级平台，"
        "对符合条件的国家级测绘实验室予以资金支持。"
    )
    assert "推荐" in recommended.title
    assert [b.amount_yuan for b in paid.benefits] == [None]
    assert paid.kind is MeasureKind.GRANT
