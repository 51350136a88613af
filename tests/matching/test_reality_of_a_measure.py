from policymatch.domain.document import Document
from policymatch.domain.measure import Benefit, Measure, Window
from policymatch.domain.quote import Quote
from policymatch.matching.reality import reality_of

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
