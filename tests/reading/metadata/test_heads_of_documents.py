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


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("文号：沈商发〔2024〕8号　　日期：2024.07.16　　实施日期：2024.08.01", date(2024, 7, 16)),
        ("公布时间：2023年6月5日　　主题词：商贸　流通", date(2023, 6, 5)),
        (
            "沈商发〔2024〕8号　2024-07-18　［阅读次数：903］\n（2024年7月2日第9次会议通过）",
            date(2024, 7, 18),
        ),
    ],
)
def test_the_day_in_a_line_of_facts_under_the_title_is_that_of_issue(read, head, day):
    assert read(f"{ACT}\n{head}{GIFT}").issued_on == day


def test_a_number_with_its_day_and_how_often_it_was_read_is_the_number_of_the_document(read):
    assert read(f"{ACT}\n沈商发〔2024〕8号　2024-07-18　［阅读次数：903］{GIFT}").document_number == (
        "沈商发〔2024〕8号"
    )
    cited = read(f"{ACT}\n依据沈商发〔2024〕8号　2024-07-18的要求{GIFT}")
    assert cited.document_number is None


@pytest.mark.parametrize(
    ("head", "issuer", "number", "day"),
    [
        (
            "来源：沈阳市人民政府办公室　　时间：2025-04-11　　沈政办规〔2025〕6号",
            "沈阳市人民政府办公室",
            "沈政办规〔2025〕6号",
            date(2025, 4, 11),
        ),
        (
            "（2023年3月2日沈阳市人民政府第9次常务会议通过　2023年4月1日沈阳市科学技术局、沈阳市财政局沈科规〔2023〕4号文件公布）",
            "沈阳市科学技术局、沈阳市财政局",
            "沈科规〔2023〕4号",
            date(2023, 4, 1),
        ),
        (
            "公开日期：2024年4月9日　来源：沈阳市商务局联合编印　浏览次数：18",
            "沈阳市商务局",
            None,
            date(2024, 4, 9),
        ),
        ("沈阳市营商服务中心编　　更新时间：2025年6月18日", "沈阳市营商服务中心", None, date(2025, 6, 18)),
        (
            "沈阳市商务局　2024-09-12　字体：【大 中 小】\n沈商通〔2024〕31号",
            "沈阳市商务局",
            "沈商通〔2024〕31号",
            date(2024, 9, 12),
        ),
        ("[来源：沈阳市商务局] [时间：2024-03-02] [访问：1203]", "沈阳市商务局", None, date(2024, 3, 2)),
    ],
)
def test_facts_that_stand_side_by_side_under_a_title_are_told_apart(read, head, issuer, number, day):
    facts = read(f"{ACT}\n{head}{GIFT}")
    assert (facts.issuer, facts.document_number, facts.issued_on) == (issuer, number, day)


@pytest.mark.parametrize(
    "line",
    [
        "时间：2024年5月1日　地点：沈阳市科学技术局",
        "一、支持对象　2024年5月1日",
        "依据沈商发〔2024〕8号　2024-07-18",
    ],
)
def test_a_line_that_holds_more_than_facts_of_the_page_tells_none(read, line):
    facts = read(f"{ACT}\n{line}{GIFT}")
    assert (facts.issuer, facts.document_number, facts.issued_on) == (None, None, None)


@pytest.mark.parametrize(
    ("title", "issuer"),
    [
        ("沈阳市人民政府关于印发支持企业若干措施的通知", "沈阳市人民政府"),
        ("市商务局关于印发支持企业若干措施的通知", "沈阳市大数据管理局"),
        ("支持企业若干措施", "沈阳市大数据管理局"),
    ],
)
def test_who_put_a_page_online_issued_it_where_its_title_names_nobody_in_full(read, title, issuer):
    assert read(f"{title}\n发布机构：沈阳市大数据管理局{GIFT}").issuer == issuer


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


def test_an_annex_tells_the_number_and_the_day_of_its_notice(read):
    facts = read(f"{ACT}\n2024年7月18日　　附件2（沈商函〔2024〕8号）{GIFT}")
    assert (facts.document_number, str(facts.issued_on)) == ("沈商函〔2024〕8号", "2024-07-18")


def test_a_cited_number_beside_an_annex_is_none_of_its_own(read):
    assert read(f"{ACT}\n详见2024年7月18日附件2（沈商函〔2024〕8号）。{GIFT}").document_number is None


@pytest.mark.parametrize("below", ["的通知", "  的公告"])
def test_the_close_of_a_title_on_a_line_of_its_own_belongs_to_it(read, below):
    first, second = "沈阳市浑南区渔业局关于组", "织申报2033年渔船更新专项资金项目"
    found = read(f"{first}\n{second}\n{below}\n一、给予6万元补助。", title=first)
    assert found.title == f"{first}{second}{below.strip()}"


def test_a_line_that_only_begins_as_a_close_is_no_part_of_the_title(read):
    first, second = "沈阳市浑南区渔业局关于组", "织申报2033年渔船更新专项资金项目"
    found = read(f"{first}\n{second}\n的通知书由区渔业局发放。\n一、给予6万元补助。", title=first)
    assert found.title == f"{first}{second}"


@pytest.mark.parametrize(
    "link",
    [
        "点击查看政策解读：【音频解读】关于《沈阳市支持企业创新若干措施》的解读",
        "【图文解读】沈阳市支持企业创新若干措施",
        "政策解读：一图读懂沈阳市支持企业创新若干措施",
    ],
)
def test_a_link_to_what_explains_a_document_is_not_its_title(read, link):
    assert read(f"{link}\n{ACT}\n沈科发〔2024〕3号{GIFT}").title == ACT


def test_number_day_and_offices_in_one_bracket_below_the_title_are_all_told(read):
    facts = read(
        "沈阳市渔业贷款管理办法\n（沈科规〔2024〕3号，2024年8月20日沈阳市科学技术局、沈阳市财政局印发）"
        + GIFT
    )
    assert facts.document_number == "沈科规〔2024〕3号"
    assert facts.issuer == "沈阳市科学技术局、沈阳市财政局"
    assert str(facts.issued_on) == "2024-08-20"


def test_who_compiled_a_digest_issued_it(read):
    assert read("沈阳市渔业政策汇编\n沈阳市科学技术局编\n2025年6月10日" + GIFT).issuer == "沈阳市科学技术局"
