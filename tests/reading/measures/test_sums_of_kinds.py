"""A call that asks of several supports one by one offers each of them, with what its own section gives."""

from policymatch.domain.document import Document
from policymatch.reading.extract import extract_policy
from policymatch.terms import load_terms

OPENING = "各有关单位：\n为扶持茶业，我局决定组织开展2033年茶机购置、茶园贷款补贴资金申报工作，现将有关事项通知如下：\n一、申报条件\n"
ASKED = (
    "（一）茶机购置补贴\n1．在松林市内登记的茶叶企业；\n2．2032年内购置了茶机，并已付清货款。\n"
    "（二）茶园贷款贴息\n1．在松林市内登记，具有独立法人资格；\n2．茶园贷款已按期付息；\n"
    "贴息针对不高于基准利率40%的部分，企业未列入失信名单。\n"
)
CLOSING = "二、申报材料\n1．申请表；\n2．发票复印件。\n三、申报时间\n2033年5月1日前报送。\n"


def read(body):
    title = "松林市茶业局关于组织开展2033年茶业补贴资金申报工作的通知"
    document = Document(id="d", title=title, body=f"{title}\n{body}")
    return extract_policy(document, load_terms()).measures


def test_each_support_that_a_call_asks_for_by_its_heading_is_a_measure_of_its_own():
    bought, lent = read(OPENING + ASKED + CLOSING)
    assert (bought.title, lent.title) == ("茶机购置补贴", "茶园贷款贴息")
    assert (bought.kind.value, lent.kind.value) == ("grant", "interest_subsidy")


def test_what_one_support_asks_is_not_asked_for_the_other():
    bought, lent = read(OPENING + ASKED + CLOSING)
    assert "clean_record" in lent.condition.model_dump_json()
    assert "clean_record" not in bought.condition.model_dump_json()
    assert "付清货款" not in lent.condition.model_dump_json()


def test_headings_that_ask_the_same_of_all_are_no_supports():
    same = (
        "（一）基本条件\n1．在松林市内登记的茶叶企业；\n2．具有独立法人资格。\n"
        "（二）财务要求\n1．茶园贷款已按期付息；\n2．企业未列入失信名单。\n"
    )
    assert len(read(OPENING + same + CLOSING)) == 1
