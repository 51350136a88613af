"""Tables that lost their columns and whose rows bear no numbers: rows are told by what fits under the header."""

import pytest

from policymatch.domain.condition import Criterion, leaves_of
from policymatch.reading.lines import lines_of
from policymatch.reading.stacked import stacked_apart
from policymatch.reading.tables import Header, SupportRow

FAIRS = """浑南区2032年会展奖补资金申报指南
一、申报主体
申报企业应具有独立法人资格。
二、奖补政策
政策条款
奖补内容
兑现条件
所需材料
主管科室
办展奖励
展览面积1万平方米以上的，给予办展企业20万元奖励。
展期不少于3天
场租合同、发票
会展科
参展补贴
企业参加境外展会的，按展位费的50%给予补贴，每个展位最高3万元。
上年度营业收入2000万元以上
展位合同、付款凭证
外贸科
品牌奖励
首次通过国际认证的展会，一次性奖励50万元。
连续举办三届以上
认证证书
会展科
附件：申请表
浑南区商务局
2032年2月1日
"""

MEDICINE = """浑南区渔药产业措施申报细则
一、支持事项
事项名称
支持内容
申报条件
申报材料
责任部门
渔药试验资助
对开展试验的新渔药，按研发费用的20%给予资助。
一类最高200万元，
二类最高100万元。
（1）成立满1年；
（2）取得渔药试验批件。
（1）资金申请书；
（2）试验批件。
科技创新局
检测平台补助
对提供检测服务的平台，按服务收入的10%补助，
最高90万元。
（1）年服务收入500万元以上；
（2）具备检测资质。
（1）服务合同；
（2）资质证书。
产业发展局
二、其他事项
本细则由浑南区管委会负责解释。
"""

RANKED = """浑南区渔业企业培育措施
具体标准如下：
类别
名称
标准
企业培育
渔业龙头企业奖励
首次认定的奖励20万元
远洋企业奖励
首次认定的奖励30万元
平台建设
渔业工程中心奖励
一次性奖励50万元
渔业实验室奖励
一次性奖励90万元
以上政策有效期3年。
"""

THEMES = """关于征集2033年渔业装备科技项目的通知
项目类别
支持方向
资助额度
重点研发项目
深远海网箱、渔船电池关键技术攻关
每项最高资助90万元
成果转化项目
渔用新材料成果产业化
每项最高资助60万元
创新平台项目
企业牵头建设渔业装备中试基地
按实际投入的30%资助，最高300万元
二、申报要求
申报单位应成立满1年。
"""

FARMS = """浑南区2031年渔业项目申报公告
项目类型
建设内容
申报主体
补助标准
申报时限
联系科室
标准鱼塘
新建连片50亩以上的鱼塘
渔业企业
每亩补助5000元，最高80万元
2031年6月30日前
养殖科
冷链仓储
新建容积500立方米以上的冷库
渔业企业
按投资额的30%补助，最高60万元
2031年7月31日前
市场科
"""

BEHIND_A_CATEGORY = """浑南区渔家乐扶持事项
类别
序号
项目
奖励标准
申报条件
渔家乐
1
新建渔家乐补助
每间客房补助1万元，最高20万元。
成立满1年。
2
等级渔家乐奖励
给予10万元奖励。
从业人员15人以上。
旅行社
3
包船奖励
给予2万元奖励。
成立满3年。
"""


def rows_of(text):
    return [piece for piece in stacked_apart(lines_of(text)) if isinstance(piece, SupportRow)]


def told(row):
    return [(str(role), "".join(line.text.split())) for role, line in row.cells]


def asked(measure):
    leaves = (leaf for leaf in leaves_of(measure.condition) if isinstance(leaf, Criterion))
    return {(str(leaf.field), leaf.value) for leaf in leaves if not leaf.implied}


def test_rows_of_one_line_a_cell_are_told_apart_without_numbers():
    rows = rows_of(FAIRS)
    assert [row.name.text for row in rows] == ["办展奖励", "参展补贴", "品牌奖励"]
    assert [role for role, _ in told(rows[0])] == ["offer", "condition", "materials", "contact"]
    assert told(rows[-1])[-1] == ("contact", "会展科")


def test_what_stands_below_an_unnumbered_table_is_text_again():
    below = [
        piece.text for piece in stacked_apart(lines_of(FAIRS)) if not isinstance(piece, Header | SupportRow)
    ]
    assert below[-3:] == ["附件：申请表", "浑南区商务局", "2032年2月1日"]


def test_each_unnumbered_row_is_a_measure_with_its_own_sums_and_conditions(measures_of):
    shown, visited, known = measures_of(FAIRS)
    assert [m.title for m in (shown, visited, known)] == ["办展奖励", "参展补贴", "品牌奖励"]
    assert (visited.benefits[0].rate, visited.benefits[0].cap_yuan) == (0.5, 30_000)
    assert [b.amount_yuan for b in (*shown.benefits, *known.benefits)] == [200_000, 500_000]
    assert ("revenue_yuan", 20_000_000.0) in asked(visited)
    assert not any(field == "revenue_yuan" for field, _ in asked(shown) | asked(known))
    assert all(("independent_legal_person", True) in asked(m) for m in (shown, visited, known))
    assert all(leaf.quote.is_literal_in(FAIRS) for leaf in leaves_of(visited.condition) if leaf.quote)


def test_a_cell_over_several_lines_and_items_stays_one_row(measures_of):
    first, second = rows_of(MEDICINE)
    assert (first.name.text, second.name.text) == ("渔药试验资助", "检测平台补助")
    assert told(first)[0] == (
        "offer",
        "对开展试验的新渔药，按研发费用的20%给予资助。一类最高200万元，二类最高100万元。",
    )
    assert [role for role, _ in told(first)].count("condition") == 2
    assert told(second)[-1] == ("contact", "产业发展局")
    trial, platform = measures_of(MEDICINE)
    assert ("age_months", 12.0) in asked(trial)
    assert not any(field == "age_months" for field, _ in asked(platform))


def test_a_category_over_several_rows_names_none_of_them(measures_of):
    names = ["渔业龙头企业奖励", "远洋企业奖励", "渔业工程中心奖励", "渔业实验室奖励"]
    assert [row.name.text for row in rows_of(RANKED)] == names
    measures = measures_of(RANKED)
    assert [m.title for m in measures] == names
    assert [m.benefits[0].amount_yuan for m in measures] == [200_000, 300_000, 500_000, 900_000]


def test_what_a_row_is_to_be_about_is_asked_and_no_name(measures_of):
    assert [row.name.text for row in rows_of(THEMES)] == ["重点研发项目", "成果转化项目", "创新平台项目"]
    assert told(rows_of(THEMES)[1])[0] == ("condition", "渔用新材料成果产业化")
    for measure in measures_of(THEMES):
        assert ("age_months", 12.0) in asked(measure)


def test_the_last_day_of_a_row_is_its_own(measures_of):
    ponds, stores = measures_of(FARMS)
    assert [m.title for m in (ponds, stores)] == ["标准鱼塘", "冷链仓储"]
    assert [str(m.window.closes_on) for m in (ponds, stores)] == ["2031-06-30", "2031-07-31"]


def test_numbers_may_stand_behind_a_category(measures_of):
    assert [row.name.text for row in rows_of(BEHIND_A_CATEGORY)] == [
        "新建渔家乐补助",
        "等级渔家乐奖励",
        "包船奖励",
    ]
    built, graded, shipped = measures_of(BEHIND_A_CATEGORY)
    assert ("employees", 15.0) in asked(graded)
    assert ("age_months", 36.0) in asked(shipped)
    assert ("age_months", 12.0) in asked(built)


@pytest.mark.parametrize(
    "text",
    [
        # contacts
        "县区\n联系部门\n联系人\n联系电话\n东山县\n县渔业局\n李明\n0596-5881234\n南靖县\n县渔业局\n王芳\n0596-5881235",
        # papers to be handed in
        "材料名称\n材料要求\n份数\n备注\n资金申请表\n加盖公章\n2份\n原件\n营业执照\n加盖公章\n1份\n复印件",
        # a budget
        "项目名称\n预算金额（万元）\n资金来源\n备注\n渔港疏浚\n320\n财政拨款\n续建\n渔政船\n85\n财政拨款\n新增",
        # scores
        "评价类别\n分值\n评分标准\n技术水平\n30\n达到国内领先水平得30分\n市场前景\n30\n收入1000万元以上得30分",
        # tasks of offices
        "工作内容\n工作要求\n完成时间\n责任单位\n走访企业\n每季不少于20家\n全年\n产业科\n银企对接\n两场以上\n6月底前\n财务科",
        # labels of a card, one above the other
        "支持政策\n服务对象\n服务内容\n对水产企业参加展会的费用给予补助。\n在本区注册的水产企业。\n每家不超过5万元。",
    ],
)
def test_lines_of_other_tables_stay_lines(text, measures_of):
    assert not any(isinstance(piece, Header | SupportRow) for piece in stacked_apart(lines_of(text)))
    support = "\n政策名称\n奖励标准\n责任部门\n上规奖励\n奖励10万元\n统计局\n上市奖励\n奖励90万元\n金融局"
    assert [row.name.text for row in rows_of(text + "\n三、支持事项" + support)] == ["上规奖励", "上市奖励"]


def test_a_long_unnumbered_table_takes_no_longer_than_its_length():
    body = "政策名称\n支持内容\n责任部门\n" + "上规奖励\n奖励1万元\n市统计局\n" * 900
    assert len(rows_of(body)) == 900
    heads = "政策名称\n支持内容\n责任部门\n渔港\n" * 900
    assert not rows_of(heads)
