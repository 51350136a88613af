"""Facts of documents of districts, which often name no issuer and run their title over two lines."""

import pytest

from policymatch.reading.metadata.region import region_of
from policymatch.terms import load_terms


def test_a_district_that_names_no_issuer_is_known_by_what_it_calls_its_own(read):
    body = "关于深化人才制度改革的意见\n结合我区实际，提出如下意见。\n围绕温州市鹿城区、温州市产业，全区推进；鹿城区人才办负责。温州市。"
    assert read(body).region == "330302"
    assert read(body.replace("我区", "实际").replace("全区", "全面")).region == "330300"


def test_a_title_in_two_lines_is_read_whole(read):
    body = "进一步加快现代服务业\n高质量发展的若干政策意见\n为推进浑南区现代服务业发展，制定本意见。"
    assert read(body).title == "进一步加快现代服务业高质量发展的若干政策意见"


def test_a_text_in_one_line_has_the_title_of_the_act_that_it_issues(read):
    head = "各县区人民政府：《关于支持技术转移的若干政策》已经市政府审议通过，现印发给你们。"
    body = head + "一、对技术转移机构给予补助。" * 20
    assert read(body).title == "关于支持技术转移的若干政策"
    assert read(body, title="").title == "关于支持技术转移的若干政策"


def test_a_text_in_one_line_that_names_no_act_has_its_first_words_for_a_title(read):
    body = "对技术转移机构给予补助。" * 40
    assert read(body).title == body[:200]


def test_labels_that_share_a_line_are_told_apart(read):
    body = (
        "关于印发软件产业若干措施的通知\n"
        "发布机构：沈阳市浑南区科技局；文号：沈浑科发〔2025〕4号；生成日期：2025年7月31日。\n"
        "一、对软件企业给予奖励。"
    )
    facts = read(body)
    assert (facts.issuer, facts.document_number) == ("沈阳市浑南区科技局", "沈浑科发〔2025〕4号")
    assert str(facts.issued_on) == "2025-07-31"


def test_a_page_may_tell_the_time_of_day_and_where_it_comes_from(read):
    body = "软件产业奖励申报要求\n来源：沈阳市浑南区人民政府 发布时间：2019-03-30 15:24:36\n一、对软件企业给予奖励。"
    assert read(body).issuer == "沈阳市浑南区人民政府"
    assert str(read(body).issued_on) == "2019-03-30"


def test_who_explains_an_act_issued_it_where_nobody_else_is_named(read):
    body = "促进开放的若干政策意见\n一、对企业给予奖励。\n本政策由沈阳市浑南区人民政府负责解释。"
    assert read(body).issuer == "沈阳市浑南区人民政府"
    assert read(body.replace("沈阳市浑南区人民政府", "区商务局")).issuer is None


def test_a_title_stands_without_the_number_before_it_and_the_day_behind_it(read):
    facts = read("沈浑政规[2019]1号留商奖励政策\n来源：本站\n第一条 对企业给予奖励。")
    assert (facts.title, facts.document_number) == ("留商奖励政策", "沈浑政规〔2019〕1号")
    dated = read("沈阳市人民政府关于印发若干举措的通知（2023 年1 月20 日）\n各区人民政府：\n一、给予奖励。")
    assert dated.title == "沈阳市人民政府关于印发若干举措的通知"


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("沈阳市浑南区促进科技创新若干政策", "210112"),
        ("关于印发《深圳市南山区产业发展专项资金管理办法》的通知", "440305"),
        ("北京市支持中关村科学城若干措施", "110000"),
        ("湖北省武汉市东湖高新区若干政策", "420100"),
        ("义乌经济开发区扶持模具产业办法", "330782"),
    ],
)
def test_a_title_that_names_a_city_and_its_district_is_of_the_district(title, code):
    assert region_of(None, title, "", load_terms()) == code


def test_an_office_of_a_province_that_names_none_is_of_the_province_around_what_it_names(read):
    body = (
        "省经信厅办公室关于开展数字化转型促进中心建设工作的通知\n"
        "各市、州、直管市、神农架林区经信局，请组织申报，结合我省实际，动员龙头企业申报。"
    )
    assert read(body).region == "420000"


def test_the_last_day_to_apply_is_no_day_of_issue(read):
    body = "关于组织开展创新券申领工作的通知\n支持内容：每家企业最高申领20万元\n截止：2026-11-05"
    assert read(body).issued_on is None


def test_a_district_named_in_short_outweighs_the_province_whose_plan_is_named_once(read):
    body = (
        "领军人才政策\n对符合鹿城区产业导向的项目给予补助，项目须在鹿城投产。对入选浙江省创新团队的给予资助。"
    )
    assert read(body).region == "330302"
    assert read(body.replace("在鹿城投产", "在本地投产").replace("鹿城区", "本地")).region == "330000"


def test_a_text_that_bids_people_come_to_a_place_to_found_firms_courts_newcomers(read):
    assert read("领军人才政策\n支持海外人才来鹿城创业。对创业项目给予补助。").newcomers
    assert not read("领军人才政策\n支持本区人才创业。对创业项目给予补助。").newcomers


def test_the_zone_of_some_side_of_a_town_tells_no_district_of_that_name():
    assert region_of(None, "东城经济开发区扶持模具产业办法", "", load_terms()) is None


def test_what_is_given_to_those_who_move_in_from_outside_of_the_place_courts_newcomers(read):
    offer = "一、落户奖励\n对鹿城区外入驻大厦的动漫企业，给予三年租金补贴。"
    assert read(offer).newcomers
    assert not read(offer.replace("鹿城区外", "鹿城区")).newcomers


def test_people_bid_come_in_one_sentence_of_many_court_no_firms_from_elsewhere(read):
    others = "对储能企业购置检测设备给予补助，支持建设中试产线。" * 40
    assert not read(f"储能产业措施\n鼓励海外高端人才来鹿城创业。{others}").newcomers
    assert read(f"储能产业措施\n鼓励市外储能企业来鹿城投资。{others}").newcomers


def test_a_leaflet_with_a_telephone_for_investors_courts_newcomers(read):
    leaflet = "鹿城动漫大厦配套政策\n1、针对动漫企业，连续两年给予每年最高20万元补贴。\n"
    assert read(leaflet + "招商电话\n0577-1234567").newcomers
    assert not read(leaflet + "咨询电话\n0577-1234567").newcomers


def test_the_office_that_a_guide_says_has_the_matter_in_hand_issued_it(read):
    guide = "技改奖补办事指南\n一、申请条件\n在鹿城区注册。\n" + "二、材料\n" * 40
    told = guide + "七、业务主管部门\n温州市鹿城区经济和信息化局\n联系电话：0577-1234567"
    assert read(told).issuer == "温州市鹿城区经济和信息化局"
    explained = told + "\n本指南由温州市鹿城区发展和改革局负责解释。"
    assert read(explained).issuer == "温州市鹿城区发展和改革局"


def test_a_day_run_into_the_source_of_a_page_is_when_it_was_put_online(read):
    facts = read("鹿城区项目引荐奖励办法\n2018-03-05来源：鹿城区发改局\n第一条 为鼓励引荐，制定本办法。")
    assert (facts.issuer, str(facts.issued_on)) == ("鹿城区发改局", "2018-03-05")


def test_the_day_of_an_act_in_a_list_of_bases_is_none_of_the_text_over_them(read):
    body = "创业贷款\n1．中华人民共和国就业促进法；\n2．某省就业条例（2010年4月6日，省人大常委会审议通过）；\n对创业者给予贷款。"
    assert read(body).issued_on is None


@pytest.mark.parametrize("byline", ["2020-03-04 11:20:21", "沈阳市 2020-03-04", "发表时间：2020-03-04 11:20"])
def test_the_day_of_a_page_may_stand_behind_a_place_or_before_the_time_of_day(read, byline):
    assert str(read(f"浑南区参展补贴\n{byline}\n对企业给予补贴。").issued_on) == "2020-03-04"


def test_the_site_of_an_office_has_the_text_from_the_office(read):
    assert read("就业扶持政策清单\n来源：沈阳市人力资源和社会保障局官网\n对企业给予补贴。").issuer == (
        "沈阳市人力资源和社会保障局"
    )


def test_a_zone_promises_more_than_others_to_those_who_settle_there(read):
    settling = "对新落户的企业给予奖励。"
    assert read(f"浑南创新小镇优惠政策\n{settling}").newcomers
    assert not read("浑南创新小镇优惠政策\n对企业给予奖励。").newcomers
    assert not read(f"创业优惠政策\n{settling}").newcomers


def test_a_plan_of_the_province_that_opens_a_title_is_no_office_of_it():
    body = "在浑南区申报入选的，给予奖励。"
    terms = load_terms()
    assert region_of(None, "省“英才计划”政策", body, terms) == "210112"
    assert region_of(None, "省科技厅英才政策", body, terms) == "210000"


def test_whence_a_page_has_its_text_when_and_under_which_number_may_stand_on_one_line(read):
    head = "来源：沈阳市浑南区人民政府办公室　　时间：2026-03-02　　沈浑政办规〔2026〕4号"
    facts = read(f"浑南区支持冷链物流发展若干措施\n{head}\n一、对冷链企业给予奖励。")
    assert facts.issuer == "沈阳市浑南区人民政府办公室"
    assert str(facts.issued_on) == "2026-03-02"
    assert facts.document_number == "沈浑政办规〔2026〕4号"


def test_a_time_that_stands_alone_is_no_day_of_issue(read):
    assert read("浑南区冷链物流补贴申报\n时间：2026-03-02\n一、对冷链企业给予奖励。").issued_on is None


def test_investors_whom_townships_are_told_to_court_are_bidden_by_nobody(read):
    gifts = "对新引进的物流项目给予奖励。对新引进的食品企业给予补助。对新引进的总部给予租金补贴。"
    told = "鼓励街道开展招商引资。完成招商引资任务的街道优先安排用地。"
    assert not read(f"产业若干措施\n{gifts}{told}").newcomers
    assert read(f"产业若干措施\n{gifts}加强产业链招商。组织专题招商活动。").newcomers


def test_a_county_that_calls_itself_so_is_found_by_its_name_in_short(read):
    text = "民宿发展办法\n我县财政安排专项资金。在蓝山新建民宿的，奖励2万元。来蓝山办展的，我县给予补助。"
    assert read(text).region == "431127"
    assert read(text.replace("我县", "本次")).region is None
    assert read(text.replace("来蓝山", "来新田")).region is None


def test_what_is_paid_for_new_projects_beside_newcomers_and_courtings_is_paid_to_whoever_brings_them(read):
    new = "对新上的冷链项目给予奖励。对新建项目给予补助。新建食品项目一年未开工的收回土地。"
    come = "对新引进的总部项目给予奖励。对将业务迁回我县的企业给予补助。各街道招商落户到园区的项目按此执行。"
    assert read(f"重点产业若干措施\n{new}{come}").newcomers
    assert not read(f"重点产业若干措施\n{new}").newcomers
    long = "加强统筹，完善服务，优化环境。" * 400
    assert not read(f"重点产业若干措施\n{new}{come}{long}").newcomers
