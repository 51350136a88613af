"""Tables that lost their columns: each cell on a line of its own, rows known by their numbers."""

import pytest

from policymatch.domain.condition import leaves_of
from policymatch.reading.lines import lines_of
from policymatch.reading.stacked import stacked_apart
from policymatch.reading.tables import Header, SupportRow

TABLE = """某区惠企政策清单
序号
政策名称
支持内容
申报条件
申报时间
责任部门
1
科技创新券
给予企业购买科技服务费用50%的补贴，
每家企业每年最高20万元。
1.在本区注册的科技型中小企业；
2.服务合同已履行完毕。
每年3月、9月
区科技局
2
上市奖励
对在境内主板上市的企业奖励500万元。
注册地在本区
常年
区金融办、
区财政局
3
企业上规模奖励
对首次纳入规模以上工业统计的企业，一次性奖励10万元。
在库满一年
常年
区统计局
二、有关要求
各部门要认真落实。"""


def rows_of(text):
    return [piece for piece in stacked_apart(lines_of(text)) if isinstance(piece, SupportRow)]


def told(row):
    return [(str(role), "".join(line.text.split())) for role, line in row.cells]


def test_cells_of_several_lines_are_told_apart_by_what_their_columns_are_for():
    first, second, third = rows_of(TABLE)
    assert [row.name.text for row in (first, second, third)] == ["科技创新券", "上市奖励", "企业上规模奖励"]
    assert told(first) == [
        ("offer", "给予企业购买科技服务费用50%的补贴，每家企业每年最高20万元。"),
        ("condition", "1.在本区注册的科技型中小企业；"),
        ("condition", "2.服务合同已履行完毕。"),
        ("window", "每年3月、9月"),
        ("contact", "区科技局"),
    ]
    assert told(second)[-1] == ("contact", "区金融办、区财政局")


def test_the_last_row_ends_where_a_clause_begins():
    pieces = list(stacked_apart(lines_of(TABLE)))
    assert told(pieces[-3])[-1] == ("contact", "区统计局")
    assert [line.text for line in pieces[-2:]] == ["二、有关要求", "各部门要认真落实。"]


def test_a_cell_merged_with_those_above_is_missed_by_the_column_that_fits_least():
    heads = "序号\n项目名称\n申报条件\n奖励政策\n奖励依据\n"
    first = "1\n重点项目\n对投资5亿元以上的项目，给予补助。\n按投资额的1%给予补助。\n《某市若干意见》（某政发〔2018〕66号）\n"
    second = "2\n推进信息平台建设\n对自建且投资200万元以上的项目给予奖励。\n按投入的10%给予奖励。"
    assert [str(role) for role, _ in rows_of(heads + first + second)[1].cells] == ["condition", "offer"]
    assert rows_of(heads + first + second)[1].name.text == "推进信息平台建设"


@pytest.mark.parametrize(
    "text",
    [
        "序号\n湿地名称\n面积\n管理机构\n1\n水库\n434\n管理局",
        "序号\n政策名称\n支持内容\n责任部门\n科技创新券\n补贴50%\n区科技局",
        "序号\n1\n2\n3",
        "序号",
    ],
)
def test_lines_of_no_table_of_supports_stay_lines(text):
    assert not any(isinstance(piece, Header | SupportRow) for piece in stacked_apart(lines_of(text)))


def test_each_row_is_an_offer_with_its_own_conditions(measures_of):
    voucher, listing, scale = measures_of(TABLE)
    fields = [
        {str(leaf.field) for leaf in leaves_of(m.condition) if hasattr(leaf, "field")}
        for m in (voucher, listing, scale)
    ]
    assert "titles" in fields[0]
    assert "titles" not in fields[1] | fields[2]
    assert "above_scale" in fields[2]
    assert "above_scale" not in fields[0] | fields[1]
    assert voucher.benefits[0].rate == 0.5


def test_a_long_run_of_numbers_takes_no_longer_than_its_length():
    body = "序号\n政策名称\n支持内容\n责任部门\n" + "".join(
        f"{n}\n名称\n奖励1万元\n市局\n" for n in range(1, 900)
    )
    assert len(rows_of(body)) == 899


GROUPED = """某市惠企政策清单
清单所列政策适用于在沈阳市登记注册的企业。
序号
政策名称
支持内容
申报条件
责任部门
一、财政奖补类
1
升规奖励
对首次升规的工业企业奖励10万元
当年入库
市工信局
二、税费减免类
2
稳岗返还
按上年度缴纳失业保险费的50%返还
上年度未裁员
市人社局
备注：同一事项按就高原则执行。"""


def test_headings_of_groups_and_notes_are_no_cells():
    pieces = list(stacked_apart(lines_of(GROUPED)))
    assert [told(row)[-1] for row in pieces if isinstance(row, SupportRow)] == [
        ("contact", "市工信局"),
        ("contact", "市人社局"),
    ]
    assert [p.text for p in pieces if not isinstance(p, Header | SupportRow)][2:] == [
        "一、财政奖补类",
        "二、税费减免类",
        "备注：同一事项按就高原则执行。",
    ]


def test_a_measure_is_called_by_the_name_of_its_row_and_hears_what_is_said_of_the_list(measures_of):
    scale, jobs = measures_of(GROUPED)
    assert (scale.title, jobs.title) == ("升规奖励", "稳岗返还")
    assert GROUPED[jobs.start : jobs.end].startswith("稳岗返还")
    assert all(
        "region" in {str(x.field) for x in leaves_of(m.condition) if hasattr(x, "field")}
        for m in (scale, jobs)
    )


NOTED = """某市2026年度申报项目一览表
序号
类别
支持标准
申报条件
备注
1
重大技改
设备投资额的12%，最高2000万元
设备投资额2000万元以上
与第2项不重复
2
数字化车间
每个车间50万元
市级数字化车间认定
——
3
绿色工厂
省级20万元
当年新认定
规上企业
二、有关要求"""


def test_a_column_of_notes_names_no_row_and_dashes_are_no_cell():
    rows = rows_of(NOTED)
    assert [row.name.text for row in rows] == ["重大技改", "数字化车间", "绿色工厂"]
    assert told(rows[0])[-1] == ("condition", "与第2项不重复")
    assert [role for role, _ in told(rows[1])] == ["offer", "condition"]


OFFICES = """关于申报2031年浑南区渔业补助的通知
序号
项目名称
支持标准
申报条件
办理方式
责任科室
1 冷库建设补助
按投资额的20%给予补助，最高60万元。
（1）成立满2年；
（2）从业人员15人以上。
线下申报
产业科
2 渔业贷款贴息
按利息的30%给予贴息。
（1）规模以上水产加工企业；
（2）成立满3年。
免申即享
财务科
一、申报时间
2031年5月1日至5月31日。
"""


def test_an_office_names_no_row_and_items_in_brackets_end_none(measures_of):
    stored, lent = measures_of(OFFICES)
    assert (stored.title, lent.title) == ("冷库建设补助", "渔业贷款贴息")
    assert [told(row)[-2:] for row in rows_of(OFFICES)] == [
        [("procedure", "线下申报"), ("contact", "产业科")],
        [("procedure", "免申即享"), ("contact", "财务科")],
    ]
    assert [
        {leaf.value for leaf in leaves_of(m.condition) if str(getattr(leaf, "field", "")) == "age_months"}
        for m in (stored, lent)
    ] == [{24.0}, {36.0}]


def test_a_note_below_a_last_row_that_lacks_a_cell_is_none():
    heads = "序号\n类别\n项目\n奖励标准\n申报条件\n"
    first = "1\n渔家乐\n新建补助\n每间补助1万元\n客房不少于8间\n"
    last = "2\n包船奖励\n每船奖励2万元。\n载客率不低于70%。\n说明：同一事项不重复享受。"
    assert told(rows_of(heads + first + last)[1]) == [
        ("offer", "每船奖励2万元。"),
        ("condition", "载客率不低于70%。"),
    ]
