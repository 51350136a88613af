"""Where the cells of a printed card begin and end: narrow columns, halved labels, labels one on another."""

from policymatch.reading.cards import CellRole, cells_of
from policymatch.reading.criteria.text.ascii_flow import ascii_flow_of
from policymatch.reading.lines import lines_of

HEAD = """依据文件
《某市数字渔业应用征集公告》
发文机构
某市农业局
发文字号
/
发文时间
2024-03-06
"""
NARROW = """遥感、水声、冷链和卫星通信等技术，在近海养殖投喂、
捕捞调度、加工溯源等环节中的创新应用，以及在渔港
资金支
工具分类
持、政策
管理、船员服务和灾害预警融合中的创新应用。项目的
服务对象
支持
形态包括但不限于应用工具、系统方案、服务模式等
入选项目将编入“某市数字渔业应用名录”，并颁发证书；组织入选单位与本市
水产批发市场和渔港经营企业进行对接，对已经落地的项目给予不超过二十万元
服务内容
的资金扶持。
1．申报单位应当在本市登记。
条件要求
2．申报单位对项目拥有自主知识产权。
时间/频度
每年 6 月左右
"""
FIRST_LINE_IS_WIDE = """在本市登记并取得《渔业捕捞许可证》、有固定泊位
工具分类
资金支持
服务对象
且从事近海捕捞已满三年的渔业企业（以下简称企业）
扶持资金的使用方式以奖励为主，必要时可以采用购买服务和项目差额补贴的
服务内容
条件要求
方式。单个企业获得奖励的最高限额为 80 万元。
已经获得省级财政资金支持的企业，对其当年度扶持资金申报请求不予受理。
1．市农业局每年发布申报指南，说明支持重点。
服务流程
2．企业按照要求填写申报书。
时间/频度
每年 9 月左右
"""
OPENS_A_BRACKET = """工具分类
政策支持
服务对象
某市海洋经济先行示范区（以下简称海
洋先行区）一区六园
先行区管委会按照实需原则核定渔业企业外债额度，注册在先行区内并且拥有自主
知识产权的渔业企业，可以在核定的规模以内借入外债。
服务内容
核定额度最高不超过等值 300 万美元。
条件要求
1．申报单位应当在本市登记。
时间/频度
每年 6 月左右
"""


def texts_of(card):
    return {cell.role: "".join(line.text for line in cell.lines) for cell in cells_of(lines_of(HEAD + card))}


def test_the_scraps_of_a_narrow_cell_are_no_words_of_the_cell_beside_it():
    told = texts_of(NARROW)
    assert told[CellRole.DATE].endswith("以及在渔港")
    assert told[CellRole.TARGET].startswith("管理、船员服务")
    assert told[CellRole.TARGET].endswith("服务模式等")
    assert "支持" not in told[CellRole.TARGET]


def test_offers_begin_no_later_than_the_first_line_of_the_full_width():
    assert texts_of(NARROW)[CellRole.OFFER].startswith("入选项目将编入")
    assert texts_of(FIRST_LINE_IS_WIDE)[CellRole.OFFER].startswith("扶持资金的使用方式")


def test_no_cell_ends_in_a_bracket_that_the_next_line_closes():
    told = texts_of(OPENS_A_BRACKET)
    assert told[CellRole.TARGET].endswith("（以下简称海洋先行区）一区六园")
    assert told[CellRole.OFFER].startswith("先行区管委会按照实需原则")


def test_a_target_below_the_label_of_what_is_offered_goes_on_until_its_bracket_is_closed():
    told = texts_of(
        "工具分类\n政策支持\n服务内容\n服务对象\n某市海洋经济先行示范区（以下简称海\n洋先行区）一区六园\n"
        "对符合条件的渔业企业给予不超过一百万元的补助。\n条件要求\n1．申报单位应当在本市登记。\n"
    )
    assert told[CellRole.TARGET].endswith("（以下简称海洋先行区）一区六园")
    assert told[CellRole.OFFER].startswith("对符合条件的渔业企业")


def test_a_sentence_that_two_labels_one_on_the_other_cut_through_stays_in_the_cell_above():
    told = texts_of(FIRST_LINE_IS_WIDE)
    assert told[CellRole.OFFER].endswith("的方式。单个企业获得奖励的最高限额为 80 万元。")
    assert told[CellRole.CONDITION].startswith("已经获得省级财政资金支持")


def test_halved_labels_and_scraps_of_cells_are_left_out_of_a_passage():
    body = "近海养殖\n工具分类\n资金支持\n服务\n对象\n企业；渔港\n资金支\n工具分类\n持、政策\n管理\n服务对象\n支持\n单位"
    assert ascii_flow_of(body, 0, len(body)).text == "近海养殖企业；渔港管理单位"
    between = "近海养殖\n工具分类\n资金\n服务\n支持\n对象\n企业"
    assert ascii_flow_of(between, 0, len(between)).text == "近海养殖企业"


NUMBERED = """1．支持渔港改造
给予每座渔港不超过一百万元的补助，用于码头加固、航道疏浚和安全监控设施建设。
服务内容
2．支持良种繁育
给予每家繁育场不超过五十万元的补助，用于种质保存和亲本更新等方面的支出。
1．支持渔港改造。
条件要求
（1）渔港已经投入使用三年以上。
2．支持良种繁育。
（1）具有水产苗种生产许可证。
服务流程
在线填写项目申报书：申报单位通过市科技管理平台提交申报书→评审→公示。
时间/频度
每年 9 月左右
"""


def test_a_cell_of_conditions_does_not_end_behind_the_heading_of_a_list():
    told = texts_of("工具分类\n资金支持\n服务对象\n本市渔业企业\n" + NUMBERED)
    assert told[CellRole.CONDITION].endswith("（1）具有水产苗种生产许可证。")
    assert told[CellRole.PROCEDURE].startswith("在线填写")


def test_a_time_behind_the_label_of_contacts_belongs_to_the_empty_cell_of_times_before_it():
    card = (
        "服务对象\n本市渔业企业\n服务内容\n给予每座渔港不超过一百万元的补助。\n条件要求\n1．投入使用三年以上。\n"
        "时间/频度\n联络方式\n2024 年 3 月 6 日起至 2026 年 6 月 30 日止\n某市农业局：57770000\n"
    )
    told = texts_of(card)
    assert told[CellRole.WINDOW] == "2024 年 3 月 6 日起至 2026 年 6 月 30 日止"
    assert told[CellRole.CONTACT] == "某市农业局：57770000"


TWO_LISTS = """服务对象
本市渔业企业
服务内容
给予每座渔港不超过一百万元的补助。
支持的渔港改造项目应符合下列条件之一：
条件要求
1．有利于提升安全生产水平；
2．有利于改善近海环境。
支持的渔港改造项目还应符合以下条件：
1．属于《渔港建设重点方向》规范范围；
2．改造方案于上一年度正式备案，并在产业规划、行政管理和公共服务等工
作中应用。
渔 业 企 业 登 陆 渔 港 信 息 系 统 （ 网 址
http://yugang.example.cn，或从市农业局网站登陆），在线填写渔港改造补助申请
办理流程
表，并上传相关附件→审核通过后拨付资金。
时间/频度
每年 9 月左右
"""


def test_a_second_list_of_conditions_is_no_beginning_of_the_cell_of_steps():
    told = texts_of(TWO_LISTS)
    assert "还应符合以下条件：1．属于" in told[CellRole.CONDITION]
    assert told[CellRole.CONDITION].endswith("作中应用。")
    assert told[CellRole.PROCEDURE].startswith("渔 业 企 业 登 陆")


def test_a_line_that_is_set_wide_by_blanks_is_still_one_that_a_column_holds():
    card = "工具分类\n资金支持\n在本市登记并从事近海捕捞\n服务对象\n已满三年的渔业企业\n" + NUMBERED
    wide = "（ http://zijin.nongye.example.cn/login ） " + " ".join("进入资金管理系统填写申报表")
    assert len(wide) > 60
    assert texts_of(f"{card}{wide}\n")[CellRole.TARGET] == "在本市登记并从事近海捕捞已满三年的渔业企业"
    unbroken = "申报单位登录某市农业局网站点击链接进入渔业资金管理系统填写" * 3
    assert texts_of(f"{card}{unbroken}\n")[CellRole.TARGET] != "在本市登记并从事近海捕捞已满三年的渔业企业"
