from datetime import date

import pytest

from policymatch.domain.document import Document
from policymatch.domain.measure import Benefit, Measure, Window
from policymatch.domain.quote import Quote
from policymatch.matching.days.timing import Timing
from policymatch.matching.reality.facts import reality_of, with_age

BODY = (
    "第一条 给予20万元奖励，每年支持不超过50家。申报时间为每年3月1日至31日。"
    "企业登录沈阳市政务服务网提交申请。审核通过后10个工作日内拨付资金。"
)


def quote(words):
    start = BODY.index(words)
    return Quote.of(BODY, start, start + len(words))


def facts(document, measure):
    return {fact.kind.value: fact for fact in reality_of(document, measure)}


def test_what_the_text_states_is_shown_with_its_words():
    measure = Measure(
        id="p-m1",
        title="奖励",
        start=0,
        end=len(BODY),
        kind="award",
        benefits=(Benefit(form="amount", amount_yuan=2e5, quote=quote("给予20万元奖励")),),
        window=Window(recurrence="annual", quote=quote("申报时间为每年3月1日至31日")),
    )
    found = facts(Document(id="p", title="t", body=BODY, status="in_force"), measure)
    assert all(fact.stated for fact in found.values())
    for fact in found.values():
        assert fact.quote is None or fact.quote.is_literal_in(BODY)
    assert "沈阳市政务服务网" in found["entry"].quote.text
    assert "10个工作日内拨付" in found["payment_deadline"].quote.text
    assert "不超过50家" in found["quota"].quote.text
    assert found["amount"].wording.zh == "金额：最高20万元"


def test_what_the_text_does_not_state_is_said_to_be_missing():
    body = "鼓励企业创新发展。"
    measure = Measure(id="p-m1", title="鼓励", start=0, end=len(body), kind="other")
    found = facts(Document(id="p", title="t", body=body, status="draft"), measure)
    assert not any(fact.stated for fact in found.values())
    assert found["formal"].wording.zh == "文件效力：征求意见稿，尚未施行"
    assert found["payment_deadline"].wording.en == "Deadline for payment: not stated in the text"


def stated(body, kind, start=0, end=None, others=()):
    measure = Measure(id="p-m1", title="支持", start=start, end=end or len(body), kind="other")
    found = {
        fact.kind.value: fact for fact in reality_of(Document(id="p", title="t", body=body), measure, others)
    }
    return found[kind].quote.text if found[kind].stated else None


def test_words_that_only_look_like_an_entry_or_a_quota_are_passed_over():
    assert stated("通过审核的名单在市知识产权局网站公示。", "entry") is None
    assert stated("名单在市科技局官方网站（http://kjj.example.cn）公示5个工作日。", "entry") is None
    assert stated("联系电话项目名称项目地址。", "entry") is None
    assert stated("为企业通过单一窗口平台办理外汇业务。", "entry") is None
    assert stated("每项专利资助不超过5个国家。每家企业最多支持2个项目。", "quota") is None
    assert stated("开展跨境资金池业务试点。", "quota") is None


def test_a_telephone_a_platform_and_a_budget_are_what_a_firm_looks_for():
    assert stated("联络方式 市经信局：55520971", "entry") == "联络方式 市经信局：55520971"
    assert stated("企业登录市科技平台填报申报书。", "entry") == "企业登录市科技平台填报申报书"
    assert stated("择优支持30个项目，预算总额2000万元。", "quota") == "择优支持30个项目"
    assert stated("审核通过后三个月内兑现。", "payment_deadline") == "审核通过后三个月内兑现"


def test_to_speak_of_paying_without_a_request_is_no_deadline():
    told = "“免申即享”“快申快享”情况纳入年度考核，另行制定“免申即享”实施细则。"
    assert stated(told, "payment_deadline") is None
    assert stated("本项奖励免申即享，企业无需申请。", "payment_deadline") == "本项奖励免申即享，企业无需申请"


def test_a_fact_is_quoted_by_its_clause_and_never_from_within_a_word():
    entry = "点击省级部门窗口，选择省市场监督管理局进行网上办理，审核通过后登录省政务服务网上传资料并将纸质件以邮寄或窗口方式提交至省局"
    assert stated(f"{entry}。", "entry") == entry.rpartition("，")[2]
    budget = "方式开展知识产权质押贷款。全年知识产权质押贷款的资助总额均以当年预算资金为限,用完即止"
    assert stated(f"{budget}。", "quota") == budget.rpartition("。")[2]
    broken = "企业通过担保或者其他方式开展知识产权质押贷款的参照上述标\n准给予资助额度用完即止"
    assert stated(f"{broken}。", "quota") == broken
    endless = "一" * 80
    assert stated(f"{endless}先到先得{endless}。", "quota") == "先到先得"


def test_what_stands_in_the_clause_of_another_measure_says_nothing_of_this_one():
    body = "一、给予奖励。二、评选标杆企业100家。三、先到先得。"
    other = (7, 19)
    assert stated(body, "quota", 0, 7) == "评选标杆企业100家"
    assert stated(body, "quota", 0, 7, [other]) == "先到先得"


def test_what_stands_behind_another_measure_is_a_fact_of_that_one_unless_it_closes_the_text():
    body = "一、给予甲奖励。先到先得。\n二、给予乙奖励。\n三、附则\n奖励用完即止。"
    first, second = (0, 8), (body.index("二、"), body.index("二、") + 8)
    assert stated(body, "quota", *first, [second]) == "先到先得"
    assert stated(body, "quota", *second, [first]) == "奖励用完即止"


def test_what_an_office_is_to_reach_is_no_quota():
    body = "一、给予奖励。二、2023年培育100家左右特色产业集群。"
    assert stated(body, "quota", 0, 7) is None
    assert stated("力争认定20家标杆企业。", "quota") is None


@pytest.mark.parametrize(
    ("told", "zh", "en"),
    [
        (
            {"issued_on": "2014-05-20"},
            "文件效力：正式文件，2014年发布，已逾12年，文中未写明有效期",
            "Standing of the document: in force; issued in 2014, more than 12 years ago, it names no end",
        ),
        ({"issued_on": "2018-11-25"}, "文件效力：正式文件", "Standing of the document: in force"),
        ({"issued_on": "2018-11-24"}, "文件效力：正式文件，2018年发布，已逾8年，文中未写明有效期", None),
        (
            {"issued_on": "2014-05-20", "expires_on": "2030-12-31"},
            "文件效力：正式文件，有效期至2030-12-31",
            "Standing of the document: in force until 2030-12-31",
        ),
        ({"issued_on": "2014-05-20", "status": "repealed"}, "文件效力：已废止", None),
        ({}, "文件效力：正式文件", None),
    ],
)
def test_an_old_document_that_names_no_end_says_how_old_it_is(told, zh, en):
    document = Document(**{"id": "p", "title": "t", "body": BODY, "status": "in_force", **told})
    measure = Measure(id="p-m1", title="奖励", start=0, end=len(BODY), kind="award")
    aged = with_age(reality_of(document, measure), document, date(2026, 11, 24))
    formal = next(fact for fact in aged if fact.kind.value == "formal")
    assert formal.wording.zh == zh
    assert en is None or formal.wording.en == en
    assert len(aged) == 6


def test_a_way_in_is_told_to_the_end_of_its_clause_over_the_lines_of_a_layout():
    body = (
        "可在通知发布后登录“惠企通 APP-一体化申报平台-本区科技和工业信息化局关于印发《特色\n"
        "产业扶持办法》的通知-立即申报”入口填写，逾期不予受理。"
    )
    assert stated(body, "entry").endswith("的通知-立即申报”入口填写")


def test_the_label_of_a_card_is_not_told_with_a_telephone():
    body = "联络方式\n本区商务局：5550 1234，工作日接听。".replace(" ", "")
    one = Measure(id="p-m1", title="支持", start=0, end=len(body), kind="other")
    entry = facts(Document(id="p", title="t", body=body), one)["entry"]
    assert entry.wording.zh == "申报入口：“本区商务局：55501234”"
    assert entry.quote.is_literal_in(body)


SCOPED = (
    "第一条 对渔港奖励20万元。\n第二条 分别奖励：\n（一）对渔船奖励5万元。\n（二）对渔网奖励2万元。\n"
    "第三条 申请本办法第一条、第二条第（一）项项目，可登录政务服务网进行申报。"
)


@pytest.mark.parametrize(("what", "is_told"), [("渔港", True), ("渔船", True), ("渔网", False)])
def test_a_way_to_apply_for_some_articles_is_told_of_those_alone(what, is_told):
    start = SCOPED.index(f"对{what}")
    assert (stated(SCOPED, "entry", start, start + 8) is not None) == is_told


def test_the_telephone_of_a_draft_is_for_comments_and_no_way_to_apply():
    body = "某县渔业扶持办法（征求意见稿）\n意见请反馈，联系电话：0599-1234567。\n给予渔企2万元补助。"
    measure = Measure(id="p-m1", title="渔企补助", start=body.index("给予"), end=len(body), kind="grant")
    draft, act = (Document(id="p", title="t", body=body, status=status) for status in ("draft", "in_force"))
    entry = facts(draft, measure)["entry"]
    assert not entry.stated
    assert entry.wording.zh == "申报入口：征求意见阶段，尚不接受申报"
    assert facts(act, measure)["entry"].stated


def test_the_words_of_the_share_that_is_told_stand_with_it():
    body = "大型船厂按缴费额的20%返还，小型船厂按45%返还。"
    large, small = (Quote.of(body, a, b) for a, b in ((0, 14), (15, 25)))
    shares = (Benefit(form="rate", rate=0.2, quote=large), Benefit(form="rate", rate=0.45, quote=small))
    measure = Measure(id="p-m1", title="返还", start=0, end=len(body), kind="grant", benefits=shares)
    found = facts(Document(id="p", title="t", body=body), measure)
    assert found["amount"].quote.text == small.text


def test_the_end_of_a_relief_of_tax_is_no_time_to_apply():
    body = "减按20%的税率征收，政策执行至2034年12月31日。"
    until = Window(closes_on=date(2034, 12, 31), quote=Quote.of(body, 11, len(body) - 1))
    measure = Measure(id="p-m1", title="减税", start=0, end=len(body), kind="tax", window=until)
    document = Document(id="p", title="t", body=body)
    fact = facts(document, measure)["window"]
    assert (fact.stated, fact.wording.zh) == (False, "申报时间：文中未写明，政策执行至2034-12-31")
    timing = Timing.of(document, measure)
    assert (timing.closes_on, timing.expires_on) == (None, date(2034, 12, 31))
    assert timing.closes_next(date(2034, 1, 1)) is None
    assert [timing.standing(date(year, 6, 1)).value for year in (2034, 2035)] == ["open", "closed"]
