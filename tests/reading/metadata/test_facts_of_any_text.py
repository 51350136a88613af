"""Whatever a text says, its facts are found without a fault and leave the body alone."""

from hypothesis import given, settings
from hypothesis import strategies as st

from policymatch.domain.document import Document
from policymatch.reading.metadata import document_facts
from policymatch.terms import load_terms

WORDS = st.sampled_from(
    [
        *(
            "关于",
            "印发",
            "的通知",
            "沈阳市",
            "人民政府",
            "科技局",
            "、",
            "文件",
            "（征求意见稿）",
            "附件",
            "\n",
            "。",
            " ",
            "：",
            "\t",
        ),
        *(
            "〔2023〕",
            "沈政发",
            "5号",
            "2023年2月30日",
            "二〇二三年十三月三日",
            "2023-12-31",
            "十十",
            "两",
            "有效期",
            "年",
            "起",
        ),
        *(
            "本办法",
            "自印发之日",
            "施行",
            "至",
            "发文机构",
            "发文字号",
            "发布日期",
            "时间/频度",
            "依据文件",
            "/",
            "招商",
            "令第一号",
        ),
    ]
)
TEXTS = st.lists(WORDS | st.text(max_size=4), max_size=60).map("".join)


@settings(max_examples=300)
@given(title=TEXTS, body=TEXTS)
def test_facts_are_found_in_any_text(title, body):
    document = Document(id="d", title=title, body=body)
    facts = document_facts(document, load_terms())
    assert facts.body == body
    assert facts.issuer != ""
    assert facts.document_number is None or "号" in facts.document_number


@settings(max_examples=200)
@given(body=TEXTS)
def test_facts_once_found_do_not_change(body):
    terms = load_terms()
    once = document_facts(Document(id="d", title="某市某办法", body=body), terms)
    assert document_facts(once, terms) == once


def test_facts_in_full_width_digits_are_read_and_quoted_as_they_stand(read):
    found = read(
        "沈阳市浑南区渔船更新办法\n沈浑渔规〔２０３３〕７号\n第一条 给予渔业企业６万元补助。\n"
        "第二条 本办法自２０３３年４月２０日起施行，有效期４年。《沈阳市浑南区渔船办法》（沈浑渔〔２０２８〕２号）同时废止。\n"
        "沈阳市浑南区渔业局\n２０３３年４月２日\n"
    )
    assert (found.document_number, str(found.issued_on)) == ("沈浑渔规〔2033〕7号", "2033-04-02")
    assert (str(found.effective_on), str(found.expires_on)) == ("2033-04-20", "2037-04-19")
    assert found.validity.text == "本办法自２０３３年４月２０日起施行，有效期４年"
    (ended,) = found.supersedes
    assert ended.number.text == "沈浑渔〔２０２８〕２号"
