"""Texts that begin with a number, a salutation or all in one line: title, issuer and number are found all the same."""

import pytest

LETTER = (
    "各市、县（区）人民政府，省政府各部门：\n《{act}》已经省政府同意，现印发给你们，请认真执行。\n"
    "某省人民政府办公厅\n2025年3月3日\n"
)
ACT = "关于提振工业经济的若干措施"


@pytest.mark.parametrize(
    "body",
    [
        "某政办发〔2025〕8 号\n" + LETTER.format(act=ACT) + ACT + "\n为提振工业，提出以下措施。",
        LETTER.format(act=ACT) + ACT + "\n为提振工业，提出以下措施。",
        "某政办发〔2025〕8 号\n" + LETTER.format(act=ACT) + ACT + "为提振工业，提出以下措施。",
        "某政办发〔2025〕8 号\n"
        + LETTER.format(act=ACT)
        + "关于提振工业经济的\n若干措施\n为提振工业，提出以下措施。",
    ],
)
def test_the_act_that_a_letter_issues_is_the_title(read, body):
    assert read(body).title == ACT


def test_a_title_ends_where_the_number_of_a_text_in_one_line_begins(read):
    body = "沈阳市人民政府关于加快商贸发展的意见沈政发〔2024〕7号各区县人民政府：" + "商贸持续发展，" * 40
    document = read(body)
    assert (document.title, document.issuer) == ("沈阳市人民政府关于加快商贸发展的意见", "沈阳市人民政府")


@pytest.mark.parametrize(
    "line",
    [
        "（沈阳市科学技术局 2025年3月印发）",
        "（沈阳市科学技术局）",
        "沈阳市科学技术局",
        "沈阳市科学技术局 编印",
    ],
)
def test_the_office_on_the_line_below_the_title_issued_it(read, line):
    assert (
        read(f"沈阳市科技创新券管理办法\n{line}\n第一条 为降低研发成本，制定本办法。").issuer
        == "沈阳市科学技术局"
    )


def test_an_office_that_leaves_its_place_to_the_reader_is_no_issuer_in_full(read):
    assert read("沈阳市科技创新券管理办法\n市科技局\n第一条 为降低研发成本，制定本办法。").issuer is None


def test_the_number_of_an_attached_original_is_that_of_the_text(read):
    body = (
        "沈阳市人民政府关于印发《沈阳市工业培优行动方案》的通知\n各区县人民政府：现将《沈阳市工业培优行动方案》印发给你们。"
        "根据省政办发〔2022〕3号文件，制定本方案。相关附件：沈政办规〔2023〕5号关于印发《沈阳市工业培优行动方案》的通知.pdf"
    )
    assert read(body).document_number == "沈政办规〔2023〕5号"


def test_the_number_of_another_act_is_not(read):
    body = "关于印发《沈阳市工业培优行动方案》的通知\n各区县人民政府：附件：沈政办规〔2023〕5号关于印发《沈阳市商贸方案》的通知.pdf"
    assert read(body).document_number is None


@pytest.mark.parametrize(
    ("above", "title"),
    [
        ("索引号：0141800/2024-00317\n发布机构：沈阳市科学技术局\n", "沈阳市科技创新券管理办法"),
        ("首页 > 政务公开 > 政策解读\n", "《沈阳市科技创新券管理办法》政策问答"),
    ],
)
def test_what_a_page_prints_above_its_title_is_no_title(read, above, title):
    assert read(f"{above}{title}\n第一条 为降低研发成本，制定本办法。").title == title


def test_a_trial_of_some_years_ends_with_them(read):
    body = "沈阳市科技创新券管理办法\n第一条 为降低成本，制定本办法。\n第二条 本办法自2023年8月1日起实施，试行两年。"
    assert str(read(body).expires_on) == "2025-07-31"


def test_a_number_that_stands_in_brackets_with_the_day_it_takes_effect_is_its_own(read):
    body = "沈阳市科技创新券管理办法\n（沈科发〔2025〕9号，2025年7月3日起施行）\n第一条 为降低研发成本，制定本办法。"
    assert read(body).document_number == "沈科发〔2025〕9号"
