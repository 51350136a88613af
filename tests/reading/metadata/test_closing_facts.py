"""Facts that the last and the first lines of an act tell: how long it holds, and when it was issued."""

import pytest


def test_what_was_before_an_act_came_tells_nothing_of_how_long_it_holds(read):
    found = read(
        "沈阳市浑南区促进高端装备产业发展办法\n第一条 给予奖励。\n"
        "第二条 本办法自印发之日起施行，有效期3年。2022年1月1日至本办法印发之日期间符合本办法规定的，参照本办法执行。\n"
        "沈阳市浑南区人民政府\n2023年7月3日\n"
    )
    assert (str(found.effective_on), str(found.expires_on)) == ("2023-07-03", "2026-07-02")


def test_a_day_behind_the_number_in_brackets_is_the_day_of_issue(read):
    found = read(
        "沈阳市浑南区支持大数据企业发展管理办法（试行）\n（沈浑政发〔2022〕9号  2022年9月26日印发）\n"
        "第一条 给予奖励。\n第二条 本办法自发布之日起30日后施行，试行期2年。\n"
    )
    assert (str(found.issued_on), str(found.effective_on)) == ("2022-09-26", "2022-10-26")


def test_the_days_behind_a_label_of_validity_are_the_first_and_the_last(read):
    found = read("沈阳市浑南区科技创新措施\n奖励20万元\n政策有效期：2025年1月1日—2027年12月31日\n")
    assert (str(found.effective_on), str(found.expires_on)) == ("2025-01-01", "2027-12-31")


def test_who_issued_it_stands_on_the_line_of_the_day(read):
    found = read(
        "沈阳市浑南区科技创新措施\n第一条 给予奖励。\n沈阳市浑南区人民政府办公室 2024年5月20日印发\n"
    )
    assert (found.issuer, str(found.issued_on)) == ("沈阳市浑南区人民政府办公室", "2024-05-20")


def test_a_number_cited_with_an_act_of_a_like_name_is_not_taken_for_its_own(read):
    title = "关于组织开展零碳工厂建设工作的通知"
    text = "根据《关于开展零碳工厂建设的意见》（工信部联节〔2026〕13号）、《关于组织开展零碳工厂建设工作的通知》要求，现通知如下。"
    assert read(f"{title}\n{text}").document_number is None


def test_bodies_that_share_a_line_of_the_signature_without_a_break_are_told_one_by_one(read):
    found = read(
        "沈阳海关等6部门关于印发《云港口岸便利化若干措施》的通知\n各相关单位：\n请认真组织实施。\n"
        "沈阳市商务局沈阳海关\n沈阳市发展和改革委员会国家税务总局沈阳市税务局\n"
        "中国人民银行辽宁省分行中国银行保险监督管理委员会辽宁监管局\n2023年6月13日\n云港口岸便利化若干措施\n"
    )
    assert found.issuer == (
        "沈阳市商务局、沈阳海关、沈阳市发展和改革委员会、国家税务总局沈阳市税务局、"
        "中国人民银行辽宁省分行、中国银行保险监督管理委员会辽宁监管局"
    )


def test_who_signs_right_behind_the_name_of_a_paper_is_told_without_it(read):
    found = read(
        "关于提升养老服务质量的实施意见\n各区人民政府：为提升质量，现提出如下意见。有效期5年。"
        "附件：沈阳市养老服务目标任务安排表沈阳市人民政府办公室2018年12月28日沈阳市养老服务目标任务安排表"
    )
    assert (found.issuer, str(found.issued_on)) == ("沈阳市人民政府办公室", "2018-12-28")


def test_a_letter_signed_before_a_long_paper_is_issued_on_the_day_of_its_signature(read):
    paper = "".join(f"{n}支持养老服务市民政局牵头2014年4季度启动实施" for n in range(1, 40))
    found = read(
        "沈阳市人民政府关于加快发展养老服务业的实施意见\n"
        + "各区人民政府，市级各部门：为加快发展养老服务业，提出如下意见。"
        + "支持社会力量兴办养老机构。" * 130
        + f"附件：重点任务分工沈阳市人民政府2014年11月13日附件重点任务分工{paper}"
    )
    assert str(found.issued_on) == "2014-11-13"


def test_a_branch_of_a_body_is_signed_for_as_one_name(read):
    found = read("关于便民服务的通知\n请遵照执行。\n沈阳市公安局浑南分局\n2023年6月13日\n")
    assert found.issuer == "沈阳市公安局浑南分局"


def test_bodies_that_explain_an_act_together_are_told_one_by_one(read):
    found = read(
        "种子企业认定条件\n第一条 给予认定。\n第二条 本办法由农业农村部会同财政部、国家税务总局负责解释。\n"
    )
    assert (found.issuer, found.region) == ("农业农村部、财政部、国家税务总局", "000000")


@pytest.mark.parametrize(
    "times",
    [
        "报名时间\n2033年4月1日至2033年4月20日",
        "征集期限：2033年4月1日至\n2033年4月20日",
        "申报截止时间：\n2033年4月20日",
        "受理时间 2033年4月1日—2033年4月20日",
    ],
)
def test_the_end_of_a_span_of_time_is_no_day_of_issue(read, times):
    assert read(f"沈阳市浑南区渔船更新措施\n一、对渔业企业给予6万元补助。\n{times}\n").issued_on is None


@pytest.mark.parametrize(
    "end",
    ["附件：渔船更新企业名单2033年4月20日", "沈阳市浑南区渔业局\n2033年4月20日", "发文日期\n2033年4月20日"],
)
def test_a_day_at_the_end_that_ends_no_span_of_time_is_that_of_issue(read, end):
    found = read(f"沈阳市浑南区渔船更新措施\n一、对渔业企业给予6万元补助。\n报名时间：2033年5月。\n{end}\n")
    assert str(found.issued_on) == "2033-04-20"
