"""What is printed around the text of a page: by browsers, as heads and feet, on few pages too."""

from policymatch.reading.formats.layout import without_page_furniture

TEXT = [
    [f"第{n}条 对新认定的企业给予{n}0万元奖励，", *(["企业应当在本县注册，"] * 6), f"第{n}年兑现"]
    for n in (1, 2)
]
PRINTED = "3/5/25, 10:21 AM 某县支持企业高质量发展若干措施_某县人民政府门户网站_政府信息公开_政策文件_县政府办公室文件_规范性文件"
ADDRESS = "https://www.example.gov.cn/zwgk/202503/t20250305_12.html"


def test_the_day_and_the_address_that_a_browser_prints_are_no_text():
    pages = [[PRINTED, *page, f"{ADDRESS} {n}/2"] for n, page in enumerate(TEXT, start=1)]
    assert without_page_furniture(pages) == TEXT
    below = [
        [*page, "2025/3/5 下午2:30 某县措施", f"{ADDRESS} {n}/2"] for n, page in enumerate(TEXT, start=1)
    ]
    assert without_page_furniture(below) == TEXT


def test_a_day_with_its_hour_stays_where_no_browser_printed_the_page():
    pages = [["2025/3/5 9:00 开始受理", *page] for page in TEXT[:1]]
    assert without_page_furniture(pages) == pages


def test_the_head_and_the_foot_of_two_pages_are_left_out():
    pages = [
        ["某县惠企政策汇编（2025年版）", *page, "某县工业局编", f"第 {n} 页 / 共 2 页"]
        for n, page in enumerate(TEXT, 1)
    ]
    assert without_page_furniture(pages) == TEXT


def test_lines_within_two_pages_stay_though_they_are_alike():
    day = "2025年3月5日"
    pages = [["附件1", "支持标准", *TEXT[0], day], ["附件2", "支持标准", *TEXT[1], day]]
    assert without_page_furniture(pages) == pages


def test_the_header_of_a_table_on_every_page_is_no_head():
    pages = [["序号\t支持方向\t支持标准", f"{n}\t人才\t给予{n}万元"] for n in range(1, 5)]
    assert without_page_furniture(pages) == pages


HEAD = "某县渔业局文件"


def test_a_head_that_is_printed_last_is_left_out_beside_a_table_too():
    above, row, below = (
        ["渔船更新通告", "一、对象", "渔业企业", "二、标准"],
        "更新\t补助6万元",
        ["三、时间", "四、其他", "五、附则"],
    )
    pages = [[*above, HEAD, row, "— 1 —"], [HEAD, row, *below, "— 2 —"]]
    assert without_page_furniture(pages) == [[*above, row], [row, *below]]
    pages = [[*above, HEAD, row, "— 1 —"], *([HEAD, row, *below, f"— {n} —"] for n in (2, 3))]
    assert without_page_furniture(pages) == [[*above, row], [row, *below], [row, *below]]


def test_what_stands_over_the_tables_of_two_pages_and_is_no_head_stays():
    pages = [[f"第{n}类渔船", "支持标准", "更新\t补助6万元", "渔港", "网箱", f"第{n}年"] for n in (1, 2)]
    assert without_page_furniture(pages) == pages
