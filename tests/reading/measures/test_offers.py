"""Offers put together from labelled sentences."""

import pytest

from policymatch.reading.measures.labels import Label, Labeller
from policymatch.reading.measures.offers import offers_of
from policymatch.reading.measures.recognition import with_titles
from policymatch.reading.measures.training import MarkedDocument, labels_of, train_labeller
from policymatch.reading.measures.traits import traits_of
from policymatch.reading.measures.units import layout_of
from policymatch.reading.sections import paragraphs

BODY = """某市若干措施
一、支持研发
（一）鼓励企业加大投入。对企业按研发投入的10%给予补助。单个企业每年最高100万元。
（二）加强组织领导。各部门要密切配合。
（三）对机构分档支持。按照评估结果给予分档支持。
1．对优秀的机构给予50万元支持。
2．对良好的机构给予20万元支持。"""
BEGIN, INSIDE, OUTSIDE = Label.BEGIN, Label.INSIDE, Label.OUTSIDE


def laid_out(body):
    return layout_of(body, paragraphs(body))


def label_by(layout, begins):
    return [BEGIN if any(word in u.text for word in begins) else OUTSIDE for u in layout.units]


def test_an_offer_grows_back_over_the_lead_that_names_it():
    layout = laid_out(BODY)
    offer = offers_of(layout, label_by(layout, ["研发投入的10%"]))[0]
    assert layout.units[offer.lead].text == "（一）鼓励企业加大投入。"
    assert "10%" in layout.units[offer.first].text


def test_a_sentence_that_only_sets_the_cap_goes_on_with_its_offer():
    layout = laid_out(BODY)
    (offer,) = offers_of(layout, label_by(layout, ["研发投入的10%", "单个企业每年"]))
    assert "最高100万元" in layout.units[offer.last].text


def test_a_cap_goes_on_with_its_offer_on_a_line_of_its_own_and_not_under_a_number_of_its_own():
    body = """一、知识产权
对运营服务机构按交易金额的3%给予资助。
每家机构年度资助总额不超过30万元。
（二）每家机构每年享受本措施的资金最高1000万元。"""
    layout = laid_out(body)
    offers = offers_of(layout, label_by(layout, ["3%", "年度资助总额", "本措施"]))
    assert [layout.units[offer.last].text[:8] for offer in offers] == ["每家机构年度资助", "（二）每家机构每"]


def test_what_a_support_covers_goes_on_with_it():
    body = "一、仓储\n支持海外仓等跨境电商仓储设施建设。支持内容包括货架、搬运设备购置和系统开发等。"
    layout = laid_out(body)
    (offer,) = offers_of(layout, label_by(layout, ["支持海外仓", "支持内容"]))
    assert layout.units[offer.last].text.startswith("支持内容包括")


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("对首次进入全国20强的事务所，奖励150万元；", "首次被评为4A级的，奖励30万元。"),
        ("对市级创业孵化基地，资助20万元；", "获得省级创业孵化基地认定的，资助60万元。"),
        ("企业投资农业项目，投资1000万元以上的，按0.5%奖励；", "固定资产投资5000万元以上的，按1%奖励。"),
        ("排名前八的旅行社给予奖励，其中排第一至第三名的，各奖励9万元；", "排第四至第八名的，各奖励3万元。"),
        ("补贴标准为：初级900元、中级1200元。", "将紧缺工种补贴标准提高为：初级1100元、中级1500元。"),
        ("按投资额的5%给予补助。", "瞪羚企业，补助比例在原有基础上再提高3个百分点。"),
        ("采取后补助支持方式。", "按照转让费用的40%给予补贴。"),
        ("组织企业开展揭榜攻关。", "根据攻关投入予以支持，最高3000万元。"),
        ("支持社会投资机构合作设立子基金。", "在基金清算时，按超额收益的10%奖励管理团队。"),
    ],
)
def test_another_grade_for_whom_was_named_before_goes_on_with_the_offer(first, then):
    layout = laid_out(f"一、措施\n（一）{first}{then}")
    offers = offers_of(layout, label_by(layout, [first[:8], then[:8]]))
    assert [layout.units[offer.last].text for offer in offers] == [then]


def test_the_stages_of_a_support_are_one_offer():
    stages = ["其中对完成备案的，奖励20万元；", "对申请获受理的，奖励30万元；", "对成功挂牌的，奖励40万元。"]
    layout = laid_out("一、措施\n（一）对挂牌的企业，分阶段奖励90万元，" + "".join(stages))
    assert len(offers_of(layout, label_by(layout, [words[-12:] for words in stages]))) == 1


def test_the_steps_to_the_stock_market_are_one_offer_however_each_is_told():
    steps = [
        "企业通过证监局辅导验收后，奖励80万元；",
        "报送首发材料受理后，奖励90万元；",
        "发审会审核通过后，奖励60万元；",
        "股票上市，奖励70万元。",
    ]
    layout = laid_out("一、措施\n（一）支持企业上市。" + "".join(steps))
    assert len(offers_of(layout, label_by(layout, [words[:5] for words in steps]))) == 1


@pytest.mark.parametrize(
    ("closing", "offers"), [("同一工程获得不同等级奖项的，按最高等级奖励。", 1), ("", 3)]
)
def test_prizes_of_which_the_highest_alone_is_paid_are_one_offer(closing, offers):
    prizes = [
        "对建筑业企业的工程获得“金石杯”的，给予80万元奖励；",
        "对获得市优质工程奖的，给予20万元奖励；",
        "对获得区“青石杯”的，给予3万元奖励。",
    ]
    layout = laid_out("一、措施\n（一）鼓励创优。" + "".join(prizes) + closing)
    assert len(offers_of(layout, label_by(layout, [words[-16:] for words in prizes]))) == offers


def test_the_sorts_that_a_support_is_parted_into_are_one_offer():
    sorts = ["重大项目资助60万元。", "重点项目资助30万元。", "面上项目资助5万元。"]
    layout = laid_out("一、措施\n（一）科技项目分为重大项目、重点项目和面上项目。" + "".join(sorts))
    assert len(offers_of(layout, label_by(layout, sorts))) == 1


def test_an_offer_to_others_than_those_before_is_one_of_its_own():
    layout = laid_out("一、措施\n（一）对市级工程中心，资助20万元；对市级创新联盟，资助60万元。")
    assert len(offers_of(layout, label_by(layout, ["中心", "联盟"]))) == 2


def test_what_is_measured_otherwise_for_others_is_an_offer_of_its_own():
    body = "一、措施\n对标杆型孵化器给予2000万元支持。根据创业服务机构的服务成效，择优给予50万元支持。"
    layout = laid_out(body)
    assert len(offers_of(layout, label_by(layout, ["标杆型", "择优"]))) == 2


def test_sums_listed_for_one_support_are_one_offer_though_each_has_a_number():
    body = "服务内容\n1．国际标准补助金额不高于100万元；\n2．国家标准补助金额不高于30万元；\n3．对团体标准给予奖励。"
    layout = laid_out(body)
    offers = offers_of(layout, label_by(layout, ["国际", "国家", "团体"]))
    assert [layout.units[offer.last].text[:4] for offer in offers] == ["2．国家", "3．对团"]


def test_grades_of_one_support_are_one_offer():
    layout = laid_out(BODY)
    offers = offers_of(layout, label_by(layout, ["分档支持。按", "按照评估结果", "50万元", "20万元"]))
    assert "20万元" in layout.units[offers[-1].last].text
    assert len([o for o in offers if "万元" in layout.units[o.first].text]) == 0


def test_an_offer_that_is_graded_swallows_none_of_those_beside_it():
    body = """一、提高创新能力
方向1新材料应用奖励。对新材料产品分档奖励，单个产品最高500万元。
方向2医药品种奖励。对新药给予200万元奖励。
方向3智能制造奖励。对竣工的项目按一定比例分档奖励。
方向4绿色发展奖励。对节能项目给予300万元奖励。"""
    layout = laid_out(body)
    offers = offers_of(layout, label_by(layout, ["对新材料", "对新药", "对竣工", "对节能"]))
    assert [layout.units[offer.last].text[:4] for offer in offers] == [
        "对新材料",
        "对新药给",
        "对竣工的",
        "对节能项",
    ]


def test_a_document_about_a_title_offers_it_at_the_sentence_that_confers_it():
    body = "某市工程研究中心认定管理办法\n第一章 认定程序\n第一条 市科技局组织专家评审。\n第二条 公示无异议的，认定为某市工程研究中心。"
    layout = laid_out(body)
    labels = with_titles(layout, [OUTSIDE] * len(layout.units), "某市工程研究中心认定管理办法")
    assert [u.text for u, label in zip(layout.units, labels, strict=True) if label is BEGIN] == [
        "第二条公示无异议的，认定为某市工程研究中心。"
    ]


def test_a_document_about_a_title_offers_it_beside_another_that_was_found():
    title = "某市科技企业孵化器认定管理办法"
    body = f"{title}\n第一条 服务突出的孵化器可评定为年度标杆孵化器。\n第二条 公示无异议的，颁发“某市科技企业孵化器认定证书”。"
    layout = laid_out(body)
    found = label_by(layout, ["第一条"])
    assert [
        u.text[:3]
        for u, label in zip(layout.units, with_titles(layout, found, title), strict=True)
        if label is BEGIN
    ] == [
        "第一条",
        "第二条",
    ]
    assert with_titles(layout, label_by(layout, ["第二条"]), title) == label_by(layout, ["第二条"])


def test_a_refusal_confers_no_title():
    body = "某市示范企业认定办法\n第一条 弄虚作假的，撤销认定为示范企业的资格。"
    layout = laid_out(body)
    assert with_titles(layout, [OUTSIDE] * len(layout.units), "某市示范企业认定办法") == [OUTSIDE] * len(
        layout.units
    )


def test_rules_on_registering_products_offer_no_title():
    body = "医疗器械注册与备案管理办法\n第一条 审核通过的，确定为第二类医疗器械，予以备案。"
    layout = laid_out(body)
    nothing = [OUTSIDE] * len(layout.units)
    assert with_titles(layout, nothing, "医疗器械注册与备案管理办法") == nothing
    assert with_titles(layout, nothing, "医疗器械创新中心备案管理办法") != nothing


def test_a_labeller_learns_the_marks_it_was_shown():
    layout = laid_out(BODY)
    mark = (BODY.find("对企业按研发"), BODY.find("（二）加强") - 1)
    document = MarkedDocument(layout, ((mark,),))
    labels = labels_of(document)
    told = [(u.text, label) for u, label in zip(layout.units, labels, strict=True) if label is not OUTSIDE]
    assert told == [("对企业按研发投入的10%给予补助。", BEGIN), ("单个企业每年最高100万元。", INSIDE)]
    labeller = Labeller(train_labeller([document] * 8).model, bias=0.0)
    assert labeller.label(traits_of(layout)).labels == labels


def test_a_row_that_says_to_whom_on_one_line_and_how_much_on_the_next_is_one_offer():
    body = """培育壮大企业
对年营业收入首次超过20亿元、10亿元的物流企业，给予奖励。
分别给予企业50万元、20万元奖励。"""
    layout = laid_out(body)
    (offer,) = offers_of(layout, label_by(layout, ["分别给予"]))
    assert "首次超过20亿元" in layout.units[offer.first].text
    assert layout.units[offer.last].text.startswith("分别给予")


def test_a_line_that_gives_its_own_sum_is_no_first_half_of_the_next():
    layout = laid_out("对物流企业给予奖励10万元。\n分别给予企业50万元、20万元奖励。")
    (offer,) = offers_of(layout, label_by(layout, ["分别给予"]))
    assert layout.units[offer.first].text.startswith("分别给予")


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("对国家级的给予100%的配套，最高300万元；", "对省级的给予70%的配套，最高200万元。"),
        ("对获得国家级专利金奖的项目，给予15万元奖励。", "对获得省级专利金奖的项目，给予10万元奖励。"),
        ("对新获得国家级认证的机构，每个资助200万元。", "新获得省级认证的机构，每个资助100万元。"),
    ],
)
def test_the_same_for_another_level_is_a_grade_of_one_offer(first, then):
    layout = laid_out(f"某区办法\n第一条 {first}{then}")
    (offer,) = offers_of(layout, label_by(layout, ["100%", "70%", "万元"]))
    assert layout.units[offer.last].text == then


def test_another_thing_for_another_level_is_an_offer_of_its_own():
    layout = laid_out(
        "某区办法\n第一条 对获评国家级平台的，给予50万元奖励。对获评省级工厂的，给予30万元奖励。"
    )
    assert len(offers_of(layout, label_by(layout, ["万元"]))) == 2


def test_the_way_of_payment_between_a_support_and_its_rate_parts_no_two_offers():
    body = "一、支持企业投保，给予企业保费补贴支持。采用后补助支持方式。按照实际保费的30%给予企业补贴。"
    layout = laid_out(body)
    (offer,) = offers_of(layout, label_by(layout, ["支持企业投保", "保费的30%"]))
    assert "30%" in layout.units[offer.last].text


def test_another_sum_for_some_of_them_goes_on_with_how_much_there_is():
    layout = laid_out(
        "某市创业贷款\n一、贷款金额：贷款金额最高为200万元。对其中属于重点产业的企业，贷款金额最高为300万元。"
    )
    (offer,) = offers_of(layout, label_by(layout, ["其中"]))
    assert "200万元" in layout.units[offer.first].text
    assert "300万元" in layout.units[offer.last].text


def test_patents_of_each_kind_are_paid_for_by_an_offer_of_its_own():
    rights = [
        "获得国内发明专利授权的，每件资助2万元；",
        "获得实用新型专利授权的，每件资助1000元；",
        "获得外观设计专利授权的，每件资助300元。",
    ]
    layout = laid_out("一、措施\n（一）鼓励创造。" + "".join(rights))
    labels = [BEGIN if "发明" in u.text else INSIDE if "专利" in u.text else OUTSIDE for u in layout.units]
    assert len(offers_of(layout, labels, [0.01] * len(labels))) == len(rights)


@pytest.mark.parametrize(
    ("next_one", "offers"), [("工伤保险费率下调15%", 2), ("其中失业保险个人费率为0.2%", 1)]
)
def test_the_rate_of_each_insurance_is_lowered_by_an_offer_of_its_own(next_one, offers):
    layout = laid_out(f"一、措施\n（一）失业保险总费率按0.8%执行；{next_one}。")
    labels = [BEGIN if "总费率" in u.text else INSIDE if "保险" in u.text else OUTSIDE for u in layout.units]
    assert len(offers_of(layout, labels, [0.01] * len(labels))) == offers


@pytest.mark.parametrize(("deed", "offers"), [("参与制定国家标准", 1), ("参加境外展会", 2)])
def test_who_takes_part_in_what_others_lead_has_a_grade_of_it(deed, offers):
    told = ["对牵头制定国家标准的区内企业，给予40万元的奖励；", f"对{deed}的区内企业，给予10万元的奖励。"]
    layout = laid_out("一、措施\n（一）支持标准化。" + "".join(told))
    assert len(offers_of(layout, label_by(layout, [words[:8] for words in told]))) == offers


def test_the_steps_of_what_is_given_by_steps_are_one_offer_with_it():
    layout = laid_out(
        "一、奖励\n（一）对新设的贸易企业，按上年度纳税额分档次给予落户奖励。"
        "纳税额达到200万元的，奖励20万元。"
    )
    (offer,) = offers_of(layout, label_by(layout, ["对新设", "纳税额达到200万元"]))
    assert "分档次" in layout.units[offer.first].text
    assert "20万元" in layout.units[offer.last].text
