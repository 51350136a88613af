"""A page that explains an act tells of it: its number, its days and its term are those of what the page offers."""

from datetime import date

import pytest

from policymatch.domain.document import Document
from policymatch.reading.metadata.facts import document_facts
from policymatch.terms import load_terms

ACT = "《云岭市渔港规定》（云渔发〔2034〕3号，2034年7月1日印发，自2034年8月1日起施行，有效期三年）"
ANSWERS = "问1：买渔网有补助吗？\n答：有。渔业企业买渔网的，给予补助2万元。\n"


def facts_of(title, told):
    body = f"{title}\n云岭市渔业局\n2034年9月9日\n{told}\n{ANSWERS}"
    return document_facts(Document(id="d", title=title, body=body), load_terms())


@pytest.mark.parametrize(
    "title", ["云岭市渔港政策问答", "《云岭市渔港规定》政策解读", "【一图读懂】云岭市渔港规定"]
)
def test_the_act_that_a_page_explains_says_how_long_its_offers_hold(title):
    found = facts_of(title, f"为方便渔民了解{ACT}，现就大家关心的问题解答如下。")
    assert found.document_number == "云渔发〔2034〕3号"
    assert found.issued_on == date(2034, 7, 1)
    assert (found.effective_on, found.expires_on) == (date(2034, 8, 1), date(2037, 7, 31))


def test_days_told_behind_the_name_of_the_act_are_its_own():
    told = "《规定》（云渔发〔2034〕3号）于2034年7月1日印发，自2034年8月1日起施行，有效期3年。"
    found = facts_of("云岭市渔港政策一问一答", told)
    assert (found.issued_on, found.expires_on) == (date(2034, 7, 1), date(2037, 7, 31))


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("云岭市渔港扶持办法", f"现将{ACT}的有关事项通知如下。"),
        ("云岭市渔港政策问答", f"根据{ACT}，我市制定了渔港政策，现解答如下。"),
    ],
)
def test_an_act_that_another_rests_on_tells_nothing_of_it(title, told):
    found = facts_of(title, told)
    assert found.document_number is None
    assert found.expires_on is None
