"""Facts of a document, against answers that are known from reading it."""

from datetime import date

import pytest

from policymatch.domain.document import Status
from policymatch.reading.metadata import document_facts
from policymatch.terms import load_terms

CARD = """北京市支持氢能产业创新发展
依据文件
《北京市关于支持氢能产业发展的若干政策措施》
发文机构
北京市经济和信息化局
发文字号
渔经信发〔2032〕64 号
发布日期
2022-08-11
工具分类
资金支持
服务对象
氢能领域重点企业
服务内容
1．对获评“专精特新”的企业给予奖励。
时间/频度
2022 年 8 月 11 日起，有效期 3 年
联络方式
北京市经济和信息化局：55520965"""

LETTER = """沈阳市人民政府办公室关于印发沈阳市支持企业创新若干措施的通知
沈政办发〔2023〕5号
各区、县（市）人民政府，市政府各部门：
《沈阳市支持企业创新若干措施》已经市政府同意，现印发给你们，请认真贯彻执行。
沈阳市人民政府办公室
2023年3月31日
（此件公开发布）
沈阳市支持企业创新若干措施
第一条 对首次认定的高新技术企业给予20万元奖励。
第二条 本措施自印发之日起施行，有效期五年。《沈阳市旧措施》（沈政办发〔2020〕34号）同时废止。"""


def test_a_card_gives_what_stands_below_its_labels(read):
    facts = read(CARD)
    assert facts.title == "北京市支持氢能产业创新发展"
    assert facts.issuer == "北京市经济和信息化局"
    assert facts.document_number == "渔经信发〔2032〕64号"
    assert (facts.issued_on, facts.effective_on, facts.expires_on) == (
        date(2022, 8, 11),
        date(2022, 8, 11),
        date(2025, 8, 10),
    )
    assert (facts.status, facts.region, facts.newcomers) == (Status.IN_FORCE, "110000", False)


def test_a_letter_gives_title_number_signature_and_term(read):
    facts = read(LETTER)
    assert facts.issuer == "沈阳市人民政府办公室"
    assert facts.document_number == "沈政办发〔2023〕5号"
    assert (facts.issued_on, facts.effective_on, facts.expires_on) == (
        date(2023, 3, 31),
        date(2023, 3, 31),
        date(2028, 3, 30),
    )
    assert facts.region == "210100"


def test_the_number_of_a_repealed_document_is_not_taken_for_its_own(read):
    assert read(LETTER.replace("沈政办发〔2023〕5号\n", "")).document_number is None


def test_a_field_of_a_card_may_stand_anywhere_and_run_over_two_lines(read):
    moved = CARD.replace("发文机构\n北京市经济和信息化局\n", "").replace(
        "联络方式\n", "发文机构\n北京市科学技术委员会、中关村科技园区管\n理委员会\n联络方式\n"
    )
    assert read(moved).issuer == "北京市科学技术委员会、中关村科技园区管理委员会"


def test_a_slash_is_no_number_and_the_first_of_several_days_counts(read):
    facts = read(CARD.replace("渔经信发〔2032〕64 号", "/").replace("2022-08-11", "2017-12-28/2019-08-15"))
    assert facts.document_number is None
    assert facts.issued_on == date(2017, 12, 28)


def test_several_numbers_of_a_card_are_kept_in_order(read):
    body = CARD.replace("渔经信发〔2032〕64 号", "渔商财务字〔2032〕17 号/渔商财务字[2032]19 号")
    assert read(body).document_number == "渔商财务字〔2032〕17号/渔商财务字〔2032〕19号"


def test_a_title_over_two_lines_is_one_and_its_number_below_is_read(read):
    body = (
        "广西壮族自治区人民政府办公厅印发关于支持\n广西新能源汽车推广应用若干措施的通知\n"
        "（桂政办发〔2021〕106号）\n各市人民政府："
    )
    facts = read(body)
    assert facts.title == "广西壮族自治区人民政府办公厅印发关于支持广西新能源汽车推广应用若干措施的通知"
    assert facts.document_number == "桂政办发〔2021〕106号"
    assert facts.region == "450000"


def test_issuers_written_without_a_break_are_told_apart(read):
    facts = read("湖北省商务厅武汉海关关于促进外贸降本增效若干措施的公告\n为深入贯彻，特制订以下措施：")
    assert facts.issuer == "湖北省商务厅、武汉海关"


def test_issuers_are_told_apart_as_the_signature_does(read):
    facts = read(
        "深圳市前海深港现代服务业合作区管理局国家税务总局深圳市税务局关于印发《措施》的通知\n"
        "深前海规〔2023〕4 号\n各有关单位：\n现予印发。\n深圳市前海深港现代服务业合作区管理局\n"
        "国家税务总局深圳市税务局\n2023 年5 月11 日\n"
        "一、本措施自2023 年5 月15 日起实施，有效期三年。"
    )
    assert facts.issuer == "深圳市前海深港现代服务业合作区管理局、国家税务总局深圳市税务局"
    assert (facts.effective_on, facts.expires_on) == (date(2023, 5, 15), date(2026, 5, 14))


def test_a_title_that_shortens_its_issuer_gets_the_name_of_the_signature(read):
    facts = read(
        "省农业农村厅关于印发若干措施的通知\n各市：\n现印发。\n湖北省农业农村厅\n2021年11月15日\n一、总体要求"
    )
    assert (facts.issuer, facts.region) == ("湖北省农业农村厅", "420000")


def test_the_head_of_printed_paper_is_no_title_but_tells_issuer_and_number(read):
    facts = read(
        "沈阳市人民政府文件\n沈政发〔2023〕5 号\n沈阳市人民政府关于印发沈阳市\n"
        "促进科技创新若干政策措施的通知\n"
        "各区、县（市）人民政府：\n沈阳市人民政府\n2023年3月1日\n第一条 为了。",
        title="",
    )
    assert facts.title == "沈阳市人民政府关于印发沈阳市促进科技创新若干政策措施的通知"
    assert (facts.issuer, facts.document_number) == ("沈阳市人民政府", "沈政发〔2023〕5号")


def test_several_issuers_of_printed_paper_are_all_named(read):
    facts = read(
        "辽宁省科学技术厅\n辽宁省财政厅\n国家税务总局辽宁省税务局\n文件\n辽科发〔2022〕15号\n"
        "关于印发《补助管理办法》的通知\n各市科技局：\n省科技厅　　省财政厅\n2022年5月8日\n第一章 总则",
        title="",
    )
    assert facts.title == "关于印发《补助管理办法》的通知"
    assert facts.issuer == "辽宁省科学技术厅、辽宁省财政厅、国家税务总局辽宁省税务局"
    assert (facts.issued_on, facts.region) == (date(2022, 5, 8), "210000")


PRINTED_HEADS = [
    (
        "渝山市科学技术局\n渝山市财政局\n关于印发《补助细则》的通知\n各区：",
        "渝山市科学技术局渝山市财政局关于印发《补助细则》的通知",
    ),
    (
        "渝山市科学技术局\n关于组织申报成果转化及\n有关项目的通知\n各区：",
        "渝山市科学技术局关于组织申报成果转化及有关项目的通知",
    ),
    ("沈阳市科学技术局文件\n沈科发〔2023〕4号\n关于组织申报项目的通知\n各区：", "关于组织申报项目的通知"),
    ("依据文件\n《关于支持首店发展的若干措施》\n发文机构\n某市商务局", "关于支持首店发展的若干措施"),
    ("某市支持创新办法\n关于印发的通知见附件\n各区：", "某市支持创新办法"),
    ("渝山市支持公司\n第一条 目的。", "渝山市支持公司"),
]


@pytest.mark.parametrize(("text", "title"), PRINTED_HEADS)
def test_a_text_that_begins_with_office_red_head_or_label_has_its_title_below(read, text, title):
    assert read(text).title == title


def test_who_printed_a_booklet_issued_it(read):
    facts = read("某市支持措施\n政策兑现手册\n编印：渝山市高新区管委会科技局\n一、卡1")
    assert facts.issuer == "渝山市高新区管委会科技局"


def test_ministries_that_a_title_sets_apart_by_blanks_are_told_apart(read):
    facts = read("科技部 财政部 国家税务总局关于修订印发《办法》的通知\n国科发火〔2016〕32号\n各省：")
    assert (facts.issuer, facts.region) == ("科技部、财政部、国家税务总局", "000000")


def test_the_number_in_the_name_of_the_attached_original_is_its_own(read):
    facts = read(
        "关于印发奖励办法的通知\n各镇：\n第一条 目的。\n临政办发〔2013〕158号关于印发奖励办法的通知.doc"
    )
    assert facts.document_number == "临政办发〔2013〕158号"


def test_days_in_chinese_numerals_are_read(read):
    facts = read(
        "苏州工业园区管委会关于科技创新的意见\n苏州工业园区管理委员会\n二〇二一年三月十二日\n一、目标"
    )
    assert facts.issued_on == date(2021, 3, 12)


def test_a_letter_that_lost_its_line_breaks_is_still_signed(read):
    facts = read(
        "广安市人民政府关于印发《广安市政策二十条》的通知\n"
        "各县（市、区）人民政府：《政策》已经审议通过，现印发给你们，请遵照执行。"
        "广安市人民政府2022年4月29日广安市政策二十条一、总则"
    )
    assert facts.issued_on == date(2022, 4, 29)


def test_days_in_running_text_are_no_signature(read):
    assert (
        read(
            "某办法\n各单位要在\n2023年12月30日前\n完成。2021年5月1日发布的旧办法不再执行，另行通知。"
        ).issued_on
        is None
    )


def test_what_a_collection_gave_is_kept_where_it_is_valid(read):
    facts = read(
        LETTER, issuer="某局", region="湖北武汉市东湖高新区", document_number="的通知渝府发〔2021〕20号"
    )
    assert facts.issuer == "某局"
    assert facts.region == load_terms().regions.code_of("东湖高新区")
    assert read(LETTER, region="乌有之乡").region == "210100"
    assert read(LETTER, document_number="无").document_number == "沈政办发〔2023〕5号"


def test_facts_once_found_stay_the_same_when_found_again(read):
    once = read(LETTER)
    assert document_facts(once, load_terms()) == once


@pytest.mark.parametrize(
    ("given", "issuer", "title", "region"),
    [
        ("湖北", "荆门市人民政府办公室", "关于支持企业的若干措施", "420800"),
        ("上海", None, "上海市黄浦区加快发展的若干措施", "310101"),
        ("上海", "上海市人民政府", "关于支持黄浦区发展的若干措施", "310000"),
        ("湖北", "合肥市人民政府", "关于支持企业的若干措施", "420000"),
        ("全国", "荆门市人民政府", "关于支持企业的若干措施", "000000"),
    ],
)
def test_a_region_told_too_broadly_is_narrowed_to_that_of_the_issuer(
    read, given: str, issuer: str | None, title: str, region: str
) -> None:
    facts = read(f"{title}\n第一条 给予奖励。", region=given, issuer=issuer)
    assert facts.region == region


@pytest.mark.parametrize(
    ("given", "issuer", "title", "region"),
    [
        ("辽宁", "国家文化基金", "国家文化基金青年项目申报指南", "000000"),
        ("辽宁", "财政部、税务总局", "关于延续小微企业税收优惠的公告", "000000"),
        ("辽宁", "财政部", "关于沈阳市税收试点的通知", "210000"),
        ("辽宁", "国家级沈北开发区管理委员会", "开发区奖励办法", "210000"),
        ("辽宁", "国家税务总局沈阳市税务局", "关于办税服务的公告", "210100"),
    ],
)
def test_what_a_ministry_issued_for_all_is_not_of_the_place_that_gathered_it(
    read, given: str, issuer: str, title: str, region: str
) -> None:
    assert read(f"{title}\n第一条 给予奖励。", region=given, issuer=issuer).region == region
