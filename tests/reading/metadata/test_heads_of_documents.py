"""Title, number, issuer, day and region where the head of a document is laid out otherwise."""

from datetime import date

import pytest

GIFT = "\n第一条 对企业给予20万元奖励。"
ACT = "沈阳市支持企业创新若干措施"


@pytest.mark.parametrize(
    "line",
    [
        "沈科发〔２０２４〕３号",
        "沈科发〔2024〕3号（规范性文件编号：SYKJ-2024-009）",
        "沈科发〔2024〕3号  SYKJ01-2024-0009",
        "沈科发〔2024〕3号 有效",
        "编号：沈科发〔2024〕3号",
    ],
)
def test_a_number_is_read_whatever_stands_round_it(read, line):
    assert read(f"{ACT}\n{line}{GIFT}").document_number == "沈科发〔2024〕3号"


@pytest.mark.parametrize(
    ("head", "number"),
    [
        ("沈阳市商务局公告\n2024年第5号", "沈阳市商务局公告2024年第5号"),
        ("沈阳市人民政府令\n第3号", "沈阳市人民政府令第3号"),
    ],
)
def test_the_number_of_an_order_may_go_over_two_lines(read, head, number):
    assert read(f"{head}\n现将有关事项公告如下。").document_number == number


@pytest.mark.parametrize(
    ("body", "title"),
    [
        (f"关于印发《{ACT}》\n的通知\n各有关单位：{GIFT}", f"关于印发《{ACT}》的通知"),
        (f"3.支持企业创新\n{ACT}{GIFT}", ACT),
        (f"日）\n关于印发{ACT}的通知{GIFT}", f"关于印发{ACT}的通知"),
        (f"沈阳高新区管委会，驻区单位：\n关于印发{ACT}的通知{GIFT}", f"关于印发{ACT}的通知"),
    ],
)
def test_the_title_is_the_line_that_is_one(read, body, title):
    assert read(body).title == title


def test_a_list_of_supports_is_called_by_its_name_and_not_by_its_columns(read):
    body = "沈阳市工业扶持政策一览表\n序号\t支持方向\t支持条件\n1\t技术改造\t投资500万元以上"
    assert read(body, title="").title == "沈阳市工业扶持政策一览表"


@pytest.mark.parametrize(
    ("title", "signed", "issuer"),
    [
        (
            "沈阳市科学技术局等二部门关于支持创新的若干措施",
            "沈阳市科学技术局\n沈阳市财政局",
            "沈阳市科学技术局、沈阳市财政局",
        ),
        ("税务总局关于支持小微企业的公告", "国家税务总局", "国家税务总局"),
        ("关于支持创新的若干措施", "附件：1.工作安排表沈阳市人民政府办公室", "沈阳市人民政府办公室"),
    ],
)
def test_who_signed_is_told_in_full(read, title, signed, issuer):
    assert read(f"{title}{GIFT}\n{signed}\n2024年1月2日").issuer == issuer


def test_an_office_and_a_day_in_brackets_below_the_number_tell_the_day_of_issue(read):
    facts = read(f"关于支持科技的若干措施\n沈科发〔2024〕3号\n（沈阳市科学技术局 2024年2月8日印发）{GIFT}")
    assert facts.issued_on == date(2024, 2, 8)


@pytest.mark.parametrize(
    ("written_to", "region"),
    [
        ("各市、州、直管市、神农架林区经信局：", "420000"),
        ("各省、自治区、直辖市工业和信息化主管部门，新疆生产建设兵团工业和信息化局：", "000000"),
    ],
)
def test_who_is_written_to_is_no_place_of_the_document_but_tells_what_is_around_them(
    read, written_to, region
):
    assert read(f"关于开展示范企业认定的通知\n{written_to}\n现开展申报工作。").region == region


@pytest.mark.parametrize("label", ["公开日期", "更新时间"])
def test_the_day_on_which_a_page_was_opened_or_renewed_is_that_of_its_issue(read, label):
    head = f"浑南区惠企事项清单\n{label}：2025年2月18日\n一、对参展企业给予2万元补助。\n"
    assert read(head).issued_on == date(2025, 2, 18)


def test_the_offices_of_several_cards_issue_none_of_them(read):
    card = "事项名称：{name}补助\n享受内容：给予3万元补助\n主管部门：{office}\n"
    one = card.format(name="参展", office="区商务局")
    other = card.format(name="育种", office="区农业农村局")
    assert read(f"惠企事项清单\n{one}").issuer == "区商务局"
    assert read(f"惠企事项清单\n{one}{other}").issuer is None
