"""How clauses nest where a document counts them in ways of its own, and which lines are paragraphs."""

from policymatch.reading.measures.units import layout_of
from policymatch.reading.roles import SectionRole
from policymatch.reading.sections import paragraphs

ACT = """浑南区外贸若干政策
一、稳定出口
第一条 对出口企业给予奖励10万元。
二、培育平台
第二条 对外贸平台给予补助20万元。
附  则
1．本政策所指企业为注册地在浑南区的企业。
2．本政策由区商务局负责解释。"""


def over(body: str) -> dict[str, list[str]]:
    """The first words of every paragraph, with those of the clauses above it."""
    found = paragraphs(body)

    def opening(i):
        return body[found[i].start : found[i].end][:4].strip()

    return {opening(i): [opening(j) for j in p.path] for i, p in enumerate(found)}


def test_articles_that_go_on_through_headings_stand_under_them():
    told = over(ACT)
    assert told["第一条"] == ["一、稳定"]
    assert told["二、培育"] == []
    assert told["第二条"] == ["二、培育"]


def test_articles_that_go_on_through_headings_in_brackets_stand_under_them():
    body = (
        "某县意见\n一、资金\n第1条 安排资金。\n二、支持范围\n（一）投资奖励\n第2条 给予奖励。\n第3条 给予补助。"
        "\n（二）绩效奖励\n第4条 给予奖励。\n三、其他\n第5条 从高执行。"
    )
    told = over(body)
    assert told["第2条"] == told["第3条"] == ["二、支持", "（一）投"]
    assert (told["第4条"], told["第5条"]) == (["二、支持", "（二）绩"], ["三、其他"])
    assert {p.role for p in paragraphs(body) if "绩效" in body[p.start : p.end]} == {SectionRole.OFFER}


def test_articles_of_an_annex_stand_under_no_heading_of_the_notice_before_it():
    told = over(
        "关于申报的通知\n一、申报条件\n本市企业。\n二、其他\n请按时申报。\n第一条 为了规范。\n第二条 给予奖励。"
    )
    assert told["第二条"] == []


def test_closing_rules_are_of_no_article_before_them():
    told = over(ACT)
    assert told["附  则"] == []
    assert told["1．本政"] == ["附  则"]
    roles = {p.role for p in paragraphs(ACT) if "附" in ACT[p.start : p.end]}
    assert roles == {SectionRole.RULES}


def test_a_name_on_a_line_of_its_own_is_no_part_of_the_sentence_below_it():
    body = (
        "产业优惠政策\n在本区注册并纳税的软件企业，按照上缴税收区级留成部分给予全额奖励，奖励资金逐月兑现。\n"
        "资金扶持政策\n在本区注册的软件企业在境内证券交易所主板上市的，一次性给予奖励企业100万元\n"
        "对获得创业投资机构投资的园区内企业，按照年度实际到位投资额的5%给予奖励，最高50万元。"
    )
    lines = [body[p.start : p.end] for p in paragraphs(body)]
    assert lines == body.split("\n")


def test_a_sentence_that_a_layout_wrapped_stays_whole():
    body = "支持企业研发机构建设，对新认定的国家级企业技术中心给予资助\n一百万元，对市级企业技术中心给予资助二十万元，用于购置研\n发设备。对通过评价的给予奖励，奖励资金用于企业研发活动和\n人才引进培养。支持企业联合高校开展技术攻关，给予项目总投\n入百分之二十的资助，单个项目不超过五十万元。支持企业参与标准制\n定，给予奖励。"
    assert len(paragraphs(body)) == 1


HANDBOOK = """浑南区就业服务手册
服务对象：高校毕业生
求职创业补贴
政策内容：对毕业年度的高校毕业生，每人给予一次性1000元的求职创业补贴。
文件依据：《某市就业实施意见》
补贴测算：每人一次性1000元。
申请渠道：所在高校
服务对象：用人单位
社会保险补贴
政策内容：对吸纳就业困难人员的单位，给予社会保险补贴，每人每年2000元。
文件依据：《某市就业实施意见》"""


def test_what_a_document_is_based_on_is_told_as_a_fact():
    layout = layout_of(HANDBOOK, paragraphs(HANDBOOK))
    roles = {unit.text[:4]: unit.role for unit in layout.units}
    assert roles["文件依据"] is SectionRole.FACTS
    assert roles["求职创业"] is SectionRole.HEAD
    assert roles["政策内容"] is SectionRole.OFFER


def test_an_article_whose_digits_a_layout_set_apart_opens_a_clause():
    body = "某县意见\n一、范围\n第 9 条 对企业给予奖励。\n第 1 0 条 对机构给予补助。\n二、其他\n第 1 1 条 从高执行。"
    labels = [p.numeral.label for p in paragraphs(body) if p.numeral]
    assert labels == ["一、", "第 9 条", "第 1 0 条", "二、", "第 1 1 条"]


def test_what_stands_under_the_steps_of_a_matter_is_a_step():
    body = "本区青年可申请贷款。\n办事流程\n1．到期回收。借款人存入本金。\n适用对象\n1．个人创业：本区青年。"
    roles = {body[p.start : p.end][:4]: p.role for p in paragraphs(body)}
    assert roles["1．到期"] is SectionRole.PROCEDURE
    assert roles["1．个人"] is SectionRole.TARGET
