"""Firm lists as offices keep them: Chinese headers, units, days; what is not clear is refused by name."""

from pathlib import Path

import polars
import pytest

from policymatch.batch import BadRow, read_firms
from policymatch.domain.errors import FirmListError
from policymatch.domain.profile import FirmProfile
from policymatch.domain.profile_names import CHOICE_NAMES, COLUMN_NAMES

HEADER = (
    "企业编号,企业名称,所在地区,成立日期,规模,营业收入（万元）,研发费用,研发人员占比（%）,员工人数,发明专利,"
    "是否规上,所有制"
)
ROW = "A1,甲公司,沈阳市浑南区,2020/3/15,小型,860,190万元,35,120人,3项,否,民营企业"
TOLD = {
    "id": "A1",
    "name": "甲公司",
    "region": "沈阳市浑南区",
    "founded_on": "2020-03-15",
    "size_class": "small",
    "revenue_yuan": 8.6e6,
    "rd_expense_yuan": 1.9e6,
    "rd_staff_ratio": 0.35,
    "employees": 120.0,
    "invention_patents": 3.0,
    "above_scale": False,
    "ownership": "private",
}


def listed(folder: Path, *lines: str, encoding: str = "utf-8") -> Path:
    path = folder / "firms.csv"
    path.write_bytes("\n".join([*lines, ""]).encode(encoding))
    return path


def one_cell(folder: Path, header: str, cell: str) -> object:
    (row,) = read_firms(listed(folder, f"编号,{header}", f"A1,{cell}"))
    assert not isinstance(row, BadRow)
    return next(value for key, value in row.told.items() if key != "id")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_a_list_with_chinese_names_and_values_is_read(tmp_path: Path, encoding: str) -> None:
    (row,) = read_firms(listed(tmp_path, HEADER, ROW, encoding=encoding))
    assert (row.number, row.firm, row.told) == (2, "A1", TOLD)


def test_it_is_read_alike_from_a_workbook_with_a_title_above(tmp_path: Path) -> None:
    header, row = HEADER.split(","), ROW.split(",")
    lines = [["二〇二六年企业名单", *[None] * (len(header) - 1)], header, row]
    path = tmp_path / "firms.xlsx"
    polars.DataFrame(lines, orient="row").write_excel(path, include_header=False)
    (found,) = read_firms(path)
    assert (found.number, found.told) == (3, TOLD)


def test_a_title_above_the_header_is_passed_over_and_lines_are_those_of_the_file(tmp_path: Path) -> None:
    path = listed(tmp_path, "示范区企业名单", "", "编号,员工人数", "A1,12", "", "A2,13")
    assert [(row.number, row.firm) for row in read_firms(path)] == [(4, "A1"), (6, "A2")]


def test_typed_columns_are_scaled_as_written_ones_are(tmp_path: Path) -> None:
    path = tmp_path / "firms.parquet"
    polars.DataFrame({"编号": ["A1"], "营业收入（万元）": [860.5], "员工人数": [12]}).write_parquet(path)
    (row,) = read_firms(path)
    assert row.told == {"id": "A1", "revenue_yuan": 8.605e6, "employees": 12}


@pytest.mark.parametrize(
    ("header", "cell", "value"),
    [
        ("成立时间", "2020年3月15日", "2020-03-15"),
        ("成立日期", "2020-03-15 00:00:00", "2020-03-15"),
        ("营业收入", "1.2亿元", 1.2e8),
        ("营业收入(元)", "8600000", 8.6e6),
        ("营业收入/万元", "500-2000", {"min": 5e6, "max": 2e7}),
        ("营业收入（万元）", "1.2亿", 1.2e8),
        ("研发人员占比", "35%", 0.35),
        ("规模", "中型企业", "medium"),
        ("单位类型", "科研院所", "institute"),
        ("需求", "资金补助；场地", ["funding", "space"]),
        ("revenue_yuan", "8600000", 8.6e6),
        ("rd_staff_ratio", "0.35", 0.35),
    ],
)
def test_a_cell_is_read_in_the_unit_of_itself_or_of_its_header(
    tmp_path: Path, header: str, cell: str, value: object
) -> None:
    assert one_cell(tmp_path, header, cell) == value


@pytest.mark.parametrize(
    ("header", "cell"), [("成立日期", "2020年3月"), ("规模", "小微企业"), ("员工人数", "一百来人")]
)
def test_what_is_not_clear_stays_for_the_profile_to_refuse(tmp_path: Path, header: str, cell: str) -> None:
    assert one_cell(tmp_path, header, cell) == cell


def test_columns_that_are_not_understood_are_told_once_for_the_list(tmp_path: Path) -> None:
    path = listed(tmp_path, "编号,营业收入（万元）,开户行,营业收人（万元）", *["A1,5,某银行,6"] * 3)
    with pytest.raises(FirmListError) as refused:
        list(read_firms(path))
    told = refused.value.wording.zh
    assert [told.count(name) for name in ("/开户行", "/营业收人（万元）")] == [1, 1]
    assert all(name in told for name in ("企业名称", "注册地", "上年营业收入（万元）", "成立日期"))


def test_the_name_of_a_column_with_a_stroke_is_told_as_one_step_of_a_pointer(tmp_path: Path) -> None:
    with pytest.raises(FirmListError) as unknown:
        list(read_firms(listed(tmp_path, "编号,邮政/编码,企业~主页", "A1,110000,无")))
    assert [fault.pointer for fault in unknown.value.faults] == ["/邮政~1编码", "/企业~0主页"]
    with pytest.raises(FirmListError) as doubled:
        list(read_firms(listed(tmp_path, "编号,净利润/万元,利润/万元", "A1,5,6")))
    assert [fault.pointer for fault in doubled.value.faults] == ["/利润~1万元"]


def test_two_columns_for_one_key_are_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(FirmListError, match="“利润总额”, “净利润”"):
        list(read_firms(listed(tmp_path, "编号,利润总额,净利润", "A1,5,6")))


@pytest.mark.parametrize(("header", "cell"), [("营业收入", "860"), ("研发人员占比", "35")])
def test_a_figure_without_any_unit_is_refused_by_the_name_of_its_column(
    tmp_path: Path, header: str, cell: str
) -> None:
    with pytest.raises(FirmListError, match=f"“{header}” has no unit \\(line 2 says “{cell}”\\)"):
        list(read_firms(listed(tmp_path, f"编号,{header}", f"A1,{cell}", f"A2,{cell}")))


def test_one_cell_without_a_unit_refuses_its_row_alone(tmp_path: Path) -> None:
    lines = ["A1,860万元,35%", "A2,920,40%", "A3,1.5亿元,28", "A4,,"]
    rows = list(read_firms(listed(tmp_path, "编号,营业收入,研发人员占比", *lines)))
    assert [isinstance(row, BadRow) for row in rows] == [False, True, True, False]
    assert [(row.firm, row.error.faults[0].pointer) for row in rows if isinstance(row, BadRow)] == [
        ("A2", "/营业收入"),
        ("A3", "/研发人员占比"),
    ]
    assert "920 was given without a unit; write it as 860万元" in rows[1].error.wording.en


def test_every_column_without_a_unit_is_named_at_once(tmp_path: Path) -> None:
    header = "编号,营业收入,研发人员占比,利润"
    with pytest.raises(FirmListError, match="2 columns") as refused:
        list(read_firms(listed(tmp_path, header, "A1,860,35,5万元", "A2,,40,6")))
    assert [fault.pointer for fault in refused.value.faults] == ["/营业收入", "/研发人员占比"]


def test_one_share_below_one_refuses_its_row_alone_in_a_column_of_per_cents(tmp_path: Path) -> None:
    path = tmp_path / "firms.parquet"
    polars.DataFrame({"编号": ["A1", "A2"], "研发人员占比（%）": [35.0, 0.4]}).write_parquet(path)
    good, bad = read_firms(path)
    assert (good.told["rd_staff_ratio"], isinstance(bad, BadRow)) == (0.35, True)


def test_columns_that_tell_nothing_of_a_firm_are_passed_over(tmp_path: Path) -> None:
    path = listed(tmp_path, "序号,企业编号,联系人,备注,员工人数", "1,A1,某人,无,5")
    (row,) = read_firms(path)
    assert row.told == {"id": "A1", "employees": 5.0}


def test_a_value_without_a_header_makes_its_row_bad(tmp_path: Path) -> None:
    rows = list(read_firms(listed(tmp_path, "编号,员工人数,", "A1,5,", "A2,6,7")))
    assert [isinstance(row, BadRow) for row in rows] == [False, True]


def test_a_share_that_may_be_a_fraction_is_refused_and_one_with_its_sign_is_read(tmp_path: Path) -> None:
    with pytest.raises(FirmListError, match=r"“研发人员占比（%）” says “0\.35” on line 2"):
        one_cell(tmp_path, "研发人员占比（%）", "0.35")
    assert one_cell(tmp_path, "研发人员占比（%）", "0.35%") == 0.0035
    assert one_cell(tmp_path, "营业收入增长率（%）", "0.5") == 0.005


def test_shares_of_research_that_are_all_below_one_refuse_the_list_and_one_beside_others_is_read(
    tmp_path: Path,
) -> None:
    with pytest.raises(FirmListError, match=r"“研发费用占比（%）” says “0\.04” on line 2"):
        list(read_firms(listed(tmp_path, "编号,研发费用占比（%）", "A1,0.04", "A2,0.06")))
    read = read_firms(listed(tmp_path, "编号,研发费用占比（%）", "A1,0.8", "A2,6", "A3,0.5%"))
    assert [row.told["rd_ratio"] for row in read] == [0.008, 0.06, 0.005]
    assert one_cell(tmp_path, "研发费用占比（%）", "0") == 0


def test_a_fraction_without_a_unit_is_told_to_be_multiplied_before_the_header_names_one(
    tmp_path: Path,
) -> None:
    with pytest.raises(FirmListError, match=r"if 0\.06 is a fraction, multiply it by 100 first"):
        list(read_firms(listed(tmp_path, "编号,研发费用占比", "A1,0.06")))


@pytest.mark.parametrize("word", ["合计", "合 计", "总计：", "小计（2家）", "Total"])
def test_a_row_of_totals_is_refused_by_its_word(tmp_path: Path, word: str) -> None:
    rows = list(read_firms(listed(tmp_path, "企业名称,员工人数", "甲,5", f"{word},5")))
    assert [isinstance(row, BadRow) for row in rows] == [False, True]
    assert f"“{word}” is a total of firms" in rows[1].error.wording.en


def test_a_total_is_seen_in_another_column_where_nothing_names_a_firm(tmp_path: Path) -> None:
    rows = list(read_firms(listed(tmp_path, "序号,企业名称,员工人数", "1,甲,5", "合计,,5")))
    assert [isinstance(row, BadRow) for row in rows] == [False, True]


def test_a_firm_that_is_named_is_no_total(tmp_path: Path) -> None:
    lines = ["A1,合计,5,", "A2,合计信息技术公司,5,", "A3,甲,5,小计"]
    rows = list(read_firms(listed(tmp_path, "编号,企业名称,员工人数,备注", *lines)))
    assert [isinstance(row, BadRow) for row in rows] == [False, False, False]


@pytest.mark.parametrize("lines", [["某区企业名单"], ["某区企业名单", "甲公司", "乙公司"]])
def test_a_list_without_a_header_is_refused_and_not_read_as_empty(tmp_path: Path, lines: list[str]) -> None:
    with pytest.raises(FirmListError, match="header"):
        list(read_firms(listed(tmp_path, *lines)))


def test_a_header_of_a_thousand_unknown_columns_is_told_briefly(tmp_path: Path) -> None:
    names = ",".join(f"列{number}{'甲' * 500}" for number in range(1000))
    with pytest.raises(FirmListError, match="1000 fault") as refused:
        list(read_firms(listed(tmp_path, names, "1")))
    assert len(refused.value.faults) == 20
    assert len(refused.value.wording.zh) < 4000


def test_lines_of_a_workbook_are_counted_from_its_first_row(tmp_path: Path) -> None:
    path = tmp_path / "firms.xlsx"
    lines = [[None, None], ["名单", None], [None, None], ["编号", "员工人数"], ["A1", "5"], ["A2", "六"]]
    polars.DataFrame(lines, orient="row", schema=["a", "b"]).write_excel(path, include_header=False)
    assert [(row.number, row.firm) for row in read_firms(path)] == [(5, "A1"), (6, "A2")]


def test_the_documentation_names_every_key_column_and_choice() -> None:
    told = (Path(__file__).parents[2] / "docs" / "firm-lists.md").read_text(encoding="utf-8")
    assert [key for key in FirmProfile.model_fields if f"| `{key}` |" not in told] == []
    names = {name for names in COLUMN_NAMES.values() for name in names}
    names |= {f"{name.zh} `{code}`" for choices in CHOICE_NAMES.values() for code, name in choices.items()}
    assert [name for name in names if name not in told] == []


@pytest.mark.parametrize(
    ("column", "cell", "code"),
    [
        ("主体类型", "医院", "hospital"),
        ("主体类型", "医疗机构", "hospital"),
        ("所有制", "foreign", "foreign"),
        ("所有制", "Foreign-owned", "foreign"),
        ("所有制", "外资企业", "foreign"),
    ],
)
def test_a_choice_is_read_by_each_of_its_names(column: str, cell: str, code: str, tmp_path: Path) -> None:
    assert one_cell(tmp_path, column, cell) == code


def test_a_sole_trader_of_a_list_is_an_individual(tmp_path: Path) -> None:
    listed = tmp_path / "list.csv"
    listed.write_text("企业名称,主体类型\n甲店,个体工商户\n", encoding="utf-8")
    (row,) = read_firms(listed)
    assert not isinstance(row, BadRow)
    assert row.told["entity_type"] == "individual"
