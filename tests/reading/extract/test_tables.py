"""Tables of supports: each row offers what its cells say, to whom its own cells say."""

from policymatch.domain.condition import leaves_of
from policymatch.reading.documents import read_documents
from policymatch.reading.extract import extract_policy
from policymatch.reading.formats.limits import Limits
from policymatch.reading.lines import lines_of
from policymatch.reading.tables import Header, SupportRow, with_rows
from policymatch.terms import load_terms

TABLE = """浑南区物流业支持政策
序号\t项目名称\t申报条件\t奖励标准\t政策依据
1\t信息平台建设\t对企业自主建设且投资200万元以上的项目，给予奖励。\t按照项目投入的10%给予最高100万元奖励。\t《某区现代物流意见》
2\t做大做强\t上年度营业收入不低于1亿元，近三年无失信记录。\t一次性奖励50万元。
3\t人才培养\t注册满一年的物流企业。\t给予20万元。"""


def fields(measure):
    return {(str(leaf.field), leaf.value) for leaf in leaves_of(measure.condition) if hasattr(leaf, "field")}


def test_every_row_is_an_offer_with_the_conditions_of_its_own_cells(measures_of):
    first, second, third = measures_of(TABLE)
    assert [m.benefits[0].rate or m.benefits[0].amount_yuan for m in (first, second, third)] == [
        0.1,
        500_000,
        200_000,
    ]
    assert ("project_investment_yuan", 2_000_000.0) in fields(first)
    assert ("revenue_yuan", 100_000_000.0) in fields(second)
    assert not any(field == "revenue_yuan" for field, _ in fields(first) | fields(third))
    assert ("age_months", 12.0) in fields(third)


def test_quotes_of_a_row_are_literal(measures_of):
    for measure in measures_of(TABLE):
        assert all(leaf.quote.is_literal_in(TABLE) for leaf in leaves_of(measure.condition))


def test_a_row_whose_first_cells_are_merged_is_counted_from_the_right():
    body = "序号\t类别\t支持对象\t补助标准\n1\t技术改造\t规上企业\t补助10万元\n数字化企业\t补助20万元"
    _, first, second = with_rows(lines_of(body))
    assert isinstance(first, SupportRow)
    assert isinstance(second, SupportRow)
    assert [line.text for _, line in second.cells] == ["数字化企业", "补助20万元"]
    assert [str(role) for role, _ in second.cells] == ["target", "offer"]


def test_a_table_that_gives_nothing_and_a_line_with_blanks_are_no_tables_of_supports():
    body = "序号\t湿地名称\t湿地面积\t管理机构\n1\t下岸水库\t434.1\t管理局\n某市科技局    2024年5月1日"
    assert not any(isinstance(piece, Header | SupportRow) for piece in with_rows(lines_of(body)))


def test_a_line_below_a_table_is_text_again():
    body = f"{TABLE}\n本政策由区商务局负责解释。"
    assert list(with_rows(lines_of(body)))[-1].text == "本政策由区商务局负责解释。"


PAGE = """<html><head><meta charset="utf-8"><title>浑南区物流业支持政策</title></head><body>
<h1>浑南区物流业支持政策</h1><div class="content"><p>为支持物流业发展，制定本政策。</p><table>
<tr><th>序号</th><th>项目名称</th><th>申报条件</th><th>奖励标准</th></tr>
<tr><td>1</td><td>做大做强</td><td>上年度营业收入不低于1亿元。</td><td>一次性奖励50万元。</td></tr>
<tr><td>2</td><td>人才培养</td><td>注册满一年的物流企业。</td><td>给予20万元奖励。</td></tr>
</table><p>本政策由区商务局负责解释。</p></div></body></html>"""


def test_a_table_of_a_page_is_read_row_by_row(tmp_path):
    page = tmp_path / "page.html"
    page.write_text(PAGE, encoding="utf-8")
    terms = load_terms()
    (document,) = read_documents(page, Limits(), terms)
    first, second = extract_policy(document, terms).measures
    assert ("revenue_yuan", 100_000_000.0) in fields(first)
    assert ("age_months", 12.0) in fields(second)
    assert [m.benefits[0].amount_yuan for m in (first, second)] == [500_000, 200_000]


TYPED = """沈阳市科技计划后补助清单
| 序号 | 事项 | 条件 | 补助标准 | 执行期 |
| --- | --- | --- | --- | --- |
| 1 | 高企认定奖励 | 通过认定的高新技术企业 | 30万元；再次认定的10万元 | 1年 |
| 2 | 研发投入奖励 | 研发费用占营业收入比例3%以上 | 按超出部分的10%给予奖励 | 1年 |"""


def test_a_table_typed_with_bars_is_read_row_by_row(measures_of):
    award, research = measures_of(TYPED)
    assert (award.title, research.title) == ("高企认定奖励", "研发投入奖励")
    assert award.benefits[0].amount_yuan == 300_000
    assert ("rd_ratio", 0.03) in fields(research)
    assert not any(field == "rd_ratio" for field, _ in fields(award))


def test_a_row_whose_category_is_merged_with_the_one_above_has_its_own_cells(measures_of):
    body = (
        "沈阳市政策一览表\n类别\t政策事项\t享受条件\t奖补标准\n科技创新\t瞪羚奖\t首次认定的瞪羚企业\t奖励20万元\n"
        "\t技术合同补助\t年度技术合同成交额500万元以上的企业\t按成交额的0.5%补助，最高50万元\n"
        "工业提质\t设备更新补助\t设备投入100万元以上的企业\t按10%补助，最高100万元"
    )
    gazelle, contracts, equipment = measures_of(body)
    assert [m.title for m in (gazelle, contracts, equipment)] == ["瞪羚奖", "技术合同补助", "设备更新补助"]
    assert ("tech_contract_yuan", 5_000_000.0) in fields(contracts)
    assert not any(name == "tech_contract_yuan" for name, _ in fields(gazelle) | fields(equipment))


def test_the_name_of_a_row_is_no_offer_of_its_own(measures_of):
    body = (
        "沈阳市政策清单\n序号\t政策名称\t奖补标准\t申报条件\n"
        "1\t企业技术改造设备补助\t对设备投资额500万元以上的项目，按8%给予补助。\t已备案\n"
        "2\t一次性扩岗补助\t对招用毕业生的企业，给予每人1500元补助。\t已参保"
    )
    assert [m.title for m in measures_of(body)] == ["企业技术改造设备补助", "一次性扩岗补助"]


def test_an_empty_cell_keeps_the_columns_of_its_row():
    body = "序号\t支持方向\t支持对象\t支持条件\t支持标准\n1\t上市培育\t\t在境外上市\t给予90万元奖励\n2\t设备更新\t小微企业\t\t给予7万元补助"
    _, first, second = with_rows(lines_of(body), body)
    assert [(str(role), line.text) for role, line in first.cells] == [
        ("condition", "在境外上市"),
        ("offer", "给予90万元奖励"),
    ]
    assert (second.name.text, [str(role) for role, _ in second.cells]) == ("设备更新", ["target", "offer"])


def test_empty_cells_at_the_ends_of_a_row_keep_its_columns():
    body = (
        "支持对象\t支持条件\t支持标准\t申报时间\n\t在境外上市\t给予90万元奖励\t\n小微企业\t\t给予7万元补助\t"
    )
    _, first, second = with_rows(lines_of(body), body)
    assert [str(role) for role, _ in first.cells] == ["condition", "offer"]
    assert [str(role) for role, _ in second.cells] == ["target", "offer"]


def test_a_numbered_cell_over_all_columns_heads_the_rows_below_it():
    body = "序号\t支持方向\t支持条件\t支持标准\n一、人才类\n1\t人才公寓\t新引进的博士\t给予8万元补助"
    _, group, below = with_rows(lines_of(body), body)
    assert group.text == "一、人才类"
    assert isinstance(below, SupportRow)


def test_a_sum_alone_in_its_cell_is_given_and_asks_nothing(measures_of):
    (measure,) = measures_of(
        "某县奖励表\n序号\t项目名称\t申报条件\t奖励金额\n1\t高企认定\t首次认定的高新技术企业\t35万元"
    )
    assert fields(measure) == {("titles", ("high_tech",))}
    assert len(list(leaves_of(measure.condition))) == 1
