"""How a body is laid out: flow, clause numbers, paragraphs, cards, sentences."""

import pytest

from policymatch.reading.cards import CellRole, cells_of
from policymatch.reading.flow import chinese_flow_of
from policymatch.reading.lines import Line, is_soft_break, lines_of
from policymatch.reading.measures.units import layout_of
from policymatch.reading.numbering import numeral_at
from policymatch.reading.roles import SectionRole
from policymatch.reading.sections import paragraphs

CARD = """沈阳市示例支持政策
依据文件
《示例办法》
发文机构
沈阳市示例局
发布日期
2024-05-01
工具分类
资金支持
服务对象
在沈阳注册的软件企业
1．对首次通过评估的软件企业，按照上一年度研发投入的 10%给予补助，最高
服务内容
不超过 50 万元。
2．对租用办公用房的软件企业给予租金补贴，每年不超过 20 万元。
1．具有独立法人资格；
条件要求
2．近三年未被列入严重失信名单。
时间/频度
从 2024 年 6 月起
联络方式
沈阳市示例局：55551234"""


def test_a_flow_reads_through_line_wraps_and_quotes_the_body_literally():
    body = "给予一次性奖励 20\n万元。"
    flow = chinese_flow_of(body, [(0, len(body))])
    at = flow.text.find("20万元")
    quote = flow.quote(at, at + 4, body)
    assert quote.text == "20\n万元"
    assert quote.is_literal_in(body)


def test_full_width_digits_and_latin_brackets_have_one_spelling():
    body = "（３）补助(含)５０％"
    assert chinese_flow_of(body, [(0, len(body))]).text == "（3）补助（含）50%"


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("用盐２，７５０，０００元", "用盐2,750,000元"),
        ("船员３０人，２７５０吨", "船员30人，2750吨"),
        ("分别为３，２７吨", "分别为3，27吨"),
        ("第3，275吨", "第3，275吨"),
    ],
)
def test_a_full_width_comma_groups_full_width_digits_by_three(printed, read):
    assert chinese_flow_of(printed, [(0, len(printed))]).text == read


def test_numbers_in_cells_of_their_own_stay_apart_while_a_number_may_hold_blanks():
    body = "乙\t600\t40%\t1 200"
    assert chinese_flow_of(body, [(0, len(body))]).text == "乙600 40%1200"


def test_latin_words_stay_apart_while_blanks_between_characters_go():
    body = "参加 HICOOL Summit 大赛"
    assert chinese_flow_of(body, [(0, len(body))]).text == "参加HICOOL Summit大赛"


def test_clause_numbers_are_told_from_figures():
    assert numeral_at("第十二条 支持对象", 0).label == "第十二条"
    assert numeral_at("（三）人才支持", 0).label == "（三）"
    assert numeral_at("3．补贴标准", 0).label == "3．"
    assert numeral_at("3.5万元", 0) is None
    assert numeral_at("2024年起", 0) is None


def test_a_number_of_two_steps_stands_before_a_class_in_latin_letters_and_before_no_unit():
    assert numeral_at("6.1 B类园区租用冷库的，给予补贴", 0).label == "6.1"
    assert numeral_at("6.1 MW机组", 0) is None
    assert numeral_at("6.1B类", 0) is None


def test_the_first_cell_of_a_row_numbers_no_part():
    assert numeral_at("第二类\t冷藏车\t35%\t8万元", 0) is None
    assert numeral_at("第二类\t冷藏车补贴", 0).label == "第二类"


def test_a_label_in_the_middle_of_its_cell_does_not_cut_the_sentence():
    cells = {cell.role: cell for cell in cells_of(lines_of(CARD))}
    offer = "".join(line.text for line in cells[CellRole.OFFER].lines)
    assert "最高不超过 50 万元" in offer
    assert offer.endswith("每年不超过 20 万元。")
    condition = [line.text for line in cells[CellRole.CONDITION].lines]
    assert condition == ["1．具有独立法人资格；", "2．近三年未被列入严重失信名单。"]


def test_a_label_printed_in_two_halves_is_made_whole():
    broken = CARD.replace("资金支持\n服务对象\n", "资金\n服务\n支持\n对象\n")
    assert CellRole.TARGET in {cell.role for cell in cells_of(lines_of(broken))}


def test_a_document_without_labels_is_no_card():
    assert cells_of(lines_of("一、支持对象\n本市企业。\n二、支持标准\n给予奖励。")) == ()


def test_clauses_take_their_role_from_their_headings():
    body = "某市若干措施\n一、适用对象\n本市注册企业。\n二、支持措施\n（一）研发补助。给予10万元补助。\n三、附则\n本措施由市科技局解释。"
    roles = {body[p.start : p.end][:2]: p.role for p in paragraphs(body)}
    assert roles["一、"] is SectionRole.TARGET
    assert roles["本市"] is SectionRole.TARGET
    assert roles["（一"] is SectionRole.OFFER
    assert roles["三、"] is SectionRole.RULES


def test_what_a_place_looks_for_may_offer_and_what_a_partner_must_be_does_not():
    body = "某市实施细则\n一、招商条件\n年纳税100万元以上的，可申请购买一层。\n二、牵头条件\n牵头企业成立满三年。"
    roles = {body[p.start : p.end][:4]: p.role for p in paragraphs(body)}
    assert roles["年纳税1"] is not SectionRole.CONDITION
    assert roles["牵头企业"] is SectionRole.CONDITION


def test_clause_numbers_inside_one_long_line_begin_paragraphs():
    filler = (
        "为深入贯彻落实创新驱动发展战略，加快建设具有全国影响力的产业高地，结合本区实际，特制定本意见，请认真组织实施并及时反馈执行中遇到的问题和建议，"
        * 2
    )
    body = f"某区若干意见\n{filler}有关事项如下。 一、适用对象 在本区登记的企业。 二、支持方式 （一）支持研发。给予10万元补助。"
    labels = [p.numeral.label for p in paragraphs(body) if p.numeral]
    assert labels == ["一、", "二、", "（一）"]


def test_every_sentence_lies_literally_in_the_body():
    layout = layout_of(CARD, paragraphs(CARD))
    for unit in layout.units:
        start, end = layout.flow.span(unit.start, unit.end)
        assert CARD[start:end].replace("\n", "").replace(" ", "")[:2] in unit.text.replace(" ", "")


def test_a_word_in_brackets_belongs_to_the_line_before_it_and_a_number_in_brackets_does_not():
    body = "第二十四条高层次人才\n（团队）\n在本市落地的项目，给予支持。\n（二）其他支持\n给予补助。"
    told = [body[p.start : p.end].replace("\n", "") for p in paragraphs(body)]
    assert "第二十四条高层次人才（团队）在本市落地的项目，给予支持。" in told
    assert any(text.startswith("（二）") for text in told)


def test_a_heading_that_runs_into_its_text_gives_it_its_role():
    body = (
        "某市招商引资政策某市人民政府2022年4月29日为提升招商引资质量，制定以下政策措施。"
        "一、适用范围新引进外来投资，符合我市产业发展规划，且工商注册和税收解缴关系在本市的企业（不含房地产企业）。"
        "二、支持政策（一）财政支持。对竣工投产的项目，按实际投资额的一定比例给予补贴，最高不超过100万元。"
    )
    roles = {body[p.start : p.start + 6]: p.role for p in paragraphs(body)}
    assert roles["一、适用范围"] is SectionRole.TARGET


def sentences_in(body):
    return [unit.text for unit in layout_of(body, paragraphs(body)).units]


def test_a_stop_in_quotation_marks_or_brackets_ends_no_sentence_even_in_a_second_pair():
    quoted = "推行“材料一次交齐；窗口统一受理”服务。"
    nested = "支持物流企业发展（牵头单位：市发改委、各县（市、区）政府；配合单位：市交通局）。"
    assert sentences_in(quoted) == [quoted]
    assert sentences_in(nested) == [nested]


def test_a_mark_that_never_closes_swallows_no_sentence():
    body = '由工作人员“帮办"或“代办"；通过平台推送的项目由专班负责。对企业给予“一事一议”支持。'
    assert [text[-3:] for text in sentences_in(body)] == ['办"；', "负责。", "支持。"]


LABELLED = """某市支持机器人产业若干措施
摘要：面向机器人企业的专项政策
适用对象：在沈阳从事机器人研发的企业
支持内容：研发费用补助50%、最高20万元；
示范应用最高100万元，
截止：2026-08-26"""


def test_a_label_opens_a_paragraph_and_tells_its_role():
    found = [(LABELLED[p.start : p.start + 4], p.role) for p in paragraphs(LABELLED)]
    assert ("适用对象", SectionRole.TARGET) in found
    assert ("支持内容", SectionRole.OFFER) in found
    assert ("截止：2", SectionRole.WINDOW) in found


@pytest.mark.parametrize(
    ("before", "after", "is_wrap"),
    [
        ("资金扶持政策", "对获得创业投资机构投资的园区内企业，按照年度实际到位投资额的", False),
        ("对获得重大科技成果转化项目的企业，给予奖励50万元", "资金扶持政策", False),
        ("在园区注册并纳税的大数据企业聘用的高管、特殊人才，实行个人所得税地方", "留成部分奖励。", True),
    ],
)
def test_a_name_of_support_that_no_wrap_cut_off_stands_alone(before, after, is_wrap):
    lines = [Line(0, len(before), before), Line(len(before) + 1, len(before) + 1 + len(after), after)]
    assert is_soft_break(*lines, width=36) is is_wrap


def test_labels_within_brackets_part_no_line():
    body = "支持开展照护服务。（牵头单位：市甲局；责任单位：市乙局）给予10万元补助。（牵头单位：市丙局；责任单位：市丁局）"
    assert [line.text for line in lines_of(body)] == [body]


# Lines of one width on paper: those that hold figures and Latin words have more characters.
WRAPPED = """某市船舶更新补助办法
1．内河示范船舶更新补助项目的补助额度：客船、货船、渔船、工程船项目不
超过 300 万元；拖船项目不超过 120 万元；趸船项目不超过 80 万元；LNG 船 90 万
元；巡逻船项目不超过 60 万元；采砂船项目不超过 50 万元；5000 吨以上船 70 万
元；环卫船项目不超过 40 万元；救助船项目不超过 30 万元；2000 吨以下船 20 万
元；打捞船项目不超过 25 万元；交通船项目不超过 15 万元；1000 吨以下船 10 万
元；游览船项目不超过 20 万元；教学船项目不超过 10 万元；500 吨以下的船 5 万
元。
2．船员培训补助
对培训机构给予每人 500 元补助。"""


def test_a_numbered_line_of_the_full_width_is_no_heading_though_lines_with_figures_have_more_characters():
    told = [WRAPPED[p.start : p.end].replace("\n", "") for p in paragraphs(WRAPPED)]
    assert [text[:4] for text in told] == ["某市船舶", "1．内河", "2．船员", "对培训机"]
    assert "工程船项目不超过 300 万元" in told[1]


def test_short_lines_of_a_body_whose_paragraphs_are_not_wrapped_are_headings():
    long = "对在本区注册的造船企业，按照上年度检测费用的百分之三十给予补贴，同一企业每年只能申报一次，材料由镇街初审后报区局。"
    heads = ["一、支持方向", "（一）规上企业平台建设", "（二）船用材料中试", "（三）检测服务", "二、联系方式"]
    lines = [text for head in heads for text in (head, long)]
    lines += ["规划与配置处：0411-5032867", "技术支持：0411-5605011"]
    body = "\n".join(lines)
    told = [body[p.start : p.end] for p in paragraphs(body)]
    assert {"（一）规上企业平台建设", "（二）船用材料中试", "（三）检测服务"} <= set(told)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("支持符合条件", "的紧缺人才列入“匠才计划”，落实生活保障。"),
        ("健全企业招工服务", "制度，开展上门帮办。"),
        ("（一）鼓励信托公司为符合条件的小", "微商贸企业发放贷款。"),
        ("（二）推动检验检测服务业和", "装备制造业共同发展"),
    ],
)
def test_a_short_line_that_breaks_off_within_a_phrase_is_no_heading(before, after):
    lines = [Line(0, len(before), before), Line(len(before) + 1, len(before) + 1 + len(after), after)]
    assert is_soft_break(*lines, width=0, whole=True)


def test_a_name_of_support_stays_a_heading_where_the_next_line_begins_anew():
    before, after = "（一）申报条件", "制造业企业应当在本市注册。"
    lines = [Line(0, len(before), before), Line(len(before) + 1, len(before) + 1 + len(after), after)]
    assert not is_soft_break(*lines, width=0, whole=True)


def test_a_numbered_name_of_support_is_a_heading_though_lines_seem_wrapped():
    before, after = "八、一次性扩岗就业补贴", "企业招用返乡青年并签订合同的，给予奖补。"
    lines = [Line(0, len(before), before), Line(len(before) + 1, len(before) + 1 + len(after), after)]
    assert not is_soft_break(*lines, width=12, whole=True)


@pytest.mark.parametrize(
    ("before", "after", "is_wrap"),
    [
        (
            "在本区纳税的动漫企业在主板上市的奖励企业80万",
            "对获得风险投资的园区内企业，按投资额的4%，给予",
            False,
        ),
        ("按照年度房租的25%，给予不超过30万元的补贴", "鼓励企业自建员工宿舍，每新增一间", False),
        ("按照年度房租的25%，给予不超过30万元的补贴", "资金由区财政列支，按季拨付。", True),
        ("对首次纳入统计的动漫企业，一次性给予最高30万元", "支持。", True),
    ],
)
def test_a_line_that_told_a_gift_is_over_where_the_next_begins_another_in_a_wrapped_body_too(
    before, after, is_wrap
):
    lines = [Line(0, len(before), before), Line(len(before) + 1, len(before) + 1 + len(after), after)]
    assert is_soft_break(*lines, width=24) is is_wrap
